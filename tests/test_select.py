"""What ``--only`` and ``--min-confidence`` keep."""

from __future__ import annotations

import pytest

from annotate.document import (
    ArticleInfo,
    Attribution,
    AttributionSource,
    Document,
    Hedge,
    PipelineInfo,
    Source,
    Span,
    doc_id,
)
from annotate.reading.text import read_text
from annotate.select import select

TEXT = 'Lee said Holm warned it "may sink". Critics disagree.'
ARTICLE = read_text(TEXT)


def span(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start=start, end=start + len(text), text=text)


def source(id_: str, name: str, quoted: bool) -> Source:
    return Source(
        id=id_,
        name=name,
        kind="person",
        named=True,
        affiliation=None,
        role=None,
        mentions=[span(name)],
        quoted=quoted,
    )


def attribution(id_: str, who: str, content: str, confidence: float, **given) -> Attribution:
    return Attribution(
        **{"type": "indirect", "parent": None, **given},
        id=id_,
        source=AttributionSource(id=who, spans=[]),
        cue=[],
        content=[span(content)],
        quotes=[],
        paragraph=0,
        confidence=confidence,
        why="model",
    )


DOCUMENT = Document(
    doc_id=doc_id(TEXT),
    path="-",
    text_length=len(TEXT),
    text=None,
    pipeline=PipelineInfo(name="p", version="1", spacy="3"),
    article=ArticleInfo(),
    sources=[
        source("S1", "Lee", False),
        source("S2", "Holm", True),
        source("S3", "Critics", False),
    ],
    attributions=[
        attribution("A1", "S1", 'Holm warned it "may sink"', 0.9),
        attribution("A2", "S2", 'it "may sink"', 0.4, type="mixed", parent="A1"),
        attribution("A3", "S2", '"may sink"', 0.8, type="direct", parent="A2"),
    ],
    hedges=[
        Hedge(
            id="H1",
            type="epistemic",
            cue=span("may"),
            scope=span("sink"),
            attribution="A2",
            confidence=0.7,
            why="model",
        )
    ],
    warnings=[],
    summary=select(
        Document.model_construct(attributions=[], hedges=[], sources=[]), ARTICLE, {"hedges"}
    ).summary,
)


def ids(document: Document) -> str:
    found = [*document.sources, *document.attributions, *document.hedges]
    return " ".join(x.id for x in found)


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (set(), "S1 S2 S3 A1 A2 A3 H1"),
        ({"attributions"}, "S1 S2 S3 A1 A2 A3"),
        ({"speakers"}, "S2"),
        ({"hedges"}, "H1"),
        ({"speakers", "hedges"}, "S2 H1"),
        ({"attributions", "speakers", "hedges"}, "S1 S2 S3 A1 A2 A3 H1"),
    ],
)
def test_only(only, expected):
    assert ids(select(DOCUMENT, ARTICLE, only)) == expected


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        (0, "S1 S2 S3 A1 A2 A3 H1"),
        (0.7, "S1 S2 S3 A1 A3 H1"),
        (0.75, "S1 S2 S3 A1 A3"),
        (0.85, "S1 S3 A1"),
        (1, "S3"),
    ],
)
def test_min_confidence(least, expected):
    assert ids(select(DOCUMENT, ARTICLE, min_confidence=least)) == expected


def test_references_go_to_what_is_kept():
    kept = select(DOCUMENT, ARTICLE, min_confidence=0.5)
    assert [a.parent for a in kept.attributions] == [None, "A1"]
    assert kept.hedges[0].attribution == "A1"
    assert select(DOCUMENT, ARTICLE, {"hedges"}).hedges[0].attribution is None


def test_a_source_is_quoted_by_what_is_kept():
    weak = DOCUMENT.model_copy(update={"attributions": DOCUMENT.attributions[:2]})
    assert [s.quoted for s in select(weak, ARTICLE, min_confidence=0.3).sources] == [
        False,
        True,
        False,
    ]
    assert [s.id for s in select(weak, ARTICLE, {"speakers"}, 0.5).sources] == []


def test_the_summary_counts_what_is_kept():
    summary = select(DOCUMENT, ARTICLE, min_confidence=0.75).summary
    assert (summary.attributions, summary.by_type) == (2, {"direct": 1, "indirect": 1})
    assert (summary.named_sources, summary.quoted_speakers, summary.hedges) == (3, 1, 0)
    assert summary.words == 9
    assert summary.attributed_share == round(5 / 9, 3)
    assert select(DOCUMENT, ARTICLE, {"hedges"}).summary.attributed_share == 0
