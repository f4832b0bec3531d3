"""The encoder's entities as runs of words: what it knows of names that capitals do not show."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from annotate.components.names.capitals import LINKERS, opens
from annotate.components.names.name_types import (
    ORGANIZATION,
    PERSON,
    PLACE,
    UNKNOWN,
    Name,
    NameType,
)
from annotate.components.records import FoundEntity
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import FIRST_NAMES, NEVER_NAMES, SURNAMES_FIRST
from annotate.lexicon.people import ROLE_NOUNS
from annotate.text.number import is_plural
from annotate.text.words import Word, folded, starts_of

EntityRun = tuple[list[Word], NameType]


def entity_runs(
    text: str, words: Sequence[Word], entities: Sequence[FoundEntity]
) -> list[EntityRun]:
    """The words of each entity with what it is, from its first capital on, in one paragraph."""
    found: list[EntityRun] = []
    starts = starts_of(words)
    bounds = [
        (bisect_left(starts, e["start"]), bisect_left(starts, e["end"]), e["label"])
        for e in entities
    ]
    given = {words[a].text for a, b, entity in bounds if entity == PERSON and b - a > 1}
    entity: NameType
    for first, until, entity in bounds:
        inside = list(words[first : until if entity == PERSON else _until(text, words, until)])
        while inside and not _begins_name(text, inside, entity, given):
            inside = inside[1:]
        while inside and not inside[-1].capital:
            inside = inside[:-1]
        if inside and entity == PERSON and inside[-1].lower.endswith(("'s", "’s")):
            entity = ORGANIZATION  # "Wendy's"
        if inside and len(inside) < 9 and "\n" not in text[inside[0].start : inside[-1].end]:
            found.append((inside, entity))
    return found


def _until(text: str, words: Sequence[Word], until: int) -> int:
    """Where a body ends whose name the encoder cut behind a small word: "Bank of | China"."""
    if until == 0 or words[until - 1].lower not in LINKERS:  # no words before its end
        return until
    while (
        until < len(words)
        and words[until].capital
        and text[words[until - 1].end : words[until].start] == " "
    ):
        until += 1
    return until


def _begins_name(text: str, words: list[Word], entity: NameType, given: set[str]) -> bool:
    """Whether the first of an entity's words begins a name: "Dr Jan Lee", "the One Shop"."""
    first = words[0]
    if first.lower in NEVER_NAMES:
        within = re.fullmatch(r"[\w.] ", text[max(0, first.start - 2) : first.start])
        long = len(words) > 1 and within is not None
        body = entity == ORGANIZATION and len(first.text) > 2 and first.text.isupper()  # "the WHO"
        return first.capital and (long or body or (entity == PERSON and first.text in given))
    return first.capital or first.text[0].isdigit()


def people_of(
    text: str, runs: list[list[Word]], entity_runs: list[EntityRun]
) -> Iterator[tuple[list[Word], list[Word]]]:
    """The people as the encoder bounds them, each with the title before it in its run."""
    held = {word.start for words, _ in entity_runs for word in words}
    starts = [run[0].start for run in runs]
    for words, entity in entity_runs:
        if entity == PERSON:
            run, at = _run_at(words[0].start, runs, starts) or (words, 0)
            before, after = run[:at], run[at + len(words) :]
            if after and not any(word.start in held for word in after):
                continue  # "Kev" alone, of "Kev ‘Splash’ Pate": the run knows more
            first = before[-1].lower if before else ""
            given = before and (first in FIRST_NAMES or folded(first) in SURNAMES_FIRST)
            given = given and before[-1].start not in held
            if given:  # "Martin | Pate"
                before, words = before[:-1], [before[-1], *words]
            yield _title(before, held), words


def _run_at(start: int, runs: list[list[Word]], starts: list[int]) -> tuple[list[Word], int] | None:
    """The run that holds the word at `start`, and which of its words that is."""
    number = bisect_right(starts, start) - 1
    run = runs[number] if number >= 0 else []
    at = bisect_left(run, start, key=attrgetter("start"))
    return (run, at) if at < len(run) and run[at].start == start else None


