"""The edges of what the encoder finds: whole words, whole brackets, no mark that only separates."""

from __future__ import annotations

import re

from annotate.components.records import Pair

# An ellipsis is the writer's, and a hyphen may be a sign.
_SEPARATED = re.compile(r"(?:[\s,;:)]|\.(?!\.)|[—–-]+\s)+")
_SEPARATES = ",;:–—-"


def whole(text: str, piece: Pair) -> Pair:
    """The piece with an edge that cuts a word moved to the word's edge."""
    start, end = piece
    while 0 < start < end and _joins(text, start):
        start -= 1
    contracted = text[start:end] in ("'", "’")  # ``We|'|re not sure``
    while end < len(text) and (text[end - 1].isalnum() or contracted) and text[end].isalnum():
        end += 1
    return [start, end]


def _joins(text: str, at: int) -> bool:
    """Whether `at` stands within a word; a genitive's ``s`` does not open one."""
    before, after = text[at - 1], text[at]
    return (before.isalnum() or (before in "'’" and at > 1 and text[at - 2].isalnum())) and (
        after.isalnum()
    )


def bare(text: str, piece: Pair) -> Pair:
    """The piece without what only separates it from the words around; its bracket closed."""
    start, end = piece
    before = _SEPARATED.match(text, start, end)
    start = before.end() if before and before.end() < end else start
    inside = text[start:end]
    if text[end : end + 1] == ")" and inside.count("(") > inside.count(")"):
        return [start, end + 1]
    if inside.endswith(")") and "(" not in inside and end - start > 1:
        end -= 1
    return [start, _separated(text, start, end)]


def _separated(text: str, start: int, end: int) -> int:
    """Where the marks and the white space begin that only separate [start, end) from what follows.

    So does a full stop behind a number.
    """
    at = end
    while at > start and (text[at - 1].isspace() or text[at - 1] in _SEPARATES):
        at -= 1
    if at == end and text[end - 1 : end] == "." and text[end - 2 : end - 1].isdecimal():
        at -= 1
    return at if at > start else end
