"""Who is accused, for the first screen: what may be their answers, who else is, or nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from annotate.check.answers import Answers
from annotate.check.charges import Charge, charges
from annotate.check.fullname import full_name
from annotate.render.accusing import Spot, Words, spot_of, words_of
from annotate.render.digest import left_out
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short, fitted
from annotate.render.opening import row_head
from annotate.render.places import Places
from annotate.render.points import HEADS
from annotate.render.visible import one_line

_HEAD = HEADS["unanswered-accusation"]
_FEW = 3  # names, or words, on a first screen
_LINES = 3
_WIDE = 32  # cells of a name
_UNBROKEN = 1_000
_WHAT, _WHOLE = 48, 160  # characters of what somebody is accused of, on a first screen and at most
NOBODY = "no accusing words found (accuse, blame, charge …)"
NO_ACCUSATION = "no accusation found; see"
NO_NAME = "name unclear"
SEE = "see also"


@dataclass(frozen=True)
class Accused:
    """Who is accused, at which character, what looks like an answer, and the words of what."""

    name: str
    at: int
    answers: Answers
    what: str = ""

    def of_what(self, *, brief: bool) -> str:
        """``: “was charged with theft …”``, behind the name and its line."""
        most = _WHAT if brief else _WHOLE
        what = cut_short(Text(self.what), most).plain if len(self.what) > most else self.what
        return f": “{what}”" if what else ""

    @property
    def lines(self) -> tuple[int, ...]:
        """The characters of what `told` tells of; empty for nothing."""
        return self.answers.told or self.answers.judged or self.answers.spoken

    @property
    def told(self) -> str:
        """What stands before the lines: nothing says of what somebody who speaks does."""
        if self.answers.told:
            return "an answer is told in"
        if self.answers.judged:
            return "a verdict is told in"
        return "speaks in" if self.answers.spoken else "no words of theirs"

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
    name = one_line(full_name(item.case, charge.accusation.name))
    return Accused(name, at, answers, _of_what(item, charge))


def _of_what(item: Rendered, charge: Charge) -> str:
    """The words that accuse and what follows in the sentence, behind the name where it is first."""
    words, name = charge.accusation.words, charge.accusation.name
    sentence = item.case.sentence_at(words.start)
    start = name.end if words.text[:1].isupper() else words.start
    end = sentence.end if sentence else words.end
    return one_line(item.text[start:end][:_WHOLE].strip(" ,;:—–")).removesuffix(".")


@dataclass(frozen=True)
class Others:
    """Who is told of without being asked for an answer, and words that accuse nobody named.

    `rows`: heads with those that stand behind them. `spot`: where somebody is accused, though by
    no name. `words` accuse elsewhere, or, where `nobody` is accused, blame. `known`: some accused
    are told of before these. `blamed`: the words only blame.
    """

    rows: tuple[tuple[str, tuple[Accused, ...]], ...]
    spot: Spot | None
    words: Words
    known: bool
    nobody: bool
    blamed: bool

    @property
    def told(self) -> str:
        """What the row says where nobody is accused."""
        if not self.nobody:
            return ""
        if not self.words:
            return NOBODY
        return NO_ACCUSATION if self.blamed else f"{NO_NAME}; see"


def others(item: Rendered) -> Others | None:
    """The accused of whom no answer is asked, and the words; None where nothing is to tell."""
    if left_out(item.document) or not item.case.sentences:
        return None
    found = charges(item.case)
    known = any(c.asked for c in found)
    rows = tuple(_told_of(item, found, f"also {_HEAD}" if known else _HEAD))
    if any(c.accusation.kind != "criticised" for c in found):
        words = words_of(item)
        return Others(rows, None, words, known, False, False) if rows or words else None
    spot = spot_of(item)
    words = {} if spot else words_of(item)
    blamed = not (spot or words or found)
    return Others(
        rows, spot, words_of(item, blaming=True) if blamed else words, known, not spot, blamed
    )


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
    found: Others, places: Places, display: Display, width: int, *, brief: bool
) -> Iterator[Hanging]:
    """``also accused  Bo Ray line 9, no words of theirs``, who else is, and words that accuse."""
    room = width - len(row_head("", display)) if display.wrap else _UNBROKEN
    lines = 2 if brief else None
    if found.spot is not None:
        yield _spotted(found.spot, places, display, lines)
    elif found.nobody:
        entries = _words(found.words, places, display, brief=brief)
        yield _row(_HEAD, [(Text(found.told), 0), *entries], room, display, lines)
    for head, passing in found.rows:
        yield _row(head, _names(passing, places, display, brief=brief), room, display, lines)
    if found.words and not found.nobody:
        entries = _words(found.words, places, display, brief=brief)
        yield _row(SEE, entries, room, display, lines and 1)


def _row(
    head: str,
    entries: Sequence[tuple[Text, int]],
    room: int,
    display: Display,
    lines: int | None,
) -> Hanging:
    """Entries, each with how many it tells of, and how many have no room on so many lines."""

    def more(count: int) -> Text:
        return Text(f"and {count} more", display.style("quiet"))

    return Hanging(fitted(entries, room, lines, more), row_head(head, display))


def _names(
    passing: Sequence[Accused], places: Places, display: Display, *, brief: bool
) -> list[tuple[Text, int]]:
    """``Bo Ray, Jo Poe line 9, no words of theirs``: those of one line and answer together."""
    quiet, entries = display.style("quiet"), []
    told = groupby(passing, key=lambda x: (places.lines([x.at]), x.telling(places)))
    groups = [(line, telling, [*same]) for (line, telling), same in told]
    for line, telling, same in groups:
        names = [_last_words(one.name) if brief else one.name for one in same]
        what = same[-1].of_what(brief=brief) if len(groups) == 1 or not brief else ""
        step = _FEW if brief else len(names)
        for some in (names[i : i + step] for i in range(0, len(names), step)):
            entry = Text(", ".join(some)).append(f" {line}{what}, {telling}", quiet)
            entries.append((entry, len(some)))
    return entries


def _words(
    words: Words, places: Places, display: Display, *, brief: bool
) -> list[tuple[Text, int]]:
    """``“alleged” lines 3, 8``."""
    return [
        (
            Text(
                f"“{word}” {places.lines(offsets, _LINES if brief else len(offsets))}",
                display.style("quiet"),
            ),
            1,
        )
        for word, offsets in words.items()
    ]


def _spotted(spot: Spot, places: Places, display: Display, lines: int | None) -> Hanging:
    """``line 9  name unclear: “… was accused of theft …”  also lines 12, 14``."""
    first = row_head(_HEAD, display).append_text(places.line(spot.at, display))
    text = Text.assemble((f"{NO_NAME}: ", display.style("quiet")), spot.text)
    return Hanging(
        text, first, lines, end=Text(places.also(spot.at, spot.also), display.style("quiet"))
    )


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
    width: int,
    most: int | None,
    lines: int | None,
) -> Iterator[Hanging]:
    """``accused  line 9  Ann Lee, an answer is told in line 12``, a row each: all, or `most`."""
    shown = found[:most]
    for i, one in enumerate(shown):
        first = row_head("" if i else _HEAD, display)
        first.append_text(places.line(one.at, display))
        rest = len(found) - len(shown) if i == len(shown) - 1 else 0
        what = "" if lines == 1 else one.of_what(brief=lines is not None)
        told = Text(f"{what}, {one.telling(places)}", display.style("quiet"))
        end = Text(f"  and {rest} more" if rest else "", display.style("quiet"))
        if lines == 1:  # on one line the name gives way
            room = width - first.cell_len - told.cell_len - end.cell_len - 1
            name = _last_words(one.name, room) if display.wrap else one.name
            yield Hanging(Text(name), first, lines, end=told.append_text(end))
        else:
            yield Hanging(Text.assemble(one.name, told), first, lines and 3, end=end)
