"""Names in an article's text: capitalised stretches, with titles cut off and a label each.

The encoder's entities come first where they are; capitals alone find the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotate.components.records import FoundEntity
from annotate.components.runs import LINKERS, find_runs
from annotate.components.wording import Word
from annotate.components.words.names import (
    COUNTRIES,
    FEMALE_FIRST,
    MALE_FIRST,
    PARTICLES,
    PEOPLE_ENDINGS,
    POSTNOMINALS,
    SUFFIXES,
)
from annotate.components.words.roles import (
    EITHER,
    OFFICES,
    PERSON_NOUNS,
    ROLE_NOUNS,
    TITLE_FILLERS,
)
from annotate.components.words.sources import (
    DOCUMENTS,
    GROUPS,
    INSIDERS,
    ORGANIZATION_NAME,
    ORGANIZATIONS,
    OUTLET_NAMES,
    OUTLETS,
)

PERSON, ORGANIZATION, PLACE, PEOPLE, UNKNOWN = "Person", "Organization", "Location", "NORP", ""
_COMMON = PERSON_NOUNS | DOCUMENTS | GROUPS | INSIDERS | ORGANIZATIONS | OUTLETS | OFFICES
_FIRST = MALE_FIRST | FEMALE_FIRST


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands, [start, end) in characters, without its title.

    `title` holds the title words before it ("Benghazi Committee Chairman"), which begin at
    `title_start`; without a title that equals `start`. `possessive` says that 's follows,
    `doubtful` that only capitals speak for `label`; `short` is where its abbreviation in
    brackets begins.
    """

    start: int
    end: int
    text: str
    label: str
    title: str
    title_start: int
    possessive: bool
    doubtful: bool = False
    short: int | None = None


