"""Whom a text accuses by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotate.check.accusing import (
    ACCUSED_NAME,
    ACTIVE,
    AGAINST,
    ALLEGED,
    ARRESTED,
    BROUGHT,
    CONVICTED,
    CRITICISED,
    CRITICISING,
    DENYING,
    DESCRIBED,
    FAILED,
    FOR_OTHERS,
    FOUND_GUILTY,
    INVESTIGATED,
    NAME_OR_BODY,
    OBJECTS,
    ROLES,
    SAID_OF,
    SUBJECTS,
    SUED,
    TITLED,
    UNSAID,
)
from annotate.check.case import Case, span_of
from annotate.check.headlined import headlined
from annotate.document import Span
from annotate.lexicon import function_words as words
from annotate.lexicon.alternations import ARE_SEVERAL, DID, HAS, HIS, IS, TWO, WILL
from annotate.lexicon.listing import alternation

# A capital at a sentence's head makes no name, nor do these anywhere.
_SMALL = (
    words.ARTICLES
    | words.SUBJECTS
    | words.DEMONSTRATIVES
    | words.POSSESSIVES
    | words.NUMBERS
    | words.DAYS
    | words.MONTHS
)
_NO_NAME = re.compile(
    rf"(?:{alternation(word.title() for word in _SMALL)}|Who|What"
    r"|Police|Prosecutors|Critics|Officials|Both|Some|Many|Others|Several|All|Most"
    r"|Everyone|Nobody|People|Men|Women"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|But|And|So|If|When|While|After|Before|In|On|At|As|Last|God|Now|Then|There|Here|For|By|Of"
    r"|Right|Left|Internet|Christmas|Easter|Brexit|Covid\S*|Mr|Mrs|Ms|Muslims?|Jews?|Brothers|\w+(?:ians|ists|ese|ish))$"
)
_OWNER = re.compile(r"['’](?!s?\salleged\b)")
_OFFICE = re.compile(rf"(?:(?:{ROLES}|[Hh]ead|[Ss]tate|[Oo]f)\s?)+", re.IGNORECASE)
_MANY = re.compile(r"(?:Two|Three|Several|Some|Many|Most|Others)$")  # ``Two New Yorkers``
_PEOPLE = re.compile(rf"[A-Z][a-z]+[^s\W]s\s(?:{ARE_SEVERAL}|have|stand|stood|remain|face|faced)\b")
# Before a name that is no subject: ``managers from Mitsubishi were charged``.
_WITHIN = re.compile(
    r"\b(?:of|from|at|in|by|with|for|to|against|on|under|near|like|than|and|or"
    rf"|{TWO}|several|some|many|\d+|game|film|drug|storm|virus)\s(?:the\s)?$"
)
_BEFORE = 40  # characters in which these stand: a sentence may have no end
_OFFICE_BEFORE = 120  # and an office with the name behind it
# Within the accused's words: ``blamed weak sales in Europe``, ``charged under Section 5``.
_PLACED = re.compile(r"\b(?:of|from|at|in|since|to|on|near|between|over|under)\s(?:the\s)?$")
# ``Omar Diaz, a clerk of the Rosley club YMC,``: who is accused is Omar Diaz.
_APPOSED = re.compile(rf",\s(?:an?|the|former|{HIS})\s[a-z][^,]*\b(?:of|at|for|in|from)\s[^,]*$")
_DESCRIBES = re.compile(r"\s(?!and\b|or\b)[a-z]")  # ``Donald Trump campaign manager``
# A noun behind a name, as no preposition is: ``sued the Rosley club``, ``sued Lumora in May``.
_NOUN_BEHIND = re.compile(
    r"(?:\s\([A-Z][\w&]{1,7}\))?\s(?!(?:in|of|for|over|on|at|with|to|by|from|and|or|after|amid|about|before|during|since|when|as|last|this|alleging|claiming"
    rf"|saying|who|that|{IS}|{HAS})\b)[a-z]"
)
# ``dropped the charges against her``: nobody accuses any longer.
_GIVEN_UP = re.compile(
    r"\b(?:drop(?:s|ped|ping)?|dismiss\w*|withdr[ae]w\w*|clear(?:s|ed|ing)|acquit\w*|cleared"
    rf"|(?:{WILL}|{DID})n['’]t|not\s(?:to\s)?(?:pursu|recommend|seek|bring|press|fil|fac)\w*|no|without"
    r"|never)\b"
)
_EXAMPLES = re.compile(r"\bsuch\sas\b|\bincluding\b")  # a whole group is accused


AccusationKind = Literal["accused", "convicted", "criticised"]


@dataclass(frozen=True, slots=True)
class Accusation:
    """Who is accused, as the text names them there, and the words that accuse.

    `by_the_way`: the charge is not told of as made there, or of what it is. `kind`: whether they
    are more than accused, or less.
    """

    name: Span
    words: Span
    by_the_way: bool = False
    kind: AccusationKind = "accused"


def accusations(case: Case) -> Iterator[Accusation]:
    """Every accusation of somebody or some body named, in text order, the headline's last."""
    text = case.text or ""
    for sentence in case.sentences:
        found = _accusing(text, sentence, first=sentence is case.sentences[0])
        found += _by_the_way(text, sentence, found)
        found += _other_kinds(text, sentence)
        found += _said_of(case, sentence)
        yield from sorted(found, key=lambda a: a.words.start)
    headline = case.document.article.headline
    if headline is not None:
        yield from _headlined(text, headline)


