"""Names in an article's text: capitalised stretches, with titles cut off and a label each.

The encoder's entities come first where they are; capitals alone find the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from annotate.components.names.capitals import LINKERS, find_runs
from annotate.components.names.labels import (
    ORGANIZATION,
    PERSON,
    UNKNOWN,
    Name,
    bodies_of_one_word,
    guess_label,
    is_month,
    settle_labels,
)
from annotate.components.names.titles import own_title, title_length
from annotate.components.records import FoundEntity
from annotate.lexicon.bodies import (
    DOCUMENTS,
    GROUPS,
    INSIDERS,
    ORGANIZATION_NAME,
    ORGANIZATIONS,
    OUTLET_NAMES,
    OUTLETS,
)
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import (
    FEMALE_FIRST,
    MALE_FIRST,
    NEVER_NAMES,
    PARTICLES,
    POSTNOMINALS,
    SUFFIXES,
)
from annotate.lexicon.people import FIELDS, OFFICES, PERSON_NOUNS, ROLE_NOUNS
from annotate.text.number import singular
from annotate.text.words import Word

_COMMON = PERSON_NOUNS | DOCUMENTS | GROUPS | INSIDERS | ORGANIZATIONS | OUTLETS | OFFICES
_FIRST = MALE_FIRST | FEMALE_FIRST
_FIELDS = FIELDS - ORGANIZATION_NAME - {"white", "house", "labor", "labour"}


def find_names(
    text: str,
    words: list[Word],
    entities: Sequence[FoundEntity] | None,
    headings: list[tuple[int, int]],
    sources: list[tuple[int, int]],
) -> list[Name]:
    """The names in `text`, in order, not overlapping. `words` are its words.

    `sources` are spans that name sources: there a name is likelier a person's.

    In `headings`, where every word may be capitalised, only names that stand elsewhere
    too are found.
    """
    starts = [word.start for word in words]
    found: list[Name] = []
    taken = bytearray(len(text) + 1)

    def take(name: Name | None) -> None:
        if name is not None and not any(taken[name.title_start : name.end]):
            found.append(name)
            taken[name.title_start : name.end] = b"\x01" * (name.end - name.title_start)

    heading = bytearray(len(text) + 1)
    for start, end in headings:
        heading[start:end] = b"\x01" * (end - start)
    runs = find_runs(text, [w for w in words if not heading[w.start]])
    entity_runs = _entity_runs(text, words, starts, entities or ())
    for title, run in _people(text, runs, entity_runs):
        if not _is_common(run) and (len(run) > 1 or not heading[run[0].start]):
            take(_name(text, run, PERSON, title))
    runs = [part for run in runs for part in _free(run, taken)]
    for run, label in _longer(runs, entity_runs):
        take(_name(text, run, label))
    for run in runs:
        take(_name(text, run, None))
    for run, label in entity_runs:
        if not heading[run[0].start] and not _is_common(run):
            take(_name(text, run, label))
    found = _vote(found, entity_runs)
    surnames = {n.text.split()[-1] for n in found if n.label == PERSON and " " in n.text}
    outlets = {n.text.split()[-1] for n in found if " " in n.text and n.label != PERSON}
    outlets = {word for word in outlets if word.lower() in OUTLET_NAMES}
    for run in runs:
        if len(run) == 1 and run[0].text in surnames | outlets:  # "Brewer", "the Post"
            take(_name(text, run, PERSON if run[0].text in surnames else ORGANIZATION))
    found = bodies_of_one_word(text, settle_labels(text, found, sources))
    for again in _in_headings(text, words, headings, found):
        take(again)
    bounds = {(run[0].start, run[-1].end) for run, _ in entity_runs}
    found = [n._replace(bound=(n.start, n.end) in bounds) for n in found]
    return sorted(found, key=lambda name: name.start)


_PARTY = re.compile(r"[RD]-[A-Z]")  # "(R-Ohio)", beside a lawmaker's name
_PLURAL = re.compile(r"[A-Z]{2,}s")  # "Opposition MPs", "NGOs"
_Labelled = tuple[list[Word], str]


def _entity_runs(
    text: str, words: list[Word], starts: list[int], entities: Sequence[FoundEntity]
) -> list[_Labelled]:
    """The words of each entity with its label, from its first capital on, in one paragraph."""
    found = []
    bounds = [(bisect_left(starts, e["start"]), bisect_left(starts, e["end"]), e) for e in entities]
    given = {words[a].text for a, b, e in bounds if e["label"] == PERSON and b - a > 1}
    for first, until, entity in bounds:
        label = entity["label"]
        inside = words[first : until if label == PERSON else _until(text, words, until)]
        while inside and not _begins_name(text, inside, label, given):
            inside = inside[1:]
        while inside and not inside[-1].capital:
            inside = inside[:-1]
        if len(inside) == 1 and _PARTY.match(inside[0].text):
            continue
        if inside and len(inside) < 9 and "\n" not in text[inside[0].start : inside[-1].end]:
            found.append((inside, label))
    return found


def _until(text: str, words: list[Word], until: int) -> int:
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


def _begins_name(text: str, words: list[Word], label: str, given: set[str]) -> bool:
    """Whether the first of an entity's words begins a name: "Dr Jan Lee", "the One Shop"."""
    first = words[0]
    if first.lower in NEVER_NAMES:
        within = re.fullmatch(r"[\w.] ", text[max(0, first.start - 2) : first.start])
        long = len(words) > 1 and (within is not None or label == PERSON)
        return first.capital and (long or (label == PERSON and first.text in given))
    return first.capital or first.lower in PARTICLES or first.text[0].isdigit()


