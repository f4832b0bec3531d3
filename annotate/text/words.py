"""The words of a text: how they are counted, and as the name finders see them."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

# A word, with what hyphens, apostrophes and stops join to it: "U.S.", "co-founder", "Lee's". A full
# stop that lacks its blank ends a word: "he said.Lee left", but not "Acme.com".
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:[-’']|\.(?!(?<=[a-z]{2}\.)[A-Z][a-z]))(?=[^\W_])[^\W_]+)*"
)
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


# What Word's own constructor does, without a call in Python for each word.
_word = partial(tuple.__new__, Word)


def words_of(text: str) -> list[Word]:
    """The words of `text` in order."""
    found = []
    for match in WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        if word.isalpha() and word.islower():  # most are
            found.append(_word((start, end, word, word, False, False)))
            continue
        capital, plain = word[0].isupper(), word.isalpha()
        if capital and not plain and (compound := _COMPOUND.search(word)):
            word, end = word[: compound.start()], start + compound.start()
        possessive = not plain and word[-2:].lower() in ("’s", "'s")
        if possessive:
            word, end = word[:-2], end - 2
        elif capital and word[-1] in "sz" and text[end : end + 1] in ("’", "'"):
            possessive = text[end + 1 : end + 2] == " "
        if not (capital or plain):
            capital = "-" in word and any(part[:1].isupper() for part in word.split("-"))
        found.append(_word((start, end, word, word.lower(), possessive, capital)))
    return found
