"""Time grows with the text and no faster: four times the text, at most five times the CPU.

Each text once took time that grew with its square, 2 to 14 seconds for 12,000 characters.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from annotate.pipeline import annotate_articles
from annotate.reading.text import read_text
from tests.conftest import rules_pipeline
from tests.timing import assert_linear, cpu_seconds

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def name(number: int) -> str:
    return "".join(_LETTERS[(number // 26**k) % 26] for k in range(4)).capitalize()


def tags(n: int) -> str:
    return " ".join(f"The pool is shut (Via {name(i * 7)} News)." for i in range(n // 36))


def namesakes(n: int) -> str:
    return " ".join(f"“No,” said {name(i * 5)} {name(i)} Lee." for i in range(n // 28))


def quotations(n: int) -> str:
    said = " and ".join(f"“w{name(i)}”" for i in range(n // 14))
    return f"The mayor said that {said} were her words."


TEXTS = {
    "double-quotes": lambda n: '"' * n,
    "opening-marks": lambda n: "“" * n,
    "opening-then-closing": lambda n: "“" * (n // 2) + "”" * (n // 2),
    "brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "commas": lambda n: "," * n,
    "dashes": lambda n: "—" * n,
    "apostrophes": lambda n: "'" * n,
    "stops": lambda n: "." * n,
    "ellipses": lambda n: "…" * n,
    "exclamations": lambda n: "!" * n,
    "questions": lambda n: "?" * n,
    "spaces": lambda n: "The mayor said no" + " " * n + "and the council yes.",
    "commas-behind": lambda n: "“We had no choice,” she said" + ", " * (n // 2) + ".",
    "dashes-behind": lambda n: "“We had no choice”" + "- " * (n // 2) + ".",
    "semicolons-behind": lambda n: "“We had no choice”" + "; " * (n // 2) + ".",
    "tags": tags,
    "namesakes": namesakes,
    "nested": lambda n: "“a said ‘a said " * (n // 16),
    "quotations": quotations,
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = rules_pipeline()
    nlp.max_length = 10**9
    return nlp


def annotated(nlp: Language, text: str) -> Callable[[], object]:
    return lambda: list(annotate_articles(nlp, [read_text(text)], batch_size=1))


@pytest.mark.parametrize("kind", TEXTS)
def test_hostile_06_four_times_the_text_takes_at_most_five_times_the_time(nlp, kind):
    assert_linear(lambda characters: annotated(nlp, TEXTS[kind](characters)), 3_000, most=5)


def test_hostile_06_fifty_thousand_glued_marks_in_under_thirty_seconds(nlp):
    assert cpu_seconds(annotated(nlp, '"' * 50_000)) < 30


def test_long_stretches_keep_the_text_and_the_tokens_around_them(nlp):
    from annotate.pipeline import to_doc

    text = "The mayor said no. " + "x" * 1234 + " Then \n“" + '"' * 700 + "yes”."
    doc = to_doc(nlp, read_text(text))
    assert doc.text == text
    assert [t.text for t in doc][:5] == ["The", "mayor", "said", "no", "."]
