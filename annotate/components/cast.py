"""The cast of an article: the people and bodies that it names, each with all its names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from annotate.components.names import (
    ORGANIZATION,
    PEOPLE,
    PERSON,
    PLACE,
    UNKNOWN,
    Name,
)
from annotate.lexicon.bodies import OUTLET_NAMES
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import (
    COMPANY_ENDINGS,
    FEMALE_FIRST,
    MALE_FIRST,
    PARTICLES,
    PEOPLE_ENDINGS,
    SUFFIXES,
)
from annotate.lexicon.people import FEMALE_TITLES, MALE_TITLES


@dataclass(eq=False)
class Figure:
    """Somebody or something that can be a source: what is known so far, and where it stands.

    `doubtful` says that only capitals speak for its kind, `listed` that its noun does. `nouns`
    are the words it has been described with ("prosecutor", "company"). `last` is where it was
    mentioned last; the `seen_*` fields say how (see `focus`).
    """

    name: str
    kind: str
    named: bool
    plural: bool = False
    gender: str = ""
    doubtful: bool = False
    listed: bool = False
    nouns: set[str] = field(default_factory=set)
    role: str | None = None
    affiliation: str | None = None
    parts: tuple[Figure, ...] = ()
    mentions: list[tuple[int, int]] = field(default_factory=list)
    count: int = 0
    last: int = -1
    seen_sentence: int = -1
    seen_paragraph: int = -1
    seen_subject: bool = False
    seen_quoted: bool = False
    seen_source: int = -1


def figures_of(names: list[Name]) -> dict[int, Figure]:
    """The figure of every name, keyed by the name's start.

    Long names make the figures; a short one ("Baker", "Marrow") goes to the figure that it
    abbreviates: the last one before it, else the first one after it.
    """
    found: dict[int, Figure] = {}
    _people(names, found)
    _bodies([n for n in names if n.start not in found], found)
    return found


@lru_cache(maxsize=4096)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name, lower-case, without suffixes, full stops and a leading article."""
    words = [w.strip(".,").lower() for w in name.split()]
    kept = tuple(w for w in words if w and w not in SUFFIXES)
    return kept[1:] if len(kept) > 1 and kept[0] == "the" else kept


def _people(names: list[Name], found: dict[int, Figure]) -> None:
    """Group the people: full names first, then single words."""
    by_word: dict[str, list[tuple[int, Figure]]] = defaultdict(list)
    full = [n for n in names if n.label == PERSON and len(plain(n.text)) > 1]
    times = Counter(n.text for n in full)
    for name in sorted(full, key=lambda n: n.text.isupper()):
        figure = _same_person(name, by_word)
        if figure is None:
            spelled = name.text.title() if name.text.isupper() else name.text
            figure = Figure(spelled, "person", named=True, doubtful=name.doubtful)
        elif _is_fuller(name.text, figure.name, times):
            figure.name = name.text
        for word in plain(name.text):
            if all(other is not figure for _, other in by_word[word]):
                by_word[word].append((name.start, figure))
        found[name.start] = figure
        _learn_gender(figure, name)
    for entries in by_word.values():
        entries.sort(key=lambda entry: entry[0])
    _short_people(names, found, by_word)


_SENIOR = re.compile(r"\s[Ss]r\.?$")  # said only to tell a father from his son


def _is_fuller(name: str, known: str, times: Counter[str]) -> bool:
    """Whether `name` says more than `known`; with another surname, whether it stands oftener."""
    if name.isupper():
        return False
    if plain(name)[-1] != plain(known)[-1]:
        return times[name] > times[known]
    return len(name) > len(known)


def _same_person(name: Name, by_word: dict[str, list[tuple[int, Figure]]]) -> Figure | None:
    """The figure whose name holds this one's words, or whose words this one holds."""
    words = plain(name.text)
    for _, figure in by_word.get(words[-1], []) + by_word.get(words[0], []):
        other = plain(figure.name)
        if bool(_SENIOR.search(name.text)) != bool(_SENIOR.search(figure.name)):
            continue
        if set(words) <= set(other) or set(other) <= set(words):
            return figure
        initials = words[0][0] == other[0][0] and 1 in (len(words[0]), len(other[0]))
        if initials and words[-1] == other[-1]:
            return figure
    return None


def _short_people(
    names: list[Name], found: dict[int, Figure], by_word: dict[str, list[tuple[int, Figure]]]
) -> None:
    """Give each one-word name to the person it shortens; two of one surname stay two."""
    latest: dict[str, Figure] = {}
    for name in names:
        figure = found.get(name.start)
        words = plain(name.text)
        if not words:
            continue
        known = (
            bool(words) and words[0] in by_word and (name.text.isupper() or name.label == PEOPLE)
        )
        person = name.label in (PERSON, UNKNOWN) or known
        if figure is None and len(words) == 1 and person:
            bearers = by_word.get(words[0]) or _misspelt(words[0], by_word)
            figure = _bearer(name, bearers, latest.get(words[0]))
            if figure is None and name.label == PERSON:
                figure = Figure(name.text, "person", named=True)
                by_word[words[0]].append((name.start, figure))
            if figure is None:
                continue
            found[name.start] = figure
            _learn_gender(figure, name)
        if figure is not None:
            latest[words[-1]] = figure


