from __future__ import annotations

import pytest

from annotate.components.statements.draft import Draft
from annotate.components.statements.loose_ends import tie_loose_ends
from tests.components.statements.stated import assert_merged
from tests.markup import unmark


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # a preposition or an article takes its phrase along
        (
            "<q>health care at</q> an event in Tarn, he left",
            "<q>health care at an event in Tarn</q>",
        ),
        (
            "<q>the rule in the</q> interview last week. He",
            "<q>the rule in the interview last week</q>",
        ),
        ("<q>a ruling of the</q> U.S. Court. He left", "<q>a ruling of the U.S. Court</q>"),
        (
            "<q>a road at the village—an</q> area they use. He",
            "<q>a road at the village—an area they use</q>",
        ),
        ("<q>the talks with</q> Tarn (which ended) on", "<q>the talks with Tarn</q>"),
        # a joint belongs to what follows it
        ("<q>the dam was safe and</q> left early.", "<q>the dam was safe</q>"),
        ("<q>the dam was safe, but</q> left early.", "<q>the dam was safe</q>"),
        ("<q>misgivings about Lee because of</q> her plans", "<q>misgivings about Lee</q>"),
        ("<q>it held, after</q> which they left.", "<q>it held</q>"),
        # these end phrases, too, or stand before a mark
        ("<q>charges against her</q> in July", "<q>charges against her</q>"),
        ("<q>what it asked for</q>, he said", "<q>what it asked for</q>"),
        ("<q>the man it was after</q> in May", "<q>the man it was after</q>"),
    ],
)
def test_a_content_ends_with_a_phrase(given: str, expected: str) -> None:
    lead = "Lee spoke of "
    text, (mark,) = unmark(lead + given)
    _, (wanted,) = unmark(lead + expected)
    draft = Draft([[0, 3]], [[4, 12]], [[mark.start, mark.end]], 0.9, "model", {})
    tie_loose_ends(text, [draft])
    assert text[slice(*draft.content[0])] == wanted.text


def test_a_loose_end_reaches_into_no_other_statement() -> None:
    assert_merged(
        '<s n="1">Lee</s> <c n="1">feared</c> <q n="1">a fire in the</q> dam that '
        '<s n="2">Tarn</s> <c n="2">said</c> <q n="2">was safe</q>.',
        '<s n="1">Lee</s> <c n="1">feared</c> <q n="1">a fire in the dam</q> that '
        '<s n="2">Tarn</s> <c n="2">said</c> <q n="2">was safe</q>.',
    )


def test_a_content_before_its_cue_keeps_its_end() -> None:
    marked = "<q>The man he asked for</q> <s>Lee</s> <c>denied</c>."
    assert_merged(marked, marked)
