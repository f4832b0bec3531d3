"""Time is linear: double the text takes at most 2.6 times the CPU."""

from __future__ import annotations

import itertools
import string
from collections.abc import Callable
from functools import partial

import pytest
import spacy

from tests.timing import growth

ORDER = ("news_outlets", "news_quotations", "news_statements", "news_hedges", "news_sources")
_MOST = 2.6


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
def test_double_the_text_takes_double_the_time(text: Callable[[int], str]) -> None:
    nlp = spacy.blank("en")
    for name in ORDER:
        nlp.add_pipe(name)

    short, long = growth(*(partial(nlp, text(count)) for count in (500, 1000)), most=_MOST)
    assert long <= _MOST * short
