"""A claim of which the text itself says that nobody could verify it."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from annotate.check.case import Case, shown, span_of
from annotate.check.finding import Hit, Rule
from annotate.document import Attribution, Hedge, Span
from annotate.lexicon.alternations import HAS, IS

_BARE = "verify|confirm|corroborate|authenticate|substantiate"
_PAST = "verified|confirmed|corroborated|authenticated|substantiated"
_ADVERBS = r"(?:\s(?!not\b)\w+ly)?(?:\s(?:yet|so\sfar))?"
_UNVERIFIED = re.compile(
    rf"""
    \b(?:could|can)\s?(?:not|n['’]t){_ADVERBS}\s(?:be{_ADVERBS}\s(?:{_PAST})|(?:{_BARE}))\b
    | \b(?:{HAS})(?:\snot|n['’]t)(?:\syet)?\sbeen{_ADVERBS}\s(?:{_PAST})\b
    | \b(?:{IS})(?:\snot|n['’]t){_ADVERBS}\s(?:{_PAST})\b
    | \byet\sto\sbe{_ADVERBS}\s(?:{_PAST})\b
    | (?:\b(?:unable|not\spossible|impossible|difficult|hard)
        |(?:\bnot|n['’]t)(?:\syet)?(?:\sbeen)?\sable)\sto(?:\s\w+ly)?\s(?:{_BARE})\b
    | \b(?:neither|none|nobody|no\sone)\b[^.;\n]{{0,60}}\bable\sto(?:\s\w+ly)?\s(?:{_BARE})\b
    | \bun(?:verified|confirmed|corroborated)\b
    | \bno\sindependent\s(?:confirmation|verification|corroboration)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# ``Dates have yet to be confirmed``: nobody claims them.
_TO_COME = re.compile(
    r"\b(?:dates?|times?|venues?|fixtures?|line-?ups?|schedules?|details|casts?|performers?|speakers"
    r"|guests|acts|artists|prices?)\s(?:\w+\s)?$",
    re.I,
)
_BEFORE = 60  # characters that two words before a claim take up at most


def _find(case: Case) -> Iterator[Hit]:
    if case.text is None:
        for hedge in case.document.hedges or []:
            if _UNVERIFIED.search(hedge.cue.text):
                yield Hit(_message(hedge.cue.text, hedge), hedge.cue)
        return
    spoken = _merged(span for a in case.statements for span in _spoken(case, a))
    cues = _Cues(case.document.hedges or [])
    for sentence in case.sentences:
        for m in _UNVERIFIED.finditer(case.text, sentence.start, sentence.end):
            independent = "independent" in m[0].casefold()
            at = bisect_right(spoken, (m.start(), sys.maxsize)) - 1
            if at >= 0 and m.start() < spoken[at][1] and not independent:
                continue  # a speaker calls it so, not the text
            if _TO_COME.search(case.text, max(sentence.start, m.start() - _BEFORE), m.start()):
                continue
            yield Hit(_message(m[0], cues.at(*m.span())), span_of(case.text, *m.span()))


def _spoken(case: Case, statement: Attribution) -> list[Span]:
    """What is somebody's own word, and no outlet's: ``a spokesman said he could not confirm``."""
    who = case.who(statement)
    return statement.quotes if who is None or who.kind == "outlet" else statement.content


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Starts and ends of what the spans cover together, in text order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((s.start, s.end) for s in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


class _Cues:
    """The hedges, to be asked for by their cues."""

    def __init__(self, hedges: Iterable[Hedge]) -> None:
        self._hedges = sorted(hedges, key=lambda h: h.cue.start)
        self._starts = [h.cue.start for h in self._hedges]
        self._longest = max((h.cue.end - h.cue.start for h in self._hedges), default=0)

    def at(self, start: int, end: int) -> Hedge | None:
        """The first whose cue has one of the characters."""
        first = bisect_left(self._starts, start - self._longest)
        near = self._hedges[first : bisect_left(self._starts, end)]
        return next((h for h in near if start < h.cue.end), None)


def _message(cue: str, hedge: Hedge | None) -> str:
    claim = f": {shown(hedge.scope.text)}" if hedge and hedge.scope.text != cue else ""
    return f"the text says {shown(cue)}{claim}"


RULE = Rule("unverified-claim", "a claim that could not be verified", "warning", _find)
