"""Quotation marks, one by one and as pairs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Family = Literal["double", "single"]

STOPS = frozenset(",.!?…")  # what ends words that are said, before the mark
MARK = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»″'‘’‚‛‹›`′]")
_DIRECTION = {
    **dict.fromkeys(("``", "‘‘", "“", "„", "‟", "«", "‘", "‚", "‛", "‹", "`"), 1),
    **dict.fromkeys(("’’", "”", "»", "’", "›"), -1),
}
_SINGLE = frozenset("'‘’‚‛‹›`")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: [start, end) in characters; direction 1 opens, -1 closes, 0 straight."""

    start: int
    end: int
    family: Family
    direction: int


@dataclass(slots=True)
class MarkPair:
    """Two marks that belong together; `closing` is None where the text never closes it."""

    opening: Mark
    closing: Mark | None
    end: int  # of the quotation with its marks


@dataclass(slots=True)
class Pairing:
    """What one paragraph's marks come to: pairs by their opening, and marks left alone.

    `carried` is the pair that the next paragraph carries on, if one does.
    """

    pairs: list[MarkPair] = field(default_factory=list)
    carried: MarkPair | None = None
    stray: list[Mark] = field(default_factory=list)


def mark_of(match: re.Match[str]) -> Mark:
    """The mark that MARK has matched."""
    family: Family = "single" if match.group() in _SINGLE else "double"
    return Mark(match.start(), match.end(), family, _DIRECTION.get(match.group(), 0))