def _accusing(text: str, sentence: Span, *, first: bool) -> list[Accusation]:
    """Those of a sentence that say of what; `first`: of an article's first sentence."""
    low, high = sentence.start, sentence.end
    found = [a for m in ACTIVE.finditer(text, low, high) for a in _accused(text, low, m)]
    for pattern in SUBJECTS:
        for m in pattern.finditer(text, low, high):
            found += _subjects(text, low, m)
    for m in DENYING.finditer(text, low, high):
        if not _denies_for_others(text, low, m.end("name")):
            found += _subjects(text, low, m)
    for pattern in OBJECTS:
        for m in pattern.finditer(text, low, high):
            if not UNSAID.search(text, low, m.start()):
                found += _accusation(text, m.span("name"), m.span())
    charges = AGAINST if first else BROUGHT
    for pattern in (charges, SUED, INVESTIGATED, ALLEGED, ACCUSED_NAME):
        for m in pattern.finditer(text, low, high):
            given_up = pattern is charges and _GIVEN_UP.search(sentence.text)
            if not given_up and not UNSAID.search(text, low, m.start()):
                found += _behind(text, m)
    return found


def _denies_for_others(text: str, low: int, end: int) -> bool:
    """Whether the name that ends at a character is that of somebody who speaks for others."""
    first = max(low, end - _OFFICE_BEFORE)
    return any(m.end() == end for m in FOR_OTHERS.finditer(text, first, end))


def _other_kinds(text: str, sentence: Span) -> Iterator[Accusation]:
    """Who is convicted or criticised in a sentence."""
    low, high = sentence.start, sentence.end
    kinds: tuple[tuple[AccusationKind, tuple[re.Pattern[str], ...], re.Pattern[str]], ...] = (
        ("convicted", CONVICTED, FOUND_GUILTY),
        ("criticised", CRITICISED, CRITICISING),
    )
    for kind, subjects, behind in kinds:
        found = [
            a
            for p in subjects
            for m in p.finditer(text, low, high)
            for a in _subjects(text, low, m)
        ]
        for m in behind.finditer(text, low, high):
            if not UNSAID.search(text, low, m.start()):
                found += _accusation(text, m.span("name"), m.span())
        for a in found:
            yield replace(a, kind=kind)


def _said_of(case: Case, sentence: Span) -> Iterator[Accusation]:
    """Whom somebody else says to have done wrong, or to have failed, in a sentence."""
    text = case.text or ""
    said = [s for a in case.statements_in(sentence) for s in a.content]
    kinds: tuple[tuple[re.Pattern[str], AccusationKind], ...] = (
        (SAID_OF, "accused"),
        (FAILED, "criticised"),
    )
    for pattern, kind in kinds:
        for m in pattern.finditer(text, sentence.start, sentence.end):
            if any(s.start <= m.start() and m.end() <= s.end for s in said):
                for a in _subjects(text, sentence.start, m):
                    yield replace(a, kind=kind, by_the_way=True)


