"""What the components write on a Doc: plain JSON records with character offsets.

spaCy keeps `Doc.user_data` through `to_bytes` and across processes as long as it is plain
JSON, so records are lists and dicts, not objects. Offsets are [start, end) in characters of
`doc.text`. A record refers to another by its index in that other list.

| extension | type | written by |
|---|---|---|
| `doc._.news_article` | dict, an `Article` as plain data | `pipeline`, or `article_of` on demand |
| `doc._.news_findings` | Findings | news_encoder |
| `doc._.news_outlets` | list[OutletRecord] | news_outlets |
| `doc._.news_quotations` | list[QuotationRecord] | news_quotations |
| `doc._.news_statements` | list[StatementRecord] | news_statements |
| `doc._.news_hedges` | list[HedgeRecord] | news_hedges |
| `doc._.news_sources` | list[SourceRecord] | news_sources |
| `doc._.news_speakers` | Speakers | news_sources |
| `doc._.news_warnings` | list[WarningRecord] | any |
| `doc._.news_done` | list[str], the components that have seen the Doc | all, by `enter` |
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypedDict

from spacy.tokens import Doc, SpanGroup
from typing_extensions import NotRequired

from annotate.article import Article, from_plain, to_plain
from annotate.errors import PipelineError
from annotate.reading.text import read_text
from annotate.vocabulary import EntityType, HedgeType, QuotationUse, SourceKind, StatementType

Pair = list[int]  # [start, end), characters


class FoundStatement(TypedDict):
    """A statement as the encoder reads it: stretches in characters, and how sure it is."""

    cue: Pair
    source: list[Pair]
    content: list[Pair]
    confidence: float
    kind: dict[SourceKind, float]


class FoundEntity(TypedDict):
    """A name in the text and what it is a name of; `label` is what spaCy calls an entity's type."""

    start: int
    end: int
    label: EntityType
    confidence: float


class Findings(TypedDict):
    """All that the encoder reads from an article."""

    statements: list[FoundStatement]
    entities: list[FoundEntity]


class OutletRecord(TypedDict):
    """An outlet tag or credit: `tag` as it stands, `name` inside it, `content` vouched for."""

    outlet: str
    tag: Pair
    name: Pair
    content: list[Pair]
    paragraph: int
    closed: bool
    confidence: float
    why: str


class QuotationRecord(TypedDict):
    """A stretch in quotation marks.

    `outer` holds the marks, `inner` the words; `use` is speech, title or scare;
    `parent` the quotation it stands in; `continues` the quotation of the paragraph before
    that it carries on; `closed` is False where the closing mark is missing.
    """

    outer: Pair
    inner: Pair
    paragraph: int
    use: QuotationUse
    parent: int | None
    continues: int | None
    closed: bool


class StatementRecord(TypedDict):
    """An attributed statement; `parent` indexes `news_statements`."""

    type: StatementType
    source: list[Pair]
    cue: list[Pair]
    content: list[Pair]
    quotes: list[Pair]
    paragraph: int
    parent: int | None
    kind: dict[SourceKind, float]
    confidence: float
    why: str


class HedgeRecord(TypedDict):
    """A hedge cue with its claim; `attribution` indexes `news_statements`."""

    type: HedgeType
    cue: Pair
    scope: Pair
    attribution: int | None
    confidence: float
    why: str


class SourceRecord(TypedDict):
    """Who a source is, once for all its mentions.

    `members` of a joint source ("X and Y") index `news_sources`, where X and Y stand too.
    """

    name: str
    kind: SourceKind
    named: bool
    affiliation: str | None
    role: str | None
    mentions: list[Pair]
    members: NotRequired[list[int]]


class SpeakerRecord(TypedDict):
    """Who speaks: `source` indexes `news_sources`, `why` says how that was told.

    `confidence` says how sure it is, from 0 to 1, calibrated.
    """

    source: int
    why: str
    confidence: float


class Speakers(TypedDict):
    """Who speaks each of `news_statements` and `news_outlets`; None where the text does not say."""

    statements: list[SpeakerRecord | None]
    outlets: list[SpeakerRecord | None]


class WarningRecord(TypedDict):
    """Something a reader should know; `span` is [start, end) or None."""

    code: str
    message: str
    span: Pair | None


