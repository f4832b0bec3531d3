from __future__ import annotations

import json

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from annotate.components.hedges.component import write_hedges
from annotate.components.hedges.matching import find_cues
from annotate.components.records import (
    HedgeRecord,
    Pair,
    StatementRecord,
    register_extensions,
)
from tests.markup import unmark

BLANK = spacy.blank("en")


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_hedges")
    return nlp


def statement(content: list[Pair], cue: list[Pair]) -> StatementRecord:
    return {
        "type": "indirect",
        "source": [],
        "cue": cue,
        "content": content,
        "quotes": [],
        "paragraph": 0,
        "parent": None,
        "kind": {},
        "confidence": 1.0,
        "why": "verb",
    }


def with_statements(marked: str) -> tuple[Doc, list[StatementRecord]]:
    """A Doc whose statements are marked: <q n="…"> contents, <c n="…"> cues."""
    text, marks = unmark(marked)
    numbers = sorted({m.attributes["n"] for m in marks})
    statements = [
        statement(
            [[m.start, m.end] for m in marks if m.tag == "q" and m.attributes["n"] == n],
            [[m.start, m.end] for m in marks if m.tag == "c" and m.attributes["n"] == n],
        )
        for n in numbers
    ]
    register_extensions()
    doc = BLANK.make_doc(text)
    doc._.news_statements = statements
    return doc, statements


def cues(doc: Doc) -> list[tuple[str, str]]:
    return [(h["type"], doc.text[slice(*h["cue"])]) for h in doc._.news_hedges]


# Each sentence's hedges, all of them.
@pytest.mark.parametrize(
    "marked",
    [
        'It <h type="investigation">remains unclear whether</h> he knew.',
        'The tape <h type="investigation">could not be independently verified</h>.',
        '<h type="condition">If confirmed</h>, the find is the oldest.',
        '<h type="approximate">As many as</h> 40 boats sank.',
        'He <h type="doxastic">is believed to</h> have fled.',
        'The cook <h type="hearsay">alleges</h> that the soup was cold.',
        'Storms <h type="epistemic">may</h> come in May, Mrs May said.',
        "The suspect appeared in court over the theft of a will.",
        "They walked around the corner and spoke about the dam.",
        "She leads among likely voters, a poll found.",
        "She filed an insurance claim for the roof.",
        "Asked if he knew, he said he could not remember.",
        "Some people left, even if the might of the wind had gone.",
        "Every Sunday she would read to us.",
    ],
)
def test_finds_these_and_no_others(marked: str, nlp: Language) -> None:
    text, marks = unmark(marked)
    doc = nlp(text)
    assert cues(doc) == [(m.attributes["type"], m.text) for m in marks]
    labels = [(span.label_, span.text) for span in doc.spans["hedges"]]
    assert labels == cues(doc)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ('The bank <c n="1">projects</c> <q n="1">a loss</q>.', ["projects"]),
        ("Their projects failed.", []),
        ('Voters <c n="1">fear</c> <q n="1">a loss</q>.', ["fear"]),
        ('<q n="1">The team would go on</q>, he <c n="1">said</c>.', []),
        ('<q n="1">The team would go on</q>, he <c n="1">says</c>.', ["would"]),
        ("The team would go on.", ["would"]),
    ],
)
def test_some_cues_ask_for_the_statement_that_they_stand_in(
    marked: str, expected: list[str]
) -> None:
    doc = write_hedges(with_statements(marked)[0])
    assert [cue for _, cue in cues(doc)] == expected


def test_a_record_says_why_and_how_sure(nlp: Language) -> None:
    (record,) = nlp("The dam might fail.")._.news_hedges
    assert record["why"] == "rule: might"
    assert record["confidence"] >= 0.75
    assert record["attribution"] is None


def test_credits_make_no_claims(nlp: Language) -> None:
    text = "Dam may fail\n\nThe dam may fail, engineers said.\n\nPhoto: Perhaps Images/Getty Images"
    assert cues(nlp(text)) == [("epistemic", "may")] * 2


