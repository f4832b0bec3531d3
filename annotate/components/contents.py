"""What a cue brings: where the clause or phrase after it begins and ends."""

from __future__ import annotations

from annotate.components.clauses import Sentence, Token, is_word
from annotate.components.cue_verbs import cue_end
from annotate.components.words.cues import (
    ASK_FORMS,
    BARE_FORMS,
    BASES,
    INTEND_FORMS,
    NOUNS,
    PARTICIPLES,
    SAY_FORMS,
    SAY_PARTICLES,
    TELL_FORMS,
    TREAT_FORMS,
    URGE_FORMS,
    words,
)

Range = tuple[int, int]  # of tokens, end-exclusive

CUE_FORMS = SAY_FORMS | TELL_FORMS | ASK_FORMS | TREAT_FORMS | URGE_FORMS | INTEND_FORMS
MAX_ADDRESSEE = 8  # tokens between a cue and what it tells somebody
_OPENS_CLAUSE = words(
    """he she it they we i you there this the a an that these those his her its their our my
    if whether what who how why where when to no some many all most both more"""
)
_OPENERS = words("that if whether what how who why where when")
_ADVERBIAL = words("in on at during via through after late early last this from by")
_TIME = words(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later
    tonight recently drily again however instead online"""
)
CUTS = words("but while though although whereas according")
_STOPS = frozenset(".!?…;")
_MAX_ADVERBIAL = 12


def clause_after(sentence: Sentence, end: int, word: str) -> Range | None:
    """The clause after a cue: past an addressee and an adverbial, from its `that` on."""
    start = end
    if word in TELL_FORMS:
        start = _after_addressee(sentence, end)
        if word in SAY_FORMS and sentence[min(start, len(sentence) - 1)].lower not in _OPENERS:
            start = end  # ``warns the road may close`` has no addressee
    start = skip_adverbial(sentence, start)
    span = trim(sentence, (start, content_end(sentence, start)))
    if span is None or is_quotation(sentence, span) or span[1] - span[0] < 2:
        return None
    if sentence[start].text in ",:":
        return None
    if word not in BARE_FORMS and word not in SAY_PARTICLES:
        return span if sentence[span[0]].lower in _OPENERS else None
    if sentence[span[0]].lower in ("of", "about", "for", "with", "against", "to", "into", "up"):
        return None
    return span


def _after_addressee(sentence: Sentence, end: int) -> int:
    """The token after whom is told: the next one that can open a clause."""
    if end < len(sentence) and sentence[end].lower in ("if", "whether", "that", "why", "how"):
        return end
    for at in range(end + 1, min(len(sentence), end + MAX_ADDRESSEE)):
        if sentence[at].lower in _OPENS_CLAUSE and sentence[at - 1].lower not in ("of", "the"):
            return at
        if not is_word(sentence[at]) or sentence[at].lower in ("about", "of"):
            break
    return min(end + 1, len(sentence))


def skip_adverbial(sentence: Sentence, start: int) -> int:
    """Past ``on Monday``, ``in a statement that``: when, where and how it was said."""
    at = start
    while at < len(sentence) and sentence[at].lower in _TIME:
        at += 1
    if at < len(sentence) and sentence[at].lower in _ADVERBIAL:
        for stop in range(at + 1, min(len(sentence), at + _MAX_ADVERBIAL)):
            token = sentence[stop]
            if token.lower == "that" or token.text in ",.":
                return stop
            if sentence[stop - 1].lower in _TIME and is_word(token) and token.lower not in _TIME:
                return skip_adverbial(sentence, stop)
        return len(sentence)
    return at


def to_after(sentence: Sentence, end: int, reach: int) -> int | None:
    """The `to` within `reach` tokens of a cue's end: ``urged the council to act``."""
    for at in range(end, min(len(sentence) - 1, end + reach + 1)):
        if sentence[at].lower == "to":
            return at
        if not is_word(sentence[at]):
            return None
    return None


def content_end(sentence: Sentence, start: int) -> int:
    """Where a content that begins at `start` ends: the sentence, or a turn to something new.

    A second verb with the same source ends it (``and warned``), and so does a comma after a
    quotation.
    """
    for at in range(start + 1, len(sentence) - 1):
        token, following = sentence[at], sentence[at + 1]
        turns = following.lower in CUTS or following.lower in PARTICIPLES
        if [word.lower for word in sentence[at + 1 : at + 3]] == ["but", "that"]:
            turns = False  # ``…, but that she had been warned``: the content goes on
        if token.quotation is not None and turns:
            return at + 1
        if token.text in (",", "—", "–"):
            quoted = sentence[at - 1].quotation is not None and following.quotation is None
            if turns or (quoted and following.lower not in ("and", "or")):
                return at
        if token.lower in ("and", "but") and _is_second_verb(sentence, at + 1):
            return at
    return sentence_end(sentence)


def _is_second_verb(sentence: Sentence, at: int) -> bool:
    while at + 1 < len(sentence) and sentence[at].lower in ("also", "then", "later"):
        at += 1
    word = sentence[at].lower
    return word not in BASES and word not in NOUNS and cue_end(sentence, at, CUE_FORMS) is not None


def sentence_end(sentence: Sentence) -> int:
    """The end of the sentence without its stop."""
    return len(sentence) - (sentence[-1].text in _STOPS)


def is_comma(sentence: Sentence, at: int) -> bool:
    """Whether the token at `at` is a comma."""
    return at < len(sentence) and sentence[at].text == ","


def is_quotation(sentence: Sentence, span: Range) -> bool:
    """Whether nothing but quotations stands there: direct speech."""
    return all(not is_word(token) for token in sentence[slice(*span)])


def trim(sentence: Sentence, span: Range) -> Range | None:
    """Without marks at the edges; None where nothing is left."""
    start, end = span

    def loose(token: Token) -> bool:
        return token.quotation is None and not token.text[0].isalnum() and token.text not in "$£€"

    while start < end and (loose(sentence[start]) or _joins(sentence, start)):
        start += 1
    while end > start and loose(sentence[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _joins(sentence: Sentence, at: int) -> bool:
    return at == 0 and sentence[at].lower in ("but", "and", "so", "yet")
