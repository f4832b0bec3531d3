"""Sources that the encoder cut wrongly or left out."""

from __future__ import annotations

import spacy

from annotate.components.sources import NewsSources
from tests.components.sources.test_sources import resolve, statement
from tests.markup import unmark

NLP = spacy.blank("en")


def sources_of(marked: str) -> list[tuple[str, str | None]]:
    """The words and the name of each statement's source."""
    doc, _ = resolve(marked)
    return [
        (
            " | ".join(doc.text[start:end] for start, end in record["source"]),
            None if record["speaker"] is None else doc._.news_sources[record["speaker"]]["name"],
        )
        for record in doc._.news_statements
    ]


def test_a_source_stays_in_the_paragraph_of_its_cue() -> None:
    marked = (
        'A report is out.\n\n<s n="1">Photo: Reuters / Ana Silva\n\nExperts</s> <c n="1">say</c> '
        '<q n="1">it is true</q>.'
    )
    assert sources_of(marked) == [("Experts", "experts")]


def test_a_headline_keeps_its_own_subject() -> None:
    text, marks = unmark(
        'Report <c n="1">Alleges</c> <q n="1">Killing</q>\n\n<s n="1">Ana Silva\n\nExperts</s> met.'
    )
    doc = NLP.make_doc(text)
    spans = {tag: [[m.start, m.end] for m in marks if m.tag == tag] for tag in "scq"}
    doc._.news_statements = [statement(spans, "indirect")]
    NewsSources()(doc)
    assert doc._.news_statements[0]["source"] == [[0, 6]]
    assert [span.text for span in doc.spans["source_mentions"]] == ["Report"]


def test_a_source_ends_with_its_word() -> None:
    assert sources_of('<s n="1">Karen Ho</s>lt <c n="1">said</c> <q n="1">no</q>.') == [
        ("Karen Holt", "Karen Holt")
    ]


def test_a_source_is_more_than_half_a_name_or_role() -> None:
    assert sources_of(
        '<s n="1">The county</s> attorney <c n="1">said</c> <q n="1">yes</q>. '
        'Minister <s n="2">Lee Sang</s>-min <c n="2">said</c> <q n="2">no</q>. '
        '<s n="3">Officers in</s> Duluth <c n="3">said</c> <q n="3">so</q>. '
        '<s n="4">Shops in</s> town <c n="4">said</c> <q n="4">so</q>.'
    ) == [
        ("The county attorney", "the county attorney"),
        ("Lee Sang-min", "Lee Sang-min"),
        ("Officers in Duluth", "officers in Duluth"),
        ("Shops", "shops"),
    ]


def test_a_cue_that_goes_on_from_a_relative_clause_has_its_source() -> None:
    (source,) = sources_of(
        "It was paid by the government of Qatar, which has funded the rebels and "
        '<c n="1">called for</c> <q n="1">a trial</q>.'
    )
    assert source == ("which", "the government of Qatar")
    (source,) = sources_of(
        "It was paid by the government of Qatar, which has a port, and "
        '<c n="1">calls for</c> <q n="1">a trial</q> were heard.'
    )
    assert source == ("", None)


def test_a_source_is_more_than_its_article() -> None:
    assert sources_of(
        '<s n="1">The</s> mayor also <c n="1">said</c> <q n="1">no</q>, according to '
        '<s n="2">the</s> Northern Harbour Authority, <c n="2">reported</c> <q n="2">late</q>.'
    ) == [
        ("The mayor", "the mayor"),
        ("the Northern Harbour Authority", "Northern Harbour Authority"),
    ]


def test_a_source_that_runs_on_is_its_pronoun() -> None:
    marked = 'Jane Doe left. <s n="1">She had twice</s> <c n="1">told</c> me <q n="1">so</q>.'
    assert sources_of(marked) == [("She had twice", "Jane Doe")]


def test_a_second_verb_shares_the_subject() -> None:
    marked = (
        'Neither The Guardian nor CNN was able to check the photos, but <c n="1">said</c> '
        '<q n="1">they trusted those who did</q>.'
    )
    assert sources_of(marked) == [("Neither The Guardian nor CNN", "The Guardian and CNN")]


def test_one_of_several_is_carried_on_to_all() -> None:
    marked = 'Neither <s n="1">The Guardian</s> nor CNN <c n="1">said</c> <q n="1">when</q>.'
    assert sources_of(marked) == [("Neither The Guardian nor CNN", "The Guardian and CNN")]


def test_a_clause_that_stays_open_has_its_own_source() -> None:
    marked = (
        '<s n="1">The plan</s> was paid by the state of Velmar, which has funded it and '
        '<c n="1">urged</c> <q n="1">its adoption</q>.'
    )
    assert sources_of(marked) == [("which", "the state of Velmar")]
    closed = (
        '<s n="1">The mayor</s> of Tilsit, which has a port, <c n="1">urged</c> <q n="1">calm</q>.'
    )
    assert sources_of(closed) == [("The mayor", "the mayor")]


def test_a_cue_of_another_clause_does_not() -> None:
    for marked in (
        'Karen Holt left early, and it was <c n="1">said</c> that <q n="1">she was ill</q>.',
        'The meeting with Karen Holt was long, but <c n="1">said</c> to be <q n="1">useful</q>.',
    ):
        assert sources_of(marked) == [("", None)]


def test_a_source_ends_with_its_phrase() -> None:
    assert sources_of(
        '<s n="1">A reverend at the</s> time <c n="1">said</c> <q n="1">so</q>. '
        '<s n="2">A second officer at Tarn that</s> night <c n="2">said</c> <q n="2">so</q>. '
        '<s n="3">Another video that has</s> purported <c n="3">shows</c> <q n="3">it</q>. '
        '<s n="4">The petition on</s> Tuesday <c n="4">said</c> <q n="4">so</q>.'
    ) == [
        ("A reverend at the time", "a reverend at the time"),
        ("A second officer at Tarn", "a second officer at Tarn"),
        ("Another video", "another video"),
        ("The petition", "the petition"),
    ]
