"""Stretches of a text beside and within each other: what stands around a place, by one sweep."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise


def overlapping(
    places: Iterable[Sequence[int]], stretches: Sequence[Sequence[int]]
) -> Iterator[list[int]]:
    """For each place the numbers of the stretches that share a character with it.

    Places and stretches are [start, end) in characters, both in the order of their starts; so
    are the numbers of a place, of which the last begins last. Where a stretch ends is looked up
    at each place: whoever asks may move it meanwhile.
    """
    around: list[int] = []
    coming = 0
    for start, end in places:
        while coming < len(stretches) and stretches[coming][0] < end:
            around.append(coming)
            coming += 1
        around = [number for number in around if stretches[number][1] > start]
        # Of a place within the one before, too: what is to come for it has been met already.
        yield [number for number in around if stretches[number][0] < end]


class Innermost:
    """For each character the number of the shortest stretch that holds it, or -1.

    Of stretches of one length it is the last.
    """

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self._edges = [0, *sorted({edge for stretch in stretches for edge in stretch})]
        numbers = sorted(range(len(stretches)), key=lambda n: stretches[n][0])
        held = overlapping(pairwise(self._edges), [stretches[n] for n in numbers])

        def shortest(within: list[int]) -> int:
            found = [
                (stretches[n][1] - stretches[n][0], -n) for n in map(numbers.__getitem__, within)
            ]
            return -min(found)[1] if found else -1

        self._numbers = [*map(shortest, held), -1]  # from each edge on

    def at(self, offset: int) -> int:
        """The stretch at a character."""
        return self._numbers[bisect_right(self._edges, offset) - 1]

    def between(self, start: int, end: int) -> Sequence[int]:
        """The stretches of the characters [start, end), at least of one."""
        first = bisect_right(self._edges, start) - 1
        return self._numbers[first : max(first + 1, bisect_left(self._edges, end))]