def _headlined(text: str, headline: Span) -> Iterator[Accusation]:
    """Whom a headline accuses by a name that stands in the text below it."""
    for name, accusing in headlined(text, headline):
        behind = name[0] > accusing[0]
        if not (behind and _NOUN_BEHIND.match(text, name[1])):
            yield from _accusation(text, name, accusing)


def _subjects(text: str, low: int, m: re.Match[str]) -> Iterator[Accusation]:
    """Whoever is named before the verb: ``Jo Poe, Omar Diaz and Ann Lee are accused of``."""
    plural = m.start("name") == low and _PEOPLE.match(text, low)
    if plural or _WITHIN.search(text, max(low, m.start() - _BEFORE), m.start()):
        return
    others = m.groupdict().get("others") and m.span("others")
    for name in NAME_OR_BODY.finditer(text, *others) if others else ():
        yield from _accusation(text, name.span(), m.span())
    yield from _accusation(text, m.span("name"), m.span())


def _by_the_way(text: str, sentence: Span, told: Sequence[Accusation]) -> Iterator[Accusation]:
    """Who is arrested or charged in words that say no more; what is `told` fully is left out."""
    low, high = sentence.start, sentence.end
    found = [a for m in ARRESTED.finditer(text, low, high) for a in _subjects(text, low, m)]
    if not _GIVEN_UP.search(sentence.text):
        found += [a for m in AGAINST.finditer(text, low, high) for a in _behind(text, m)]
    known = {a.name.end for a in told}
    for a in found:
        if a.name.end not in known:
            yield replace(a, by_the_way=True)


def _accused(text: str, low: int, m: re.Match[str]) -> Iterator[Accusation]:
    """Those named between ``accused`` and ``of``, but not in whose name or team another one is."""
    start, end = m.span("whom")
    if _EXAMPLES.search(text, start, end) or UNSAID.search(text, low, m.start()):
        return
    for name in NAME_OR_BODY.finditer(text, start, end):
        before = text[start : name.start()]
        if _PLACED.search(before) or _APPOSED.search(before) or before.endswith("("):
            continue
        if name.end() == end or not _DESCRIBES.match(text, name.end()):
            yield from _accusation(text, name.span(), m.span())


def _behind(text: str, m: re.Match[str]) -> list[Accusation]:
    """Who is named at the end of what accuses, unless the name describes somebody else."""
    described = DESCRIBED.match(text, m.end("name"), m.endpos)
    name = (described or m).span("name")
    return [] if _NOUN_BEHIND.match(text, name[1]) else _accusation(text, name, m.span())


def _accusation(text: str, name: tuple[int, int], words: tuple[int, int]) -> list[Accusation]:
    start, end = name
    while (first := re.match(r"\S+", text[start:end])) and _NO_NAME.match(first[0]):
        if _MANY.match(first[0]):
            return []
        start += first.end()
        start += len(text[start:end]) - len(text[start:end].lstrip())
    called = text[start:end].removesuffix(".")
    end = start + len(called)
    # ``Trump's call`` and ``Braun-owned`` are somebody else's or some thing's.
    owner = re.search(
        r"['’]s?$|-(?:[a-z]+ed|led|run|made|born)(?:$|\s[a-z])", called
    ) or _OWNER.match(text, end)
    named = re.match(r"[A-Z](?=.*[a-z]|[A-Z])", called)
    if owner or _OFFICE.fullmatch(called) or not named:
        return []
    return [
        Accusation(
            span_of(text, start, end), span_of(text, min(words[0], start), max(words[1], end))
        )
    ]


def key_of(name: str) -> str:
    """What a name is known again by: its last word, without a possessive."""
    words = TITLED.sub("", name).split()
    return re.sub(r"['’]s?$", "", words[-1]) if words else name


def is_name(word: str) -> bool:
    """Whether a word with a capital may be somebody's name."""
    return word[:1].isupper() and not _NO_NAME.match(word.strip(',;.:"“”'))
