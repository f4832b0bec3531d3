"""A pager for what is longer than the screen, as git has it."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import BinaryIO, cast

# less: ends by itself where all fits on one screen, passes colours on, leaves the screen as
# it is. A user's own LESS goes before it.
_LESS = "FRX"
_NONE = {"", "cat"}


def pager_command() -> list[str] | None:
    """The pager to use, or None: standard output is no terminal, or there is none."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return None
    wanted = os.environ.get("ANNOTATE_PAGER", os.environ.get("PAGER", "less")).strip()
    try:
        command = [] if wanted in _NONE else shlex.split(wanted)
    except ValueError:
        return None
    return command if command and shutil.which(command[0]) else None


@contextlib.contextmanager
def paged(command: list[str]) -> Iterator[BinaryIO]:
    """What is written here is shown by the pager; the block ends when its reader leaves.

    A reader who leaves before the end raises no error: what is left is dropped.
    """
    environ = {"LESS": _LESS, "LV": "-c", "LESSCHARSET": "utf-8"} | dict(os.environ)
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environ)
    assert process.stdin is not None
    try:
        with contextlib.suppress(BrokenPipeError):
            yield cast(BinaryIO, process.stdin)
    finally:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
        _wait(process)


def _wait(process: subprocess.Popen[bytes]) -> None:
    """Until the pager ends; Ctrl-C is the pager's own key."""
    while True:
        try:
            process.wait()
            return
        except KeyboardInterrupt:
            continue
