"""A description as the name of whom it means: "protesters", "University of Oslo scientists"."""

from __future__ import annotations

import re

from annotate.lexicon.bodies import ORGANIZATIONS, SOURCE_NOUNS
from annotate.lexicon.function_words import ARTICLES, DEMONSTRATIVES, NUMBERS, POSSESSIVES
from annotate.lexicon.listing import word_set
from annotate.text.number import is_plural, singular

DETERMINERS = ARTICLES | DEMONSTRATIVES | POSSESSIVES | (NUMBERS - {"one"}) | {"some"}
_SOME = word_set("percent people other others another some many most those few several")
_PLAIN = DETERMINERS | _SOME | SOURCE_NOUNS
_OF_NAME = re.compile(r"\w+ (?:of|for) (?:the )?[A-Z]")


def uncapitalised(phrase: str) -> str:
    """A description without the capital that only its sentence gave it."""
    words = phrase.split(" ")
    first = words[0].lower()
    if phrase.isupper() and first in DETERMINERS:  # a label: "THE WITNESS"
        return phrase.lower()
    inner = words[0][1:] + "".join(words[1:2])[:1]
    proper = any(letter.isupper() for letter in inner)
    proper = proper or (first in ORGANIZATIONS and _OF_NAME.match(phrase) is not None)
    if proper and first not in DETERMINERS:
        return phrase  # "MEP aides", "MPs", "Director General", "University of Oslo scientists"
    some = len(words) == 1 and is_plural(first, "") and phrase[1:].islower()  # "Protesters"
    if some or first in _PLAIN or singular(first) in SOURCE_NOUNS:
        return phrase[:1].lower() + phrase[1:]
    return phrase
