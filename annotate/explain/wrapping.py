"""Pages in a terminal's width: paragraphs and items filled anew, the rest as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import fill

_WIDEST = 100  # columns; longer lines are hard to read
# What keeps its lines: an example, a row of a table, a heading.
_FIXED = re.compile(r"(?: {4}|\||#)")
_ITEM = re.compile(r"- ")


def wrapped(text: str, columns: int) -> str:
    """The page with its paragraphs in lines of `columns` at most."""
    width = max(20, min(columns, _WIDEST))
    return "".join(f"{block}\n" for block in _blocks(text, width))


def _blocks(text: str, width: int) -> Iterator[str]:
    """Lines that stay, and what goes on over several lines filled as one."""
    begun: list[str] = []
    for line in text.splitlines():
        fixed = not line or _FIXED.match(line) is not None
        if begun and (fixed or _ITEM.match(line)):
            yield _filled(begun, width)
            begun = []
        if fixed:
            yield line
        else:
            begun.append(line)
    if begun:
        yield _filled(begun, width)


def _filled(lines: list[str], width: int) -> str:
    indent = "  " if _ITEM.match(lines[0]) else ""
    words = " ".join(line.strip() for line in lines)
    return fill(words, width, subsequent_indent=indent, break_on_hyphens=False)
