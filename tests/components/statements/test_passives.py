from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged, assert_stated


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "Dan Cole <c>was quoted</c> by <s>the Herald</s> <q>as saying it was mad</q>.",
            "<s>Dan Cole</s> <c>was quoted</c> by the Herald <c>as saying</c> <q>it was mad</q>.",
        ),
        (
            "<s>Dan Cole</s> <c>was quoted</c> <q>as saying it was mad</q>.",
            "<s>Dan Cole</s> <c>was quoted as saying</c> <q>it was mad</q>.",
        ),
        (
            "The plan <c>was described as</c> <q>“madness” by</q> Dan Cole, the mayor.",
            "The plan <c>was described as</c> <q>“madness”</q> by <s>Dan Cole, the mayor</s>.",
        ),
    ],
)
def test_a_passive_names_whose_words_it_brings(given: str, expected: str) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize(
    "marked",
    [
        "The plan <c>was dismissed as</c> <q>“madness”</q> by <s>Dan Cole, the mayor</s>.",
        "<c>According to</c> <s>the Fenwick Centre</s>, <q>30 mayors “refuse to act”</q>.",
        "It rained. <c>Per</c> <s>the police report</s>, <q>four roofs failed</q>.",
        "The plan was dismissed as “madness” by midnight.",
        "Per capita, four roofs failed.",
    ],
)
def test_a_phrase_that_names_its_source_is_a_statement(marked: str) -> None:
    assert_stated(marked)
