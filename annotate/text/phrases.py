"""Phrases without a parser: who stands before or behind a cue.

All ranges of tokens are indices into one sentence, end-exclusive.
"""

from __future__ import annotations

from annotate.lexicon.function_words import (
    ARTICLES,
    BE,
    DAYS,
    DEMONSTRATIVES,
    DO,
    DURING,
    FINITE,
    HAVE,
    IN,
    ITS,
    MODALS,
    MONTHS,
    NEAR_DAYS,
    POSSESSIVES,
    RELATIVES,
    SUBJECTS,
    WHO,
    WILL,
    WITH,
)
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import BASES, NOUNS, SAY_FORMS, TELL_FORMS
from annotate.text.tokens import Sentence, Token, is_word

_DETERMINER = ARTICLES | POSSESSIVES | DEMONSTRATIVES | word_set("one two some")
_RELATIVE = WHO
_WHICH = RELATIVES - {"that", "whom"}
_NEW_OR_OWN = (ARTICLES - {"the"}) | ITS
# Before these a source phrase cannot reach further to the left.
_CLAUSE_START = word_set(
    """but while when whereas because after before since though although if as where until
    so yet then what how why whether that than nor unless once"""
)
# A phrase that opens with one of these is an adverbial: "On Monday the council said".
_PREPOSITION = (
    IN
    | DURING
    | WITH
    | word_set("according last this earlier later meanwhile asked speaking following late early")
)
_TIME = (
    DAYS
    | NEAR_DAYS
    | (MONTHS - {"may"})
    | word_set(
        """earlier later recently once now then afterwards first week month year night
        morning afternoon evening last"""
    )
)
# Between a source and its verb.
_BETWEEN = (
    HAVE
    | (BE - {"am"})
    | WILL
    | MODALS
    | DO
    | word_set(
        """not n't never also later then repeatedly often already previously earlier
        recently publicly privately still now once again always further even only just
        reportedly initially finally subsequently simply flatly long since first both all
        wouldn't couldn't didn't doesn't don't won't hasn't haven't wouldn’t couldn’t didn’t
        doesn’t don’t won’t hasn’t haven’t 've 'd ’ve ’d"""
    )
)
# After an inverted cue the phrase ends before these.
_AFTER_SOURCE = word_set(
    """in on at during after before as when while by to with adding told saying because
    although though but and following from about since citing if through via amid who"""
)
_GOES_ON = word_set("of for from in at by")
_ROLE = (
    ARTICLES
    | ITS
    | word_set(
        """chief director president chairman chairwoman spokesman
    spokeswoman spokesperson head leader professor minister secretary who whose executive
    senior founder editor author manager analyst owner co-founder vice deputy former general
    himself herself one aged now mayor governor senator lawyer attorney coach captain"""
    )
)
_PRONOUN = SUBJECTS | {"who"}
_SAID = (SAY_FORMS | TELL_FORMS) - NOUNS - BASES
_MAX_SOURCE = 40  # tokens; the longest in the written articles has 31


def verb_start(sentence: Sentence, at: int) -> int:
    """Where the verb phrase that ends with the verb at `at` begins, auxiliaries included."""
    while at > 0 and (
        sentence[at - 1].lower in _BETWEEN
        or (sentence[at - 1].lower.endswith("ly") and len(sentence[at - 1].text) > 4)
    ):
        at -= 1
    return at


