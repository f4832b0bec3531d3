"""Document → Document: what a newsroom knows better than annotate does.

Its own reporters and photographers are never sources, its outlets are outlets, and it may
take words out of the hedges or put words in.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from annotate.article import Article
from annotate.config import House
from annotate.document import Attribution, Document, Hedge, Source, Span
from annotate.summary import summarize
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
    kept = [h for h in document.hedges or [] if h.cue.text.casefold() not in off]
    taken = [(h.cue.start, h.cue.end) for h in kept]
    added = [
        hedge
        for word, kind in house.hedges_on
        for hedge in _found(document, article, word, kind)
        if not any(a < hedge.cue.end and hedge.cue.start < b for a, b in taken)
    ]
    hedges = sorted([*kept, *added], key=lambda h: h.cue.start)
    numbered = [h.model_copy(update={"id": f"H{i}"}) for i, h in enumerate(hedges, start=1)]
    return document.model_copy(update={"hedges": numbered})


def _found(document: Document, article: Article, word: str, kind: HedgeType) -> list[Hedge]:
    """The hedges that a word makes: its claim is the clause around it."""
    from annotate.components.hedges import CLAUSE, claim

    words = r"\s+".join(map(re.escape, word.split()))
    pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    found = []
    for paragraph in article.paragraphs:
        if paragraph.kind not in _CLAIMING or not words:
            continue
        for match in pattern.finditer(article.text, paragraph.start, paragraph.end):
            inside, low, high = _statement_at(document, match.start(), match.end())
            limits = (max(paragraph.start, low), min(paragraph.end, high))
            scope = claim(article.text, match.span(), CLAUSE, limits)
            found.append(
                Hedge(
                    id="H0",
                    type=kind,
                    cue=_span(article.text, *match.span()),
                    scope=_span(article.text, *scope),
                    attribution=inside,
                    confidence=1.0,
                    why="rule: configured",
                )
            )
    return found


def _statement_at(document: Document, start: int, end: int) -> tuple[str | None, int, int]:
    """The id of the innermost statement that holds [start, end), and the limits of its piece."""
    around = [
        (span.end - span.start, a.id, span.start, span.end)
        for a in document.attributions or []
        for span in a.content
        if a.type != "outlet_tag" and span.start <= start and end <= span.end
    ]
    if not around:
        return None, 0, document.text_length
    _, id_, low, high = min(around)
    return id_, low, high


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])
