"""What else is to check, below the points: no finding of a rule, and as much as has room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotate.render import accused, hedged, opening, unnamed
from annotate.render.casting import Speaker
from annotate.render.claim import claim_of
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging
from annotate.render.opening import row_head
from annotate.render.places import Places
from annotate.render.points import Point
from annotate.render.speaking import UNBROKEN, Speaking, untold

_ANSWERING = 2  # rows on a first screen of accused who answer
# Of unnamed people, documents and hedged claims, if need be for less of who speaks, and where room
# is left.
_MOST = (4, 1, 2)
_SPARE = (6, 3, 6)
_WANTED = 9  # lines for them at most
_READ = 3  # lines in which a claim can be read
MOST_BELOW = 6  # rows where lines are not counted


class Below:
    """The accused who answer, other claims of unnamed sources, and hedged claims of an article."""

    def __init__(
        self,
        item: Rendered,
        speakers: dict[str, Speaker],
        points: Sequence[Point],
        places: Places,
        display: Display,
    ) -> None:
        """`speakers` by source id."""
        self.item, self.speakers, self.points = item, speakers, points
        self.places, self.display = places, display
        self.answering = accused.answering(item)
        self.others = accused.others(item)
        self.resting = unnamed.resting(item, points)
        self.papers = unnamed.papers(item)
        self.hedges = hedged.weighty(item, points)
        self.speaking = Speaking(item, speakers, places, display)
        claim = claim_of(item, speakers, places)
        self.main = claim.id if claim else ""
        lesser = not self.hedges and bool(hedged.untold(item.document, points))
        counts = len(self.resting), len(self.papers), len(self.hedges) or int(lesser)
        self._wants = [min(n, most) for n, most in zip(counts, _SPARE, strict=True)]
        people = sum(not unnamed.is_thing(item.case.who(said[0])) for said in self.resting)
        needed = people, *counts[1:]
        self._needs = [min(n, most) for n, most in zip(needed, _MOST, strict=True)]

    @property
    def wanted(self) -> int:
        """For how many lines there is to be room, beside where the rest stands."""
        return min(2 * sum(self._needs), _WANTED)

    @property
    def least(self) -> int:
        """For how many lines at least."""
        return sum(min(n, 1) for n in self._needs)

    @property
    def something(self) -> bool:
        """Whether any row tells of something to check."""
        rest = self.others
        told = rest is not None and rest.told != accused.NOBODY
        bare = untold(self.speaking.known, {p.id for p in self.points})
        return bool(self.answering or any(self._needs) or told or bare)

    def accused(
        self, width: int, lines: int | None, *, brief: bool, see: bool
    ) -> Iterator[Hanging]:
        """Who is accused and seems to answer, who else is, or that nobody is: never left out.

        `see`: with the words that accuse elsewhere.
        """
        places, display = self.places, self.display
        most = _ANSWERING if brief else len(self.answering)
        yield from accused.rows(self.answering, places, display, most, lines)
        also = self.answering[most:]
        rest = self.others or accused.nobody_else() if also else self.others
        if rest is not None:
            yield from accused.rest_of(
                rest,
                places,
                display,
                width,
                brief=brief,
                also=also,
                see=see,
                most=lines or accused.LEAST,
            )

    def rows(self) -> list[Hanging]:
        """All other rows in full."""
        return self._rows((None, None, None), None)

    def fitting(
        self, room: int, lines: int | None, width: int, height: Callable[[Sequence[Hanging]], int]
    ) -> list[Hanging]:
        """The other rows that have room: those of which `height` is at most `room`.

        First where all stands for which there is no row, then as many of each kind as are needed,
        cut to `lines`, then each in as many as it can be read in, and another as long as there is
        room.
        """

        def made(shown: _Shown) -> list[Hanging]:
            made = self._rows(shown.counts, lines)
            made = [one.within(n) for one, n in zip(made, shown.heights, strict=True)]
            return self._with_rest(made, shown.counts, width)

        best = _Shown([[] for _ in self._wants])
        rows = made(best)
        grown = True
        while grown:
            grown = False
            for more in best.grown(self._needs, self._wants, lines or 1):
                larger = made(more)
                if height(larger) <= room and larger != rows:
                    best, rows, grown = more, larger, True
                    break
        return rows

    def _with_rest(self, made: list[Hanging], counts: Sequence[int], width: int) -> list[Hanging]:
        """Rows with those that say where the rest stands."""
        people, papers, hedges = counts
        places, display = self.places, self.display
        room = width - len(row_head("", display)) if display.wrap else UNBROKEN
        told = opening.shown(self.points)
        told |= {
            self.main,
            *(a.id for said in (*self.resting[:people], *self.papers[:papers]) for a in said),
        }
        first = people + papers
        head = unnamed.also_head(self.points, people)
        rest = [*self.speaking.others(told, head, room)]
        if not hedges:
            rest += hedged.only_counted(self.hedges, self.item, self.points, places, display)
        return [*made[:first], *rest, *made[first:]]

    def _rows(self, most: Sequence[int | None], lines: int | None) -> list[Hanging]:
        """So many rows of each kind, each of so many `lines`."""
        places, display, speakers = self.places, self.display, self.speakers
        people, papers, hedges = most
        main = self.main if lines is not None else ""
        made: list[Hanging] = []
        for found, kind, count in (
            (self.resting, unnamed.head_of(self.points), people),
            (self.papers, unnamed.PAPERS, papers),
        ):
            made += unnamed.rows(found, kind, speakers, places, display, count, lines, main)
        if self.hedges or hedges != 0:
            made += hedged.rows(self.hedges, self.item, self.points, places, display, hedges, lines)
        return made


@dataclass(frozen=True)
class _Shown:
    """How many lines each row of each kind may have."""

    lines: list[list[int]]

    @property
    def counts(self) -> list[int]:
        """How many rows of each kind."""
        return [len(kind) for kind in self.lines]

    @property
    def heights(self) -> list[int]:
        """The lines of each row, one kind after another."""
        return [n for kind in self.lines for n in kind]

    def grown(self, needs: Sequence[int], wants: Sequence[int], least: int) -> Iterator[_Shown]:
        """What may be shown next: a row that is needed, more of what is cut, another row."""
        lacking = [i for i, want in enumerate(wants) if len(self.lines[i]) < want]
        lacking.sort(key=lambda i: len(self.lines[i]))
        needed = [i for i in lacking if len(self.lines[i]) < needs[i]]
        yield from (self._with(i, [*self.lines[i], least]) for i in needed)
        cut = [(n, i, j) for i, kind in enumerate(self.lines) for j, n in enumerate(kind)]
        for n, i, j in sorted(one for one in cut if one[0] < _READ):
            kind = self.lines[i]
            yield self._with(i, [*kind[:j], n + 1, *kind[j + 1 :]])
        yield from (self._with(i, [*self.lines[i], least]) for i in lacking)

    def _with(self, kind: int, lines: list[int]) -> _Shown:
        return _Shown([lines if i == kind else one for i, one in enumerate(self.lines)])