def source_before(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The phrase that ends before the verb at `at`: ``Ann Lee, the envoy, said``."""
    end = verb_start(sentence, at)
    if end == 0 or sentence[end - 1].quotation is not None:
        return None
    if sentence[end - 1].lower in _RELATIVE:
        return end - 1, end
    if sentence[end - 1].text == ",":
        return _apposition_before(sentence, end)
    last = sentence[end - 1].lower
    if last in _PRONOUN:
        return end - 1, end
    if last == "to":  # ``her father used to say``, and else whose words they are is open
        used = end > 1 and sentence[end - 2].lower == "used"
        return source_before(sentence, end - 2) if used else None
    if last in ("and", "but", "or"):
        return _opening_source(sentence, end)
    start = _segment_start(sentence, end)
    if start == end:
        return None
    if sentence[start].lower in FINITE:  # ``which has backed the plan and called for``
        relative = start > 0 and sentence[start - 1].lower in _RELATIVE
        return (start - 1, start) if relative else None
    return _trimmed(sentence, start, end)


def _segment_start(sentence: Sentence, end: int) -> int:
    """Where the stretch without a clause border that ends before `end` begins."""
    at = end
    while at > 0 and end - at < _MAX_SOURCE:
        token = sentence[at - 1]
        if token.quotation is not None or not (is_word(token) or token.text in "-/’'"):
            break
        if token.lower in _CLAUSE_START or token.lower in _RELATIVE or token.lower in _SAID:
            break
        at -= 1
    return at


def _apposition_before(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The phrase with its apposition: the name opens the sentence or follows an adverbial."""
    at = end - 1
    best: tuple[int, int] | None = None
    while at > 0 and end - at < _MAX_SOURCE:
        start = at
        while start > 0 and _is_inside(sentence[start - 1]):
            start -= 1
        opener = sentence[start].lower if start < at else ""
        if opener in _CLAUSE_START and opener != "as":
            break
        opens = sentence[start].text[0].isupper() or opener in _DETERMINER or start == 0
        if start < at and opens and not (opener in _PREPOSITION and best is not None):
            best = (start, end - 1)
        if start == 0 or sentence[start - 1].text != ",":
            break
        at = start - 1
    return None if best is None else _trimmed(sentence, *best)


def _is_inside(token: Token) -> bool:
    return token.quotation is None and (is_word(token) or token.text in "-/’'()")


def _trimmed(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Without conjunctions and adverbials at the front: ``On Monday the council``."""
    while start < end and (
        sentence[start].lower in ("and", "or", "also", "even", "however", "indeed")
        or not is_word(sentence[start])
        or sentence[start].lower in _TIME
    ):
        start += 1
    if start < end and sentence[start].lower in _PREPOSITION:
        start = _after_adverbial(sentence, start, end)
    return (start, end) if start < end else None


def _after_adverbial(sentence: Sentence, start: int, end: int) -> int:
    """The start of the phrase after ``On Monday``: the next determiner, pronoun or time's end."""
    for at in range(start + 1, end):
        if sentence[at - 1].lower in _TIME and sentence[at].lower not in _TIME:
            return at
        if at > start + 2 and sentence[at].lower in _DETERMINER:
            return at
    return start


def _opening_source(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The name, or the phrase up to a verb, that opens a sentence: ``Ann Lee rose and said``."""
    if sentence[0].lower in _PRONOUN:
        return 0, 1
    for at in range(1, min(end, _MAX_SOURCE)):
        word = sentence[at].lower
        named = at > 1 and sentence[at].text[0].islower() and sentence[at - 1].text[0].isupper()
        if named or word in _BETWEEN or word in _SAID or (len(word) > 3 and word.endswith("ed")):
            return _trimmed(sentence, 0, at)
        if not is_word(sentence[at]):
            break
    return None


def opening_subject(sentence: Sentence) -> tuple[int, int] | None:
    """Who opens a clause, up to its verb: ``the council | has met``; None where no verb shows."""
    return _opening_source(sentence, len(sentence)) if sentence else None


def source_after(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The phrase that begins at `at`, after an inverted cue: ``said Ann Lee, the envoy``."""
    end = _phrase_end(sentence, at)
    if end == at:
        return None
    while (
        end + 1 < len(sentence) and sentence[end].text == "," and _is_apposition(sentence, end + 1)
    ):
        following = _phrase_end(sentence, end + 1, within=True)
        words_in = {token.lower for token in sentence[end + 1 : following]}
        if not words_in or (words_in & FINITE and not words_in & _WHICH):
            break  # a clause of its own: ``…, says Lee, the dam was safe``
        end = following
    return at, end


def opening_source(sentence: Sentence) -> list[tuple[int, int]]:
    """The characters of the phrase for who speaks that opens a sentence; none where none does."""
    span = source_after(sentence, 0) if sentence else None
    return [] if span is None else [(sentence[0].start, sentence[span[1] - 1].end)]


def _phrase_end(sentence: Sentence, at: int, within: bool = False) -> int:
    end = at
    while end < len(sentence) and end - at < _MAX_SOURCE:
        token = sentence[end]
        if not is_word(token) and token.text not in "-/’'":
            break
        lower = token.lower
        if lower in _AFTER_SOURCE and not _goes_on(sentence, end, within):
            break
        if lower in _TIME and end > at:
            break
        end += 1
    return end


def _goes_on(sentence: Sentence, at: int, within: bool) -> bool:
    """Whether the phrase goes on with the word at `at`, where many phrases end."""
    word = sentence[at].lower
    if word in _GOES_ON and _is_part(sentence, at, within):
        return True
    if within and word in ("who", "and", "to", "with", "at", "on"):
        return True
    return word == "and" and at + 1 < len(sentence) and sentence[at + 1].text[0].isupper()


def _is_part(sentence: Sentence, at: int, within: bool) -> bool:
    """Whether a preposition belongs to the phrase: ``in the region``, not ``in a statement``."""
    if at + 1 >= len(sentence):
        return False
    following = sentence[at + 1]
    if following.lower in _NEW_OR_OWN:
        return False
    if following.lower in _TIME or following.text == "May":
        return False
    if sentence[at].lower in ("of", "for"):
        return True
    return within or following.text[0].isupper() or following.lower == "the"


def _is_apposition(sentence: Sentence, at: int) -> bool:
    token = sentence[at]
    return is_word(token) and (
        token.lower in _ROLE or token.text.isdigit() or (token.text[0].isupper() and at > 2)
    )