_DEFAULTS: dict[str, Any] = {
    "news_article": None,
    "news_findings": None,
    "news_outlets": [],
    "news_quotations": [],
    "news_statements": [],
    "news_hedges": [],
    "news_sources": [],
    "news_speakers": None,
    "news_warnings": [],
    "news_done": [],
}
# Who reads what a component writes: a reader that came first has missed it.
_READERS = {
    "news_encoder": ("news_statements", "news_sources"),
    "news_outlets": ("news_sources",),
    "news_quotations": ("news_statements",),
    "news_statements": ("news_hedges", "news_sources"),
}
_ORDER = "news_encoder, news_outlets, news_quotations, news_statements, news_hedges, news_sources"


def register_extensions() -> None:
    """Make the `doc._.news_*` extensions known to spaCy; safe to call again."""
    for name, default in _DEFAULTS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def enter(doc: Doc, component: str) -> None:
    """Note that `component` begins its work on `doc`.

    Raises PipelineError where one that reads what this one writes has been there before.
    """
    done = doc._.news_done
    if component in done:  # the pipeline runs over the Doc again
        done = []
    early = [reader for reader in _READERS.get(component, ()) if reader in done]
    if early:
        fault = f"runs after {early[0]}, which reads what it writes"
        raise PipelineError(component, fault, f"add the components in the order {_ORDER}")
    doc._.news_done = [*done, component]


def findings_of(doc: Doc) -> Findings:
    """What the encoder has read from `doc`; nothing where no encoder ran.

    Raises PipelineError for findings that another version of annotate has written.
    """
    found = doc._.news_findings
    if found is None:
        return Findings(statements=[], entities=[])
    wanted = FoundStatement.__required_keys__
    if not {"statements", "entities"} <= found.keys() or not all(
        wanted <= statement.keys() for statement in found["statements"][:1]
    ):
        raise PipelineError(
            "doc._.news_findings", "findings of another version of annotate", "annotate it again"
        )
    return Findings(statements=found["statements"], entities=found["entities"])


def speakers_of(doc: Doc) -> Speakers:
    """Who speaks the statements and outlet tags of `doc`; nobody where no `news_sources` ran."""
    found: Speakers | None = doc._.news_speakers
    return found or Speakers(
        statements=[None] * len(doc._.news_statements), outlets=[None] * len(doc._.news_outlets)
    )


def show_spans(doc: Doc, group: str, labelled: Iterable[tuple[Pair, str]]) -> None:
    """Mirror records as `doc.spans[group]` for displaCy and other components.

    `labelled` holds (pair, label); a pair that cuts a token grows to the token's edges. A Doc
    without tokens shows none.
    """
    spans = []
    for (start, end), label in labelled if len(doc) else ():
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None and len(span):
            spans.append(span)
    doc.spans[group] = SpanGroup(doc, name=group, spans=spans)


def article_of(doc: Doc) -> Article:
    """The Article of `doc`: `doc._.news_article`, or read from `doc.text` and kept there.

    Raises PipelineError for one that another version of annotate has written.
    """
    plain = doc._.news_article
    if plain is None:
        plain = doc._.news_article = to_plain(read_text(doc.text))
    known = _last[0]
    if known[0] is not plain:
        if plain.keys() != _FIELDS:
            fault = "an article of another version of annotate"
            raise PipelineError("doc._.news_article", fault, "annotate it again")
        known = _last[0] = (plain, from_plain(plain))
    return known[1]


_FIELDS = {field.name for field in fields(Article)}
# The plain article that was asked for last, and the Article: each component asks again.
_last: list[tuple[dict[str, Any], Article]] = [({}, Article("", ()))]


def paragraph_at(article: Article, offset: int) -> int:
    """The index of the paragraph that holds `offset`, or of the last one before it."""
    return max(0, bisect_right(article.paragraphs, offset, key=_start) - 1)


_start = attrgetter("start")


def show_statements(doc: Doc, records: list[StatementRecord]) -> None:
    """Mirror statements as one group, `doc.spans["statements"]`: source, cue and content."""
    labelled = [
        *((pair, "content") for r in records for pair in r["content"]),
        *((pair, "cue") for r in records for pair in r["cue"]),
        *((pair, "source") for r in records for pair in r["source"]),
    ]
    show_spans(doc, "statements", sorted(labelled))
