"""All the statements of an article: those found, those quoted, those behind speaker labels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from annotate.article import Article
from annotate.components.records import (
    FoundEntity,
    FoundStatement,
    Pair,
    QuotationRecord,
    StatementRecord,
)
from annotate.components.statements.completing import complete_sources, leave_circumstances
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import label_quotes, quotes_in, set_apart
from annotate.components.statements.floating import float_quotations
from annotate.components.statements.from_blocks import read_blocks
from annotate.components.statements.from_headlines import headlines, partly_quoted
from annotate.components.statements.from_labels import (
    SPOKEN,
    beside_labels,
    labelled,
    signed,
)
from annotate.components.statements.from_model import drafts_of
from annotate.components.statements.from_quotations import add_quoted_speech
from annotate.components.statements.hearers import free_hearers
from annotate.components.statements.joint import share_sources
from annotate.components.statements.passives import read_passives, stated_beside
from annotate.components.statements.quotes import QuotationIndex, statement_type
from annotate.components.statements.relatives import give_pronouns
from annotate.components.statements.subjects import give_subjects
from annotate.components.statements.tellers import settle_tellers
from annotate.text.nesting import overlapping


def statements_of(
    article: Article,
    findings: Iterable[FoundStatement],
    quotations: list[QuotationRecord],
    entities: Iterable[FoundEntity] = (),
) -> list[StatementRecord]:
    """The statements of an article in text order: findings and quotations, each told once.

    A speaker label's words and a quotation that no finding covers become statements of their
    own. `parent` indexes the result.
    """
    index = QuotationIndex(quotations)
    drafts = beside_labels(article, drafts_of(findings, article, index))
    complete_sources(article, drafts)
    read_passives(article, drafts)
    settle_tellers(article, drafts)
    share_sources(article, drafts)
    give_pronouns(article.text, drafts)
    free_hearers(article, drafts)
    give_subjects(article, drafts)
    read_blocks(article, drafts)
    drafts += list(stated_beside(article, drafts))
    drafts += list(headlines(article, drafts))
    drafts += list(partly_quoted(article, quotations, drafts))
    leave_circumstances(article, drafts)
    drafts += labelled(article, index, entities)
    drafts += signed(article)
    add_quoted_speech(article, quotations, drafts)
    float_quotations(article, index, drafts)
    for draft in drafts:
        set_apart(article.text, draft, index)
    drafts.sort(key=lambda draft: min(draft.content + draft.cue))
    parents = _parents(drafts)
    starts = [paragraph.start for paragraph in article.paragraphs]
    return [
        _record(article, draft, parent, starts, index)
        for draft, parent in zip(drafts, parents, strict=True)
    ]


def _parents(drafts: list[Draft]) -> list[int | None]:
    """For each draft, the one with the shortest stretch of content that its words stand in.

    A parent's content begins no later and ends no earlier than the child's, and is longer: so
    no two are each other's parents.
    """
    reaches = [_reach(draft.content) for draft in drafts]
    stretches = sorted((*stretch, i) for i, draft in enumerate(drafts) for stretch in draft.content)
    wanted = sorted((*_extent(draft), i) for i, draft in enumerate(drafts))
    places = [(start, start + 1) for start, _, _ in wanted]
    parents: list[int | None] = [None] * len(drafts)
    around = overlapping(places, [stretch[:2] for stretch in stretches])
    for (start, end, i), numbers in zip(wanted, around, strict=True):
        fitting = [
            (last - first, j)
            for first, last, j in map(stretches.__getitem__, numbers)
            if j != i
            and last >= end
            and last - first > end - start
            and _within(reaches[i], reaches[j])
        ]
        parents[i] = min(fitting)[1] if fitting else None
    return parents


def _extent(draft: Draft) -> tuple[int, int]:
    """From the first to the last character of a draft's cue and the content beside it."""
    return _reach(draft.cue + draft.content[:1])


def _reach(spans: list[Pair]) -> tuple[int, int]:
    return min(start for start, _ in spans), max(end for _, end in spans)


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer


def _record(
    article: Article, draft: Draft, parent: int | None, starts: list[int], index: QuotationIndex
) -> StatementRecord:
    content = sorted(draft.content)
    spoken = draft.why in SPOKEN
    if spoken:
        quotes = label_quotes(article.text, content, index)
    else:
        quotes = quotes_in(content, draft.cue, draft.source, index)
    return {
        "type": "direct" if spoken else statement_type(article.text, content, quotes),
        "source": sorted(draft.source),
        "cue": draft.cue,
        "content": content,
        "quotes": quotes,
        "paragraph": max(0, bisect_right(starts, content[0][0]) - 1),
        "parent": parent,
        "kind": draft.kinds,
        "confidence": draft.confidence,
        "why": draft.why,
    }
