"""An accusation against somebody named whose answer the text does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.check.accused import Accusation, accusations, key_of
from annotate.check.answers import is_answered, stem_of
from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule

# The article is about what its first sentences tell.
LEAD = 4


def _find(case: Case) -> Iterator[Hit]:
    told: set[str] = set()
    for accusation in accusations(case):
        key = stem_of(key_of(accusation.name.text))  # of China and Beijing one is told
        if key in told:
            continue
        told.add(key)
        if not (_in_passing(case, accusation) or is_answered(case, accusation.name)):
            message = f"{shown(accusation.name.text)} is accused, and the text has no answer"
            yield Hit(message, accusation.words)


def _in_passing(case: Case, accusation: Accusation) -> bool:
    """Whether an article about something else names the accused in this one sentence only."""
    sentence = case.sentence_at(accusation.words.start)
    if sentence is None or sentence in case.sentences[:LEAD]:
        return False
    key = rf"\b{re.escape(key_of(accusation.name.text))}\b"
    named = len(re.findall(key, case.text or ""))
    return named == len(re.findall(key, sentence.text))


RULE = Rule(
    "unanswered-accusation",
    "an accusation without the answer of the accused",
    "warning",
    _find,
    needs="text",
)
