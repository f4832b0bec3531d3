"""The report in a terminal: the article with its findings, and beside or below it who said what.

Lines are broken where the console is a terminal; in a pipe each paragraph stays one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from annotate.document import Document, Summary
from annotate.render import digest
from annotate.render.inline import article_texts, legend
from annotate.render.item import Rendered
from annotate.render.layout import Columns, Hanging, bar, flow, glyph, plain_paragraph
from annotate.render.look import Look, look_of
from annotate.render.panels import heading, panels
from annotate.render.visible import one_line

# The longest line that reads well; from _WIDE on, two columns of a good length fit.
_MEASURE = 88
_WIDE = 132
_NARROW = 60
_BAR = 20
_BAR_STYLES = ("source", "error", "cue", "tag", "title", "quiet")
_SHARE_STYLES = ("source", "quiet")
_UNBROKEN = 1_000


def render_report(items: Iterable[Rendered], console: Console) -> None:
    """Print a section for each article as it comes, then a total where there are several."""
    look = look_of(console)
    summaries: list[Summary] = []
    failed = 0
    for item in items:
        if item.document.error:
            failed += 1
            _print(console, look, _error(item.document, look))
        else:
            summaries.append(item.document.summary)
            _print(console, look, _section(item, console.width, look))
    if len(summaries) + failed > 1:
        _print(console, look, _total(summaries, failed, console.width, look))


def _print(console: Console, look: Look, lines: Iterable[RenderableType]) -> None:
    for line in lines:
        console.print(line, soft_wrap=not look.wrap, highlight=False)


def _error(document: Document, look: Look) -> Iterator[Hanging]:
    if document.error:
        text = Text.assemble(("error", look.style("error")), f": {one_line(document.path)}: ")
        yield plain_paragraph(text.append(one_line(document.error.message)))


def _section(item: Rendered, width: int, look: Look) -> Iterator[RenderableType]:
    yield _title(one_line(item.document.path), width, look)
    if look.wrap and width >= _WIDE:
        left_width = min(_MEASURE, width * 55 // 100)
        # The empty line before the first heading would push it below the headline.
        right = list(panels(item, look))[1:]
        left = [*_article(item, look), *_summary(item.document.summary, left_width, look)]
        yield Columns(left, right, left_width)
    else:
        yield from _article(item, look)
        yield from panels(item, look)
        yield from _summary(item.document.summary, width, look)
    yield plain_paragraph(Text())


def _title(title: str, width: int, look: Look) -> Hanging:
    line = "=" if look.ascii else "━"
    fill = max(min(width, _MEASURE) - 4 - cell_len(title), 2)
    text = Text.assemble((f"{line}{line} ", look.style("quiet")), (title, look.style("title")))
    return plain_paragraph(text.append(f" {line * fill}", look.style("quiet")))


def _article(item: Rendered, look: Look) -> Iterator[Hanging]:
    for text, gap in article_texts(item.document, item.text, look):
        if gap:
            yield plain_paragraph(Text())
        yield plain_paragraph(text)
    if item.document.attributions or item.document.hedges:
        yield plain_paragraph(Text())
        yield plain_paragraph(legend(look))


def _summary(summary: Summary, width: int, look: Look) -> Iterator[Hanging]:
    yield from heading("Summary", digest.size(summary), look)
    for label, counts in digest.shares(summary):
        yield from _bar_row(label, counts, width, look)


def _bar_row(label: str, counts: dict[str, int], width: int, look: Look) -> Iterator[Hanging]:
    """``Statements 18  ████▓▓▓▓▓▓▓▓░░░  █ 4 direct  ▓ 10 indirect  ░ 4 mixed``.

    The notes stand below their bar where the console is narrow.
    """
    kept = {kind: n for kind, n in counts.items() if n}
    pieces = bar(list(kept.values()), _BAR, ascii_only=look.ascii)
    first, notes = Text(f"{label:<11}{sum(kept.values()):>6,}  "), []
    names = _BAR_STYLES if len(counts) > 2 else _SHARE_STYLES
    for i, (kind, n) in enumerate(kept.items()):
        style = look.style(names[i])
        first.append(pieces[i], style)
        notes.append(Text.assemble((glyph(i, ascii_only=look.ascii), style), f" {n:,} {kind}"))
    if look.wrap and width < _NARROW:
        yield Hanging(first, Text())
        yield Hanging(flow(notes, width - 2), Text("  "))
    else:
        first.append("  ")
        yield Hanging(flow(notes, width - first.cell_len if look.wrap else _UNBROKEN), first)


def _total(summaries: list[Summary], failed: int, width: int, look: Look) -> Iterator[Hanging]:
    title = digest.plural(len(summaries) + failed, "article")
    yield _title(f"{title}, {failed} not read" if failed else title, width, look)
    yield from _summary(digest.total(summaries), width, look)
