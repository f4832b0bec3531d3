"""Whether a person is "he" or "she", by a noun or by the pronouns that follow the name."""

from __future__ import annotations

import re

from annotate.components.names import Name
from annotate.components.sources.referent import Gender, Referent
from annotate.lexicon.people import FEMALE_NOUNS, MALE_NOUNS
from annotate.lexicon.pronouns import MALE

_GENDERED = re.compile(r"\b(he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)
_FOLLOWS = 200  # characters after a name in which its pronoun is looked for


def gender_of(noun: str) -> Gender:
    """The gender that a noun tells: "spokeswoman", "king"."""
    return "m" if noun in MALE_NOUNS else "f" if noun in FEMALE_NOUNS else ""


def note_gender(text: str, names: list[Name], referents: dict[int, Referent]) -> None:
    """Learn genders from the pronouns that follow names before anybody else is named."""
    people = [n for n in names if n.start in referents and referents[n.start].kind == "person"]
    untold = {id(r): r for n in people if not (r := referents[n.start]).gender}
    votes = dict.fromkeys(untold, 0)
    for i, name in enumerate(people):
        key = id(referents[name.start])
        if key in untold:
            until = people[i + 1].start if i + 1 < len(people) else len(text)
            match = _GENDERED.search(text, name.end, min(until, name.end + _FOLLOWS))
            if match is not None:
                votes[key] += 1 if match.group().lower() in MALE else -1
    for key, vote in votes.items():
        untold[key].gender = "m" if vote > 0 else "f" if vote < 0 else ""
