"""What a report opens with: what to check and who speaks, as much as a screen has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from rich.console import Console

from annotate.render import digest, opening
from annotate.render.accused import LEAST
from annotate.render.below import MOST_BELOW, Below
from annotate.render.casting import Speaker
from annotate.render.display import Display
from annotate.render.guessed import FEW as FEW_GUESSES
from annotate.render.guessed import doubts
from annotate.render.guessed import rows as rows_of
from annotate.render.item import Rendered
from annotate.render.layout import FEW_LINES, NARROW, Hanging, plain_paragraph
from annotate.render.panels import speaker_list
from annotate.render.places import Places
from annotate.render.points import Point
from annotate.render.speaking import CLAIM, FEW, MOST, Speaking, key

_WHOLE = 4
# Of who speaks so many of a kind, and of the main claim so many lines: what fits.
_SPEAKING = (
    *((most, _WHOLE) for most in (4 * MOST, 3 * MOST, 2 * MOST, MOST, FEW, 3, 2)),
    *((2, lines) for lines in (_WHOLE, _WHOLE - 1)),
    (1, CLAIM),
)
_LEAST = len(_SPEAKING) - 3  # from there on what is to check has no more than the least
_SCREEN = 23  # lines: of 24 the prompt, or that of less, has one


class FirstScreen:
    """The first lines of the report on one article."""

    def __init__(
        self,
        item: Rendered,
        speakers: dict[str, Speaker],
        points: Sequence[Point],
        places: Places,
        display: Display,
        width: int,
    ) -> None:
        """`speakers` by source id; `width`: cells of the console."""
        self.item, self.speakers, self.points = item, speakers, points
        self.places, self.display, self.width = places, display, width
        self.asked = not digest.left_out(item.document)
        self.below = Below(item, speakers, points, places, display)
        self.doubts = doubts(item.document, speakers)
        self._console = Console(width=width)
        self._heights: dict[tuple[str, str, str, int | None], int] = {}

    def in_full(self) -> Iterator[Hanging]:
        """All of it."""
        yield from self._before(None)
        yield from self.below.rows() if self.asked else ()
        yield from self._who_speaks(MOST, brief=False)

    def brief(self, *, keyed: bool) -> Iterator[Hanging]:
        """No more than a screen has, where its lines can be counted; `keyed`: with the key."""
        if not self._is_measured():
            yield from self._before(FEW_GUESSES)
            if self.asked:
                yield from self.below.fitting(MOST_BELOW, self._lines(), self.width, len)
            yield from self._who_speaks(MOST, max(CLAIM, self._lines()))
        else:
            # Where the screen is full a guess gives way, then an accused's second line.
            for accused, few in (
                *((LEAST, n) for n in range(FEW_GUESSES, 1, -1)),
                *((1, n) for n in (2, 1)),
            ):
                before = [*self._before(few, see=False, accused=accused)]
                after, room, is_full = self._giving_way(
                    _SCREEN - self._height([*before, *self._key()])
                )
                rows = self._fitting(room)
                if self._height(rows) <= room and not is_full:
                    break
            spare = room - self._height(rows)
            shown = [*self._widened(*self._guesses_shown(before, spare, accused))]
            yield from shown
            yield from rows
            spare += self._height(before) - self._height(shown)
            yield from self._widened(after, spare)
        yield from self._key() if keyed else ()

    def _is_measured(self) -> bool:
        return self.display.wrap and self.width >= NARROW

    def _giving_way(self, left: int) -> tuple[list[Hanging], int, bool]:
        """Of those who speak as many as leave room for what else is to check, and that room.

        And whether there is too little, even for the main claim.
        """
        rest = self._height(self._fitting(0))
        wanted = rest + self.below.wanted if self.asked else 0
        least = rest + self.below.least if self.asked else 0
        for i, (most, claim) in enumerate(_SPEAKING):
            after = [*self._who_speaks(most, claim)]
            room = left - self._height(after)
            if room >= (wanted if i < _LEAST else least):
                break
        is_full = i == len(_SPEAKING) - 1
        spare = room - wanted
        if spare > 0 or room < rest:  # the main claim takes what it needs, or gives way
            after = [*self._who_speaks(most, claim + spare if spare > 0 else 1)]
            room = left - self._height(after)
        return after, room, is_full

    def _fitting(self, room: int) -> list[Hanging]:
        if not self.asked:
            return []
        return self.below.fitting(max(room, 0), self._lines(), self.width, self._height)

    def _guesses_shown(
        self, before: list[Hanging], spare: int, accused: int
    ) -> tuple[list[Hanging], int]:
        """What stands before, with as much more as `spare` lines have room for; those left.

        More guesses, and the words that accuse elsewhere.
        """
        every = min(len(self.doubts.every), 2 * _SCREEN)
        for most, see in product((every, 2 * FEW_GUESSES, FEW_GUESSES), (True, False)):
            more = [*self._before(max(most, FEW_GUESSES), see=see, accused=accused)]
            taken = self._height(more) - self._height(before)
            if 0 < taken <= spare:
                return more, spare - taken
        return before, spare

    def _widened(self, shown: Sequence[Hanging], spare: int) -> Iterator[Hanging]:
        """The paragraphs, those that are cut in as many of the `spare` lines as they need."""
        for one in shown:
            wide = one.within((one.lines or 0) + max(spare, 0))
            spare -= self._height([wide]) - self._height([one])
            yield wide

    def _before(self, most: int | None, *, see: bool = True, accused: int = 1) -> Iterator[Hanging]:
        """What to check of what a rule finds, who is accused, who is guessed: all or `most`.

        `see`: with the words that accuse elsewhere; `accused`: lines of each, at least.
        """
        lines = None if most is None else self._lines()
        yield from self._to_check(lines, accused)
        if not self.asked:
            return
        places, display, width = self.places, self.display, self.width
        yield from self.below.accused(
            width, lines and max(lines, accused), brief=most is not None, see=see
        )
        yield from rows_of(self.doubts, self.speakers, places, display, width=width, most=most)

    def _lines(self) -> int:
        """How many lines a thing to check has at least."""
        return 1 if self.width >= NARROW or not self.display.wrap else FEW_LINES

    def _to_check(self, lines: int | None, grave: int) -> Iterator[Hanging]:
        """The verdict, and what to check of what a rule finds."""
        document, display = self.item.document, self.display
        yield opening.headline(self.item, display, self.width)
        yield from opening.verdict(self.item, digest.figures(document), display, self.width)
        if not self.asked:
            return
        unknown = self.doubts.unknown
        sums = len(self.points), len(self.doubts.every) - unknown, unknown
        asked = bool(digest.statements(document))
        note = opening.summed(*sums, below=self.below.something, asked=asked)
        yield from opening.to_check(self.points, self.places, display, lines, note, grave)

    def _who_speaks(
        self, most: int, claim: int = CLAIM, *, brief: bool = True
    ) -> Iterator[Hanging]:
        """Whose the main claim is, who is named, and who is not."""
        if self.item.document.attributions is None:
            known = digest.speakers(self.item.document)
            yield from speaker_list(known, self.speakers, self.display) if known else ()
            return
        speaking = Speaking(self.item, self.speakers, self.places, self.display, most, claim)
        yield from speaking.lines(self.width, brief=brief, named=brief and self.asked)

    def _key(self) -> list[Hanging]:
        """What the signs mean."""
        asked = self.item.document.attributions is not None
        known = asked and digest.speakers(self.item.document)
        return [plain_paragraph(key(self.display))] if known else []

    def _height(self, shown: Sequence[Hanging]) -> int:
        """How many lines they take."""
        return sum(map(self._height_of, shown))

    def _height_of(self, one: Hanging) -> int:
        """Counted once: what is tried differs in a few paragraphs, and no style adds a line."""
        key = one.first.plain, one.text.plain, one.end.plain, one.lines
        if key not in self._heights:
            self._heights[key] = len(self._console.render_lines(one))
        return self._heights[key]
