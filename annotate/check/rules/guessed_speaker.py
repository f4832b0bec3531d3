"""A statement whose speaker was worked out, and is probably another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.check.case import Case, shown, words_of
from annotate.check.finding import Hit, Rule
from annotate.document import Attribution, Source
from annotate.lexicon.alternations import DID, HIS, ITS, TO_BE, WHOSE

# Of 57 read in 2,981 articles an editor wants 16 of the 18 below .09, 4 of the 9 of .09 and 19 of
# the 30 from there to .12: a warning is to be right in four of five.
# `python -m models.training.measure_guesses` counts those that gold marks.
SURE = 0.09
_POSSESSIVE = re.compile(rf"(?:{HIS})", re.IGNORECASE)  # ``its decision``
_RELATIVE = re.compile(rf"(?:{WHOSE})", re.IGNORECASE)
# What stands right before it: ``the owner of the pool, who``, ``Lumora Sports, which``.
_ANTECEDENT = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|{ITS})(?:\s[^\s,.;:]+){{1,5}}|[A-Z][^\s,.;:]*(?:\s[^\s,.;:]+){{0,2}}),?\s$",
)
# An ``it`` that means nobody, or a thing of which something is told: ``It is not clear that``,
# ``it has emerged``, ``it is being billed as``, ``it was on the theme``.
_NOBODY = re.compile(
    rf"it(?:\s(?:(?:{TO_BE}|ha(?:s|d)(?:\snot|n['’]t)?\s(?:\w+\s)?been|remain(?:s|ed)|bec(?:ame|omes?))\s(?:\w+\s){{0,2}}?"
    r"(?:clear|unclear|obvious|likely|possible|understood|believed|thought|said|reported|expected"
    r"|hoped|feared|known|apparent|prove[nd]|true|false|wrong|telling|worth|important|\w+ed\s(?:as|at|by))"
    rf"|(?:{TO_BE})\s(?:on|about|like)|(?:ha(?:s|d)\s(?:\w+\s)?)?emerge[sd]"
    rf"|(?:(?:{DID})(?:\snot|n['’]t)\s)?(?:seem|appear|look|feel)(?:s|ed)?(?:\slike)?|turn(?:s|ed)\sout)|['’]s\slike)\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?:[Tt]he\s)?[A-Z]{2,}")  # a name as well, written out elsewhere


def _find(case: Case) -> Iterator[Hit]:
    yield from guessed(case, 0.0, SURE)


def guessed(case: Case, least: float, below: float) -> Iterator[Hit]:
    """The guesses of which the confidence is `least` or more, and below `below`."""
    for a, who, words in guesses(case):
        sure = a.source.confidence if a.source else None
        if sure is not None and least <= sure < below:
            yield Hit(_message(words, who, sure), a.content[0])


def guesses(case: Case) -> Iterator[tuple[Attribution, Source, str]]:
    """The statements of named speakers that were worked out, however surely, and from what."""
    for a in case.statements:
        who = case.who(a)
        if who is None or not who.named or not a.content:
            continue
        words = _guessed_from(case, a)
        named = who.name.split()[-1].casefold() in words.casefold() or _ACRONYM.fullmatch(words)
        if not named and not _POSSESSIVE.fullmatch(words) and not _means_nobody(case, a):
            yield a, who, words


def _means_nobody(case: Case, attribution: Attribution) -> bool:
    spans = attribution.source.spans if attribution.source else []
    return bool(spans and case.text and _NOBODY.match(case.text, spans[0].start))


def _guessed_from(case: Case, attribution: Attribution) -> str:
    """The words that a speaker was worked out from; for a relative pronoun its antecedent."""
    words = " … ".join(words_of(attribution))
    if attribution.source is None or case.text is None or not _RELATIVE.fullmatch(words):
        return words
    at = attribution.source.spans[0].start
    before = _ANTECEDENT.search(case.text[max(0, at - 80) : at])
    return before[0].rstrip(", ") if before else words


def _message(words: str, who: Source, confidence: float) -> str:
    by = f"from {shown(words)}" if words else "from what stands around it"
    return f"the speaker is guessed: {who.name}? ({by}, {confidence:.0%} sure)"


RULE = Rule("guessed-speaker", "a speaker that was guessed", "warning", _find)
