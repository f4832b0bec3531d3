"""Whom an article accuses and has to ask, and where it has their answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotate.check.accused import Accusation, accusations, key_of
from annotate.check.accusing import ACCUSING_WORDS, BLAMING_WORDS
from annotate.check.answers import Answers, answers_to, is_closed, is_power, stem_of
from annotate.check.case import Case, span_of
from annotate.document import Span
from annotate.lexicon.bodies import ORGANIZATION_NAME, ORGANIZATIONS

# The article is about what its first sentences tell, and whom so many others name.
LEAD = 4
LEAST_OTHERS = 2
NEWS = 2  # sentences in which the accused need not be named again
# Who is charged with killing answers to a court; of others no answer is to be had.
_KILLED = re.compile(
    r"\b(?:kill\w*|(?:\w+-degree\s)?murder\w*|shot|shoot(?:ing|ers?)|gunm[ae]n|massacre|manslaughter|homicide)\b"
)
# Whose answers are looked for, each in the whole text: more than an editor goes after.
_MOST = 50
_AFTER = 40  # characters in which the accusation says of what
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OLD = 10  # years before the last that the text names: a tale of long ago
_NOT_ASKED = re.compile(
    r"Islamic\sState|ISI[SL]|Daesh|Boko\sHaram|[Aa]l[- ](?:Qa\w+|Shabaab)|Taliban", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation, and what looks like an answer.

    `asked`: an editor asks for one, as not of whom the text accuses in passing.
    """

    accusation: Accusation
    answers: Answers
    asked: bool


@lru_cache(maxsize=1)  # a report asks for those with answers and for those without
def charges(case: Case) -> tuple[Charge, ...]:
    """An accusation of each that the text accuses by name, in text order; no more than `_MOST`.

    The first that tells of the charge as made, else the first of all.
    """
    by_name: dict[str, Accusation] = {}
    for accusation in accusations(case):
        key = stem_of(key_of(accusation.name.text))  # of China and Beijing one is told
        if key not in by_name or (by_name[key].by_the_way and not accusation.by_the_way):
            by_name[key] = accusation
    told = sorted(by_name.values(), key=lambda a: (a.by_the_way, a.words.start))[:_MOST]
    return tuple(_charge(case, a) for a in sorted(told, key=lambda a: a.words.start))


def _charge(case: Case, accusation: Accusation) -> Charge:
    """What is asked of the accused."""
    asked = not (
        accusation.by_the_way
        or _is_not_asked(case, accusation)
        or _in_passing(case, accusation)
        or is_closed(case, accusation.name)
    )
    return Charge(accusation, answers_to(case, accusation.name), asked)


def accusing_words(case: Case) -> list[Span]:
    """The words of headline and text that accuse, but in no sentence where `charges` names whom.

    Where nobody and nothing accuses, words that blame or tell of crimes.
    """
    told = {s.start for c in charges(case) if (s := case.sentence_at(c.accusation.words.start))}
    headline = case.document.article.headline
    parts = [*([headline] if headline else []), *(s for s in case.sentences if s.start not in told)]
    found = _words(case, parts, ACCUSING_WORDS)
    return found if found or told else _words(case, parts, BLAMING_WORDS)


def _words(case: Case, parts: Sequence[Span], words: re.Pattern[str]) -> list[Span]:
    text = case.text or ""
    found = [m for p in parts for m in words.finditer(text, p.start, p.end)]
    return [span_of(text, *m.span()) for m in found]


def _is_not_asked(case: Case, accusation: Accusation) -> bool:
    start, end = accusation.words.start, accusation.words.end
    return bool(
        _NOT_ASKED.search(accusation.name.text)
        or _KILLED.search(case.text or "", start, end + _AFTER)
        or _is_old(case, start)
    )


def _is_old(case: Case, at: int) -> bool:
    """Whether the sentence at a character tells of what was long ago."""
    sentence = case.sentence_at(at)
    told = _YEAR.findall(sentence.text) if sentence else []
    last = max(_last_year(case.text or ""), int((case.document.article.published or "")[:4] or 0))
    return bool(told) and int(max(told)) + _OLD <= last


@lru_cache(maxsize=1)  # each accusation asks for it
def _last_year(text: str) -> int:
    return max(map(int, _YEAR.findall(text)), default=0)


def _in_passing(case: Case, accusation: Accusation) -> bool:
    """Whether the article is about something else, or someone whom all the world accuses."""
    sentence = case.sentence_at(accusation.words.start)
    power = is_power(case, accusation.name)
    lead = case.sentences[: 1 if power else LEAD]
    if sentence is None or power:
        return sentence not in lead
    name = accusation.name.text
    if sentence in lead:
        return sentence not in lead[:NEWS] and _told_in(case, key_of(name)) <= 1
    return _told_in(case, _shortest(name)) <= LEAST_OTHERS


def _told_in(case: Case, name: str) -> int:
    """How many sentences have a name."""
    key = re.compile(rf"\b{re.escape(name)}\b")
    return sum(bool(key.search(s.text)) for s in case.sentences_with(name))


def _shortest(name: str) -> str:
    """The last word of a name, or all of it where that is what many bodies are called."""
    key = key_of(name)
    return name if key.lower() in ORGANIZATION_NAME | ORGANIZATIONS else key
