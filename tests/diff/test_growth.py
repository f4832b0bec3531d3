"""Long versions are compared in a time that grows with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from annotate.diff import Version, compare
from annotate.diff.likeness import marked
from annotate.pipeline import annotate_articles
from annotate.reading.text import read_text
from tests.conftest import rules_pipeline
from tests.timing import assert_linear


@pytest.fixture(scope="module")
def rules() -> Language:
    return rules_pipeline()


def version(nlp: Language, text: str) -> Version:
    return Version(next(annotate_articles(nlp, [read_text(text)], batch_size=1)), text)


@pytest.mark.parametrize(
    "claim",
    ["Pool {0} may close in May. ", "The pool may close.\n\n", "Pool {0} may close by {0}. "],
)
def test_four_times_the_dropped_hedges_take_at_most_five_times_the_time(
    claim: str, rules: Language
) -> None:
    def work(count: int) -> Callable[[], object]:
        text = "".join(claim.format(f"Q{i}") for i in range(count))
        old, new = version(rules, text), version(rules, text.replace(" may ", " will "))
        return lambda: compare(Version(old.document, old.text), Version(new.document, new.text))

    assert_linear(work, 250, most=5)


def test_four_times_the_words_of_a_quotation_take_at_most_five_times_the_time() -> None:
    def work(count: int) -> Callable[[], object]:
        old, new = ("no no yes " * count, "yes no no " * count)
        return lambda: marked(f"But {old}end.", f"But {new}end.")

    assert_linear(work, 1000, most=5)
    assert marked("But " + "a b " * 999 + "end.", "But " + "b a " * 999 + "end.") == (
        f"But [-{'a b ' * 999}-] {{+{'b a ' * 999}+}} end."
    ).replace(" -]", "-]").replace(" +}", "+}")


def test_a_claim_stands_where_most_of_its_words_do(rules: Language) -> None:
    """Also where its rarest word has been edited, and all others stand everywhere."""
    around = "The board of the town will vote on the plan. " * 300
    old = version(rules, f"{around}The board of the town may vote on the plan in Rosley.")
    new = version(rules, f"{around}The board of the town will vote on the plan in Lund.")
    (change,) = compare(old, new)
    assert change.kind == "hedge-dropped"
    assert "the claim stands" in change.message
