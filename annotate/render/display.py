"""How findings look in a terminal: with styles, or plain with brackets that need no colour.

Each colour has a contrast of at least 4 to black and to white, so that it reads on dark and
light terminals, and nothing is told by its colour alone.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from rich.console import Console
from rich.style import Style

_STYLES = {
    "source": Style.parse("bold"),
    "cue": Style.parse("italic"),
    "content": Style.null(),
    "hedge": Style.parse("underline #c85400"),
    "tag": Style.parse("#6f7f8f"),
    "quiet": Style.parse("dim"),
    "title": Style.parse("bold"),
    "error": Style.parse("bold #c85400"),
}
# The speakers: as far apart in hue as this band of lightness allows, for eyes that see all
# colours and for those that do not see red or green (tests/render/test_display.py).
_HUES = [
    Style.parse(colour)
    for colour in (
        "#0060fc",
        "#008400",
        "#c000c0",
        "#e02020",
        "#308478",
        "#f01890",
        "#9c6ca8",
        "#b85c50",
    )
]
_BRACKETS = {"content": ("[", "]"), "tag": ("{", "}")}
_PLAIN_BRACKETS = {"source": ("*", "*"), "cue": ("_", "_"), "hedge": ("~", "~")}
_RAISED = str.maketrans("A0123456789", "ᴬ⁰¹²³⁴⁵⁶⁷⁸⁹")
# Terminals that show OSC 8 links, by what they say of themselves.
_LINKING = {
    "TERM_PROGRAM": {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby"},
    "TERM": {"xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour"},
}
_LINKING_IF_SET = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID", "WEZTERM_PANE")
_LINKING_VTE = 5000


@dataclass(frozen=True)
class Display:
    """What a console can show.

    `plain`: no styles at all, brackets instead. `wrap`: lines are broken to the width; off in
    a pipe. `ascii`: the encoding has no box-drawing characters. `links`: places in files
    can be followed.
    """

    plain: bool
    wrap: bool
    ascii: bool
    links: bool = False

    def style(self, name: str) -> Style:
        """The style of a part of a finding, or of the report; none in a plain report."""
        return Style.null() if self.plain else _STYLES[name]

    def hue(self, number: int | None) -> Style:
        """A speaker's colour; none in a plain report or for a speaker without one."""
        return Style.null() if self.plain or number is None else _HUES[number]

    def around(self, part: str) -> tuple[str, str]:
        """What opens and closes a part; a statement's or tag's number stands before it."""
        if self.plain and part in _PLAIN_BRACKETS:
            return _PLAIN_BRACKETS[part]
        return _BRACKETS.get(part, ("", ""))

    def number(self, id_: str) -> str:
        """A statement's or tag's id in the running text: small where the terminal can."""
        return id_ if self.plain or self.ascii else id_.removeprefix("A").translate(_RAISED)


def display_of(console: Console, environ: Mapping[str, str] | None = None) -> Display:
    """How findings are displayed on a console: colours, line breaks, encoding, links."""
    coloured = console.is_terminal and console.color_system is not None and not console.no_color
    display = Display(
        plain=not coloured,
        wrap=console.is_terminal,
        ascii=console.options.ascii_only,
    )
    return replace(
        display, links=coloured and _takes_links(os.environ if environ is None else environ)
    )


def _takes_links(environ: Mapping[str, str]) -> bool:
    forced = environ.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced != "0"
    if any(environ.get(name) for name in _LINKING_IF_SET):
        return True
    if any(environ.get(name) in known for name, known in _LINKING.items()):
        return True
    vte = environ.get("VTE_VERSION", "")
    return vte.isdigit() and int(vte) >= _LINKING_VTE