def test_an_empty_text_has_no_hedges(nlp: Language) -> None:
    assert nlp("")._.news_hedges == []


def test_records_survive_bytes(nlp: Language) -> None:
    doc = nlp("The dam might fail.")
    assert json.loads(json.dumps(doc._.news_hedges)) == doc._.news_hedges
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.news_hedges == doc._.news_hedges


def test_a_hedge_belongs_to_the_innermost_content() -> None:
    doc, _ = with_statements(
        'Lund <c n="1">said</c> <q n="1">the cook <c n="2">told</c> him'
        ' <q n="2">the roof might go</q></q>.'
    )
    (hedge,) = write_hedges(doc)._.news_hedges
    assert hedge["attribution"] == 1


def test_a_cue_that_is_also_a_statements_cue_is_both() -> None:
    doc, statements = with_statements(
        'Lund <c n="1">said</c> <q n="1">the cook <c n="2">believes</c>'
        ' <q n="2">the roof will go</q></q>.'
    )
    (hedge,) = write_hedges(doc)._.news_hedges
    assert (hedge["type"], hedge["attribution"]) == ("doxastic", 1)
    assert hedge["scope"] == statements[1]["content"][0]


def test_a_belief_ends_where_the_content_of_its_statement_does() -> None:
    doc, _ = with_statements(
        'The cook <c n="1">believes</c> <q n="1">the roof will go</q> by dint of long experience.'
    )
    (hedge,) = write_hedges(doc)._.news_hedges
    assert doc.text[slice(*hedge["scope"])] == "the roof will go"


@pytest.mark.parametrize(
    "marked",
    [
        '“<q n="1">Two men left by the gate, and one stayed</q>,” the cook <c n="1">claims</c>.',
        '<q n="1">Two men left by the gate, and one stayed</q>, <c n="1">alleged</c> the cook.',
    ],
)
def test_what_is_claimed_in_front_is_the_content(marked: str) -> None:
    doc, statements = with_statements(marked)
    (hedge,) = write_hedges(doc)._.news_hedges
    assert hedge["scope"] == statements[0]["content"][0]


def test_an_expectation_keeps_its_subject() -> None:
    doc, _ = with_statements(
        'In Leeds <q n="1">the roof</q> <c n="1">is expected</c> <q n="1">to go</q> with a bang.'
    )
    (hedge,) = write_hedges(doc)._.news_hedges
    assert doc.text[slice(*hedge["scope"])] == "the roof is expected to go"


def test_a_hedge_outside_every_statement_has_none() -> None:
    doc, _ = with_statements('It may rain. Lund <c n="1">said</c> <q n="1">so</q>.')
    (hedge,) = write_hedges(doc)._.news_hedges
    assert hedge["attribution"] is None


def test_a_claim_stays_in_its_statement() -> None:
    doc, _ = with_statements(
        '<q n="1">Rates may rise</q> in a year of floods, Lund <c n="1">said</c>.'
    )
    (hedge,) = write_hedges(doc)._.news_hedges
    assert doc.text[slice(*hedge["scope"])] == "Rates may rise"


@given(st.text(max_size=200))
def test_any_text_gives_ordered_spans_of_it(text: str) -> None:
    found = find_cues(text)
    ends = [0] + [cue.end for cue in found]
    assert all(
        end <= cue.start < cue.end <= len(text) for end, cue in zip(ends, found, strict=False)
    )


WORDS = [
    "may",
    "not",
    "be",
    "if",
    "\n",
    ". ",
    "“",
    "said",
    "about",
    "40",
    "claims",
    "that",
    "it",
    ",",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_words_give_claims_inside_the_text(words: list[str]) -> None:
    register_extensions()
    text = " ".join(words)
    records: list[HedgeRecord] = write_hedges(BLANK.make_doc(text))._.news_hedges
    for record in records:
        for start, end in (record["cue"], record["scope"]):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()


def test_letters_that_change_length_in_small_move_no_cue() -> None:
    text = "İn İzmir it may rain, Kadın said."
    assert [text[cue.start : cue.end] for cue in find_cues(text)] == ["may"]
