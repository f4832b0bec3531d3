"""Every stretch in quotation marks, with its use and the one that it stands in."""

from __future__ import annotations

from bisect import bisect_right

from annotate.article import SILENT_KINDS, Article, Paragraph
from annotate.components.quotations.edges import end_at_attribution, inner
from annotate.components.quotations.marks import Mark, MarkPair, Pairing
from annotate.components.quotations.pairing import opening_mark, pair_marks
from annotate.components.quotations.uses import use_of
from annotate.components.records import QuotationRecord, WarningRecord
from annotate.text.nesting import overlapping
from annotate.text.words import has_word

UNBALANCED = "unbalanced-quotation"


def find_quotations(article: Article) -> tuple[list[QuotationRecord], list[WarningRecord]]:
    """The quotations of an article in text order, and a warning for each mark without a partner."""
    records: list[QuotationRecord] = []
    warnings: list[WarningRecord] = []
    starts = _text_starts(article)
    carried: int | None = None  # the record that the paragraph before left to be carried on
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in SILENT_KINDS:
            continue
        reopened = _mark_at(article, starts, number + 1)
        pairing = pair_marks(article.text, paragraph.start, paragraph.end, reopened)
        warnings += _warnings(pairing)
        end_at_attribution(article.text, pairing)
        pairs = _with_words(article.text, pairing)
        found = _records(article.text, paragraph, number, pairs, len(records))
        if carried is not None and found and found[0]["outer"][0] == starts[number]:
            found[0]["continues"] = carried
            found[0]["use"] = "speech"
        carried = None
        if pairing.carried in pairs:
            at = pairs.index(pairing.carried)
            carried = len(records) + at
            found[at]["use"] = "speech"
        records += found
    return records, warnings


def _text_starts(article: Article) -> list[int]:
    """Where the words of each paragraph begin: after its dateline or speaker label."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    for label in article.labels:
        at = bisect_right(starts, label.start) - 1
        starts[at] = label.content
    return starts


def _mark_at(article: Article, starts: list[int], number: int) -> Mark | None:
    """The mark that opens paragraph `number`, if there is such a paragraph."""
    if number >= len(starts):
        return None
    return opening_mark(article.text, starts[number], article.paragraphs[number].end)


def _with_words(text: str, pairing: Pairing) -> list[MarkPair]:
    return [pair for pair in pairing.pairs if has_word(text, *inner(text, pair))]


def _warnings(pairing: Pairing) -> list[WarningRecord]:
    unclosed = [p.opening for p in pairing.pairs if p.closing is None and p is not pairing.carried]
    stray = [mark for mark in pairing.stray if mark.family == "double"]
    ends = {mark.end for mark in stray}  # a run of stray marks is one fault
    return [_warning(mark, "is never closed") for mark in unclosed] + [
        _warning(mark, "has no partner") for mark in stray if mark.start not in ends
    ]


def _warning(mark: Mark, fault: str) -> WarningRecord:
    return {
        "code": UNBALANCED,
        "message": f"a quotation mark {fault}",
        "span": [mark.start, mark.end],
    }


def _records(
    text: str, paragraph: Paragraph, number: int, pairs: list[MarkPair], first: int
) -> list[QuotationRecord]:
    """The paragraph's quotations; the record of pairs[0] will stand at index `first`."""
    records: list[QuotationRecord] = []
    latest: dict[int | None, int] = {}  # the last record beside which the next one may stand
    opening = [(pair.opening.start, pair.opening.end) for pair in pairs]
    around = overlapping(opening, [(pair.opening.start, pair.end) for pair in pairs])
    for at, (pair, numbers) in enumerate(zip(pairs, around, strict=True)):
        inside = inner(text, pair)
        parent = next((number for number in reversed(numbers) if number < at), None)
        beside = latest.get(parent)
        if beside is not None and not _goes_on(text, records[beside], pair):
            beside = None
        records.append(
            {
                "outer": [pair.opening.start, pair.end],
                "inner": [*inside],
                "paragraph": number,
                "use": use_of(text, paragraph, pair.opening.start, inside, pair.end),
                "parent": None if parent is None else first + parent,
                "continues": None if beside is None else first + beside,
                "closed": pair.closing is not None,
            }
        )
        latest[parent] = at
    return records


def _goes_on(text: str, before: QuotationRecord, pair: MarkPair) -> bool:
    """Whether a quotation reopens one that a sentence ends right before it: ``"A. "B," he said``.

    So does one whose paragraphs were run together.
    """
    end = before["outer"][1]
    between = text[end : pair.opening.start]
    alike = text[before["outer"][0]] == text[pair.opening.start]
    return not before["closed"] and between.isspace() and text[end - 1] in ".!?…" and alike
