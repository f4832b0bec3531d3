"""One party that speaks under two spellings of its name: "The Agency" and "the agency"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotate.components.sources.plain import plain
from annotate.components.sources.referent import Referent
from annotate.components.sources.sureness import Answer
from annotate.lexicon.function_words import QUANTIFIERS
from annotate.lexicon.listing import word_set

_BODIES = ("organization", "outlet", "unknown")
_ANY = word_set("a an another one") | QUANTIFIERS


def as_one(answers: Sequence[Answer | None]) -> list[Answer | None]:
    """The answers, in which a party that speaks under two names is one referent."""
    speaking = list(dict.fromkeys(answer.referent for answer in answers if answer is not None))
    twins = _namesakes(speaking)
    for short, full in twins.items():
        full.mentions += short.mentions
        full.count += short.count
    for referent in speaking:
        if referent.parts:
            referent.parts = tuple(twins.get(part, part) for part in referent.parts)
    return [
        answer and answer._replace(referent=twins.get(answer.referent, answer.referent))
        for answer in answers
    ]


def _namesakes(speaking: Iterable[Referent]) -> dict[Referent, Referent]:
    """Bodies and people that are called the same, but for capitals and an article."""
    first: dict[tuple[str, tuple[str, ...]], Referent] = {}
    twins = {}
    for referent in speaking:
        words, person = plain(referent.name), referent.kind == "person" and referent.named
        body = referent.kind in _BODIES and not _is_any(referent)
        if not words or not (person or body):
            continue
        known = first.setdefault(("person" if person else "body", words), referent)
        if known is not referent:
            twins[referent] = known
    return twins


def _is_any(referent: Referent) -> bool:
    """Whether it is told of anew each time: ``a Google spokesman``."""
    return referent.name.partition(" ")[0].lower() in _ANY
