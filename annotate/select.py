"""Document → Document: only the kinds of findings asked for, and only those sure enough."""

from __future__ import annotations

from collections.abc import Set
from typing import Literal

from annotate.article import Article
from annotate.collect import summarize
from annotate.document import Attribution, Document, Hedge, Source

Kind = Literal["attributions", "speakers", "hedges"]


def select(
    document: Document, article: Article, only: Set[str] = frozenset(), min_confidence: float = 0.0
) -> Document:
    """The document with `only` these kinds (none named: all), none below `min_confidence`.

    Ids stay as they are, references to what is left out become its nearest kept parent or
    None, and the summary counts what remains. With attributions come their sources, with
    speakers only the sources that are quoted.
    """
    if not only and min_confidence <= 0:
        return document
    sure = [a for a in document.attributions if a.confidence >= min_confidence]
    attributions = sure if not only or "attributions" in only else []
    hedges = [h for h in document.hedges if h.confidence >= min_confidence]
    if only and "hedges" not in only:
        hedges = []
    sources = _sources(document, sure, only)
    parents = {a.id: a.parent for a in document.attributions}
    kept = {a.id for a in attributions}
    attributions = [_adopted(a, parents, kept) for a in attributions]
    hedges = [_attached(h, parents, kept) for h in hedges]
    counted = summarize(article.text, article, attributions, sources, hedges)
    return document.model_copy(
        update={
            "sources": sources,
            "attributions": attributions,
            "hedges": hedges,
            "summary": counted,
        }
    )


def _sources(document: Document, sure: list[Attribution], only: Set[str]) -> list[Source]:
    """Sources that still have an attribution, or never had one."""
    before = {a.source.id for a in document.attributions if a.source}
    now = {a.source.id for a in sure if a.source}
    quoted = {a.source.id for a in sure if a.source and a.type in ("direct", "mixed")}
    sources = [
        s.model_copy(update={"quoted": s.id in quoted})
        for s in document.sources
        if s.id in now or s.id not in before
    ]
    if not only or "attributions" in only:
        return sources
    return [s for s in sources if s.quoted] if "speakers" in only else []


def _kept(id_: str | None, parents: dict[str, str | None], kept: Set[str]) -> str | None:
    while id_ is not None and id_ not in kept:
        id_ = parents[id_]
    return id_


def _adopted(a: Attribution, parents: dict[str, str | None], kept: Set[str]) -> Attribution:
    return a.model_copy(update={"parent": _kept(a.parent, parents, kept)})


def _attached(h: Hedge, parents: dict[str, str | None], kept: Set[str]) -> Hedge:
    return h.model_copy(update={"attribution": _kept(h.attribution, parents, kept)})
