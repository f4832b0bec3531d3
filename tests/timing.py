"""CPU time that can be compared on a busy machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

Work = Callable[[], object]


def cpu_seconds(work: Work) -> float:
    """The CPU seconds of `work`, without a garbage collection in them."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def growth(short: Work, long: Work, most: float, turns: int = 6) -> tuple[float, float]:
    """The best CPU seconds of both, as soon as the second takes at most `most` times as long.

    Other programs can only make a turn slower, so both are measured in turns, two at least and no
    more than `turns`: what grows with the square does so in every one.
    """
    best = float("inf"), float("inf")
    for turn in range(1, turns + 1):
        best = min(best[0], cpu_seconds(short)), min(best[1], cpu_seconds(long))
        if turn > 1 and best[1] <= most * best[0]:
            break
    return best
