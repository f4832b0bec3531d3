"""How quotation marks and the contents of statements fit together: edges, quotes, type."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from annotate.components.records import Pair, QuotationRecord
from annotate.vocabulary import StatementType

_SLACK = 2  # characters by which a content may miss a mark: the mark, and a stop beside it
_MOST = 0.8  # of a quotation's characters; a content that has them has the quotation
_BESIDE = 40  # characters from closing marks to a cue that tells them: room for its source


class Marks:
    """The quotations of an article, to look up by place.

    `quotations` stand in text order, an outer one before what stands in it.
    """

    def __init__(self, quotations: list[QuotationRecord]) -> None:
        self.quotations = quotations
        self._starts = [quotation["outer"][0] for quotation in quotations]

    def within(self, start: int, end: int) -> Iterator[QuotationRecord]:
        """The quotations that begin in [start, end), in text order."""
        first = bisect_left(self._starts, start)
        return iter(self.quotations[first : bisect_left(self._starts, end, first)])

    def around(self, offset: int) -> Iterator[QuotationRecord]:
        """The quotations with `offset` inside their marks, innermost first."""
        at: int | None = bisect_right(self._starts, offset) - 1
        while at is not None and at >= 0:
            quotation = self.quotations[at]
            if quotation["outer"][0] <= offset < quotation["outer"][1]:
                yield quotation
            at = quotation["parent"]


def snap(piece: Pair, cue: list[Pair], marks: Marks) -> Pair:
    """The piece with edges that nearly meet a quotation's marks moved onto them.

    One that ends in a quotation whose cue stands beside it has all of it. Where the cue stands
    inside the same marks, the piece is speech reported within them and keeps inside.
    """
    start, end = piece
    for quotation in [*marks.around(start), *marks.within(start, start + _SLACK + 1)]:
        first, last = quotation["outer"]
        if _inside(cue, quotation):
            last = quotation["inner"][1]
            end = min(end, last) if start < last else end
            continue
        most = min(end, last) - max(start, first) >= _MOST * (last - first)
        told = last - 1 <= end <= last and any(0 <= c[0] - last < _BESIDE for c in cue)
        meets = start <= quotation["inner"][0] + _SLACK
        if start > first and (meets or ((most or told) and end <= last)):
            start = first
    for quotation in marks.around(max(start, end - 1)):
        first, last = quotation["outer"]
        if _inside(cue, quotation):
            continue
        most = end - max(start, first) >= _MOST * (last - first)
        if end < last and (end >= quotation["inner"][1] - _SLACK or (most and start >= first)):
            end = last
    return [start, end]


def quotes_in(pieces: list[Pair], cue: list[Pair], source: list[Pair], marks: Marks) -> list[Pair]:
    """The words in quotation marks in a content, titles left out; outermost marks only.

    Marks around the whole statement, its source included, are those of another one.
    """
    found: list[Pair] = []
    for start, end in pieces:
        around = [q for q in marks.around(start) if not _inside(source or cue, q)]
        reached = start
        for quotation in [*around[::-1], *marks.within(start, end)]:
            first, last = quotation["inner"]
            if quotation["role"] == "title":
                continue
            first, last = max(first, start), min(last, end)
            if first < last and first >= reached:
                found.append([first, last])
                reached = last
    return found


def statement_type(text: str, pieces: list[Pair], quotes: list[Pair]) -> StatementType:
    """direct: every word inside the marks; mixed: some; indirect: none. Both in text order."""
    if not quotes:
        return "indirect"
    inside = iter([*quotes, [len(text), len(text)]])
    first, last = next(inside)
    for start, end in pieces:
        at = start
        while first < end:
            if _has_word(text, at, first):
                return "mixed"
            at = max(at, min(last, end))
            first, last = next(inside)
        if _has_word(text, at, end):
            return "mixed"
    return "direct"


def _has_word(text: str, start: int, end: int) -> bool:
    return any(text[i].isalnum() for i in range(start, end))


def _inside(spans: list[Pair], quotation: QuotationRecord) -> bool:
    first, last = quotation["inner"]
    return any(first <= start and end <= last for start, end in spans)
