"""Expectations for statements: marked in the text, as found and as they should come out."""

from __future__ import annotations

from annotate.components.quotations import find_quotations
from annotate.components.records import FoundStatement, Pair, StatementRecord
from annotate.components.statements import statements_of
from annotate.reading.text import read_text
from tests.markup import Mark, unmark


def statements(text: str, found: list[FoundStatement] | None = None) -> list[StatementRecord]:
    """The statements of a text, where the encoder found `found`."""
    article = read_text(text)
    quotations, _ = find_quotations(article)
    return statements_of(article, found or [], quotations)


def found_in(marked: str) -> tuple[str, list[FoundStatement]]:
    """The text, and for each n of the tags <s>, <c> and <q> a finding; sure="0.9" on its <q>."""
    text, marks = unmark(marked)
    found: list[FoundStatement] = []
    for number in _numbers(marks):
        cues = _spans(marks, number, "c")
        sure = [m.attributes["sure"] for m in marks if _is(m, number) and "sure" in m.attributes]
        found.append(
            {
                "cue": cues[0] if cues else None,
                "source": _spans(marks, number, "s"),
                "content": _spans(marks, number, "q"),
                "confidence": float(sure[0]) if sure else 0.9,
                "kind": {"person": 1.0},
            }
        )
    return text, found


def assert_stated(marked: str, found: list[FoundStatement] | None = None) -> list[StatementRecord]:
    """<s>, <c> and <q> with one n are a statement; type on <q> is its type."""
    text, marks = unmark(marked)
    records = statements(text, found)
    numbers = _numbers(marks)
    shown = [[text[a:b] for a, b in r["content"]] for r in records]
    assert len(records) == len(numbers), shown
    for record, number in zip(records, numbers, strict=True):
        for key, tag in (("source", "s"), ("cue", "c"), ("content", "q")):
            got = record[key]  # type: ignore[literal-required]
            assert got == _spans(marks, number, tag), (key, [text[a:b] for a, b in got])
        kinds = [m.attributes["type"] for m in marks if _is(m, number) and "type" in m.attributes]
        assert record["type"] in kinds or not kinds
    return records


def assert_merged(given: str, expected: str) -> list[StatementRecord]:
    """What `given` marks is found; what `expected` marks in the same text is stated."""
    text, found = found_in(given)
    assert text == unmark(expected)[0]
    return assert_stated(expected, found)


def _is(mark: Mark, number: str) -> bool:
    return mark.attributes.get("n", "1") == number


def _numbers(marks: list[Mark]) -> list[str]:
    return sorted({m.attributes.get("n", "1") for m in marks}, key=int)


def _spans(marks: list[Mark], number: str, tag: str) -> list[Pair]:
    return [[m.start, m.end] for m in marks if m.tag == tag and _is(m, number)]
