"""Offsets as an editor counts: lines and columns, from 1, in code points."""

from __future__ import annotations

import re
from bisect import bisect_right

# A lone CR, as old Macs and some newsroom systems write it, ends a line too.
LINE_END = re.compile(r"\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """The offset at which each line of `text` begins."""
    return [0, *(m.end() for m in LINE_END.finditer(text))]


def position(starts: list[int], offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, by the `line_starts` of its text."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
