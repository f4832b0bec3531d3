"""Where a quotation begins and ends: by its marks, and where the text never closes them."""

from __future__ import annotations

import re

from annotate.components.quotations.marks import (
    MARK,
    STOPS,
    Family,
    Mark,
    MarkPair,
    Pairing,
    mark_of,
)
from annotate.lexicon.listing import alternation
from annotate.lexicon.verbs import SAY_FORMS
from annotate.text.nesting import overlapping

# A quotation without its closing mark ends before its attribution: ``"I know, she said.``
_ATTRIBUTED = re.compile(
    rf"[,?!…](?=\s+(?:(?:[\w.’'-]+\s){{1,4}}(?:{alternation(SAY_FORMS)})[.,]|said\s))"
)


def inner(text: str, pair: MarkPair) -> tuple[int, int]:
    """The words between the marks, without white space at the edges; empty where there are none."""
    start, end = pair.opening.end, pair.end if pair.closing is None else pair.closing.start
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), max(start, start + len(said.rstrip()))


def end_unclosed(text: str, start: int, end: int, reopened: Mark | None, found: Pairing) -> None:
    """Say where the pairs without a closing mark end, and drop those that are none.

    A quotation that the next paragraph reopens runs to the paragraph's end; another ends
    where the next one alike opens. An opening mark before white space or another mark of its
    family is a stray one, and an unclosed single mark quotes only where speech can begin.
    """
    next_start: dict[tuple[Family, int], int] = {}
    kept: list[MarkPair] = []
    last = _left_open(text, found.pairs)
    if last is not None and reopened is not None and _style(last.opening) == _style(reopened):
        found.carried = last
    for pair in reversed(found.pairs):
        mark = pair.opening
        if pair.closing is None and pair is not found.carried:
            pair.end = _rstrip(text, mark.end, next_start.get(_style(mark), end))
            if mark.family == "single" and not (
                mark.direction and _may_begin_speech(text, start, mark.start)
            ):
                continue
            behind = MARK.match(text, mark.end, end)
            doubled = behind is not None and mark_of(behind).family == mark.family
            if doubled or text[mark.end : mark.end + 1].isspace() or pair.end <= mark.end:
                found.stray.append(mark)
                continue
        next_start[_style(mark)] = mark.start
        kept.append(pair)
    found.pairs = kept[::-1]
    _nest(found.pairs)


def _left_open(text: str, pairs: list[MarkPair]) -> MarkPair | None:
    """The pair that the next paragraph may carry on: open at the end, or the first in what is."""
    left: MarkPair | None = None
    for pair in pairs:
        if left is None or _reopens(text, left, pair):
            left = pair if pair.closing is None else None
    return left


def _reopens(text: str, left: MarkPair, pair: MarkPair) -> bool:
    """Whether `pair` goes on with what is left open, as at a new paragraph: ``"A. "B," he said``.

    A word in marks that begins a sentence is quoted within: ``"A. "B" is no name," he said``.
    """
    if _style(left.opening) != _style(pair.opening):
        return False
    stopped = text[left.opening.end : pair.opening.start].rstrip()[-1:] in STOPS
    said = text[pair.opening.end : pair.end if pair.closing is None else pair.closing.start]
    return stopped and (pair.closing is None or said.rstrip()[-1:] in STOPS)


def _nest(pairs: list[MarkPair]) -> None:
    """End what is unclosed inside another pair with it, and a pair no earlier than a closed one."""
    spans = [[pair.opening.start, pair.end] for pair in pairs]
    around = overlapping([(p.opening.start, p.opening.end) for p in pairs], spans)
    for pair, own, numbers in zip(pairs, spans, around, strict=True):
        outer = [spans[number] for number in numbers if spans[number] is not own]
        if pair.closing is None and outer:
            own[1] = min(own[1], outer[-1][1])
        for span in outer:
            span[1] = max(span[1], own[1])
    for pair, (_, end) in zip(pairs, spans, strict=True):
        pair.end = end


def _style(mark: Mark) -> tuple[Family, int]:
    """What quotations in each other differ by: a ``“`` in lines that open with ``"`` is another."""
    return mark.family, mark.direction


def _may_begin_speech(text: str, start: int, offset: int) -> bool:
    return text[max(start, offset - 3) : offset].rstrip()[-1:] in ("", ",", ":")


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def end_at_attribution(text: str, pairing: Pairing) -> None:
    """End what is never closed, nor carried on, before the words that say who speaks."""
    for pair in pairing.pairs:
        if pair.closing is None and pair is not pairing.carried:
            match = _ATTRIBUTED.search(text, pair.opening.end, pair.end)
            pair.end = match.end() if match else pair.end
