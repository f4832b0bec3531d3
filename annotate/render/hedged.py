"""What the writer tells under reserve, for the first screen: hearsay and what is unclear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from rich.text import Text

from annotate.document import Document, Hedge
from annotate.render import digest
from annotate.render.layout import Hanging, flow
from annotate.render.look import Look
from annotate.render.opening import label
from annotate.render.places import Places
from annotate.render.points import Point
from annotate.render.visible import one_line

_KINDS = ("hearsay", "investigation")
_GAP = 2  # cells
_MORE = len("and 999 more")
_UNBROKEN = 1_000


def reserved(document: Document, points: Sequence[Point]) -> list[Hedge]:
    """The hedges by which the writer leaves a claim open for which nobody speaks, in text order.

    What is among the points to check is left out.
    """
    told = {p.id for p in points}
    cues = [s for a in document.attributions or [] for s in a.cue]
    return [
        h
        for h in document.hedges or []
        if h.type in _KINDS
        and h.attribution is None
        and h.id not in told
        and not any(s.start < h.cue.end and h.cue.start < s.end for s in cues)
    ]


def row(
    found: Sequence[Hedge], text: str, places: Places, look: Look, *, width: int, brief: bool
) -> Iterator[Hanging]:
    """``hedged  line 13 “allegedly”  and 2 more``; with `brief` a line. `width`: cells."""
    if not found:
        return
    first = label("hedged", look)
    room = width - first.cell_len if look.wrap else _UNBROKEN
    pieces = [_piece(h, text, places, look) for h in found]
    if brief:
        pieces = _fitting(pieces, room, look)
    yield Hanging(flow(pieces, room), first)


def _fitting(pieces: list[Text], room: int, look: Look) -> list[Text]:
    """The pieces that fit a line, at least one, and how many do not."""
    ends = list(accumulate(piece.cell_len + _GAP for piece in pieces))
    if ends[-1] - _GAP <= room:
        return pieces
    count = max(1, bisect_right(ends, room - _MORE))
    rest = len(pieces) - count
    return [*pieces[:count], *([Text(f"and {rest} more", look.style("quiet"))] if rest else [])]


def _piece(hedge: Hedge, text: str, places: Places, look: Look) -> Text:
    piece = Text(f"line {places.line_of(hedge.cue.start)} ", look.style("quiet"))
    return Text.assemble(piece, f"“{one_line(digest.hedge_words(hedge, text))}”")
