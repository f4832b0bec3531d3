"""Memory: the search for reference cycles held back, and what was freed given back."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def all_kept() -> Iterator[None]:
    """While modules are imported and the pipeline loads: what is made then lives to the end.

    A search among it takes a tenth of a cold start. Searches behind this pass over it, so it is
    for processes that are annotate's own: of a caller's objects some may be garbage already.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.freeze()
            gc.enable()


def give_back() -> None:
    """Give the system what was freed, where the C library keeps it for later (glibc does)."""
    with suppress(AttributeError, OSError, TypeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
