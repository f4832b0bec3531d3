"""Whom an article accuses and has to ask, and where it has their answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from annotate.check.accused import Accusation, AccusationKind, accusations, key_of
from annotate.check.accuser import Accuser, accuser_of
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
_KINDS: tuple[AccusationKind, ...] = ("convicted", "accused", "criticised")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OLD = 10  # years before the last that the text names: a tale of long ago
_NOT_ASKED = re.compile(
    r"Islamic\sState|ISI[SL]|Daesh|Boko\sHaram|[Aa]l[- ](?:Qa\w+|Shabaab)|Taliban", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation, what looks like an answer, and who accuses, where the text says so.

    `asked`: an editor asks for one, as not of whom the text accuses in passing.
    """

    accusation: Accusation
    answers: Answers
    asked: bool
    accuser: Accuser | None = None


@lru_cache(maxsize=1)  # a report asks for those with answers and for those without
def charges(case: Case) -> tuple[Charge, ...]:
    """A charge against each that the text accuses by name, in text order; at most `_MOST`.

    The first that tells of it as made, else the first of all; of whom no answer is asked, that
    they are convicted is told instead.
    """
    by_name: dict[str, dict[AccusationKind, Accusation]] = {}
    for a in _accusations(case):
        found = by_name.setdefault(stem_of(key_of(a.name.text)), {})  # of China and Beijing one
        if a.kind not in found or (found[a.kind].by_the_way and not a.by_the_way):
            found[a.kind] = a
    told = sorted(by_name.values(), key=_order)[:_MOST]
    return tuple(
        sorted((_charge(case, kinds) for kinds in told), key=lambda c: c.accusation.words.start)
    )


@lru_cache(maxsize=1)  # its words, too, are asked for
def _accusations(case: Case) -> tuple[Accusation, ...]:
    return tuple(accusations(case))


def _order(kinds: dict[AccusationKind, Accusation]) -> tuple[bool, int]:
    """Who is accused in so many words first, then by the text."""
    first = min(kinds.values(), key=lambda a: (a.kind != "accused", a.by_the_way))
    return first.kind != "accused" or first.by_the_way, first.words.start


def _charge(case: Case, kinds: dict[AccusationKind, Accusation]) -> Charge:
    """What is asked of somebody accused, of whom the text tells this."""
    accused = kinds.get("accused")
    if accused is not None and _is_asked(case, accused):
        return _charge_of(case, accused, asked=True)
    return _charge_of(case, next(kinds[kind] for kind in _KINDS if kind in kinds), asked=False)


def _charge_of(case: Case, accusation: Accusation, *, asked: bool) -> Charge:
    answers = answers_to(case, accusation.name)
    return Charge(accusation, answers, asked, accuser_of(case, accusation))


def _is_asked(case: Case, accusation: Accusation) -> bool:
    return not (
        accusation.by_the_way
        or _is_not_asked(case, accusation)
        or _in_passing(case, accusation)
        or is_closed(case, accusation.name)
    )


def accusing_words(case: Case) -> list[Span]:
    """The words of headline and text that accuse, but in no sentence that names whom."""
    return _words(case, ACCUSING_WORDS)


def blaming_words(case: Case) -> list[Span]:
    """Those that blame, be somebody accused or not."""
    return _words(case, BLAMING_WORDS)


def _words(case: Case, words: re.Pattern[str]) -> list[Span]:
    text, headline = case.text or "", case.document.article.headline
    starts = [a.words.start for a in _accusations(case)]
    told = {s.start for at in starts if (s := case.sentence_at(at))}
    parts = [s for s in case.sentences if s.start not in told]
    if headline and not any(headline.start <= at < headline.end for at in starts):
        parts.insert(0, headline)
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
    if sentence is None or power:  # without a sentence, the headline's
        return power and sentence not in lead
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
