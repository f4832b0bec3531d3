"""What sets two of one noun apart: "the 2019 report", "the second study", "data from Acme"."""

from __future__ import annotations

import re
from functools import lru_cache

from annotate.lexicon.alternations import WHOSE
from annotate.lexicon.function_words import DAYS, MONTHS
from annotate.lexicon.listing import word_set
from annotate.text.words import WORD

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# Words of one class; two phrases that have different ones are two.
_OTHERS = word_set("second third fourth fifth sixth")
_ORDINALS = _OTHERS | word_set(
    "first initial original earlier previous latest last new later final"
)
_MONTHS = MONTHS - {"may"}
# "figures from the city council", "figures from the port union": the last words
_RELATIVE = re.compile(rf",?\s(?:{WHOSE})\s.*", re.DOTALL)
_AGENT = re.compile(r"\s(?P<by>from|by) (?:the|an?) (?:[a-z-]+ ){0,3}(?P<who>[a-z-]+)$")


def are_two(one: str, other: str) -> bool:
    """Whether two descriptions with one noun say of different things which they are."""
    first, second = _marks(one), _marks(other)
    pairs = zip(first.classes, second.classes, strict=True)
    if any(a and b and a.isdisjoint(b) for a, b in pairs):
        return True
    shared = first.proper & second.proper
    if shared < first.proper and shared < second.proper:
        return True
    counted = first.classes[0] & _OTHERS, second.classes[0] & _OTHERS
    return bool(counted[0]) != bool(counted[1])


class _Marks:
    """The ordinals, years and months, makers and names of a phrase."""

    def __init__(self, phrase: str) -> None:
        phrase = _RELATIVE.sub("", phrase)
        words = [re.sub(r"[’']s$", "", word) for word in WORD.findall(phrase)]
        lower = {word.lower() for word in words}
        agent = _AGENT.search(phrase)
        capital = {word for word in words[1:] if word[0].isupper()}
        months = {w for w in words if w.lower() in _MONTHS or (w == "May" and w != words[0])}
        self.classes = (
            lower & _ORDINALS,
            {word for word in words if _YEAR.fullmatch(word)},
            months,
            {agent["who"]} if agent else set(),
        )
        self.proper = {w for w in capital - months if w.lower() not in DAYS}


@lru_cache(maxsize=1024)
def _marks(phrase: str) -> _Marks:
    """Those of a phrase that is held against hundreds of others, one after the other."""
    return _Marks(phrase)
