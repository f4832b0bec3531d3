"""Who is accused is looked for in a time that grows with the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotate.check.accused import accusations
from annotate.check.case import Case
from tests.render.articles import build
from tests.timing import assert_linear


@pytest.mark.parametrize(
    "words", ["Ann Lee ", "Ann Lee (a b ", "was arrested in May ", "AAAAAAAA", "A'B'"]
)
def test_four_times_the_words_take_no_more_than_four_times_as_long(words: str) -> None:
    def work(count: int) -> Callable[[], object]:
        item = build(words * count)
        case = Case(item.document, item.text)
        return lambda: list(accusations(case))

    assert_linear(work, 1_000)
