"""One party that speaks under two names: "LG" and the Lieutenant Governor, Ann Lee."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from annotate.components.names import PEOPLE, Name
from annotate.components.sources.affiliation import role_and_affiliation
from annotate.components.sources.plain import SMALL, plain
from annotate.components.sources.referent import Referent
from annotate.components.sources.sureness import Answer
from annotate.lexicon.function_words import QUANTIFIERS
from annotate.lexicon.listing import word_set

_BODIES = ("organization", "outlet", "unknown")
_SHORT = range(2, 5)  # letters
_ANY = word_set("a an another one") | QUANTIFIERS


def as_one(
    answers: Sequence[Answer | None], names: Sequence[Name], text: str
) -> list[Answer | None]:
    """The answers, in which a party that speaks under two names is one referent."""
    speaking = list(dict.fromkeys(answer.referent for answer in answers if answer is not None))
    twins = {**_offices(speaking, text), **_namesakes(speaking), **_shortened(speaking, names)}
    for short, full in twins.items():
        if full.kind in _BODIES and _is_usual(short, full):
            full.name, full.named = short.name, short.named
        full.mentions += short.mentions
        full.count += short.count
    for referent in speaking:
        if referent.parts:
            referent.parts = tuple(twins.get(part, part) for part in referent.parts)
    return [
        answer and answer._replace(referent=twins.get(answer.referent, answer.referent))
        for answer in answers
    ]


def _is_usual(short: Referent, full: Referent) -> bool:
    """Whether a body is mostly called by the short one of its names."""
    shorter = len(short.name) < len(full.name)
    return (short.named, short.count, shorter) > (full.named, full.count, False)


def _offices(speaking: Sequence[Referent], text: str) -> dict[Referent, Referent]:
    """Acronyms of the office that one person who speaks holds, each with that person."""
    acronyms = {r: name for r in speaking if r.kind in _BODIES and (name := _acronym(r))}
    people = [r for r in speaking if r.kind == "person" and r.named] if acronyms else []
    letters = [(r, _letters(role_and_affiliation(r, text)[0] or "")) for r in people]
    twins = {}
    for referent, name in acronyms.items():
        holders = [person for person, office in letters if office.endswith(name)]
        if len(holders) == 1:
            twins[referent] = holders[0]
    return twins


def _letters(role: str) -> str:
    """``LG`` for ``Lieutenant Governor``."""
    return "".join(word[0] for word in role.split() if word.lower() not in SMALL).upper()


def _acronym(referent: Referent) -> str:
    """``LG`` for ``the LG``; nothing for other names."""
    name = referent.name.removeprefix("the ").removeprefix("The ")
    return name if name.isalpha() and name.isupper() and len(name) in _SHORT else ""


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


def _shortened(speaking: Iterable[Referent], names: Sequence[Name]) -> dict[Referent, Referent]:
    """Bodies that another one's name has whole, with its country before it or its place behind."""
    bodies = {plain(r.name): r for r in speaking if r.kind in _BODIES and not _is_any(r)}
    peoples = {plain(name.text) for name in names if name.type == PEOPLE}
    fuller: dict[tuple[str, ...], list[Referent]] = defaultdict(list)
    for words, referent in bodies.items():
        if words[:1] in peoples:
            fuller[words[1:]].append(referent)
        if "of" in words:
            fuller[words[: words.index("of")]].append(referent)
    return {
        referent: fuller[words][0]
        for words, referent in bodies.items()
        if len(fuller[words]) == 1 and (len(words) > 1 or referent.name.startswith("the "))
    }
