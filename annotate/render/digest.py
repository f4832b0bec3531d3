"""What a report tells beside the article: who said what, and the totals of several articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, get_args

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
_Type = TypeVar("_Type", bound=str)


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

    @property
    def name(self) -> str:
        """The source's name, or that there is none."""
        return self.source.name if self.source else "No source given"

    @property
    def about(self) -> str:
        """Who the source is, and how much it says: ``unnamed group · 2 statements``."""
        notes = [_kind(self.source)] if self.source else []
        notes.append(plural(len(self.statements), "statement"))
        if self.quoted_words:
            notes.append(plural(self.quoted_words, "word") + " quoted")
        return " · ".join(notes)


def _kind(source: Source) -> str:
    """``person, mayor, Halden``; a source without a name is ``unnamed``."""
    anonymous = source.kind == "anonymous"
    kind = source.kind if source.named else f"unnamed {'' if anonymous else source.kind}".strip()
    return ", ".join(x for x in (kind, source.role, source.affiliation) if x)


def voices(document: Document) -> list[Voice]:
    """The sources of statements: named, then unnamed, then none; most statements first."""
    by_source: dict[str, list[Attribution]] = {}
    for a in statements(document):
        by_source.setdefault(a.source.id if a.source else "", []).append(a)
    sources = {s.id: s for s in document.sources or []}
    found = [
        Voice(sources.get(key), tuple(said), sum(_quoted_words(a) for a in said))
        for key, said in by_source.items()
    ]
    return sorted(found, key=lambda v: (v.source is None, not v.named, -len(v.statements)))


def _quoted_words(attribution: Attribution) -> int:
    return sum(len(quote.text.split()) for quote in attribution.quotes)


def statements(document: Document) -> list[Attribution]:
    """The attributions that are statements, without outlet tags."""
    return [a for a in document.attributions or [] if a.type != "outlet_tag"]


def outlet_tags(document: Document) -> list[Attribution]:
    """The attributions that are outlet tags or credits."""
    return [a for a in document.attributions or [] if a.type == "outlet_tag"]


def content(attribution: Attribution) -> str:
    """The content's pieces, with ``…`` where the article breaks it."""
    return " … ".join(span.text for span in attribution.content)


def manner(statement: Attribution) -> str:
    """How a statement is made: its type, what it stands inside, its cue."""
    inside = f"inside {statement.parent}" if statement.parent else ""
    cue = " … ".join(span.text for span in statement.cue)
    return ", ".join(x for x in (statement.type, inside, cue) if x)


def outlet(tag: Attribution, names: dict[str, str]) -> str:
    """The outlet that a tag names, by the names of sources, or the tag as it stands."""
    name = names.get(tag.source.id, "") if tag.source else ""
    return name or " ".join(span.text for span in tag.cue)


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


def size(summary: Summary) -> str:
    """``429 words, 7 outlet tags``; without the tags where they were not asked for."""
    words = plural(summary.words, "word")
    if summary.by_type is None:
        return words
    return f"{words}, {plural(summary.by_type.get('outlet_tag', 0), 'outlet tag')}"


def shares(summary: Summary) -> list[tuple[str, dict[str, int]]]:
    """What the summary's bars show: a label and the counts that share the bar.

    What was not asked for has no bar.
    """
    found: list[tuple[str, dict[str, int]]] = []
    if (by_type := summary.by_type) is not None:
        found.append(("Statements", {kind: by_type.get(kind, 0) for kind in STATEMENT_TYPES}))
    if summary.named_sources is not None and summary.unnamed_sources is not None:
        named, unnamed = summary.named_sources, summary.unnamed_sources
        found.append(("Sources", {"named": named, "unnamed": unnamed}))
    if (by_hedge := summary.hedges_by_type) is not None:
        found.append(("Hedges", {kind: by_hedge.get(kind, 0) for kind in HEDGE_TYPES}))
    if summary.attributed_share is not None:
        inside = round(summary.attributed_share * summary.words)
        found.append(("Words", {"attributed": inside, "the writer's own": summary.words - inside}))
    return found


def total(summaries: Iterable[Summary]) -> Summary:
    """The sums over several documents; the attributed share is weighted by words.

    A count that is not known of one document is not known of all.
    """
    found = list(summaries)
    words = sum(s.words for s in found)
    attributed = _sum(
        [None if x.attributed_share is None else x.attributed_share * x.words for x in found]
    )
    return Summary(
        words=words,
        sentences=sum(s.sentences for s in found),
        attributions=_whole(s.attributions for s in found),
        by_type=_merged([s.by_type for s in found]),
        named_sources=_whole(s.named_sources for s in found),
        unnamed_sources=_whole(s.unnamed_sources for s in found),
        quoted_speakers=_whole(s.quoted_speakers for s in found),
        hedges=_whole(s.hedges for s in found),
        hedges_by_type=_merged([s.hedges_by_type for s in found]),
        attributed_share=None if attributed is None else round(attributed / max(words, 1), 3),
    )


def _sum(counts: Iterable[float | None]) -> float | None:
    found = list(counts)
    known = [n for n in found if n is not None]
    return sum(known) if len(known) == len(found) else None


def _whole(counts: Iterable[int | None]) -> int | None:
    found = _sum(counts)
    return None if found is None else int(found)


def _merged(counts: Sequence[Mapping[_Type, int] | None]) -> dict[_Type, int] | None:
    merged: Counter[_Type] = Counter()
    for count in counts:
        if count is None:
            return None
        merged.update(count)
    return dict(merged)
