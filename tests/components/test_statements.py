from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from annotate.components import statement_rules
from annotate.components.quotations import find_quotations
from annotate.components.records import FoundStatement, Pair, StatementRecord
from annotate.components.statements import merge
from annotate.reading.text import read_text
from tests.markup import Mark, unmark

TYPES = {"direct", "indirect", "mixed"}


def statements(text: str, found: list[FoundStatement] | None = None) -> list[StatementRecord]:
    article = read_text(text)
    quotations, _ = find_quotations(article)
    if found is None:
        found = statement_rules.find(article, quotations)
    return merge(found, quotations, article)


def spans(marks: list[Mark], number: str, tag: str) -> list[Pair]:
    return [[m.start, m.end] for m in marks if m.tag == tag and m.attributes["n"] == number]


def assert_found(marked: str) -> list[StatementRecord]:
    """<s>, <c> and <q> with one n are a statement; a type attribute of <q>, its type.

    A gold content leaves out a stop at its end, and keeps the quotation marks.
    """
    text, marks = unmark(marked)
    records = statements(text)
    numbers = sorted({m.attributes["n"] for m in marks}, key=int)
    shown = [[text[a:b] for a, b in r["content"]] for r in records]
    assert len(records) == len(numbers), shown
    for record, number in zip(records, numbers, strict=True):
        for key, tag in (("source", "s"), ("cue", "c"), ("content", "q")):
            got = record[key]  # type: ignore[literal-required]
            expected = spans(marks, number, tag)
            assert got == expected, (key, [text[a:b] for a, b in got])
        kinds = [m.attributes["type"] for m in marks if "type" in m.attributes]
        assert record["type"] in kinds or not kinds
    return records


DIRECT = [  # each is one statement
    '<q n="1" type="direct">"The dam will hold,"</q> <c n="1">said</c> <s n="1">Ann Lee</s>.',
    '<q n="1" type="direct">“The dam will hold,”</q> <s n="1">she</s> <c n="1">said</c>.',
    '<q n="1" type="direct">“The dam will hold,”</q> <s n="1">Ann Lee, the mayor of Tarn</s>, '
    '<c n="1">told</c> reporters on Monday.',
    '<q n="1">“Will it hold?”</q> <s n="1">she</s> <c n="1">asked</c>. '
    '<q n="1" type="direct">“I think so.”</q>',
    '<q n="1">“A dam,”</q> <s n="1">she</s> <c n="1">said</c>, '
    '<q n="1" type="direct">“does not hold for ever.”</q>',
    '<s n="1">Ann Lee</s> <c n="1">said</c>: <q n="1" type="direct">“The dam will hold.”</q>',
    '<q n="1" type="direct">“The dam will hold,”</q> <s n="1">she</s> <c n="1">giggled</c>.',
    '<q n="1" type="direct">“Mind the step,”</q> <c n="1">chipped in</c> <s n="1">her son</s>.',
    '<q n="1" type="direct">‘The dam will hold’</q>, <c n="1">according to</c> '
    '<s n="1">Ann Lee</s>.',
    '<s n="1">The mayor</s>: <q n="1" type="direct">“The dam will hold.”</q>',
    'The town met.\n\n<q n="1" type="direct">“Nobody told us about the dam.”</q>\n\nIt rained.',
]


@pytest.mark.parametrize("marked", DIRECT)
def test_direct_speech(marked: str) -> None:
    assert_found(marked)


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    text = "“The dam will hold,” she said. “It held before.\n\n“It will hold again.”\n\nIt rained."
    (record,) = statements(text)
    assert len(record["content"]) == 3
    assert [text[a:b] for a, b in record["quotes"]] == [
        "The dam will hold,",
        "It held before.",
        "It will hold again.",
    ]


@pytest.mark.parametrize(
    "marked",
    [
        '<s n="1">The council</s> <c n="1">said</c> <q n="1" type="indirect">that the dam was '
        "safe</q>.",
        '<s n="1">The council</s> <c n="1">said</c> on Monday <q n="1" type="indirect">that the '
        "dam was safe</q>.",
        '<q n="1" type="indirect">The dam is safe</q>, <c n="1">according to</c> '
        '<s n="1">a report by the council</s>.',
        '<c n="1">According to</c> <s n="1">the council</s>, <q n="1" type="indirect">the dam is '
        "safe</q>.",
        '<q n="1" type="indirect">The dam is safe</q>, <c n="1">says</c> <s n="1">the council</s>.',
        '<q n="1">The dam</q>, <s n="1">she</s> <c n="1">argued</c>, <q n="1" type="indirect">is '
        "safe</q>.",
        '<s n="1">Lee</s> <c n="1">told</c> residents <q n="1" type="indirect">they could '
        "return</q>.",
        '<s n="1">She</s> <c n="1">urged</c> the town <q n="1" type="indirect">to leave</q>.',
        '<s n="1">The firm</s> has <c n="1">denied</c> <q n="1" type="indirect">the charge</q>.',
        'The firm, <s n="1">which</s> has long <c n="1">denied</c> <q n="1" type="indirect">the '
        "charge</q>.",
        '<s n="1">Lee</s> <c n="1">called</c> <q n="1" type="mixed">the plan “reckless and '
        "late”</q>.",
        '<s n="1">Lee</s> <c n="1">said</c> <q n="1" type="mixed">the dam was “sound as a '
        "bell”</q>.",
        'By <s n="1">her</s> <c n="1">account</c>, <q n="1" type="indirect">the dam is safe</q>.',
    ],
)
def test_indirect_and_mixed_speech(marked: str) -> None:
    assert_found(marked)


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Long Road Home” opens on Friday.",
        'Joe "Lefty" Moss won again.',
        "The “ghost” train runs at night.",
        "The report of the council is due, and the hopes of the town with it.",
        "Parliament passed the plan in the United States.",
    ],
)
def test_titles_scare_quotes_and_nouns_are_no_statements(text: str) -> None:
    assert statements(text) == []


