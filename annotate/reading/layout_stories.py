"""Several short stories on one page, each below its own headline: news in brief, a round-up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotate.article import Paragraph
from annotate.lexicon.function_words import BUT, DAYS, DEMONSTRATIVES, MONTHS, POSSESSIVES, SUBJECTS
from annotate.lexicon.names import COUNTRIES, NEVER_NAMES
from annotate.reading.layout_entries import is_filed
from annotate.text.words import WORD

# What such a page is called, in its first lines.
_PAGE = re.compile(
    r"(?:\W*(?:\w+ ){0,2}(?:news )?in brief|(?:\w+ ){0,2}(?:briefs|briefly|round-?up|digest)"
    r"|(?:news )?around the (?:world|nation|country|region|state|county|globe)|other news)\W*",
    re.IGNORECASE,
)
# Without such a line so many headlines, and no story longer than so many paragraphs.
_LEAST, _LONGEST = 2, 3
_OPENS = re.compile(r"(?:^|[.!?:]['\"”’]?\s+|[\"“‘(])$")
_PLACED = re.compile(r"\b(?:in|at|near|from)\s$")
_NO_NAMES = DAYS | MONTHS | COUNTRIES | NEVER_NAMES
_GOES_ON = SUBJECTS | POSSESSIVES | DEMONSTRATIVES | BUT | {"and"}


def with_headlines(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, the lines above the second story and its followers as headlines.

    Where no line says that the page is of several stories, they are short and have no name in
    common; the parts of one report share those whom it is about.
    """
    lead = next((i for i, p in enumerate(paragraphs) if p.kind == "body"), len(paragraphs))
    told = any(_PAGE.fullmatch(text, p.start, p.end) for p in paragraphs[:lead])
    first = lead - 1 if told else lead
    heads = [i for i, p in enumerate(paragraphs) if p.kind == "subhead" and i >= first]
    if not told and not _are_apart(text, paragraphs, heads):
        heads = _filed(text, paragraphs, heads)
    chosen = set(heads)
    return tuple(
        replace(p, kind="headline") if i in chosen else p for i, p in enumerate(paragraphs)
    )


def _filed(text: str, paragraphs: Sequence[Paragraph], heads: list[int]) -> list[int]:
    """The lines right above a dateline, where there are several datelines."""
    filed = {i for i, p in enumerate(paragraphs) if is_filed(text, p)}
    return [i for i in heads if i + 1 in filed] if len(filed) > 1 else []


def _are_apart(text: str, paragraphs: Sequence[Paragraph], heads: list[int]) -> bool:
    """Whether what stands between the lines are short stories without a name in common."""
    if len(heads) < _LEAST or not any(p.kind == "headline" for p in paragraphs[: heads[0]]):
        return False
    known: set[str] = set()
    for first, last in zip([0, *heads], [*heads, len(paragraphs)], strict=True):
        body = [p for p in paragraphs[first:last] if p.kind == "body"]
        if not 0 < len(body) <= _LONGEST or _first_word(text, body[0]) in _GOES_ON:
            return False
        names = {name for p in paragraphs[first:last] for name in _names(text, p)}
        if not names.isdisjoint(known):
            return False
        known |= names
    return True


def _first_word(text: str, paragraph: Paragraph) -> str:
    word = WORD.search(text, paragraph.start, paragraph.end)
    return word.group().lower() if word else ""


def _names(text: str, paragraph: Paragraph) -> set[str]:
    """The words with a capital in a paragraph, but for days, places and what opens a sentence."""
    found = set()
    for word in WORD.finditer(text, paragraph.start, paragraph.end):
        low = max(paragraph.start, word.start() - 6)
        placed = _PLACED.search(text, low, word.start()) is not None
        opens = _OPENS.search(text, low, word.start()) is not None
        if word.group()[0].isupper() and not placed and (not opens or paragraph.kind != "body"):
            found.add(re.sub(r"[’']s$", "", word.group()).lower())
    return found - _NO_NAMES
