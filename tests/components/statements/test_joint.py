"""Those who speak together are one source."""

from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged, found_in, statements

CARRIED_ON = [
    pytest.param(
        "Neither <s>The Courier</s> nor TVN <c>said</c> <q>when it was filmed</q>.",
        "<s>Neither The Courier nor TVN</s> <c>said</c> <q>when it was filmed</q>.",
        id="one-of-neither",
    ),
    pytest.param(
        "Both Ann Lee and <s>Bo Ott</s> <c>said</c> <q>that it held</q>.",
        "<s>Both Ann Lee and Bo Ott</s> <c>said</c> <q>that it held</q>.",
        id="one-of-both",
    ),
]
LEFT = [
    pytest.param(
        "Ann Lee left, and it was <c>said</c> <q>that she was ill</q>.", id="another-subject"
    ),
    pytest.param("<s>The Courier</s> and TVN <c>said</c> <q>that it held</q>.", id="no-both"),
]


@pytest.mark.parametrize(("given", "expected"), CARRIED_ON)
def test_a_source_is_carried_on_to_all_who_speak(given: str, expected: str) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize("marked", LEFT)
def test_others_stay_as_they_are(marked: str) -> None:
    assert_merged(marked, marked)


@pytest.mark.parametrize(
    ("given", "source"),
    [
        (
            '<s n="1">Lee</s> <c n="1">said</c> <q n="1">it held</q>, <c n="2">adding</c> '
            '<q n="2">that it was old</q>.',
            "Lee",
        ),
        (
            '<s n="1">Lee</s> <c n="1">said</c> <q n="1">she <c n="3">feared</c> '
            '<q n="3">a flood</q></q>, <c n="2">adding</c> <q n="2">that it was old</q>.',
            "Lee",
        ),
        (
            '<c n="2">Noting</c> <q n="2">that it was old</q>, <s n="1">Lee</s> '
            '<c n="1">said</c> <q n="1">it held</q>.',
            "Lee",
        ),
        (
            'After <c n="2">noting</c> <q n="2">that she <c n="3">feared</c> '
            '<q n="3">a flood</q></q>, <s n="1">Lee</s> <c n="1">said</c> <q n="1">it held</q>.',
            "Lee",
        ),
        ('<c n="2">Fearing</c> <q n="2">a flood</q>, the Tarn Bank let him go.', "the Tarn Bank"),
        ('<c n="2">Blaming</c> <q n="2">the rain</q>, however true, is idle.', None),
        (
            'On <c n="2">asking</c> <q n="2">why it held</q>, <s n="1">Lee</s> '
            '<c n="1">said</c> <q n="1">it was new</q>.',
            None,
        ),
        (
            '<s n="1">Lee</s> <c n="1">said</c> <q n="1">it held</q>. Then <c n="2">adding</c> '
            '<q n="2">sand</q> began.',
            None,
        ),
    ],
)
def test_a_participle_has_the_source_of_the_clause_beside_it(
    given: str, source: str | None
) -> None:
    text, found = found_in(given)
    (record,) = (r for r in statements(text, found) if text[slice(*r["cue"][0])].endswith("ing"))
    assert [text[slice(*s)] for s in record["source"]] == ([source] if source else [])
