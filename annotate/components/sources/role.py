"""What a phrase beside a name says of a person: role, describing nouns, gender."""

from __future__ import annotations

import re

from annotate.components.names import Name
from annotate.components.sources.referent import Gender, Referent
from annotate.lexicon.alternations import CAN, DID, HAS, HIS, IS, THE, WHO, WILL
from annotate.lexicon.people import (
    ABBREVIATED,
    FEMALE_NOUNS,
    HONORIFICS,
    KIN,
    MALE_NOUNS,
    PERSON_NOUNS,
)
from annotate.lexicon.pronouns import MALE
from annotate.text.words import WORD

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


_CLAUSE = re.compile(rf"\b(?:{WHO}|until|when|while|after|before|last|next)\b")
_VERB = re.compile(
    rf"\s*\b(?:{IS}|{HAS}|{WILL}|{CAN}|says?|said|told|led"
    rf"|married|accused|cited|becomes?|if|go|ask|{DID}|including|as|by|against|because|during"
    r"|between|since)\b\s*"
)
_NO_ROLE = re.compile(
    r"^\d[\d.:]*(?:[ap]m)?\s|^[-–—]+\s"
    r"|^(?:(?:ever|once|also|now)\s)?(?:[Aa][Nn]?|[Tt](?:he|HE)|[Aa]nother)\s+|\s(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.?$"
    r"|\s(?:working|involved|based|living)$|\s(?:whose|whom|where)\b.*|\s*\([^)]*$"
)


_LINK = "of|for|at|with|from|in|on|to"
_LINKS = re.compile(rf"\s(?:{_LINK})\s")
# What an office is held over is part of it: "chief of staff", "Minister of Health"; a body is not.
_FIELD = re.compile(
    rf"(?:\sof|(?<!ing)\sfor)\s(?!(?:{THE}|{HIS}|an?|this|that|one|two)\b)[a-z][\w-]*"
    rf"(?:,?\s(?!(?:{_LINK})\b)[a-z][\w-]*){{0,6}}(?=,|\s(?:{_LINK})\s|$)"
    r"|(?<=[Mm]inister)(?<!rime.[Mm]inister)\s(?:of|for)\s(?:the\s)?[A-Z][\w-]+"
    r"(?:,?\s(?:and\s)?[A-Z][\w-]+){0,5}"
    r"|(?<=[Ss]ecretary)\sof\sState|(?<=[Cc]hief)\sof\sStaff"
    r"|\sof\s(?:the\s(?:Republic|Exchequer)|Police)"
)


def head_of(role: str) -> str:
    """The office of a role without what it is held over: "chief" of "chief of staff"."""
    return _LINKS.split(role)[0]


def role_at(phrase: str) -> str:
    """The role that a phrase begins with: "chief of staff" of "chief of staff at the ministry"."""
    head = head_of(phrase)
    field = _FIELD.match(phrase, len(head))
    return head + field.group() if field else head


def describe(referent: Referent, phrase: str) -> None:
    """Note what a phrase in apposition says of a person ("the mayor of X")."""
    words = WORD.findall(head_of(phrase).lower())
    if words and person_noun(words[-1]):
        note_role(referent, role_at(phrase))


def person_noun(word: str) -> str:
    """The noun for a person that a small-lettered word is or has as a part, or nothing.

    "director" of "vice-director", "editor" of "editor-in-chief".
    """
    parts = word.split("-")
    return next((noun for noun in (word, parts[-1], parts[0]) if noun in PERSON_NOUNS), "")


def note_role(referent: Referent, phrase: str, keep: bool = True) -> None:
    """Note the nouns and the gender that a phrase tells, and if `keep` the role, the first one."""
    words = [w.lower() for w in WORD.findall(head_of(phrase))]
    nouns = [ABBREVIATED.get(noun, noun) for w in words if (noun := person_noun(w))]
    referent.nouns.update(nouns)
    referent.gender = referent.gender or gender_of("".join(words[-1:]))
    role = _NO_ROLE.sub("", _without_verb(phrase.strip(" ,")))
    told = keep and bool(nouns) and nouns[-1] not in KIN and not _CLAUSE.search(role)
    if told and referent.role is None and role.lower().rstrip(".") not in HONORIFICS:
        referent.role = role or None


def _without_verb(phrase: str) -> str:
    """Of a clause that was taken for a role the part that is one: ``it is led by | the mayor``."""
    parts = _VERB.split(phrase)
    for part in parts[::-1]:
        if part and WORD.findall(part.lower())[-1:] and is_role(part):
            return part
    return "" if len(parts) > 1 else phrase


def is_role(words: str) -> bool:
    """Whether a phrase ends in a noun for people."""
    return bool(person_noun(WORD.findall(head_of(words).lower())[-1]))
