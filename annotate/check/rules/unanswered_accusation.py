"""An accusation against somebody named whose answer the text does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.check.accused import Accusation, accusations, key_of
from annotate.check.answers import is_answered, is_power, stem_of
from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule

# The article is about what its first sentences tell, and whom so many others name.
LEAD = 4
LEAST_OTHERS = 2
# Who is charged with killing answers to a court; of others no answer is to be had.
_KILLED = re.compile(
    r"\b(?:kill\w*|(?:\w+-degree\s)?murder\w*|shot|shooting|massacre|manslaughter|homicide)\b"
)
_AFTER = 40  # characters in which the accusation says of what
_NOT_ASKED = re.compile(
    r"Islamic\sState|ISI[SL]|Daesh|Boko\sHaram|[Aa]l[- ](?:Qa\w+|Shabaab)|Taliban", re.IGNORECASE
)


def _find(case: Case) -> Iterator[Hit]:
    told: set[str] = set()
    for accusation in accusations(case):
        key = stem_of(key_of(accusation.name.text))  # of China and Beijing one is told
        if key in told:
            continue
        told.add(key)
        if not (
            _is_not_asked(case, accusation)
            or _in_passing(case, accusation)
            or is_answered(case, accusation.name)
        ):
            message = f"{shown(accusation.name.text)} is accused, and the text has no answer"
            yield Hit(message, accusation.words)


def _is_not_asked(case: Case, accusation: Accusation) -> bool:
    end = accusation.words.end
    return bool(
        _NOT_ASKED.search(accusation.name.text)
        or _KILLED.search(case.text or "", accusation.name.end, end + _AFTER)
    )


def _in_passing(case: Case, accusation: Accusation) -> bool:
    """Whether the article is about something else, or someone whom all the world accuses."""
    sentence = case.sentence_at(accusation.words.start)
    lead = case.sentences[: 1 if is_power(accusation.name) else LEAD]
    if sentence is None or sentence in lead or is_power(accusation.name):
        return sentence not in lead
    key = re.compile(rf"\b{re.escape(key_of(accusation.name.text))}\b")
    return sum(bool(key.search(s.text)) for s in case.sentences) <= LEAST_OTHERS


RULE = Rule(
    "unanswered-accusation",
    "an accusation without the answer of the accused",
    "warning",
    _find,
    needs="text",
)
