from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "<c>According to</c> <s>the survey, in March</s>, <q>the dam leaked</q>.",
            "<c>According to</c> <s>the survey</s>, <q>in March, the dam leaked</q>.",
        ),
        (
            "<c>According to</c> <s>the survey, in March, which</s> <q>was wet, it leaked</q>.",
            "<c>According to</c> <s>the survey</s>, <q>in March, which was wet, it leaked</q>.",
        ),
        (
            "<c>According to</c> <s>the survey</s>, <q>which was made in May, it leaked</q>.",
            "<c>According to</c> <s>the survey, which was made in May</s>, <q>it leaked</q>.",
        ),
    ],
)
def test_what_stands_between_a_source_and_its_content_is_of_one(given: str, expected: str) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize(
    "given",
    [
        "<c>According to</c> <s>Ann Lee, the mayor</s>, <q>the dam leaked</q>.",
        "<c>According to</c> <s>the survey</s>, <q>those who live there, and others, fled</q>.",
        "<q>The dam leaked</q>, <c>according to</c> <s>Ann Lee, in charge of it</s>.",
    ],
)
def test_other_borders_stay(given: str) -> None:
    assert_merged(given, given)
