"""What the text says beside a name: role, affiliation, describing nouns, gender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.components.names import Name
from annotate.components.sources.affiliation import note_body, note_body_within
from annotate.components.sources.plain import plain
from annotate.components.sources.referent import Referent
from annotate.components.sources.role import (
    describe,
    head_of,
    is_role,
    note_gender,
    note_role,
    person_noun,
    role_at,
)
from annotate.lexicon.alternations import HAS, HIS, IS_ONE, ITS
from annotate.lexicon.bodies import ORGANIZATIONS, OUTLETS
from annotate.lexicon.people import HONORIFICS, ROLE_NOUNS
from annotate.text.words import WORD

# What an organization may be called whose name does not say what it is.
ANY_BODY = frozenset({"company", "firm", "group", "agency", "organization", "organisation"})
_BODIES = ORGANIZATIONS | OUTLETS
_BODY_BEFORE = re.compile(
    rf"(?:the|an?|{ITS})\s([^,.;:\"“”\n]{{2,40}}?),?\s+(?:the\s)?$", re.IGNORECASE
)
_BODY_AFTER = re.compile(r",\s+(?:an?|the|its)\s([^,.;:\"“”()\n]{2,80})")
_TELLS_MORE = re.compile(r"\s(?:of|for|at|with|from|in|on|that|which)\s")


_OF_WHAT = re.compile(r"\s(?:of|for|on|in)\s")


def _heads(name: str) -> set[str]:
    """What a body's name says that it is: "Department" of "Department of Public Works"."""
    words, first = plain(name), plain(_OF_WHAT.split(name)[0])
    return {words[0], *first[-1:], words[-1], *{"police"}.intersection(words)}


def beside_body(text: str, name: Name, referent: Referent) -> None:
    """Note what the words of a body's name, and those beside it, call it."""
    referent.nouns.update(_BODIES.intersection(_heads(name.text)))
    if referent.kind == "outlet":
        if text[max(0, name.start - 4) : name.start] == "The " and name.text == referent.name:
            referent.name = "The " + name.text
        referent.nouns.update(("paper", "newspaper", "outlet"))
    referent.listed = referent.listed or name.bodily
    words = WORD.findall(text, max(0, name.start - 30), name.start)[-2:]
    if words and words[-1].islower() and words[-1] in _BODIES:  # "software giant Acme"
        referent.nouns.add(words[-1])
    named = any(word.lower() in _BODIES for word in words)
    before = _BODY_BEFORE.search(text, max(0, name.start - 60), name.start) if named else None
    for match in (before, _BODY_AFTER.match(text, name.end, name.end + 100)):
        last = WORD.findall(_TELLS_MORE.split(match[1])[0].lower())[-1:] if match else []
        referent.nouns.update(_BODIES.intersection(last))
    if referent.kind == "organization" and not referent.nouns - ANY_BODY:
        referent.nouns.update(ANY_BODY)


_AGE = r"(?:\d{1,3},\s+)?"
_AFTER = re.compile(
    r",\s+" + _AGE + rf"((?:an?|the|{ITS}|[^\W\d_A-Z])[^,.;:?!()\"“”\n]{{2,110}}?)"
    rf"(?=,|;|:|\n|\.(?:\s|$|[\"”])|$|\s(?:who|which|said|says|told|{HAS}|{IS_ONE})\s|\s[—–]\s)"
)
# "Jo Lee, | Asia director at Acme"; an ambassador to a land is of another.
_CAPITALISED = re.compile(
    r",\s+((?:[A-Z][\w’-]*\s){1,3}(?=[a-z])(?![\w-]+\sto\s)[^,.;:?!()\"“”\n]{2,110})"
)
_IS = re.compile(rf"\s+(?:{IS_ONE}|has been)\s+((?:an?|the)\s[^,.;:()\"“”\n]{{2,80}})")


def note_profiles(text: str, names: list[Name], referents: dict[int, Referent]) -> None:
    """Fill in role, affiliation, nouns and gender of the referents that `names` name."""
    starts = [name.start for name in names]
    for i, name in enumerate(names):
        referent = referents.get(name.start)
        if referent is None:
            continue
        if referent.kind == "person":
            _beside_person(text, i, names, referent, starts)
        else:
            beside_body(text, name, referent)
    for name in names:  # a rank alone, where the text says no more: "Sgt."
        referent = referents.get(name.start)
        if (
            referent is not None
            and referent.kind == "person"
            and referent.role is None
            and name.title
        ):
            note_role(referent, _title(text, name))
    note_gender(text, names, referents)


def _title(text: str, name: Name) -> str:
    """A name's title with its full stop: "Sgt."."""
    return name.title + "." * text.startswith(name.title + ".", name.title_start)


