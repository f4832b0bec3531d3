"""How the word lists are written: words in one text, parted by white space."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The set of the words in `text`."""
    return frozenset(text.split())
