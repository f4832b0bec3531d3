"""Names in an article's text: capitalised stretches, with titles cut off and a label each.

The encoder's entities come first where they are; capitals alone find the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from annotate.components.records import FoundEntity
from annotate.components.words.names import (
    COUNTRIES,
    FEMALE_FIRST,
    MALE_FIRST,
    PARTICLES,
    SUFFIXES,
)
from annotate.components.words.roles import ROLE_NOUNS, TITLE_FILLERS, TITLES
from annotate.components.words.sources import ORGANIZATION_NAME, OUTLET_NAMES

PERSON, ORGANIZATION, PLACE, PEOPLE, UNKNOWN = "Person", "Organization", "Location", "NORP", ""

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'&.](?=[^\W_])[^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s$", re.IGNORECASE)
_LINKERS = frozenset("of for on against the and & in".split())
_ABBREVIATED = TITLES | SUFFIXES | frozenset("st ft mt".split())
_SENTENCE_START = re.compile(r"(?:^|[.!?:]|\n|[—–])[\s\"'“‘(\[]*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, in characters; a possessive ending is cut off and noted."""

    start: int
    end: int
    text: str
    lower: str
    possessive: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands, [start, end) in characters, without its title.

    `title` holds the title words before it ("Benghazi Committee Chairman"), which begin at
    `title_start`; without a title that equals `start`.
    """

    start: int
    end: int
    text: str
    label: str
    title: str
    title_start: int
    possessive: bool


def words_of(text: str) -> list[Word]:
    """The words of `text` in order."""
    found = []
    for match in WORD.finditer(text):
        word, end = match.group(), match.end()
        possessive = _POSSESSIVE.search(word) is not None
        if possessive:
            word, end = word[:-2], end - 2
        found.append(Word(match.start(), end, word, word.lower(), possessive))
    return found


def find_names(
    text: str, words: list[Word], entities: Iterable[FoundEntity] | None
) -> list[Name]:
    """The names in `text`, in order, not overlapping. `words` are its words."""
    starts = [word.start for word in words]
    found: list[Name] = []
    taken = bytearray(len(text) + 1)
    for entity in entities or ():
        inside = words[
            bisect_left(starts, entity["start"]) : bisect_left(starts, entity["end"])
        ]
        while inside and not inside[0].text[0].isupper() and inside[0].lower not in PARTICLES:
            inside = inside[1:]
        if inside and not any(taken[inside[0].start : inside[-1].end]):
            found.append(_name(text, inside, entity["label"]))
            taken[inside[0].start : inside[-1].end] = b"\x01" * (
                inside[-1].end - inside[0].start
            )
    lower = {word.lower for word in words if word.text[0].islower()}
    for run in _runs(text, words):
        trimmed = _without_opening(text, run, lower)
        if trimmed and not any(taken[trimmed[0].start : trimmed[-1].end]):
            found.append(_name(text, trimmed, None))
    return sorted(found, key=lambda name: name.start)


def _runs(text: str, words: list[Word]) -> Iterable[list[Word]]:
    """Stretches of capitalised words, with particles and linking words between them."""
    run: list[Word] = []
    waiting: list[Word] = []
    for word in words:
        last = (waiting or run)[-1] if run else None
        if last is not None and not _joined(text, last, word):
            yield run
            run, waiting, last = [], [], None
        if word.text[0].isupper() or "-" in word.text and word.text.split("-")[1][:1].isupper():
            run, waiting = [*run, *waiting, word], []
        elif last is not None and _links(run, word):
            waiting.append(word)
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _joined(text: str, left: Word, right: Word) -> bool:
    if left.possessive:
        return False
    gap = text[left.end : right.start]
    if gap == " " or gap == " & ":
        return True
    short = len(left.text) == 1 or left.lower in _ABBREVIATED
    return gap == ". " and short


def _links(run: list[Word], word: Word) -> bool:
    if word.lower in PARTICLES:
        return True
    is_body = any(w.lower in ORGANIZATION_NAME for w in run)
    if word.lower == "and":
        return is_body and len(run) > 1 and run[-2].lower in _LINKERS
    return word.lower in _LINKERS and is_body


def _without_opening(text: str, run: list[Word], lower: set[str]) -> list[Word]:
    """The run without a first word that only opens its sentence."""
    first = run[0]
    known = first.lower in MALE_FIRST or first.lower in FEMALE_FIRST
    opens = _SENTENCE_START.search(text, max(0, first.start - 4), first.start) is not None
    if first.lower in _OPENERS:
        return _without_opening(text, run[1:], lower) if len(run) > 1 else []
    if opens and first.lower in lower and not (known and len(run) > 1):
        if first.lower in ROLE_NOUNS and len(run) > 1:
            return run
        return run[1:]
    return run


_OPENERS = frozenset(
    """
    a about according after all also although an and another any as asked at because before
    both but by despite during each earlier even every few first for former from he her here
    his how however i if in indeed instead it its last later like many meanwhile more most my
    neither no nobody nor not now of on once one only or other our perhaps q she since so
    some still such than that the their then there these they this those though three through
    to two under unlike until we what when where whether which while who why with yesterday
    yet you your monday tuesday wednesday thursday friday saturday sunday january february
    march june july august september october november december asked today tonight
    """.split()
)


def _name(text: str, words: list[Word], label: str | None) -> Name:
    """The name in `words` (capitalised words in a row), its title cut off and labelled."""
    cut = _title_length(words) if label in (None, PERSON) else 0
    title, rest = words[:cut], words[cut:]
    kind = label if label is not None else _guess(text, rest, bool(title))
    if kind != PERSON:
        title, rest = [], words
    return Name(
        start=rest[0].start,
        end=rest[-1].end,
        text=text[rest[0].start : rest[-1].end],
        label=kind,
        title=text[title[0].start : title[-1].end] if title else "",
        title_start=words[0].start,
        possessive=rest[-1].possessive,
    )


def _title_length(words: list[Word]) -> int:
    """How many words at the start are a title: up to the last role word, one name left."""
    for i in range(len(words) - 2, -1, -1):
        plain = words[i].lower.rstrip(".")
        if plain in ROLE_NOUNS and words[i + 1].lower not in SUFFIXES | PARTICLES | _LINKERS:
            given = words[i].text.istitle() and plain in MALE_FIRST | FEMALE_FIRST
            return 0 if given and i == 0 else i + 1
    return 0


def _guess(text: str, words: list[Word], titled: bool) -> str:
    """What a name is, by its words alone; UNKNOWN where they do not say."""
    lowered = [word.lower for word in words]
    if any(w in ORGANIZATION_NAME for w in lowered):
        return ORGANIZATION
    if titled:
        return PERSON
    if len(words) == 1 and lowered[0] in COUNTRIES:
        return PLACE
    if lowered[0] in MALE_FIRST or lowered[0] in FEMALE_FIRST:
        return PERSON
    whole = text[words[0].start : words[-1].end]
    if lowered[-1] in OUTLET_NAMES or "&" in whole or (whole.isupper() and len(whole) < 7):
        return ORGANIZATION
    if _after_article(text, words[0].start):
        return ORGANIZATION if len(words) > 1 else UNKNOWN
    if 2 <= len(words) <= 4 and not any(w in TITLE_FILLERS for w in lowered):
        return PERSON
    return UNKNOWN


def _after_article(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() == "the "
