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


def doubted(why: str, confidence: float = 0.4) -> Attribution:
    """A statement whose speaker is so sure by a pronoun, or as a relative."""
    (told,) = build(SAID).document.attributions or []
    assert told.source is not None
    source = told.source.model_copy(update={"why": why, "confidence": confidence})
    return told.model_copy(update={"source": source})


@pytest.mark.parametrize("why", ["pronoun", "relative"])
def test_a_guess_says_from_what_and_how_sure_it_is(why: str) -> None:
    (lee,) = build(SAID).document.sources or []
    assert percent(doubted(why)) == "40% sure"
    assert sure(doubted(why), lee) == "guessed from “she”, 40% sure"


@pytest.mark.parametrize(
    ("confidence", "told"),
    [
        (0.29, "not known, from “she”, perhaps Ann Lee, 29% sure"),
        (0.3, "guessed from “she”, 30% sure"),
        (0.8, "from “she”"),
    ],
    ids=["below", "bound", "sure"],
)
def test_who_is_mostly_another_is_not_known(confidence: float, told: str) -> None:
    (lee,) = build(SAID).document.sources or []
    assert sure(doubted("pronoun", confidence), lee) == told


@pytest.mark.parametrize(
    ("words", "shown"), [("SHERIFF", "sheriff"), ("CEO", "CEO"), ("Mayor", "Mayor"), (None, "")]
)
def test_a_role_in_capitals_is_written_as_in_a_sentence(words: str | None, shown: str) -> None:
    (source,) = build(SAID).document.sources or []
    assert role(source.model_copy(update={"role": words})) == shown


def test_a_hedge_that_is_called_as_its_kind_is_told_once() -> None:
    assert hedge_word("approximate", "About") == ""
    assert hedge_word("approximate", "nearly") == "about"
