"""Doc → Document: numbers the records, fills in spans and counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar, cast

import spacy.about
from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article
from annotate.components.records import (
    HedgeRecord,
    OutletRecord,
    SourceRecord,
    SpeakerRecord,
    Speakers,
    StatementRecord,
    WarningRecord,
    article_of,
    speakers_of,
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
    Warning,  # noqa: A004 - the contract's own term
    doc_id,
)
from annotate.made import Made
from annotate.summary import counts_by_source, summarize
from annotate.text.words import WORD_PART

# Quotation marks and apostrophes as web pages write them.
_ENTITY = re.compile(r"&(?:[lr][sda]quo|quot|apos|#0?39|#x27|#34|#82(?:16|17|20|21));")

T = TypeVar("T")


def collect(doc: Doc, nlp: Language, lazily: bool = False) -> Document:
    """The Document of an annotated Doc. Statements and tags are numbered in text order.

    A document made `lazily` is to be written and no more: each of its findings, which take some
    4,000 bytes, is made when it is asked for.
    """
    article = article_of(doc)
    text = article.text
    records: list[SourceRecord] = doc._.news_sources
    statements, outlets = doc._.news_statements, doc._.news_outlets
    numbers = _numbers(statements, outlets)
    attribution = _attribution(text, statements, outlets, speakers_of(doc), numbers)
    attributions = _list(lazily, len(numbers), attribution)
    sources = _list(lazily, len(records), _source(text, records, attributions))
    found = sorted(doc._.news_hedges, key=lambda h: h["cue"])
    hedges = _list(lazily, len(found), _hedge(text, found, numbers))
    return (Document.model_construct if lazily else Document)(
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


def _list(lazily: bool, length: int, make: Callable[[int], T]) -> list[T]:
    """The items; a Made is as good as a list to who only reads it."""
    return cast("list[T]", Made(length, make)) if lazily else list(map(make, range(length)))


def pipeline_info(nlp: Language) -> PipelineInfo:
    """Name and version of a pipeline, from its meta."""
    meta = nlp.meta  # spaCy puts it together anew each time
    name = f"{meta.get('lang', 'en')}_{meta.get('name', 'pipeline')}"
    return PipelineInfo(
        name=name, version=str(meta.get("version", "0")), spacy=spacy.about.__version__
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
        authors=list(article.authors),
        published=article.published,
        url=article.url,
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


def _attribution(
    text: str,
    statements: list[StatementRecord],
    outlets: list[OutletRecord],
    speakers: Speakers,
    numbers: list[int],
) -> Callable[[int], Attribution]:
    """What makes the attribution in a place of the text's order."""
    order = sorted(range(len(numbers)), key=numbers.__getitem__)

    def make(place: int) -> Attribution:
        i = order[place]
        if i >= len(statements):
            tag = outlets[i - len(statements)]
            return _vouched(text, tag, speakers["outlets"][i - len(statements)], place + 1)
        s = statements[i]
        return Attribution(
            id=f"A{place + 1}",
            type=s["type"],
            source=_source_of(text, s["source"], speakers["statements"][i]),
            cue=_spans(text, s["cue"]),
            content=_spans(text, s["content"]),
            quotes=_spans(text, s["quotes"]),
            paragraph=s["paragraph"],
            parent=None if s["parent"] is None else f"A{numbers[s['parent']]}",
            confidence=s["confidence"],
            why=s["why"],
        )

    return make


def _vouched(
    text: str, tag: OutletRecord, speaker: SpeakerRecord | None, number: int
) -> Attribution:
    return Attribution(
        id=f"A{number}",
        type="outlet_tag",
        source=_source_of(text, [tag["name"]], speaker),
        cue=[_span(text, tag["tag"])],
        content=_spans(text, tag["content"]),
        quotes=[],
        paragraph=tag["paragraph"],
        parent=None,
        confidence=tag["confidence"],
        why=tag["why"],
    )


def _source_of(
    text: str, words: list[list[int]], speaker: SpeakerRecord | None
) -> AttributionSource | None:
    if speaker is None:
        return None
    return AttributionSource(
        id=f"S{speaker['source'] + 1}",
        spans=_spans(text, words),
        confidence=speaker["confidence"],
        why=speaker["why"],
    )


def _source(
    text: str, records: list[SourceRecord], attributions: Iterable[Attribution]
) -> Callable[[int], Source]:
    """What makes the source in a place."""
    members = {f"S{i}": _members(record) for i, record in enumerate(records, start=1)}
    said = counts_by_source(attributions, members)

    def make(place: int) -> Source:
        record, id_ = records[place], f"S{place + 1}"
        return Source(
            id=id_,
            name=record["name"],
            kind=record["kind"],
            named=record["named"],
            affiliation=record["affiliation"],
            role=record["role"],
            mentions=_spans(text, record["mentions"]),
            quoted=said[id_].quoted,
            statements=said[id_].statements,
            quoted_words=said[id_].quoted_words,
            members=members[id_],
        )

    return make


def _members(record: SourceRecord) -> list[str]:
    return [f"S{member + 1}" for member in record.get("members", [])]


def _hedge(text: str, records: list[HedgeRecord], numbers: list[int]) -> Callable[[int], Hedge]:
    """What makes the hedge in a place."""

    def make(place: int) -> Hedge:
        h = records[place]
        return Hedge(
            id=f"H{place + 1}",
            type=h["type"],
            cue=_span(text, h["cue"]),
            scope=_span(text, h["scope"]),
            attribution=None if h["attribution"] is None else f"A{numbers[h['attribution']]}",
            confidence=h["confidence"],
            why=h["why"],
        )

    return make


def _warnings(text: str, records: list[WarningRecord]) -> list[Warning]:
    if not WORD_PART.search(text):
        return [Warning(code="empty-text", message="the text holds no words", span=None)]
    return [
        *_undecoded(text),
        *(
            Warning(
                code=w["code"],
                message=w["message"],
                span=None if w["span"] is None else _span(text, w["span"]),
            )
            for w in sorted(records, key=lambda w: (w["span"] or [0, 0], w["code"]))
        ),
    ]


def _undecoded(text: str) -> Iterator[Warning]:
    """A warning of the entities in a text, with the first of them."""
    first = _ENTITY.search(text)
    if first is not None:
        count = sum(1 for _ in _ENTITY.finditer(text))
        which = f"“{first[0]}”" if count == 1 else f"“{first[0]}” and {count - 1:,} more"
        message = f"HTML entities are not read as marks, decode them first: {which}"
        yield Warning(code="html-entities", message=message, span=_span(text, first.span()))
