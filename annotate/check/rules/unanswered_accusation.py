"""An accusation against somebody named whose answer the text does not give."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case, shown
from annotate.check.charges import charges
from annotate.check.finding import Hit, Related, Rule


def _find(case: Case) -> Iterator[Hit]:
    for charge in charges(case):
        if charge.asked and not any(charge.answers):
            by = charge.accuser
            accused = f"{shown(charge.accusation.name.text)} is accused"
            told = f"{accused} by {shown(by.name)}" if by else accused
            who = (Related("who accuses", by.words),) if by else ()
            yield Hit(f"{told}, and the text has no answer", charge.accusation.words, who)


RULE = Rule(
    "unanswered-accusation",
    "an accusation without the answer of the accused",
    "warning",
    _find,
    needs="text",
)
