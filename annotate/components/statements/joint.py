"""Sources that speak together, "Neither X nor Y", and one that speaks twice: "said …, adding"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from annotate.article import Article
from annotate.components.records import Pair, paragraph_at
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import of_tokens
from annotate.lexicon.function_words import FINITE
from annotate.text.phrases import opening_subject
from annotate.text.sentences import sentence_starts
from annotate.text.tokens import tokens_of

# A participle beside a clause, whose subject is the clause's: ``Lee said so, | adding``.
_PARTICIPLE = re.compile(r"(?:not )?[A-Za-z]+ing\b")
# What opens a sentence whose subject comes behind it: ``After | noting that, Lee said``.
_OPENING = re.compile(
    r"[\"“‘]?(?:(?:after|although|before|despite|though|while|without)\s)?"
    r"(?:also\s|\w+ly\s)?",
    re.IGNORECASE,
)
_COMMA = re.compile(r",[\"”’]?\s(?=\w)")
_BESIDE = re.compile(r"(?:[,”\"’'—–]|\band|\bbut)\s(?:also\s|then\s|\w+ly\s)?$")
_NEAR = 3  # characters between an opening clause and its subject, for the comma
_SUBJECT = 80  # characters of a subject and its verb behind an opening clause
_SENTENCE = 1000  # characters; farther from a cue nobody shares it


def share_sources(article: Article, drafts: list[Draft]) -> None:
    """Give each participle without a source, in place, that of the clause it stands beside.

    The last cue before it in its sentence has it, or who stands behind one that opens the
    sentence: ``After noting the rain, | Lee left``.
    """
    ordered = sorted((d for d in drafts if d.cue and d.why == "model"), key=lambda d: d.cue[0])
    cues = [d.cue[0][0] for d in ordered]
    for at, draft in enumerate(ordered):
        cue = draft.cue[0]
        if draft.source or not _PARTICIPLE.match(article.text, *cue):
            continue
        low = article.paragraphs[paragraph_at(article, cue[0])].start
        low = max(low, cue[0] - _SENTENCE)
        start = sentence_starts(article.text, low, cue[0] + 1)[-1]
        if _OPENING.fullmatch(article.text, start, cue[0]):
            following = (ordered[i] for i in range(at + 1, len(ordered)))
            draft.source = _behind(article, draft, following)
        elif _BESIDE.search(article.text, start, cue[0]):
            first = bisect_left(cues, start)
            before = ordered[first:at]
            outer = [d for d in before if not any(o.holds(d) for o in before)]
            draft.source = _told_by(outer[-1:], start, cue[0])


def _behind(article: Article, draft: Draft, following: Iterable[Draft]) -> list[Pair]:
    """Who stands behind an opening clause: the source of the next cue outside, or a subject."""
    end = draft.content[-1][1]
    outside = next((other for other in following if not draft.holds(other)), None)
    told = _told_by([] if outside is None else [outside], end, end + _NEAR)
    comma = _COMMA.match(article.text, end)
    if told or comma is None:
        return told
    last = article.paragraphs[paragraph_at(article, end)].end
    tokens = tokens_of(article.text, comma.end(), min(last, end + _SUBJECT), [])
    span = opening_subject(tokens)
    if span is None or tokens[span[0]].lower in FINITE:
        return []
    return [of_tokens(tokens, span)]


def _told_by(drafts: list[Draft], start: int, end: int) -> list[Pair]:
    """The source of the draft, where that begins in [start, end)."""
    return [[*s] for draft in drafts for s in draft.source if start <= s[0] < end]
