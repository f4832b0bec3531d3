"""Reading that is bounded: no file, however it was made, costs more memory than one article may.

A megabyte of gzip can hold a gigabyte, and a `.jsonl` can be one endless line.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from os import PathLike
from typing import BinaryIO, Protocol, cast

from annotate.errors import InputError

# A long novel is 5 MB; half of this was measured to take 6 minutes and 690 MiB, in a straight line.
MAX_ARTICLE_BYTES = 20_000_000
# With its text a document is some five times as long as its article, at most twelve (of 117).
MAX_FINDINGS_BYTES = 20 * MAX_ARTICLE_BYTES

GZIP_MAGIC = b"\x1f\x8b"
GZIP_ERRORS = (gzip.BadGzipFile, EOFError, zlib.error)

_PIECE = 1 << 20

# How much of a line that is too long is skipped, in times the limit, until its end is given up.
_SKIPPED = 8


class TooLong(Exception):  # noqa: N818 - says what it is
    """A line has no end within reach."""


Line = bytes | str


class _Readable(Protocol):
    def readline(self, size: int, /) -> Line: ...


class Lines:
    """The lines of a file, numbered from 1; None stands for one longer than `limit`.

    `limit` counts bytes, or characters of a text. Raises TooLong where the end of a line is
    out of reach.
    """

    def __init__(self, file: _Readable, limit: int) -> None:
        self._file, self._limit = file, limit

    def __iter__(self) -> Iterator[tuple[int, Line | None]]:
        number = 0
        while line := self._file.readline(self._limit + 1):
            number += 1
            if len(line) <= self._limit or _ends(line):
                yield number, line
            else:
                del line  # of up to a whole article
                self._skip()
                yield number, None

    def _skip(self) -> None:
        for _ in range(_SKIPPED):
            rest = self._file.readline(self._limit)
            if not rest or _ends(rest):
                return
        raise TooLong


def _ends(line: Line) -> bool:
    return line.endswith("\n") if isinstance(line, str) else line.endswith(b"\n")


def read_up_to(file: BinaryIO, count: int) -> bytes:
    """The next `count` bytes of `file`, or those that there are.

    Asked for all of them, Python takes memory for as many, whatever there is.
    """
    parts: list[bytes] = []
    while count:
        parts.append(file.read(min(count, _PIECE)))
        if len(parts[-1]) < _PIECE:  # the end: a terminal is not asked for a second one
            break
        count -= _PIECE
    return parts[0] if len(parts) == 1 else b"".join(parts)


def read_whole(path: str | PathLike[str], limit: int) -> bytes:
    """The bytes of a file. Raises OSError, and InputError where there are more than `limit`."""
    with open(path, "rb") as file:
        data = read_up_to(file, limit + 1)
    if len(data) > limit:
        raise InputError(str(path), f"is longer than {limit:,} bytes", "check the path")
    return data


def gunzip(data: bytes, path: str, limit: int) -> bytes:
    """`data`, decompressed where it is gzip. Raises InputError: damaged, or above `limit` bytes."""
    if not data.startswith(GZIP_MAGIC):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            found = read_up_to(cast("BinaryIO", file), limit + 1)
    except GZIP_ERRORS as error:
        raise damaged(path) from error
    if len(found) > limit:
        raise too_long(path, limit)
    return found


def damaged(path: str) -> InputError:
    """The error for a gzip file that is cut off or corrupt."""
    return InputError(path, "damaged gzip data", "compress or download it again")


def too_long(path: str, limit: int, what: str = "longer") -> InputError:
    """The error for an article of more than `limit` bytes."""
    fault = f"{what} than the {limit:,} bytes that one article may have"
    return InputError(path, fault, "split it, or raise --max-article-bytes")
