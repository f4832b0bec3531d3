from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "<s>The firm</s> <c>is expected</c> <q>to close the mill</q>.",
            "<q>The firm</q> <c>is expected</c> <q>to close the mill</q>.",
        ),
        (
            "On Monday the firm <c>was widely seen as</c> <q>a risk</q>.",
            "On Monday <q>the firm</q> <c>was widely seen as</c> <q>a risk</q>.",
        ),
        (
            "<s>Lee</s> <c>was accused</c> by the union <q>of lying</q>.",
            "<q>Lee</q> <c>was accused</c> by <s>the union</s> <q>of lying</q>.",
        ),
        (
            "It rained, with <s>polls</s> <c>expected</c> <q>to close at ten</q>.",
            "It rained, with <q>polls</q> <c>expected</c> <q>to close at ten</q>.",
        ),
        (
            "They held four old men <c>accused of</c> <q>arson</q>.",
            "They held <q>four old men</q> <c>accused of</c> <q>arson</q>.",
        ),
        (
            "The boats, <s>many of them</s> <c>believed</c> <q>to be lost</q>, were old.",
            "The boats, <q>many of them</q> <c>believed</c> <q>to be lost</q>, were old.",
        ),
        (
            "They said it was old. <s>It</s> <c>is expected</c> <q>to last</q>.",
            "They said it was old. <q>It</q> <c>is expected</c> <q>to last</q>.",
        ),
    ],
)
def test_whom_a_passive_is_about_is_a_piece_of_its_content(given: str, expected: str) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize(
    "marked",
    [
        "It <c>is believed</c> <q>that the mill will close</q>.",
        "It <c>is thought</c> <q>the mill will close</q>.",
        "<s>The mayor</s> <c>was convinced</c> <q>that it would last</q>.",
        "So <c>is believed</c> <q>that the mill will close</q>.",
        "<s>The mayor</s> never <c>expected</c> <q>to be elected</q>.",
        "<s>She</s> <c>accused</c> him <q>of lying</q>.",
        "They were held and <c>accused of</c> <q>arson</q>.",
        "<s>The lab’s</s> <c>projected</c> <q>growth</q> fell.",
    ],
)
def test_nobody_is_given_to_it_nor_taken_from_who_thinks(marked: str) -> None:
    assert_merged(marked, marked)


def test_an_adverb_alone_is_no_cue() -> None:
    assert_merged(
        "<s>She</s> <c>also</c> said <q>that it was safe</q>.",
        "<s>She</s> <c>also said</c> <q>that it was safe</q>.",
    )
