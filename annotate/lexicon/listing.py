"""How the word lists are written: words in one text, parted by white space."""

from __future__ import annotations

import re
from collections.abc import Iterable


def word_set(text: str) -> frozenset[str]:
    """The set of the words in `text`."""
    return frozenset(text.split())


def joined(words: Iterable[str]) -> str:
    """The words in one text, apart by blanks."""
    return " ".join(sorted(words))


def alternation(words: Iterable[str]) -> str:
    """The words as the inside of a regular expression's group, longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=lambda w: (-len(w), w)))
