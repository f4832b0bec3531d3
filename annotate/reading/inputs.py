"""Paths → inputs: which files to read, and each article's bytes with how to read them.

Everything here is lazy: a directory of any size, or a `.jsonl` of any length, costs no more
memory than one article. What cannot be read becomes a BadInput and never stops the rest.
"""

from __future__ import annotations

import gzip
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from annotate.article import Article
from annotate.errors import AnnotateError, InputError, UsageError
from annotate.reading.text import decode, read_text

InputFormat = Literal["text", "html", "jsonl"]

SUFFIXES: dict[str, InputFormat] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
}
_NOT_TEXT = re.compile("[\0\ud800-\udfff]")
GZIP_MAGIC = b"\x1f\x8b"
GZIP_ERRORS = (gzip.BadGzipFile, EOFError, zlib.error)


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read; `input_format` None goes by each file's suffix."""

    input_format: InputFormat | None = None
    encoding: str | None = None
    with_text: bool = False
    text_field: str = "text"
    id_field: str = "id"
    stdin_name: str = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """An article that is not yet read: bytes of a file (maybe gzipped), or a record's text.

    `size` is what it adds to the bytes read so far. `held` are the fingerprints of the
    documents that a resumed run already holds under this path.
    """

    path: str
    data: bytes | str
    format: InputFormat = "text"
    encoding: str | None = None
    keep_text: bool = False
    size: int = 0
    held: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class BadInput:
    """An input that cannot be read, and why."""

    path: str
    error: AnnotateError
    size: int = 0
    held: frozenset[int] = frozenset()


def read_input(item: Input) -> Article:
    """The article in `item`. Raises InputError, or MissingExtra for HTML without trafilatura."""
    if isinstance(item.data, str):
        return read_text(_plain(item.data, item.path), item.path, item.keep_text)
    data = _gunzip(item.data, item.path)
    if item.format == "html":
        from annotate.reading.html import html_text

        return read_text(html_text(data, item.encoding, item.path), item.path, keep_text=True)
    return read_text(decode(data, item.encoding, item.path), item.path, item.keep_text)


def _plain(text: str, path: str) -> str:
    bad = _NOT_TEXT.search(text)
    if bad is None:
        return text
    what = "a NUL character" if bad[0] == "\0" else f"half a surrogate pair (\\u{ord(bad[0]):04x})"
    raise InputError(path, f"holds {what} at {bad.start()}", "give plain text")


def _gunzip(data: bytes, path: str) -> bytes:
    if not data.startswith(GZIP_MAGIC):
        return data
    try:
        return gzip.decompress(data)
    except GZIP_ERRORS as error:
        raise damaged(path) from error


def damaged(path: str) -> InputError:
    """The error for a gzip file that is cut off or corrupt."""
    return InputError(path, "damaged gzip data", "compress or download it again")


def unreadable(path: str, error: OSError) -> InputError:
    """The error for a file that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return InputError(path, "no such file or directory", "check the path")
    remedy = "check its permissions" if isinstance(error, PermissionError) else "check the file"
    return InputError(path, f"cannot be read: {error.strerror or error}", remedy)


def list_files(paths: Iterable[str], leave_out: Path | None = None) -> Iterator[str | BadInput]:
    """The files in `paths` as given; a directory gives its articles, recursive and sorted.

    `leave_out` is the run's own output, which is no input though it may lie among them.
    """
    for path in paths:
        if path != "-" and Path(path).is_dir():
            yield from _directory(path, leave_out)
        elif leave_out is not None and path != "-" and _same(path, leave_out):
            fault = UsageError(path, "is the output as well", "write to another file")
            yield BadInput(path, fault)
        else:
            yield path


def _directory(path: str, leave_out: Path | None) -> Iterator[str | BadInput]:
    failed: list[OSError] = []
    found: list[str] = []
    for folder, folders, names in os.walk(path, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(folder, n) for n in names if _is_article(n)]  # noqa: PTH118
    for error in failed:
        yield BadInput(str(error.filename), unreadable(str(error.filename), error))
    files = sorted(
        (f for f in found if leave_out is None or not _same(f, leave_out)),
        key=lambda file: Path(file).parts,
    )
    if not files and not failed:
        fault = f"holds no articles ({', '.join(SUFFIXES)})"
        yield BadInput(path, InputError(path, fault, "name the files themselves"))
    yield from files


def _is_article(name: str) -> bool:
    return not name.startswith(".") and suffix_format(name) is not None


def _same(path: str, other: Path) -> bool:
    try:
        return other.samefile(path)
    except OSError:
        return False


def suffix_format(name: str) -> InputFormat | None:
    """The format that a file's suffix names, a `.gz` behind it left aside, or None."""
    path = Path(name.lower())
    return SUFFIXES.get(Path(path.stem).suffix if path.suffix == ".gz" else path.suffix)


def total_size(paths: Iterable[str], leave_out: Path | None = None) -> int | None:
    """The bytes in all files, or None where that cannot be known (standard input, a pipe)."""
    total = 0
    for file in list_files(paths, leave_out):
        if isinstance(file, BadInput) or not (file == "-" or Path(file).exists()):
            continue
        if not Path(file).is_file():
            return None
        total += Path(file).stat().st_size
    return total


def read_inputs(
    paths: Iterable[str], how: Reading, leave_out: Path | None = None
) -> Iterator[Input | BadInput]:
    """Every article in `paths`, in order, lazily; "-" is standard input."""
    for file in list_files(paths, leave_out):
        if isinstance(file, BadInput):
            yield file
        elif file == "-":
            yield from _stdin(how)
        else:
            yield from _file(file, how)


def _stdin(how: Reading) -> Iterator[Input | BadInput]:
    form = how.input_format or suffix_format(how.stdin_name) or "text"
    yield from _read(sys.stdin.buffer, how.stdin_name, form, how, True)


def _file(path: str, how: Reading) -> Iterator[Input | BadInput]:
    form = how.input_format or suffix_format(path)
    suffix = Path(path.lower().removesuffix(".gz")).suffix
    if form is None and suffix:
        fault = f"its suffix {suffix} says nothing about its format"
        remedy = "name it with --input-format text, html or jsonl"
        yield BadInput(path, InputError(path, fault, remedy))
        return
    try:
        with open(path, "rb") as file:
            yield from _read(file, path, form or "text", how, how.with_text)
    except OSError as error:
        yield BadInput(path, unreadable(path, error))


def _read(
    file: BinaryIO, path: str, form: InputFormat, how: Reading, keep_text: bool
) -> Iterator[Input | BadInput]:
    if form == "jsonl":
        from annotate.reading.jsonl import read_records

        yield from read_records(file, path, how, keep_text)
        return
    data = file.read()
    yield Input(path, data, form, how.encoding, keep_text, len(data))
