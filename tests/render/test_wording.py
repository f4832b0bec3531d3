"""The words that people read: numbers that say something, roles as a sentence writes them."""

from __future__ import annotations

import pytest

from annotate.document import Attribution
from annotate.render.wording import hedge_word, percent, role, sure
from tests.render.articles import build

SAID = (
    '<s n="1">she</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
    'kind="person">it is safe</q>.'
)


def doubted(why: str) -> Attribution:
    """A statement whose speaker is 40% sure by a pronoun, or as a relative."""
    (told,) = build(SAID).document.attributions or []
    assert told.source is not None
    source = told.source.model_copy(update={"why": why, "confidence": 0.4})
    return told.model_copy(update={"source": source})


@pytest.mark.parametrize("why", ["pronoun", "relative"])
def test_a_guess_says_from_what_and_how_sure_it_is(why: str) -> None:
    assert percent(doubted(why)) == "40% sure"
    assert sure(doubted(why)) == "guessed from “she”, 40% sure"


@pytest.mark.parametrize(
    ("words", "shown"), [("SHERIFF", "sheriff"), ("CEO", "CEO"), ("Mayor", "Mayor"), (None, "")]
)
def test_a_role_in_capitals_is_written_as_in_a_sentence(words: str | None, shown: str) -> None:
    (source,) = build(SAID).document.sources or []
    assert role(source.model_copy(update={"role": words})) == shown


def test_a_hedge_that_is_called_as_its_kind_is_told_once() -> None:
    assert hedge_word("approximate", "About") == ""
    assert hedge_word("approximate", "nearly") == "about"
