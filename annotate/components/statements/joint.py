"""Sources that speak together: "Neither X nor Y", "both X and Y"."""

from __future__ import annotations

import re

from annotate.components.records import Pair

_NAME = r"(?:[Tt]he )?[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,5}"
_TOGETHER = re.compile(rf"\b(?:[Bb]oth|[Nn]either) {_NAME}(?:,? (?:and|nor|or) {_NAME}|, {_NAME})+")
_LED = 80  # characters; the first of those who speak, and "neither" before it
_LONG = 200  # characters of names that speak together


def with_others(text: str, stretch: Pair) -> Pair:
    """A source that is one of several who speak together, carried on to all of them."""
    low = max(0, stretch[0] - _LED)
    together = _TOGETHER.search(text, low, stretch[1] + _LONG)
    if together is None or not together.start() <= stretch[0] < together.end():
        return stretch
    return [together.start(), max(stretch[1], together.end())]