def _title(before: list[Word], held: set[int]) -> list[Word]:
    """The words before a person's name that are a title and in no other name."""
    if not before or before[-1].lower.rstrip(".") not in ROLE_NOUNS:
        return []
    first = max((i + 1 for i, word in enumerate(before) if word.start in held), default=0)
    return before[first:]


def longer_than_runs(runs: list[list[Word]], entity_runs: list[EntityRun]) -> Iterator[EntityRun]:
    """Entities that hold whole runs: "Culture and Tourism Association"."""
    starts = [run[0].start for run in runs]
    for words, entity in entity_runs:
        first = bisect_right(starts, words[0].start) - 1
        if first >= 0 and runs[first][-1].end >= words[-1].end:
            continue
        until = bisect_left(starts, words[-1].end)
        first += first < 0 or runs[first][-1].end <= words[0].start
        inside = runs[first:until]
        if inside and inside[0][0].start >= words[0].start and inside[-1][-1].end <= words[-1].end:
            yield words, entity


_ABROAD = word_set("embassy consulate mission delegation investment")  # which one says the place


def apart_from_places(
    runs: Iterable[list[Word]], entity_runs: list[EntityRun]
) -> Iterator[list[Word]]:
    """The runs, a body and the place that it is in as two: "Harbour University | in | Larkin"."""
    places = {(words[0].start, words[-1].end) for words, entity in entity_runs if entity == PLACE}
    for run in runs:
        at = next((i for i, word in enumerate(run) if i > 1 and word.lower == "in"), len(run))
        where = run[at + 1 :]
        inside = bool(where) and (where[0].start, where[-1].end) in places
        if inside and run[at - 1].lower not in _ABROAD:
            yield run[:at]
            yield where
        else:
            yield run


def without_plurals(
    text: str, runs: list[list[Word]], entity_runs: list[EntityRun]
) -> list[list[Word]]:
    """The runs without plurals that open their sentences alone: "Relatives said", "Tens of".

    They are names where the encoder knows one of them or the text writes it so within a sentence.
    """
    names = {word.text for words, _ in entity_runs for word in words}
    names |= {word.text for run in runs if len(run) > 1 or not opens(text, run[0]) for word in run}
    return [run for run in runs if len(run) > 1 or run[0].text in names or not _is_noun(run[0])]


def _is_noun(word: Word) -> bool:
    """Whether a word may be a plural: "Relatives", but no "Wendy's"."""
    return word.text.isalpha() and is_plural(word.lower, "")


def vote(names: list[Name], entity_runs: list[EntityRun]) -> list[Name]:
    """Tell of the names that their words leave open as most entities of the same words are.

    What shortens a longer name is left to what the article shows.
    """
    votes: dict[str, Counter[NameType]] = {}
    for words, entity in entity_runs:
        votes.setdefault(" ".join(w.text for w in words), Counter())[entity] += 1
    known = {n.text.split()[-1] for n in names if n.type == PERSON and " " in n.text}
    known |= {n.text.split()[0] for n in names if n.type == ORGANIZATION and " " in n.text}
    return [
        name._replace(type=votes[name.text].most_common(1)[0][0])
        if name.type == UNKNOWN and name.text in votes and name.text not in known
        else name
        for name in names
    ]


def people_only(names: list[Name], entity_runs: list[EntityRun]) -> list[Name]:
    """The names without those people of whom the encoder knows no word: "Great Wall".

    A first name and another, and the labels in a transcript, which are written in capitals, stay.
    """
    known = {folded(w.lower) for words, entity in entity_runs if entity == PERSON for w in words}
    if not known:
        return names
    return [
        name._replace(type=UNKNOWN)
        if name.type == PERSON
        and not name.title
        and not (" " in name.text and name.text.isupper())
        and not _has_first_name(name.text)
        and known.isdisjoint(folded(name.text.lower()).split())
        else name
        for name in names
    ]


def _has_first_name(text: str) -> bool:
    first, _, others = text.lower().partition(" ")
    return bool(others) and first in FIRST_NAMES
