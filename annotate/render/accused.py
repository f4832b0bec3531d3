"""Who is accused, for the first screen: what may be their answers, who else is, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from annotate.check.answers import Answers
from annotate.check.charges import Charge, accusing_words, charges
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
NOBODY = "no accusing words found (accuse, blame, charge …)"
_UNNAMED = "nobody found by name, but words:"
SEE = "see "
_MORE = "more such words:"


@dataclass(frozen=True)
class Accused:
    """Who is accused, at which character, and what looks like an answer of theirs."""

    name: str
    at: int
    answers: Answers

    @property
    def lines(self) -> tuple[int, ...]:
        """The characters of what `told` tells of; empty for nothing."""
        return self.answers.told or self.answers.spoken

    @property
    def told(self) -> str:
        """What stands before the lines: nothing says of what somebody who speaks does."""
        if self.answers.told:
            return "an answer is told in"
        return "speaks in" if self.answers.spoken else "no words of theirs"

    def telling(self, places: Places) -> str:
        """``speaks in lines 12, 14``, or that nothing is found."""
        lines = places.lines(self.lines)
        return f"{self.told} {lines}" if lines else self.told


def answering(item: Rendered) -> list[Accused]:
    """Those asked for an answer for whom the text has something that may be one, in text order."""
    if left_out(item.document):
        return []
    return [_accused(c) for c in charges(item.case) if c.asked and any(c.answers)]


def _accused(charge: Charge) -> Accused:
    at = charge.accusation.words.start if charge.asked else charge.accusation.name.start
    return Accused(one_line(charge.accusation.name.text), at, charge.answers)


@dataclass(frozen=True)
class Others:
    """Who else is accused, of whom no answer is asked, and words that accuse nobody named.

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
        """What the row says where nobody is named in it."""
        if self.passing:
            return ""
        if self.known:
            return _MORE
        return _UNNAMED if self.words else NOBODY


def others(item: Rendered) -> Others | None:
    """The accused of whom no answer is asked, and the words; None where nothing is to tell."""
    if left_out(item.document) or not item.case.sentences:
        return None
    found = charges(item.case)
    passing = [_accused(c) for c in found if not c.asked]
    words: dict[str, list[int]] = {}
    for span in accusing_words(item.case):
        words.setdefault(one_line(span.text).casefold(), []).append(span.start)
    known = any(c.asked for c in found)
    if known and not passing and not words:
        return None
    return Others(tuple(passing), words, known)


def rest_of(found: Others, places: Places, display: Display, width: int, *, brief: bool) -> Hanging:
    """``also accused  Bo Ray line 9, no words of theirs  see “alleged” lines 3, 8``."""
    quiet, first = display.style("quiet"), row_head(found.head, display)
    entries = [Text(found.told)] if found.told else []
    few = found.passing if not brief else found.passing[:_FEW]
    for (line, told), same in groupby(few, key=lambda x: (places.lines([x.at]), x.telling(places))):
        names = [_last_words(one.name) if brief else one.name for one in same]
        entries.append(Text(", ".join(names)).append(f" {line}, {told}", quiet))
    if len(few) < len(found.passing):
        entries.append(Text(f"and {len(found.passing) - len(few)} more", quiet))
    words = [*found.words.items()][: _FEW if brief else None]
    for i, (word, offsets) in enumerate(words):
        lines = places.lines(offsets, _LINES if brief else len(offsets))
        entries.append(Text(f"{SEE if found.passing and not i else ''}“{word}” {lines}", quiet))
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
    """``accused  line 9  Ann Lee, an answer is told in line 12``, a row each: all, or `most`."""
    shown = found[:most]
    for i, one in enumerate(shown):
        first = row_head("" if i else _HEAD, display)
        first.append_text(places.line(one.at, display))
        rest = len(found) - len(shown) if i == len(shown) - 1 else 0
        told = Text(f", {one.telling(places)}", display.style("quiet"))
        end = Text(f"  and {rest} more" if rest else "", display.style("quiet"))
        if lines == 1:  # on one line the name gives way
            yield Hanging(Text(one.name), first, lines, end=told.append_text(end))
        else:
            yield Hanging(Text.assemble(one.name, told), first, lines and 3, end=end)
