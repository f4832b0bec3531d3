"""Quotations that no words beside them attribute: who was introduced just before or after."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from annotate.article import Article
from annotate.components.records import StatementRecord
from annotate.components.sources.discourse import Discourse, Seen
from annotate.components.sources.referent import Referent

_SKIPPED = ("credit", "tag", "byline", "dateline")
_RELATIVE = re.compile(r"(?:which|who)\b", re.IGNORECASE)


def introduced(discourse: Discourse, statement: StatementRecord) -> Referent | None:
    """The speaker of a statement that has neither source nor cue.

    One person (never a group or a body) counts: who spoke in the last sentence before the
    quotation, or is that sentence's subject, or spoke last in the paragraph before. Who speaks in
    a relative clause alone does not go on.
    """
    article = discourse.index.article
    start = min(pair[0] for pair in statement["content"])
    lower, upper = _before(article, start)
    if upper <= lower:
        return None
    trail = discourse.trail
    first = bisect_left(trail, lower, key=_offset)
    seen = trail[first : bisect_left(trail, upper, key=_offset)]
    sentence = discourse.index.sentences[
        bisect_right(discourse.index.sentences, max(lower, _last_word(article.text, upper))) - 1
    ]
    spoken = [s for s in seen if s.source and not _RELATIVE.match(article.text, s.offset)]
    late = [s for s in spoken if s.offset >= sentence]
    if late:
        return _speaker(late[-1].referent)
    subjects = [s for s in seen if s.offset >= sentence and s.subject]
    if subjects and _person(subjects[0].referent) is not None:
        return subjects[0].referent
    if spoken:
        return _speaker(spoken[-1].referent)
    named = {id(s.referent): s.referent for s in seen if s.referent.kind == "person"}
    return next(iter(named.values())) if len(named) == 1 else None


def _offset(seen: Seen) -> int:
    return seen.offset


def _person(referent: Referent) -> Referent | None:
    single = referent.kind in ("person", "anonymous") and not referent.plural
    return referent if single or referent.kind == "person" else None


def _speaker(referent: Referent) -> Referent | None:
    """Who may go on speaking: a person or a body, no document and no crowd."""
    crowd = referent.plural and referent.kind != "person"
    return None if crowd or referent.kind == "document" else referent


def _last_word(text: str, upper: int) -> int:
    while upper and text[upper - 1] in " \n\r\t\"'“”‘’.!?…)":
        upper -= 1  # no copy of all that stands before
    return upper - 1


def _before(article: Article, start: int) -> tuple[int, int]:
    """The stretch before `start`: its paragraph, or the paragraph before where it opens one."""
    at = bisect_right(article.paragraphs, start, key=lambda p: p.start) - 1
    if at < 0:
        return 0, start
    here = article.paragraphs[at]
    if re.search(r"\w", article.text[here.start : start]):
        return here.start, start
    for p in map(article.paragraphs.__getitem__, range(at - 1, -1, -1)):
        if p.kind in ("headline", "subhead"):
            return 0, 0
        if p.kind not in _SKIPPED:
            return p.start, p.end
    return 0, 0
