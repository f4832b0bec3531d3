"""Spans over an article, cut for display: blocks of text, and runs between their edges.

All offsets are characters into the article's text, end-exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from annotate.document import Document, Span
from annotate.text.nesting import overlapping
from annotate.vocabulary import ParagraphKind

Role = Literal["vouched", "content", "scope", "tag", "source", "cue", "hedge"]

# From the longest stretches to the shortest: the order in which marks open at one place.
_ORDER: tuple[Role, ...] = ("vouched", "content", "scope", "tag", "source", "cue", "hedge")


@dataclass(frozen=True)
class Mark:
    """A stretch with its role; `owner` is the id of its attribution or hedge."""

    start: int
    end: int
    role: Role
    owner: str


@dataclass(frozen=True)
class Run:
    """A stretch in which the same marks stand, outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph of the article as it is shown."""

    start: int
    end: int
    kind: ParagraphKind


def marks_of(document: Document) -> list[Mark]:
    """Every span of the document's findings, in the order in which they open."""
    found: list[Mark] = []

    def add(spans: Iterable[Span], role: Role, owner: str) -> None:
        found.extend(Mark(s.start, s.end, role, owner) for s in spans if s.start < s.end)

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


def _opening(mark: Mark) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, _ORDER.index(mark.role), mark.owner


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


def runs(block: Block, marks: list[Mark]) -> Iterator[Run]:
    """Cut a block at every edge of `marks` (those that touch it; sorted as `marks_of`)."""
    inside = [m for m in marks if m.start < block.end and m.end > block.start]
    edges = {block.start, block.end}
    for m in inside:
        edges |= {max(m.start, block.start), min(m.end, block.end)}
    cuts = [*pairwise(sorted(edges))]
    for (start, end), own in zip(cuts, _touching(cuts, inside), strict=True):
        yield Run(start, end, tuple(own))


def marks_by_block(blocks: list[Block], marks: list[Mark]) -> Iterator[tuple[Block, list[Mark]]]:
    """Each block with the marks that may touch it, in one pass over both (both sorted)."""
    return zip(blocks, _touching([(b.start, b.end) for b in blocks], marks), strict=True)


def _touching(places: list[tuple[int, int]], marks: list[Mark]) -> Iterator[list[Mark]]:
    """For each place the marks that have a character of it, in their order."""
    found = overlapping(places, [(mark.start, mark.end) for mark in marks])
    return ([marks[number] for number in numbers] for numbers in found)


def line_starts(text: str) -> list[int]:
    """The offset at which each line of `text` begins."""
    return [0, *(m.end() for m in re.finditer("\n", text))]


def position(starts: list[int], offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, by the `line_starts` of its text."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
