"""How well a confidence keeps its promise: of ten statements at 0.8, eight should be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True)
class Bin:
    """Statements with a confidence from `low` to below `high`; 1.0 falls into the last bin."""

    low: float
    high: float
    count: int
    confidence: float
    correct: float


def reliability(judged: Sequence[tuple[float, bool]]) -> list[Bin]:
    """The bins that hold anything of (confidence, correct), with the mean of each."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for confidence, correct in judged:
        # Confidences have few decimals; the nudge keeps 0.3 * 10 out of the bin below.
        held.setdefault(min(BINS - 1, int(confidence * BINS + 1e-9)), []).append(
            (confidence, correct)
        )
    return [
        Bin(
            low=i / BINS,
            high=(i + 1) / BINS,
            count=len(held[i]),
            confidence=sum(confidence for confidence, _ in held[i]) / len(held[i]),
            correct=sum(correct for _, correct in held[i]) / len(held[i]),
        )
        for i in sorted(held)
    ]


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """The expected calibration error (ECE), 0 to 1: the gap of each bin, weighed by its count."""
    total = sum(b.count for b in bins)
    if not total:
        return None
    return sum(b.count * abs(b.confidence - b.correct) for b in bins) / total
