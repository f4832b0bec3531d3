"""Worker processes, and who asks them: as many as are wanted, or as the system gives."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO, cast

from annotate.document import PipelineInfo
from annotate.errors import AnnotateError, AnnotationError, remedy_of
from annotate.limits import check_files
from annotate.results import Item, Request, Result, crashed, failed

# Every process has one thread: N processes of one thread finish sooner than one of N.
SINGLE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}

# Files that are left for a further process: it takes 7 while it starts, and one article, the
# output and what Python reads must be opened beside it.
_FILES = 12

# How many processes in turn may die while they load, until that costs an article.
_STARTS = 4

# -I: neither the working folder nor PYTHONPATH may put another `annotate` in the way.
_COMMAND = """import sys
sys.path[:] = sys.argv[1:]
from annotate.heap import all_kept
with all_kept():
    from annotate.worker import main
main()"""


class WorkerPool:
    """The worker processes of one run: started when first needed, replaced when they die.

    Where the system gives no more of them, those that there are do all.
    """

    def __init__(self, request: Request, verbose: bool, say: Callable[[str], None]) -> None:
        self._request = request
        self._verbose = verbose
        self._say = say
        self._changed = threading.Condition()
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._closed = False
        self._full = self._told = False
        self._pipeline: PipelineInfo | None = None
        self._fault = _never_loaded()

    def ask(self, item: Item) -> Result:
        """The result of `item` from a worker that is free; blocks until it is done."""
        worker = self._hire()
        if worker is None:
            if self._pipeline is None:  # none has ever started
                raise self._fault
            return failed(item, self._pipeline, crashed(item))
        try:
            result = worker.ask(item)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._dismiss(worker)
            return failed(item, worker.pipeline, crashed(item))
        with self._changed:
            self._idle.append(worker)
            self._changed.notify_all()
        return result

    def _hire(self) -> Worker | None:
        """A worker that is free, or a new one; None where several in turn die as they load."""
        for _ in range(_STARTS):
            with self._changed:
                self._changed.wait_for(self._is_to_be_hired)
                if self._closed:
                    raise AnnotationError("-j", "the run has ended", "start it again")
                if self._idle:
                    return self._idle.pop()
            worker = self._start()
            if worker is not None:
                return worker
        return None

    def _is_to_be_hired(self) -> bool:
        """Whether there is nobody to wait for."""
        return self._closed or bool(self._idle) or not (self._full and self._all)

    def _start(self) -> Worker | None:
        with self._changed:
            if self._closed:
                return None
            try:
                if self._all:
                    check_files(_FILES)
                worker = Worker(self._verbose)
            except OSError as error:  # no process, no memory or no more files to be had
                remedy = remedy_of(error, "give a smaller -j")
                self._refused(error.strerror or str(error), remedy)
                return None
            self._all.add(worker)
        try:
            worker.start(self._request)
        except AnnotationError as error:  # there is no memory for it
            self._dismiss(worker)
            with self._changed:
                self._refused(error.fault, error.remedy)
            return None
        except (EOFError, OSError, pickle.UnpicklingError):
            self._dismiss(worker)
            self._fault = _never_loaded()
            return None
        self._pipeline = worker.pipeline
        return worker

    def few_threads(self, count: int, reason: str) -> None:
        """The system gives but `count` threads to wait for workers. Raises where there is none."""
        fault = _short_of(f"only {count}" if count else "none", reason, "give a smaller -j")
        if not count:
            raise fault
        self._tell(fault)

    def _refused(self, reason: str, remedy: str) -> None:
        """The system gives no further process: wait for those that there are, until one dies."""
        self._full = bool(self._all)
        count = f"only {len(self._all)}" if self._full else "none"
        self._fault = _short_of(count, reason, remedy)
        if self._full:
            self._tell(self._fault)

    def _tell(self, fault: AnnotationError) -> None:
        if not self._told:
            self._told = True
            self._say(f"annotate: {fault}")

    def _dismiss(self, worker: Worker) -> None:
        worker.kill()
        with self._changed:
            self._all.discard(worker)
            self._full = False
            self._changed.notify_all()

    def close(self) -> None:
        """End all workers at once, whatever they are doing."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            for worker in self._all:
                worker.kill()


def _short_of(count: str, reason: str, remedy: str) -> AnnotationError:
    return AnnotationError("-j", f"{count} of its processes can be started: {reason}", remedy)


def _never_loaded() -> AnnotationError:
    remedy = "free some memory or give a smaller -j; -v shows its last words"
    return AnnotationError("-j", "each process ended while it started", remedy)


class Worker:
    """One worker process and the pipes to it."""

    pipeline: PipelineInfo

    def __init__(self, verbose: bool) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", _COMMAND, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if verbose else subprocess.DEVNULL,
            env={**os.environ, **SINGLE_THREAD},
            start_new_session=True,  # Ctrl-C is for the parent, which then ends the workers
        )

    def start(self, request: Request) -> None:
        """Wait until the pipeline is loaded. Raises what kept it from loading.

        Or EOFError or OSError, when the process dies meanwhile.
        """
        answer = self._exchange(request)
        if isinstance(answer, AnnotateError):
            raise answer
        self.pipeline = cast("PipelineInfo", answer)

    def ask(self, item: Item) -> Result:
        """The result of `item`. Raises EOFError or OSError when the process dies."""
        return cast("Result", self._exchange(item))

    def _exchange(self, message: object) -> object:
        pickle.dump(message, cast("IO[bytes]", self._process.stdin))
        cast("IO[bytes]", self._process.stdin).flush()
        return pickle.load(cast("IO[bytes]", self._process.stdout))

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was still to be written goes nowhere
                cast("IO[bytes]", pipe).close()
