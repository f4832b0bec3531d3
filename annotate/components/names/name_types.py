"""What a name is a name of: by its own words, else by how the article uses it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from annotate.lexicon.alternations import BE_BEEN, HAS, IS_ONE, WILL
from annotate.lexicon.bodies import (
    BUSINESSES,
    ORGANIZATION_NAME,
    ORGANIZATIONS,
    OUTLET_NAMES,
    TRADES,
)
from annotate.lexicon.listing import alternation, word_set
from annotate.lexicon.names import COUNTRIES, FIRST_NAMES, PEOPLE_ENDINGS
from annotate.lexicon.people import PERSON_NOUNS, TITLE_FILLERS
from annotate.text.words import WORD, Word
from annotate.vocabulary import EntityType

# What a name names; "" where nothing tells.
NameType = Literal[EntityType, ""]
PERSON: Final = "Person"
ORGANIZATION: Final = "Organization"
PLACE: Final = "Location"
PEOPLE: Final = "NORP"
UNKNOWN: Final = ""
_DATELINE = re.compile(r"(?:,[^\n]{1,24})?(?:\s\([^)\n]{1,20}\))?\s*(?:—|–|--?)\s")
_IN = re.compile(r"\b(?:in|near|at)\s$")
_OF = re.compile(r"\b(?:of|from|for)\s$")
_AGE = re.compile(r",?\s*\(?\d{1,2}\)?(?:,|\s|$)")
_GIVEN = re.compile(r"\w-[a-z]")  # "Ban Ki-moon": an East Asian given name
_BODY = re.compile(r",\s+(?:an?|the)\s[\w\s-]{0,30}(?:" + "|".join(sorted(ORGANIZATIONS)) + r")\b")


class Name(NamedTuple):
    """A name as it stands, [start, end) in characters, without its title.

    `title` holds the title words before it ("Benghazi Committee Chairman"), which begin at
    `title_start`; without a title that equals `start`. `possessive` says that 's follows,
    `doubtful` that only capitals speak for `type`; `short` is where its abbreviation in
    brackets begins. `bound` says that the encoder bounds it so, `bodily` that the words beside
    it say that it is a body's.
    """

    start: int
    end: int
    text: str
    type: NameType
    title: str
    title_start: int
    possessive: bool
    doubtful: bool = False
    short: int | None = None
    bound: bool = False
    bodily: bool = False


def guess_type(text: str, words: list[Word], titled: bool) -> NameType:
    """What a name is, by its words alone; UNKNOWN where they do not say."""
    lowered = [word.lower for word in words]
    whole = " ".join(lowered)
    if whole in COUNTRIES:
        return PLACE
    if any(w.endswith(("'s", "’s")) for w in lowered):
        return ORGANIZATION
    if any(w in ORGANIZATION_NAME for w in lowered[-1:] + lowered[:-1] * (not titled)):
        return ORGANIZATION
    if titled or lowered[0] in FIRST_NAMES:
        return PERSON
    return _spelled_like(text, words)


def _spelled_like(text: str, words: list[Word]) -> NameType:
    """What a name is by its last word and its letters alone."""
    last = words[-1].lower
    spelled = text[words[0].start : words[-1].end]
    if last in OUTLET_NAMES:
        return ORGANIZATION
    if spelled.isupper() and _DATELINE.match(text, words[-1].end):
        return PLACE
    if len(words) == 1 and spelled.isupper() and spelled.isalpha() and len(spelled) < 7:
        return ORGANIZATION
    if len(words) == 1 and spelled.endswith(PEOPLE_ENDINGS):
        return PEOPLE
    return UNKNOWN


def settle_types(text: str, names: Sequence[Name], sources: list[tuple[int, int]]) -> list[Name]:
    """What the names are that their own words left open, by how the article uses them.

    People are called by their last word later, bodies by their first. `sources` are the spans
    that name sources, where people stand more often than elsewhere.
    """
    alone = Counter(n.text for n in names if " " not in n.text)
    whole = Counter(n.text for n in names)
    people = _called_alone(names)
    leaning: Counter[str] = Counter()
    spans = sorted(sources)
    for name in names:
        if name.type == UNKNOWN:
            calls = _calls(name, alone, whole, people)
            leaning[name.text] += calls + _beside(text, name)
            at = bisect_left(spans, (name.start + 1,)) - 1
            inside = at >= 0 and name.end <= spans[at][1] and name.text.count(" ") < 3
            if inside and not _OF.search(text, max(0, name.start - 8), name.start):
                leaning[name.text] += 1
    bodies = {
        n.text.split()[0]
        for n in names
        if " " in n.text
        and alone[n.text.split()[0]] <= 4 * whole[n.text]
        and (n.type == ORGANIZATION or leaning[n.text] < 0)
    }
    for name in names:
        parts = name.text.split() if name.type == ORGANIZATION else []
        bodies.update(" ".join(parts[:i]) for i in range(2, len(parts)))
    return [
        n._replace(type=_leaned(n, leaning[n.text], bodies), doubtful=leaning[n.text] <= 0)
        if n.type == UNKNOWN
        else n
        for n in names
    ]


def _called_alone(names: Sequence[Name]) -> set[str]:
    """The names of one word that are people's, as they are compared here."""
    return {n.text.casefold() for n in names if n.type == PERSON and " " not in n.text}


