"""The words of a text, as the name finders see them."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'.](?=[^\W_])[^\W_]+)*")
# What follows the hyphen is no part of the name: "a Doe-led team", "Larkin-based".
_COMPOUND = re.compile(
    r"-(?:led|based|backed|era|style|owned|run|linked|affiliated|born|aligned|controlled|"
    r"bound|funded|appointed|chaired|made|held|educated|trained|related)$"
)


class Word(NamedTuple):
    """A word, [start, end) in characters; a possessive ending is cut off and noted.

    `capital` says that it is written as a name is: a capital at its start or after a hyphen.
    """

    start: int
    end: int
    text: str
    lower: str
    possessive: bool
    capital: bool


def words_of(text: str) -> list[Word]:
    """The words of `text` in order."""
    found = []
    for match in _WORD.finditer(text):
        word, end = match.group(), match.end()
        if "-" in word and word[0].isupper() and (compound := _COMPOUND.search(word)):
            word, end = word[: compound.start()], match.start() + compound.start()
        possessive = word[-2:].lower() in ("’s", "'s")
        if possessive:
            word, end = word[:-2], end - 2
        elif text[end : end + 1] in ("’", "'") and word[-1] in "sz" and word[0].isupper():
            possessive = text[end + 1 : end + 2] == " "
        capital = word[0].isupper() or (
            "-" in word and any(part[:1].isupper() for part in word.split("-"))
        )
        found.append(Word(match.start(), end, word, word.lower(), possessive, capital))
    return found
