"""Statements that no words beside them attribute: whom the text around brings on, says or shares.

A quotation is of whom its surroundings bring on (`introduced`) or who says the same elsewhere
(`repeated`), a participle of who speaks in its sentence (`shared`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from operator import attrgetter

from annotate.article import Article
from annotate.components.records import StatementRecord
from annotate.components.sources.discourse import ArticleIndex, Discourse, Sighting
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
    first = bisect_left(trail, lower, key=attrgetter("offset"))
    seen = trail[first : bisect_left(trail, upper, key=attrgetter("offset"))]
    sentence = discourse.index.sentences[
        bisect_right(discourse.index.sentences, max(lower, _last_word(article.text, upper))) - 1
    ]
    spoken = [s for s in seen if s.source and not _RELATIVE.match(article.text, s.offset)]
    late = [s for s in spoken if s.offset >= sentence]
    if late:
        return _speaker(_goes_on(late))
    subjects = [s for s in seen if s.offset >= sentence and s.subject]
    if subjects and _person(subjects[0].referent) is not None:
        return subjects[0].referent
    if spoken:
        return _speaker(_goes_on(spoken))
    named = {id(s.referent): s.referent for s in seen if s.referent.kind == "person"}
    return next(iter(named.values())) if len(named) == 1 else None


def _goes_on(spoken: list[Sighting]) -> Referent:
    """Who spoke last, and not within what another says: of "Fox said Lee wants …" Fox."""
    return next((s for s in reversed(spoken) if not s.inner), spoken[-1]).referent


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
        if p.kind not in _SKIPPED:
            return p.start, p.end
    return 0, 0


_LEAST = 4  # words; "no comment" may be anybody's
_ENOUGH = 30  # words: a refrain of any length is looked through in one time
_MOST = 10  # quotations that begin alike


def repeated(
    index: ArticleIndex, statements: list[StatementRecord], known: list[bool]
) -> dict[int, int]:
    """The first quotation with a source that holds the words of one without: by numbers.

    `known` says of each statement whether its speaker is.
    """
    sought: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for i, statement in enumerate(statements):
        if statement["type"] != "indirect" and not (statement["source"] or statement["cue"]):
            words = _words(index, statement)[:_ENOUGH]
            if len(words) >= _LEAST and len(sought[words[:_LEAST]]) < _MOST:
                sought[words[:_LEAST]].append((i, words))
    found: dict[int, int] = {}
    for j, statement in enumerate(statements if sought else []):
        if statement["type"] == "indirect" or not (statement["source"] and known[j]):
            continue
        said = _words(index, statement)
        for at in range(len(said) - _LEAST + 1):
            for i, words in sought.get(said[at : at + _LEAST], ()):
                if i not in found and said[at : at + len(words)] == words:
                    found[i] = j
    return found


def _words(index: ArticleIndex, statement: StatementRecord) -> tuple[str, ...]:
    """The words of a statement's content, in small letters."""
    return tuple(
        index.words[at].lower
        for start, end in statement["content"]
        for at in range(bisect_left(index.word_starts, start), bisect_left(index.word_starts, end))
    )


_NEAR = 4  # statements before and after that may stand in the same sentence


def shared(
    index: ArticleIndex,
    statements: list[StatementRecord],
    speakers: list[Referent | None],
    around: list[int | None],
    i: int,
) -> Referent | None:
    """The speaker of statement i, whose cue in -ing has no source: the next one's in its sentence.

    `around` is the statement that each stands in.
    """
    start, end = statements[i]["cue"][0]
    if not index.text[start:end].split(" ")[0].endswith("ing"):
        return None
    sentence = bisect_right(index.sentences, start)
    beside = []
    for j in range(max(0, i - _NEAR), min(len(statements), i + _NEAR + 1)):
        other = statements[j]
        if j == i or not (other["source"] and other["cue"]) or around[j] not in (None, around[i]):
            continue
        at = other["cue"][0][0]
        if bisect_right(index.sentences, at) == sentence:
            beside.append((abs(at - start), j))
    return speakers[min(beside)[1]] if beside else None
