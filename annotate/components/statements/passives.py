"""Passives that name whose words they bring, and phrases that name it before them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from annotate.article import Article
from annotate.components.records import Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import (
    begin_at,
    behind,
    matched,
    rest_of,
    rest_of_sentence,
    subject_of,
    take_called,
)
from annotate.components.statements.retold import retold, retold_source
from annotate.lexicon.alternations import HAS
from annotate.lexicon.function_words import BE
from annotate.lexicon.listing import alternation
from annotate.text.sentences import sentence_starts

_WAS_QUOTED = re.compile(
    rf"\b(?P<cue>(?P<quoted>(?:(?:{HAS}) )?"
    rf"(?:{alternation(BE)})(?: \w+ly| also| later)? (?:quoted|cited|reported|heard|overheard))"
    r"(?:(?P<by> (?:by|in|on) [^.;:\"“”\n]{2,60}?))?,? (?P<say>(?:as )?(?:saying|telling)))"
    r"[:,]? (?=\S)(?!by )"
)
_ACCORDING = re.compile(
    r"(?P<cue>According to|In the words of(?= [A-Z][^,;:“]{2,60}, [a-z])|As per(?= the | [A-Z])"
    r"|Per(?= the | an? | [A-Z])) (?P<source>"
    r"[A-Za-z][^,;:.!?\"“”\n]{1,60}), (?=[\w“\"‘$£€])"
)
# ``State media quoted Cole as saying``: Cole says it, as state media tell.
_QUOTING = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:quot|cit)(?:ed|es|ing) (?!by )"
    r"(?P<source>[^,;:.!?\"“”\n]{2,80}?(?:, [^,;:.!?\"“”\n]{2,60},)?) as (?P<cue>saying|telling):?"
    r" (?=\S)"
)
_AS_SAYING_BEHIND = re.compile(r"\s(?P<source>[^,;:.!?\"“”\n]{2,80}?) as (?P<cue>saying|telling)\b")
_AS_SAYING = re.compile(" as (?:saying|telling)")
# ``was accused by Lee of lying``
_ACCUSED = re.compile(
    rf"\b(?P<cue>(?:{alternation(BE)}) (?:\w+ly )?accused) by (?P<source>[^,;:.!?\"“”\n]{{2,60}}?)"
    r"(?= of \w+ing\b)"
)
_LOOK_BACK = 120
# Not measured: the validation part of the training articles has one such statement.
_CONFIDENCE = 0.8


def read_passives(article: Article, drafts: list[Draft]) -> None:
    """Mend in place the drafts of ``was quoted as saying``.

    With them ``quoted Lee as saying`` and ``called the bill “…”``.
    """
    _was_quoted(article, drafts)
    for draft in drafts:
        _quoting(article.text, draft)
        _quoting_behind(article.text, draft)
        _accusing(article.text, draft)
        take_called(article.text, draft)
        if not draft.source:
            retold_source(article.text, draft)


def stated_beside(article: Article, drafts: list[Draft]) -> Iterator[Draft]:
    """Statements that no draft has: ``According to Lee, …``."""
    cues = sorted(draft.cue[0][1] for draft in drafts if draft.cue)
    begins = {draft.cue[0][1]: draft.cue[0][0] for draft in drafts if draft.cue}
    for paragraph in article.paragraphs:
        if paragraph.kind not in ("body", "subhead"):
            continue
        found = [*_according(article.text, paragraph.start, paragraph.end)]
        found += _quoted_by(article.text, paragraph.start, paragraph.end)
        found += _accused(article.text, paragraph.start, paragraph.end)
        found += retold(article.text, paragraph.start, paragraph.end)
        for draft in found:
            at = bisect_left(cues, draft.cue[0][0] + 1)
            if at == len(cues) or begins[cues[at]] >= draft.cue[0][1]:
                yield draft


def _was_quoted(article: Article, drafts: list[Draft]) -> None:
    """``Lee was quoted by the Herald as saying …``: Lee says it, whoever tells it."""
    cues = sorted((draft.cue[0][0], i) for i, draft in enumerate(drafts))
    gone: set[int] = set()
    for paragraph in article.paragraphs:
        if paragraph.kind not in ("body", "subhead"):
            continue
        for found in _WAS_QUOTED.finditer(article.text, paragraph.start, paragraph.end):
            subject = subject_of(article.text, found.start())
            if subject is None:
                continue
            told = _told(article.text, found, subject, paragraph.end)
            at = max(0, bisect_left(cues, (found.start(), 0)) - 1)  # ``can | be heard saying``
            near = [i for start, i in cues[at : at + 4] if start < found.end()]
            inside = [i for i in near if found.start() < drafts[i].cue[0][1]]
            if inside:
                _retell(drafts[inside[0]], told)
                gone.update(inside[1:])
            elif told.content[0][0] < told.content[0][1]:
                drafts.append(told)
    drafts[:] = [draft for i, draft in enumerate(drafts) if i not in gone]


def _told(text: str, found: re.Match[str], subject: Pair, end: int) -> Draft:
    cue = [matched(found, "cue", "say")]
    if found["by"] is not None:
        cue = [matched(found, "cue", "quoted"), matched(found, "say")]
    content = rest_of_sentence(text, found, found.end(), end)
    return Draft([subject], cue, [content], _CONFIDENCE, "phrase")


def _retell(draft: Draft, told: Draft) -> None:
    """Give a draft the source and cue of another, and what it has of its content."""
    start = told.content[0][0]
    begin_at(told.cue, min(told.cue[0][0], draft.cue[0][0]))
    draft.source, draft.cue = told.source, told.cue
    draft.content = behind(draft.content, start) or draft.content  # or ``“…,” he was quoted as``


def _quoting(text: str, draft: Draft) -> None:
    cue = draft.cue[0]
    for found in _as_saying(text, max(0, cue[0] - _LOOK_BACK), cue[1] + len(" that: x")):
        if found.start("cue") == cue[0] and draft.content[0][0] > cue[0]:
            draft.source = [matched(found, "source")]


def _quoting_behind(text: str, draft: Draft) -> None:
    """``“…,” the Herald quoted Lee as saying``: Lee says it."""
    cue = draft.cue[0]
    found = _AS_SAYING_BEHIND.match(text, cue[1], cue[1] + _LOOK_BACK)
    before = draft.content[-1][1] <= cue[0]
    if found is not None and before and text[slice(*cue)].lower() in ("quoted", "quotes", "cited"):
        draft.source, draft.cue = [matched(found, "source")], [matched(found, "cue")]


def _as_saying(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where _QUOTING matches; its words are looked for first, which takes a tenth of the time."""
    found = _AS_SAYING.search(text, start, end)
    return iter(()) if found is None else _QUOTING.finditer(text, start, end)


