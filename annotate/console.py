"""A console for the report: colours as asked for, and a closed pipe that ends it quietly."""

from __future__ import annotations

import os
from typing import TextIO

from rich.console import Console

from annotate.output import Color


class _Console(Console):
    """A console on which a closed pipe is the writer's to handle: rich's own would exit with 1."""

    def on_broken_pipe(self) -> None:
        """Called inside rich's handler: the error goes on."""
        raise BrokenPipeError


def console_on(file: TextIO, color: Color, width: int | None, *, paged: bool = False) -> Console:
    """A console that writes to `file`; NO_COLOR and FORCE_COLOR decide where `color` is auto.

    `paged`: `file` is a pager that shows on the terminal what it is given. To rich, only a
    terminal has colours or a width, so either makes one of `file`.
    """
    terminal = paged or file.isatty()
    colored = color == "always" or (color == "auto" and _wants_color(terminal))
    return _Console(
        file=file,
        width=width,
        force_terminal=terminal or colored or width is not None,
        no_color=not colored,
        color_system=("auto" if terminal else "256") if colored else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _wants_color(terminal: bool) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
