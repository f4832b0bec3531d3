"""The edges that the words beside a statement tell: a name that goes on, a slug, an agent."""

from __future__ import annotations

import re

from annotate.components.records import Pair
from annotate.components.statements.draft import Draft
from annotate.lexicon.function_words import DAYS, MONTHS
from annotate.lexicon.listing import alternation
from annotate.text.phrases import opening_source
from annotate.text.tokens import tokens_of

_LONG = 120  # characters of a source behind its cue
DATES = alternation(day.title() for day in DAYS | MONTHS)
_CUT = re.compile(r"(?:^|\s)(?:the|an?|of|for|from|in|at)$", re.IGNORECASE)
_NAME_ON = re.compile(rf"(?: (?!{DATES})[A-Z][\w’-]+)+")
# ``called last year's bill “the worst”``: what is called so belongs to it.
_CALLING = re.compile(
    r"(?:call|brand|label|labell|dub|dubb|describ|deem|term)(?:s|es|ed|ing|e)?$", re.IGNORECASE
)
_OWNER = re.compile(r"\w[’']s $")
_CALLED = re.compile(r" (?!by |for |on |to )[^.,;:\"“”‘\n]{2,80} $")
# ``says pay offer 'an insult' | as strike looms``
_RUNS_ON = re.compile(r"(?<=[”’\"'])\s(?:as|after|amid|ahead of|before|while|over|following)\s")
_SLUG = re.compile(
    r"(?:UPDATE|WRAPUP|REFILE|CORRECTED|EXCLUSIVE|BREAKING|ANALYSIS|FACTBOX|FOCUS|INSIGHT|RPT|LIVE"
    r"|Exclusive|Breaking|Update)(?: \d+)?(?:-|:\s|\s[–—|-]\s)"
)
_BESIDE = 3  # characters from a source to its pronoun: ", " or a dash
_NAME = r"(?:[Tt]he )?[A-Z][\w’'.-]*(?: [A-Z][\w’'-]*){0,5}"
_TOGETHER = re.compile(rf"\b(?:[Bb]oth|[Nn]either) {_NAME}(?:,? (?:and|nor|or) {_NAME}|, {_NAME})+")
_LED = 80  # characters; the first of those who speak, and "neither" before it
_LONG = 200  # characters of names that speak together


def with_others(text: str, stretch: Pair) -> Pair:
    """A source that is one of several who speak together, carried on to all of them."""
    low = max(0, stretch[0] - _LED)
    together = _TOGETHER.search(text, low, stretch[1] + _LONG)
    if together is None or not together.start() <= stretch[0] < together.end():
        return stretch
    return [together.start(), max(stretch[1], together.end())]


def end_at(spans: list[Pair], end: int) -> None:
    """End the last of the spans at `end`, in place, if it goes on there."""
    spans[-1][1] = min(spans[-1][1], end)


def begin_at(spans: list[Pair], start: int) -> None:
    """Begin the first of the spans at `start`, in place."""
    spans[0][0] = start


def behind(spans: list[Pair], start: int) -> list[Pair]:
    """What of the spans stands behind `start`."""
    return [[max(first, start), last] for first, last in spans if last > start]


def completed(text: str, stretch: Pair, end: int, draft: Draft) -> Pair:
    """A source behind its cue that ends too early: ``asked the | mayor``, ``said Dan | Cole``."""
    if stretch[0] < draft.cue[0][1]:
        return stretch
    name = _NAME_ON.match(text, stretch[1], end) if text[stretch[1] - 1].isalnum() else None
    if name and text[stretch[0] : stretch[1]].rpartition(" ")[2][:1].isupper():
        return [stretch[0], name.end()]
    if not _CUT.search(text[stretch[0] : stretch[1]]):
        return stretch
    limit = min([end, stretch[1] + _LONG, *(p[0] for p in draft.content if p[0] >= stretch[1])])
    found = opening_source(tokens_of(text, stretch[0], limit, []))
    return [stretch[0], max(stretch[1], *(last for _, last in found))] if found else stretch


def leave_by(text: str, content: list[Pair]) -> None:
    """End a content, in place, before ``by``: ``“a disgrace” by | unions``."""
    if text.endswith(" by", *content[-1]):
        content[-1][1] -= len(" by")


def take_called(text: str, draft: Draft) -> None:
    """Begin a content, in place, with what somebody calls so: ``called | last year's bill “…”``."""
    cue, content = draft.cue[0], draft.content[0]
    begin = content[0]
    owner = _OWNER.search(text, cue[1], begin)  # ``last year’s | bill “…”``
    if text[begin] in "'’" and text[begin - 1].isalnum():  # ``last year|’s bill “…”``
        begin = text.rfind(" ", 0, begin) + 1
    marked = owner is not None or text[content[0]] in "\"“‘'’"
    if cue[1] >= begin or not marked or not _CALLING.search(text, *cue):
        return
    if begin == cue[1] + 1 or _CALLED.fullmatch(text, cue[1], begin):
        content[0] = cue[1] + 1


def end_at_quotation(text: str, draft: Draft, end: int) -> None:
    """End a content, in place, where its last words are a quotation and news goes on behind."""
    for stretch in draft.content:
        found = _RUNS_ON.search(text, stretch[0], min(stretch[1], end))
        if found and draft.cue[0][1] <= stretch[0]:
            stretch[1] = found.start()


def cut_slug(text: str, content: list[Pair], start: int) -> None:
    """Begin a content, in place, behind an agency's slug: ``UPDATE 2-``, ``EXCLUSIVE:``."""
    slug = _SLUG.match(text, start)
    if slug and content[0][0] < slug.end() < content[0][1]:
        content[0][0] = slug.end()


def with_pronoun(source: list[Pair], pronoun: Pair) -> list[Pair]:
    """The sources that end beside a relative pronoun, each taken on to it, or else the pronoun."""
    beside = [start for start, end in source if end >= pronoun[0] - _BESIDE]
    return [[start, pronoun[1]] for start in beside] or [pronoun]
