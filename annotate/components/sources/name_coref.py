"""Name coreference: the people and bodies that an article names, each with all its names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise

from annotate.components.names import ORGANIZATION, PEOPLE, PERSON, PLACE, UNKNOWN, Name
from annotate.components.sources.plain import FEMALE, MALE, SMALL, plain
from annotate.components.sources.referent import Referent, ReferentKind
from annotate.components.sources.spellings import Spellings
from annotate.lexicon.bodies import ORGANIZATION_NAME, OUTLET_NAMES
from annotate.lexicon.names import COMPANY_ENDINGS, PARTICLES, PEOPLE_ENDINGS, SHORT_FORMS
from annotate.lexicon.people import FEMALE_TITLES, MALE_TITLES


def referents_of(names: list[Name]) -> dict[int, Referent]:
    """The referent of every name, keyed by the name's start.

    Long names make the referents; a short one ("Baker", "Marrow") goes to the referent that it
    abbreviates: the last one before it, else the first one after it.
    """
    found: dict[int, Referent] = {}
    _people(names, found)
    _bodies([n for n in names if n.start not in found], found)
    return found


def _people(names: list[Name], found: dict[int, Referent]) -> None:
    """Group the people: full names first, then single words."""
    by_word: dict[str, list[tuple[int, Referent]]] = defaultdict(list)
    full = [n for n in names if n.type == PERSON and len(plain(n.text)) > 1]
    listed: set[tuple[str, int]] = set()
    owners = _owned(names)
    for name in sorted(full, key=lambda n: n.text.isupper()):
        referent = _same_person(name, by_word, owners.get(name.start, ""))
        if referent is None:
            spelled = name.text.title() if name.text.isupper() else name.text
            referent = Referent(spelled, "person", named=True, doubtful=name.doubtful)
        elif len(name.text) > len(referent.name):
            referent.name = name.text
        for word in plain(name.text):
            if (word, id(referent)) not in listed:
                listed.add((word, id(referent)))
                by_word[word].append((name.start, referent))
        found[name.start] = referent
        _learn_gender(referent, name)
    for entries in by_word.values():
        entries.sort(key=lambda entry: entry[0])
    _short_people(names, found, by_word)


# So many who share a word of their names are looked through, so that time stays linear.
_NAMESAKES = 50


def _same_person(
    name: Name, by_word: dict[str, list[tuple[int, Referent]]], owner: str
) -> Referent | None:
    """The referent whose name holds this one's words, or whose words this one holds.

    It is not `owner`, whose name stands before this one: "Ms Kara's father, Hamid Fazil" is not
    Kara Hamid Fazil.
    """
    words = plain(name.text)
    sharing = by_word.get(words[-1], [])[:_NAMESAKES] + by_word.get(words[0], [])[:_NAMESAKES]
    for _, referent in sharing:
        other = plain(referent.name)
        if owner and set(plain(owner)) <= set(other) - set(words):
            continue
        if set(words) <= set(other) or set(other) <= set(words):
            return referent
    return None


def _short_people(
    names: list[Name], found: dict[int, Referent], by_word: dict[str, list[tuple[int, Referent]]]
) -> None:
    """Give each one-word name to the person it shortens; two of one surname stay two."""
    spellings = Spellings(by_word)
    owned = _owned(names)
    for name in names:
        referent = found.get(name.start)
        words = plain(name.text)
        if not words:
            continue
        label = name.text.isupper() and words[0] in by_word
        if referent is None and len(words) == 1 and (label or name.type in (PERSON, UNKNOWN)):
            bearers = _near(by_word.get(words[0], []), name) or spellings.like(words[0])
            if name.start in owned:  # "Lee's son, Robin" is no Robin Roper
                bearers = [
                    e for e in bearers if e[0] < name.start or plain(e[1].name)[0] != words[0]
                ]
            referent = _bearer(name, bearers)
            if referent is None and name.type == PERSON:
                referent = Referent(_spelled(name), "person", named=True)
                by_word[words[0]].append((name.start, referent))
                spellings.add(words[0])
            if referent is not None:
                found[name.start] = referent
                _learn_gender(referent, name)


_NEAR_OWNER = 24  # characters from an owner's 's to the name: "Lee's elder brother, Jo"


def _owned(names: list[Name]) -> dict[int, str]:
    """The starts of names close behind a possessive one, with that: "Thorne's son, | Robin"."""
    return {
        name.start: owner.text
        for owner, name in pairwise(names)
        if owner.possessive and 0 < name.start - owner.end < _NEAR_OWNER
    }


def _spelled(name: Name) -> str:
    """A name as others write it where it stands in capitals: "MR. HALE"."""
    return name.text.title() if name.title.isupper() and name.text.isupper() else name.text


def _surnames(name: str) -> set[str]:
    """The last word, or the first before a given name in two syllables: "Cho Jae-hyun"."""
    words = plain(name)
    given = len(words) == 2 and words[1].find("-") > 1  # not "U-turn"
    return {words[0]} if given else {words[-1]}


def _given(name: str, surname: str) -> str:
    """The first of a name's words but the surname: "Jianlin" of "Wang Jianlin"."""
    return next((word for word in plain(name) if word != surname), surname)


def _near(entries: list[tuple[int, Referent]], name: Name) -> list[tuple[int, Referent]]:
    """The people with one word in their names, of very many those who come up near `name`."""
    if len(entries) <= 2 * _NAMESAKES:
        return entries
    at = bisect_left(entries, name.start, key=lambda entry: entry[0])
    return entries[max(0, at - _NAMESAKES) : at + _NAMESAKES]


