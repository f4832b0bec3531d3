"""Of which body a person is, and the role without it: "Reserve Bank | governor"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from annotate.components.names import ORGANIZATION, PEOPLE, PERSON, PLACE, Name
from annotate.components.sources.referent import Referent
from annotate.components.sources.role import head_of, is_role, person_noun
from annotate.lexicon.listing import word_set
from annotate.lexicon.people import FIELDS, HONORIFICS, KIN, PERSON_NOUNS, ROLE_NOUNS
from annotate.text.words import WORD_PART

_OF = re.compile(r",?\s(?:of|from|with|at)\s(?:the\s)?")  # "Jo Lee of the Harbour Authority"
_BASED = r"-(?:based|born|educated|trained)"
# No minister is of "Natural Resources".
_WORK_FOR = re.compile(
    r"(?<![Mm]inister)\s(?:of|for|at|with|from|in|to)\s+(?:the\s+)?(?:[A-Z][\w.’' -]{1,30}"
    + _BASED
    + r"\s)?$"
)
# "a professor at the state-backed | Chinese Academy", "director of civil rights group | Liberty"
_WORK_FOR_SUCH = re.compile(
    r"\s(?:of|for|at|with|from)\s(?:(?:the|its|an?|[\w’']+[’']s?)\s)?"
    r"(?:(?:[a-z][\w-]*|[A-Z]\w+-(?:based|backed))\s){1,6}$"
)
_GOES_ON = re.compile(r"\s(?:of|at|for|with)\s(?:the\s)?[A-Z]")  # "Head of | Heritage | for Acme"
_FROM_THERE = re.compile(_BASED)  # "Oslo-based" says where a body is, not which
# "Reserve Bank | governor | Jo Lee", "the Harbour Union (HU) | president | Jo Lee"
_ROLE_BETWEEN = re.compile(
    r"(?:['’]s)?\s(?:[a-z][\w-]*\s){0,4}|['’]s\s(?:[a-z][\w-]*\s){0,4}[a-z][\w-]*,\s"
)
_SHORT = re.compile(r"^(?:\s\([\w.’&-]{1,12})?\)")
# "Jo Lee, | Governor of the | Reserve Bank"
_ROLE_BEHIND = re.compile(r",\s(?:[A-Z][\w-]*\s){0,3}([A-Z][\w-]*)\s(?:of|for|at)\s(?:the\s)?")
# "the president of the | Harbour Union, | Jo Lee"
_ROLE_BEFORE = re.compile(r"([\w-]+)\s(?:of|for|at)\s(?:the\s)?$")


_HELD = PERSON_NOUNS - KIN - HONORIFICS - word_set("resident native user witness victim")


def note_body(text: str, i: int, names: list[Name], referent: Referent) -> None:
    """A body right beside the name: "Time’s Aryn Baker", "Jo Lee of the Harbour Authority"."""
    if referent.affiliation is not None:
        return
    name = names[i]
    left, right = names[max(0, i - 2) : i], names[i + 1 : i + 2]
    if len(left) == 2 and left[0].short == left[1].start:
        left = left[:1]  # "the Harbour Union (HU)"
    if left and _is_of(text, left[-1], name):
        referent.affiliation = left[-1].text
    elif right and right[0].type == ORGANIZATION and _leads_to(text, name, right[0]):
        referent.affiliation = right[0].text


def _leads_to(text: str, name: Name, body: Name) -> bool:
    """Whether the words between a person and a body behind say that they are of it."""
    span = name.end, body.start
    role = _ROLE_BEHIND.fullmatch(text, *span)
    return bool(role and role[1].lower() in _HELD) or _OF.fullmatch(text, *span) is not None


def _is_of(text: str, body: Name, name: Name) -> bool:
    """Whether the person that `name` names is of the body named before."""
    between = _SHORT.sub("", text[body.end : name.title_start], count=1)
    if body.possessive and between in ("'s ", "’s "):
        return True
    people = body.type == PEOPLE and _DEMONYM.fullmatch(body.text)  # else a party: "Tory"
    if body.type == PERSON or people or body.text.lower() in _NO_BODIES:
        return False
    if not (body.bound or _is_named(body.text, text)):
        return False
    if between == ", " or (between == " " and name.title.lower() in {"", *HONORIFICS}):
        office = _ROLE_BEFORE.search(text, max(0, body.start - 40), body.start)
        return office is not None and office[1].lower() in _HELD
    ends = [*between.lower().rstrip(", ").split()[-1:], *name.title.lower().split()[-1:]]
    held = any(person_noun(word) in _HELD for word in ends)
    return held and _ROLE_BETWEEN.fullmatch(between) is not None


def note_body_within(
    text: str, start: int, end: int, names: list[Name], starts: list[int], referent: Referent
) -> None:
    """The body that an apposition in [start, end) says a person works for."""
    for name in names[bisect_left(starts, start) : bisect_left(starts, end)]:
        field = " " not in name.text and name.type != PLACE and _GOES_ON.match(text, name.end)
        if field or _FROM_THERE.match(text, name.end):
            continue
        words = max(start - 1, 0), name.start
        near = name.type not in (PERSON, PEOPLE) and _WORK_FOR.search(text, *words)
        if near or (name.type == ORGANIZATION and _WORK_FOR_SUCH.search(text, *words)):
            referent.affiliation = referent.affiliation or name.text
            return


# "Norwegian skipper", "Oslo-based": where somebody is from is no body that they belong to.
_DEMONYM = re.compile(
    r"(?:North |South )?"
    r"(?:\w+(?:ese|ish|ic|ian|ean)|\S+-(?:based|born|educated|trained)"
    r"|(?:Americ|Afric|Mexic|Cub|Germ|Urugu[ae]y|Paragu[ae]y|Morocc|Keny|Liby|Ugand|Rwand|Sri Lank"
    r"|Dominic|Jamaic|Tibet|Rom|Guatemal|Hondur|Salvador|Costa Ric|Puerto Ric|Angol|Zambi"
    r"|Nicaragu)an|(?:Iraq|Yemen|Israel|Pakistan|Bangladesh|Kuwait|Qatar|Emirat|Saud|Somal|Nepal)i"
    r"|Uzbek|Kazakh|Tajik|Kyrgyz|Turkmen|Greek|Czech|Slovak|Thai|Dutch|French|Swiss|Afghan|Filipino)"
)
_PAST = re.compile(
    r"(?:(?:Former|Ex|Late|Lead|Senior|Chief|Top|Veteran|Retired|Local|Likely|Presumptive"
    r"|Longtime)\b ?)+"
)
_CAPITALS = re.compile(
    r"(?:[A-Z][\w’'.&/-]*\s)+(?=[a-z])(?!(?:of|and|for|to|in)\s)|[A-Z]{2,}\s(?=[A-Z][a-z])"
)
_OWNER = re.compile(r".*[’']s?\s(?=[\w-])")  # "the group’s | chairman"
_NO_BODIES = FIELDS | ROLE_NOUNS | {"shadow"}
_SMALL_WORD = re.compile(r" ([a-z][\w’'-]*)")
_WITHIN = re.compile(r"(?<=[a-z,] )\w+")


def parted(role: str, text: str) -> tuple[str | None, str]:
    """The body that a role begins with, or None, and the role without it.

    A word that `text` writes small too is none ("Rebel spokesman"), nor is a field or a land's
    adjective. Of somebody who was something, the role keeps it: "Former TVB anchor".
    """
    owner = _OWNER.match(role)
    if owner is not None:
        body = re.sub(r"[’']s?$", "", owner.group().strip())
        return body if body[0].isupper() else None, role[owner.end() :]
    past = _PAST.match(role)
    start = past.end() if past else 0
    match = _CAPITALS.match(role, start)
    if match is None:
        return None, role
    body = re.sub(r"[’']s?$", "", match.group().strip())
    if not _is_named(body, text) or head_of(role).rpartition(" ")[2].lower() not in _HELD:
        return None, role
    return body, role if past else role[match.end() :]


def role_and_affiliation(referent: Referent, text: str) -> tuple[str | None, str | None]:
    """What a person is, and of which body, as the words beside the name say."""
    body, role = parted(referent.role, text) if referent.role else (None, None)
    body = referent.affiliation or body
    return role and _without(role, body), body


def _without(role: str, body: str | None) -> str:
    """A role without the body that it begins with: "Middlesbrough | mayor"."""
    inner = role.removeprefix(body or "").removeprefix("’s").removeprefix("'s")
    return inner[1:] if inner[:1] == " " and is_role(inner) else role


def _is_named(body: str, text: str) -> bool:
    """Whether words before a role name a body: no field, no adjective of a land.

    One word does that the text writes with a capital within a sentence, too, and never small.
    """
    if _DEMONYM.fullmatch(body):
        return False
    if " " in body:
        return True
    if body.lower() in _NO_BODIES or _begins_small(body.lower(), text):
        return False
    return body.isupper() or _stands_within(body, text)


def _stands_within(body: str, text: str) -> bool:
    """Whether one word in capitals stands behind another in its sentence."""
    first = WORD_PART.match(body)
    if first is None or first[0] not in _words_within(text):
        return False
    return first[0] == body or re.search(rf"[a-z,] {re.escape(body)}\b", text) is not None


@lru_cache(maxsize=1)
def _words_within(text: str) -> frozenset[str]:
    return frozenset(_WITHIN.findall(text))


@lru_cache(maxsize=1)
def _small_words(text: str) -> list[str]:
    return sorted(set(_SMALL_WORD.findall(text)))


def _begins_small(word: str, text: str) -> bool:
    """Whether a word that `text` writes small begins so: "Rebel" and "rebels"."""
    words = _small_words(text)
    at = bisect_left(words, word)
    return at < len(words) and words[at].startswith(word)