def _beside_person(
    text: str, i: int, names: list[Name], referent: Referent, starts: list[int]
) -> None:
    name = names[i]
    referent.told.update(word.lower() for word in _told(text, name))
    if name.title:
        note_role(referent, _title(text, name), keep=len(name.title) > 4)
    before = text[max(0, name.title_start - 90) : name.title_start]
    place = before.endswith(", ") and not name.title and " " not in name.text
    if not place:  # "a resident of Tilsit, Ohio"
        _lower_title(text, before, referent)
    note_body(text, i, names, referent)
    _note_office(before, name, referent)
    match = _AFTER.match(text, name.end) or _IS.match(text, name.end)
    if match and not _OTHERS.match(text, name.end):
        words = [w.lower() for w in WORD.findall(head_of(match.group(1)))]
        if words and (person_noun(words[-1]) or any(w in ROLE_NOUNS for w in words)):
            note_role(referent, role_at(match.group(1)))
            note_body_within(text, match.start(1), match.end(1), names, starts, referent)
    elif match is None and (match := _CAPITALISED.match(text, name.end)) and is_role(match[1]):
        note_body_within(text, *match.span(1), names, starts, referent)


def _note_office(before: str, name: Name, referent: Referent) -> None:
    """The office right before a name: "Minister of Health | Jo Lee"."""
    titled = name.title and name.title.lower() not in HONORIFICS
    office = None if before.endswith(", ") or titled else _OFFICE_OF.search(before)
    if office and is_role(office[1]):
        note_role(referent, role_at(office[0].strip()))


# "Lee, his driver, his cook and …" lists others; "Lee, his driver, said" does not.
_OTHERS = re.compile(rf", (?:{ITS}) [\w ]{{2,40}}, (?:{ITS}|two|three) ")
_TOLD_AFTER = re.compile(r",\s+" + _AGE + r"([^.;:!?()\"“”\n]{2,110})")
_TOLD_BEFORE = re.compile(r"[.,;:!?()\"“”\n]")
_COMMA_BEFORE = re.compile(r",?\s?$")


def _told(text: str, name: Name) -> Iterator[str]:
    """The words that may say who a person is: before the name, and behind its comma."""
    low = max(0, name.title_start - 90)
    comma = _COMMA_BEFORE.search(text, max(low, name.start - 3), name.start)
    clause = text[low : comma.start() if comma else name.start]
    clause = _TOLD_BEFORE.split(clause)[-1][-90:]
    after = _TOLD_AFTER.match(text, name.end)
    words = WORD.findall(_OPENERS.split(clause)[-1])[-8:]
    words += WORD.findall(after[1])[:12] if after else []
    yield from (word[:-2] if word.endswith(("’s", "'s")) else word for word in words)


# "Minister of Health Maria Gomez", "president of the Republic Jo Lee"
_OFFICE_OF = re.compile(
    r"((?:[A-Z][\w-]+ ){0,3}[\w-]+) (?:of|for|to|in) (?:the )?"
    r"(?:[A-Z][\w’-]+,? (?:and |of )?){1,6}$"
)
_OPENERS = re.compile(
    r"\b(?:the|an?|as|while|when|if|although|though|because|than|after|before|by|to|told|said|says"
    r"|not|how|what|whose|why|where|yesterday|today|(?:last|this|next) (?:week|month|year|\w+day)"
    rf"|wrote|writes|added|adds|ask(?:s|ed)|warned|argued|claimed|and|but|with|for|from|of|{HIS}"
    r"|call(?:s|ed) on|(?<!-)(?:threw|attacked|castigated|blasted|slammed"
    r"|criticized|criticised|praised|endorsed|met|joined|beat|defeated))\b",
    re.IGNORECASE,
)


def _lower_title(text: str, before: str, referent: Referent) -> None:
    """A role in small letters before the name: "Reserve Bank governor Philip Lowe"."""
    words = WORD.findall(before[-40:])
    if not words or before[-1:] not in (" ", ""):
        return
    comma = before.rstrip().endswith(",")
    clause = re.split(r"[.;:!?\"“”()\n,–—]\s*", before.rstrip(", "))[-1]
    if comma and re.match(rf"(?:the|{ITS}|an?)\s", clause, re.IGNORECASE):
        describe(referent, re.sub(r"^\w+\s", "", clause))
    last = words[-1].lower()
    if not person_noun(last) or re.search(r"[.;:!?\"”()]\s*$", before.rstrip()):
        return
    if comma and not re.search(rf"\b(?:the|an?|{ITS})\s", clause, re.IGNORECASE):
        return
    note_role(referent, _OPENERS.split(clause)[-1].strip() or words[-1])
