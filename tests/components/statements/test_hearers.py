from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.components.statements.stated import assert_merged, found_in, statements
from tests.timing import assert_linear


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "<s>City officials</s> <c>were told</c> <q>that the span had sunk</q>.",
            "City officials <c>were told</c> <q>that the span had sunk</q>.",
        ),
        (
            "He said <s>he</s> <c>had not yet been informed of</c> <q>the charge</q>.",
            "He said he <c>had not yet been informed of</c> <q>the charge</q>.",
        ),
        (
            "<s>We</s>’re <c>told</c> <q>it was safe</q>.",
            "We’re <c>told</c> <q>it was safe</q>.",
        ),
        (
            "<s>Staff</s> were <c>told</c> by the union <q>that they would be paid</q>.",
            "Staff were <c>told</c> by <s>the union</s> <q>that they would be paid</q>.",
        ),
        (
            "<s>Staff</s> <c>were told by</c> the union <q>that they would be paid</q>.",
            "Staff <c>were told by</c> <s>the union</s> <q>that they would be paid</q>.",
        ),
        (
            "<s>The team</s> <c>got told</c> <q>to go home</q> by noon.",
            "The team <c>got told</c> <q>to go home</q> by noon.",
        ),
        (
            "<q>Bridge was rotten for years</q>, <s>inquiry</s> <c>told</c>\n\nIt fell on Monday.",
            "<q>Bridge was rotten for years</q>, inquiry <c>told</c>\n\nIt fell on Monday.",
        ),
    ],
)
def test_who_is_told_says_nothing(given: str, expected: str) -> None:
    assert_merged(given, expected)


@pytest.mark.parametrize(
    "given",
    [
        "In <s>an email</s>, staff <c>were told</c> <q>that they would be paid</q>.",
        "<s>The union</s>, which had been asked, <c>told</c> us <q>that it would pay</q>.",
        "<s>The mayor’s aide</s> <c>told</c> reporters <q>that it was safe</q>.",
        "She said <s>he</s><c>’s asked</c> <q>whether it was safe</q>.",
        "<s>The mayor</s> <c>was convinced</c> <q>that it was safe</q>.",
        "Staff <c>were told by</c> <s>the union</s> <q>that they would be paid</q>.",
    ],
)
def test_who_tells_stays_the_source(given: str) -> None:
    assert_merged(given, given)


@pytest.mark.parametrize(
    "cue",
    [
        "is widely expected",
        "has been reported",
        "’s thought",
        "was pointed out",
        "would not have been known",
        "emerged",
    ],
)
def test_the_it_of_a_passive_is_nobody(cue: str) -> None:
    joint = "" if cue.startswith("’") else " "
    assert_merged(
        f"<s>It</s>{joint}<c>{cue}</c> <q>that the span had sunk</q>.",
        f"It{joint}<c>{cue}</c> <q>that the span had sunk</q>.",
    )


@pytest.mark.parametrize(
    "given",
    [
        "<s>It</s> <c>said</c> <q>that the span had sunk</q>.",
        "<s>It</s> <c>was concerned</c> <q>that the span had sunk</q>.",
        "<s>It</s> <c>was planning</c> <q>to close the span</q>.",
    ],
)
def test_an_it_that_speaks_stays_the_source(given: str) -> None:
    assert_merged(given, given)


def test_who_tells_is_looked_for_near_the_cue_however_long_the_paragraph_is() -> None:
    def work(count: int) -> Callable[[], object]:
        told = "<q n='{0}'>It was safe</q>, <s n='{0}'>staff</s> <c n='{0}'>were told</c> by us. "
        text, found = found_in("".join(told.format(i) for i in range(count)).replace("'", '"'))
        return lambda: statements(text, found)

    assert_linear(work, 150, most=5)
