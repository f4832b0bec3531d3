"""Who made the article and its pictures: names that are no sources in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotate.article import Offsets, Paragraph, SpeakerLabel, Tag
from annotate.lexicon.listing import alternation
from annotate.lexicon.names import PARTICLES
from annotate.reading.names_in_bylines import is_name

_RUN = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
    rf"(?: (?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|{alternation(PARTICLES)}))+"
)
_MAKERS = frozenset({"byline", "credit", "tag"})


def staff_of(
    text: str, paragraphs: Sequence[Paragraph], tags: Sequence[Tag]
) -> tuple[Offsets, ...]:
    """The people named in bylines, sign-offs, credits and tags, as spans in text order."""
    lines = [(p.start, p.end) for p in paragraphs if p.kind in _MAKERS]
    inside = [
        (tag.start, tag.end)
        for tag in tags
        if tag.form != "dateline" and paragraphs[tag.paragraph].kind in ("body", "caption")
    ]
    return tuple(name for pair in sorted(lines + inside) for name in _names(text, *pair))


def _names(text: str, start: int, end: int) -> list[Offsets]:
    """Runs of words with capitals that can be a person's name, a "By" before them left out."""
    found = []
    for match in _RUN.finditer(text, start, end):
        first, last = match.span()
        by = re.match(r"(?:By|BY) ", match.group())
        first += by.end() if by else 0
        if is_name(text[first:last]):
            found.append((first, last))
    return found


def reporters_of(text: str, labels: Sequence[SpeakerLabel]) -> tuple[Offsets, ...]:
    """The labels of the programme's own reporters: ``TOM GRELL, BYLINE:``, then ``GRELL:``."""
    surnames = {
        text[label.start : label.end].split()[-1]
        for label in labels
        if label.affiliation and text[slice(*label.affiliation)].upper() == "BYLINE"
    }
    return tuple(
        (label.start, label.end)
        for label in labels
        if text[label.start : label.end].split()[-1] in surnames
    )
