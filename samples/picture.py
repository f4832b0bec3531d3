"""Draws samples/report.svg, the picture in the README: the first screens of a report.

Run it after a change to the pipeline or to the report: ``python samples/picture.py``.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

import annotate
from annotate.render.item import Rendered
from annotate.render.terminal import render_report

HERE = Path(__file__).parent
SAMPLE = HERE / "harbour-bridge.txt"
WIDTH, HEIGHT = 100, 60
# Ink on paper, so that the picture reads on GitHub's dark and light pages alike.
_THEME = TerminalTheme(
    (253, 252, 250),
    (36, 35, 33),
    [(36, 35, 33)] * 8,
)


def picture(item: Rendered) -> str:
    """The first `HEIGHT` lines of the report on one article, as SVG."""
    console = Console(
        file=io.StringIO(),
        record=True,
        width=WIDTH,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        _environ={},
    )
    render_report([item], console)
    lines = console.export_text(styles=True).splitlines()
    for line in lines[:HEIGHT]:
        console.print(Text.from_ansi(line), soft_wrap=True)
    title = f"annotate {item.document.path}"
    svg = console.export_svg(title=title, theme=_THEME, unique_id="report")
    # rich lets the picture fetch a font; every system has a monospaced one of its own.
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def main() -> None:
    """Annotate the sample and write its picture."""
    text = SAMPLE.read_text(encoding="utf-8")
    document = annotate.annotate(text).model_copy(update={"path": SAMPLE.name})
    (HERE / "report.svg").write_text(picture(Rendered(document, text)), encoding="utf-8")


if __name__ == "__main__":
    main()
