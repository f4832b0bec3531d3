"""Many inputs → their results, in order, here or in worker processes."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import closing, suppress
from dataclasses import dataclass

from annotate.limits import check_memory
from annotate.results import Item, Request, Result, Watch
from annotate.threads import Threads
from annotate.workers import WorkerPool

# Results that wait for a slow article before them: enough that no process stands still,
# few enough that memory stays small.
_AHEAD = 16


def annotate_all(
    items: Iterable[Item],
    request: Request,
    jobs: int = 1,
    verbose: bool = False,
    watch: Watch | None = None,
    say: Callable[[str], None] = lambda line: None,
) -> Iterator[Result]:
    """The results of all items, lazily and in order; `jobs` processes, 0 for one per core.

    `verbose` lets workers write to stderr. `watch` is told how far a long article has come, where
    one process does all; `say` is told where fewer than `jobs` processes can be had.
    Raises ModelError when the pipeline does not load, UsageError where memory is limited to too
    little. Close the iterator to end the workers early.
    """
    check_memory()
    jobs = jobs or cores()
    if jobs == 1:
        import annotate.lean  # noqa: F401
        from annotate.work import annotate_item, pipeline

        nlp = pipeline(request.model)
        return (annotate_item(item, nlp, request, watch) for item in items)
    return _in_workers(items, WorkerPool(request, verbose, say), jobs)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_workers(items: Iterable[Item], pool: WorkerPool, jobs: int) -> Iterator[Result]:
    """The results in order, each as soon as it is done: inputs are read in a thread beside."""
    pending: queue.Queue[Future[Result] | _End] = queue.Queue(_AHEAD * jobs)
    ended = threading.Event()
    with closing(Threads(pool.ask, jobs, pool.few_threads)) as threads, closing(pool):
        # A daemon, since it may wait for ever: for the next record of a pipe.
        reader = threading.Thread(
            target=_read_ahead, args=(items, threads, pending, ended), daemon=True
        )
        try:
            reader.start()
        except RuntimeError as error:
            pool.few_threads(0, str(error))
        try:
            while not isinstance(future := pending.get(), _End):
                yield future.result()
            if future.error is not None:
                raise future.error
        finally:
            ended.set()
            with suppress(queue.Empty):
                while True:  # makes room for the reader, which then sees that all has ended
                    left = pending.get_nowait()
                    if not isinstance(left, _End):
                        left.cancel()


@dataclass(frozen=True)
class _End:
    """All inputs have been read, or what kept them from being read."""

    error: BaseException | None = None


def _read_ahead(
    items: Iterable[Item],
    threads: Threads[Item, Result],
    pending: queue.Queue[Future[Result] | _End],
    ended: threading.Event,
) -> None:
    end = _End()
    try:
        for item in items:
            if ended.is_set():
                return
            pending.put(threads.submit(item))
    except BaseException as error:  # to be raised where the results are taken
        end = _End(error)
    if not ended.is_set():
        pending.put(end)
