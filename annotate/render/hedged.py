"""What is told under reserve, for the first screen: what is left open, and the words that hedge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from annotate.document import Document, Hedge
from annotate.render import digest
from annotate.render.layout import Hanging, cut_short, flow
from annotate.render.look import Look
from annotate.render.opening import label
from annotate.render.places import Places
from annotate.render.points import Point
from annotate.render.visible import one_line

_KINDS = ("hearsay", "investigation")
_LINES = 4  # of a word, on a first screen
_WIDE = 32  # cells of a hedge on a first screen
_LEAST = 8  # cells of a piece
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
    found: Sequence[Hedge], text: str, places: Places, look: Look, *, width: int, lines: int | None
) -> Iterator[Hanging]:
    """``hedged  line 13 “allegedly”  and 2 more``: in a line if `lines` are few. `width`: cells."""
    pieces = [_piece(h, text, places, look) for h in found]
    yield from _row("hedged", pieces, look, width, lines and 1)


def words_row(
    found: Sequence[Hedge], text: str, places: Places, look: Look, *, width: int, lines: int | None
) -> Iterator[Hanging]:
    """``hedge words  “may” lines 3, 9  “about” line 5``, those of most hedges first.

    All of them, or what fits so many `lines`.
    """
    by_words: dict[str, list[int]] = {}
    for h in found:
        words = one_line(digest.hedge_words(h, text)).casefold()
        by_words.setdefault(words, []).append(h.cue.start)
    most = _LINES if lines else len(found)
    pieces = [
        Text.assemble(
            f"“{_cut(words) if lines else words}” ",
            (places.lines(offsets, most), look.style("quiet")),
        )
        for words, offsets in sorted(by_words.items(), key=lambda item: -len(item[1]))
    ]
    yield from _row("hedge words", pieces, look, width, lines)


def _cut(words: str) -> str:
    """A condition is a whole clause: ``unless the frame, which is missing…``."""
    return cut_short(Text(words), _WIDE).plain if len(words) > _WIDE else words


def _row(
    kind: str, pieces: list[Text], look: Look, width: int, lines: int | None
) -> Iterator[Hanging]:
    if not pieces:
        return
    first = label(kind, look)
    room = width - first.cell_len if look.wrap else _UNBROKEN
    shown = _fitting(pieces, room, look, lines) if lines else pieces
    yield Hanging(flow(shown, room), first)


def _fitting(pieces: list[Text], room: int, look: Look, lines: int) -> list[Text]:
    """The pieces that fit so many lines, at least one, and how many do not."""
    for count in range(min(len(pieces), lines * room // _LEAST), 0, -1):
        rest = len(pieces) - count
        shown = [
            *pieces[:count],
            *([Text(f"and {rest} more", look.style("quiet"))] if rest else []),
        ]
        if count == 1 or flow(shown, room).plain.count("\n") < lines:
            return shown
    return pieces[:1]


def _piece(hedge: Hedge, text: str, places: Places, look: Look) -> Text:
    piece = Text(f"line {places.line_of(hedge.cue.start)} ", look.style("quiet"))
    return Text.assemble(piece, f"“{one_line(digest.hedge_words(hedge, text))}”")
