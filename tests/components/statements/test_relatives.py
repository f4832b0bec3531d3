from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            "It backs the firm, which <c>has long denied</c> <q>any part in it</q>.",
            "It backs the firm, <s>which</s> <c>has long denied</c> <q>any part in it</q>.",
            id="nobody-found",
        ),
        pytest.param(
            "<s>Tarn</s> apologised to Ann Lee, who <c>accused</c> <q>the firm of theft</q>.",
            "Tarn apologised to Ann Lee, <s>who</s> <c>accused</c> <q>the firm of theft</q>.",
            id="who-opens-the-sentence-found",
        ),
        pytest.param(
            "They cheered Ann Lee, who had also <c>said</c> <q>that it was over</q>.",
            "They cheered Ann Lee, <s>who</s> had also <c>said</c> <q>that it was over</q>.",
            id="auxiliary-and-adverb-between",
        ),
        pytest.param(
            "A vote was held for <s>Ann Lee</s>, who <c>hopes</c> <q>to win</q>.",
            "A vote was held for <s>Ann Lee, who</s> <c>hopes</c> <q>to win</q>.",
            id="beside-its-source",
        ),
    ],
)
def test_the_pronoun_of_a_relative_clause_speaks(given: str, expected: str) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param(
            "<s>Ann Lee, who</s> <c>said</c> <q>that it was over</q>, left.", id="holds-it"
        ),
        pytest.param(
            "They met <q>Ann Lee</q>, who <c>is expected</c> <q>to run</q>.", id="passive"
        ),
        pytest.param(
            "They met <q>Ann Lee</q>, who <c>has also been asked</c> <q>to run</q>.", id="has-been"
        ),
        pytest.param(
            "It was a plan which, <c>according to</c> <s>Ann Lee</s>, <q>failed</q>.",
            id="source-behind",
        ),
    ],
)
def test_a_source_of_its_own_stays(marked: str) -> None:
    assert_merged(marked, marked)
