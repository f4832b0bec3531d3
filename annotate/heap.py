"""Python's search for reference cycles, held back where nothing can be found."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