def _calls(name: Name, alone: Counter[str], whole: Counter[str], people: set[str]) -> int:
    """Evidence from how else the article calls the name: for a person above 0, else below.

    `people` are names of one word that are people's: "Abiy Tadesse … Mr Abiy".
    """
    parts = name.text.split()
    if len(parts) == 1:
        return 0
    if not people.isdisjoint((parts[0].casefold(), parts[-1].casefold())):
        return 2
    if len(parts) > 2 and "".join(part[0] for part in parts) in alone:
        return -3  # "Médecins Sans Frontières … MSF"
    score = 2 if alone[parts[-1]] else 0
    if alone[parts[0]] and (alone[parts[0]] < 4 or whole[name.text] > 1):
        score -= 2
    return score + (3 if _GIVEN.search(name.text) else 0)


def _beside(text: str, name: Name) -> int:
    """Evidence from the words beside one mention: for a person above 0, else below."""
    score = 2 if _AGE.match(text, name.end) else 0
    if text[max(0, name.start - 4) : name.start].lower() == "the ":
        score -= 3
    if _IN.search(text, max(0, name.start - 6), name.start):
        score -= 2
    words = WORD.findall(text[max(0, name.start - 24) : name.start])
    before = [word for word in words if word.islower()][-1:]
    trade = bool(words) and words[-1].lower() in TRADES
    if before and before[0] in PERSON_NOUNS and not trade:
        score += 3
    if trade or (before and before[0] in ORGANIZATIONS):
        score -= 3
    return score - (3 if _BODY.match(text, name.end, name.end + 60) else 0)


def _leaned(name: Name, leaning: int, bodies: set[str]) -> NameType:
    parts = name.text.split()
    if leaning < 0:
        return ORGANIZATION if len(parts) > 1 else UNKNOWN
    if name.text in bodies:
        return UNKNOWN
    likely = 2 <= len(parts) <= 4 and not any(p.lower() in TITLE_FILLERS for p in parts)
    return PERSON if leaning > 0 or likely else UNKNOWN


_ONE_WORD = (PERSON, ORGANIZATION, UNKNOWN)
_NEXT = 160  # characters after a name in which the word for it is looked for
_TRADES = BUSINESSES - word_set("body party group organization organisation")  # "the body" of a man
# "Acme has sold its …", "Acme said that it would …", "Acme grew. The firm …"; in "it is late" it is
# nothing, and what stands behind a quotation mark may be of something else.
_BODILY = re.compile(
    rf"\b(?:(?P<body>(?<=\.\s)It(?!\s(?:{IS_ONE}|(?:{HAS}|{WILL}) {BE_BEEN})\b|['’])"
    rf"|(?:(?<=\bthat\s)|(?<=\bsaid\s))it(?=\s(?:{HAS}|{WILL}|plans)\b)"
    rf"|[Tt]he\s(?:{alternation(_TRADES)}))"
    r"|[Hh]e|[Ss]he|[Hh]is|[Hh]er|him|who)\b|[“\"]"
)
_OWNS_ITS = re.compile(
    r"(?:\s(?!the\b|an?\b|that\b)[a-z]+){1,4}\sits\b|[^“”\".\nA-Z]*,\sits\s(?:chief|chairman|chairwoman)\b"
    r"|[^“”\".\nA-Z]*\.\s[“\"][^”\"\n]{2,200}[”\"],?\sit\s(?:said|says|added|told)\b"
)


