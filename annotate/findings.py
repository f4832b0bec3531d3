"""Findings that annotate wrote before: a `.jsonl`, read as a stream, or the `.json` of one."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, cast

from annotate.document import SCHEMA_VERSION
from annotate.errors import InputError
from annotate.paths import is_file
from annotate.reading.bounded import (
    GZIP_ERRORS,
    GZIP_MAGIC,
    MAX_FINDINGS_BYTES,
    Line,
    Lines,
    TooLong,
    damaged,
    read_up_to,
)
from annotate.reading.files import unreadable
from annotate.reading.formats import suffix_format

Plain = dict[str, Any]

_REMEDY = "give a .jsonl or .json that annotate wrote"

# The keys by which a line is known as a document of findings, and no article to be annotated.
_KEYS = ("schema_version", "attributions", "hedges")
_FIRST = ("schema_version", "doc_id")  # those that stand before a long text
_HEAD = 1 << 20  # bytes of a first line that are looked at; a document's keys stand before

_OPENS_ALONE = re.compile(rb"\s*\{\s*\n")
_PEEKED = 8


def holds_findings(path: str) -> bool:
    """Whether a file is a `.jsonl` or a `.json` that begins with a document of annotate's."""
    whole = path.lower().endswith((".json", ".json.gz"))
    if path == "-" or not (whole or suffix_format(path) == "jsonl") or not is_file(path):
        return False
    try:
        with _open(path) as file:
            head = file.read(_HEAD) if whole else file.readline(_HEAD)
    except (OSError, *GZIP_ERRORS):
        return False
    return all(f'"{key}"'.encode() in head for key in (_FIRST if whole else _KEYS))


def read_findings(path: str) -> Iterator[Plain | InputError]:
    """The documents in `path` as plain JSON, one at a time; a line that is none is an error.

    Blank lines are passed over; a `{` alone on the first line opens the only document, as
    ``--json`` writes it. Raises nothing: a file that cannot be read is one error.
    """
    try:
        with _open(path) as file:
            if _OPENS_ALONE.match(file.peek(_PEEKED)):
                whole = read_up_to(file, MAX_FINDINGS_BYTES + 1)
                yield _document(whole if len(whole) <= MAX_FINDINGS_BYTES else None, path)
                return
            for number, line in Lines(file, MAX_FINDINGS_BYTES):
                if line is None or line.strip():
                    yield _document(line, f"{path}#{number}")
    except TooLong:
        yield InputError(path, "a line without an end", _REMEDY)
    except (OSError, ValueError) as error:
        yield damaged(path) if isinstance(error, gzip.BadGzipFile) else unreadable(path, error)
    except GZIP_ERRORS:
        yield damaged(path)


def _open(path: str) -> BufferedReader:
    file = open(path, "rb")  # noqa: SIM115 - the caller's to close
    if file.peek(2).startswith(GZIP_MAGIC):
        return cast("BufferedReader", gzip.GzipFile(fileobj=file))
    return file


def _document(line: Line | None, place: str) -> Plain | InputError:
    if line is None:
        return InputError(place, f"longer than {MAX_FINDINGS_BYTES:,} bytes", _REMEDY)
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError) as error:
        return InputError(place, f"not JSON: {error}", _REMEDY)
    if not isinstance(plain, dict) or any(key not in plain for key in _KEYS):
        return InputError(place, "no document of annotate's", _REMEDY)
    version = str(plain["schema_version"])
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        return InputError(place, f"of schema {version}, not {SCHEMA_VERSION}", "annotate it again")
    return plain
