"""Who is accused, for the first screen: where answers seem to stand, who else is, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from annotate.check.charges import accusing_words, charges
from annotate.render.digest import left_out
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, flow
from annotate.render.opening import row_head
from annotate.render.places import Places
from annotate.render.points import HEADS
from annotate.render.visible import one_line

_HEAD = HEADS["unanswered-accusation"]
_FEW = 3  # names, or words, on a first screen
_LINES = 3
_WIDE = 32  # cells of a name
_UNBROKEN = 1_000


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
        if c.answers  # are looked for only of those who are asked
    ]


@dataclass(frozen=True)
class Others:
    """Who else is accused, of whom no answer is looked for, and words that accuse nobody named.

    `words` are in small letters, each with the characters where it stands, in text order.
    `known`: some accused are told of before these.
    """

    passing: tuple[Accused, ...]
    words: dict[str, list[int]]
    known: bool

    @property
    def head(self) -> str:
        """The row's head, which goes on from those told of before."""
        return f"also {_HEAD}" if self.known else _HEAD

    @property
    def told(self) -> str:
        """What begins the row: of whom no reply is looked for, or that nobody is found."""
        if self.passing:
            return "no reply looked for:"
        if self.words:
            return "others, perhaps:" if self.known else "unclear who:"
        return "nobody, as far as the words show"


def others(item: Rendered) -> Others | None:
    """The accused that are neither to check nor seem to answer; None where nothing is to tell."""
    if left_out(item.document) or not item.case.sentences:
        return None
    found = charges(item.case)
    passing = [
        Accused(one_line(c.accusation.name.text), c.accusation.name.start, ())
        for c in found
        if not c.asked
    ]
    words: dict[str, list[int]] = {}
    for span in accusing_words(item.case):
        words.setdefault(one_line(span.text).casefold(), []).append(span.start)
    known = any(c.asked for c in found)
    if known and not passing and not words:
        return None
    return Others(tuple(passing), words, known)


def rest_of(found: Others, places: Places, display: Display, width: int, *, brief: bool) -> Hanging:
    """``also accused  no reply looked for: Bo Ray line 9  see “alleged” lines 3, 8``."""
    quiet, first = display.style("quiet"), row_head(found.head, display)
    entries = [Text(found.told, quiet if found.passing else "")]
    few = found.passing if not brief else found.passing[:_FEW]
    for line, same in groupby(few, key=lambda one: places.lines([one.at])):
        names = [_last_words(one.name) if brief else one.name for one in same]
        entries.append(Text(", ".join(names)).append(f" {line}", quiet))
    if len(few) < len(found.passing):
        entries.append(Text(f"and {len(found.passing) - len(few)} more", quiet))
    words = [*found.words.items()][: _FEW if brief else None]
    for i, (word, offsets) in enumerate(words):
        lines = places.lines(offsets, _LINES if brief else len(offsets))
        entries.append(Text(f"{'' if i else 'see '}“{word}” {lines}", quiet))
    if len(words) < len(found.words):
        entries.append(Text("…", quiet))
    room = width - first.cell_len if display.wrap else _UNBROKEN
    return Hanging(flow(entries, room), first, lines=2 if brief else None)


def _last_words(name: str) -> str:
    """The end of a name that is too long, where the name of a person with an office stands."""
    words = name.split()
    while len(words) > 1 and len(" ".join(words)) > _WIDE:
        words.pop(0)
    return " ".join(words)


def rows(
    found: Sequence[Accused], places: Places, display: Display, most: int | None, lines: int | None
) -> Iterator[Hanging]:
    """``accused  line 9  Ann Lee, seems to answer in line 12``, a row each: all, or `most`."""
    shown = found[:most]
    for i, one in enumerate(shown):
        first = row_head("" if i else _HEAD, display)
        first.append_text(places.line(one.at, display))
        rest = len(found) - len(shown) if i == len(shown) - 1 else 0
        told = Text(f", {one.told(places)}", display.style("quiet"))
        end = Text(f"  and {rest} more" if rest else "", display.style("quiet"))
        if lines == 1:  # on one line the name gives way
            yield Hanging(Text(one.name), first, lines, end=told.append_text(end))
        else:
            yield Hanging(Text.assemble(one.name, told), first, lines and 3, end=end)
