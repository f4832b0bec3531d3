"""The edges of statements beside each other: what another one tells is no part of this one."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from annotate.components.records import Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges.stretches import apart
from annotate.components.statements.quotes import QuotationIndex

AND_THEN = re.compile(r",?\s+(?:and|but|or|then)\s+(?:\w+ly\s+|also\s+|then\s+)?$")

_JOINS = re.compile(r",?\s(?:and|but|or|as well as)\s(?:[\w’']+\s){0,5}")


def hold_nested(text: str, drafts: list[Draft]) -> None:
    """Take a content that ends within that of a cue inside it on to its end, in place.

    ``said [it would ask the | council for money]`` with ``ask [the council for money]``.
    """
    cues = [draft.cue[0] for draft in drafts]
    for outer in drafts:
        for stretch in outer.content:
            inside = drafts[bisect_left(cues, [stretch[0]]) : bisect_left(cues, [stretch[1]])]
            for inner in inside:
                if inner is not outer:
                    _fit(text, stretch, inner)


def leave_joined(text: str, drafts: list[Draft]) -> None:
    """Take out of each content, in place, the stretch that a second verb tells.

    ``condemned [the attack] and urged [calm]``: the encoder gives the first verb both at times.
    """
    told = {stretch[0]: draft for draft in drafts for stretch in draft.content}
    for draft in drafts:
        content = sorted(draft.content)
        for before, stretch in pairwise(content):
            other = told.get(stretch[0])
            if other is None or other is draft or not before[1] <= other.cue[0][0] < stretch[0]:
                continue
            if draft.cue[0][0] < before[1] and _JOINS.fullmatch(text, before[1], other.cue[0][0]):
                draft.content.remove(stretch)


def _fit(text: str, stretch: Pair, inner: Draft) -> None:
    """Take a stretch of content to the end of what a cue inside it tells, in place.

    Where the stretch breaks off in the cue, too (``, which has long | denied any part in it``), but
    a second verb of its own cue's clause is not inside: ``said it was safe | and pledged``.
    """
    first, last = inner.cue[0]
    breaks = last >= stretch[1]
    second = AND_THEN.search(text, stretch[0], first) if breaks else None
    if second is not None and second.start() > stretch[0]:
        stretch[1] = second.start()
        return
    for start, end in inner.content:
        fits = stretch[0] <= start < (end if breaks else stretch[1]) and stretch[1] < end
        if fits and "\n" not in text[stretch[1] : end]:
            stretch[1] = end


def one_cue(draft: Draft, following: Draft) -> list[Pair]:
    """The cue of two drafts that tell the same, from the first one's to the end of both."""
    return [[draft.cue[0][0], max(draft.cue[0][1], following.cue[0][1])]]


def give_up(text: str, draft: Draft, start: int, end: int) -> None:
    """Take [start, end) out of a draft's content."""
    for stretch in draft.content:
        if stretch[1] == end and stretch[0] < start:
            stretch[1] = stretch[0] + len(text[stretch[0] : start].rstrip(" ,"))
            return
    draft.content = [stretch for stretch in draft.content if stretch[1] != end]


def keep_to(draft: Draft, other: Draft, start: int, end: int) -> None:
    """Let a draft keep the quotation [start, end), but nothing else that the other one tells."""
    kept = [stretch for stretch in draft.content if stretch not in other.content]
    draft.content = [
        [max(stretch[0], start), end] if stretch[1] == end else stretch for stretch in kept
    ]


def take_in(content: list[Pair], outer: Pair) -> None:
    """Take a quotation with its marks into a content, in place, as one with what it touches."""
    start, end = outer
    low = high = bisect_left(content, [start, start])
    while low and content[low - 1][1] > start:
        low -= 1
    while high < len(content) and content[high][0] < end:
        high += 1
    parts = content[low:high]
    first, last = min([start, *(p[0] for p in parts)]), max([end, *(p[1] for p in parts)])
    content[low:high] = [[first, last]]


def set_apart(text: str, draft: Draft, index: QuotationIndex) -> None:
    """Make, in place, one of spans that overlap, and two where a mark only carries words on."""
    draft.source, draft.cue = apart(draft.source), apart(draft.cue)
    draft.content = _parted(text, apart(draft.content), index)


def _parted(text: str, stretches: list[Pair], index: QuotationIndex) -> list[Pair]:
    """The stretches, cut before each mark inside them that only carries a quotation on.

    So 294 of 299 such marks in the training articles part a content, in news and world press.
    """
    parts: list[Pair] = []
    for start, end in stretches:
        for quotation in index.within(start + 1, end):
            first = quotation["outer"][0]
            if quotation["continues"] is not None:
                parts.append([start, start + len(text[start:first].rstrip())])
                start = first
        parts.append([start, end])
    return parts
