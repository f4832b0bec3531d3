"""Threads that wait for worker processes: as many as asked for, or as the system gives."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Threads(Generic[Given, Made]):
    """Does `work` on what is given, in up to `most` threads; a pool of Python's ends without one.

    `refused` is told how many there are and why, where the system gives no more; it may raise.
    """

    def __init__(
        self, work: Callable[[Given], Made], most: int, refused: Callable[[int, str], None]
    ) -> None:
        self._work, self._most, self._refused = work, most, refused
        self._given: queue.SimpleQueue[tuple[Future[Made], Given] | None] = queue.SimpleQueue()
        self._running: list[threading.Thread] = []

    def submit(self, given: Given) -> Future[Made]:
        """What becomes of `given`, once a thread has come to it."""
        if len(self._running) < self._most:
            self._start()
        future: Future[Made] = Future()
        self._given.put((future, given))
        return future

    def _start(self) -> None:
        thread = threading.Thread(target=self._run, daemon=True)
        try:
            thread.start()
        except RuntimeError as error:
            self._most = len(self._running)
            self._refused(self._most, str(error))
        else:
            self._running.append(thread)

    def _run(self) -> None:
        while (asked := self._given.get()) is not None:
            future, given = asked
            if not future.set_running_or_notify_cancel():
                continue
            try:
                made = self._work(given)
            except BaseException as error:  # to be raised where the result is taken
                future.set_exception(error)
            else:
                future.set_result(made)

    def close(self) -> None:
        """Wait until what was submitted is done."""
        for _ in self._running:
            self._given.put(None)
        for thread in self._running:
            thread.join()
