"""What `check` looks for takes a time that grows with the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from annotate.check import ALL, Rules, checks
from annotate.check.accused import accusations
from annotate.check.case import Case
from annotate.check.charges import charges
from annotate.check.main_claim import main_claim
from annotate.check.transcript import Transcript
from annotate.pipeline import annotate_articles
from annotate.reading.text import read_text
from tests.double import double_pipeline
from tests.hostile.test_growth import words
from tests.render.articles import build
from tests.timing import assert_linear


@pytest.fixture(scope="module")
def nlp() -> Language:
    return double_pipeline()


@pytest.mark.parametrize("words", ["Ann Lee ", "Ann Lee (a b ", "was arrested in May "])
def test_four_times_the_words_take_no_more_than_four_times_as_long(words: str) -> None:
    def work(count: int) -> Callable[[], object]:
        item = build(words * count)
        case = Case(item.document, item.text)
        return lambda: list(accusations(case))

    assert_linear(work, 1_000)


# Each took 4 to 9 seconds for 600 paragraphs, 14 to 16 times what it took for 150.
PARAGRAPHS = {
    "accused": "Q{0} Lee{0} was accused of theft in 2019. Lee{0} left. Lee{0} came. Lee{0} went.",
    "unnamed": "An official said Q{0} left. A witness said R{0} came.",
    "unverified": "An official said Q{0} left. It could not be independently verified.",
    "headline": "It may be that the mayor closes the Rosley bridge in Q{0}. The mayor said: "
    "the mayor closes the Rosley bridge.",
    "quotations": "“It was of the town that it was of the Q{0} in the end,” said Lee{0}.",
    "one-quotation": "“It was of the town that it was of the end",
}


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_four_times_the_paragraphs_take_at_most_five_times_the_time(kind: str, nlp: Language):
    def work(count: int) -> Callable[[], object]:
        told = "\n\n".join(PARAGRAPHS[kind].format(i) for i in range(count))
        text = f"Mayor closes Rosley bridge\n\n{told}"
        document = next(annotate_articles(nlp, [read_text(text)], batch_size=1))
        rules = Rules(frozenset({ALL}))
        return lambda: (checks(document, text, rules, text), main_claim(document, text))

    assert_linear(work, 150, most=5)


def test_who_says_much_is_compared_with_each_accused_once() -> None:
    """Each of 50 accused met every mention of a source at each of its statements."""
    accused = " ".join(f"The union accused Jo Q{chr(97 + i % 25)}{i} of theft." for i in range(50))
    said = (
        '<s n="{0}">The clerk</s> <c n="{0}">said</c> <q n="{0}" type="indirect" '
        'speaker="the clerk" kind="person">it rained</q>.\n\n'
    )

    def work(count: int) -> Callable[[], object]:
        item = build("".join(said.format(n) for n in range(1, count + 1)) + accused)
        return lambda: charges(Case(item.document, item.text))

    assert len(work(10)()) > 20
    assert_linear(work, 150)


def test_a_sentence_without_an_end_is_looked_through_once(nlp: Language) -> None:
    def work(count: int) -> Callable[[], object]:
        text = words(26 * count, "「{0} no」 said {1}. 『{2}』 ")
        document = next(annotate_articles(nlp, [read_text(text)], batch_size=1))
        return lambda: checks(document, text, Rules(frozenset({ALL})))

    assert_linear(work, 300, most=5)


def test_a_long_quotation_is_looked_for_part_by_part() -> None:
    said = " ".join(f"w{i}" for i in range(1000))
    transcript = Transcript(f"Before. {said}. Behind.")
    assert transcript.nearest(said).same
    assert not transcript.nearest(said.replace("w250 w251 ", "")).same
    assert not transcript.nearest(said.replace("w998", "other")).same
    assert transcript.nearest(f"{said} {' '.join(f'x{i}' for i in range(900))}") is None