def _bearer(name: Name, entries: list[tuple[int, Referent]]) -> Referent | None:
    """Which of the people with this word in their name is meant: whoever was named first.

    But the last, where one first name may stand for the other ("Ken" and "Kenneth").
    """
    title = name.title.lower().rstrip(".")
    gender = "m" if title in MALE_TITLES else "f" if title in FEMALE_TITLES else ""
    word = plain(name.text)[0]
    fitting = [e for e in entries if not gender or e[1].gender in ("", gender)]
    surname = [e for e in fitting if word in _surnames(e[1].name)]
    fitting = surname or fitting
    if not fitting:
        return None
    before = [referent for start, referent in fitting if start < name.start]
    if not before:
        return fitting[0][1]
    first, last = before[0], before[-1]
    given = {_given(referent.name, word)[:3] for referent in (first, last)}
    return last if len(given) == 1 else first


def _learn_gender(referent: Referent, name: Name) -> None:
    title = name.title.lower().rstrip(".").split()
    first = plain(referent.name)[0] if len(plain(referent.name)) > 1 else ""
    if any(w in MALE_TITLES for w in title):
        referent.gender = "m"
    elif any(w in FEMALE_TITLES for w in title):
        referent.gender = "f"
    elif not referent.gender:
        referent.gender = "m" if first in MALE else "f" if first in FEMALE else ""


def _bodies(names: list[Name], found: dict[int, Referent]) -> None:
    """Group organizations, places and names of unknown kind."""
    by_words: dict[tuple[str, ...], Referent] = {}
    by_first: dict[str, Referent] = {}
    initials: dict[str, Referent] = {}
    by_last: dict[str, list[Referent]] = defaultdict(list)
    by_start: dict[int, Referent] = {}
    places: dict[str, list[int]] = defaultdict(list)
    for name in names:
        places[name.text].append(name.start)
    brackets = {n.short for n in names}  # a short form is first read where it is given
    bound = {n.text for n in names if n.bound}
    for name in sorted(
        names, key=lambda n: (len(plain(n.text)) == 1, n.start not in brackets, n.start)
    ):
        words = SHORT_FORMS.get(plain(name.text), plain(name.text))
        if not words:
            continue
        referent = (
            by_words.get(words) or by_start.get(name.start) or initials.get(_letters(name.text))
        )
        if referent is None and name.type in (ORGANIZATION, UNKNOWN):
            referent = _longer(words, by_first, by_last[words[-1]])
        if referent is not None and _is_another(name, referent, places, bound):
            referent = None
        if referent is None:
            kind = _kind_of(name)
            referent = Referent(name.text, kind, named=name.type != PEOPLE, plural=kind == "group")
            by_words[words] = referent
            by_first.setdefault(words[0], referent)
            for acronym in _acronyms(words):
                initials.setdefault(acronym, referent)
            if len(words) > 1:
                by_last[words[-1]].append(referent)
        elif len(name.text) > len(referent.name):
            referent.name = name.text
        found[name.start] = referent
        by_words.setdefault(words, referent)
        if name.short is not None:
            by_start[name.short] = referent


def _is_another(
    name: Name, longer: Referent, places: dict[str, list[int]], bound: set[str]
) -> bool:
    """Whether a name that begins a long one is none of its short forms.

    It stood often before the long one came up, or the encoder bounds it so and never the long
    one: "Archos" is no "Archos AV400".
    """
    if len(name.text) >= len(longer.name) or not longer.name.startswith(name.text):
        return False
    first = places.get(longer.name, [0])[0]
    rest = set(plain(longer.name)[len(plain(name.text)) :])
    run = name.text in bound and longer.name not in bound and rest.isdisjoint(ORGANIZATION_NAME)
    return run or bisect_left(places[name.text], first) > 2


def _letters(name: str) -> str:
    """A short name as acronyms are compared: "U.N.", "BoE"."""
    return name.upper() if re.fullmatch(r"[A-Z][a-z]?[A-Z]+", name) else name.replace(".", "")


def _acronyms(words: tuple[str, ...]) -> set[str]:
    """What a body's name may be shortened to, with and without small words and its country."""
    short = set()
    for part in (words, words[1:]):
        short.add("".join(w[0] for w in part if w not in SMALL | PARTICLES).upper())
        short.add("".join(w[0] for w in part).upper())
    return {acronym for acronym in short if len(acronym) > 2 - (len(words) == 2)}


def _longer(
    words: tuple[str, ...], by_first: dict[str, Referent], same_last: list[Referent]
) -> Referent | None:
    """The body that these words shorten: "Marrow" for "Marrow Capital", "Met Centre"."""
    referent = by_first.get(words[0])
    if referent is not None and referent.kind != "place":
        other = plain(referent.name)
        acronym = len(words) == 1 and referent.name.split()[0].isupper()
        # "BHP" is short for "BHP Group", "ANC" for no "ANC Gala Dinner".
        fits = not acronym or set(other[1:]) <= COMPANY_ENDINGS | {"group", "holdings", "bank"}
        if other[: len(words)] == words and referent.kind != "unknown" and fits:
            return referent
    for referent in same_last[:_NAMESAKES]:
        if (len(words) > 1 or words[0] in OUTLET_NAMES) and set(words) < set(plain(referent.name)):
            return referent
    return None


def _kind_of(name: Name) -> ReferentKind:
    if name.type == PEOPLE and name.text.endswith(PEOPLE_ENDINGS):
        return "group"
    if name.type in (PLACE, PEOPLE):
        return "place"
    if is_outlet(name.text):
        return "outlet"
    return "organization" if name.type == ORGANIZATION else "unknown"


def is_outlet(name: str) -> bool:
    """Whether a name's last word is one that news outlets bear ("The Oregonian")."""
    words = plain(name)
    return bool(words) and words[-1] in OUTLET_NAMES
