"""Lines of the article's file, as links that a terminal can follow."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from rich.style import Style
from rich.text import Text

from annotate.document import Document, Warning  # noqa: A004 - the contract's own term
from annotate.paths import is_file
from annotate.place import line_starts, position
from annotate.render.digest import Voice, start_of
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.points import Point
from annotate.render.visible import one_line
from annotate.render.wording import doubtful, told_by

_TEXT = {".txt", ".text", ".md"}
_LINES = 3
PLACE = len("line 999  ")


@dataclass(frozen=True)
class Places:
    """The lines of one article; `address` is its file's, where offsets point into the file."""

    starts: list[int]
    address: str

    def line_of(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return position(self.starts, offset)[0]

    def lines(self, offsets: Iterable[int], most: int = _LINES) -> str:
        """``line 9``, ``lines 9, 13, 15 …``: of the offsets, no more than `most`; or nothing."""
        numbers = list(dict.fromkeys(map(self.line_of, offsets)))
        more = " …" if len(numbers) > most else ""
        shown = ", ".join(map(str, numbers[:most]))
        return f"line{'s' if len(numbers) > 1 else ''} {shown}{more}" if numbers else ""

    def also(self, first: int | None, others: Iterable[int], most: int = _LINES) -> str:
        """``  also lines 8, 14``: on which other lines a source says something; or nothing."""
        told = None if first is None else self.line_of(first)
        lines = self.lines(sorted(o for o in others if self.line_of(o) != told), most)
        return f"  also {lines}" if lines else ""

    def line(self, offset: int | None, display: Display) -> Text:
        """``line 9``, padded: that of an offset; a link where the terminal takes them."""
        number = None if offset is None else self.line_of(offset)
        words = "" if number is None else f"line {number}"
        style = display.style("quiet")
        if display.links and self.address and number is not None:
            style += Style(link=f"{self.address}#L{number}")
        padding = " " * max(PLACE - len(words), 2)
        return Text.assemble((words, style), padding)


def first_guess(voice: Voice, places: Places) -> str:
    """``line 9 from “He” …``: the first statement that is given to a source by a guess."""
    guesses = [a for a in voice.statements if doubtful(a, voice.source)]
    if not guesses or voice.unknown:
        return ""
    told = one_line(told_by(guesses[0], voice.source))
    line = f"line {places.line_of(start_of(guesses[0]))}"
    return f"{line} {told}".strip() + (" …" if len(guesses) > 1 else "")


def untold(document: Document, points: Sequence[Point], places: Places) -> list[Warning]:
    """The document's warnings without those that stand among the `points` to check."""

    def key(code: str, offset: int | None) -> tuple[str, int]:
        return code, 0 if offset is None else places.line_of(offset)

    told = {key(p.code, p.offset) for p in points}
    warnings = document.warnings or []
    return [w for w in warnings if key(w.code, w.span.start if w.span else None) not in told]


def places_of(item: Rendered) -> Places:
    """The places of an article."""
    return Places(line_starts(item.text), _address(item.document.path))


def _address(path: str) -> str:
    file = Path(path)
    if file.suffix.lower() not in _TEXT or not is_file(file):
        return ""
    return f"file://{quote(socket.gethostname())}{quote(os.fsencode(file.absolute()))}"
