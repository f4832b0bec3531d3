"""Where an article says what it says first of all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from annotate.check.headline import supports
from annotate.check.main_claim import main_claim
from annotate.document import Span
from annotate.render.digest import statements
from annotate.render.item import Rendered


def main_sentences(item: Rendered) -> list[Span]:
    """The sentences that say what the headline does, or the main claim."""
    case, headline = item.case, item.document.article.headline
    found = [s.sentence for s in supports(case, headline)] if headline else []
    claim = main_claim(item.document, item.text) if statements(item.document) else None
    at = case.sentence_at(claim.at) if claim else None
    found += [span for span in (at, headline) if span is not None]
    return sorted(found, key=lambda span: span.start)


def stands_in(span: Span, places: Sequence[Span]) -> bool:
    """Whether it begins in one of the places, which are apart and in text order."""
    at = bisect_right(places, span.start, key=lambda place: place.start)
    return at > 0 and span.start < places[at - 1].end
