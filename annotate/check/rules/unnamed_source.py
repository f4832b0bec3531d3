"""What rests on the word of somebody who is not to be known: an insider, a witness."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule
from annotate.check.unnamed import could_be_named, is_known, tells
from annotate.document import Attribution, Source

# Somebody named whom the words describe: ``Omar Diaz, a nurse who …``.
_APPOSED = re.compile(
    r"(?<!in\s)(?<!at\s)(?<!of\s)[A-Z][\w’'-]+\s[A-Z][\w’'-]+(?:,|\s[-–—])\s"
    r"(?:an?\s[^.;\n]{3,60},?\sand\s)?$"
)
# ``one of the bidders, steel giant LNM, said``, ``an officer, Lt. Omar Diaz, said``.
_NAMED_BEHIND = re.compile(
    r"(?:\s[^,.;\n]{3,40})?,\s(?:(?!(?:the|to|in|at|of|by|for|as|and|while)\b|\w+ing\b)[a-z]+\s){0,4}"
    r"[A-Z][\w.]*\s?[A-Z\w’' ]*,"
)
# A witness, whom the court knows.
_IN_COURT = re.compile(
    r"\s(?:(?:the|a)\s)?(?:\w+\s){0,2}(?:court|jury|jurors|inquest|tribunal|inquiry|hearing|judge)\b"
)
# Who posts something is known by the post.
_POSTED = re.compile(
    r"\bin\sa\s(?:\w+\s)?(?:post|tweet)\b"
    r"|\b(?:post|tweet|wrote|writing|comment)\w*\son\s(?:[\w-]+\s){0,3}"
    r"(?:Facebook|Twitter|X|WeChat|Weibo|Instagram|Reddit|TikTok|YouTube|Telegram|social\smedia)\b"
)
_ONE = re.compile(r"(?:an?|one)\s(?!source|insider)", re.IGNORECASE)
_BELOW = 4  # sentences from the lead on in which its speaker is named
_SHIELDED = re.compile(
    r"\b(?:anonym\w+|unnamed|(?:not|n['’]t)\s(?:to\s)?(?:be\s)?(?:named|identified|authori[sz]ed)"
    r"|declined\sto\sbe\s(?:named|identified))\b",
    re.IGNORECASE,
)


def _find(case: Case) -> Iterator[Hit]:
    for id_, statements in by_source(case).items():
        first, more = statements[0], len(statements) - 1
        rests = f"this and {more} more rest" if more else "this rests"
        message = f"{rests} on a source without a name: {shown(case.sources[id_].name)}"
        yield Hit(message, first.content[0])


def by_source(case: Case) -> dict[str, list[Attribution]]:
    """The statements of each source that could be named, those left out that a named one tells."""
    headline = case.document.article.headline
    found: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.statements:
        who = case.who(a)
        in_headline = headline is not None and bool(a.content) and a.content[0].start < headline.end
        if who is None or not a.content or a.parent is not None or in_headline:
            continue
        if _is_unnamed(case, a, who) and tells(a):
            found[who.id].append(a)
    return {id_: told for id_, told in found.items() if not is_named_next(case, told)}


def is_named_next(case: Case, told: list[Attribution]) -> bool:
    """Whether a lead keeps a name back: ``An expert has claimed …``, and below it the expert."""
    who = case.who(told[0])
    sentence = case.sentence_at(told[0].content[0].start)
    lead = case.sentences[0] if case.sentences else None
    if len(told) > 1 or who is None or sentence is None or sentence != lead:
        return False
    if not _ONE.match(who.name) or _is_shielded(sentence.text):
        return False
    return bool(named_below(case))


def named_below(case: Case) -> list[Source]:
    """Who is named among those who speak in the sentences below the lead."""
    return [
        one
        for s in case.sentences[1:_BELOW]
        for a in case.statements_in(s)
        if s.start <= a.content[0].start < s.end and (one := case.who(a)) and one.named
    ]


def _is_apposed(case: Case, attribution: Attribution) -> bool:
    """Whether a name stands right beside the words for the source, or they are a witness's."""
    if case.text is None or attribution.source is None or not attribution.source.spans:
        return False
    first, last = attribution.source.spans[0].start, attribution.source.spans[-1].end
    if attribution.cue and _IN_COURT.match(case.text, attribution.cue[-1].end):
        return True
    if _NAMED_BEHIND.match(case.text, last):
        return True
    return bool(_APPOSED.search(case.text, max(0, first - 100), first))


# A sentence without an end has all statements of a text in it, and each of them asks.
@lru_cache(maxsize=1)
def _is_shielded(sentence: str) -> bool:
    return _SHIELDED.search(sentence) is not None


@lru_cache(maxsize=1)
def _is_posted(sentence: str) -> bool:
    return _POSTED.search(sentence) is not None


def _is_unnamed(case: Case, attribution: Attribution, who: Source) -> bool:
    if who.named or who.kind != "anonymous":
        return False
    sentence = case.sentence_at(attribution.content[0].start)
    if sentence is not None and _is_shielded(sentence.text):
        return True
    if is_known(who) or (sentence is not None and _is_posted(sentence.text)):
        return False
    if _is_apposed(case, attribution):
        return False
    return could_be_named(who)


RULE = Rule("unnamed-source", "a statement from an unnamed source only", "warning", _find)
