"""Several articles in a terminal: a row each, the sums, and who is quoted most."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from annotate.render import digest
from annotate.render.casting import cast
from annotate.render.display import Display
from annotate.render.guessed import doubts
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short, plain_paragraph
from annotate.render.opening import heading
from annotate.render.points import points
from annotate.render.quoted import Person, most_quoted
from annotate.render.visible import one_line
from annotate.render.wording import joined, plural

COLUMNS = ("words", "said by others", "statements", "named", "unnamed", "hedges", "to check")
SHORT = ("words", "others", "said", "named", "unnamed", "hedges", "check")
_SHORT_BELOW = 110
_FEW_BELOW = 62
_FEW = ("words", "others", "said", "unnamed", "check")
_LEAST_TITLE = 24
_PEOPLE = 10


class Table:
    """The rows of a table whose columns are as wide whatever comes, so that it can grow."""

    def __init__(self, width: int, display: Display) -> None:
        """`width`: cells of the console."""
        self.width, self.display = width, display
        names = SHORT if width < _SHORT_BELOW else COLUMNS
        # What is left out where there is no room is the same for every row.
        few = display.wrap and width < _FEW_BELOW
        self.names = [n for n, short in zip(names, SHORT, strict=True) if not few or short in _FEW]
        self._short = _FEW if few else SHORT
        self.title = width - sum(len(n) + 2 for n in self.names)
        self.failed = 0
        self._figures: list[digest.Figures] = []
        self._voices: list[list[digest.Voice]] = []

    def head(self) -> Iterator[Hanging]:
        """The names of the columns."""
        cells = [f"{n:>{len(n) + 2}}" for n in self.names]
        yield plain_paragraph(self._line(Text("article"), "".join(cells), "quiet"))

    def row(self, item: Rendered) -> Iterator[Hanging]:
        """An article's row."""
        found = _figures(item)
        self._figures.append(found)
        self._voices.append(digest.speakers(item.document))
        title = one_line(digest.headline(item.document)) or one_line(item.document.path)
        yield plain_paragraph(self._line(Text(title), self._cells(found)))

    def foot(self) -> Iterator[Hanging]:
        """The sums, and the people that are quoted most."""
        count = plural(len(self._figures), "article")
        title = f"{count}, {self.failed} not read" if self.failed else count
        sums = digest.total(self._figures)
        yield plain_paragraph(self._line(Text(title), self._cells(sums), "title"))
        if sums.guessed:
            note = f"{sums.guessed:,}? under “{self.names[-1]}”: speakers guessed or not known"
            yield plain_paragraph(Text(f"{note} (--full lists them)", self.display.style("quiet")))
        people = most_quoted(self._voices)
        if not people:
            return
        note = f"of {plural(len(people), 'named speaker')}" if len(people) > _PEOPLE else ""
        yield from heading("Most quoted", note, self.display)
        for person in people[:_PEOPLE]:
            yield self._person(person)

    def _person(self, person: Person) -> Hanging:
        counts = joined(
            plural(person.statements, "statement"),
            plural(person.articles, "article"),
            plural(person.quoted_words, "word") + " quoted" if person.quoted_words else "",
        )
        text = Text.assemble((one_line(person.name), self.display.style("source")), "  ")
        return plain_paragraph(text.append(counts, self.display.style("quiet")))

    def _cells(self, found: digest.Figures) -> str:
        counts = {
            "words": f"{found.words:,}",
            "others": "" if found.share is None else f"{found.share:.0%}",
            "said": _count(found.statements),
            "named": _count(found.named),
            "unnamed": _count(found.unnamed),
            "hedges": _count(found.hedges),
            "check": found.checks,
        }
        columns = zip(self._short, self.names, strict=True)
        return "".join(f"{counts[short]:>{len(name) + 2}}" for short, name in columns)

    def _line(self, title: Text, cells: str, style: str | None = None) -> Text:
        """A row; where the console is narrow, the title has a line of its own."""
        if style:
            title.stylize(self.display.style(style))
        end = Text(cells, self.display.style(style or "quiet"))
        if self.title < _LEAST_TITLE:
            return Text.assemble(title, "\n", end)
        room = self.title if self.display.wrap else 40
        if title.cell_len > room:
            title = cut_short(title, room)
        title.append(" " * (room - title.cell_len))
        return Text.assemble(title, end)


def _figures(item: Rendered) -> digest.Figures:
    """The figures of an article, with what is to check, or only its warnings."""
    if digest.left_out(item.document):
        return digest.figures(item.document, digest.warned(item.document))
    told = points(item)
    guesses = doubts(item.document, cast(item.document))
    return digest.figures(item.document, len(told), len(guesses.every))


def _count(number: int | None) -> str:
    """A cell; empty for what was not asked for."""
    return "" if number is None else f"{number:,}"
