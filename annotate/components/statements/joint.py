"""Sources that speak together, "Neither X nor Y", and one that speaks twice: "said …, adding"."""

from __future__ import annotations

import re
from bisect import bisect_left

from annotate.article import Article
from annotate.components.records import Pair, paragraph_at
from annotate.components.statements.draft import Draft
from annotate.text.sentences import sentence_starts

# A participle beside a clause, whose subject is the clause's: ``Lee said so, | adding``.
_PARTICIPLE = re.compile(r"[A-Za-z]+ing\b")
_BESIDE = re.compile(r"(?:[,”\"’'—–]|\band|\bbut)\s(?:also\s|then\s|\w+ly\s)?$")
_NEAR = 3  # characters between an opening clause and its subject, for the comma
_SENTENCE = 1000  # characters; farther from a cue nobody shares it


def share_sources(article: Article, drafts: list[Draft]) -> None:
    """Give each participle without a source, in place, that of the clause it stands beside.

    The last cue before it in its sentence has it, or the next behind one that opens the sentence:
    ``Fearing rain, | Lee said``.
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
        if cue[0] == start:
            end = draft.content[-1][1]
            draft.source = _told_by(ordered[at + 1 : at + 2], end, end + _NEAR)
        elif _BESIDE.search(article.text, start, cue[0]):
            first = bisect_left(cues, start)
            before = ordered[first:at]
            outer = [d for d in before if not any(o.holds(d) for o in before)]
            draft.source = _told_by(outer[-1:], start, cue[0])


def _told_by(drafts: list[Draft], start: int, end: int) -> list[Pair]:
    """The source of the draft, where that begins in [start, end)."""
    return [[*s] for draft in drafts for s in draft.source if start <= s[0] < end]