def _accusing(text: str, draft: Draft) -> None:
    found = _ACCUSED.match(text, draft.cue[0][0])
    if found and draft.content[-1][1] > found.end():
        draft.source, draft.cue = [matched(found, "source")], [matched(found, "cue")]
        draft.content = rest_of(draft.content, found.end() + 1)


def _quoted_by(text: str, start: int, end: int) -> Iterator[Draft]:
    for found in _as_saying(text, start, end):
        content = rest_of_sentence(text, found, found.end(), end)
        source, cue = matched(found, "source"), matched(found, "cue")
        yield Draft([source], [cue], [content], _CONFIDENCE, "phrase")


def _accused(text: str, start: int, end: int) -> Iterator[Draft]:
    if text.find("accused by ", start, end) < 0:
        return
    for found in _ACCUSED.finditer(text, start, end):
        content = rest_of_sentence(text, found, found.end() + 1, end)
        source, cue = matched(found, "source"), matched(found, "cue")
        yield Draft([source], [cue], [content], _CONFIDENCE, "phrase")


def _according(text: str, start: int, end: int) -> Iterator[Draft]:
    starts = sentence_starts(text, start, end)
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        found = _ACCORDING.match(text, first, last)
        if found:
            content = rest_of_sentence(text, found, found.end(), last)
            source, cue = matched(found, "source"), matched(found, "cue")
            yield Draft([source], [cue], [content], _CONFIDENCE, "phrase")
