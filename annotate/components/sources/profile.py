"""What the text says beside a name: role, affiliation, describing nouns, gender."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from annotate.components.names import ORGANIZATION, PEOPLE, PERSON, Name
from annotate.components.sources.plain import plain
from annotate.components.sources.referent import Referent
from annotate.lexicon.bodies import ORGANIZATIONS, OUTLETS
from annotate.lexicon.people import (
    ABBREVIATED,
    FEMALE_NOUNS,
    HONORIFICS,
    KIN,
    MALE_NOUNS,
    PERSON_NOUNS,
    ROLE_NOUNS,
)
from annotate.lexicon.pronouns import MALE
from annotate.lexicon.verbs import ASK_FORMS, SAY_FORMS

_AGE = r"(?:\d{1,3},\s+)?"
_AFTER = re.compile(
    r",\s+" + _AGE + r"((?:an?|the|its|his|her|their|[^\W\d_A-Z])[^,.;:?!()\"“”\n]{2,110}?)"
    r"(?=,|;|:|\n|\.(?:\s|$|[\"”])|$|\s(?:who|which|said|says|told|has|had|was|is)\s|\s[—–]\s)"
)
_IS = re.compile(r"\s+(?:is|was|has been)\s+((?:an?|the)\s[^,.;:()\"“”\n]{2,80})")
_OF = re.compile(r",?\s(?:of|from|with|at)\s(?:the\s)?")  # "Jo Lee of the Harbour Authority"
_BASED = r"-(?:based|born|educated|trained)"
_WORK_FOR = re.compile(
    r"\s(?:of|for|at|with|from|in|to)\s+(?:the\s+)?(?:[A-Z][\w.’' -]{1,30}" + _BASED + r"\s)?$"
)
_FROM_THERE = re.compile(_BASED)  # "Oslo-based" says where a body is, not which
_BODIES = ORGANIZATIONS | OUTLETS
_SMALL_WORD = re.compile(r" ([a-z][\w’'-]*)")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


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
            _beside_body(text, name, referent)
    for name in names:  # a rank alone, where the text says no more: "Sgt."
        referent = referents.get(name.start)
        if (
            referent is not None
            and referent.kind == "person"
            and referent.role is None
            and name.title
        ):
            dot = "." * text.startswith(name.title + ".", name.title_start)
            _describe(referent, name.title + dot, keep=True)
    _note_gender(text, names, referents)


_CLAUSE = re.compile(r"\b(?:who|which|that|until|when|while|after|before|last|next)\b")
_GENDERED = re.compile(r"\b(he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)


def _note_gender(text: str, names: list[Name], referents: dict[int, Referent]) -> None:
    """Learn genders from the pronouns that follow names before anybody else is named."""
    people = [n for n in names if n.start in referents and referents[n.start].kind == "person"]
    votes: dict[int, int] = {}
    for i, name in enumerate(people):
        referent = referents[name.start]
        if referent.gender:
            continue
        until = people[i + 1].start if i + 1 < len(people) else len(text)
        match = _GENDERED.search(text, name.end, min(until, name.end + _FOLLOWS))
        if match is not None:
            male = match.group().lower() in MALE
            votes[id(referent)] = votes.get(id(referent), 0) + (1 if male else -1)
    for referent in {id(f): f for f in referents.values()}.values():
        if referent.gender == "" and referent.kind == "person":
            vote = votes.get(id(referent), 0)
            referent.gender = "m" if vote > 0 else "f" if vote < 0 else ""


_FOLLOWS = 200  # characters after a name in which its pronoun is looked for


def _beside_person(
    text: str, i: int, names: list[Name], referent: Referent, starts: list[int]
) -> None:
    name = names[i]
    referent.told.update(_told(text, name))
    if name.title:
        dot = "." * text.startswith(name.title + ".", name.title_start)
        _describe(referent, name.title + dot, keep=len(name.title) > 4)
    before = text[max(0, name.title_start - 90) : name.title_start]
    place = before.endswith(", ") and not name.title and " " not in name.text
    if not place:  # "a resident of Tilsit, Ohio"
        _lower_title(text, before, referent)
    _body_beside(text, i, names, referent)
    titled = name.title and name.title.lower() not in HONORIFICS
    office = None if before.endswith(", ") or titled else _OFFICE_OF.search(before)
    if office and (office[1] or _is_role(office[2])):
        _describe(referent, office[1] or office[2], keep=True)
    match = _AFTER.match(text, name.end) or _IS.match(text, name.end)
    if match and not _OTHERS.match(text, name.end):
        core = re.split(r"\s(?:of|for|at|with|from|in|on|to)\s", match.group(1))[0]
        words = [w.lower() for w in _WORD.findall(core)]
        if words and (words[-1] in PERSON_NOUNS or any(w in ROLE_NOUNS for w in words)):
            _describe(referent, core, keep=True)
            _affiliate(text, match.start(1), match.end(1), names, starts, referent)


# "Lee, his driver, his cook and …" lists others; "Lee, his driver, said" does not.
_OTHERS = re.compile(r", (?:his|her|their|its) [\w ]{2,40}, (?:his|her|their|its|two|three) ")
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
    words = _WORD.findall(_OPENERS.split(clause)[-1])[-8:]
    words += _WORD.findall(after[1])[:12] if after else []
    yield from (word[:-2] if word.endswith(("’s", "'s")) else word for word in words)


def _body_beside(text: str, i: int, names: list[Name], referent: Referent) -> None:
    """A body right beside the name: "Time’s Aryn Baker", "Jo Lee of the Harbour Authority"."""
    name = names[i]
    left = names[i - 1] if i else None
    if left and left.possessive and text[left.end : name.title_start] in ("'s ", "’s "):
        referent.affiliation = referent.affiliation or left.text
    right = names[i + 1] if i + 1 < len(names) else None
    if right and right.label == ORGANIZATION and _OF.fullmatch(text, name.end, right.start):
        referent.affiliation = referent.affiliation or right.text


# "Minister of Health Maria Gomez", "president of the Republic Jo Lee"
_OFFICE_OF = re.compile(
    r"((?:[A-Z][\w-]+ ){0,3}(?:[Ss]ecretary of [Ss]tate|[Cc]hief of [Ss]taff)) $"
    r"|((?:[A-Z][\w-]+ ){0,3}[\w-]+) (?:of|for|to|in) (?:the )?"
    r"(?:[A-Z][\w’-]+,? (?:and |of )?){1,6}$"
)
_OPENERS = re.compile(
    r"\b(?:the|an?|as|while|when|if|although|though|because|than|after|before|by|to|told|said|says"
    r"|wrote|writes|added|adds|asked|warned|argued|claimed|and|but|with|for|from|of|its|his|her"
    r"|their|our|my|your|call(?:s|ed) on|(?<!-)(?:threw|attacked|castigated|blasted|slammed"
    r"|criticized|criticised|praised|endorsed|met|joined|beat|defeated))\b",
    re.IGNORECASE,
)
# "Norwegian skipper", "Beijing-based": where somebody is from is no body that they belong to.
_DEMONYM = re.compile(
    r"\w+(?:ese|ish|ic|ian|ean)|\S+-(?:based|born|educated|trained)"
    r"|(?:Americ|Afric|Mexic|Cub|Germ|Urugu[ae]y|Paragu[ae]y|Morocc|Keny|Liby|Ugand|Rwand|Sri Lank"
    r"|Dominic|Jamaic|Tibet|Rom|Guatemal|Hondur|Salvador|Costa Ric|Puerto Ric|Angol|Zambi)an"
)
_NO_BODY = re.compile(
    r"^(?:(?:Former|Ex|Late|Lead|Senior|Chief|Top|Veteran|Retired|Local|Likely|Presumptive"
    r"|Longtime)\b ?)+"
)


_SAYS = SAY_FORMS | ASK_FORMS  # "asks columnist Jo Lee"
_OWNER = re.compile(r"^[A-Z][\w.-]*(?: [A-Z][\w.-]*)*[’']s ")  # "Labour’s spokesman Jo Lee"


@lru_cache(maxsize=1)
def _small_words(text: str) -> list[str]:
    return sorted(set(_SMALL_WORD.findall(text)))


def _begins_small(word: str, text: str) -> bool:
    """Whether a word that `text` writes small begins so: "Rebel" and "rebels"."""
    words = _small_words(text)
    at = bisect_left(words, word)
    return at < len(words) and words[at].startswith(word)


def _lower_title(text: str, before: str, referent: Referent) -> None:
    """A role in small letters before the name: "Reserve Bank governor Philip Lowe"."""
    words = _WORD.findall(before[-40:])
    comma = before.rstrip().endswith(",")
    if not words or before[-1:] not in (" ", ""):
        return
    if comma:
        clause = re.split(r"[.;:!?\"“”()\n,]\s*", before.rstrip(", "))[-1]
        if re.match(r"(?:the|its|his|her|their|an?)\s", clause, re.IGNORECASE):
            describe(referent, re.sub(r"^\w+\s", "", clause))
    last = words[-1].lower()
    if last not in PERSON_NOUNS or re.search(r"[.;:!?\"”()]\s*$", before.rstrip()):
        return
    clause = re.split(r"[.;:!?\"“”()\n,–—]\s*", before.rstrip(", "))[-1]
    core = re.split(_OPENERS, clause)[-1].strip()
    first, _, rest = core.partition(" ")
    core = rest if first in _SAYS else core
    if comma and not re.search(r"\b(?:the|an?|its|his|her|their)\s", clause, re.IGNORECASE):
        return
    if core.lower() != "fellow":  # "his fellow Jane Doe"
        _describe(referent, core or words[-1], keep=True)
    capitals = re.match(r"(?:[A-Z][\w’'.-]*\s)*", core + " ")
    written = capitals.group().strip() if capitals else ""
    if written not in ("", core) and referent.affiliation is None and last not in KIN:
        body = _NO_BODY.sub("", re.sub(r"[’']s$", "", written))
        plain_word = " " not in body and _begins_small(body.lower(), text)  # "Rebel spokesman Lee"
        referent.affiliation = None if not body or plain_word or _DEMONYM.fullmatch(body) else body


def describe(referent: Referent, phrase: str) -> None:
    """Note what a phrase in apposition says of a person ("the mayor of X")."""
    core = re.split(r"\s(?:of|for|at|with|from|in|on|to)\s", phrase)[0]
    words = _WORD.findall(core.lower())
    if words and words[-1] in PERSON_NOUNS:
        _describe(referent, core, keep=True)


_VERB = re.compile(
    r"\s*\b(?:is|was|were|are|has|had|have|will|would|should|could|can|may|might|says?|said|told|led"
    r"|married|accused|cited|becomes?|if|go|ask|do|does|did|including|as|by|against|because|during"
    r"|between|since)\b\s*"
)


def _without_verb(phrase: str) -> str:
    """Of a clause that was taken for a role the part that is one: ``it is led by | the mayor``."""
    parts = _VERB.split(phrase)
    for part in parts[::-1]:
        if part and _WORD.findall(part.lower())[-1:] and _is_role(part):
            return part
    return "" if len(parts) > 1 else phrase


def _is_role(words: str) -> bool:
    return _WORD.findall(words.lower())[-1] in PERSON_NOUNS


_NO_ROLE = re.compile(
    r"^\d[\d.:]*(?:[ap]m)?\s|^(?:(?:ever|once|also|now)\s)?(?:[Aa]n?|[Tt]he|[Aa]nother)\s+|\s(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.?$"
    r"|\s(?:working|involved|based|living)$|\s(?:whose|whom|where)\b.*|\s*\([^)]*$"
)


def _describe(referent: Referent, phrase: str, keep: bool) -> None:
    words = [w.lower() for w in _WORD.findall(phrase)]
    nouns = [ABBREVIATED.get(w, w) for w in words if w in PERSON_NOUNS]
    referent.nouns.update(nouns)
    if not referent.gender and words:
        if any(w in MALE_NOUNS for w in words[-1:]):
            referent.gender = "m"
        elif any(w in FEMALE_NOUNS for w in words[-1:]):
            referent.gender = "f"
    role = _NO_ROLE.sub("", _OWNER.sub("", _without_verb(phrase.strip(" ,"))))
    if (
        keep
        and nouns
        and referent.role is None
        and nouns[-1] not in KIN
        and not _CLAUSE.search(role)
    ):
        honorific = role.lower().rstrip(".") in HONORIFICS
        referent.role = role if role and not honorific else None


def _affiliate(
    text: str, start: int, end: int, names: list[Name], starts: list[int], referent: Referent
) -> None:
    for name in names[bisect_left(starts, start) : bisect_left(starts, end)]:
        if _FROM_THERE.match(text, name.end):
            continue
        if name.label not in (PERSON, PEOPLE) and _WORK_FOR.search(
            text, max(start - 1, 0), name.start
        ):
            referent.affiliation = referent.affiliation or name.text
            return


_BODY_BEFORE = re.compile(
    r"(?:the|an?|its|his|her)\s([^,.;:\"“”\n]{2,40}?),?\s+(?:the\s)?$", re.IGNORECASE
)
_BODY_AFTER = re.compile(r",\s+(?:an?|the|its)\s([^,.;:\"“”()\n]{2,80})")


def _beside_body(text: str, name: Name, referent: Referent) -> None:
    referent.nouns.update(w for w in plain(name.text) if w in _BODIES)
    if referent.kind == "outlet":
        if text[max(0, name.start - 4) : name.start] == "The " and name.text == referent.name:
            referent.name = "The " + name.text
        referent.nouns.update(("paper", "newspaper", "outlet"))
    words = _WORD.findall(text, max(0, name.start - 30), name.start)[-2:]
    named = any(word.lower() in _BODIES for word in words)
    if words and words[-1].lower() in _BODIES and words[-1].islower():  # "software giant Acme"
        referent.nouns.add(words[-1])
        referent.listed = referent.kind == "organization"
    before = _BODY_BEFORE.search(text, max(0, name.start - 60), name.start) if named else None
    after = _BODY_AFTER.match(text, name.end, name.end + 100)
    for match in (before, after):
        if match:
            core = re.split(r"\s(?:of|for|at|with|from|in|on|that|which)\s", match.group(1))[0]
            words = [w.lower() for w in _WORD.findall(core)]
            if words and words[-1] in _BODIES:
                referent.nouns.add(words[-1])
    if referent.kind == "organization" and not referent.nouns - ANY_BODY:
        referent.nouns.update(ANY_BODY)


# What an organization may be called whose name does not say what it is.
ANY_BODY = frozenset({"company", "firm", "group", "agency", "organization", "organisation"})
