"""CPU time that can be compared on a busy machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

Work = Callable[[], object]
_QUICK = 0.3  # CPU seconds


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


def growth(short: Work, long: Work, most: float, turns: int = 5) -> tuple[float, float]:
    """The CPU seconds of both in the first turn whose second takes at most `most` times as long.

    In none of them: those of the last. What grows with the square does so in every turn, other
    programs slow some. The first work is done four times in a row, beside the second, so that
    both are slowed alike.
    """
    first = second = 0.0
    for _ in range(turns):
        first = cpu_seconds(lambda: [short() for _ in range(4)]) / 4
        second = cpu_seconds(long)
        if second <= most * first:
            break
    return first, second


def assert_linear(work: Callable[[int], Work], count: int, most: float = 6.8) -> None:
    """Four times as much takes at most `most` times the CPU: 2.6 times for each doubling.

    Ratios of small times are noise, so what is quick passes: what grew with the square took
    seconds.
    """
    long = work(4 * count)
    second = cpu_seconds(long)
    if second <= _QUICK:
        return
    short = work(count)
    if second > most * (cpu_seconds(lambda: [short() for _ in range(4)]) / 4):
        first, second = growth(short, long, most)
        assert second <= most * first
