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
            "<s>Lee</s> <c>can be heard saying</c> <q>that it leaks</q>.",
            "<s>Lee</s> <c>can be heard saying</c> <q>that it leaks</q>.",
        ),
        (
            "The plan <c>was described as</c> <q>“madness” by</q> Dan Cole, the mayor.",
            "<q>The plan</q> <c>was described as</c> <q>“madness”</q> by "
            "<s>Dan Cole, the mayor</s>.",
        ),
        (
            "It <c>was called</c> <q>“a disgrace”</q> by union leader Bo Quist.",
            "It <c>was called</c> <q>“a disgrace”</q> by <s>union leader Bo Quist</s>.",
        ),
        (
            "It <c>was called</c> <q>“a disgrace”</q> by late Friday.",
            "It <c>was called</c> <q>“a disgrace”</q> by late Friday.",
        ),
        (
            "<q>“It is mad,”</q> <s>the Herald</s> <c>quoted</c> Dan Cole as saying.",
            "<q>“It is mad,”</q> the Herald quoted <s>Dan Cole</s> as <c>saying</c>.",
        ),
        (
            "Dan Cole <c>is understood to have told</c> aides <q>that it leaks</q>.",
            "<s>Dan Cole</s> <c>is understood to have told</c> aides <q>that it leaks</q>.",
        ),
        (
            "It <c>was branded</c> <q>“a disgrace” by</q> <s>unions</s>.",
            "It <c>was branded</c> <q>“a disgrace”</q> by <s>unions</s>.",
        ),
    ],
)
def test_a_passive_names_whose_words_it_brings(given: str, expected: str) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            '<s n="1">The Herald</s> <c n="1">quoted</c> <q n="1">Cole as <c n="2">saying</c> '
            '<q n="2">it would sail</q></q>.',
            '<s n="1">The Herald</s> <c n="1">quoted</c> <q n="1"><s n="2">Cole</s> as '
            '<c n="2">saying</c> <q n="2">it would sail</q></q>.',
        ),
        (
            "<s>Mr. Warren</s> <c>called</c> last year’s bill <q>“the worst we have passed.”</q>",
            "<s>Mr. Warren</s> <c>called</c> <q>last year’s bill “the worst we have passed.”</q>",
        ),
        (
            "<s>She</s> <c>called</c> last year<q>’s bill “the worst yet.”</q>",
            "<s>She</s> <c>called</c> <q>last year’s bill “the worst yet.”</q>",
        ),
        (
            "<s>She</s> <c>called</c> last year’s <q>bill “the worst yet.”</q>",
            "<s>She</s> <c>called</c> <q>last year’s bill “the worst yet.”</q>",
        ),
        (
            "<q>“Who pays?”</q> <c>asked</c> the mayor. It rained.",
            "<q>“Who pays?”</q> <c>asked</c> <s>the mayor</s>. It rained.",
        ),
        (
            "<s>He</s> <c>called</c> by phone, <q>“the worst day,”</q> she heard.",
            "<s>He</s> <c>called</c> by phone, <q>“the worst day,”</q> she heard.",
        ),
    ],
)
def test_whom_somebody_quotes_says_it_and_what_is_called_so_belongs_to_it(
    given: str, expected: str
) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize(
    "marked",
    [
        "It sailed, it said, citing <s>police</s> as <c>saying</c> <q>two were held</q>.",
        "<c>According to</c> <s>the Fenwick Centre</s>, <q>30 mayors “refuse to act”</q>.",
        "It rained. <c>Per</c> <s>the police report</s>, <q>four roofs failed</q>.",
        "<c>In the words of</c> <s>Ulla Berg</s>, <q>the plan is “dead on arrival”</q>.",
        "In the words of the song, it rained.",
        "She <c>was accused</c> by <s>Rask</s> <q>of lying to parliament</q>.",
        "State media cited <s>the minister, Li Bo,</s> as <c>saying</c> <q>talks would go on</q>.",
        "She was accused by Rask.",
        "Per capita, four roofs failed.",
    ],
)
def test_a_phrase_that_names_its_source_is_a_statement(marked: str) -> None:
    assert_stated(marked)
