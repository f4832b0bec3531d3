"""Document → Document: only the kinds of findings asked for, and only those sure enough."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Literal, get_args

from annotate.article import Article
from annotate.document import Attribution, Document, Hedge, Source
from annotate.summary import counts_by_source, summarize
from annotate.unname import less_sure_than, unname

Kind = Literal["attributions", "speakers", "hedges", "warnings"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a document is kept: `only` these kinds (none named: all), sure enough.

    `min_confidence` is for statements and hedges, `min_speaker_confidence` for the names of
    speakers; both from 0 to 1.
    """

    only: frozenset[str] = frozenset()
    min_confidence: float = 0.0
    min_speaker_confidence: float = 0.0

    def keeps(self, *kinds: Kind) -> bool:
        """Whether any of `kinds` was asked for."""
        return not self.only or any(kind in self.only for kind in kinds)


def select(document: Document, article: Article, choice: Choice) -> Document:
    """What `choice` keeps of the document; lists and counts of the rest are None.

    Ids stay as they are, and references to what is left out become its nearest kept parent or
    None. With attributions come their sources; speakers alone are the sources that say
    something. The summary counts what remains; the attributed share is not known once
    statements are left out.
    """
    if choice == Choice():
        return document
    if choice.min_speaker_confidence > 0:
        document = unname(document, less_sure_than(choice.min_speaker_confidence))
    return _recounted(document.model_copy(update=_lists(document, choice)), article, choice)


def _lists(document: Document, choice: Choice) -> dict[str, object]:
    """The document's lists as `choice` keeps them, None where it was not asked for them."""
    least, whole = choice.min_confidence, choice.keeps("attributions")
    sure = [a for a in document.attributions or [] if a.confidence >= least]
    sources = _sources(document, sure)
    if not whole:
        sources = [s for s in sources if s.statements and not s.members]
    parents = {a.id: a.parent for a in document.attributions or []}
    kept = {a.id for a in sure} if whole else set[str]()
    hedges = [_attached(h, parents, kept) for h in document.hedges or [] if h.confidence >= least]
    return {
        "sources": sources if choice.keeps("attributions", "speakers") else None,
        "attributions": [_adopted(a, parents, kept) for a in sure] if whole else None,
        "hedges": hedges if choice.keeps("hedges") else None,
        "warnings": document.warnings if choice.keeps("warnings") else None,
    }


def _recounted(document: Document, article: Article, choice: Choice) -> Document:
    lists = document.attributions, document.sources, document.hedges
    summary = summarize(article.text, article, *lists)
    if choice.min_confidence > 0:
        summary = summary.model_copy(update={"attributed_share": None})
    return document.model_copy(update={"summary": summary})


def _sources(document: Document, sure: list[Attribution]) -> list[Source]:
    """Sources that still have an attribution, or never had one, and what they still say."""
    sources = document.sources or []
    members = {s.id: s.members for s in sources}
    said = counts_by_source(sure, members)
    before = _with_members(document.attributions or [], members)
    now = _with_members(sure, members)
    return [
        s.model_copy(update=vars(said[s.id])) for s in sources if s.id in now or s.id not in before
    ]


def _with_members(attributions: list[Attribution], members: dict[str, list[str]]) -> set[str]:
    """The ids of the sources of attributions, and of the members of joint ones."""
    ids = {a.source.id for a in attributions if a.source}
    return ids.union(*(members.get(id_, []) for id_ in ids))


def _kept(id_: str | None, parents: dict[str, str | None], kept: Set[str]) -> str | None:
    while id_ is not None and id_ not in kept:
        id_ = parents[id_]
    return id_


def _adopted(a: Attribution, parents: dict[str, str | None], kept: Set[str]) -> Attribution:
    return a.model_copy(update={"parent": _kept(a.parent, parents, kept)})


def _attached(h: Hedge, parents: dict[str, str | None], kept: Set[str]) -> Hedge:
    return h.model_copy(update={"attribution": _kept(h.attribution, parents, kept)})
