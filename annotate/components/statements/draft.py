"""A statement in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotate.components.records import Pair
from annotate.vocabulary import SourceKind


@dataclass(slots=True)
class Draft:
    """A statement in the making; pairs are [start, end) in characters.

    `kinds` are the chances of its source to be of each kind, where the encoder told.
    """

    source: list[Pair]
    cue: list[Pair]
    content: list[Pair]
    confidence: float
    why: str
    kinds: dict[SourceKind, float] = field(default_factory=dict)

    def holds(self, other: Draft) -> bool:
        """Whether another draft's cue stands in what this one tells."""
        at = other.cue[0][0]
        return any(start <= at < end for start, end in self.content)
