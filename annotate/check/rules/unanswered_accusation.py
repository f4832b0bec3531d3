"""An accusation against somebody named whose answer the text does not give."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.accused import accusations, key_of
from annotate.check.answers import is_answered, stem_of
from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule


def _find(case: Case) -> Iterator[Hit]:
    told: set[str] = set()
    for accusation in accusations(case):
        key = stem_of(key_of(accusation.name.text))  # of China and Beijing one is told
        if key in told:
            continue
        told.add(key)
        if not is_answered(case, accusation.name):
            message = f"{shown(accusation.name.text)} is accused, and the text has no answer"
            yield Hit(message, accusation.words)


RULE = Rule(
    "unanswered-accusation",
    "an accusation without the answer of the accused",
    "warning",
    _find,
    needs="text",
)
