"""The first screen of a report: headline, verdict and what to check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rich.text import Text

from annotate.render import digest
from annotate.render.casting import Speaker
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short, plain_paragraph
from annotate.render.places import PLACE, Places
from annotate.render.points import GRAVE, SLIPS, Point, shared_out
from annotate.render.visible import one_line
from annotate.render.wording import NOT_KNOWN, joined, plural

ROOM_FOR_POINTS = 7
_HEAD = len("all unnamed  ")
_FEW = 2  # points of a kind that have a line more
_SLIPS = 10  # lines told of


def heading(title: str, note: str, display: Display) -> Iterator[Hanging]:
    """An empty line and the title of a part."""
    yield plain_paragraph(Text())
    text = Text.assemble((title.upper(), display.style("title")))
    yield plain_paragraph(text.append(f"  {note}" if note else "", display.style("quiet")))


def headline(item: Rendered, display: Display, width: int) -> Hanging:
    """The headline, with the path behind it where a line has room; the path without one."""
    title, path = one_line(digest.headline(item.document)), one_line(item.document.path)
    text = Text(title or path, display.style("title"))
    if title and _has_room(title, path, display, width):
        text.append(f"  {path}", display.style("quiet"))
    return plain_paragraph(text)


def _has_room(title: str, path: str, display: Display, width: int) -> bool:
    return display.wrap and len(title) + 2 + len(path) <= width


def verdict(
    item: Rendered, found: digest.Figures, display: Display, width: int
) -> Iterator[Hanging]:
    """What the article holds; what was not looked for is not counted."""
    document = item.document
    title, path = one_line(digest.headline(document)), one_line(document.path)
    told = not title or _has_room(title, path, display, width)
    notes = ["" if told else path, *digest.verdict(found), digest.left_out(document)]
    yield plain_paragraph(Text(joined(*notes), display.style("quiet")))


def to_check(
    found: Sequence[Point],
    places: Places,
    display: Display,
    lines: int | None,
    note: str,
    grave: int = 1,
) -> Iterator[Hanging]:
    """The points, those of a kind together: all in full, or what fits with so many `lines` each.

    `note` sums up what is to check; `grave`: lines of a few accused.
    """
    brief = lines is not None
    yield from heading("To check", note, display)
    if not found:
        return
    for points, count in _kinds(found, brief=brief):
        if brief and _are_slips(points):
            yield _slips(points, places, display)
            continue
        is_grave = points[0].code in GRAVE and len(points) <= _FEW
        wide = lines and max(lines, grave if is_grave else 1)
        for i, point in enumerate(points[:count]):
            more = len(points) - count if i == count - 1 else 0
            yield _point(point, "" if i else point.head, more, places, display, wide)


def shown(found: Sequence[Point]) -> set[str]:
    """The ids of the points that have a row on a first screen."""
    return {p.id for points, count in _kinds(found, brief=True) for p in points[:count]}


def _kinds(found: Sequence[Point], *, brief: bool) -> list[tuple[list[Point], int]]:
    """The points of each kind, and how many of them have a row."""
    kinds = [list(points) for _, points in groupby(found, key=lambda p: p.head)]
    counts = [1 if brief and _are_slips(points) else len(points) for points in kinds]
    room = ROOM_FOR_POINTS if brief else len(found)
    return [*zip(kinds, shared_out(counts, room), strict=True)]


def _are_slips(points: Sequence[Point]) -> bool:
    return len(points) > 1 and points[0].code in SLIPS


def summed(found: int, guessed: int, unknown: int, *, below: bool, asked: bool = False) -> str:
    """``3 things, 5 guessed speakers, 1 not known``; nothing is found only where nothing is listed.

    `below`: other rows follow, such as claims that are hedged; `asked`: whether there are
    statements, of which it is told that nobody's speaker is guessed.
    """
    counted = ((found, "thing"), (guessed, "guessed speaker"))
    sums = [plural(count, noun) for count, noun in counted if count]
    if unknown:
        sums.append(f"{f'{unknown:,}' if guessed else plural(unknown, 'speaker')} {NOT_KNOWN}")
    elif asked and not guessed and (sums or below):
        sums.append("nobody guessed")
    return ", ".join(sums) or ("" if below else "nothing found")


def row_head(words: str, display: Display, style: str = "quiet") -> Text:
    """The words that begin a row, in a margin."""
    # Assembled: what is appended does not take the head's style on.
    return Text.assemble((f"{words:<{_HEAD}}", display.style(style)))


def _slips(points: Sequence[Point], places: Places, display: Display) -> Hanging:
    """All of a kind in one line: ``unpaired  4 times   lines 12, 14, 18, 24: a quotation …``."""
    first = row_head(points[0].head, display, "error")
    first.append(f"{len(points)} times".ljust(PLACE), display.style("quiet"))
    offsets = [p.offset for p in points if p.offset is not None]
    lines = places.lines(sorted(offsets), _SLIPS)
    return Hanging(Text(f"{lines}: a quotation mark or bracket alone"), first, lines=1)


def _point(
    point: Point, kind: str, more: int, places: Places, display: Display, lines: int | None
) -> Hanging:
    first = row_head(kind, display, "error").append_text(places.line(point.offset, display))
    end = places.also(point.offset, point.also) + (f"  and {more} more" if more else "")
    text = Text(point.text)
    return Hanging(text, first, lines, end=Text(end, display.style("quiet")))


def called(speaker: Speaker, display: Display, *, doubt: bool, wide: int | None) -> Text:
    """A speaker as `named` writes it, cut to `wide` cells."""
    name = Text(speaker.name)
    if wide is not None and name.cell_len > wide:
        speaker = replace(speaker, name=cut_short(name, wide).plain)
    return named(speaker, display, doubt=doubt)


def named(speaker: Speaker, display: Display, *, doubt: bool = False) -> Text:
    """A speaker in its colour: bold if the article names it, in italics and brackets if not."""
    words = speaker.name + ("?" if doubt else "")
    if speaker.named:
        return Text.assemble((words, display.style("source") + display.hue(speaker.hue)))
    return Text.assemble((f"({words})", display.style("cue") + display.hue(speaker.hue)))
