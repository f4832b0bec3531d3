from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged, assert_stated


@pytest.mark.parametrize(
    "marked",
    [
        "<s>She</s> <c>reportedly told</c> aides <q>that costs may double</q>.",
        "<s>Lara Quist</s> <c>allegedly warned</c> the two men <q>to stay away</q>.",
        "<s>He</s> <c>supposedly said</c> <q>the losses were small</q>.",
        "<s>Pia Lind</s> is said to have <c>told</c> members <q>to prepare for a strike</q>.",
    ],
)
def test_what_somebody_is_reported_to_have_said_is_hers(marked: str) -> None:
    assert_stated(marked)


@pytest.mark.parametrize("text", ["He reportedly told aides.", "Reportedly told, it ended."])
def test_nothing_told_is_no_statement(text: str) -> None:
    assert_stated(text)


def test_what_the_encoder_found_is_not_told_again() -> None:
    given = "<s>She</s> <c>reportedly told</c> aides <q>that costs may double</q>."
    assert_merged(given, given)
