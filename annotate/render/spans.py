"""Spans over an article, cut for display: blocks of text, and runs between their edges.

All offsets are characters into the article's text, end-exclusive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from annotate.document import Document, Span
from annotate.text.nesting import overlapping
from annotate.vocabulary import ParagraphKind

Part = Literal["vouched", "content", "scope", "tag", "source", "cue", "hedge"]

# From the longest stretches to the shortest: the order in which stretches open at one place.
_ORDER: tuple[Part, ...] = ("vouched", "content", "scope", "tag", "source", "cue", "hedge")


@dataclass(frozen=True)
class Stretch:
    """A part of a finding in the text; `owner` is the id of its attribution or hedge."""

    start: int
    end: int
    part: Part
    owner: str


@dataclass(frozen=True)
class Run:
    """A stretch of text in which the same parts stand, outermost first."""

    start: int
    end: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph of the article as it is shown."""

    start: int
    end: int
    kind: ParagraphKind


def stretches_of(document: Document) -> list[Stretch]:
    """Every span of the document's findings, in the order in which they open."""
    found: list[Stretch] = []

    def add(spans: Iterable[Span], part: Part, owner: str) -> None:
        found.extend(Stretch(s.start, s.end, part, owner) for s in spans if s.start < s.end)

    for a in document.attributions or []:
        tag = a.type == "outlet_tag"
        add(a.content, "vouched" if tag else "content", a.id)
        add(a.cue, "tag" if tag else "cue", a.id)
        if a.source and not tag:
            add(a.source.spans, "source", a.id)
    for h in document.hedges or []:
        add([h.scope], "scope", h.id)
        add([h.cue], "hedge", h.id)
    return sorted(found, key=_opening)


def _opening(stretch: Stretch) -> tuple[int, int, int, str]:
    return stretch.start, -stretch.end, _ORDER.index(stretch.part), stretch.owner


def blocks_of(document: Document, text: str) -> list[Block]:
    """The paragraphs in order; text that stands outside them all becomes a body block."""
    blocks: list[Block] = []
    at = 0
    for p in [*document.article.paragraphs, None]:
        start, end = (p.start, p.end) if p else (len(text), len(text))
        gap = text[at:start]
        if gap.strip():
            left = at + len(gap) - len(gap.lstrip())
            blocks.append(Block(left, left + len(gap.strip()), "body"))
        if p and start < end:
            blocks.append(Block(start, end, p.kind))
        at = max(at, end)
    return blocks


def runs(block: Block, stretches: list[Stretch]) -> Iterator[Run]:
    """Cut a block at every edge of `stretches` (those that touch it; sorted as `stretches_of`)."""
    inside = [s for s in stretches if s.start < block.end and s.end > block.start]
    edges = {block.start, block.end}
    for s in inside:
        edges |= {max(s.start, block.start), min(s.end, block.end)}
    cuts = [*pairwise(sorted(edges))]
    for (start, end), own in zip(cuts, _touching(cuts, inside), strict=True):
        yield Run(start, end, tuple(own))


def stretches_by_block(
    blocks: list[Block], stretches: list[Stretch]
) -> Iterator[tuple[Block, list[Stretch]]]:
    """Each block with the stretches that may touch it, in one pass over both (both sorted)."""
    return zip(blocks, _touching([(b.start, b.end) for b in blocks], stretches), strict=True)


def _touching(places: list[tuple[int, int]], stretches: list[Stretch]) -> Iterator[list[Stretch]]:
    """For each place the stretches that have a character of it, in their order."""
    found = overlapping(places, [(stretch.start, stretch.end) for stretch in stretches])
    return ([stretches[number] for number in numbers] for numbers in found)
