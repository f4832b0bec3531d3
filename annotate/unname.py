"""Document → Document: speakers that are not sure enough are left unnamed."""

from __future__ import annotations

from annotate.document import Attribution, AttributionSource, Document, Source, Span
from annotate.summary import counts_by_source


def unname(document: Document, least: float) -> Document:
    """The document in which no named speaker is less sure than `least` (0 to 1).

    Where one is, the statement's source is its own words as they stand (``he``), an unnamed
    source, or None where the statement has no such words. A speaker whose confidence is not
    known stays.
    """
    sources = {s.id: s for s in document.sources or []}
    named = {id_ for id_, s in sources.items() if s.named}
    doubted = [
        a.type != "outlet_tag"
        and a.source is not None
        and a.source.id in named
        and _below(a.source, least)
        for a in document.attributions or []
    ]
    if not any(doubted):
        return document
    by_words = {s.name.casefold(): s for s in sources.values() if not s.named}
    attributions = [
        _worded(a, by_words, sources) if doubt else a
        for a, doubt in zip(document.attributions or [], doubted, strict=True)
    ]
    return document.model_copy(
        update={"attributions": attributions, "sources": _settled(attributions, sources, document)}
    )


def _below(source: AttributionSource, least: float) -> bool:
    return source.confidence is not None and source.confidence < least


def _worded(a: Attribution, by_words: dict[str, Source], sources: dict[str, Source]) -> Attribution:
    """The attribution with the source that its own words make; known sources are added to."""
    if a.source is None or not a.source.spans:
        return a.model_copy(update={"source": None})
    spans = a.source.spans
    words = " … ".join(span.text for span in spans)
    source = by_words.get(words.casefold())
    if source is None:
        source = _unnamed(f"S{len(sources) + 1}", words)
    source = source.model_copy(update={"mentions": _union(source.mentions, spans)})
    by_words[words.casefold()] = sources[source.id] = source
    told = AttributionSource(id=source.id, spans=spans, confidence=None, why=a.source.why)
    return a.model_copy(update={"source": told})


def _unnamed(id_: str, words: str) -> Source:
    return Source(
        id=id_,
        name=words,
        kind="anonymous",
        named=False,
        affiliation=None,
        role=None,
        mentions=[],
        quoted=False,
    )


def _union(some: list[Span], others: list[Span]) -> list[Span]:
    return sorted({*some, *others}, key=lambda span: (span.start, span.end))


def _settled(
    attributions: list[Attribution], sources: dict[str, Source], before: Document
) -> list[Source]:
    """The sources with what is still theirs; those that only doubt had named are gone."""
    members = {s.id: s.members for s in sources.values()}
    said = counts_by_source(attributions, members)
    moved = {
        (old.source.id, span)
        for old, new in zip(before.attributions or [], attributions, strict=True)
        if old.source and old.source != new.source
        for span in old.source.spans
    }
    held = {a.source.id for a in attributions if a.source}
    held |= {member for id_ in held for member in members.get(id_, [])}
    had = {a.source.id for a in before.attributions or [] if a.source}
    return [
        s.model_copy(
            update={
                **vars(said[s.id]),
                "mentions": [m for m in s.mentions if (s.id, m) not in moved],
            }
        )
        for s in sources.values()
        if s.id in held or s.id not in had
    ]
