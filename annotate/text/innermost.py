"""Stretches of a text within each other: which is the innermost at a character."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from heapq import heappop, heappush


class Innermost:
    """For each character the number of the shortest stretch that holds it, or -1.

    Of stretches of one length it is the last.
    """

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._edges = [0, *sorted({edge for start, end in stretches for edge in (start, end)})]
        self._numbers: list[int] = []  # from each edge on
        coming = sorted(range(len(stretches)), key=lambda n: stretches[n][0], reverse=True)
        around: list[tuple[int, int]] = []  # the shortest first; some of them have ended
        for edge in self._edges:
            while coming and stretches[coming[-1]][0] <= edge:
                start, end = stretches[number := coming.pop()]
                heappush(around, (end - start, -number))
            while around and stretches[-around[0][1]][1] <= edge:
                heappop(around)
            self._numbers.append(-around[0][1] if around else -1)

    def at(self, offset: int) -> int:
        """The stretch at a character."""
        return self._numbers[bisect_right(self._edges, offset) - 1]

    def between(self, start: int, end: int) -> Sequence[int]:
        """The stretches of the characters [start, end), at least of one."""
        first = bisect_right(self._edges, start) - 1
        return self._numbers[first : max(first + 1, bisect_left(self._edges, end))]
