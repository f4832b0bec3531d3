"""How findings look in a terminal: with styles, or plain with marks that need no colour.

Each colour has a contrast of at least 4 to black and to white, so that it reads on dark and
light terminals, and each role differs in more than its colour.
"""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console
from rich.style import Style

_STYLES = {
    "source": Style.parse("bold #2080c0"),
    "cue": Style.parse("italic #008a64"),
    "content": Style.parse("underline"),
    "nested": Style.parse("underline2"),
    "hedge": Style.parse("reverse #c85400"),
    "tag": Style.parse("#a8509a"),
    "quiet": Style.parse("dim"),
    "title": Style.parse("bold"),
    "error": Style.parse("bold #c85400"),
}
_BRACKETS = {"content": ("[", "]"), "tag": ("{", "}")}
_PLAIN_MARKS = {"source": ("*", "*"), "cue": ("_", "_"), "hedge": ("~", "~")}


@dataclass(frozen=True)
class Look:
    """What a console can show.

    `plain`: no styles at all, marks instead. `wrap`: lines are broken to the width; off in
    a pipe. `ascii`: the encoding has no box-drawing characters.
    """

    plain: bool
    wrap: bool
    ascii: bool

    def style(self, name: str) -> Style:
        """The style of a role or a part of the report; none in a plain report."""
        return Style.null() if self.plain else _STYLES[name]

    def around(self, role: str) -> tuple[str, str]:
        """What opens and closes a role; its id follows the closing bracket."""
        if self.plain and role in _PLAIN_MARKS:
            return _PLAIN_MARKS[role]
        return _BRACKETS.get(role, ("", ""))


def look_of(console: Console) -> Look:
    """The look that fits a console: colours, line breaks and encoding."""
    coloured = console.is_terminal and console.color_system is not None and not console.no_color
    return Look(
        plain=not coloured,
        wrap=console.is_terminal,
        ascii=console.options.ascii_only,
    )
