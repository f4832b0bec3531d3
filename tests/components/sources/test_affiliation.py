"""Of which body somebody is, where the whole text is asked about it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, product
from string import ascii_lowercase

import pytest

from annotate.components.sources.affiliation import role_and_affiliation
from annotate.components.sources.referent import Referent
from annotate.components.sources.role import describe
from tests.components.sources.test_sources import resolve
from tests.timing import assert_linear


def president(of: str) -> Referent:
    return Referent("Ann Lee", "person", named=True, role=f"{of} president")


def test_a_word_names_a_body_where_the_text_has_it_within_a_sentence() -> None:
    text = "He left Rosley. Larkin president Ann Lee said no, Hallam-on-Sea yes."
    assert role_and_affiliation(president("Rosley"), text) == ("president", "Rosley")
    assert role_and_affiliation(president("Larkin"), text) == ("Larkin president", None)
    assert role_and_affiliation(president("Hallam"), text) == ("president", "Hallam")
    assert role_and_affiliation(president("Hallam-on"), text) == ("president", "Hallam-on")
    assert role_and_affiliation(president("Hallam-on-S"), text)[1] is None


DEMONYMS = (
    "Uzbek Kazakh Tajik Kyrgyz Turkmen Greek Czech Slovak Thai Dutch French Swiss Afghan Filipino "
    "Korean Iraqi German Chinese Scottish"
)


@pytest.mark.parametrize("demonym", [*DEMONYMS.split(), "South Korean", "North Korean"])
def test_where_somebody_is_from_is_no_body(demonym: str) -> None:
    text = f"It met the {demonym} team. The {demonym} president Ann Lee said no."
    told = role_and_affiliation(president(demonym), text)
    assert told == (f"{demonym} president", None)


@pytest.mark.parametrize(
    ("told", "body"),
    [
        pytest.param("Asia director at the Harbour Union", "Harbour Union", id="place, role"),
        pytest.param("Chairman of the Harbour Union", "Harbour Union", id="role in capitals"),
        pytest.param("Head of Ferries for the Harbour Union", "Harbour Union", id="field, body"),
        pytest.param("the Minister of Health", None, id="a minister's field"),
        pytest.param("Asia envoy to the Harbour Union", None, id="an envoy to a body"),
    ],
)
def test_an_apposition_in_capitals_tells_the_body(told: str, body: str | None) -> None:
    doc, _ = resolve(f'Jane Doe, {told}, came. <s n="1">Doe</s> <c n="1">said</c> <q n="1">no</q>.')
    assert doc._.news_sources[0]["affiliation"] == body


def test_bodies_of_one_word_are_looked_for_in_a_time_that_grows_with_the_text() -> None:
    def work(count: int) -> Callable[[], object]:
        letters = islice(product(ascii_lowercase, repeat=4), 0, 7 * count, 7)
        bodies = ["".join(each).capitalize() for each in letters]
        text = "".join(f"{body} president Ann Lee said no. " for body in bodies)
        return lambda: [role_and_affiliation(president(body), text) for body in bodies]

    assert_linear(work, 2_000, most=5)


@pytest.mark.parametrize("article", ["the ", "THE ", "A ", "An ", "AN ", ""])
def test_a_role_has_no_article(article: str) -> None:
    referent = Referent("Ann Lee", "person", named=True)
    describe(referent, f"{article}engineer")
    assert referent.role == "engineer"
