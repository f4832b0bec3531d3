"""Surnames that are words in the names of bodies: "Tom Church, a nurse", then "Church said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from annotate.lexicon.alternations import ITS, THE
from annotate.lexicon.listing import alternation, word_set
from annotate.lexicon.names import FIRST_NAMES
from annotate.lexicon.people import EITHER, PERSON_NOUNS
from annotate.lexicon.verbs import ASK_FORMS, NOUNS, SAY_FORMS, TELL_FORMS
from annotate.text.words import Word

_SURNAMES = word_set("bench chambers church court group hall home house power press sons")
_LAST = alternation(word.title() for word in _SURNAMES)
_SAY = alternation((SAY_FORMS | TELL_FORMS | ASK_FORMS) - NOUNS)
_FULL = re.compile(
    rf"\b(?P<first>[A-Z]\w+) (?:[A-Z]\w*\.? )?(?P<last>{_LAST})\b(?P<after>[^.;:\n]{{0,80}})"
)
_ALONE = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? (?P<called>{_LAST})\b"
    rf"|(?<![\w’'-] )(?P<saying>{_LAST}) (?:{_SAY})\b"
    rf"|\b(?:said|says|asked|added|to) (?P<said>{_LAST})(?=[.,;\n])"
)
_APPOSED = re.compile(rf",\s(?:\d{{1,3}},\s)?(?:(?:{THE}|{ITS}|one)\s)?([^,(]{{2,60}})")
_OF_WHAT = re.compile(r"\s(?:of|for|at|with|from|in|on|to|who)\s")
_AGE = re.compile(r",\s(?:\d{1,3}(?:,|\s|$)|who\b)")


def is_surname(text: str, words: Sequence[Word]) -> bool:
    """Whether a word of bodies' names is a person's surname here, behind the first name or alone.

    The text calls somebody by it alone, or tells an age or a role behind the full name.
    """
    first, last = words[0], words[-1]
    if len(words) > 3 or last.lower not in _SURNAMES:
        return False
    if len(words) == 1:
        return last.text in _borne(text)
    borne = {last.text, f"{first.text} {last.text}"} & _borne(text)
    return first.lower in FIRST_NAMES and bool(borne)


@lru_cache(maxsize=1)
def _borne(text: str) -> frozenset[str]:
    """Such surnames that the text calls somebody by, and full names of whom it tells a role."""
    full = [m for m in _FULL.finditer(text) if m["first"].lower() in FIRST_NAMES]
    called = {m["called"] or m["saying"] or m["said"] for m in _ALONE.finditer(text)}
    told = {f"{m['first']} {m['last']}" for m in full if _is_told(m["after"])}
    return frozenset(told | (called & {m["last"] for m in full}))


def _is_told(after: str) -> bool:
    """Whether an age or a role stands behind a name: ", 34,", ", chief economist at"."""
    role = _APPOSED.match(after)
    noun = _OF_WHAT.split(role[1])[0].rpartition(" ")[2].lower() if role else ""
    told = noun in PERSON_NOUNS and noun not in EITHER
    return told or _AGE.match(after) is not None
