"""Time is linear: four times the text takes at most 2.6 times the CPU for each doubling."""

from __future__ import annotations

import itertools
import string
from collections.abc import Callable
from functools import partial

import pytest
from spacy.language import Language

from annotate.components.names import find_names
from annotate.text.words import words_of
from tests.conftest import rules_pipeline
from tests.timing import assert_linear


@pytest.fixture(scope="module")
def rules() -> Language:
    return rules_pipeline()


def names(count: int) -> list[str]:
    """Words that look like names, all different."""
    letters = itertools.product(string.ascii_lowercase, repeat=3)
    return ["Q" + "".join(three) + "ar" for three in itertools.islice(letters, count)]


def one_first_name(count: int) -> str:
    return "\n\n".join(f"“It will hold,” said John {x}. {x} left Tarn." for x in names(count))


def one_surname(count: int) -> str:
    return "\n\n".join(f"“It will hold,” said {x} Smith. The mayor left." for x in names(count))


def one_company_ending(count: int) -> str:
    return "\n\n".join(f"“It will hold,” said {x} Capital. {x} fell." for x in names(count))


def one_role(count: int) -> str:
    return "\n\n".join(f"“It will hold,” said {x} spokesman Jo {x}. He left." for x in names(count))


def one_headline(count: int) -> str:
    return (
        "Council closes the pool after a year of rows\n\n“It may hold,” said Ann Lee.\n\n" * count
    )


@pytest.mark.parametrize(
    "text", [one_first_name, one_surname, one_company_ending, one_role, one_headline]
)
def test_double_the_text_takes_double_the_time(text: Callable[[int], str], rules: Language) -> None:
    assert_linear(lambda count: partial(rules, text(count)), 150)


def one_by_one(count: int) -> str:
    """People by first and last name, then alone, and nothing between them."""
    return " ".join(f"John {x} left. Mr {x} left." for x in names(count))


def test_four_times_the_names_take_at_most_five_times_the_time() -> None:
    def found(count: int) -> Callable[[], object]:
        text = one_by_one(count)
        return lambda: find_names(text, words_of(text), None, [], [])

    assert_linear(found, 800, most=5)
