"""Statements: who says what, from the encoder's findings and the quotation marks.

Reads `doc._.news_findings` (where no encoder ran, the rules find statements) and
`doc._.news_quotations`; writes `doc._.news_statements` and the span groups "attributions"
(contents, labelled with their type), "cues" and "source_mentions".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article, SpeakerLabel
from annotate.components import statement_rules
from annotate.components.quoted_content import Marks, quotes_in, snap, statement_type
from annotate.components.quoted_speech import Draft, add_quoted_speech
from annotate.components.records import (
    FoundStatement,
    Pair,
    QuotationRecord,
    StatementRecord,
    register_extensions,
    show_spans,
)
from annotate.components.structure import article_of

_STAGE = re.compile(r"(?:\s*\([^()\n]{1,40}\))+\s*")  # (Laughs)
_TAG = re.compile(r"\s*\((?:via|photo|image|video)\b[^()\n]*\)?\s*$", re.IGNORECASE)
# Share of the statements after a label that the annotators have too, measured as for quotations.
_LABEL_CONFIDENCE = 0.95


class Statements:
    """The component `news_statements`; it holds nothing."""

    def __call__(self, doc: Doc) -> Doc:
        """Write the statements of `doc`."""
        article, quotations = article_of(doc), doc._.news_quotations
        if doc._.news_findings is None:
            found = statement_rules.find(article, quotations)
        else:
            found = doc._.news_findings["statements"]
        records = merge(found, quotations, article)
        doc._.news_statements = records
        contents = [(pair, record["type"]) for record in records for pair in record["content"]]
        show_spans(doc, "attributions", contents)
        show_spans(doc, "cues", [(pair, "cue") for r in records for pair in r["cue"]])
        mentions = [(pair, "source") for r in records for pair in r["source"]]
        show_spans(doc, "source_mentions", mentions)
        return doc


@Language.factory("news_statements", assigns=["doc._.news_statements", "doc.spans"])
def make_statements(nlp: Language, name: str) -> Statements:
    """The spaCy factory of the component."""
    register_extensions()
    return Statements()


def merge(
    findings: Iterable[FoundStatement], quotations: list[QuotationRecord], article: Article
) -> list[StatementRecord]:
    """The statements of an article in text order: findings and quotations, each told once.

    A finding's content takes its edges from the quotation marks that it nearly meets. A
    speaker label's words and a quotation that no finding covers become statements of their
    own. `parent` indexes the result.
    """
    marks = Marks(quotations)
    drafts = [_draft(found, marks) for found in findings if found["content"]]
    drafts += _labelled(article, marks)
    add_quoted_speech(article, quotations, drafts)
    drafts.sort(key=lambda draft: min(draft.content + draft.cue))
    parents = _parents(drafts)
    starts = [paragraph.start for paragraph in article.paragraphs]
    return [
        _record(article, draft, parent, starts, marks)
        for draft, parent in zip(drafts, parents, strict=True)
    ]


def _draft(found: FoundStatement, marks: Marks) -> Draft:
    cue = [] if found["cue"] is None else [found["cue"]]
    content = sorted(snap(piece, cue, marks) for piece in found["content"])
    why = found.get("why", "model")
    return Draft(found["source"], cue, content, found["confidence"], why, found["kind"])


def _labelled(article: Article, marks: Marks) -> Iterator[Draft]:
    """A statement for each speaker label, with the unlabelled paragraphs up to the next one."""
    labels = {label.start: label for label in article.labels}
    draft: Draft | None = None
    waiting: list[Pair] = []  # paragraphs since the last label
    for paragraph in article.paragraphs:
        label = labels.get(paragraph.start)
        if label is not None:
            if draft is not None and not _opens_with_quotation(draft.content[0], marks):
                draft.content += waiting
            waiting = []
            spoken = _spoken(article.text, label, paragraph.end, marks)
            if spoken is None:
                draft = None
                continue
            draft = Draft(
                [[label.start, label.end]], [], [spoken], _LABEL_CONFIDENCE, "speaker-label"
            )
            yield draft
        elif draft is not None and paragraph.kind == "body":
            waiting.append([paragraph.start, paragraph.end])
        else:
            draft = None


def _spoken(text: str, label: SpeakerLabel, end: int, marks: Marks) -> Pair | None:
    """What is said after a label: the quotation that follows, or the rest of the paragraph."""
    stage = _STAGE.match(text, label.content, end)
    start = stage.end() if stage else label.content
    for quotation in marks.within(start, start + 1):
        if quotation["role"] == "speech":
            return list(quotation["outer"])
    tag = _TAG.search(text, start, end)
    end = tag.start() if tag else end
    return [start, end] if start < end else None


def _opens_with_quotation(piece: Pair, marks: Marks) -> bool:
    return any(marks.within(piece[0], piece[0] + 1))


def _parents(drafts: list[Draft]) -> list[int | None]:
    """For each draft, the one with the shortest piece of content that its words stand in."""
    pieces = sorted(
        (piece[0], -piece[1], i) for i, draft in enumerate(drafts) for piece in draft.content
    )
    wanted = sorted((_extent(draft), i) for i, draft in enumerate(drafts))
    parents: list[int | None] = [None] * len(drafts)
    around: list[tuple[int, int, int]] = []
    at = 0
    for (start, end), i in wanted:
        while at < len(pieces) and pieces[at][0] <= start:
            around.append((pieces[at][0], -pieces[at][1], pieces[at][2]))
            at += 1
        around = [piece for piece in around if piece[1] > start]
        fitting = [
            (last - first, j)
            for first, last, j in around
            if j != i and last >= end and last - first > end - start
        ]
        parents[i] = min(fitting)[1] if fitting else None
    return parents


def _extent(draft: Draft) -> tuple[int, int]:
    """From the first to the last character of a draft's cue and the content beside it."""
    spans = draft.cue + draft.content[:1]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _record(
    article: Article, draft: Draft, parent: int | None, starts: list[int], marks: Marks
) -> StatementRecord:
    content = sorted(draft.content)
    if draft.why == "speaker-label":
        kind, quotes = "direct", _label_quotes(content, marks)
    else:
        quotes = quotes_in(content, draft.cue, draft.source, marks)
        kind = statement_type(article.text, content, quotes)
    return {
        "type": kind,
        "source": sorted(draft.source),
        "cue": draft.cue,
        "content": content,
        "quotes": quotes,
        "paragraph": max(0, bisect_right(starts, content[0][0]) - 1),
        "parent": parent,
        "speaker": None,
        "kind": draft.kind,
        "confidence": draft.confidence,
        "why": draft.why,
    }


def _label_quotes(content: list[Pair], marks: Marks) -> list[Pair]:
    """The words after a label: they are direct speech with quotation marks and without."""
    found: list[Pair] = []
    for piece in content:
        whole = [q["inner"] for q in marks.within(piece[0], piece[0] + 1) if q["outer"] == piece]
        found.append(list(whole[0]) if whole else piece)
    return found