def find_names(
    text: str,
    words: list[Word],
    entities: Iterable[FoundEntity] | None,
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

    body = [w for w in words if not any(s <= w.start < e for s, e in headings)]
    runs = find_runs(text, body)
    wide = _wider(runs, entities or ())
    for run in wide:
        take(_name(text, run, ORGANIZATION))
    for entity in entities or ():
        first = bisect_left(starts, entity["start"])
        inside = words[first : bisect_left(starts, entity["end"])]
        while inside and not inside[0].capital and inside[0].lower not in PARTICLES:
            inside = inside[1:]
        if inside and len(inside) < 12:
            take(_name(text, inside, entity["label"]))
    for run in runs:
        take(_name(text, run, None))
    found = _settle(text, found, sources)
    for again in _in_headings(text, words, headings, found):
        take(again)
    return sorted(found, key=lambda name: name.start)


def _wider(runs: list[list[Word]], entities: Iterable[FoundEntity]) -> list[list[Word]]:
    """Runs that name a body and hold a shorter entity: "Bank of Korea" where it read Korea."""
    starts = [run[0].start for run in runs]
    found = []
    for entity in entities:
        at = bisect_left(starts, entity["start"] + 1) - 1
        if at < 0 or entity["label"] == PERSON or entity["end"] > runs[at][-1].end:
            continue
        run = runs[at]
        longer = run[-1].end - run[0].start > entity["end"] - entity["start"]
        named = run[-1].lower in ORGANIZATION_NAME or run[0].lower in ORGANIZATION_NAME
        if longer and named and len(run) < 9 and run not in found:
            found.append(run)
    return found


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
    for start, end in headings:
        inside = [w for w in words if start <= w.start < end]
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
            name = _name(text, run, label)
            if name is not None:
                found.append(name)
    return found


def _name(text: str, words: list[Word], label: str | None) -> Name | None:
    """The name in `words`, its title cut off and labelled; None for a common noun or office."""
    if len(words) > 1 and text[words[-1].start - 1] == "(":
        words = words[:-1]
    if len(words) == 1 and len(words[0].text) == 1:
        return None
    while words and words[-1].lower in LINKERS | PARTICLES | POSTNOMINALS and len(words) > 1:
        words = words[:-1]
    if label is None and _is_common(words):
        return None
    cut = _title_length(words) if label in (None, PERSON) else 0
    title, rest = words[:cut], words[cut:]
    if label is None and title and all(w.lower in _COMMON for w in rest):
        return None
    kind = label if label is not None else _guess(text, rest, bool(title))
    if kind != PERSON:
        title, rest = [], words
    spelled = text[rest[0].start : rest[-1].end]
    return Name(
        start=rest[0].start,
        end=rest[-1].end,
        text=_NICKNAME.sub(" ", spelled) if kind in (PERSON, UNKNOWN) else spelled,
        label=kind,
        title=text[title[0].start : title[-1].end] if title else "",
        title_start=words[0].start if title else rest[0].start,
        possessive=rest[-1].possessive,
        short=rest[-1].end + 2 if text[rest[-1].end : rest[-1].end + 2] == " (" else None,
    )


_NICKNAME = re.compile(r" [\"'“‘(][^\"'”’)]+[\"'”’)] ")


def _is_common(words: list[Word]) -> bool:
    """Whether capitalised words are no name: "Minister", "the Company", "Foreign Secretary"."""
    last = words[-1].lower
    if len(words) == 1:
        return last in _COMMON or last.rstrip("s") in _COMMON
    if words[0].lower in _FIRST:
        return False
    return last in OFFICES and not words[0].text.isupper()


def _title_length(words: list[Word]) -> int:
    """How many words at the start are a title: up to the last role word, one name left."""
    for i in range(len(words) - 2, -1, -1):
        plain = words[i].lower.rstrip(".")
        after = words[i + 1].lower
        if after in SUFFIXES | LINKERS or (after in ORGANIZATION_NAME and after not in _FIRST):
            continue
        if plain in ROLE_NOUNS:
            given = i == 0 and plain in _FIRST
            return 0 if given else i + 1
    return 0


def _guess(text: str, words: list[Word], titled: bool) -> str:
    """What a name is, by its words alone; UNKNOWN where they do not say."""
    lowered = [word.lower for word in words]
    whole = " ".join(lowered)
    if whole in COUNTRIES:
        return PLACE
    if any(w in ORGANIZATION_NAME for w in lowered[-1:] + lowered[:-1] * (not titled)):
        return ORGANIZATION
    if titled or lowered[0] in _FIRST:
        return PERSON
    spelled = text[words[0].start : words[-1].end]
    if lowered[-1] in OUTLET_NAMES or "&" in spelled or lowered[-1] == "ai":
        return ORGANIZATION
    if spelled.isupper() and _DATELINE.match(text, words[-1].end):
        return PLACE
    if len(words) == 1 and words[0].text.isupper() and len(spelled) < 7:
        return ORGANIZATION
    if len(words) == 1 and spelled.endswith(PEOPLE_ENDINGS) and len(spelled) > 6:
        return PEOPLE
    return UNKNOWN


_DATELINE = re.compile(r"(?:,[^\n]{1,24})?(?:\s\([^)\n]{1,20}\))?\s*(?:—|–|--?)\s")
_IN = re.compile(r"\b(?:in|near|at)\s$")
_AGE = re.compile(r",?\s*\(?\d{1,2}\)?(?:,|\s|$)")


def _settle(text: str, names: list[Name], sources: list[tuple[int, int]]) -> list[Name]:
    """Label the names that their own words left open, by how the article uses them.

    People are called by their last word later, bodies by their first.
    """
    alone = Counter(n.text for n in names if " " not in n.text)
    whole = Counter(n.text for n in names)
    leaning: Counter[str] = Counter()
    spans = sorted(sources)
    for name in names:
        if name.label != UNKNOWN:
            continue
        parts = name.text.split()
        first, last = parts[0], parts[-1]
        if _AGE.match(text, name.end) or (len(parts) > 1 and alone[last]):
            leaning[name.text] += 2
        if len(parts) > 1 and alone[first] and (alone[first] < 4 or whole[name.text] > 1):
            leaning[name.text] -= 2
        if text[max(0, name.start - 4) : name.start].lower() == "the ":
            leaning[name.text] -= 3
        if re.search(r"\w-[a-z]", name.text) and len(parts) > 1:
            leaning[name.text] += 3  # "Ban Ki-moon": an East Asian given name
        if _IN.search(text, max(0, name.start - 6), name.start):
            leaning[name.text] -= 2
        before = re.findall(r"[a-z]+", text[max(0, name.start - 24) : name.start])[-1:]
        if before and before[0] in PERSON_NOUNS - EITHER:
            leaning[name.text] += 3
        if before and before[0] in ORGANIZATIONS | OUTLETS:
            leaning[name.text] -= 3
        if re.match(
            r",\s+(?:an?|the)\s[\w\s-]{0,30}(?:" + _BODY_NOUNS + r")\b",
            text[name.end : name.end + 60],
        ):
            leaning[name.text] -= 3
        at = bisect_left(spans, (name.start + 1,)) - 1
        if at >= 0 and name.end <= spans[at][1] and len(parts) < 4:
            leaning[name.text] += 1
    bodies = {
        n.text.split()[0]
        for n in names
        if " " in n.text
        and alone[n.text.split()[0]] <= 4 * whole[n.text]
        and (n.label == ORGANIZATION or leaning[n.text] < 0)
    }
    return [
        replace(n, label=_leaned(n, leaning[n.text], bodies), doubtful=leaning[n.text] <= 0)
        if n.label == UNKNOWN
        else n
        for n in names
    ]


_BODY_NOUNS = "|".join(sorted(ORGANIZATIONS - {"company's", "sheriff's", "union's"}))


def _leaned(name: Name, leaning: int, bodies: set[str]) -> str:
    parts = name.text.split()
    if leaning < 0:
        return ORGANIZATION if len(parts) > 1 else UNKNOWN
    likely = 2 <= len(parts) <= 4 and not any(p.lower() in TITLE_FILLERS for p in parts)
    if any(p.lower() in LINKERS for p in parts) or name.text in bodies:
        return UNKNOWN
    return PERSON if leaning > 0 or likely else UNKNOWN
