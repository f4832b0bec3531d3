"""Whose a document is that speaks under its noun alone: ``a statement by the company``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotate.check.case import Case
from annotate.document import Attribution, Source, Span
from annotate.lexicon import function_words as function
from annotate.lexicon.alternations import HAS, HIS, THE
from annotate.render.casting import Speaker, cast
from annotate.render.item import Rendered
from annotate.render.visible import one_line
from annotate.text.phrases import source_after, source_before
from annotate.text.tokens import tokens_of

_NOUN = (
    r"(?P<noun>statement|letter|post|tweet|message|e-?mail|memo|release|notice|note|circular|announcement"
    r"|lawsuit|suit|complaint|petition)"
)
_BARE = re.compile(
    rf"(?:(?:an?|the|another|this|official|separate|press|news)\s)*{_NOUN}$", re.IGNORECASE
)
_MADE = r"(?:issued|released|published|posted|wrote|written|sent|signed|shared|filed)"
# ``A statement issued by Lumora``, ``Lumora issued a statement``, ``said in a statement``.
_BY = re.compile(
    rf"\b{_NOUN}\s(?:(?:[\w-]+\s){{0,2}}?{_MADE}\s(?:(?!by\b)[^,.;]{{0,40}}\s)?)?(?:by|from)\s(?!\w+ing\b)"
)
_ISSUED = re.compile(
    rf"\b(?:(?:{HAS})\s)?{_MADE}\s(?:{THE}|another|{HIS})\s(?:[\w-]+\s){{0,3}}?{_NOUN}\b"
)
_IN = re.compile(rf"\b(?:in|via|through)\san?\s(?:[\w-]+\s){{0,3}}?{_NOUN}\b")
_THE = re.compile(rf"(?:{THE}|{HIS})\s", re.IGNORECASE)
_FAR = 150  # characters in which whose it is stands
_BEFORE = 3  # sentences before the one that first tells of it
_NOBODY = function.SUBJECTS | function.OBJECTS | function.WHO


def cast_of(item: Rendered) -> dict[str, Speaker]:
    """The speakers of an article, its documents with whose they are."""
    known = cast(item.document)
    for id_, source in item.case.sources.items():
        noun = _BARE.match(source.name) if source.kind == "document" else None
        who = _whose(item.case, source, noun["noun"].casefold()) if noun else ""
        if who:
            known[id_] = replace(known[id_], name=f"{known[id_].name} by {who}")
    return known


def _whose(case: Case, source: Source, noun: str) -> str:
    """The words for whoever made it: in the sentence that first tells of it, or those before."""
    sentence = case.sentence_at(source.mentions[0].start) if source.mentions else None
    if sentence is None:
        return ""
    at = bisect_left(case.sentences, sentence.start, key=lambda s: s.start)
    for one in reversed(case.sentences[max(0, at - _BEFORE) : at + 1]):
        for words in _told(case, source, one, noun):
            if words and words.casefold() not in _NOBODY:
                told = one_line(words)
                return told[0].lower() + told[1:] if _THE.match(told) else told
    return ""


def _told(case: Case, source: Source, sentence: Span, noun: str) -> Iterator[str]:
    """The words that a sentence has for whoever made what is called so."""
    text, low, high = case.text or "", sentence.start, sentence.end
    for m in _BY.finditer(text, low, high):
        if m["noun"].casefold() == noun:
            cues = _cues(case.statements_in(sentence), source, m.end())
            yield _behind(text, m.end(), min(high, m.end() + _FAR, *cues))
    for m in _ISSUED.finditer(text, low, high):
        if m["noun"].casefold() == noun:
            yield _before(text, max(low, m.start() - _FAR), m.start())
    for m in _IN.finditer(text, low, high):
        if m["noun"].casefold() == noun:
            yield from _saying(case, case.statements_in(sentence), m.start())


def _cues(said: Sequence[Attribution], source: Source, start: int) -> list[int]:
    """Where the words that tell what it says begin, behind a character."""
    own = [a for a in said if a.source and a.source.id == source.id]
    return [s.start for a in own for s in a.cue if s.start > start]


def _behind(text: str, start: int, end: int) -> str:
    tokens = tokens_of(text, start, end, ())
    found = source_after(tokens, 0) if tokens else None
    return text[tokens[0].start : tokens[found[1] - 1].end].split(",")[0] if found else ""


def _before(text: str, start: int, end: int) -> str:
    tokens = tokens_of(text, start, end, ())
    found = source_before(tokens, len(tokens)) if tokens else None
    return text[tokens[found[0]].start : tokens[found[1] - 1].end] if found else ""


def _saying(case: Case, said: Sequence[Attribution], at: int) -> Iterator[str]:
    """The words for whoever tells something right before a character."""
    for a in said:
        who = case.who(a)
        if who is None or who.kind == "document" or not a.cue or not a.source:
            continue
        if at - _FAR < a.cue[0].start < at:
            yield from (s.text for s in a.source.spans[:1])
