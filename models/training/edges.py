"""When two spans, or two names, are the same in spite of where an annotator cut them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.training.marked import Pair

_QUOTES = "\"'“”‘’«»„‟`"
_DASHES = "—–-"
_OPENING = frozenset(_QUOTES + _DASHES + "([")
_CLOSING = frozenset(_QUOTES + _DASHES + ")].,;:!?")
_LINK = re.compile(rf"(?:that|to)\b[\s{_QUOTES}]*", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_TITLES = """
    mr mrs ms miss dr sir dame lord lady prof professor
    president prime minister chancellor secretary ambassador governor gov mayor senator sen
    representative rep pope king queen prince princess
    general gen lieutenant lt colonel col captain capt sgt officer detective inspector
    superintendent chief judge justice chairman chairwoman coach
"""
TITLES = frozenset(_TITLES.split())
_PHRASE_KINDS = ("anonymous", "group", "document")


def trim(text: str, pairs: Iterable[Pair]) -> list[Pair]:
    """`pairs` without the edges that annotators mark differently; what is left of none is out."""
    out = []
    for start, end in pairs:
        while start < end and (text[start].isspace() or text[start] in _OPENING):
            start += 1
        link = _LINK.match(text, start, end)
        start = link.end() if link else start
        while start < end and (text[end - 1].isspace() or text[end - 1] in _CLOSING):
            end -= 1
        if start < end:
            out.append((start, end))
    return out


def characters(text: str, pairs: Iterable[Pair]) -> frozenset[int]:
    """The offsets inside `pairs` that hold no white space."""
    return frozenset(i for start, end in pairs for i in range(start, end) if not text[i].isspace())


def _words(name: str | None) -> list[str]:
    bare = (name or "").strip()
    if bare.endswith(("'s", "’s")):
        bare = bare[:-2]
    bare = _ARTICLE.sub("", bare, count=1) if _ARTICLE.match(bare) else bare
    return re.sub(r"\W+", " ", bare).casefold().split()


def same_outlet(gold: str, found: str) -> bool:
    """Whether two outlet names have the same words, a leading article aside."""
    return _words(gold) == _words(found)


def same_name(gold: str, found: str | None, kind: str | None) -> bool:
    """Whether two names are of one speaker.

    They have the same words, titles aside; of an unnamed source or a document, whose head
    phrase can be cut short, the words of one may hold those of the other.
    """
    g, p = _words(gold), _words(found)
    if not p:
        return False
    if g == p or _untitled(g) == _untitled(p):
        return True
    return kind in _PHRASE_KINDS and (set(g) <= set(p) or set(p) <= set(g))


def _untitled(words: list[str]) -> list[str]:
    return [word for word in words if word not in TITLES] or words
