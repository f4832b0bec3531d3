"""Document → Document: what a newsroom knows better than annotate does.

Its own reporters and photographers are never sources, its outlets are outlets, and it may
take words out of the hedges or put words in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from annotate.article import Article
from annotate.config import House
from annotate.document import Attribution, Document, Hedge, Source, Span
from annotate.summary import summarize
from annotate.text.nesting import Innermost
from annotate.text.words import WORD_PART
from annotate.unname import unname
from annotate.vocabulary import HedgeType

_CLAIMING = frozenset({"headline", "subhead", "body"})


def in_house(document: Document, article: Article, house: House) -> Document:
    """The document as `house` would have it, its summary counted anew."""
    if house.staff:
        document = unname(document, _is_staff(house, document), never=True)
    if house.outlets:
        document = _with_outlets(document, frozenset(map(str.casefold, house.outlets)))
    if house.hedges_off or house.hedges_on:
        document = _with_hedges(document, article, house)
    lists = document.attributions, document.sources, document.hedges
    summary = summarize(article.text, article, *lists)
    return document.model_copy(update={"summary": summary})


def _is_staff(house: House, document: Document) -> Callable[[Attribution], bool]:
    staff = frozenset(map(str.casefold, house.staff))
    ids = {s.id for s in document.sources or [] if s.name.casefold() in staff}
    return lambda a: a.source is not None and a.source.id in ids


def _with_outlets(document: Document, outlets: frozenset[str]) -> Document:
    sources = [
        s.model_copy(update={"kind": "outlet", "named": True}) if _is_outlet(s, outlets) else s
        for s in document.sources or []
    ]
    return document.model_copy(update={"sources": sources})


def _is_outlet(source: Source, outlets: frozenset[str]) -> bool:
    name = source.name.casefold()
    return name in outlets or name.removeprefix("the ") in outlets or f"the {name}" in outlets


def _with_hedges(document: Document, article: Article, house: House) -> Document:
    off = frozenset(map(str.casefold, house.hedges_off))
    kept = [h for h in document.hedges or [] if " ".join(h.cue.text.casefold().split()) not in off]
    taken = Innermost([(h.cue.start, h.cue.end) for h in kept])
    added = [
        hedge
        for hedge in _added(document, article, house)
        if max(taken.between(hedge.cue.start, hedge.cue.end)) < 0
    ]
    hedges = sorted([*kept, *added], key=lambda h: h.cue.start)
    numbered = [h.model_copy(update={"id": f"H{i}"}) for i, h in enumerate(hedges, start=1)]
    return document.model_copy(update={"hedges": numbered})


def _added(document: Document, article: Article, house: House) -> Iterator[Hedge]:
    """The hedges that the house's words make: their claim is the clause around them."""
    from annotate.components.hedges import claim

    inside = _Inside(document)
    for word, hedge_type in _standing_in(article.text, house):
        words = r"\s+".join(map(re.escape, word.split()))
        pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
        for paragraph in article.paragraphs:
            if paragraph.kind not in _CLAIMING:
                continue
            for match in pattern.finditer(article.text, paragraph.start, paragraph.end):
                id_, low, high = inside.statement(*match.span())
                limits = (max(paragraph.start, low), min(paragraph.end, high))
                scope = claim(article.text, match.span(), limits)
                yield Hedge(
                    id="H0",
                    type=hedge_type,
                    cue=_span(article.text, *match.span()),
                    scope=_span(article.text, *scope),
                    attribution=id_,
                    confidence=1.0,
                    why="rule: configured",
                )


def _standing_in(text: str, house: House) -> list[tuple[str, HedgeType]]:
    """Those of the house's words whose parts all stand in `text`: of thousands a few."""
    there = frozenset(WORD_PART.findall(text.lower()))
    return [
        (w, given) for w, given in house.hedges_on if there.issuperset(WORD_PART.findall(w.lower()))
    ]


class _Inside:
    """Which statement's content each place stands in."""

    def __init__(self, document: Document) -> None:
        told = [a for a in document.attributions or [] if a.type != "outlet_tag"]
        self._contents = [(s.start, s.end, a.id) for a in told for s in a.content]
        self._innermost = Innermost([(start, end) for start, end, _ in self._contents])
        self._end = document.text_length

    def statement(self, start: int, end: int) -> tuple[str | None, int, int]:
        """The id of the innermost statement that holds [start, end), and its span's limits."""
        number = self._innermost.at(start)
        if number < 0 or self._contents[number][1] < end:
            return None, 0, self._end
        low, high, id_ = self._contents[number]
        return id_, low, high


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])
