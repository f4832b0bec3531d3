"""What else is to check, below the points: no finding of a rule, and as much as has room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotate.render import accused, hedged, unnamed
from annotate.render.casting import Speaker
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging
from annotate.render.places import Places
from annotate.render.points import Point

_ANSWERING = 2  # rows on a first screen of accused who answer
_MOST = (3, 3)  # of unnamed sources and of hedged claims, if need be for less of who speaks
_SPARE = (6, 6)  # and where room is left
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
        self.document, self.speakers, self.points = item.document, speakers, points
        self.places, self.display = places, display
        self.answering = accused.answering(item)
        self.others = accused.others(item)
        self.resting = unnamed.resting(item, points)
        self.hedges = hedged.weighty(item.document, points)
        lesser = not self.hedges and bool(hedged.untold(item.document, points))
        counts = len(self.resting), len(self.hedges) or int(lesser)
        self._wants = [min(n, most) for n, most in zip(counts, _SPARE, strict=True)]
        self._needs = [min(n, most) for n, most in zip(counts, _MOST, strict=True)]

    @property
    def wanted(self) -> int:
        """For how many rows there is to be room."""
        return sum(self._needs)

    @property
    def something(self) -> bool:
        """Whether any row tells of something to check."""
        rest = self.others
        return bool(self.answering or self.wanted or (rest and (rest.passing or rest.words)))

    def accused(self, width: int, lines: int | None, *, brief: bool) -> Iterator[Hanging]:
        """Who is accused and seems to answer, who else is, or that nobody is: never left out."""
        most = _ANSWERING if brief else None
        yield from accused.rows(self.answering, self.places, self.display, most, lines)
        if self.others is not None:
            yield accused.rest_of(self.others, self.places, self.display, width, brief=brief)

    def rows(self, room: int | None, lines: int | None) -> Iterator[Hanging]:
        """The other rows: all, or what has room of all together, each of so many `lines`."""
        some, most = self._most(room)
        places, display = self.places, self.display
        kind = unnamed.head_of(self.points)
        yield from unnamed.rows(self.resting, kind, self.speakers, places, display, some, lines)
        yield from hedged.rows(
            self.hedges, self.document, self.points, places, display, most, lines
        )

    def _most(self, room: int | None) -> Sequence[int | None]:
        """How many rows of each kind have room among `room` rows."""
        return (None, None) if room is None else _shared(self._wants, room)


def _shared(wants: Sequence[int], room: int) -> list[int]:
    """How many rows of each kind have room: one of each, then another."""
    given = [0] * len(wants)
    for _ in range(room):
        lacking = [i for i, want in enumerate(wants) if given[i] < want]
        if not lacking:
            break
        given[min(lacking, key=lambda i: given[i])] += 1
    return given
