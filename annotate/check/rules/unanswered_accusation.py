"""An accusation against somebody named whose answer the text does not give."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case, shown
from annotate.check.charges import charges
from annotate.check.finding import Hit, Rule


def _find(case: Case) -> Iterator[Hit]:
    for charge in charges(case):
        if charge.asked and not any(charge.answers):
            name = shown(charge.accusation.name.text)
            message = f"{name} is accused, and the text has no answer"
            yield Hit(message, charge.accusation.words)


RULE = Rule(
    "unanswered-accusation",
    "an accusation without the answer of the accused",
    "warning",
    _find,
    needs="text",
)
