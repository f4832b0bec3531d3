"""The three standard streams: any of them may be closed, full or gone."""

from __future__ import annotations

import os
import sys


def hold_streams() -> None:
    """Open closed streams to nowhere, so that no file gets their numbers and all can be used.

    Else the output could be opened as descriptor 2, and a library's warning be written into it.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - for as long as Python runs
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - likewise


def on_terminal() -> bool:
    """Whether stderr is a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()


def drop_stream(number: int) -> None:
    """Send what is written to a descriptor nowhere from now on: its reader is gone, its disk full.

    What Python has left in its buffer must not fail again at the end.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


# No place or fault needs more; a record's keys may be of any length.
_LONGEST = 2000


def printable(line: str) -> str:
    """`line` with control characters escaped, so that a file's name cannot move the cursor.

    What is too long to read is cut.
    """
    if len(line) > _LONGEST:
        line = f"{line[:_LONGEST]}…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