def test_a_second_verb_has_the_same_source() -> None:
    assert_found(
        '<s n="1"><s n="2">Lee</s></s> <c n="1">said</c> <q n="1">the dam was safe</q> and '
        '<c n="2">warned</c> <q n="2">that the road was not</q>.'
    )


def test_a_participle_has_the_source_of_the_verb_before_it() -> None:
    first, second = statements("“The dam will hold,” she said, adding that the road was closed.")
    assert second["source"] == first["source"] != []


def test_speech_within_a_quotation_has_it_as_parent() -> None:
    text = "“She told me ‘never again’ and that they were done,” said Ann Lee."
    outer, *inner = statements(text)
    assert outer["type"] == "direct"
    assert inner
    assert {record["parent"] for record in inner} == {0}


@pytest.mark.parametrize("mark", ['"', ""])
def test_speaker_labels(mark: str) -> None:
    text = (
        f"The town met.\n\nANN LEE: {mark}It holds.{mark}\n\nBEN OTT, ENGINEER: "
        f"{mark}It does not.{mark}\n\nANN LEE: {mark}It does.{mark}"
    )
    records = statements(text)
    assert [[text[a:b] for a, b in r["source"]] for r in records] == [
        ["ANN LEE"],
        ["BEN OTT"],
        ["ANN LEE"],
    ]
    assert [[text[a:b] for a, b in r["quotes"]] for r in records] == [
        ["It holds."],
        ["It does not."],
        ["It does."],
    ]
    assert {(r["type"], r["why"]) for r in records} == {("direct", "speaker-label")}


def finding(marked: str, confidence: float = 0.9) -> tuple[str, FoundStatement]:
    text, marks = unmark(marked)
    spans = {tag: [[m.start, m.end] for m in marks if m.tag == tag] for tag in "scq"}
    cue = spans["c"][0] if spans["c"] else None
    found: FoundStatement = {
        "cue": cue,
        "source": spans["s"],
        "content": spans["q"],
        "confidence": confidence,
        "kind": {"person": 1.0},
    }
    return text, found


@pytest.mark.parametrize(
    "marked",
    [
        "“<q>The dam will hold</q>,” <s>she</s> <c>said</c>.",
        "<q>“The dam will hold</q>,” <s>she</s> <c>said</c>.",
        "“A <q>dam will hold,”</q> <s>she</s> <c>said</c>.",
    ],
)
def test_a_findings_content_takes_its_edges_from_the_marks(marked: str) -> None:
    text, found = finding(marked)
    (record,) = statements(text, [found])
    end = text.index("”")
    assert record["content"] == [[0, end + 1]]
    assert record["quotes"] == [[1, end]]
    assert (record["type"], record["why"], record["confidence"]) == ("direct", "model", 0.9)
    assert record["kind"] == {"person": 1.0}


def test_the_second_half_of_a_quotation_joins_the_finding() -> None:
    text, found = finding("<q>“It will hold,”</q> <s>she</s> <c>said</c>. “It held before.”")
    (record,) = statements(text, [found])
    assert [text[a:b] for a, b in record["content"]] == ["“It will hold,”", "“It held before.”"]


def test_a_quotation_that_no_finding_covers_is_a_statement() -> None:
    text, found = finding(
        "<s>Lee</s> <c>said</c> <q>it was safe</q>.\n\n“We were never asked about it,” he said."
    )
    _, record = statements(text, [found])
    assert record["why"] == "quotation-cue-after"
    assert [text[a:b] for a, b in record["source"]] == ["he"]


def test_a_nested_finding_does_not_own_the_quotation_around_it() -> None:
    text, found = finding("“<s>They</s> <c>say</c> <q>it will hold</q>,” said Ann Lee.")
    outer, inner = statements(text, [found])
    assert (outer["type"], inner["type"]) == ("direct", "indirect")
    assert inner["parent"] == 0


def test_the_component_writes_records_and_spans() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_quotations")
    nlp.add_pipe("news_statements")
    doc = nlp("“The dam will hold,” said Ann Lee.")
    assert [span.text for span in doc.spans["attributions"]] == ["“The dam will hold,”"]
    assert [span.label_ for span in doc.spans["attributions"]] == ["direct"]
    assert [span.text for span in doc.spans["cues"]] == ["said"]
    assert [span.text for span in doc.spans["source_mentions"]] == ["Ann Lee"]
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.news_statements == doc._.news_statements


WORDS = ["“", "”", '"', "'", " ", "\n\n", ", ", ". ", ": ", "she", "said", "that", "told", "Lee"]


@given(st.lists(st.sampled_from([*WORDS, "according to", "Q", "the dam held", "and"]), max_size=40))
def test_any_text_gives_well_formed_records(parts: list[str]) -> None:
    text = "".join(parts)
    records = statements(text)
    for i, record in enumerate(records):
        assert record["type"] in TYPES
        assert record["content"]
        for key in ("source", "cue", "content", "quotes"):
            for start, end in record[key]:  # type: ignore[literal-required]
                assert 0 <= start < end <= len(text)
        assert record["parent"] is None or (
            record["parent"] != i and record["parent"] < len(records)
        )
        assert 0 <= record["confidence"] <= 1
        assert all(
            any(a <= s and e <= b for a, b in record["content"]) for s, e in record["quotes"]
        )


@pytest.mark.parametrize(
    "text", ['"' * 30_000, '"a ' * 10_000, "she said " * 5_000, "“said she, ‘a b c d’” " * 1_500]
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    assert len(statements(text)) <= len(text)
