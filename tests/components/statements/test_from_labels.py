from __future__ import annotations

import re

import pytest

from annotate.components.records import FoundEntity
from annotate.components.statements.assembly import statements_of
from annotate.reading.text import read_text
from tests.components.statements.stated import assert_merged, assert_stated, statements

LEAD = "The town met.\n\n"


@pytest.mark.parametrize("mark", ['"', ""])
def test_a_label_brings_what_follows_it(mark: str) -> None:
    records = assert_stated(
        f'The town met.\n\n<s n="1">ANN LEE</s>: <q n="1">{mark}It holds.{mark}</q>\n\n'
        f'<s n="2">BEN OTT</s>, ENGINEER: <q n="2">{mark}It does not.{mark}</q>\n\n'
        f'<s n="3">ANN LEE</s>: <q n="3">{mark}It does.{mark}</q>'
    )
    assert {(r["type"], r["why"]) for r in records} == {("direct", "speaker-label")}
    assert [b - a for r in records for a, b in r["quotes"]] == [9, 12, 8]


def test_a_quotation_that_opens_an_answer_is_not_all_of_it() -> None:
    _, answer = assert_stated(
        LEAD + '<s n="1">Q</s>: <q n="1">Is it safe?</q>\n\n'
        '<s n="2">A</s>: <q n="2" type="direct">“Safe” is a big word. It holds.</q>'
    )
    assert answer["quotes"] == answer["content"]


@pytest.mark.parametrize("tag", [" (Via CNN", " (Photo: Ann Lee)"])
def test_stage_directions_and_credits_are_not_spoken(tag: str) -> None:
    assert_stated(f"{LEAD}<s>ANN LEE</s>: (Laughs) <q>It holds.</q>{tag}")


def test_paragraphs_before_the_next_label_go_on() -> None:
    assert_stated(
        LEAD + '<s n="1">Q</s>: <q n="1">Is it safe?</q>\n\n<q n="1">And is it new?</q>\n\n'
        '<s n="2">A</s>: <q n="2">It is.</q>\n\nThe town slept.'
    )


def test_a_finding_within_an_answer_has_it_as_parent() -> None:
    records = assert_merged(
        LEAD + 'Q: Is it safe?\n\nA: <s n="1">They</s> <c n="1">say</c> <q n="1">it is safe</q>.',
        LEAD
        + '<s n="1">Q</s>: <q n="1">Is it safe?</q>\n\n<s n="2">A</s>: <q n="2"><s n="3">They</s> '
        '<c n="3">say</c> <q n="3">it is safe</q>.</q>',
    )
    assert [record["parent"] for record in records] == [None, None, 1]


def test_a_mark_left_open_before_signed_words_does_not_reach_over_the_signature() -> None:
    (record,) = statements("It rained\n\n““She swims”— Lee\n““")
    assert record["why"] == "quotation-signed"
    (quote,) = record["quotes"]
    (content,) = record["content"]
    assert content[0] <= quote[0] < quote[1] <= content[1]


def test_a_label_without_words_brings_nothing() -> None:
    assert statements(f"{LEAD}ANN LEE: (Laughs) …") == []


def test_a_finding_whose_cue_is_the_labels_colon_is_the_labels_statement() -> None:
    (record,) = assert_merged(
        LEAD + "<s>ANN LEE</s><c>:</c> <q>“It holds.”</q>",
        LEAD + "<s>ANN LEE</s>: <q>“It holds.”</q>",
    )
    assert record["why"] == "speaker-label"
    kept = LEAD + "<s>Ann Lee</s> <c>writes</c>: <q>It holds.</q>"
    assert_merged(kept, kept)


def test_a_label_stands_behind_the_mark_that_opens_its_paragraph() -> None:
    records = assert_stated(
        LEAD + '"<s n="1">LEE</s>: <q n="1">Is it safe?</q>\n\n"<s n="2">OTT</s>: <q n="2">It is.'
        '</q>\n\n<q n="2">"It always was.</q>\n\n"<s n="3">LEE</s>: <q n="3">Then all is well.</q>'
    )
    assert {(r["type"], r["why"]) for r in records} == {("direct", "speaker-label")}


def test_a_transcript_with_times_goes_on_to_its_end() -> None:
    assert_stated(
        LEAD + '<s n="1">Speaker 1</s> (00:00):\n<q n="1">Is it safe?</q>\n(00:15)\n'
        '<q n="1">And is it new?</q>\n<s n="2">Ann Lee</s> (01:02:11):\n<q n="2">It is.</q>\n\n'
        '[01:03:00]\n\n<q n="2">And it is safe.</q>'
    )


def test_a_stage_direction_of_its_own_is_no_part_of_what_is_said() -> None:
    assert_stated(
        f'{LEAD}<s n="1">ANN LEE</s>: <q n="1">It holds.</q>\n\n(SOUNDBITE OF MUSIC)\n\n'
        '<q n="1">It does.</q>\n\n<s n="2">BEN OTT</s>: <q n="2">It does not.</q>'
    )


def test_the_labels_of_one_who_answers_are_two() -> None:
    assert_stated(
        'Were you cold?\n\n<s n="1">Mario Stell</s>: <q n="1">We had no coal.</q>\n\n'
        'And then?\n\n<s n="2">Mario Stell</s>: <q n="2">Spring.</q>'
    )


def test_a_list_that_comes_twice_is_no_interview() -> None:
    assert_stated("It ended.\n\nSubs Not Used: Fish, Roe.\n\nSubs Not Used: Cod, Ling.")


@pytest.mark.parametrize(
    "report",
    [
        LEAD + "NEW DELHI: The city waits for rain.",
        LEAD + "Oregon: Shops may sell it.\n\nUtah: Shops may not.\n\nOregon: Bars may sell it.",
    ],
    ids=["a dateline", "a list of states"],
)
def test_places_alone_speak_nothing(report: str) -> None:
    article = read_text(report)
    assert article.labels
    places = [found(report, name) for name in ("NEW DELHI", "Oregon", "Utah")]
    assert statements_of(article, [], [], [e for some in places for e in some]) == []


def test_a_place_beside_other_labels_speaks_for_it() -> None:
    text = LEAD + "LONDON: We agree.\n\nANN LEE: Do you?\n\nLONDON: We do."
    article = read_text(text)
    records = statements_of(article, [], [], found(text, "LONDON"))
    assert len(records) == 3


def found(text: str, name: str) -> list[FoundEntity]:
    """What the encoder would say of each `name` in a text, were it a place."""
    return [
        {"start": m.start(), "end": m.end(), "label": "Location", "confidence": 1.0}
        for m in re.finditer(name, text)
    ]
