"""The attribution beside a quotation: its cue and its source, by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotate.article import Article
from annotate.components.records import Pair, QuotationRecord
from annotate.components.statements.cues import QUOTING_FORMS, cue_end, is_participle, is_passive
from annotate.components.statements.edges import matched, of_tokens
from annotate.lexicon.function_words import (
    ARTICLES,
    DEMONSTRATIVES,
    RELATIVES,
    SUBJECTS,
)
from annotate.lexicon.listing import word_set
from annotate.text.phrases import source_after, source_before
from annotate.text.tokens import Sentence, Token, is_word, sentences_of

_MAX_GAP = 12  # tokens between a cue and the quotation that it brings
_MAX_COLON = 20  # tokens before a colon that are a source with its description
_MAX_NAME = 6  # tokens of a source before a verb that is known by its place alone
_AFTER_NAME = word_set("in to on via")
_NO_SPEAKER = word_set("also re update note ps from verdict result slogan question answer")
# A name of up to six words, and what the writer adds behind a comma.
_SIGNATURE = re.compile(
    r"[^\S\n]*(?P<dash>[―—–]|--)[^\S\n]*"
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?:[^\S\n](?:[^\W\d_a-z][\w.'’-]*|de|del|van|von|der|la|of|the)){0,5})"
    r"(?:,[^\n.!?]{1,60})?\.?[^\S\n]*(?=\n|\Z)"
)
_NO_NAME = ARTICLES | SUBJECTS | RELATIVES | DEMONSTRATIVES | word_set("in on at")
_SKIP = frozenset(",—–-")


@dataclass(frozen=True, slots=True)
class Attribution:
    """What stands beside a quotation: pairs in characters, and the rule that found them."""

    source: list[Pair]
    cue: list[Pair]
    why: str


def attribution(sentence: Sentence, at: int, shared: list[Pair] | None) -> Attribution | None:
    """What attributes the quotation that is the token `at`, or None.

    `shared` is the source of the statement before it, for a participle: ``…, adding: "…"``.
    """
    said = sentence[at].text.rstrip("\"'”’»“")
    after_first = said[-1:] in (",", "?", "!", "—", "–", "-", "…") or (
        at + 1 < len(sentence) and sentence[at + 1].text == ","
    )
    after, before = _after(sentence, at), None
    if after is None or not after_first:
        before = _before(sentence, at, shared)
    return after or before if after_first else before or after


def _after(sentence: Sentence, at: int) -> Attribution | None:
    """``"…," said Ann Lee``, ``"…," Ann Lee, the envoy, said``, ``"…", according to Lee``."""
    first = at + 1
    while first < len(sentence) and sentence[first].text in _SKIP:
        first += 1
    if first >= len(sentence):
        return None
    if [token.lower for token in sentence[first : first + 2]] == ["according", "to"]:
        return _found(sentence, source_after(sentence, first + 2), (first, first + 2), "after")
    end = cue_end(sentence, first, QUOTING_FORMS)
    if end is not None and not is_participle(sentence, first):
        source = source_after(sentence, end)
        if source is not None:
            return _found(sentence, source, (first, end), "after")
    for verb in range(first + 1, min(len(sentence), first + 30)):
        if sentence[verb].quotation is not None:
            return None
        end = cue_end(sentence, verb, QUOTING_FORMS)
        if end is None:
            continue
        source = source_before(sentence, verb)
        if source is None or source[0] != first:  # ``Lee, with his "dam people" remark, tells``
            return None
        return _found(sentence, source, (verb, end), "after")
    return _any_verb_after(sentence, first)


def _any_verb_after(sentence: Sentence, first: int) -> Attribution | None:
    """``"…," she giggled.``: here any verb is a cue."""
    if sentence[first - 1].text[-2:-1] not in (",", "!", "?"):
        return None
    for verb in range(first + 1, min(len(sentence), first + _MAX_NAME)):
        if not is_word(sentence[verb]):
            return None
        if _looks_like_verb(sentence[verb]):
            source = source_before(sentence, verb)
            if source is None or source[0] != first:
                return None
            return _found(sentence, source, (verb, verb + 1), "after")
    return None


def _looks_like_verb(token: Token) -> bool:
    return token.quotation is None and token.text.islower() and token.text.endswith("ed")


def _before(sentence: Sentence, at: int, shared: list[Pair] | None) -> Attribution | None:
    """``Ann Lee said: "…"``; ``…, adding: "…"`` has the source of what stands before it."""
    for verb in range(at - 1, max(-1, at - 2 - _MAX_GAP), -1):
        if sentence[verb].quotation is not None:
            return None
        end = cue_end(sentence, verb, QUOTING_FORMS)
        if end is None or end > at:
            continue
        if is_participle(sentence, verb):
            found = _found(sentence, None, (verb, end), "before")
            return Attribution(shared or [], found.cue, found.why)
        source = None if is_passive(sentence, verb) else source_before(sentence, verb)
        if source is None and (verb == 0 or not is_word(sentence[verb - 1])):
            source = source_after(sentence, end)  # ``Said Ann Lee: "…"``
        return _found(sentence, source, (verb, end), "before")
    return _colon(sentence, at)


def _colon(sentence: Sentence, at: int) -> Attribution | None:
    """``The mayor: "…"``, ``Ann Lee, the envoy, in a statement: "…"``, ``Lee demurred: "…"``."""
    first = next((i for i, token in enumerate(sentence[:at]) if is_word(token)), at)  # a bullet
    names = sentence[first : max(0, at - 1)]
    if not 0 < len(names) <= _MAX_COLON or sentence[at - 1].text != ":":
        return None
    if not all(is_word(token) or token.text == "," for token in names):
        return None
    if _looks_like_verb(names[-1]):
        source = source_before(sentence, at - 2)
        return _found(sentence, source, (at - 2, at - 1), "before")
    size = next((i for i, t in enumerate(names) if i and t.lower in _AFTER_NAME), len(names))
    size -= names[size - 1].text == ","
    if names[0].lower in _NO_SPEAKER or size == 0:
        return None
    return _found(sentence, (first, first + size), None, "colon")


def signature(text: str, start: int, end: int) -> Attribution | None:
    """Who is named after a dash at the end of a quotation's line: ``"…" — Ann Lee, Tarn``.

    [start, end) is the rest of the paragraph. As in PolNeAR, the dash is the cue.
    """
    match = _SIGNATURE.match(text, start, end)
    if match is None or match["name"].split()[0].lower() in _NO_NAME:
        return None
    return Attribution([matched(match, "name")], [matched(match, "dash")], "quotation-signed")


def colon_above(article: Article, number: int, quotation: QuotationRecord) -> Attribution | None:
    """The cue at the end of the paragraph before, where that ends with a colon."""
    paragraph = article.paragraphs[number]
    if number == 0 or quotation["outer"][0] != paragraph.start:
        return None
    return cue_above(article, number)


def cue_above(article: Article, number: int) -> Attribution | None:
    """The cue that ends the paragraph above `number`, before its colon."""
    above = article.paragraphs[number - 1]
    if article.text[above.end - 1] != ":":
        return None
    start = max(above.start, above.end - 400)
    *_, sentence = sentences_of(article.text, start, above.end, [])
    found = _before(sentence, len(sentence), None)
    return found if found is not None and found.cue else None


def _found(
    sentence: Sentence,
    source: tuple[int, int] | None,
    cue: tuple[int, int] | None,
    rule: str,
) -> Attribution:
    why = "quotation-colon" if rule == "colon" else f"quotation-cue-{rule}"
    return Attribution(_pairs(sentence, source), _pairs(sentence, cue), why)


def _pairs(sentence: Sentence, span: tuple[int, int] | None) -> list[Pair]:
    return [] if span is None else [of_tokens(sentence, span)]
