"""Lines for a terminal: hanging paragraphs, two columns, bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

_GLYPHS = "█▓▒░▪·"
_ASCII_GLYPHS = "#=+-:."
_NARROW = 50


@dataclass(frozen=True)
class Hanging:
    """A paragraph whose first line begins with `first`, the others with as many spaces.

    Where the console breaks no lines (a pipe), it stays on one line. With `brief`, lines
    after the second (the third in a narrow column) give way to ``…``.
    """

    text: Text
    first: Text
    brief: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines at the width that `options` give."""
        if options.no_wrap:
            yield Text.assemble(self.first, self.text)
            return
        hang = self.first.cell_len
        width = max(options.max_width - hang, 8)
        lines = list(self.text.wrap(console, width, overflow="fold")) or [Text()]
        for line in lines:
            line.rstrip()
        most = 2 if width >= _NARROW else 3
        if self.brief and len(lines) > most:
            lines[most - 1 :] = [cut_short(lines[most - 1], width)]
        for i, line in enumerate(lines):
            yield Text.assemble(self.first if i == 0 else " " * hang, line)


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


def flow(pieces: Sequence[Text], width: int) -> Text:
    """Pieces side by side, two spaces apart; a piece that `width` has no room for begins a line."""
    flowed, used = Text(), 0
    for piece in pieces:
        fits = used + 2 + piece.cell_len <= width
        if used:
            flowed.append("  " if fits else "\n")
        used = used + 2 + piece.cell_len if used and fits else piece.cell_len
        flowed.append_text(piece)
    return flowed


def cut_short(line: Text, width: int) -> Text:
    """A line that goes on, ended by ``…`` within `width` cells, between words if it can be."""
    if line.cell_len >= width:
        line = line.copy()
        line.truncate(width - 1)
        words = line.plain.rfind(" ")
        line = line[: words if words > 0 else len(line)]
    kept = len(line.plain.rstrip(" ,;:—–-"))
    return line[:kept].append("…")


def bar(counts: Sequence[int], width: int, *, ascii_only: bool = False) -> list[str]:
    """`width` cells shared out among `counts`, a piece for each, in glyphs that differ.

    A count above zero gets at least one cell; there must be a cell for each.
    """
    total = sum(counts)
    if not total:
        return ["" for _ in counts]
    exact = [count * width / total for count in counts]
    cells = [max(int(x), 1) if count else 0 for x, count in zip(exact, counts, strict=True)]
    lack = [x - n for x, n in zip(exact, cells, strict=True)]
    while sum(cells) != width:
        step = 1 if sum(cells) < width else -1
        able = [i for i, n in enumerate(cells) if n > (0 if step > 0 else 1)]
        i = max(able, key=lambda i: step * lack[i])
        cells[i] += step
        lack[i] -= step
    return [glyph(i, ascii_only=ascii_only) * n for i, n in enumerate(cells)]


def glyph(i: int, *, ascii_only: bool = False) -> str:
    """The glyph of a bar's piece `i`."""
    return (_ASCII_GLYPHS if ascii_only else _GLYPHS)[i]
