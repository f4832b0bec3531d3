"""Where a noun phrase's head noun stands: behind a determiner, before what tells more of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.components.names import Name
from annotate.lexicon.alternations import HIS, ONE, THIS
from annotate.lexicon.bodies import SOURCE_NOUNS
from annotate.lexicon.function_words import ARTICLES, BE, DEMONSTRATIVES, POSSESSIVES
from annotate.lexicon.listing import word_set
from annotate.text.number import is_plural, singular
from annotate.text.words import WORD

PREPOSITION = re.compile(
    r"\s(?:of|for|from|at|in|with|on|by|to|about|among|against|near|under|behind|inside|"
    r"within|like|as|into|across|between|led|familiar|close|aware|privy|out|who|including)\s",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?<=\w)(?<!ly)\s+(?:[a-z]\w{2,}ing|[a-z]\w+[^e\W]ed|seen|led|written|taken|sent|shown|held|based|"
    r"citing|speaking|obtained)(?=\s)"
)
_LONGEST = 40  # characters of a word
_OPENS_PHRASE = ARTICLES | DEMONSTRATIVES | POSSESSIVES | word_set("of to for and")
_DETERMINER = re.compile(
    rf"(the|{THIS}|{HIS}|whose|both|an?|{ONE}|another|some|"
    r"several|many|most|other|few|"
    r"neither|all|every|each|no|\d[\d,.]*)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:" + _DETERMINER.pattern + r"\s*)*(?:first|second|third|last|latest|new|international)?",
    re.IGNORECASE,
)


def determiner(phrase: str) -> str:
    """The determiner or number that a phrase begins with, lower-case; "" without one."""
    match = _DETERMINER.match(phrase)
    return match.group(1).lower() if match else ""


def core_end(text: str, start: int, end: int, names: list[Name]) -> int:
    """Where the head noun ends: before the first preposition or participle after it."""
    stops = [end]
    for stop in PREPOSITION.finditer(text, start, end):
        if not _is_within(names, stop.start()):
            stops.append(stop.start())
            break
    for stop in _PARTICIPLE.finditer(text, start, end):
        if _goes_on(text[start : stop.start()]) and not _describes(stop):
            stops.append(stop.start())
            break
    return min(stops)


def _is_within(names: list[Name], offset: int) -> bool:
    return any(name.start <= offset < name.end for name in names)


def _goes_on(before: str) -> bool:
    """Whether a participle goes on after a noun: not "the ruling party"."""
    word = before.strip().lower()
    opens = _OPENING.fullmatch(before.strip())
    return not opens and (" " in word or singular(word) in SOURCE_NOUNS)


def _describes(match: re.Match[str]) -> bool:
    """Whether what ends in -ing describes the noun behind it: "the main farming organisations".

    So it does where no noun that can speak, no plural and no name stands before it.
    """
    word = (WORD.findall(match.string[: match.start()][-_LONGEST:]) or [""])[-1]
    noun = word[:1].isupper() or singular(word) in SOURCE_NOUNS or is_plural(word.lower(), "")
    return match[0].endswith("ing") and not noun and word not in BE


def participles(text: str, start: int, end: int) -> Iterator[int]:
    """Where a participle goes on after a noun: not "the ruling party", "those affected"."""
    for match in _PARTICIPLE.finditer(text, start, end):
        before = text[start : match.start()].lower().split()
        if before and before[-1] not in _OPENS_PHRASE and not _describes(match):
            yield match.start()
