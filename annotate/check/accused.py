"""Whom a text accuses by name, and whether they answer in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotate.check.case import Case, span_of, words_of
from annotate.document import Span

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Sen|Rep|Gov|Gen|President|Prime\sMinister)\.?\s"
_PART = r"[A-Z](?:[\w’'-]*\w)?\.?"
_NAME = rf"(?:{_TITLE})?{_PART}(?:\s(?:(?:of|de|da|al|bin|van|von|the)\s)?{_PART})*"
_AUX = r"(?:was|were|is|are|been|being|be|stands?|stood|remains?)"
_ACTIVE = re.compile(
    rf"\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|charg(?:ed|ing)|su(?:ed|ing)|implicat(?:ed|ing))\s"
    rf"(?P<before>(?:(?:the|its|his|her|their|former|rival|a|an|[a-z]+-[a-z]+|[a-z]{{4,}})\s){{0,4}})"
    rf"(?P<name>{_NAME})(?P<rest>[^.;\n]{{0,70}}?\s(?:of|for|with|over)\b)"
)
_PASSIVE = re.compile(
    rf"(?P<name>{_NAME})(?P<gap>,[^,.;\n]{{1,60}},|\s\([^)\n]*\)|,?\swho)?\s"
    rf"(?:(?:has|have|had|who|also|later|previously|long|repeatedly)\s){{0,3}}{_AUX}\s"
    r"(?:\w+ly\s|also\s|later\s|now\s|being\s)?"
    r"(?:accused\s(?:of|by)|charged\s(?:with|over|by)|blamed\s(?:for|by)|indicted|alleged\sto"
    r"|implicated\sin|suspected\sof)\b"
)
_SAID_OF = re.compile(
    rf"(?P<name>{_NAME})(?P<gap>,[^,.;\n]{{1,60}},)?\s(?:had\s|has\s|was\s)?(?:allegedly)\b"
    rf"|\balleg(?:e[sd]?|ing)\s(?:that\s)?(?P<that>{_NAME})\s"
)
# A capital at a sentence's head makes no name, nor do these anywhere.
_NO_NAME = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|Our|My|Who|What"
    r"|Police|Prosecutors|Critics|Officials|Both|Some|Many|Others|Several|One|Two|Three|All|Most"
    r"|Everyone|Nobody|People|Men|Women|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|But|And|So|If|When|While|After|Before|In|On|At|As|Last|God|Now|Then|There|Here)$"
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|declin\w+|refus\w+\sto\s(?:comment|answer|respond)"
    r"|no\scomment|(?:not|n['’]t)\s(?:\w+ly\s)?(?:respond|return|reply|answer|comment|available)\w*"
    r"|could\snot\s(?:\w+ly\s)?be\s(?:reached|contacted)|unavailable\sfor\scomment"
    r"|refut\w+|rebut\w*|reject\w*|dismiss\w*|disput\w+|plead\w*|pled|admit\w*|confess\w*"
    r"|apologi\w+|insist\w*|innocen\w+|defend\w*|hit\sback|baseless|untrue|unfounded|false)\b",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"\b(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|spokes\w+|representatives?|reps?"
    r"|publicist|agent|family|defen[cs]e)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(rf"^{_TITLE}")


@dataclass(frozen=True, slots=True)
class Accusation:
    """Who is accused, as the text names them there, and the words that accuse."""

    name: Span
    words: Span


def accusations(case: Case) -> Iterator[Accusation]:
    """Every accusation of somebody or some body named, in text order."""
    text = case.text or ""
    for sentence in case.sentences:
        found = [
            accusation
            for pattern in (_ACTIVE, _PASSIVE, _SAID_OF)
            for m in pattern.finditer(text, sentence.start, sentence.end)
            if (accusation := _accusation(text, m)) is not None
        ]
        yield from sorted(found, key=lambda a: a.words.start)


def _accusation(text: str, m: re.Match[str]) -> Accusation | None:
    group = "name" if m["name"] else "that"
    start, end = m.span(group)
    while (first := re.match(r"\S+", text[start:end])) and _NO_NAME.match(first[0]):
        start += first.end()
        start += len(text[start:end]) - len(text[start:end].lstrip())
    if start >= end or not re.search(r"[a-z]|[A-Z]{2}", text[start:end]):
        return None
    return Accusation(span_of(text, start, end), span_of(text, min(m.start(), start), m.end()))


def key_of(name: str) -> str:
    """What a name is known again by: its last word, without a possessive."""
    words = _TITLED.sub("", name).split()
    return re.sub(r"['’]s?$", "", words[-1]) if words else name


def is_answered(case: Case, accused: Span) -> bool:
    """Whether the accused, or somebody for them, speaks, denies or is said to be silent."""
    return _speaks(case, accused) or _is_denied(case, accused)


def _speaks(case: Case, accused: Span) -> bool:
    key = re.compile(rf"\b{re.escape(key_of(accused.text))}\b")
    for a in case.statements:
        who = case.who(a)
        if who is None:
            continue
        words = [who.name, who.affiliation or "", *words_of(a)]
        if any(key.search(w) for w in words) or _is_mention(who.mentions, accused):
            return True
        if any(_FOR_ANOTHER.search(w) for w in [*words, who.role or ""]):
            return True
    return False


def _is_mention(mentions: list[Span], accused: Span) -> bool:
    return any(m.start < accused.end and accused.start < m.end for m in mentions)


def _is_denied(case: Case, accused: Span) -> bool:
    """A denial that is not plainly somebody else's: no other name stands right before it."""
    key = key_of(accused.text)
    text = case.text or ""
    for sentence in case.sentences:
        for m in _DENIAL.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : m.start()].split()[-3:]
            names = [w for w in before if w[:1].isupper() and not _NO_NAME.match(w.strip(",;"))]
            if not names or key in sentence.text:
                return True
    return False
