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

_MOST = (2, 3, 3)  # rows on a first screen: accused who answer, unnamed sources, hedged claims
MOST_BELOW = 4  # rows where lines are not counted


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
        self.resting = unnamed.resting(item, points)
        self.hedges = hedged.weighty(item.document, points)
        counts = len(self.answering), len(self.resting), len(self.hedges)
        self._wants = [min(n, most) for n, most in zip(counts, _MOST, strict=True)]

    @property
    def wanted(self) -> int:
        """How many rows it has where there is room."""
        return sum(self._wants)

    def accused(self, room: int | None, lines: int | None) -> Iterator[Hanging]:
        """Who is accused and seems to answer."""
        most = self._most(room)[0]
        yield from accused.rows(self.answering, self.places, self.display, most, lines)

    def rows(self, room: int | None, lines: int | None) -> Iterator[Hanging]:
        """The other rows: all, or what has room of all together, each of so many `lines`."""
        _, some, most = self._most(room)
        places, display = self.places, self.display
        kind = unnamed.head_of(self.points)
        yield from unnamed.rows(self.resting, kind, self.speakers, places, display, some, lines)
        yield from hedged.rows(
            self.hedges, self.document, self.points, places, display, most, lines
        )

    def _most(self, room: int | None) -> Sequence[int | None]:
        """How many rows of each kind have room among `room` rows."""
        return (None, None, None) if room is None else _shared(self._wants, room)


def _shared(wants: Sequence[int], room: int) -> list[int]:
    """How many rows of each kind have room: one of each, then another."""
    given = [0] * len(wants)
    for _ in range(room):
        lacking = [i for i, want in enumerate(wants) if given[i] < want]
        if not lacking:
            break
        given[min(lacking, key=lambda i: given[i])] += 1
    return given
