from __future__ import annotations

import pytest

from annotate.components.sources.sieves.apart import are_two


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the 2019 report", "the 2021 report"),
        ("the first study", "the second study"),
        ("a survey", "a second survey"),
        ("the January poll", "the March poll"),
        ("the May report", "the June report"),
        ("the Harvard study", "the Yale study"),
        ("data calculated by the Kalmar Center", "data compiled by Bloomberg"),
        ("research by Yale University", "research by Harvard University"),
        ("figures from the city", "figures from the union"),
    ],
)
def test_years_ordinals_months_and_makers_set_two_apart(one: str, other: str) -> None:
    assert are_two(one, other)
    assert are_two(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a report", "the 2021 report"),
        ("a source", "the other source"),
        ("the report", "the latest report"),
        ("a report by the Kalmar Center", "the Center’s report"),
        ("a report by Greenpeace", "the report, which cites Acme"),
        ("a report released on Monday", "the report released on Tuesday"),
        ("the city’s figures", "figures from the city"),
    ],
)
def test_what_only_one_says_sets_nothing_apart(one: str, other: str) -> None:
    assert not are_two(one, other)
    assert not are_two(other, one)
