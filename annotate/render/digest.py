"""What a report tells beside the article: who said what, and the totals of several articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from annotate.document import (
    Attribution,
    AttributionType,
    Document,
    HedgeType,
    Source,
    Summary,
)

STATEMENT_TYPES: tuple[AttributionType, ...] = get_args(AttributionType)[:3]
HEDGE_TYPES: tuple[HedgeType, ...] = get_args(HedgeType)


@dataclass(frozen=True)
class Voice:
    """A source with its statements in text order; `source` is None where none is known.

    `quoted_words` counts the words inside quotation marks.
    """

    source: Source | None
    statements: tuple[Attribution, ...]
    quoted_words: int

    @property
    def named(self) -> bool:
        """Whether the article names this source."""
        return self.source is not None and self.source.named


def voices(document: Document) -> list[Voice]:
    """The sources of statements: named, then unnamed, then none; most statements first."""
    by_source: dict[str, list[Attribution]] = {}
    for a in statements(document):
        by_source.setdefault(a.source.id if a.source else "", []).append(a)
    sources = {s.id: s for s in document.sources}
    found = [
        Voice(sources.get(key), tuple(said), sum(_quoted_words(a) for a in said))
        for key, said in by_source.items()
    ]
    return sorted(found, key=lambda v: (v.source is None, not v.named, -len(v.statements)))


def _quoted_words(attribution: Attribution) -> int:
    return sum(len(quote.text.split()) for quote in attribution.quotes)


def statements(document: Document) -> list[Attribution]:
    """The attributions that are statements, without outlet tags."""
    return [a for a in document.attributions if a.type != "outlet_tag"]


def outlet_tags(document: Document) -> list[Attribution]:
    """The attributions that are outlet tags or credits."""
    return [a for a in document.attributions if a.type == "outlet_tag"]


def content(attribution: Attribution) -> str:
    """The content's pieces, with ``…`` where the article breaks it."""
    return " … ".join(span.text for span in attribution.content)


def headline(document: Document) -> str:
    """The headline, or nothing where the article has none."""
    return document.article.headline.text if document.article.headline else ""


def named_share(found: Sequence[Voice]) -> float:
    """The share (0 to 1) of statements whose source is named."""
    count = sum(len(v.statements) for v in found)
    return sum(len(v.statements) for v in found if v.named) / count if count else 0.0


def plural(count: int, noun: str) -> str:
    """``1 statement``, ``2 statements``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def total(summaries: Iterable[Summary]) -> Summary:
    """The sums over several documents; the attributed share is weighted by words."""
    found = list(summaries)
    words = sum(s.words for s in found)
    attributed = sum(s.attributed_share * s.words for s in found)
    by_type: Counter[AttributionType] = Counter()
    by_hedge: Counter[HedgeType] = Counter()
    for s in found:
        by_type.update(s.by_type)
        by_hedge.update(s.hedges_by_type)
    return Summary(
        words=words,
        sentences=sum(s.sentences for s in found),
        attributions=sum(s.attributions for s in found),
        by_type=dict(by_type),
        named_sources=sum(s.named_sources for s in found),
        unnamed_sources=sum(s.unnamed_sources for s in found),
        quoted_speakers=sum(s.quoted_speakers for s in found),
        hedges=sum(s.hedges for s in found),
        hedges_by_type=dict(by_hedge),
        attributed_share=round(attributed / words, 3) if words else 0.0,
    )
