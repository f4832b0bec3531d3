"""The edges of what the encoder finds: whole words, whole brackets, no mark that only separates."""

from __future__ import annotations

import re

from annotate.components.records import Pair

_MARKS = frozenset("\"'“‘«„")

# An ellipsis is the writer's, and a hyphen may be a sign.
_SEPARATED = re.compile(r"(?:[\s,;:)]|\.(?!\.)|[—–-]+\s)+")
_LINK = re.compile(r"\b(?:that|to)\s+$", re.IGNORECASE)
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


def linked(text: str, piece: Pair, taken: list[Pair]) -> Pair:
    """A content with the ``that`` or ``to`` that brings it in, where no span of `taken` holds it.

    Corpora differ over it, and so the encoder wavers; PARC has it in the content. A quotation
    stays what is said word by word.
    """
    start, end = piece
    if text[start] in _MARKS:
        return piece
    link = _LINK.search(text, max(0, start - 6), start)
    if link is None or any(first < link.end() and link.start() < last for first, last in taken):
        return piece
    return [link.start(), end]
