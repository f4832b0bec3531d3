"""The report in a terminal: what to check and who speaks, the article, and lists.

Lines are broken where the console is a terminal; in a pipe each paragraph stays one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rich.console import Console, RenderableType
from rich.text import Text

from annotate.document import Attribution, Document
from annotate.render import digest, opening
from annotate.render.below import MOST_BELOW, Below
from annotate.render.casting import Speaker, cast, speaker_of
from annotate.render.display import Display, display_of
from annotate.render.guessed import Doubts, doubts
from annotate.render.guessed import rows as rows_of
from annotate.render.inline import article_texts, legend
from annotate.render.item import Rendered
from annotate.render.layout import Columns, Hanging, plain_paragraph
from annotate.render.margin import Beside
from annotate.render.panels import panels, speaker_list
from annotate.render.places import Places, places_of
from annotate.render.points import Point, points
from annotate.render.speaking import FEW, MOST, Speaking, key
from annotate.render.table import Table
from annotate.render.visible import one_line

# The longest line that reads well; from _WIDE on, two columns of a good length fit.
_MEASURE = 88
_WIDE = 132
_MARGIN = 17
_NARROW_MARGIN = 4
_NARROW = 60
_SPEAKING = (4 * MOST, 3 * MOST, 2 * MOST, MOST, FEW, 3, 2, 1)
_BELOW = 3  # rows of what else is to check, for which who speaks gives way below MOST of a kind
_SCREEN = 23  # lines: of 24 the prompt, or that of less, has one


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
        self.speakers: dict[str, Speaker] = cast(item.document)
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
        brief = not self.extent.full
        measured = self.display.wrap and self.width >= _NARROW
        below = Below(self.item, self.speakers, self.points, self.places, self.display)
        found = doubts(self.item.document, self.speakers, self.points)
        before = [*self._to_check(brief, below, found)]
        before += self._accused(brief, below)
        before += self._guesses(brief, found)
        left = _SCREEN - self._height(before) if measured else MOST_BELOW
        # Of those who speak as many as leave room for what else is to check.
        for most in _SPEAKING if brief and measured else (MOST,):
            after = [*self._who_speaks(brief, most)]
            room = left - self._height(after) if measured else left
            if room >= (below.wanted if most >= MOST else min(below.wanted, _BELOW)):
                break
        yield from before
        if not digest.left_out(self.item.document):
            rows, lines = max(room, 0) if brief else None, self._lines(brief)
            yield from below.rows(rows, lines)
        yield from after

    def _accused(self, brief: bool, below: Below) -> Iterator[Hanging]:
        if not digest.left_out(self.item.document):
            yield from below.accused(self.width, self._lines(brief), brief=brief)

    def _guesses(self, brief: bool, found: Doubts) -> Iterator[Hanging]:
        if digest.left_out(self.item.document):
            return
        places, display, width = self.places, self.display, self.width
        yield from rows_of(found, self.speakers, places, display, width=width, brief=brief)

    def _lines(self, brief: bool) -> int | None:
        """How many lines a thing to check has on a first screen."""
        return None if not brief else 1 if self.width >= _NARROW or not self.display.wrap else 2

    def _to_check(self, brief: bool, below: Below, found: Doubts) -> Iterator[Hanging]:
        """The verdict, and what to check of what a rule finds."""
        document, display = self.item.document, self.display
        yield opening.headline(self.item, display)
        yield from opening.verdict(self.item, digest.figures(document), display)
        if digest.left_out(document):
            return
        sums = len(self.points), len(found.guesses), len(found.alone)
        note = opening.summed(*sums, below=below.something)
        yield from opening.to_check(self.points, self.places, display, self._lines(brief), note)

    def _who_speaks(self, brief: bool, most: int) -> Iterator[Hanging]:
        """Whose the main claim is, who is named, who is not, and with --brief the key."""
        known = digest.speakers(self.item.document)
        if self.item.document.attributions is None:
            if known:
                yield from speaker_list(known, self.speakers, self.display)
            return
        speaking = Speaking(self.item, self.speakers, self.places, self.display, most)
        yield from speaking.lines(self.width, brief=brief)
        if self.extent.brief and known:
            yield plain_paragraph(key(self.display))

    def _height(self, shown: Sequence[Hanging]) -> int:
        """How many lines they take."""
        console = Console(width=self.width)
        return sum(len(console.render_lines(line)) for line in shown)

    def _article(self, width: int) -> Iterator[RenderableType]:
        document, display = self.item.document, self.display
        if document.attributions or document.hedges:
            yield plain_paragraph(legend(display, document))
            yield plain_paragraph(Text())
        margin = _MARGIN if width >= _NARROW else _NARROW_MARGIN
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
