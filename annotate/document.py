"""The document that annotate gives: the JSON contract as pydantic models.

A span's `start` and `end` are Unicode code points into the article's text as decoded,
from 0, end-exclusive, and ``text[start:end] == span.text`` holds for every span.
"""

from __future__ import annotations

import hashlib
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

ParagraphKind = Literal[
    "headline",
    "byline",
    "credit",
    "dateline",
    "subhead",
    "body",
    "tag",
    "caption",
    "furniture",
]
SourceKind = Literal["person", "organization", "outlet", "document", "group", "anonymous"]
AttributionType = Literal["direct", "indirect", "mixed", "outlet_tag"]
HedgeType = Literal["epistemic", "hearsay", "condition", "doxastic", "investigation", "approximate"]
Confidence = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]


class Model(BaseModel):
    """What all parts of a document share: frozen, and no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Model):
    """A stretch of the article, in code points, end-exclusive, with its text."""

    start: Count
    end: Count
    text: str


class PipelineInfo(Model):
    """Which pipeline made the document."""

    name: str
    version: str
    spacy: str


class ParagraphInfo(Model):
    """A paragraph of the article and what it is."""

    start: Count
    end: Count
    kind: ParagraphKind


class ArticleInfo(Model):
    """The article's structure as its layout shows it."""

    headline: Span | None = None
    byline: Span | None = None
    dateline: Span | None = None
    credits: list[Span] = []
    paragraphs: list[ParagraphInfo] = []


class Source(Model):
    """Somebody or something that statements are attributed to, once in a document.

    `name` is the fullest name that the article gives, or the head phrase of an unnamed
    source. `quoted` says that a direct or mixed attribution is this source's.
    """

    id: str
    name: str
    kind: SourceKind
    named: bool
    affiliation: str | None
    role: str | None
    mentions: list[Span]
    quoted: bool


class AttributionSource(Model):
    """The source of one attribution: the entry in `sources`, and the words that name it here."""

    id: str
    spans: list[Span]


class Attribution(Model):
    """One statement with its source and cue, or one outlet tag with what it vouches for.

    `content` keeps `that`/`to` and the quotation marks (PARC 3.0, PolNeAR); `quotes` are
    the words inside the marks. `paragraph` is an index into `article.paragraphs`.
    `why` is "model" or the name of the rule that found it.
    """

    id: str
    type: AttributionType
    source: AttributionSource | None
    cue: list[Span]
    content: list[Span]
    quotes: list[Span]
    paragraph: Count
    parent: str | None
    confidence: Confidence
    why: str


class Hedge(Model):
    """A hedge cue and `scope`, the claim that it weakens."""

    id: str
    type: HedgeType
    cue: Span
    scope: Span
    attribution: str | None
    confidence: Confidence
    why: str


class Warning(Model):  # noqa: A001 - the contract's own term
    """Something in the article that a reader of the document should know."""

    code: str
    message: str
    span: Span | None


class Summary(Model):
    """Counts over the document.

    `attributed_share` is the share of the article's words (0 to 1) that stand inside the
    content of a direct, indirect or mixed attribution.
    """

    words: Count = 0
    sentences: Count = 0
    attributions: Count = 0
    by_type: dict[AttributionType, int] = {}
    named_sources: Count = 0
    unnamed_sources: Count = 0
    quoted_speakers: Count = 0
    hedges: Count = 0
    hedges_by_type: dict[HedgeType, int] = {}
    attributed_share: Confidence = 0.0


class Error(Model):
    """Why an input gave no findings."""

    code: str
    message: str


class Document(Model):
    """All that annotate finds in one article."""

    schema_version: str = SCHEMA_VERSION
    doc_id: str
    path: str
    text_length: Count
    text: str | None
    offset_unit: Literal["unicode_code_point"] = "unicode_code_point"
    pipeline: PipelineInfo
    article: ArticleInfo
    sources: list[Source]
    attributions: list[Attribution]
    hedges: list[Hedge]
    warnings: list[Warning]
    summary: Summary
    error: Error | None = None


def doc_id(text: str) -> str:
    """The id of an article: SHA-256 of its text in UTF-8 (lone surrogates pass through)."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