def bodies_of_one_word(text: str, names: Sequence[Name]) -> list[Name]:
    """Take for bodies the people of one word who are none by what stands beside them.

    They share the word with a body alone ("Cairn", "Cairn Energy"), have what bodies have, or
    the next sentence calls them "it" or "the company".
    """
    long = [n for n in names if " " in n.text]
    people = {word for n in long if n.type == PERSON for word in n.text.lower().split()}
    people |= FIRST_NAMES | {n.text.lower() for n in names if n.title}
    bodies = {n.text.split()[0] for n in long if n.type == ORGANIZATION}
    told = {n.text for n in names if n.type in _ONE_WORD and _is_bodily(text, n)}
    told = {name for name in told if name.isalpha()} | _called_it(text, names)
    bodies |= told
    return [
        n._replace(type=ORGANIZATION, bodily=n.text in told)
        if n.text.lower() not in people
        and ((n.type == PERSON and n.text in bodies) or n.text in told)
        else n
        for n in names
    ]


# What a body has and what it is, right beside its name: "shares in Lumera", "Lumera, which".
_HAS = re.compile(
    r"(?:,\swhich\b|(?:['’]s)?\s(?:shares|stock|profits?|revenues?|sales|earnings|customers"
    r"|employees|stores|factor(?:y|ies)|plants?|headquarters|subsidiar(?:y|ies)|shareholders"
    r"|chief\s(?:executive|financial|operating)|CEO|CFO|chairman|chairwoman|executives?|board)\b)"
)


_OF_IT = re.compile(
    r"\b(?:(?:[Ss]hares|[Ss]tock|[Pp]rofits?|[Ss]ales) (?:in|at|of)|[Ss]pokes(?:man|woman) for"
    rf"|(?i:{alternation(TRADES)})) $"
)
_ITS = re.compile(r"\b[Aa] \w+ spokes(?:man|woman)\b")


def _is_bodily(text: str, name: Name) -> bool:
    """Whether the words right beside a name say that it is a body's."""
    low = max(0, name.start - 24)
    spoken = _ITS.match(text, max(0, name.start - 2))
    return bool(_HAS.match(text, name.end) or _OF_IT.search(text, low, name.start) or spoken)


def _called_it(text: str, names: Sequence[Name]) -> set[str]:
    """The people of one word that most of what follows them calls "it" or "the company"."""
    votes: Counter[str] = Counter()
    names = sorted(names, key=lambda name: name.start)
    for i, name in enumerate(names):
        if name.type in _ONE_WORD and name.text.isalpha():
            near = names[i + 1 : i + _NEXT]  # no more than so many stand so near
            other = next((n.start for n in near if n.text != name.text), len(text))
            until = min(other, name.end + _NEXT)
            match = _BODILY.search(text, name.end, until)
            if _OWNS_ITS.match(text, name.end, name.end + 2 * _NEXT):
                votes[name.text] += 1
            elif match is not None and match.group() not in '“"' and name.type != UNKNOWN:
                votes[name.text] += 1 if match["body"] else -1
    return {word for word, vote in votes.items() if vote > 0}


_MONTHS = word_set("april may june")  # the others begin no name
_IN_MONTH = re.compile(
    r"\b(?:in|by|since|until|till|of|last|next|early|late|mid|this|every"
    r"|\d{1,2}(?:st|nd|rd|th)?)[ -]$"
)


def is_month(text: str, word: Word) -> bool:
    """Whether "May" is the month: beside a number, or behind "in" and the like."""
    if word.lower not in _MONTHS:
        return False
    before = _IN_MONTH.search(text, max(0, word.start - 8), word.start)
    return before is not None or re.match(r",? \d", text[word.end : word.end + 3]) is not None
