"""Document → Document: speakers that are not sure enough are left unnamed."""

from __future__ import annotations

from collections.abc import Callable

from annotate.document import Attribution, AttributionSource, Document, Source, Span
from annotate.summary import counts_by_source


def unname(
    document: Document, is_doubted: Callable[[Attribution], bool], never: bool = False
) -> Document:
    """The document in which the named speakers of some statements are left unnamed.

    Their source is then their own words as they stand (``he``), an unnamed source, or None
    where there are none. Words that are the name itself keep it, unless such a source can
    `never` speak: then they are no source.
    """
    sources = {s.id: s for s in document.sources or []}
    doubted = [
        a.type != "outlet_tag"
        and a.source is not None
        and sources[a.source.id].named
        and is_doubted(a)
        for a in document.attributions or []
    ]
    if not any(doubted):
        return document
    by_words = {s.name.casefold(): s for s in sources.values() if not s.named}
    attributions = [
        _worded(a, by_words, sources, never) if doubt else a
        for a, doubt in zip(document.attributions or [], doubted, strict=True)
    ]
    return document.model_copy(
        update={"attributions": attributions, "sources": _settled(attributions, sources, document)}
    )


def less_sure_than(least: float) -> Callable[[Attribution], bool]:
    """Whether a speaker is known to be less sure than `least` (0 to 1)."""

    def is_doubted(a: Attribution) -> bool:
        return bool(a.source and a.source.confidence is not None and a.source.confidence < least)

    return is_doubted


def _worded(
    a: Attribution, by_words: dict[str, Source], sources: dict[str, Source], never: bool
) -> Attribution:
    """The attribution with the source that its own words make; known sources are added to."""
    if a.source is None or not a.source.spans:
        return a.model_copy(update={"source": None})
    spans = a.source.spans
    words = " … ".join(span.text for span in spans)
    if _are_the_name(words, sources[a.source.id].name):
        return a.model_copy(update={"source": None}) if never else a
    source = by_words.get(words.casefold())
    if source is None:
        source = _unnamed(f"S{len(sources) + 1}", words)
    source = source.model_copy(update={"mentions": _union(source.mentions, spans)})
    by_words[words.casefold()] = sources[source.id] = source
    told = AttributionSource(id=source.id, spans=spans, confidence=None, why=a.source.why)
    return a.model_copy(update={"source": told})


def _are_the_name(words: str, name: str) -> bool:
    """Whether the words are the name or a form of it: ``Ms Field`` of ``Jo Field``."""
    return any(word[0].isupper() and word in name.split() for word in words.split())


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
