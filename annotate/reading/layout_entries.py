"""Live pages and pages of several reports: times set apart, and where each entry begins.

``07.49 Ferry boss Tony Ferns has tweeted`` is an entry of a live page; its time is no part of
what it says. A page that files from two places holds two reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotate.article import Offsets, Paragraph
from annotate.lexicon.abbreviations import ZONES
from annotate.lexicon.function_words import MONTH
from annotate.lexicon.listing import alternation
from annotate.reading.layout_dateline import dateline_at
from annotate.reading.layout_labels import label_at
from annotate.reading.layout_turns import header_at

_CLOCK = (
    r"(?P<hour>\d{1,2})[.:][0-5]\d(?P<half>\s?(?i:[ap]\.?m\b\.?))?"
    rf"(?:\s(?:{alternation(ZONES)})\b)?"
)
# ``Updated 4:12 PM ET, Thu`` and a post's ``9:12 PM - Oct 12, 2023`` go on as dates do.
_DATE = rf"(?:{alternation(ZONES)})\b|(?i:{MONTH})[a-z]*\.? \d"
# A time, alone or before a new sentence: ``16.06 AirAsia``, ``4:05pm: The``, ``09:12 – “``.
_TIME = re.compile(
    rf"(?:[Uu]pdated?:?\s)?{_CLOCK}(?:$|\s?[-–—|:]\s|[:.]?\s)(?=$|(?!{_DATE})[A-Z\"“‘'#@])"
)


def entry_time(text: str, start: int, end: int) -> int | None:
    """Where the words begin behind the time that opens a paragraph; None where none does."""
    match = _TIME.match(text, start, end)
    if match is None or header_at(text, start, end) or label_at(text, start, end):
        return None
    whole = match["half"] or len(match["hour"]) == 2
    return match.end() if whole and int(match["hour"]) < 24 else None


def set_apart(text: str, pairs: Sequence[Offsets]) -> list[Offsets]:
    """The paragraphs, each time that opens an entry as one of its own."""
    found: list[Offsets] = []
    for start, end in pairs:
        words = entry_time(text, start, end)
        if words is None or words >= end:
            found.append((start, end))
        else:
            found += [(start, start + len(text[start:words].rstrip(" -–—|:."))), (words, end)]
    return found


def entries_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[int, ...]:
    """Where an entry of a live page, or another report, begins: starts of paragraphs.

    A report begins with the headline right above its dateline. None where there is but one.
    """
    timed = [
        p.start
        for p in paragraphs
        if p.kind == "furniture" and _TIME.fullmatch(text, p.start, p.end)
    ]
    filed = [i for i, p in enumerate(paragraphs) if is_filed(text, p)]
    reports = []
    for i in filed if len(filed) > 1 else []:
        while i and paragraphs[i - 1].kind in ("headline", "subhead", "byline"):
            i -= 1
        reports.append(paragraphs[i].start)
    titles = {text[p.start : p.end]: p.start for p in reversed(paragraphs) if p.kind == "headline"}
    stories = sorted(titles.values())[1:]
    return tuple(sorted({*timed, *reports, *stories}))


def is_filed(text: str, paragraph: Paragraph) -> bool:
    """Whether a body paragraph opens with a dateline."""
    if paragraph.kind != "body":
        return False
    found = dateline_at(text, paragraph.start, paragraph.end)
    return found is not None and found.end < paragraph.end
