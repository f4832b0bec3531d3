"""Who is accused and seems to answer, for the first screen: where to look for their answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from annotate.check.charges import charges
from annotate.render.digest import left_out
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging
from annotate.render.opening import row_head
from annotate.render.places import Places
from annotate.render.points import HEADS
from annotate.render.visible import one_line


@dataclass(frozen=True)
class Accused:
    """Who is accused, at which character, and where something of theirs looks like an answer."""

    name: str
    at: int
    answers: tuple[int, ...]

    def told(self, places: Places) -> str:
        """``seems to answer in lines 12, 14``: it is looked for by name and words."""
        return f"seems to answer in {places.lines(self.answers)}"


def answering(item: Rendered) -> list[Accused]:
    """Those accused for whom the text has something that looks like an answer, in text order."""
    if left_out(item.document):
        return []
    return [
        Accused(one_line(c.accusation.name.text), c.accusation.words.start, c.answers)
        for c in charges(item.case)
        if c.answers
    ]


def rows(
    found: Sequence[Accused], places: Places, display: Display, most: int | None, lines: int | None
) -> Iterator[Hanging]:
    """``accused  line 9  Ann Lee, seems to answer in line 12``, a row each: all, or `most`."""
    shown = found[:most]
    for i, one in enumerate(shown):
        first = row_head("" if i else HEADS["unanswered-accusation"], display)
        first.append_text(places.line(one.at, display))
        rest = len(found) - len(shown) if i == len(shown) - 1 else 0
        told = Text(f", {one.told(places)}", display.style("quiet"))
        end = Text(f"  and {rest} more" if rest else "", display.style("quiet"))
        if lines == 1:  # on one line the name gives way
            yield Hanging(Text(one.name), first, lines, end=told.append_text(end))
        else:
            yield Hanging(Text.assemble(one.name, told), first, lines and 3, end=end)
