"""How far a run has come: counts, and a line on stderr where that is a terminal."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotate.results import Result
from annotate.streams import drop_stream

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


@dataclass
class Tally:
    """What a run has done so far."""

    articles: int = 0
    words: int = 0
    errors: int = 0
    held: int = 0
    size: int = 0
    started: float = field(default_factory=time.monotonic)

    def add(self, result: Result) -> None:
        """Count one result."""
        self.size += result.size
        self.words += result.words
        if result.error is not None:
            self.errors += 1
        elif result.line is None:
            self.held += 1
        else:
            self.articles += 1

    def __str__(self) -> str:
        seconds = time.monotonic() - self.started
        parts = [
            _count(self.articles, "article"),
            _count(self.words, "word"),
            f"{self.words / seconds if seconds else 0:,.0f} words/s",
        ]
        if self.held:
            parts.append(f"{self.held:,} there already")
        return ", ".join([*parts, _count(self.errors, "error")])


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


# No place or fault needs more; a record's keys may be of any length.
_LONGEST = 2000


def printable(line: str) -> str:
    """`line` with control characters escaped, so that a file's name cannot move the cursor.

    What is too long to read is cut.
    """
    if len(line) > _LONGEST:
        line = f"{line[:_LONGEST]}…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)


class Messages:
    """What a run says on stderr: its errors always, its progress while `bar` is set.

    A stderr that is closed, full or gone never ends the run: the results go on.
    """

    def __init__(self) -> None:
        self.bar: Progress | None = None
        self._task: TaskID | None = None

    def update(self, tally: Tally) -> None:
        """Bring the progress line up to date."""
        if self.bar is not None and self._task is not None:
            self.bar.update(self._task, description=str(tally), completed=tally.size)

    def say(self, line: str) -> None:
        """One line, above the progress line where there is one."""
        if sys.stderr is None:
            return
        try:
            if self.bar is None:
                print(printable(line), file=sys.stderr, flush=True)
            else:
                self.bar.console.print(printable(line), soft_wrap=True)
        except (OSError, ValueError):
            drop_stream(2)

    def trace(self, lines: str) -> None:
        """A traceback, line by line."""
        for line in lines.splitlines():
            self.say(line)

    @contextlib.contextmanager
    def progress(self, tally: Tally, total: int | None) -> Iterator[None]:
        """Show `tally` and the time left of `total` bytes while the block runs."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        console = Console(stderr=True, markup=False, highlight=False, emoji=False)
        columns = (BarColumn(), TextColumn("{task.description}", markup=False))
        bar = Progress(*columns, TimeRemainingColumn(), console=console, transient=True)
        with bar:
            self.bar, self._task = bar, bar.add_task(str(tally), total=total)
            try:
                yield
            finally:
                self.bar = None
