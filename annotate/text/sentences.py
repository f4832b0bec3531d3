"""Where sentences begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from annotate.lexicon.abbreviations import CLOSING, NUMBERED, OPENING
from annotate.lexicon.function_words import (
    AND,
    ARTICLES,
    BUT,
    DEMONSTRATIVES,
    POSSESSIVES,
    REASONS,
    SUBJECTS,
)
from annotate.lexicon.listing import word_set
from annotate.text.words import WORD_PART

# A mark, what closes around it, white space, and what may open a sentence; or a line's end.
_STOP = re.compile(
    r"(?P<mark>[.!?…]{1,9})[\"'”’»)\]]{0,9}\s+(?=[\"'“‘«(\[]*[^\W_a-z]|[\"“‘«]|[$£€#@•])|\n+\s*"
)
_LAST_WORD = re.compile(r"[^\W_][\w.&-]*$")
_LETTERS = re.compile(r"(?:[a-z]\.)+[a-z]")
# After "U.S.", "p.m." or "Inc." these begin a sentence; any other capital may be a name's.
_OPENERS = (
    ARTICLES
    | DEMONSTRATIVES
    | SUBJECTS
    | POSSESSIVES
    | REASONS
    | AND
    | BUT
    | word_set("""
    there here if when after before however meanwhile in on at for from by with under some many
    most all no not one two what who how why
    """)
)
# How a sentence ends, white space behind it included.
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_REACH = 24  # characters; longer than any abbreviation


@lru_cache(maxsize=512)  # an article's paragraphs are each asked for some three times
def sentence_starts(text: str, start: int, end: int) -> tuple[int, ...]:
    """The characters at which the sentences of text[start:end] begin, the first one at `start`.

    A mark within a quotation ends a sentence where a new one could begin behind it; the stop of
    an abbreviation does not: "Gov. Teresa Malone met Lt. Gen. Jane Doe at 4 p.m. on Jan. 3."
    is one sentence. Time is linear.
    """
    return (start, *_breaks(text, start, end))


def next_sentence(text: str, start: int, end: int) -> int:
    """The character at which the sentence behind the one at `start` begins, or `end`."""
    return next(_breaks(text, start, end), end)


def _breaks(text: str, start: int, end: int) -> Iterator[int]:
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and not _abbreviates(text, start, match):
            start = match.end()
            yield start


def is_one_sentence(text: str) -> bool:
    """Whether no second sentence begins in `text`."""
    return len(sentence_starts(text, 0, len(text))) == 1


def _abbreviates(text: str, low: int, stop: re.Match[str]) -> bool:
    """Whether a stop belongs to the word before it and the sentence goes on."""
    if stop["mark"] != ".":
        return False
    word = _LAST_WORD.search(text, max(low, stop.start() - _REACH), stop.start())
    if word is None:
        return False
    last = word.group().lower()
    if last in OPENING or (len(last) == 1 and last.isalpha() and last != "i"):
        return True
    if last in NUMBERED:
        return _following(text, stop.end()).isdigit()
    if last in CLOSING or _LETTERS.fullmatch(last):
        return _following(text, stop.end()).lower() not in _OPENERS
    return False


def _following(text: str, at: int) -> str:
    """The word at `at`, or as much of it as tells."""
    word = WORD_PART.search(text, at, at + _REACH)
    return word[0] if word else ""
