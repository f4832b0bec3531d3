"""Sources that speak together, "Neither X nor Y", and one that speaks twice: "said …, adding"."""

from __future__ import annotations

import re
from bisect import bisect_left

from annotate.article import Article
from annotate.components.records import Pair, paragraph_at
from annotate.components.statements.draft import Draft
from annotate.text.sentences import sentence_starts

_NAME = r"(?:[Tt]he )?[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,5}"
_TOGETHER = re.compile(rf"\b(?:[Bb]oth|[Nn]either) {_NAME}(?:,? (?:and|nor|or) {_NAME}|, {_NAME})+")
_LED = 80  # characters; the first of those who speak, and "neither" before it
_LONG = 200  # characters of names that speak together
# A participle beside a clause, whose subject is the clause's: ``Lee said so, | adding``.
_PARTICIPLE = re.compile(r"[A-Za-z]+ing\b")
_BESIDE = re.compile(r"(?:[,”\"’'—–]|\band|\bbut)\s(?:also\s|then\s|\w+ly\s)?$")
_NEAR = 3  # characters between an opening clause and its subject, for the comma
_SENTENCE = 1000  # characters; farther from a cue nobody shares it


def with_others(text: str, stretch: Pair) -> Pair:
    """A source that is one of several who speak together, carried on to all of them."""
    low = max(0, stretch[0] - _LED)
    together = _TOGETHER.search(text, low, stretch[1] + _LONG)
    if together is None or not together.start() <= stretch[0] < together.end():
        return stretch
    return [together.start(), max(stretch[1], together.end())]


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
