"""Paths → inputs: which files to read, and each article's bytes with how to read them.

Everything here is lazy: a directory of any size, or a `.jsonl` of any length, costs no more
memory than one article. What cannot be read becomes a BadInput and never stops the rest.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotate.article import Article
from annotate.errors import AnnotateError, InputError, too_little_memory
from annotate.reading.bounded import MAX_ARTICLE_BYTES, gunzip, read_up_to, too_long
from annotate.reading.captions import read_captions
from annotate.reading.files import Output, list_files, unreadable
from annotate.reading.formats import (
    InputFormat,
    looks_like,
    opens_with_cues,
    strange_suffix,
    suffix_format,
)
from annotate.reading.markdown import read_markdown
from annotate.reading.text import decode, plain, read_text


@dataclass(frozen=True, slots=True)
class Reading:
    """How inputs are read; `input_format` None goes by each file's suffix.

    `max_bytes` bounds one article, decompressed, and one record of a `.jsonl`.
    """

    input_format: InputFormat | None = None
    encoding: str | None = None
    with_text: bool = False
    text_field: str = "text"
    id_field: str = "id"
    stdin_name: str = "-"
    max_bytes: int = MAX_ARTICLE_BYTES


@dataclass(frozen=True, slots=True)
class Input:
    """An article that is not yet read: bytes of a file (maybe gzipped), or a record's text.

    `size` is what it adds to the bytes read so far, `max_bytes` the most that gzip may make of
    them. `held` are the fingerprints of the
    documents that a resumed run already holds under this path.
    """

    path: str
    data: bytes | str
    format: InputFormat = "text"
    encoding: str | None = None
    keep_text: bool = False
    size: int = 0
    held: frozenset[int] = frozenset()
    max_bytes: int = MAX_ARTICLE_BYTES


@dataclass(frozen=True, slots=True)
class BadInput:
    """An input that cannot be read, and why."""

    path: str
    error: AnnotateError
    size: int = 0
    held: frozenset[int] = frozenset()


def read_input(item: Input) -> Article:
    """The article in `item`. Raises InputError, or MissingExtra for HTML and Word documents."""
    if isinstance(item.data, str):
        return read_text(plain(item.data, item.path), item.path, item.keep_text)
    data = gunzip(item.data, item.path, item.max_bytes)
    if item.format == "html":
        from annotate.reading.html import read_html

        return read_html(data, item.encoding, item.path)
    if item.format == "docx":
        from annotate.reading.docx import read_docx

        return read_docx(data, item.path, item.max_bytes)
    if item.format == "eml":
        from annotate.reading.eml import read_eml

        return read_eml(data, item.encoding, item.path)
    text = decode(data, item.encoding, item.path)
    if item.format == "captions":
        return read_captions(text, item.path)
    if item.format == "markdown":
        return read_markdown(text, item.path, item.keep_text)
    return read_text(text, item.path, item.keep_text)


def read_inputs(
    paths: Iterable[str], how: Reading, leave_out: Output | None = None
) -> Iterator[Input | BadInput]:
    """Every article in `paths`, in order, lazily; "-" is standard input.

    `leave_out` is the run's own output, which is no input though it may lie among them.
    """
    for file in list_files(paths, leave_out):
        if isinstance(file, InputError):
            yield BadInput(file.place, file)
        elif file == "-":
            yield from _stdin(how)
        else:
            yield from _file(file, how)


def _stdin(how: Reading) -> Iterator[Input | BadInput]:
    form = how.input_format or suffix_format(how.stdin_name)
    try:
        with stdin_file() as file:
            for item in _read(file, how.stdin_name, form or "text", how, True):
                yield item if form else _as_announced(item)
    except (OSError, ValueError) as error:
        yield BadInput(how.stdin_name, unreadable(how.stdin_name, error))
    except MemoryError:
        yield BadInput(how.stdin_name, too_little_memory(how.stdin_name))


def _as_announced(item: Input | BadInput) -> Input | BadInput:
    """What came without a word about its format, which is text, unless it looks otherwise."""
    data = item.data if isinstance(item, Input) and isinstance(item.data, bytes) else b""
    form = looks_like(data)
    if form is None:
        return item
    mail = form == "eml"
    fault = f"looks like {'a mail' if mail else form.upper()}"
    said = "--stdin-filename NAME.eml" if mail else f"--input-format {form}"
    remedy = f"say {said}, or --input-format text if it is text"
    return BadInput(item.path, InputError(item.path, fault, remedy), len(data))


def stdin_file() -> contextlib.AbstractContextManager[BinaryIO]:
    """Standard input as a file of its own. Raises OSError where it is closed.

    A thread that still waits for it when the run ends would keep Python's file locked.
    """
    if sys.stdin is None:
        raise OSError("it is closed")
    try:
        return open(os.dup(sys.stdin.fileno()), "rb")
    except io.UnsupportedOperation:
        return contextlib.nullcontext(sys.stdin.buffer)


def _file(path: str, how: Reading) -> Iterator[Input | BadInput]:
    form = how.input_format or suffix_format(path)
    suffix = Path(path.lower().removesuffix(".gz")).suffix
    if form is None and suffix:
        fault, remedy = strange_suffix(path, suffix)
        yield BadInput(path, InputError(path, fault, remedy))
        return
    try:
        with open(path, "rb") as file:
            yield from _read(file, path, form or "text", how, how.with_text)
    except (OSError, ValueError) as error:
        yield BadInput(path, unreadable(path, error))
    except MemoryError:
        yield BadInput(path, too_little_memory(path))


def _read(
    file: BinaryIO, path: str, form: InputFormat, how: Reading, keep_text: bool
) -> Iterator[Input | BadInput]:
    if form == "jsonl":
        from annotate.reading.jsonl import read_records

        yield from read_records(file, path, how, keep_text)
        return
    data = read_up_to(file, how.max_bytes + 1)
    if len(data) > how.max_bytes:
        yield BadInput(path, too_long(path, how.max_bytes), len(data))
        return
    size = len(data)
    if form == "text" and how.input_format is None and opens_with_cues(data):
        form = "captions"
    yield Input(path, data, form, how.encoding, keep_text, size, max_bytes=how.max_bytes)
