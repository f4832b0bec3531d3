from __future__ import annotations

import pytest

from tests.components.stated import assert_merged, assert_stated, statements


@pytest.mark.parametrize(
    "marked",
    [
        "It named the regime, <s>which</s> <c>has long denied</c> <q>accusations of torture</q>.",
        "Ann Lee, <s>who</s> <c>has repeatedly denied</c> <q>any role</q>, left.",
        "The firms, <s>which</s> <c>had since denied</c> <q>the claims made in May</q>; they won.",
        "Ann Lee, <s>who</s> <c>denies</c> <q>wrongdoing</q>, left.",
    ],
)
def test_a_denial_in_a_relative_clause_is_a_statement(marked: str) -> None:
    (record,) = assert_stated(marked)
    assert (record["type"], record["why"]) == ("indirect", "relative-denial")


@pytest.mark.parametrize(
    "text",
    [
        "The rights that had been denied victims of other attacks were restored.",
        "The guard, who has denied them entry, slept.",
        "The judge, who has denied bail, left.",
        "Lee v. Ott, which denied class-action status to staff, stands.",
        "The firms which have denied the claims made in May won.",
    ],
)
def test_a_refusal_is_none(text: str) -> None:
    assert statements(text) == []


def test_what_the_encoder_found_is_not_told_twice() -> None:
    marked = "Lee, <s>who</s> <c>has denied</c> <q>the claims</q>, left."
    (record,) = assert_merged(marked, marked)
    assert record["why"] == "model"
