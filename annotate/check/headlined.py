"""Whom a headline accuses: its capitals make no names, so those of the text below tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotate.article import Offsets
from annotate.document import Span
from annotate.lexicon.alternations import HAS, IS

_WORD = r"(?:[A-Z0-9][\w’'.&-]*)"
_MOST = 8  # words of a name, with what it is beside
_NAMES = rf"{_WORD}(?:\s(?:(?:of|the|de|al|bin|van|von)\s)?{_WORD}){{0,{_MOST}}}"
# A verb of two forms is passive before these: ``Lee sued over pier``, but not ``Lee sued Lumora``.
_BEFORE = r"(?=\s(?:of|by|over|for|with|in|on|after|amid|following|as|at|from|under|to)\b|\W*$)"
_SUBJECT = re.compile(
    rf"\b(?P<names>(?-i:{_NAMES}?))\s(?:(?:{IS}|(?:{HAS})\sbeen)\s)?"
    rf"(?:(?:accused|charged|blamed|sued|indicted|arrested|suspected|investigated|prosecuted){_BEFORE}"
    r"|(?:under\sinvestigation|on\strial)\b"
    r"|(?:faces?|facing)\s(?:\w+\s){0,2}(?:charges?|trial|lawsuits?|allegations|accusations|probe|inquiry)\b"
    r"|den(?:y|ies|ied)\s(?:\w+\s){0,2}(?:allegations|accusations|charges|claims|wrongdoing)\b)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:accus(?:es?|ed|ing)|blam(?:es?|ed|ing)|su(?:es?|ed|ing)|charg(?:es?|ed|ing)|arrest(?:s|ed)?"
    r"|(?:lawsuits?|charges?|complaints?|allegations?|accusations?|case|action)\sagainst)"
    rf"\s(?P<names>(?-i:{_NAMES}))",
    re.IGNORECASE,
)


def headlined(text: str, headline: Span) -> Iterator[tuple[Offsets, Offsets]]:
    """The names of those whom a headline accuses, each with the words that do."""
    body = text[headline.end :]
    for pattern, last in ((_SUBJECT, True), (_OBJECT, False)):
        for m in pattern.finditer(text, headline.start, headline.end):
            at = m.start("names")
            words = [(at + w.start(), at + w.end()) for w in re.finditer(r"\S+", m["names"])]
            name = _known(words, text, body, last=last)
            if name is not None:
                yield name, (name[0] if last else m.start(), m.end())


def _known(words: Sequence[Offsets], text: str, body: str, *, last: bool) -> Offsets | None:
    """The most words beside the verb that stand in the text; `last`: it stands behind them."""
    for count in range(len(words), 0, -1):
        some = words[-count:] if last else words[:count]
        start, end = some[0][0], some[-1][1]
        name = re.sub(r"['’]s?$|[,.:;]+$", "", text[start:end])
        if _stands_in(body, name):
            return start, start + len(name)
    return None


def _stands_in(body: str, name: str) -> bool:
    """Whether a text has a name; of one word, whether it never has it in small letters."""
    whole = re.compile(rf"\b{re.escape(name)}\b")
    if not name[:1].isupper() or not whole.search(body):
        return False
    return " " in name or not re.search(rf"\b{re.escape(name.lower())}\b", body)
