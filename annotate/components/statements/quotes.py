"""Which words of a statement stand in quotation marks, and what type that makes it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import chain

from annotate.components.records import Pair, QuotationRecord
from annotate.vocabulary import StatementType


class QuotationIndex:
    """The quotations of an article, to look up by place.

    `records` stand in text order, an outer one before what stands in it.
    """

    def __init__(self, quotations: list[QuotationRecord]) -> None:
        self.records = quotations
        self._starts = [quotation["outer"][0] for quotation in quotations]

    def within(self, start: int, end: int) -> Iterator[QuotationRecord]:
        """The quotations that begin in [start, end), in text order."""
        first = bisect_left(self._starts, start)
        return iter(self.records[first : bisect_left(self._starts, end, first)])

    def reopens_paragraph(self, quotation: QuotationRecord) -> bool:
        """Whether a quotation carries on one of the paragraph before."""
        carried = quotation["continues"]
        return carried is not None and self.records[carried]["paragraph"] != quotation["paragraph"]

    def around(self, offset: int) -> Iterator[QuotationRecord]:
        """The quotations with `offset` inside their index, innermost first."""
        at: int | None = bisect_right(self._starts, offset) - 1
        while at is not None and at >= 0:
            quotation = self.records[at]
            if quotation["outer"][0] <= offset < quotation["outer"][1]:
                yield quotation
            at = quotation["parent"]


def statement_type(text: str, stretches: list[Pair], quotes: list[Pair]) -> StatementType:
    """direct: every word inside the marks; mixed: some; indirect: none. Both in text order."""
    if not quotes:
        return "indirect"
    inside = chain(quotes, [(len(text), len(text))])
    first, last = next(inside)
    for start, end in stretches:
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


def inside(spans: list[Pair], quotation: QuotationRecord) -> bool:
    """Whether one of the spans stands within a quotation's marks."""
    first, last = quotation["inner"]
    return any(first <= start and end <= last for start, end in spans)