def _misspelt(word: str, by_word: dict[str, list[tuple[int, Figure]]]) -> list[tuple[int, Figure]]:
    """The people whose long surname differs from `word` by one letter."""
    if len(word) < _LONG:
        return []
    for other, entries in list(by_word.items()):
        short, long = sorted((word, other), key=len)
        at = next((i for i, c in enumerate(short) if c != long[i]), len(short))
        one_off = long[at + 1 :] == short[at + (len(short) == len(long)) :]
        if one_off and len(long) - len(short) < 2 and len(short) >= _LONG - 1:
            return [e for e in entries if plain(e[1].name)[-1] == other]
    return []


_LONG = 8  # letters; in shorter names one letter may tell two people apart


def _surnames(name: str) -> set[str]:
    """The last word, or the first before a given name in two syllables: "Cho Jae-hyun"."""
    words = plain(name)
    return {words[0]} if len(words) == 2 and "-" in words[1] else {words[-1]}


def _bearer(name: Name, entries: list[tuple[int, Figure]], latest: Figure | None) -> Figure | None:
    """Which of the people with this word in their name is meant."""
    title = name.title.lower().rstrip(".")
    gender = "m" if title in MALE_TITLES else "f" if title in FEMALE_TITLES else ""
    word = plain(name.text)[0]
    fitting = [e for e in entries if not gender or e[1].gender in ("", gender)]
    surname = [e for e in fitting if word in _surnames(e[1].name)]
    fitting = surname or fitting
    if not fitting:
        return None
    if latest is not None and any(figure is latest for _, figure in fitting):
        return latest
    before = [e for e in fitting if e[0] < name.start]
    return before[-1][1] if before else fitting[0][1]


def _learn_gender(figure: Figure, name: Name) -> None:
    title = name.title.lower().rstrip(".").split()
    first = plain(figure.name)[0] if len(plain(figure.name)) > 1 else ""
    if any(w in MALE_TITLES for w in title):
        figure.gender = "m"
    elif any(w in FEMALE_TITLES for w in title):
        figure.gender = "f"
    elif not figure.gender:
        figure.gender = "m" if first in MALE_FIRST else "f" if first in FEMALE_FIRST else ""


def _bodies(names: list[Name], found: dict[int, Figure]) -> None:
    """Group organizations, places and names of unknown kind."""
    by_words: dict[tuple[str, ...], Figure] = {}
    by_first: dict[str, Figure] = {}
    initials: dict[str, Figure] = {}
    by_last: dict[str, list[Figure]] = defaultdict(list)
    by_start: dict[int, Figure] = {}
    brackets = {n.short for n in names}  # a short form is first read where it is given
    for name in sorted(
        names, key=lambda n: (len(plain(n.text)) == 1, n.start not in brackets, n.start)
    ):
        words = plain(name.text)
        if not words:
            continue
        figure = (
            by_words.get(words)
            or by_start.get(name.start)
            or initials.get(name.text.replace(".", ""))
            or initials.get(_capitals(name.text))
        )
        if figure is None and name.label in (ORGANIZATION, UNKNOWN):
            figure = _longer(words, by_first, by_last[words[-1]])
        if figure is None:
            kind = _kind_of(name)
            figure = Figure(name.text, kind, named=name.label != PEOPLE, plural=kind == "group")
            by_words[words] = figure
            by_first.setdefault(words[0], figure)
            for acronym in _acronyms(words):
                initials.setdefault(acronym, figure)
            if len(words) > 1:
                by_last[words[-1]].append(figure)
        elif len(name.text) > len(figure.name):
            figure.name = name.text
        found[name.start] = figure
        by_words.setdefault(words, figure)
        if name.short is not None:
            by_start[name.short] = figure


_SMALL = word_set("of for on against the and & in")


def _capitals(name: str) -> str:
    """The capitals of one word that has small letters behind them: IIS of "IISc"."""
    match = re.fullmatch(r"([A-Z]{3,})[a-z]{1,2}", name)
    return match[1] if match else ""


def _acronyms(words: tuple[str, ...]) -> set[str]:
    """What a body's name may be shortened to, with and without small words and its country."""
    short = set()
    for part in (words, words[1:]):
        short.add("".join(w[0] for w in part if w not in _SMALL | PARTICLES).upper())
        short.add("".join(w[0] for w in part).upper())
    return {acronym for acronym in short if len(acronym) > 2}


def _longer(
    words: tuple[str, ...], by_first: dict[str, Figure], same_last: list[Figure]
) -> Figure | None:
    """The body that these words shorten: "Marrow" for "Marrow Capital", "Met Centre"."""
    figure = by_first.get(words[0])
    if figure is not None and figure.kind != "place":
        other = plain(figure.name)
        acronym = len(words) == 1 and figure.name.split()[0].isupper()
        # "BHP" is short for "BHP Group", "ANC" for no "ANC Gala Dinner".
        fits = not acronym or set(other[1:]) <= COMPANY_ENDINGS | {"group", "holdings", "bank"}
        if other[: len(words)] == words and figure.kind != "unknown" and fits:
            return figure
    for figure in same_last:
        if (len(words) > 1 or words[0] in OUTLET_NAMES) and set(words) < set(plain(figure.name)):
            return figure
    return None


def _kind_of(name: Name) -> str:
    if name.label == PEOPLE and name.text.endswith(PEOPLE_ENDINGS):
        return "group"
    if name.label in (PLACE, PEOPLE):
        return "place"
    if is_outlet(name.text):
        return "outlet"
    return "organization" if name.label == ORGANIZATION else "unknown"


def is_outlet(name: str) -> bool:
    """Whether a name's last word is one that news outlets bear ("The Oregonian")."""
    words = plain(name)
    return bool(words) and words[-1] in OUTLET_NAMES
