"""One stretch of text, from the edges that it was found with to those of its words and marks.

What the encoder finds has its edges at word pieces, near those that a reader would set: at whole
words, whole brackets and whole quotations, without a mark that only separates.
"""

from __future__ import annotations

import re

from annotate.components.records import Pair
from annotate.components.statements.edges.of_rules import of_tokens
from annotate.components.statements.quotes import QuotationIndex, inside
from annotate.lexicon.verbs import AUXILIARIES, SPEECH_FORMS
from annotate.text.phrases import opening_source, source_before
from annotate.text.sentences import sentence_starts
from annotate.text.tokens import tokens_of

_MARKS = frozenset("\"'“‘«„")

# An ellipsis is the writer's, and a hyphen may be a sign.
_SEPARATED = re.compile(r"(?:[\s,;:)]|\.(?!\.)|[—–-]+\s)+")
_LINK = re.compile(r"\b(?:that|to)\s+$", re.IGNORECASE)
_PARTED_LINK = re.compile(r"that,\s+", re.IGNORECASE)  # ``said | that, | in many cases``
# ``But | sales fell, | Lee said``: of 61 such words before a content outside marks 1 is marked.
_CONNECTIVE = re.compile(
    r"(?:And|But|(?:Additionally|Also|Furthermore|However|Meanwhile|Separately|Similarly|Still),)"
    r"\s+(?=\w)"
)
_STOP = re.compile(r"[.!?…]")
_SEPARATES = ",;:–—-"
# What brings in a clause that a content breaks off before; "that" may be its object.
_HANGS = re.compile(r"\s(?:of\s)?(?:wh(?:o|om|ose|ich|ile|ereas)|because|as|but|and|or)$")
_SLACK = 2  # characters by which a content may miss a mark: the mark, and a stop beside it
_MOST = 0.8  # of a quotation's characters; a content that has them has the quotation
_SENTENCE = 1000  # characters; farther from a cue no source is looked for
_SOURCE = 600  # characters that a source behind its cue may have
_VERB_AFTER = re.compile(r" (?:[a-z]+ ){1,4}")
_ADVERB = re.compile(r"also|then|now|once|later|again|even|still|never|\w+ly")
_VERB = re.compile(r" (?P<verb>[a-z]+)\b")
_NOT = re.compile(r"['’]t\b")  # ``investigators won|’t know``


def whole(text: str, stretch: Pair) -> Pair:
    """The stretch with an edge that cuts a word moved to the word's edge."""
    start, end = stretch
    while 0 < start < end and _joins(text, start):
        start -= 1
    contracted = text[start:end] in ("'", "’")  # ``We|'|re not sure``
    while end < len(text) and (text[end - 1].isalnum() or contracted) and text[end].isalnum():
        end += 1
    if _NOT.match(text, end) and text[end - 1] == "n":
        end += len("'t")
    return [start, end]


def _joins(text: str, at: int) -> bool:
    """Whether `at` stands within a word; a genitive's ``s`` does not open one."""
    before, after = text[at - 1], text[at]
    return (before.isalnum() or (before in "'’" and at > 1 and text[at - 2].isalnum())) and (
        after.isalnum()
    )


def bare(text: str, stretch: Pair) -> Pair:
    """The stretch without what only separates it from the words around; its bracket closed."""
    start, end = stretch
    before = _SEPARATED.match(text, start, end)
    start = before.end() if before and before.end() < end else start
    inside = text[start:end]
    if text[end : end + 1] == ")" and inside.count("(") > inside.count(")"):
        return [start, end + 1]
    if inside.endswith(")") and "(" not in inside and end - start > 1:
        end -= 1
    return [start, _separated(text, start, end)]


def _separated(text: str, start: int, end: int) -> int:
    """Where the marks and white space begin that only separate [start, end) from what follows."""
    at = end
    while at > start and (text[at - 1].isspace() or text[at - 1] in _SEPARATES):
        at -= 1
    return at if at > start else end


def unhung(text: str, content: list[Pair]) -> list[Pair]:
    """A content without a conjunction or relative pronoun that hangs at its end.

    ``backed [the regime of Tarn, | which] has denied it``: of 41 such contents in unmarked
    articles 41 were the shorter ones.
    """
    if not content:
        return content
    start, end = content[-1]
    hangs = _HANGS.search(text, max(start, end - 12), end)
    if hangs is None:
        return content
    return [*content[:-1], [start, _separated(text, start, hangs.start())]]


