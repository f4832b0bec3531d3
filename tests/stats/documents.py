"""Documents as plain JSON, made from a few words: who says how much, where and when."""

from __future__ import annotations

from typing import Any

from annotate.document import (
    ArticleInfo,
    Attribution,
    AttributionSource,
    Document,
    Hedge,
    PipelineInfo,
    Source,
    Span,
    Summary,
    doc_id,
)

_HERE = Span(start=0, end=1, text="x")


def document(
    path: str,
    *speakers: dict[str, Any],
    hedges: tuple[str, ...] = (),
    url: str | None = None,
    published: str | None = None,
    nobody: int = 0,
    words: int = 100,
) -> Document:
    """A document in which each of `speakers` (keys of Source) makes its statements."""
    sources = [_source(f"S{i}", given) for i, given in enumerate(speakers, start=1)]
    ids = [s.id for s in sources for _ in range(s.statements) if not s.members]
    return Document(
        doc_id=doc_id(path),
        path=path,
        text_length=1,
        text=None,
        pipeline=PipelineInfo(name="en_fixture", version="1", spacy="3.8.0"),
        article=ArticleInfo(url=url, published=published),
        sources=sources,
        attributions=[_said(i, id_) for i, id_ in enumerate([*ids, *[None] * nobody], start=1)],
        hedges=[
            Hedge(
                id=f"H{i}",
                type=type_,
                cue=_HERE,
                scope=_HERE,
                attribution=None,
                confidence=1,
                why="rule: x",
            )
            for i, type_ in enumerate(hedges, start=1)
        ],
        warnings=[],
        summary=Summary(words=words),
    )


def _source(id_: str, given: dict[str, Any]) -> Source:
    default = {"kind": "person", "named": True, "affiliation": None, "role": None}
    counts = {"statements": 1, "quoted_words": 0, "mentions": [], "quoted": False}
    return Source(id=id_, **(default | counts | given))


def _said(number: int, source: str | None) -> Attribution:
    by = source and AttributionSource(id=source, spans=[_HERE], confidence=1, why="name")
    return Attribution(
        id=f"A{number}",
        type=("direct", "indirect", "mixed")[number % 3],
        source=by or None,
        cue=[_HERE],
        content=[_HERE],
        quotes=[],
        paragraph=0,
        parent=None,
        confidence=1,
        why="model",
    )
