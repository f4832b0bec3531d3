"""The day on which an article's own text says it was published: ``Published: 6 January 2026``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from annotate.article import Offsets, Paragraph
from annotate.lexicon.function_words import MONTH, MONTHS
from annotate.reading.layout_bylines import is_date_line
from annotate.reading.layout_dateline import dateline_at

# A line above the report that tells when is no longer; those that do in training have up to 40.
_LONGEST = 120
_MONTHS = MONTH.split("|")
_DAY = re.compile(
    rf"\b(?:(?P<before>(?:{MONTH})[a-z]{{0,6}})\.? (?P<day_behind>\d{{1,2}})(?:st|nd|rd|th)?,?"
    rf" (?P<year_behind>\d{{4}})"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<month>(?:{MONTH})[a-z]{{0,6}})\.?,?"
    r" (?P<year>\d{4})"
    r"|(?P<iso>\d{4}-\d\d-\d\d))(?!\d)",
    re.IGNORECASE,
)
# A line of the page's that tells when, and one of a mail's head.
_TELLS = re.compile(r"[>\s*_]*(?:sent|date|first published)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:updated|modified|edited|corrected)\b", re.IGNORECASE)


def published_in(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The ISO date in the lines above the report or in its dateline; None where there is none.

    When it was updated is told where nothing else is. A day without its year says nothing.
    """
    updated: str | None = None
    for start, end in _places(text, paragraphs):
        for found in _DAY.finditer(text, start, end):
            day = _iso(found)
            if day is not None and not _LATER.search(text, start, found.start()):
                return day
            updated = updated or day
            start = found.end()
    return updated


def _places(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Offsets]:
    for paragraph in paragraphs:
        if paragraph.kind == "body":
            dateline = dateline_at(text, paragraph.start, paragraph.end)
            if dateline is not None:
                yield paragraph.start, dateline.end
            return
        line = text[paragraph.start : paragraph.end]
        tells = paragraph.kind == "furniture" and (is_date_line(line) or _TELLS.match(line))
        if len(line) <= _LONGEST and (tells or paragraph.kind in ("byline", "dateline")):
            yield paragraph.start, paragraph.end


def _iso(found: re.Match[str]) -> str | None:
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
    else:
        name = (found["before"] or found["month"]).lower()
        if not any(month.startswith(name) for month in MONTHS):  # ``Marlow 12, 2024``
            return None
        year, month = int(found["year"] or found["year_behind"]), _MONTHS.index(name[:3]) + 1
        day = int(found["day"] or found["day_behind"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # the 31st of April
        return None
