"""The article as rich Text, with its findings marked where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text

from annotate.document import Document
from annotate.place import LINE_END
from annotate.render.casting import NOBODY, Speaker, speaker_of
from annotate.render.digest import outlet_tags
from annotate.render.display import Display
from annotate.render.spans import (
    Block,
    Part,
    Run,
    Stretch,
    blocks_of,
    runs,
    stretches_by_block,
    stretches_of,
)
from annotate.render.visible import visible

_SHOWN = {"content", "tag", "source", "cue", "hedge"}
_LAYERS = ("content", "tag", "source", "cue", "hedge")
_NUMBERED = {"content", "tag"}
_KINDS = {
    "headline": "title",
    "subhead": "title",
    "byline": "quiet",
    "credit": "quiet",
    "dateline": "quiet",
}
_BEGINS = "begins"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as Text; `gap`: an empty line stands before it in the article."""

    text: Text
    gap: bool


def article_texts(
    document: Document, text: str, speakers: dict[str, Speaker], display: Display
) -> Iterator[Paragraph]:
    """The paragraphs of the article with what was found in them."""
    stretches = _distinct(stretches_of(document))
    who = {a.id: speaker_of(a, speakers) for a in document.attributions or []}
    at = 0
    for block, own in stretches_by_block(blocks_of(document, text), stretches):
        gap = len(LINE_END.findall(text, at, block.start)) > 1
        yield Paragraph(marked(block, text, own, who, display), gap)
        at = block.end


def begins(line: Text) -> Iterator[str]:
    """The ids of the statements and tags of which a span begins in a line, in order."""
    for span in sorted(line.spans, key=lambda s: s.start):
        style = span.style
        if isinstance(style, Style) and _BEGINS in style.meta:
            yield style.meta[_BEGINS]


def _distinct(stretches: list[Stretch]) -> list[Stretch]:
    """The stretches shown inline; words that play one part in two statements are marked once."""
    seen = set()
    kept = []
    for s in stretches:
        key = (s.start, s.end, s.part, s.owner if s.part in _NUMBERED else "")
        if s.part in _SHOWN and key not in seen:
            seen.add(key)
            kept.append(s)
    return kept


def marked(
    block: Block, text: str, stretches: list[Stretch], who: dict[str, Speaker], display: Display
) -> Text:
    """One block of the article with `stretches` on it; `who` tells the speakers by owner."""
    kind = _KINDS.get(block.kind)
    shown = Text(style=display.style(kind) if kind else "")
    for run in runs(block, stretches):
        for s in run.stretches:
            if max(s.start, block.start) == run.start:
                _open(shown, s, who, display)
        shown.append(visible(text[run.start : run.end]), _style(run, who, display))
        for s in reversed(run.stretches):
            if min(s.end, block.end) == run.end:
                _close(shown, s, run, who, display)
    return shown


def _open(shown: Text, stretch: Stretch, who: dict[str, Speaker], display: Display) -> None:
    opening = display.around(stretch.part)[0]
    if stretch.part in _NUMBERED:
        number = display.number(stretch.owner)
        shown.append(number, display.style("quiet") + Style(meta={_BEGINS: stretch.owner}))
        shown.append(opening, _edge(stretch, who, display))
    else:
        shown.append(opening, display.style("quiet"))


def _close(
    shown: Text, stretch: Stretch, run: Run, who: dict[str, Speaker], display: Display
) -> None:
    """The closing bracket; with its number where a statement that began later goes on."""
    closing = display.around(stretch.part)[1]
    if stretch.part not in _NUMBERED:
        shown.append(closing, display.style("quiet"))
        return
    shown.append(closing, _edge(stretch, who, display))
    inner = run.stretches[run.stretches.index(stretch) + 1 :]
    if any(s.part in _NUMBERED and s.end > stretch.end for s in inner):
        shown.append(display.number(stretch.owner), display.style("quiet"))


def _edge(stretch: Stretch, who: dict[str, Speaker], display: Display) -> Style:
    if stretch.part == "tag":
        return display.style("tag")
    return display.hue(who.get(stretch.owner, NOBODY).hue) + display.style("source")


def _style(run: Run, who: dict[str, Speaker], display: Display) -> Style:
    """The styles of all parts in a run; the parts of single words win over those around.

    A run has the colour of its innermost statement's speaker; words that stand in a
    statement as somebody else's name or cue have that one's.
    """
    parts = {s.part for s in run.stretches}
    style = Style.combine([Style.null(), *(display.style(r) for r in _LAYERS if r in parts)])
    if "hedge" in parts or "tag" in parts:
        return style
    owners = [s for s in run.stretches if s.part in ("content", "source", "cue")]
    if not owners:
        return style
    speaker = who.get(owners[-1].owner, NOBODY)
    unnamed = "source" in parts and not speaker.named and not display.plain
    return style + display.hue(speaker.hue) + Style(italic=True if unnamed else None)


def legend(display: Display, document: Document) -> Text:
    """What styles and brackets in the article mean, in themselves: those that it has."""
    stretches: list[tuple[str, Part, str]] = []
    if document.attributions is not None:
        stretches += [(words, "source", "") for words in ("speaker", "(unnamed)", "guessed?")]
        stretches += [("how", "cue", ""), ("what is said", "content", "A1")]
    if document.hedges is not None:
        stretches.append(("hedge", "hedge", ""))
    if outlet_tags(document):
        stretches.append(("outlet tag", "tag", "A2"))
    return Text("  ").join(_sample(words, part, owner, display) for words, part, owner in stretches)


def _sample(words: str, part: Part, owner: str, display: Display) -> Text:
    speaker = Speaker(words, words, named=not words.startswith("("), hue=0)
    stretch = Stretch(0, len(words), part, owner)
    return marked(Block(0, len(words), "body"), words, [stretch], {owner: speaker}, display)