def linked(text: str, stretch: Pair, taken: list[Pair]) -> Pair:
    """A content with the ``that`` or ``to`` that brings it in, where no span of `taken` holds it.

    Corpora differ over it, and so the encoder wavers; PARC has it in the content. A quotation
    stays what is said word by word, and a link with a comma behind it is left out, as in all 19
    such statements of the training articles.
    """
    start, end = stretch
    parted = _PARTED_LINK.match(text, start, end)
    if parted:
        return [parted.end(), end]
    if text[start] in _MARKS:
        return stretch
    link = _LINK.search(text, max(0, start - 6), start)
    if link is None or any(first < link.end() and link.start() < last for first, last in taken):
        return stretch
    return [link.start(), end]


def unled(text: str, stretch: Pair) -> Pair:
    """A content without the word that joins it to what is above."""
    led = _CONNECTIVE.match(text, *stretch)
    return [led.end(), stretch[1]] if led else stretch


def snap(text: str, stretch: Pair, cue: list[Pair], index: QuotationIndex) -> Pair:
    """The stretch with edges that nearly meet a quotation's marks moved onto them.

    One that holds a quotation's first sentences has the others. Where the cue stands inside the
    same marks, the stretch is speech reported within them and keeps inside.
    """
    start, end = stretch
    for quotation in [*index.around(start), *index.within(start, start + _SLACK + 1)]:
        first, last = quotation["outer"]
        if inside(cue, quotation):
            last = quotation["inner"][1]
            end = min(end, last) if start < last else end
            continue
        most = min(end, last) - max(start, first) >= _MOST * (last - first)
        meets = start <= quotation["inner"][0] + _SLACK
        if start > first and (meets or (most and end <= last)):
            start = first
    for quotation in index.around(max(start, end - 1)):
        first, last = quotation["outer"]
        if inside(cue, quotation):
            continue
        most = end - max(start, first) >= _MOST * (last - first) and start >= first
        # All 12 of the training articles that stop at the end of a sentence miss the next ones.
        stops = start <= quotation["inner"][0] + _SLACK and _STOP.search(text, end - 1, end + 1)
        if end < last and (end >= quotation["inner"][1] - _SLACK or most or stops):
            end = last
    return [start, end]


def with_verb(text: str, cue: Pair, others: list[Pair]) -> Pair:
    """The cue, an auxiliary or an adverb at its end taken on to the verb: ``was | sure``."""
    following = min((start for start, _ in others if start > cue[1]), default=0)
    words = text[slice(*cue)].lower().split()
    alone = all(word in AUXILIARIES or word.endswith(("n't", "n’t")) for word in words)
    if alone and _VERB_AFTER.fullmatch(text, cue[1], following):
        return [cue[0], following - 1]
    verb = _VERB.match(text, cue[1]) if words and _ADVERB.fullmatch(words[-1]) else None
    return [cue[0], verb.end()] if verb and verb["verb"] in SPEECH_FORMS else cue


def source_behind(text: str, start: int, cue: int, end: int, content: list[Pair]) -> list[Pair]:
    """The source that begins at `start`, before `end` and the next content behind `cue`."""
    limit = min([first for first, _ in content if first > cue] + [end, start + _SOURCE])
    return [[*pair] for pair in opening_source(tokens_of(text, start, limit, []))]


def subject_of(text: str, cue: int) -> Pair | None:
    """Who stands before a cue in its sentence, as a source does."""
    low = max(0, cue - _SENTENCE)
    line = text.rfind("\n", low, cue) + 1
    start = sentence_starts(text, max(low, line), cue)[-1]
    tokens = tokens_of(text, start, cue, [])
    span = source_before(tokens, len(tokens)) if tokens else None
    return None if span is None else of_tokens(tokens, span)


def before_content(text: str, cue: Pair, content: list[Pair]) -> Pair:
    """The cue without the words that its content begins with: ``denied | claims of torture``."""
    begins = [start for start, _ in content if cue[0] < start < cue[1]]
    return bare(text, [cue[0], min(begins)]) if begins else cue


def joined(stretches: list[Pair], text: str = "") -> list[Pair]:
    """The stretches in order, as one those that touch or have only a comma of `text` between."""
    found: list[Pair] = []
    for start, end in sorted(stretches):
        if found and (start <= found[-1][1] or text[found[-1][1] : start] == ", "):
            found[-1][1] = max(end, found[-1][1])
        else:
            found.append([start, end])
    return found


def apart(spans: list[Pair]) -> list[Pair]:
    """`spans` in text order; those that overlap are one."""
    joined: list[Pair] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = [joined[-1][0], max(end, joined[-1][1])]
        else:
            joined.append([start, end])
    return joined
