"""The article as rich Text, with its findings marked where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.style import Style
from rich.text import Text

from annotate.document import Document
from annotate.render.casting import NOBODY, Speaker, speaker_of
from annotate.render.digest import outlet_tags
from annotate.render.display import Display
from annotate.render.spans import Block, Mark, Role, Run, blocks_of, marks_by_block, marks_of, runs
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
    marks = _distinct(marks_of(document))
    who = {a.id: speaker_of(a, speakers) for a in document.attributions or []}
    at = 0
    for block, own in marks_by_block(blocks_of(document, text), marks):
        gap = text.count("\n", at, block.start) > 1
        yield Paragraph(marked(block, text, own, who, display), gap)
        at = block.end


def begins(line: Text) -> Iterator[str]:
    """The ids of the statements and tags of which a span begins in a line, in order."""
    for span in sorted(line.spans, key=lambda s: s.start):
        style = span.style
        if isinstance(style, Style) and _BEGINS in style.meta:
            yield style.meta[_BEGINS]


def _distinct(marks: list[Mark]) -> list[Mark]:
    """The marks shown inline; words that play one part in two statements are marked once."""
    seen = set()
    kept = []
    for m in marks:
        key = (m.start, m.end, m.role, m.owner if m.role in _NUMBERED else "")
        if m.role in _SHOWN and key not in seen:
            seen.add(key)
            kept.append(m)
    return kept


def marked(
    block: Block, text: str, marks: list[Mark], who: dict[str, Speaker], display: Display
) -> Text:
    """One block of the article with `marks` on it; `who` tells the speakers by owner."""
    kind = _KINDS.get(block.kind)
    shown = Text(style=display.style(kind) if kind else "")
    for run in runs(block, marks):
        for m in run.marks:
            if max(m.start, block.start) == run.start:
                _open(shown, m, who, display)
        shown.append(visible(text[run.start : run.end]), _style(run, who, display))
        for m in reversed(run.marks):
            if min(m.end, block.end) == run.end:
                _close(shown, m, run, who, display)
    return shown


def _open(shown: Text, mark: Mark, who: dict[str, Speaker], display: Display) -> None:
    opening = display.around(mark.role)[0]
    if mark.role in _NUMBERED:
        number = display.number(mark.owner)
        shown.append(number, display.style("quiet") + Style(meta={_BEGINS: mark.owner}))
        shown.append(opening, _edge(mark, who, display))
    else:
        shown.append(opening, display.style("quiet"))


def _close(shown: Text, mark: Mark, run: Run, who: dict[str, Speaker], display: Display) -> None:
    """The closing bracket; with its number where a statement that began later goes on."""
    closing = display.around(mark.role)[1]
    if mark.role not in _NUMBERED:
        shown.append(closing, display.style("quiet"))
        return
    shown.append(closing, _edge(mark, who, display))
    inner = run.marks[run.marks.index(mark) + 1 :]
    if any(m.role in _NUMBERED and m.end > mark.end for m in inner):
        shown.append(display.number(mark.owner), display.style("quiet"))


def _edge(mark: Mark, who: dict[str, Speaker], display: Display) -> Style:
    if mark.role == "tag":
        return display.style("tag")
    return display.hue(who.get(mark.owner, NOBODY).hue) + display.style("source")


def _style(run: Run, who: dict[str, Speaker], display: Display) -> Style:
    """The styles of all roles in a run; the roles of single words win over those around.

    A run has the colour of its innermost statement's speaker; words that stand in a
    statement as somebody else's name or cue have that one's.
    """
    roles = {m.role for m in run.marks}
    style = Style.combine([Style.null(), *(display.style(r) for r in _LAYERS if r in roles)])
    if "hedge" in roles or "tag" in roles:
        return style
    owners = [m for m in run.marks if m.role in ("content", "source", "cue")]
    if not owners:
        return style
    speaker = who.get(owners[-1].owner, NOBODY)
    unnamed = "source" in roles and not speaker.named and not display.plain
    return style + display.hue(speaker.hue) + Style(italic=True if unnamed else None)


def legend(display: Display, document: Document) -> Text:
    """What the marks in the article mean, in the marks themselves: those that it has."""
    marks: list[tuple[str, Role, str]] = []
    if document.attributions is not None:
        marks += [(words, "source", "") for words in ("speaker", "(unnamed)", "guessed?")]
        marks += [("how", "cue", ""), ("what is said", "content", "A1")]
    if document.hedges is not None:
        marks.append(("hedge", "hedge", ""))
    if outlet_tags(document):
        marks.append(("outlet tag", "tag", "A2"))
    return Text("  ").join(_sample(words, role, owner, display) for words, role, owner in marks)


def _sample(words: str, role: Role, owner: str, display: Display) -> Text:
    speaker = Speaker(words, words, named=not words.startswith("("), hue=0)
    mark = Mark(0, len(words), role, owner)
    return marked(Block(0, len(words), "body"), words, [mark], {owner: speaker}, display)
