"""Lines for a terminal: hanging paragraphs, two columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

NARROW = 60  # cells: below, lines are short, and a screen's are not counted
FEW_LINES = 4  # of one thing there
_LEAST = 16  # cells beside a margin
_BESIDE = 4  # and beside an end, which has lines of its own where there are fewer


@dataclass(frozen=True)
class Hanging:
    """A paragraph whose first line begins with `first`, the others with as many spaces.

    Where `first` leaves too little room, it has a line of its own. Where the console breaks no
    lines (a pipe), all stays on one. Of more than `lines` lines the rest gives way to ``…``.
    `end` follows the text and is never cut.
    """

    text: Text
    first: Text
    lines: int | None = None
    end: Text = field(default_factory=Text)

    def within(self, lines: int) -> Hanging:
        """The paragraph in as many as `lines` lines, where it is cut to fewer."""
        return self if self.lines is None else replace(self, lines=max(lines, self.lines))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines at the width that `options` give."""
        if options.no_wrap:
            yield Text.assemble(self.first, self.text, self.end)
            return
        hang, first = self.first.cell_len, self.first
        if options.max_width - hang < _LEAST and hang > 2:
            yield first[: len(first.plain.rstrip())]
            hang, first = 2, Text("  ")
        for i, line in enumerate(self._broken(console, max(options.max_width - hang, 8))):
            yield Text.assemble(first if i == 0 else " " * hang, line)

    def _broken(self, console: Console, width: int) -> list[Text]:
        lines = list(self.text.wrap(console, width, overflow="fold")) or [Text()]
        for line in lines:
            line.rstrip()
        apart = self.end.cell_len > width - _BESIDE
        if self.lines is not None:
            last = width if apart else width - self.end.cell_len
            if len(lines) > self.lines:
                lines[self.lines - 1 :] = [cut_short(lines[self.lines - 1], last)]
            elif len(lines) == self.lines and lines[-1].cell_len > last:
                lines[-1] = cut_short(lines[-1], last)
        full = lines[-1].cell_len > width - self.end.cell_len
        if self.end and (apart or (self.lines != len(lines) and full)):
            end = Text(self.end.plain.lstrip(), self.end.style)
            lines += end.wrap(console, width, overflow="fold")
        elif self.end:
            lines[-1] = Text.assemble(lines[-1], self.end)
        return lines


def plain_paragraph(text: Text) -> Hanging:
    """A paragraph without indent."""
    return Hanging(text, Text())


@dataclass(frozen=True)
class Columns:
    """Two columns; the left one is `left_width` cells wide."""

    left: Sequence[RenderableType]
    right: Sequence[RenderableType]
    left_width: int
    gap: int = 4

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Both columns, line beside line."""
        right_width = options.max_width - self.left_width - self.gap
        left = console.render_lines(
            Group(*self.left), options.update(width=self.left_width), pad=True
        )
        right = console.render_lines(
            Group(*self.right), options.update(width=right_width), pad=False
        )
        empty = [Segment(" " * self.left_width)]
        for one, other in zip_longest(left, right):
            yield from one or empty
            if other:
                yield Segment(" " * self.gap)
                yield from other
            yield Segment.line()


def flow(entries: Sequence[Text], width: int) -> Text:
    """Entries side by side, two spaces apart; one that `width` has no room for begins a line."""
    flowed, used = Text(), 0
    for entry in entries:
        fits = used + 2 + entry.cell_len <= width
        if used:
            flowed.append("  " if fits else "\n")
        used = used + 2 + entry.cell_len if used and fits else entry.cell_len
        flowed.append_text(entry)
    return flowed


def fitted(
    entries: Sequence[tuple[Text, int]],
    width: int,
    lines: int | None,
    more: Callable[[int], Text],
) -> Text:
    """The first entries that flow on so many lines, and behind them what `more` says of the rest.

    Each entry has how many things it tells of; `more` takes how many entries have room.
    """
    for kept in range(len(entries), 0, -1):
        rest = sum(count for _, count in entries[kept:])
        shown = [text for text, _ in entries[:kept]] + ([more(kept)] if rest else [])
        text = flow(shown, width)
        if lines is None or text.plain.count("\n") < lines:
            return text
    return flow([text for text, _ in entries[:1]], width)


def cut_short(line: Text, width: int) -> Text:
    """A line that goes on, ended by ``…`` within `width` cells, between words if it can be."""
    if line.cell_len >= width:
        line = line.copy()
        line.truncate(width - 1)
        words = line.plain.rfind(" ")
        line = line[: words if words > 0 else len(line)]
    kept = len(line.plain.rstrip(" ,;:—–-…"))
    return line[:kept].append("…")
