"""The claims that rest on people without a name, for the first screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from annotate.check.unnamed import vouching
from annotate.document import Attribution
from annotate.render import digest
from annotate.render.casting import Speaker, speaker_of
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging
from annotate.render.opening import called, row_head
from annotate.render.places import Places
from annotate.render.points import HEADS, Point
from annotate.render.visible import one_line
from annotate.render.wording import doubtful

_WIDE = 32  # cells of a source on a first screen


def resting(item: Rendered, points: Sequence[Point]) -> list[list[Attribution]]:
    """The statements of each source without a name that is none of the points, in text order.

    Officials, experts, neighbours: of these `annotate check` warns only where one could be named.
    """
    if digest.left_out(item.document):
        return []
    told = {p.id for p in points if p.code == "unnamed-source"}
    found = vouching(item.case)
    every = {v.source.id: v.statements for v in digest.voices(item.document) if v.source}
    return [
        _telling_first(said, every[id_], item)
        for id_, said in found.items()
        if not told & {a.id for a in said}
    ]


def _telling_first(
    said: list[Attribution], every: Sequence[Attribution], item: Rendered
) -> list[Attribution]:
    """All that a source says, first of it what it hands on, below the headline if it can be."""
    headline = item.document.article.headline
    end = headline.end if headline else 0
    first = min(said, key=lambda a: digest.start_of(a) < end)
    return [first, *(a for a in every if a is not first)]


def head_of(points: Sequence[Point]) -> str:
    """``unnamed``, or ``also unnamed`` where points are called so."""
    name = HEADS["unnamed-source"]
    return f"also {name}" if any(p.head == name for p in points) else name


def rows(
    found: list[list[Attribution]],
    kind: str,
    speakers: dict[str, Speaker],
    places: Places,
    display: Display,
    most: int | None,
    lines: int | None,
) -> Iterator[Hanging]:
    """``unnamed  line 8  (experts) they were tortured  also line 9``, a source a row.

    All, or `most` of them; `kind`: the head.
    """
    shown = found[:most]
    for i, said in enumerate(shown):
        first = row_head("" if i else kind, display)
        first.append_text(places.line(digest.start_of(said[0]), display))
        speaker = speaker_of(said[0], speakers)
        doubt = doubtful(said[0], named=speaker.named)
        text = called(speaker, display, doubt=doubt, wide=None if most is None else _WIDE)
        text.append(f" {one_line(digest.content(said[0]))}")
        rest = len(found) - len(shown) if i == len(shown) - 1 else 0
        more = f"  and {rest} more" if rest else ""
        offsets = [digest.start_of(a) for a in said]
        end = Text(places.also(offsets[0], offsets[1:]) + more, display.style("quiet"))
        yield Hanging(text, first, lines, end=end)
