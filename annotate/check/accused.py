"""Whom a text accuses by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotate.check.case import Case, span_of
from annotate.document import Span

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Sen|Rep|Gov|Gen|President|Prime\sMinister)\.?\s"
_PART = r"[A-Z](?:[\w’'&-]*\w)?\.?"
_NAME = rf"(?:{_TITLE})?{_PART}(?:\s(?:(?:of|de|da|al|bin|van|von|the)\s)?{_PART})*"
_ACTIVE = re.compile(
    r"(?<!\b[Tt]he\s)\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|charg(?:ed|ing)|su(?:ed|ing)|implicat(?:ed|ing))\s"
    r"(?P<whom>(?:(?!\b(?:of(?!\s[A-Z])|for|with|over)\b)[^.;:\n\"“”]){3,90}?)"
    r"\s(?:of(?!\s[A-Z])|for|with|over)\b"
)
# Between a name and its verb: a clause in commas, an age or a party in brackets, or who.
_ASIDE = r"(?:,[^,.;\n]{1,60},|\s\([^)\n]*\)|,?\swho)?"
_PASSIVE = re.compile(
    rf"(?:{_NAME}\sand\s)?(?P<name>{_NAME}){_ASIDE}\s"
    r"(?:(?:has|have|had)\s(?:\w+ly\s|also\s|long\s|since\s)?been"
    r"|was|were|is|are|stands?|stood|remains?)\s"
    r"(?:\w+ly\s|also\s|later\s|now\s|being\s)?"
    r"(?:accused\s(?:[A-Z]\w+day\s)?(?:of|by)|charged\s(?:[A-Z]\w+day\s)?(?:with|over|by)|sued"
    r"|blamed\s(?:for|by)|indicted|alleged\sto|implicated\sin|suspected\sof"
    r"|under\sinvestigation\s(?:for|over))\b"
)
_FACES = re.compile(
    rf"(?P<name>{_NAME}){_ASIDE}\s(?:faces?|faced|(?:is|are)\sfacing)\s(?:[\w-]+\s){{0,3}}"
    r"(?:charges|(?:charge|lawsuit|allegation|accusation)s?\s(?:of|that|over|by|from|in))\b"
)
_AGAINST = re.compile(
    r"(?<!these\s)(?<!those\s)(?<!same\s)(?<!such\s)"  # told before
    r"\b(?:allegations?|accusations?|charges|lawsuits?|complaints?)\s(?:[a-z]+\s){0,4}?against\s"
    rf"(?:[a-z-]+\s){{0,4}}(?P<name>{_NAME})"
)
# ``sued Lumora``, but not ``sued in Rosley``.
_SUED = re.compile(
    r"\b(?:sues|sued|suing)\s(?:the\s|its\s|his\s|her\s|their\s)?(?:former\s)?"
    rf"(?P<name>{_NAME})"
)
_SAID_OF = re.compile(
    rf"(?P<name>{_NAME})(?:,[^,.;\n]{{1,60}},|,?\swho)?\s(?:had\s|has\s|was\s|is\s|are\s)?allegedly\b"
)
_THAT = re.compile(rf"\balleg(?:e[sd]?|ing)\s(?:that\s)?(?P<name>{_NAME})(?!['’]s)\s")
# A capital at a sentence's head makes no name, nor do these anywhere.
_NO_NAME = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|Our|My|Who|What"
    r"|Police|Prosecutors|Critics|Officials|Both|Some|Many|Others|Several|One|Two|Three|All|Most"
    r"|Everyone|Nobody|People|Men|Women|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|But|And|So|If|When|While|After|Before|In|On|At|As|Last|God|Now|Then|There|Here|For|By|Of"
    r"|Right|Left|West|East|North|South|Internet|Mr|Mrs|Ms|\w+ists)$"
)
_MANY = re.compile(r"(?:Two|Three|Several|Some|Many|Most|Others)$")  # ``Two New Yorkers``
_PEOPLE = re.compile(r"[A-Z][a-z]+[^s\W]s\s(?:are|were|have|stand|stood|remain|face|faced)\b")
# Before a name that is no subject: ``managers from Mitsubishi were charged``.
_WITHIN = re.compile(
    r"\b(?:of|from|at|in|by|with|for|to|against|on|under|near|like|than|and|or"
    r"|two|three|four|five|six|several|some|many|\d+)\s(?:the\s)?$"
)
# Within the accused's words: ``blamed weak sales in Europe``, ``sued Lumora in Rosley``.
_PLACED = re.compile(r"\b(?:of|from|at|in|since|to|on|near|between|over)\s(?:the\s)?$")
_DESCRIBES = re.compile(r"\s(?!and\b|or\b)[a-z]")  # ``Donald Trump campaign manager``
# A noun behind a name, as no preposition is: ``sued the Rosley club``, ``sued Lumora in May``.
_NOUN_BEHIND = re.compile(
    r"\s(?!(?:in|of|for|over|on|at|with|to|by|from|and|or|after|when|as|last|this|alleging|claiming"
    r"|saying|who|that)\b)[a-z]"
)
# ``dropped the charges against her``: nobody accuses any longer.
_GIVEN_UP = re.compile(
    r"\b(?:drop(?:s|ped|ping)?|dismiss\w*|withdr[ae]w\w*|clear(?:s|ed|ing)|acquit\w*|cleared"
    r"|(?:would|did|will|do|does)\s?(?:not|n['’]t)|no|without|never)\b"
)
_EXAMPLES = re.compile(r"\bsuch\sas\b|\bincluding\b")  # a whole group is accused
NAME = re.compile(_NAME)
TITLED = re.compile(rf"^{_TITLE}")


@dataclass(frozen=True, slots=True)
class Accusation:
    """Who is accused, as the text names them there, and the words that accuse."""

    name: Span
    words: Span


def accusations(case: Case) -> Iterator[Accusation]:
    """Every accusation of somebody or some body named, in text order."""
    text = case.text or ""
    for sentence in case.sentences:
        low, high = sentence.start, sentence.end
        found = [a for m in _ACTIVE.finditer(text, low, high) for a in _accused(text, m)]
        for pattern in (_PASSIVE, _FACES, _SAID_OF):
            for m in pattern.finditer(text, low, high):
                plural = m.start("name") == low and _PEOPLE.match(text, low)
                if not plural and not _WITHIN.search(text, low, m.start()):
                    found += _accusation(text, m.span("name"), m.span())
        for m in _THAT.finditer(text, low, high):
            found += _accusation(text, m.span("name"), m.span())
        for pattern in (_AGAINST, _SUED):
            for m in pattern.finditer(text, low, high):
                given_up = pattern is _AGAINST and _GIVEN_UP.search(sentence.text)
                if not given_up and not _NOUN_BEHIND.match(text, m.end("name")):
                    found += _accusation(text, m.span("name"), m.span())
        yield from sorted(found, key=lambda a: a.words.start)


def _accused(text: str, m: re.Match[str]) -> Iterator[Accusation]:
    """Those named between ``accused`` and ``of``, but not in whose name or team another one is."""
    start, end = m.span("whom")
    if _EXAMPLES.search(text, start, end):
        return
    for name in NAME.finditer(text, start, end):
        if _PLACED.search(text, start, name.start()):
            continue
        if name.end() == end or not _DESCRIBES.match(text, name.end()):
            yield from _accusation(text, name.span(), m.span())


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
    owner = re.search(r"['’]s?$|-[a-z]+$", called) or text[end : end + 1] in ("'", "’")
    if owner or not re.search(r"[a-z]|[A-Z]{2}", called):
        return []
    return [Accusation(span_of(text, start, end), span_of(text, min(words[0], start), words[1]))]


def key_of(name: str) -> str:
    """What a name is known again by: its last word, without a possessive."""
    words = TITLED.sub("", name).split()
    return re.sub(r"['’]s?$", "", words[-1]) if words else name


def is_name(word: str) -> bool:
    """Whether a word with a capital may be somebody's name."""
    return word[:1].isupper() and not _NO_NAME.match(word.strip(',;.:"“”'))
