"""The article as rich Text, with its findings marked where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from rich.style import Style
from rich.text import Text

from annotate.document import Document
from annotate.render.look import Look
from annotate.render.spans import Block, Mark, Run, blocks_of, marks_by_block, marks_of, runs
from annotate.render.visible import visible

_SHOWN = {"content", "tag", "source", "cue", "hedge"}
_LAYERS = ("content", "nested", "tag", "source", "cue", "hedge")
_WITH_ID = {"content", "tag"}
_KINDS = {
    "headline": "title",
    "subhead": "title",
    "byline": "quiet",
    "credit": "quiet",
    "dateline": "quiet",
}


def article_texts(document: Document, text: str, look: Look) -> Iterator[tuple[Text, bool]]:
    """Each paragraph as Text, and whether an empty line stands before it in the article."""
    marks = _distinct(marks_of(document))
    at = 0
    for block, own in marks_by_block(blocks_of(document, text), marks):
        yield marked(block, text, own, look), text.count("\n", at, block.start) > 1
        at = block.end


def _distinct(marks: list[Mark]) -> list[Mark]:
    """The marks shown inline; words that play one part in two statements are marked once."""
    seen = set()
    kept = []
    for m in marks:
        key = (m.start, m.end, m.role, m.owner if m.role in _WITH_ID else "")
        if m.role in _SHOWN and key not in seen:
            seen.add(key)
            kept.append(m)
    return kept


def marked(block: Block, text: str, marks: list[Mark], look: Look) -> Text:
    """One block of the article with `marks` on it."""
    kind = _KINDS.get(block.kind)
    shown = Text(style=look.style(kind) if kind else "")
    quiet = look.style("quiet")
    for run in runs(block, marks):
        for m in run.marks:
            if max(m.start, block.start) == run.start:
                shown.append(look.around(m.role)[0], quiet)
        shown.append(visible(text[run.start : run.end]), _style(run, look))
        for m in reversed(run.marks):
            if min(m.end, block.end) == run.end:
                closing = look.around(m.role)[1]
                shown.append(closing + (m.owner if m.role in _WITH_ID else ""), quiet)
    return shown


def _style(run: Run, look: Look) -> Style:
    """The styles of all roles in a run; the roles of single words win over those around."""
    roles: set[str] = {m.role for m in run.marks}
    if sum(m.role == "content" for m in run.marks) > 1:
        roles.remove("content")
        roles.add("nested")
    return Style.combine([Style.null(), *(look.style(r) for r in _LAYERS if r in roles)])


def legend(look: Look) -> Text:
    """What the marks in the article mean, in the marks themselves."""
    sample = "source cue statement hedge outlet tag"
    roles = (("source", ""), ("cue", ""), ("content", "A1"), ("hedge", ""), ("tag", "A2"))
    words = ("source", "cue", "statement", "hedge", "outlet tag")
    shown = Text()
    for (role, owner), word in zip(roles, words, strict=True):
        at = sample.index(word)
        mark = Mark(at, at + len(word), role, owner)  # type: ignore[arg-type]
        shown.append("  " if shown else "")
        shown.append_text(marked(Block(at, mark.end, "body"), sample, [mark], look))
    return shown
