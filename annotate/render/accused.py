"""Who is accused, for the first screen: what may be their answers, who else is, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Console
from rich.text import Text

from annotate.check.answers import Answers, anybodys_answers
from annotate.check.charges import Charge, charges
from annotate.check.fullname import full_name
from annotate.render.accuser import NOT_TOLD, by_whom, of_what
from annotate.render.accusing import Spot, spot_of
from annotate.render.digest import left_out
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short, fitted
from annotate.render.opening import row_head
from annotate.render.places import Places
from annotate.render.points import HEADS
from annotate.render.visible import one_line
from annotate.render.wording import doubtful

_HEAD = HEADS["unanswered-accusation"]
_WIDE = 32  # cells of a name
_UNBROKEN = 1_000
LEAST = 2  # lines of one who is accused, where there is room
# Characters of what each is accused of, where there is no line for each, and names of one line.
_WHAT = ((48, 6), (28, 6), (28, 2), (0, 6), (0, 2))
NOBODY = "no accusing words found (accuse, blame, charge …)"
NO_ACCUSATION = "no accusation found, but"
NO_NAME = "no name found"
SEE = "see also"
PERHAPS = "perhaps an answer in"


@dataclass(frozen=True)
class Accused:
    """Who is accused, at which character, what looks like an answer, by whom and of what.

    `guessed`: that they speak, or another does for them, is a guess.
    """

    name: str
    at: int
    answers: Answers
    by: str
    what: str
    guessed: bool = False

    def told_of(self, most: int | None = None) -> str:
        """``, by Ann Lee: “accused … of theft”``; of what in at most so many characters."""
        long = most is not None and len(self.what) > most
        what = cut_short(Text(self.what), most or 0).plain if long else self.what
        by = "" if not self.by or (long and self.by == NOT_TOLD) else f", {self.by}"
        return f"{by}: “{what}”" if what else by

    @property
    def lines(self) -> tuple[int, ...]:
        """The characters of what `told` tells of; empty for nothing."""
        return self.answers.told or self.answers.judged or self.answers.spoken

    @property
    def told(self) -> str:
        """What stands before the lines: nothing says of what somebody who speaks does."""
        if self.answers.told:
            return "an answer in"
        if self.answers.judged:
            return "a verdict in"
        perhaps = "perhaps " if self.guessed else ""
        return f"{perhaps}speaks in" if self.answers.spoken else "no words of theirs found"

    def telling(self, places: Places) -> str:
        """``speaks in lines 12, 14``, or that nothing is found."""
        lines = places.lines(self.lines)
        return f"{self.told} {lines}" if lines else self.told


def answering(item: Rendered) -> list[Accused]:
    """Those asked for an answer for whom the text has something that may be one, in text order."""
    if left_out(item.document):
        return []
    return [_accused(item, c) for c in charges(item.case) if c.asked and any(c.answers)]


def _accused(item: Rendered, charge: Charge) -> Accused:
    at = charge.accusation.words.start if charge.asked else charge.accusation.name.start
    answers = charge.answers
    if charge.accusation.kind == "convicted":  # which the row says
        answers = answers._replace(judged=())
    sure = tuple(at for at in answers.spoken if not _is_guess(item, (at,)))
    answers = answers._replace(spoken=sure or answers.spoken)
    accusation = charge.accusation
    name = one_line(full_name(item.case, accusation.name))
    by, what = by_whom(item, charge), of_what(item, accusation)
    return Accused(name, at, answers, by, what, _is_guess(item, answers.spoken))


def _is_guess(item: Rendered, spoken: Sequence[int]) -> bool:
    """Whether of all that begins at these characters the speaker is a guess."""
    said = [a for at in spoken for a in item.case.beginnings.get(at, ())]
    return bool(said) and all(doubtful(a, item.case.who(a)) for a in said)


@dataclass(frozen=True)
class Others:
    """Who is told of without being asked for an answer, and words that accuse nobody named.

    `rows`: heads with those that stand behind them. `spot`: where somebody is accused by no name,
    or, where nobody is accused, blamed; `told` says which, or that there is no such word: nothing
    where accused are told of before it, or criticised behind it. `answers`: where anybody answers.
    """

    rows: tuple[tuple[str, tuple[Accused, ...]], ...]
    spot: Spot | None
    told: str = ""
    answers: tuple[int, ...] = ()

    def answered(self, places: Places) -> str:
        """``perhaps an answer in line 9``, or nothing."""
        lines = places.lines(self.answers)
        return f"{PERHAPS} {lines}" if lines else ""

    @property
    def head(self) -> str:
        """The head of the spot."""
        return _HEAD if self.told else SEE


def nobody_else() -> Others:
    """None but those who answer."""
    return Others((), None)


def others(item: Rendered) -> Others | None:
    """The accused of whom no answer is asked, and the words; None where nothing is to tell."""
    if left_out(item.document) or not item.case.sentences:
        return None
    found = charges(item.case)
    known = any(c.asked for c in found)
    rows = tuple(_told_of(item, found, f"also {_HEAD}" if known else _HEAD))
    spot = spot_of(item)
    if any(c.accusation.kind != "criticised" for c in found):
        return Others(rows, spot) if rows or spot else None
    if spot or found:
        answers = anybodys_answers(item.case) if spot else ()
        return Others(rows, spot, NO_NAME if spot else "", answers)
    spot = spot_of(item, blaming=True)
    return Others(rows, spot, NO_ACCUSATION if spot else NOBODY)


def _told_of(
    item: Rendered, found: Sequence[Charge], head: str
) -> Iterator[tuple[str, tuple[Accused, ...]]]:
    """The rows of those that are not asked: `head` is that of the accused."""
    for words, kind in {
        head: "accused",
        "convicted": "convicted",
        "criticised": "criticised",
    }.items():
        told = [c for c in found if c.accusation.kind == kind and not c.asked]
        if told:
            yield words, tuple(_accused(item, c) for c in told)


def rest_of(
    found: Others,
    places: Places,
    display: Display,
    width: int,
    *,
    brief: bool,
    also: Sequence[Accused] = (),
    see: bool = True,
    most: int = LEAST,
) -> Iterator[Hanging]:
    """``also accused  Bo Ray line 9, speaks in line 3``, who else is, and words that accuse.

    `also`: accused who answer for whom there is no row; `see`: with the words that accuse
    elsewhere; `most`: lines of a row where it has to be brief.
    """
    room = width - len(row_head("", display)) if display.wrap else _UNBROKEN
    lines = most if brief else None
    if found.told:
        yield _spotted(found, places, display, lines)
    rows = {f"also {_HEAD}": tuple(also)} if also else {}
    for head, passing in found.rows:
        rows[head] = rows.get(head, ()) + passing
    for head, passing in rows.items():
        yield _passing(head, passing, places, display, room, lines)
    if see and found.spot and not found.told:
        yield _spotted(found, places, display, lines and 1)


def _passing(
    head: str,
    passing: Sequence[Accused],
    places: Places,
    display: Display,
    room: int,
    lines: int | None,
) -> Hanging:
    """The row of those accused in passing, each with as much of what of as all have room for."""
    if lines is None:
        return _row(head, _names(passing, places, display, None, len(passing)), room, display, None)
    for what, few in _WHAT:
        entries = _names(passing, places, display, what, few)
        row = _row(head, entries, room, display, None)
        # Of what is worth a line more.
        if len(row.text.wrap(Console(width=room), room)) <= lines + (what > 0):
            return row
    return _row(head, entries, room, display, lines)


def _row(
    head: str,
    entries: Sequence[tuple[Text, int]],
    room: int,
    display: Display,
    lines: int | None,
) -> Hanging:
    """Entries, each with how many it tells of, and how many have no room on so many lines."""

    def more(kept: int) -> Text:
        rest = sum(count for _, count in entries[kept:])
        return Text(f"and {rest} more", display.style("quiet"))

    return Hanging(fitted(entries, room, lines, more), row_head(head, display))


def _names(
    passing: Sequence[Accused], places: Places, display: Display, what: int | None, few: int
) -> list[tuple[Text, int]]:
    """``Bo Ray, Jo Poe line 9, no words of theirs found``: those of one line and answer together.

    `what`: characters told of what they are accused of; None: all. `few`: names of one line, and
    how many more there are.
    """
    quiet, entries, last = display.style("quiet"), [], ""
    told = groupby(passing, key=lambda x: (places.lines([x.at]), x.telling(places)))
    for (line, telling), group in told:
        same = [*group]
        names = [one.name if what is None else _last_words(one.name) for one in same]
        rest = len(names) - few if len(names) > few + 1 else 0
        shown = ", ".join(names[: len(names) - rest]) + (f" and {rest} more" if rest else "")
        of = same[0].told_of(what) if what != 0 else ""
        last, of = of, "" if of == last else of
        entries.append((Text(shown).append(f" {line}{of}, {telling}", quiet), len(same)))
    return entries


def _spotted(found: Others, places: Places, display: Display, lines: int | None) -> Hanging:
    """``line 9  no name found: “… was accused of theft …”  also lines 12, 14``."""
    first, spot = row_head(found.head, display), found.spot
    if spot is None:
        return Hanging(Text(found.told), first)
    first.append_text(places.line(spot.at, display))
    note = f"{found.told}: " if found.told else ""
    text = Text.assemble((note, display.style("quiet")), spot.text)
    answered = f"  {told}" if (told := found.answered(places)) else ""
    also = places.also(spot.at, spot.also)
    behind = answered if answered and lines is not None else also + answered
    return Hanging(text, first, lines, end=Text(behind, display.style("quiet")))


def _last_words(name: str, wide: int = _WIDE) -> str:
    """The end of a name that is too long, where the name of a person with an office stands."""
    words = name.split()
    while len(words) > 1 and len(" ".join(words)) > wide:
        words.pop(0)
    return " ".join(words)


def rows(
    found: Sequence[Accused],
    places: Places,
    display: Display,
    most: int | None,
    lines: int | None,
) -> Iterator[Hanging]:
    """``accused  line 9  Ann Lee, by Jo Poe: “…”, speaks in line 12``: all, or `most`."""
    for i, one in enumerate(found[:most]):
        first = row_head("" if i else _HEAD, display)
        first.append_text(places.line(one.at, display))
        quiet, brief = display.style("quiet"), lines is not None
        name = _last_words(one.name) if brief else one.name
        text = Text.assemble(name, (one.told_of(), quiet))
        end = Text(f"  {one.telling(places)}", quiet)
        yield Hanging(text, first, lines, end=end)
