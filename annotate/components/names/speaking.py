"""Names that label speech in a transcript: ``PIHL: It came over the wall.``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotate.components.names.entities import EntityRun
from annotate.components.names.name_types import ORGANIZATION, PERSON, UNKNOWN, Name
from annotate.lexicon.bodies import ACRONYMS, ORGANIZATION_NAME, ORGANIZATIONS
from annotate.lexicon.names import COUNTRIES
from annotate.lexicon.outlets import looks_like_outlet

_BODIES = ORGANIZATION_NAME | ORGANIZATIONS
_INITIALS = 3  # letters: "NPR", "LB"


def people_who_speak(
    text: str, names: list[Name], speakers: Sequence[tuple[int, int]], bounded: list[EntityRun]
) -> list[Name]:
    """Take for people the names that label speech, and are no body's by their own words.

    Whoever only asks may be the paper; `bounded` are what the encoder takes for names.
    """
    if not speakers:
        return names
    people = {" ".join(w.text for w in words) for words, entity in bounded if entity == PERSON}
    starts = [start for start, _ in speakers]
    spoken = {
        name.text
        for name in names
        if (at := bisect_right(starts, name.start)) and name.start < speakers[at - 1][1]
    }
    answers = {text[a:b] for a, b in speakers if not _asks(text, b)}
    told = {
        name
        for name in spoken
        if (name in people or " " in name or name in answers) and not _is_body(name)
    }
    return [
        name._replace(type=PERSON, bodily=False, text=_spelled(name.text))
        if name.text in told and name.type in (PERSON, ORGANIZATION, UNKNOWN)
        else name
        for name in names
    ]


def _spelled(name: str) -> str:
    """One word in capitals as others write it: "HALE: No."."""
    return name.title() if name.isupper() and name.isalpha() and len(name) > _INITIALS else name


def _asks(text: str, end: int) -> bool:
    """Whether the line behind a label that ends at `end` is a question."""
    line = text.find("\n", end)
    return text[end : line if line >= 0 else len(text)].rstrip().endswith("?")


def _is_body(name: str) -> bool:
    words = name.lower().split()
    initials = name.isupper() and len(name) <= _INITIALS
    known = not _BODIES.isdisjoint(words) or name.lower() in COUNTRIES
    return initials or known or name in ACRONYMS or looks_like_outlet(name)
