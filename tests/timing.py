"""CPU time that can be compared on a busy machine."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper

Work = Callable[[], object]
_QUICK = 0.3  # CPU seconds


def cpu_seconds(work: Work, times: int = 1) -> float:
    """The CPU seconds of `work`, a mean of some times, without a garbage collection in them."""
    gc.disable()
    try:
        return sum(_once(work) for _ in range(times)) / times
    finally:
        gc.enable()


def _once(work: Work) -> float:
    _forget()
    start = time.process_time()
    work()
    return time.process_time() - start


def _forget() -> None:
    """Empty the caches of annotate's functions.

    A short text that is read again finds all of its own in them, a long one nothing, which looks
    as if time grew faster than the text.
    """
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("annotate.") else ():
            if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] != 1:
                value.cache_clear()


def growth(short: Work, long: Work, most: float, turns: int = 5) -> tuple[float, float]:
    """The CPU seconds of both in the first turn whose second takes at most `most` times as long.

    In none of them: those of the last. What grows with the square does so in every turn, other
    programs slow some. The first work is done four times in a row, beside the second, so that
    both are slowed alike.
    """
    first = second = 0.0
    for _ in range(turns):
        first = cpu_seconds(short, times=4)
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
    if second > most * cpu_seconds(short):
        first, second = growth(short, long, most)
        assert second <= most * first
