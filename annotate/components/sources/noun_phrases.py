"""What one noun phrase is: a name, with what stands in apposition, or a description."""

from __future__ import annotations

import re
from dataclasses import replace

from annotate.components.names import ORGANIZATION, PERSON, Name
from annotate.components.sources.head_nouns import core_end, determiner, participles
from annotate.components.sources.mention import EDGE, Mention
from annotate.lexicon.alternations import HAS, TO_BE, WE, WHOSE
from annotate.lexicon.bodies import DOCUMENTS, ORGANIZATIONS, OUTLETS
from annotate.lexicon.function_words import POSSESSIVES
from annotate.lexicon.names import POSTNOMINALS
from annotate.lexicon.people import ABBREVIATED, PERSON_NOUNS
from annotate.text.number import is_plural, singular
from annotate.text.words import WORD

RELATIVE = re.compile(
    rf",?\s+(?:(?:{WHOSE}|where|when)(?:[’']\w+)?\b|(?:{WE}|I)\s\w).*",
    re.S,
)
# "a video was | streamed", "all of | whom"
_LOOSE_END = re.compile(rf"(?:\s(?:{TO_BE}|{HAS}|of|in|at|on|from))+$")
OBLIQUE = re.compile(r"\b(?:to|of|for|by|with|at|from|under|in)\s")
_POSSESSORS = POSSESSIVES | {"whose"}


def noun_phrase(text: str, start: int, end: int, names: list[Name]) -> Mention:
    """One source: the first part that ends in a name of its own, else the description."""
    segments = _segments(text, start, end, names)
    first = _segment(text, *segments[0], names)
    beside = tuple(text[s:e].strip() for s, e in segments[1:])
    if first.form != "name":
        for at, until in segments[1:]:
            if text[at - 1] == "(" and text[at:until].isupper():
                continue  # "the Public Relations Officer (PRO)" gives an office its short form
            other = _segment(text, at, until, names)
            if other.form == "name" and _may_stand_beside(first, other):
                said = (first.phrase, *(b for b in beside if b != other.phrase))
                return replace(other, start=start, end=end, beside=said)
    return replace(first, start=start, end=end, beside=beside)


def _may_stand_beside(first: Mention, other: Mention) -> bool:
    """Whether a name after a comma names what the description before it describes."""
    if first.plural:
        return False
    if other.name and " " not in other.name.text and not other.name.title:
        return not re.search(r"\s(?:of|from|in|at|near)\s", first.phrase)
    named = other.name.type if other.name else ""
    if first.head in DOCUMENTS:
        return named not in (PERSON, ORGANIZATION)
    return named != ORGANIZATION or first.head not in PERSON_NOUNS


def _segments(text: str, start: int, end: int, names: list[Name]) -> list[tuple[int, int]]:
    """The phrase cut at its commas, brackets and dashes, relative clauses left out."""
    words = text[start:end]
    relative = RELATIVE.search(words, 1)
    if relative and not any(n.start < start + relative.start() < n.end for n in names):
        end = start + relative.start()
    segments, last = [], start
    for match in re.finditer(r",\s+|\s*\(|\)|\s+[—–-]+\s", text[start:end]):
        at = start + match.start()
        if any(n.start < at < n.end for n in names) or at <= last:
            continue
        segments.append((last, at))
        last = start + match.end()
    if last < end:
        segments.append((last, end))
    return segments or [(start, end)]


def _segment(text: str, start: int, end: int, names: list[Name]) -> Mention:
    """One part of a phrase: what it names, else the description that it is."""
    inside = [n for n in names if start <= n.start and n.end <= end]
    until = core_end(text, start, end, inside)
    bearer = _named_by_core(text, start, until, inside) or _named_at_end(text, start, end, inside)
    if bearer is not None:
        name, title = bearer
        return Mention(
            "name", start, end, name.text.lower(), name.text, determiner(text[start:end]),
            name=name, beside=(title,) if title else (),
        )  # fmt: skip
    return _description(text, start, end, inside, until)


def _named_by_core(text: str, start: int, core: int, names: list[Name]) -> tuple[Name, str] | None:
    """The name that ends at the head noun's end, but for letters of honour, and its title."""
    for name in names:
        rest = text[name.end : core].strip(EDGE + ".").lower()
        if name.start < core and (not rest or rest in POSTNOMINALS):
            return name, text[start : name.start].strip()
    return None


def _named_at_end(text: str, start: int, end: int, names: list[Name]) -> tuple[Name, str] | None:
    """The name that ends a phrase which tells of its bearer, and what it tells.

    "Minister of Health Jane Doe", and not "a lawyer for actor Jane Doe".
    """
    last = names[-1] if names else None
    if last is None or last.possessive or text[last.end : end].strip(EDGE):
        return None
    if _JOINS.search(text, start, last.title_start):
        return None
    told = text[start : last.title_start].strip()
    before = WORD.findall(text[start : last.start])[-1:]
    if last.type == ORGANIZATION:  # "the media tracking firm Acme"
        body = not ORGANIZATIONS.isdisjoint(before)
        return (last, told) if body and not OBLIQUE.search(text, start, last.start) else None
    if last.type != PERSON:
        return None
    core = core_end(text, start, end, names)
    head = WORD.findall(text[start:core].lower())[-1:]
    of_another = before and before[0] in PERSON_NOUNS and not last.title
    return None if of_another or PERSON_NOUNS.isdisjoint(head) else (last, told)


def _description(text: str, start: int, end: int, names: list[Name], core: int) -> Mention:
    """A description by its head noun, which ends at `core`; an outlet by name before its noun."""
    first = determiner(text[start:end])
    head = (WORD.findall(text[start:core].lower()) or [text[start:end].lower()])[-1]
    head = re.sub(r"^ex-|[’']s?$", "", head)
    head = ABBREVIATED.get(head, head)  # "PM says" of a prime minister
    outlet = names[-1] if names and names[-1].end < core else None
    if outlet is not None and _is_its_noun(text[outlet.end : core], head, outlet):
        return Mention("name", start, end, head, outlet.text, first, name=outlet)
    cut = next(participles(text, start, end), end)
    phrase = text[start:cut].strip(EDGE) or text[start:end]
    if core - start > len(phrase):
        phrase = text[start:core]
    return Mention(
        "description", start, end, head, _LOOSE_END.sub("", phrase), first,
        is_plural(head, first),
        owner=next((n for n in names if n.possessive and n.end < core), None),
        owner_pronoun=first if first in _POSSESSORS else "",
    )  # fmt: skip


def _is_its_noun(between: str, head: str, name: Name) -> bool:
    """Whether behind an outlet's name just its noun stands: "the Acme news agency"."""
    noun = singular(head) in OUTLETS | {"agency"} and not name.possessive
    return noun and between.strip().lower() in (head, "news " + head)


_JOINS = re.compile(r"\s(?:of|for|from|at|in|with|by|to|and|about|against)\s$")
