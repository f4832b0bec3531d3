"""The article as HTML: each run between two edges is one `span` that says what it is part of.

Overlapping findings need no nesting that way. A run carries its roles as classes and the
ids of its findings, outermost first, in `data-a` (statements and tags), `data-v` (what a tag
vouches for), `data-h` (hedge cues) and `data-k` (hedged claims).
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from annotate.document import Document
from annotate.render.item import Rendered
from annotate.render.spans import Mark, Run, blocks_of, marks_by_block, marks_of, runs
from annotate.render.visible import one_line, visible

_ELEMENTS = {"headline": "h2", "subhead": "h3"}
_DATA = {
    "content": "a",
    "source": "a",
    "cue": "a",
    "tag": "a",
    "vouched": "v",
    "hedge": "h",
    "scope": "k",
}


@dataclass(frozen=True)
class HtmlBlock:
    """A paragraph: its element, its kind as a class, and its inner HTML."""

    element: str
    kind: str
    html: Markup


def blocks(item: Rendered, key: str) -> list[HtmlBlock]:
    """The article's paragraphs; ids in them begin with `key`."""
    marks = marks_of(item.document)
    labels = _labels(item.document)
    last = _last_marks(marks)
    found = []
    headline = False
    for block, own in marks_by_block(blocks_of(item.document, item.text), marks):
        element = _ELEMENTS.get(block.kind, "p")
        if block.kind == "headline" and headline:
            element = "p"
        headline = headline or block.kind == "headline"
        inner = [_run(run, item.text, key, labels, last) for run in runs(block, own)]
        found.append(HtmlBlock(element, block.kind, Markup().join(inner)))
    return found


def _labels(document: Document) -> dict[str, str]:
    """What a screen reader says for the reference that follows a statement or tag."""
    names = {s.id: s.name for s in document.sources or []}
    labels = {}
    for a in document.attributions or []:
        who = names.get(a.source.id, "") if a.source else ""
        kind = "outlet tag" if a.type == "outlet_tag" else f"{a.type} statement"
        labels[a.id] = one_line(f"{a.id}, {kind}, {who or 'no source given'}")
    return labels


def _last_marks(marks: list[Mark]) -> set[Mark]:
    """For each finding the mark whose end carries its id: a reference, or a hedge's place."""
    found: dict[str, Mark] = {}
    for m in marks:
        if m.role in ("content", "tag", "hedge"):
            found[m.owner] = max(m, found.get(m.owner, m), key=lambda m: m.end)
    return set(found.values())


def _run(run: Run, text: str, key: str, labels: dict[str, str], last: set[Mark]) -> Markup:
    shown = escape(visible(text[run.start : run.end]))
    if not run.marks:
        return shown
    roles = list(dict.fromkeys(m.role for m in run.marks))
    nested = " nested" if sum(m.role == "content" for m in run.marks) > 1 else ""
    data: dict[str, list[str]] = {}
    for m in run.marks:
        data.setdefault(_DATA[m.role], []).append(m.owner)
    attributes = Markup().join(
        Markup(' data-{}="{}"').format(name, " ".join(dict.fromkeys(owners)))
        for name, owners in data.items()
    )
    place = Markup().join(
        Markup('<a id="{}-{}-text"></a>').format(key, m.owner)
        for m in run.marks
        if m.role == "hedge" and m in last and m.start == run.start
    )
    references = Markup().join(
        _reference(m, key, labels) for m in reversed(run.marks) if m in last and m.end == run.end
    )
    span = Markup('<span class="{}{}"{}>{}</span>')
    return place + span.format(" ".join(roles), nested, attributes, shown) + references


def _reference(mark: Mark, key: str, labels: dict[str, str]) -> Markup:
    if mark.role == "hedge":
        return Markup()
    link = '<a class="ref{}" id="{}-{}-text" href="#{}-{}" data-ref="{}" aria-label="{}">{}</a>'
    kind = " of-tag" if mark.role == "tag" else ""
    owner = mark.owner
    return Markup(link).format(kind, key, owner, key, owner, owner, labels[owner], owner)
