"""Whether somebody accused answers: speaks, has another speak, denies, or is said to be silent."""

from __future__ import annotations

import re

from annotate.check.accused import is_name, key_of
from annotate.check.case import Case, words_of
from annotate.document import Span

# Answers wherever they stand, if nobody else's name is before them.
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|declin\w+\s(?:to\s)?(?:comment|answer|respond|speak|discuss)"
    r"|refus\w+\sto\s(?:comment|answer|respond|speak)|no\scomment"
    r"|(?:not|n['’]t)\s(?:\w+ly\s)?(?:respond|return|reply|answer|comment|available\sfor)\w*"
    r"|could\snot\s(?:\w+ly\s)?be\s(?:reached|contacted)|(?:remained\s)?unavailable\sfor\scomment"
    r"|refut\w+|rebut\w*|reject\w*|dismiss(?:es|ed|ing)|plead\w*|pled|hit\sback|maintains?\s\w+\sinno\w+"
    r")\b",
    re.IGNORECASE,
)
# Answers only in a sentence that names the accused.
_REPLY = re.compile(
    r"\b(?:disput\w+|admit\w*|confess\w*|apologi\w+|insist\w*|innocen\w+|defend\w*|contest\w*"
    r"|baseless|untrue|unfounded|false|lies)\b",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"\b(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|spokes\w+|representatives?|reps?"
    r"|publicist)\b",
    re.IGNORECASE,
)


def is_answered(case: Case, accused: Span) -> bool:
    """Whether the accused, or somebody for them, answers anywhere in the text."""
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
        nobodys = not any(is_name(w) for w in who.name.split()[1:]) and who.affiliation is None
        if nobodys and _FOR_ANOTHER.search(f"{who.name} {who.role or ''}"):
            return True
    return False


def _is_mention(mentions: list[Span], accused: Span) -> bool:
    return any(m.start < accused.end and accused.start < m.end for m in mentions)


def _is_denied(case: Case, accused: Span) -> bool:
    """A denial that is not plainly somebody else's: no other name stands right before it."""
    key = key_of(accused.text)
    text = case.text or ""
    for sentence in case.sentences:
        if key in sentence.text and _REPLY.search(sentence.text):
            return True
        for m in _DENIAL.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : m.start()].split()[-3:]
            if key in sentence.text or not any(is_name(w) for w in before):
                return True
    return False
