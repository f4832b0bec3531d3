"""The report in a terminal: what to check and who speaks, the article, and lists.

Lines are broken where the console is a terminal; in a pipe each paragraph stays one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from rich.console import Console, RenderableType
from rich.text import Text

from annotate.document import Attribution, Document
from annotate.render import digest, opening
from annotate.render.casting import Speaker, speaker_of
from annotate.render.display import Display, display_of
from annotate.render.first_screen import FirstScreen
from annotate.render.inline import article_texts, legend
from annotate.render.issuer import cast_of
from annotate.render.item import Rendered
from annotate.render.layout import NARROW, Columns, Hanging, plain_paragraph
from annotate.render.margin import Beside
from annotate.render.panels import panels
from annotate.render.places import Places, places_of
from annotate.render.points import Point, points
from annotate.render.table import Table
from annotate.render.visible import one_line

# The longest line that reads well; from _WIDE on, two columns of a good length fit.
_MEASURE = 88
_WIDE = 132
_MARGIN = 17
_NARROW_MARGIN = 4


@dataclass(frozen=True)
class Extent:
    """How much a report shows: `brief` ends before the article, `full` leaves nothing out."""

    brief: bool = False
    full: bool = False


def render_report(
    items: Iterable[Rendered], console: Console, extent: Extent | None = None
) -> None:
    """Print the report on one article, or a table of several as they come.

    With ``extent.full`` each of several has its report, too, before the table.
    """
    display = display_of(console)
    extent = extent or Extent()
    coming = iter(items)
    first = list(islice(coming, 2))
    if len(first) > 1:
        _print(console, display, _several(chain(first, coming), console.width, display, extent))
    else:
        for item in first:
            _print(console, display, _one(item, console.width, display, extent))


def _print(console: Console, display: Display, lines: Iterable[RenderableType]) -> None:
    for line in lines:
        console.print(line, soft_wrap=not display.wrap, highlight=False)


def _error(document: Document, display: Display) -> Iterator[Hanging]:
    if document.error:
        text = Text.assemble(("error", display.style("error")), f": {one_line(document.path)}: ")
        yield plain_paragraph(text.append(one_line(document.error.message)))


def _one(item: Rendered, width: int, display: Display, extent: Extent) -> Iterator[RenderableType]:
    if item.document.error:
        yield from _error(item.document, display)
    else:
        yield from Section(item, width, display, extent).lines()


def _several(
    items: Iterable[Rendered], width: int, display: Display, extent: Extent
) -> Iterator[RenderableType]:
    """The rows of the table as they come; with ``full`` the reports first."""
    table = Table(width, display)
    rows: list[RenderableType] = []
    if not extent.full:
        yield from table.head()
    for item in items:
        row = [*(_error(item.document, display) if item.document.error else table.row(item))]
        if item.document.error:
            table.failed += 1
        if extent.full and not item.document.error:
            yield from Section(item, width, display, extent).lines()
            yield from (plain_paragraph(Text()), plain_paragraph(Text()))
            rows += row
        else:
            yield from row
    if extent.full:
        yield from chain(table.head(), rows)
    yield from table.foot()


class Section:
    """The report on one article."""

    def __init__(self, item: Rendered, width: int, display: Display, extent: Extent) -> None:
        """`width`: cells of the console."""
        self.item, self.width, self.display, self.extent = item, width, display, extent
        self.places: Places = places_of(item)
        self.speakers: dict[str, Speaker] = cast_of(item)
        self.voices: list[digest.Voice] = digest.voices(item.document)
        self.points: list[Point] = points(item)

    def lines(self) -> Iterator[RenderableType]:
        """All that the report says."""
        yield from self._opening()
        if self.extent.brief:
            return
        if not self._has_marks():
            yield from self._lists()
            return
        yield plain_paragraph(Text())
        if self.display.wrap and self.width >= _WIDE:
            left_width = min(_MEASURE + _MARGIN, self.width * 58 // 100)
            # The empty line before the first heading would push it below the article's top.
            yield Columns([*self._article(left_width)], [*self._lists()][1:], left_width)
        else:
            yield from self._article(self.width)
            yield from self._lists()

    def _has_marks(self) -> bool:
        """Whether what was asked for stands in the article's text."""
        document = self.item.document
        return document.attributions is not None or document.hedges is not None

    def _opening(self) -> Iterator[Hanging]:
        item, places, display = self.item, self.places, self.display
        screen = FirstScreen(item, self.speakers, self.points, places, display, self.width)
        if self.extent.full:
            yield from screen.in_full()
        else:
            yield from screen.brief(keyed=self.extent.brief)

    def _article(self, width: int) -> Iterator[RenderableType]:
        document, display = self.item.document, self.display
        if document.attributions or document.hedges:
            yield plain_paragraph(legend(display, document))
            yield plain_paragraph(Text())
        margin = _MARGIN if width >= NARROW else _NARROW_MARGIN
        notes = {a.id: self._note(a, margin == _MARGIN) for a in document.attributions or []}
        for paragraph in article_texts(document, self.item.text, self.speakers, display):
            if not display.wrap:
                yield from [plain_paragraph(Text())] * paragraph.gap
                yield plain_paragraph(paragraph.text)
            else:
                yield from [Beside(Text(), {}, margin, display)] * paragraph.gap
                yield Beside(paragraph.text, notes, margin, display)

    def _note(self, a: Attribution, spoken: bool) -> Text:
        """What stands in the margin: ``A5 Brandt?``; the id alone where there is no room."""
        note = Text.assemble((a.id, self.display.style("quiet")))
        if not spoken:
            return note
        speaker = speaker_of(a, self.speakers)
        if a.type == "outlet_tag":
            return note.append(f" {speaker.short}", self.display.style("tag"))
        style = self.display.hue(speaker.hue) + self.display.style(
            "source" if speaker.named else "cue"
        )
        return note.append(f" {speaker.called(a)}", style)

    def _lists(self) -> Iterator[Hanging]:
        """The lists; last the points in full, where the first screen had no room for them."""
        display = self.display
        yield from panels(self.item, self.voices, self.speakers, self.points, self.places, display)
        if len(self.points) > opening.ROOM_FOR_POINTS and not self.extent.full:
            note = opening.summed(len(self.points), 0, 0, below=False)
            yield from opening.to_check(self.points, self.places, display, None, note)
