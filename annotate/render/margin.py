"""The article with a margin: beside each line the statements that begin in it, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from annotate.render.display import Display
from annotate.render.inline import begins


@dataclass(frozen=True)
class Beside:
    """A paragraph with a margin of `width` cells, a rule and a space before it.

    `notes` has for each id what stands beside the line in which it first begins: a line of
    its own, so that a note moves down where the one before it takes its place.
    """

    text: Text
    notes: dict[str, Text]
    width: int
    display: Display

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines at the width that `options` give."""
        rule = Text("| " if self.display.ascii else "│ ", self.display.style("quiet"))
        lines = list(self.text.wrap(console, options.max_width - self.width - 2, overflow="fold"))
        for note, line in self._rows(lines):
            line.rstrip()
            margin = note.copy() if note else Text()
            margin.truncate(self.width - 1, overflow="ellipsis")
            row = Text.assemble(margin, " " * (self.width - margin.cell_len), rule, line)
            row.rstrip()
            yield row

    def _rows(self, lines: Sequence[Text]) -> Iterator[tuple[Text | None, Text]]:
        """Each line with its note; notes that find no line get empty ones below."""
        waiting: list[str] = []
        told: set[str] = set()
        for line in lines or [Text()]:
            for id_ in begins(line):
                if id_ not in told and id_ in self.notes:
                    told.add(id_)
                    waiting.append(id_)
            yield self.notes[waiting.pop(0)] if waiting else None, line
        for id_ in waiting:
            yield self.notes[id_], Text()
