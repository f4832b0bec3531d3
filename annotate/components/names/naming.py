"""What a run of words names: its title cut off, what it is told; common nouns and offices left."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotate.components.names.capitals import LINKERS
from annotate.components.names.name_types import (
    PERSON,
    UNKNOWN,
    Name,
    NameType,
    guess_type,
    is_month,
)
from annotate.lexicon.bodies import ORGANIZATION_NAME, SOURCE_NOUNS, TRADES
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import FIRST_NAMES, POSTNOMINALS, SUFFIXES
from annotate.lexicon.people import FIELDS, HONORIFICS, OFFICES, ROLE_NOUNS, TITLES
from annotate.text.number import singular
from annotate.text.words import Word

_NO_NAME = SUFFIXES | LINKERS
# "Secretary for Commerce, Industry and | Energy", "Speaker of the | House"
_OFFICE = re.compile(r"([\w-]+) (?:of|for|to|in) (?:the )?(?:[A-Z][\w-]+,? )*(?:and )?$")


def title_length(words: list[Word]) -> int:
    """How many words at the start are a title: up to the last role word, one name left."""
    for i in range(len(words) - 2, -1, -1):
        plain = words[i].lower.rstrip(".")
        after = words[i + 1].lower
        if after in _NO_NAME or after in ORGANIZATION_NAME:
            continue
        if plain in ROLE_NOUNS:
            return i + 1
    return 0


def own_title(text: str, title: list[Word]) -> list[Word]:
    """A title without what an office before it is held of: "Minister of Education | Dr Lee"."""
    if len(title) > 1 and title[-1].lower in TITLES:
        start = title[0].start
        office = _OFFICE.search(text, max(0, start - 80), start)
        if office is not None and office[1].lower() in ROLE_NOUNS:
            return title[-1:]
    return title


_COMMON = SOURCE_NOUNS | OFFICES
_FIELDS = FIELDS - ORGANIZATION_NAME - {"white", "house", "labor", "labour"}
# "ANC Members": they are not in the body's name.
_ITS_PEOPLE = word_set("members officials employees supporters lawmakers aides sources")
_LOOSE = LINKERS | POSTNOMINALS | _ITS_PEOPLE
_PLURAL = re.compile(r"[A-Z]{2,}s")  # "Opposition MPs", "NGOs"
_NICKNAME = re.compile(r" [\"'“‘(][^\"'”’)]+[\"'”’)] ")


def name_of(
    text: str, words: list[Word], entity: NameType | None, before: Sequence[Word] = ()
) -> Name | None:
    """The name in `words`, its title cut off; None for a common noun or office.

    `before` is a title that the encoder left out of a person's name.
    """
    words = _within_name(text, words)
    if not words or (entity in (None, PERSON) and _is_office(words, entity)):
        return None
    cut = title_length(words) if entity is None else _ranks(words) if entity == PERSON else 0
    title, rest = own_title(text, [*before, *words[:cut]]), words[cut:]
    called = _is_called(title, rest)
    common = _COMMON if title else _FIELDS
    if entity is None and not called and all(w.lower in common for w in rest):
        return None
    entity = entity or (PERSON if called else guess_type(text, rest, bool(title)))
    return _name(text, title, rest, entity) if entity == PERSON else _name(text, [], words, entity)


def _name(text: str, title: list[Word], words: list[Word], entity: NameType) -> Name:
    start, end = words[0].start, words[-1].end
    return Name(
        start=start,
        end=end,
        text=_spelled(text[start:end]) if entity in (PERSON, UNKNOWN) else text[start:end],
        type=entity,
        title=text[title[0].start : title[-1].end] if title else "",
        title_start=title[0].start if title else start,
        possessive=words[-1].possessive,
        short=end + 2 if text[end : end + 2] == " (" else None,
    )


def _spelled(name: str) -> str:
    """A name without a nickname, and without a bracket that opens before it."""
    name = _NICKNAME.sub(" ", name)
    return name.replace(") ", " ") if "(" not in name else name


def _within_name(text: str, words: list[Word]) -> list[Word]:
    """The words without those at the end that are in no name; none where nothing is named."""
    if len(words) == 1 and (len(words[0].text) == 1 or is_month(text, words[0])):
        return []
    if _PLURAL.fullmatch(words[-1].text):
        return []
    while len(words) > 1 and words[-1].lower in _LOOSE:
        words = words[:-1]
    return words[1:] if len(words) > 1 and words[0].lower in TRADES else words


def _ranks(words: list[Word]) -> int:
    """How many words at the start of a person's name, as the encoder bounds it, are titles."""
    cut = 0
    while cut < len(words) - 1 and words[cut].lower.rstrip(".") in ROLE_NOUNS:
        cut += 1
    return 0 if words[0].lower in FIRST_NAMES else cut


def _is_office(words: list[Word], entity: NameType | None) -> bool:
    """Whether the words are a common noun or an office; a person's one name never is."""
    return (entity is None or len(words) > 1) and is_common(words)


def _is_called(title: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether somebody is called so politely, whatever else the word means: "Mr King"."""
    polite = bool(title) and title[-1].lower in HONORIFICS
    return polite and len(words) == 1 and words[0].lower not in OFFICES  # "Mr President"


def is_common(words: list[Word]) -> bool:
    """Whether capitalised words are no name: "Minister", "the Company", "Foreign Secretary"."""
    last = words[-1].lower.removeprefix("ex-")
    if len(words) == 1:
        return last in _COMMON or singular(last) in _COMMON
    if words[0].lower in FIRST_NAMES:
        return False
    if last == "lady" and words[-2].lower == "first":
        return True
    return last == "leader" or (last in OFFICES and not words[-1].text.isupper())
