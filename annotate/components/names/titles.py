"""Titles before a person's name, and the body in them that is no part of the name."""

from __future__ import annotations

import re

from annotate.components.names.capitals import LINKERS
from annotate.lexicon.bodies import ORGANIZATION_NAME
from annotate.lexicon.names import FEMALE_FIRST, MALE_FIRST, SUFFIXES
from annotate.lexicon.people import HONORIFICS, OFFICES, ROLE_NOUNS, TITLES
from annotate.text.words import Word

_FIRST = MALE_FIRST | FEMALE_FIRST
_NO_NAME = SUFFIXES | LINKERS
_TITLE_ENDS = ROLE_NOUNS | OFFICES | ORGANIZATION_NAME
# "Secretary for Commerce, Industry and | Energy", "Speaker of the | House"
_OFFICE = re.compile(r"([\w-]+) (?:of|for|to|in) (?:the )?(?:[A-Z][\w-]+,? )*(?:and )?$")


def title_length(words: list[Word]) -> int:
    """How many words at the start are a title: up to the last role word, one name left."""
    for i in range(len(words) - 2, -1, -1):
        plain = words[i].lower.rstrip(".")
        after = words[i + 1].lower
        body = after in ORGANIZATION_NAME and after not in _FIRST and plain not in HONORIFICS
        if after in _NO_NAME or body:
            continue
        if plain in ROLE_NOUNS:
            given = i == 0 and plain in _FIRST
            return 0 if given else i + 1
    return 0


def own_title(text: str, title: list[Word]) -> list[Word]:
    """A title without what an office before it is held of: "Minister of Education | Dr Lee"."""
    if len(title) > 1 and title[-1].lower in TITLES:
        start = title[0].start
        office = _OFFICE.search(text, max(0, start - 80), start)
        if office is not None and office[1].lower() in ROLE_NOUNS:
            return title[-1:]
    return title
