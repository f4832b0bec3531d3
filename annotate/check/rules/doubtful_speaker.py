"""A statement whose speaker was worked out, and may be another."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case
from annotate.check.finding import Hit, Rule
from annotate.check.rules.guessed_speaker import SURE, guessed

# Of those below, from `SURE` on, 20 of 44 drawn by bands were read wrong: see its page.
DOUBTFUL = 0.8


def _find(case: Case) -> Iterator[Hit]:
    yield from guessed(case, SURE, DOUBTFUL)


RULE = Rule(
    "doubtful-speaker", "a speaker that was guessed and may be another", "info", _find, on=False
)