def _people(
    text: str, runs: list[list[Word]], entity_runs: list[_Labelled]
) -> Iterator[tuple[list[Word], list[Word]]]:
    """The people as the encoder bounds them, each with the title before it in its run."""
    held = {word.start for words, _ in entity_runs for word in words}
    place = {word.start: (run, at) for run in runs for at, word in enumerate(run)}
    for words, label in entity_runs:
        if label == PERSON:
            run, at = place.get(words[0].start, (words, 0))
            before, after = run[:at], run[at + len(words) :]
            if after and not any(word.start in held for word in after):
                continue  # "Kev" alone, of "Kev ‘Splash’ Pate": the run knows more
            nick = text[words[0].start - 1 : words[0].start] in tuple("\"'“‘")
            given = before and (before[-1].lower in _FIRST or nick)
            if given and before[-1].start not in held:  # "Martin | Pate", "Kev | ‘Splash’ Pate"
                before, words = before[:-1], [before[-1], *words]
            yield _title(before, held), words


def _title(before: list[Word], held: set[int]) -> list[Word]:
    """The words before a person's name that are a title and in no other name."""
    if not before or before[-1].lower.rstrip(".") not in ROLE_NOUNS:
        return []
    first = max((i + 1 for i, word in enumerate(before) if word.start in held), default=0)
    return before[first:]


def _free(run: list[Word], taken: bytearray) -> Iterator[list[Word]]:
    """The stretches of a run that no name has taken."""
    for is_taken, part in groupby(run, key=lambda word: bool(taken[word.start])):
        if not is_taken:
            yield list(part)


def _longer(runs: list[list[Word]], entity_runs: list[_Labelled]) -> Iterator[_Labelled]:
    """Entities that hold whole runs ("Culture and Tourism Association") or, joined, fill one.

    "White House and Congress" are two.
    """
    starts = [run[0].start for run in runs]
    filling: dict[int, list[_Labelled]] = {}
    for words, label in entity_runs:
        first = bisect_right(starts, words[0].start) - 1
        if first >= 0 and runs[first][-1].end >= words[-1].end:
            filling.setdefault(first, []).append((words, label))
            continue
        until = bisect_left(starts, words[-1].end)
        first += first < 0 or runs[first][-1].end <= words[0].start
        inside = runs[first:until]
        if inside and inside[0][0].start >= words[0].start and inside[-1][-1].end <= words[-1].end:
            yield words, label
    for i, parts in filling.items():
        small = sum(w.lower == "and" for w in runs[i])
        if small and len(parts) > 1 and sum(len(w) for w, _ in parts) == len(runs[i]) - small:
            yield from parts


def _vote(names: list[Name], entity_runs: list[_Labelled]) -> list[Name]:
    """Label the names that their words leave open as most entities of the same words are.

    What shortens a longer name is left to what the article shows.
    """
    votes: dict[str, Counter[str]] = {}
    for words, label in entity_runs:
        votes.setdefault(" ".join(w.text for w in words), Counter())[label] += 1
    known = {n.text.split()[-1] for n in names if n.label == PERSON and " " in n.text}
    known |= {n.text.split()[0] for n in names if n.label == ORGANIZATION and " " in n.text}
    return [
        name._replace(label=votes[name.text].most_common(1)[0][0])
        if name.label == UNKNOWN and name.text in votes and name.text not in known
        else name
        for name in names
    ]


