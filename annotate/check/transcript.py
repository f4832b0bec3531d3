"""Quotations beside a transcript: the nearest passage, and whether its words are the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from math import ceil

from annotate.text.words import compared

# Where a quotation leaves something out or puts a word of the writer's in.
_CUT = re.compile(r"\s*(?:\.\s?\.\s?\.+|…|\[[^\]]*\]|\([^)]*\)|--+|—\s*—)\s*")
# Of a stretch's words so many must stand together in a passage for the passage to be meant.
NEAR = 0.6
LEAST_WORDS = 4
# Longer stretches are looked for part by part, or time would grow with their square; parts share
# some words, so that what is left out between two of them is seen.
_PART, _SHARED = 300, 10
# A pair of words that a transcript has more often than this says little of where a stretch stands.
_COMMON = 100


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a transcript that are nearest to a quotation, and how near (0 to 1)."""

    text: str
    start: int
    likeness: float

    @property
    def same(self) -> bool:
        """Whether the words are the same; marks, case and spaces do not count."""
        return self.likeness == 1.0


@dataclass(frozen=True)
class Transcript:
    """What was said, word by word."""

    text: str

    @cached_property
    def words(self) -> list[tuple[str, int, int]]:
        """Its words as they are compared, with their characters."""
        return list(_words(self.text))

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[int]]:
        places = defaultdict(list)
        for i in range(len(self.words) - 1):
            places[self.words[i][0], self.words[i + 1][0]].append(i)
        return places

    def nearest(self, quotation: str) -> Passage | None:
        """The passage most like a quotation, or None where none is near.

        Each stretch between marks of omission is looked for by its pairs of words; the worst
        stretch counts. A stretch of fewer than LEAST_WORDS words tells nothing and is passed over.
        """
        stretches = [[word for word, _, _ in _words(stretch)] for stretch in _CUT.split(quotation)]
        stretches = [stretch for stretch in stretches if len(stretch) >= LEAST_WORDS]
        passages = [self._stretch(part) for stretch in stretches for part in _parts(stretch)]
        if not passages or any(p is None for p in passages):
            return None
        return min((p for p in passages if p), key=lambda p: p.likeness)

    def _stretch(self, stretch: list[str]) -> Passage | None:
        votes: Counter[int] = Counter()
        for i, places in self._telling(stretch):
            for place in places[:_COMMON]:
                votes[place - i] += 1
        found = [self._passage(stretch, max(start, 0)) for start, _ in votes.most_common(5)]
        best = max(found, key=lambda p: p.likeness, default=None)
        return best if best and best.likeness >= NEAR else None

    def _telling(self, stretch: list[str]) -> list[tuple[int, list[int]]]:
        """Where the pairs of a stretch's words stand; common ones only where it has no other."""
        found = [(i, self._places.get(pair, [])) for i, pair in enumerate(pairwise(stretch))]
        rare = [(i, places) for i, places in found if 0 < len(places) <= _COMMON]
        return rare or found

    def _passage(self, stretch: list[str], start: int) -> Passage:
        """The passage that begins within some words of `start`, cut to what matches."""
        slack = 2 + len(stretch) // 4
        low = max(0, start - slack)
        window = self.words[low : start + len(stretch) + slack]
        matcher = SequenceMatcher(None, stretch, [w for w, _, _ in window], autojunk=False)
        blocks = [b for b in matcher.get_matching_blocks() if b.size]
        first = max(blocks[0].b - blocks[0].a, 0)
        last = min(blocks[-1].b + len(stretch) - blocks[-1].a, len(window))
        matched = sum(b.size for b in blocks)
        likeness = 2 * matched / (len(stretch) + last - first)
        text = self.text[window[first][1] : window[last - 1][2]]
        return Passage(text, window[first][1], likeness)


def _parts(stretch: list[str]) -> list[list[str]]:
    """A stretch in parts of one length, about."""
    size = ceil(len(stretch) / ceil(len(stretch) / _PART))
    return [stretch[at : at + size + _SHARED] for at in range(0, len(stretch), size)]


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    for word, start, end in compared(text):
        yield word.replace(",", ""), start, end
