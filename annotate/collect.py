"""Doc → Document: numbers the records, fills in spans and counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import spacy.about
from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article
from annotate.components.records import (
    HedgeRecord,
    OutletRecord,
    SourceRecord,
    StatementRecord,
    WarningRecord,
    article_of,
)
from annotate.document import (
    ArticleInfo,
    Attribution,
    AttributionSource,
    Document,
    Hedge,
    ParagraphInfo,
    PipelineInfo,
    Source,
    Span,
    Summary,
    Warning,  # noqa: A004 - the contract's own term
    doc_id,
)

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")


def collect(doc: Doc, nlp: Language) -> Document:
    """The Document of an annotated Doc. Statements and tags are numbered in text order."""
    article = article_of(doc)
    text = article.text
    attributions = _attributions(text, doc._.news_statements, doc._.news_outlets)
    sources = _sources(text, doc._.news_sources, attributions)
    hedges = _hedges(text, doc._.news_hedges, doc._.news_statements, doc._.news_outlets)
    return Document(
        doc_id=doc_id(text),
        path=article.path,
        text_length=len(text),
        text=text if article.keep_text else None,
        pipeline=pipeline_info(nlp),
        article=article_info(article),
        sources=sources,
        attributions=attributions,
        hedges=hedges,
        warnings=_warnings(text, doc._.news_warnings),
        summary=summarize(text, article, attributions, sources, hedges),
    )


def pipeline_info(nlp: Language) -> PipelineInfo:
    """Name and version of a pipeline, from its meta."""
    name = f"{nlp.meta.get('lang', 'en')}_{nlp.meta.get('name', 'pipeline')}"
    return PipelineInfo(
        name=name, version=str(nlp.meta.get("version", "0")), spacy=spacy.about.__version__
    )


def article_info(article: Article) -> ArticleInfo:
    """The article's structure with its words."""

    def span(pair: tuple[int, int] | None) -> Span | None:
        return None if pair is None else _span(article.text, pair)

    return ArticleInfo(
        headline=span(article.headline),
        byline=span(article.byline),
        dateline=span(article.dateline),
        credits=[_span(article.text, pair) for pair in article.credits],
        paragraphs=[
            ParagraphInfo(start=p.start, end=p.end, kind=p.kind) for p in article.paragraphs
        ],
    )


def _span(text: str, pair: Iterable[int]) -> Span:
    start, end = pair
    return Span(start=start, end=end, text=text[start:end])


def _spans(text: str, pairs: list[list[int]]) -> list[Span]:
    return [_span(text, pair) for pair in sorted(pairs)]


def _numbers(statements: list[StatementRecord], outlets: list[OutletRecord]) -> list[int]:
    """For each statement, then each outlet tag, its place in text order from 1."""
    starts = [min(p for p, _ in s["content"] + s["cue"]) for s in statements]
    starts += [tag["tag"][0] for tag in outlets]
    order = sorted(range(len(starts)), key=lambda i: (starts[i], i))
    numbers = [0] * len(starts)
    for number, i in enumerate(order, start=1):
        numbers[i] = number
    return numbers


def _attributions(
    text: str, statements: list[StatementRecord], outlets: list[OutletRecord]
) -> list[Attribution]:
    numbers = _numbers(statements, outlets)
    found = [
        Attribution(
            id=f"A{numbers[i]}",
            type=s["type"],
            source=_source_of(text, s["speaker"], s["source"]),
            cue=_spans(text, s["cue"]),
            content=_spans(text, s["content"]),
            quotes=_spans(text, s["quotes"]),
            paragraph=s["paragraph"],
            parent=None if s["parent"] is None else f"A{numbers[s['parent']]}",
            confidence=s["confidence"],
            why=s["why"],
        )
        for i, s in enumerate(statements)
    ]
    found += [
        Attribution(
            id=f"A{numbers[len(statements) + i]}",
            type="outlet_tag",
            source=_source_of(text, tag["speaker"], [tag["name"]]),
            cue=[_span(text, tag["tag"])],
            content=_spans(text, tag["content"]),
            quotes=[],
            paragraph=tag["paragraph"],
            parent=None,
            confidence=tag["confidence"],
            why=tag["why"],
        )
        for i, tag in enumerate(outlets)
    ]
    return sorted(found, key=lambda a: int(a.id[1:]))


def _source_of(text: str, speaker: int | None, pairs: list[list[int]]) -> AttributionSource | None:
    if speaker is None:
        return None
    return AttributionSource(id=f"S{speaker + 1}", spans=_spans(text, pairs))


def _sources(
    text: str, records: list[SourceRecord], attributions: list[Attribution]
) -> list[Source]:
    quoted = {a.source.id for a in attributions if a.source and a.type in ("direct", "mixed")}
    return [
        Source(
            id=f"S{i}",
            name=record["name"],
            kind=record["kind"],
            named=record["named"],
            affiliation=record["affiliation"],
            role=record["role"],
            mentions=_spans(text, record["mentions"]),
            quoted=f"S{i}" in quoted,
        )
        for i, record in enumerate(records, start=1)
    ]


def _hedges(
    text: str,
    records: list[HedgeRecord],
    statements: list[StatementRecord],
    outlets: list[OutletRecord],
) -> list[Hedge]:
    numbers = _numbers(statements, outlets)
    records = sorted(records, key=lambda h: h["cue"])
    return [
        Hedge(
            id=f"H{i}",
            type=h["type"],
            cue=_span(text, h["cue"]),
            scope=_span(text, h["scope"]),
            attribution=None if h["attribution"] is None else f"A{numbers[h['attribution']]}",
            confidence=h["confidence"],
            why=h["why"],
        )
        for i, h in enumerate(records, start=1)
    ]


def _warnings(text: str, records: list[WarningRecord]) -> list[Warning]:
    return [
        Warning(
            code=w["code"],
            message=w["message"],
            span=None if w["span"] is None else _span(text, w["span"]),
        )
        for w in sorted(records, key=lambda w: (w["span"] or [0, 0], w["code"]))
    ]


def summarize(
    text: str,
    article: Article,
    attributions: list[Attribution],
    sources: list[Source],
    hedges: list[Hedge],
) -> Summary:
    """Counts over these findings; `attributed_share` over the words of `text`."""
    inside = bytearray(len(text))
    for a in attributions:
        if a.type != "outlet_tag":
            for span in a.content:
                inside[span.start : span.end] = b"\x01" * (span.end - span.start)
    words = [m.start() for m in _WORD.finditer(text)]
    sentences = sum(_sentences(text[p.start : p.end]) for p in article.paragraphs)
    return Summary(
        words=len(words),
        sentences=sentences,
        attributions=len(attributions),
        by_type=dict(sorted(Counter(a.type for a in attributions).items())),
        named_sources=sum(s.named for s in sources),
        unnamed_sources=sum(not s.named for s in sources),
        quoted_speakers=sum(s.quoted for s in sources),
        hedges=len(hedges),
        hedges_by_type=dict(sorted(Counter(h.type for h in hedges).items())),
        attributed_share=round(sum(inside[w] for w in words) / len(words), 3) if words else 0.0,
    )


def _sentences(paragraph: str) -> int:
    """Sentences in a paragraph: ends that are followed by space; a rest without one counts."""
    ends = [m.end() for m in _SENTENCE_END.finditer(paragraph)]
    rest = paragraph[ends[-1] if ends else 0 :]
    return len(ends) + bool(_WORD.search(rest))