def _in_headings(
    text: str, words: list[Word], headings: list[tuple[int, int]], names: list[Name]
) -> list[Name]:
    """Names of the body that a heading repeats, whole or by one of a person's names."""
    known: dict[str, tuple[list[str], str]] = {}
    for name in names:
        parts = name.text.lower().split()
        if len(parts) > 1 or parts[0] not in known:
            known.setdefault(parts[0], (parts, name.label))
            if name.label == PERSON and len(parts) > 1:
                known.setdefault(parts[-1], (parts[-1:], name.label))
    found = []
    starts = [word.start for word in words]
    for start, end in headings:
        inside = words[bisect_left(starts, start) : bisect_left(starts, end)]
        for i, word in enumerate(inside):
            parts, label = known.get(word.lower, ([], ""))
            if word.lower in _FIRST and inside[i + 1 : i + 2]:
                after = inside[i + 1]
                if after.capital and known.get(after.lower, ([], ""))[0][-1:] == [after.lower]:
                    parts, label = [word.lower, after.lower], PERSON
            if not parts or not word.capital:
                continue
            run = inside[i : i + len(parts)]
            if [w.lower for w in run] != parts:
                if label != PERSON or word.lower not in (parts[0], parts[-1]):
                    continue
                run = [word]
            again = _name(text, run, label)
            if again is not None:
                found.append(again)
    return found


# "ANC Members": they are not in the body's name.
_ITS_PEOPLE = word_set("members officials employees supporters lawmakers aides sources")
_LOOSE = LINKERS | POSTNOMINALS | _ITS_PEOPLE


def _spelled(name: str) -> str:
    """A name without a nickname, and without a bracket that opens before it."""
    name = _NICKNAME.sub(" ", name)
    return name.replace(") ", " ") if "(" not in name else name


def _name(
    text: str, words: list[Word], label: str | None, before: Sequence[Word] = ()
) -> Name | None:
    """The name in `words`, its title cut off and labelled; None for a common noun or office.

    `before` is a title that the encoder left out of a person's name.
    """
    if len(words) > 1 and text[words[-1].start - 1] == "(":
        words = words[:-1]
    if len(words) == 1 and (len(words[0].text) == 1 or is_month(text, words[0])):
        return None
    if _PLURAL.fullmatch(words[-1].text):
        return None
    while len(words) > 1 and (words[-1].lower in _LOOSE or words[-1].text in PARTICLES):
        words = words[:-1]
    if (label is None or (label == PERSON and len(words) > 1)) and _is_common(words):
        return None
    cut = title_length(words) if label is None else _ranks(words) if label == PERSON else 0
    title, rest = own_title(text, [*before, *words[:cut]]), words[cut:]
    if label is None and all(w.lower in (_COMMON if title else _FIELDS) for w in rest):
        return None
    kind = label if label is not None else guess_label(text, rest, bool(title))
    if kind != PERSON:
        title, rest = [], words
    start = rest[0].start
    spelled = text[start : rest[-1].end]
    return Name(
        start=start,
        end=rest[-1].end,
        text=_spelled(spelled) if kind in (PERSON, UNKNOWN) else spelled,
        label=kind,
        title=text[title[0].start : title[-1].end] if title else "",
        title_start=title[0].start if title else start,
        possessive=rest[-1].possessive,
        short=rest[-1].end + 2 if text[rest[-1].end : rest[-1].end + 2] == " (" else None,
    )


def _ranks(words: list[Word]) -> int:
    """How many words at the start of a person's name, as the encoder bounds it, are titles."""
    cut = 0
    while cut < len(words) - 1 and words[cut].lower.rstrip(".") in ROLE_NOUNS:
        cut += 1
    after = words[cut].lower
    return 0 if cut and (words[0].lower in _FIRST or after in SUFFIXES) else cut


_NICKNAME = re.compile(r" [\"'“‘(][^\"'”’)]+[\"'”’)] ")


def _is_common(words: list[Word]) -> bool:
    """Whether capitalised words are no name: "Minister", "the Company", "Foreign Secretary"."""
    last = words[-1].lower
    if len(words) == 1:
        return last in _COMMON or singular(last) in _COMMON
    if words[0].lower in _FIRST:
        return False
    if last == "lady" and words[-2].lower == "first":
        return True
    return last == "leader" or (last in OFFICES and not words[-1].text.isupper())
