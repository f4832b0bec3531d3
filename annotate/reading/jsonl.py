"""A `.jsonl` file → inputs, one record a line, read as a stream."""

from __future__ import annotations

import codecs
import gzip
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import BinaryIO, cast

from annotate.errors import AnnotateError, InputError
from annotate.reading.bounded import (
    GZIP_ERRORS,
    GZIP_MAGIC,
    Line,
    Lines,
    TooLong,
    damaged,
    too_long,
)
from annotate.reading.inputs import BadInput, Input, Reading
from annotate.reading.strange import strange
from annotate.reading.text import decode, plain

_HEAD = 512  # bytes by which a file of another kind is known


def read_records(
    file: BinaryIO, path: str, how: Reading, keep_text: bool
) -> Iterator[Input | BadInput]:
    """Every record in `file`; its path is ``PATH#ID``, or ``PATH#LINE`` where it has no id.

    A line that is no record becomes a BadInput; blank lines are passed over.
    """
    raw = _Counted(file)
    buffered = io.BufferedReader(cast("io.RawIOBase", raw))
    seen = 0
    try:
        gzipped = buffered.peek(2).startswith(GZIP_MAGIC)
        stream = gzip.GzipFile(fileobj=buffered) if gzipped else buffered
        if (known := strange(stream.peek(_HEAD), path)) is not None:
            yield BadInput(path, known)
            return
        codec = _wide(stream.peek(4), how.encoding)
        if codec is None:
            lines = Lines(stream, how.max_bytes)
        else:
            how = replace(how, encoding=codec)
            text = io.TextIOWrapper(cast("BinaryIO", stream), codec, _HALF, newline="\n")
            lines = Lines(text, how.max_bytes)
        for number, line in lines:
            if line is not None and not line.strip():
                continue
            size, seen = raw.count - seen, raw.count
            yield _record(line, number, path, how, keep_text, size)
    except GZIP_ERRORS:
        yield BadInput(path, damaged(path))
    except TooLong:
        what = "holds a line whose end is out of reach, so the rest is left unread: longer"
        yield BadInput(path, too_long(path, how.max_bytes, what))


# What does not decode in a file of a wide encoding becomes half a surrogate pair, which no
# text may hold: so it costs its record, and those behind it are read.
_HALF, _BROKEN = "annotate-half", "\udc80"
codecs.register_error(_HALF, lambda error: (_BROKEN, cast("UnicodeDecodeError", error).end))


def _wide(head: bytes, encoding: str | None) -> str | None:
    """The codec of a file in which a line end is more than one byte, by its mark or by name."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    name = codecs.lookup(encoding or "utf-8").name
    return name if name.startswith(("utf-16", "utf-32")) else None


class _Counted(io.RawIOBase):
    """A raw stream over `file` that counts the bytes read: of a gzip file, compressed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        # read1 gives what has come so far, so that a pipe's records are not held back.
        data = cast("io.BufferedReader", self._file).read1(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        return len(data)


def _record(
    line: Line | None, number: int, path: str, how: Reading, keep_text: bool, size: int
) -> Input | BadInput:
    place = f"{path}#{number}"
    try:
        if line is None:
            raise too_long(place, how.max_bytes)
        record = _parse(_decoded(line, how, place), place)
        place = _name(record, number, path, how.id_field)
        article = _text(record, place, how.text_field)
    except AnnotateError as error:
        return BadInput(error.place, error, size)
    return Input(place, article, "text", keep_text=keep_text, size=size)


def _decoded(line: Line, how: Reading, place: str) -> str:
    if isinstance(line, bytes):
        return decode(line, how.encoding, place)
    if _BROKEN in line:
        fault = f"not {(how.encoding or '').upper()}"
        raise InputError(place, fault, "name its encoding with --encoding")
    return plain(line, place)


def _parse(line: str, place: str) -> dict[str, object]:
    array = line.lstrip().startswith("[")
    writer = "jq -c '.[]' makes of an array" if array else "jq -c . writes"
    remedy = f"give one JSON object a line, as {writer}"
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(place, f"not JSON: {error}", remedy) from error
    if not isinstance(record, dict):
        raise InputError(place, f"a JSON {_json_type(record)}, not an object", remedy)
    return record


def _name(record: dict[str, object], number: int, path: str, field: str) -> str:
    value = record.get(field)
    if value is None or not str(value).strip():
        return f"{path}#{number}"
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return f"{path}#{value}"
    raise InputError(
        f"{path}#{number}",
        f"its {field!r} is a JSON {_json_type(value)}",
        "name a field of text or numbers with --id-field",
    )


def _text(record: dict[str, object], place: str, field: str) -> str:
    if field not in record:
        known = ", ".join(list(record)[:8]) or "none"
        close = get_close_matches(field, list(record)[:100], 1)
        remedy = f"did you mean --text-field {close[0]}?" if close else "name it with --text-field"
        raise InputError(place, f"no field {field!r} (fields: {known})", remedy)
    value = record[field]
    if not isinstance(value, str):
        raise InputError(
            place,
            f"its {field!r} is a JSON {_json_type(value)}, not text",
            "name the text's field with --text-field",
        )
    return value


def _json_type(value: object) -> str:
    types = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}
    return types.get(type(value), "number")
