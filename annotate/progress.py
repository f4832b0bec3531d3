"""How far a run has come: counts, and a line on stderr where that is a terminal."""

from __future__ import annotations

import contextlib
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotate.results import Result
from annotate.streams import drop_stream, printable

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


# A crawl whose records all lack a field would fill the terminal with one line a record.
_ALIKE = 20
_KINDS = 1_000  # that are counted: a list of missing files has one for each


@dataclass
class RunCounts:
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

    @property
    def took(self) -> str:
        """How long the run has lasted: ``45 s``, ``12 min 5 s``, ``3 h 2 min``."""
        seconds = round(time.monotonic() - self.started)
        if seconds < 60:
            return f"{seconds} s"
        if seconds < 3600:
            return f"{seconds // 60} min {seconds % 60} s"
        return f"{seconds // 3600} h {seconds % 3600 // 60} min"


# Characters: more than any newspaper prints of one story.
_BOOK = 1_000_000


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class Messages:
    """What a run says on stderr: its errors always, its progress while `bar` is set.

    A stderr that is closed, full or gone never ends the run: the results go on.
    """

    def __init__(self) -> None:
        self.bar: Progress | None = None
        self._task: TaskID | None = None
        self._told, self._shown, self._book = "", "", ""

    def update(self, counts: RunCounts) -> None:
        """Bring the progress line up to date."""
        self._told = str(counts)
        if self.bar is not None and self._task is not None:
            self.bar.update(self._task, description=self._told, completed=counts.size)

    def watch(self, path: str, length: int, step: str, share: float) -> None:
        """Show how far a long article has come; once say of one that is as long as a book."""
        if length >= _BOOK and path != self._book:
            self._book = path
            fault = f"{length:,} characters are long for an article"
            self.say(f"annotate: {path}: {fault} (if it is a .jsonl, --input-format jsonl)")
        if self.bar is not None and self._task is not None:
            shown = f"{self._told}; {printable(path)[-30:]}: {step}, {share:.0%}"
            # Drawn at once where it is news: a component may hold the interpreter for seconds, in
            # which no other thread draws.
            try:
                self.bar.update(self._task, description=shown, refresh=shown != self._shown)
            except (OSError, ValueError):  # the terminal is gone
                drop_stream(2)
            self._shown = shown

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
    def progress(self, counts: RunCounts, total: int | None) -> Iterator[None]:
        """Show `counts` and the time left of `total` bytes while the block runs."""
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            Progress,
            ProgressColumn,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )

        console = Console(stderr=True, markup=False, highlight=False, emoji=False)
        columns: list[ProgressColumn] = [
            BarColumn(),
            TextColumn("{task.description}", markup=False),
        ]
        if total:
            size = f"{{task.percentage:.0f}} % of {total / 1e6:,.1f} MB, left:"
            columns += [TextColumn(size, markup=False), TimeRemainingColumn()]
        else:
            columns.append(TimeElapsedColumn())
        bar = Progress(*columns, console=console, transient=True)
        with contextlib.ExitStack() as stack:
            stack.callback(bar.stop)
            with contextlib.suppress(RuntimeError):  # no thread draws it: it is as it is told
                bar.start()
            self._told = str(counts)
            self.bar, self._task = bar, bar.add_task(self._told, total=total)
            try:
                yield
            finally:
                self.bar = None


class Errors:
    """Says the errors of inputs: of a like kind the first 20, how many more there were at the end.

    Of the first 1,000 kinds, that is; of any other it says all.

    `verbose` says all of them, with the traceback of a fault in annotate itself.
    """

    def __init__(self, messages: Messages, verbose: bool) -> None:
        self._messages, self._verbose = messages, verbose
        self._seen: Counter[str] = Counter()

    def say(self, result: Result) -> None:
        """Say the error of `result`, unless 20 like it were said."""
        said = result.alike or str(result.error)
        if said in self._seen or len(self._seen) < _KINDS:
            self._seen[said] += 1
        if not self._verbose and self._seen[said] > _ALIKE:
            return
        self._messages.say(f"annotate: {result.error}")
        if self._verbose:
            self._messages.trace(result.trace)
        elif self._seen[said] == _ALIKE:
            remedy = "say -v to see all"
            self._messages.say(f"annotate: more errors like these are only counted ({remedy})")

    def rest(self) -> None:
        """At the end: say what was only counted."""
        for said, number in self._seen.items():
            if number > _ALIKE and not self._verbose:
                self._messages.say(f"annotate: {number - _ALIKE:,} more: {said}")
