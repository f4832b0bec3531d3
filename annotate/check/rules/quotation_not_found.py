"""A quotation that the transcript does not have, in these or in like words."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case
from annotate.check.finding import Hit, Rule
from annotate.check.transcript import LEAST_WORDS, Transcript


def _find(case: Case) -> Iterator[Hit]:
    transcript = Transcript(case.transcript or "")
    for a in case.statements:
        for quotation in a.quotes:
            long_enough = len(quotation.text.split()) > LEAST_WORDS
            if long_enough and transcript.nearest(quotation.text) is None:
                yield Hit("the transcript has nothing like this quotation", quotation)


RULE = Rule(
    "quotation-not-found",
    "a quotation that the transcript does not have",
    "info",
    _find,
    needs="transcript",
)
