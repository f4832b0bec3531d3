"""The claims that are only hedged, for the first screen: each word with the claim it weakens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from rich.text import Text

from annotate.document import Document, Hedge, Span
from annotate.render.display import Display
from annotate.render.layout import Hanging
from annotate.render.opening import row_head
from annotate.render.places import Places
from annotate.render.points import Point
from annotate.render.visible import one_line

HEAD = "hedged"
LESSER = "lesser words (about, would, if …) alone:"
_LINES = 8
# From the weightiest down. What is not exact (about, at least), and what somebody believes, leaves
# nothing open.
_OPEN = ("hearsay", "investigation")
_MAY = ("epistemic", "condition")
# A condition leaves a claim open where it asks whether another one is true, not what is to happen.
_IF_TRUE = re.compile(
    r"\b(?:if|unless)\s(?:\S+\s){0,3}"
    r"(?:confirmed|true|correct|accurate|authentic|genuine|verified|proven?|convicted)\b",
    re.IGNORECASE,
)
# What is to come more than what is, what is so as a rule, and what somebody is called.
_CLOSED = re.compile(
    r"(?:would|could|should)(?:n['’]t)?|\w+['’]d|tend(?:s|ed)?\sto|so[- ]called", re.IGNORECASE
)
_SHORT = 5  # words: ``a possible break-up`` names something, as ``they may break up`` tells it
_LEAST = 3  # words of a claim: ``the allegations`` claim nothing


def weighty(document: Document, points: Sequence[Point]) -> list[Hedge]:
    """The hedges that leave a claim open, those first for which nobody speaks; then by the text.

    Of those of one claim the first. What is among the points to check, and the words by which a
    statement is told, are left out.
    """
    told = {p.id for p in points}
    cues = sorted((s.start, s.end) for a in document.attributions or [] for s in a.cue)
    ends = [0, *accumulate((end for _, end in cues), max)]  # of the first cues the last end

    def tells(span: Span) -> bool:
        return ends[bisect_left(cues, (span.end,))] > span.start

    found = [
        h for h in document.hedges or [] if _weakens(h) and h.id not in told and not tells(h.cue)
    ]
    ranked = sorted(
        found, key=lambda h: (h.attribution is not None, h.type in _MAY, _claimed(h) < _SHORT)
    )
    return list({_weakened(h).casefold(): h for h in reversed(ranked)}.values())[::-1]


def _weakens(hedge: Hedge) -> bool:
    """Whether it leaves open something that is told beside it."""
    if hedge.type not in (*_OPEN, *_MAY) or _CLOSED.fullmatch(hedge.cue.text):
        return False
    if hedge.type == "condition" and not _IF_TRUE.search(hedge.scope.text):
        return False
    return _claimed(hedge) >= _LEAST


def _claimed(hedge: Hedge) -> int:
    """How many words of the claim there are beside the hedge."""
    return len(hedge.scope.text.replace(hedge.cue.text, " ").split())


def untold(document: Document, points: Sequence[Point], shown: Sequence[Hedge] = ()) -> list[Hedge]:
    """The hedges that are neither shown nor among the points."""
    told = {*(p.id for p in points), *(h.id for h in shown)}
    return [h for h in document.hedges or [] if h.id not in told]


def claim(hedge: Hedge) -> str:
    """``“reportedly”: the pier reportedly fell``: the words and what they weaken."""
    cue, weakened = one_line(hedge.cue.text), _weakened(hedge)
    return f"“{cue}”: {weakened}" if weakened else f"“{cue}”"


def _weakened(hedge: Hedge) -> str:
    """The claim, without the hedge where it begins with it."""
    cue, scope = one_line(hedge.cue.text), one_line(hedge.scope.text)
    return scope.removeprefix(cue).strip(" ,;:").removesuffix(".")


def rows(
    found: Sequence[Hedge],
    document: Document,
    points: Sequence[Point],
    places: Places,
    display: Display,
    most: int | None,
    lines: int | None,
) -> Iterator[Hanging]:
    """``hedged  line 13  “allegedly”: the pier …``, a row each: all `found`, or `most` of them.

    Where none is found, one with the lines of the lesser ones.
    """
    few = [] if found or most == 0 else untold(document, points)
    if few:
        told = f"{LESSER} {places.lines([h.cue.start for h in few], _LINES)}"
        yield Hanging(Text(told, display.style("quiet")), row_head(HEAD, display), lines)
    shown = sorted(found[:most], key=lambda h: h.cue.start)
    rest = len(untold(document, points, shown))
    for i, hedge in enumerate(shown):
        first = row_head("" if i else HEAD, display).append_text(
            places.line(hedge.cue.start, display)
        )
        last = i == len(shown) - 1 and rest
        end = Text(f"  and {rest} more" if last else "", display.style("quiet"))
        yield Hanging(Text(claim(hedge)), first, lines, end=end)
