"""Quotations that no words beside them attribute: who was introduced just before or after."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from annotate.article import Article
from annotate.components.records import StatementRecord
from annotate.components.sources.discourse import Discourse, Seen
from annotate.components.sources.referent import Referent

_SKIPPED = ("credit", "tag", "byline", "dateline")
_TAG = r"(?:\(via\b[^()\n]*\)?)?"
_WORDS_OF = re.compile(
    rf"[\s\"'”’]*{_TAG}\s*(?:that|those|these|this|such|so)\s+(?:was|were|is|are|goes|ran)\s+"
    r"(?:the\s+)?(?:words?|view|views|verdict|message|opinion|assessment)\s+(?:of|from)\s",
    re.IGNORECASE,
)
_THAT_WAS = re.compile(rf"[\s\"'”’]*{_TAG}\s*(?:that|this)(?: was| is|['’]s)\s", re.IGNORECASE)
_MADE = re.compile(
    r"[\s\"'”’]*[^.!?\n]{0,80}?(?P<verb>\b(?:made|offered|gave|issued|posted)\s(?:that|those|the)\s"
    r"(?:remarks?|comments?|statement|assessment|warning)\b)"
)
_DASHED = re.compile(r"[\s\"'”’]*\s[-–—]\s")


def introduced(discourse: Discourse, statement: StatementRecord) -> Referent | None:
    """The speaker of a statement that has neither source nor cue.

    One person (never a group or a body) counts: who spoke in the last sentence before the
    quotation, or is that sentence's subject, or spoke last in the paragraph before.
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
    spoken = [s for s in seen if s.source]
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


def following(discourse: Discourse, statement: StatementRecord) -> Referent | None:
    """Who the next paragraph brings on: a person whom it names first, at its start."""
    end = max(pair[1] for pair in statement["content"])
    article = discourse.index.article
    after = [p for p in article.paragraphs if p.start >= end and p.kind == "body"][:1]
    if not after:
        return None
    at = bisect_left(discourse.index.name_starts, after[0].start)
    for name in discourse.index.names[at : at + 1]:
        referent = discourse.named.get(name.start)
        if referent is not None and name.title_start == after[0].start and referent.last < 0:
            return _person(referent) if referent.named and not referent.doubtful else None
    return None


def announced(discourse: Discourse, statement: StatementRecord) -> Referent | None:
    """Whom the words after the quotation name, or None.

    "Those were the words of …", "That was …", "Lee made that remark …", or in a heading a dash:
    "‘No!’ – Lee rues defeat".
    """
    text = discourse.index.text
    end = max(pair[1] for pair in statement["content"])
    dashed = _DASHED.match(text, end) if discourse.index.in_heading(end - 1) else None
    words_of, that_was = _WORDS_OF.match(text, end), _THAT_WAS.match(text, end)
    match = words_of or that_was or dashed
    if match is None:
        return _made_it(discourse, end)
    at = bisect_left(discourse.index.name_starts, match.end())
    for name in discourse.index.names[at : at + 1]:
        referent = discourse.named.get(name.start)
        if words_of is not None and name.title_start - match.end() < 30:
            return referent
        ends = dashed is not None or text[name.end : name.end + 1] in (",", ".")
        if name.title_start == match.end() and ends:
            return None if referent is None else _person(referent)
    return None


def _made_it(discourse: Discourse, end: int) -> Referent | None:
    """Who "made that remark" in the sentence behind the quotation: the last name before it."""
    made = _MADE.match(discourse.index.text, end)
    names = discourse.index.names_in(end, made.start("verb")) if made else []
    referent = discourse.named.get(names[-1].start) if names else None
    return None if referent is None else _person(referent)


def repeated(
    discourse: Discourse,
    statements: list[StatementRecord],
    speakers: list[Referent | None],
    i: int,
) -> Referent | None:
    """The speaker of a headline's quotation: who says the same words in the body."""
    words = _plain(discourse.index.text, statements[i])
    if len(words) < 6:
        return None
    for j, other in enumerate(statements):
        if j != i and speakers[j] is not None and words in _plain(discourse.index.text, other):
            return speakers[j]
    return None


def _plain(text: str, statement: StatementRecord) -> str:
    said = " ".join(text[s:e] for s, e in statement["content"])
    return " ".join(re.findall(r"\w+", said.lower()))


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
    return len(text[:upper].rstrip(" \n\r\t\"'“”‘’.!?…)")) - 1


def _before(article: Article, start: int) -> tuple[int, int]:
    """The stretch before `start`: its paragraph, or the paragraph before where it opens one."""
    at = bisect_right([p.start for p in article.paragraphs], start) - 1
    if at < 0:
        return 0, start
    here = article.paragraphs[at]
    if re.search(r"\w", article.text[here.start : start]):
        return here.start, start
    for p in reversed(article.paragraphs[:at]):
        if p.kind in ("headline", "subhead"):
            return 0, 0
        if p.kind not in _SKIPPED:
            return p.start, p.end
    return 0, 0
