"""Where a statement's source stands: the encoder's pieces set right, or the subject it left out.

A source never crosses a paragraph border and never ends within a word. A cue that shares
its subject with a clause before it ("Neither X nor Y was able to …, but said") takes it from there.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from annotate.article import Article
from annotate.components.names import Name
from annotate.components.records import Pair, StatementRecord, paragraph_at
from annotate.components.statements.edges import whole
from annotate.lexicon.people import PERSON_NOUNS

_NO_PROSE = ("credit", "byline", "dateline", "tag")
_HEAD = re.compile(r"(\w[\w’'-]*(?: [\w’'-]+){0,4}) ")
_ARTICLE = re.compile(r"the|an?|mrs?\.?|ms\.?", re.IGNORECASE)
_NOUN = re.compile(r"((?: [\w’'.-]+?){1,3}?)(?: (?:was|were|has|have|had|also|\w+ly))* $")
_ROLE = re.compile(r"((?: [a-z-]+){0,1} ([a-z-]+)) $")
_ENDS_IN_ARTICLE = re.compile(r" (?:the|an?)$")
_FEW = re.compile(r"((?: [\w’'-]+){1,3}) ")
_ENDS_IN_VERB = re.compile(
    r"(?:,? (?:that|which|who))? (?:is|was|are|were|has|have|had)$|,? (?:which|that)$"
    r"|(?: \w+ed)? (?:and|or)$"
)
_PREPOSITION = re.compile(r"(?<=[\w%]) (?:in|of|at|from|on|to|by)$")
_NO_PLACE = re.compile(r" (?:on|to|by)$")
_THAT_PRONOUN = re.compile(r"\bthat (it|he|she|they)$")
_CAPITALS = re.compile(r" (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_HYPHENED = re.compile(r"(?:-[^\W_]+)+")
_BREAK = re.compile(r"\s*\n\s*")
_SHARED = re.compile(r"\b(?:but|and|yet)\s+(?:also\s+|later\s+|then\s+|\w+ly\s+)?$")
_LED = re.compile(r"(?:(?:both|neither|either|the)\s+){0,2}$", re.IGNORECASE)
# "paid by the state of X, which has denied it and" before the cue "called for"
_OPEN_CLAUSE = re.compile(
    r"\s\w[^.,;:—–\"“”\n]*, (which|who) (?:has|have|had|is|was|were|\w+s|\w+ed)\b[^.,;:—–\"“”\n]*$"
)
_GOES_ON = re.compile(r", (which|who) (?:has|have|had|also|\w+ed) [^.,;:—–\"“”\n]*\band $")
_TOGETHER = re.compile(r"\b((?:both|neither)\s(?:the\s)?)$", re.IGNORECASE)
_CHAIN = re.compile(r"(?:,|,?\s+(?:and|nor|or))\s+(?:the\s+)?", re.IGNORECASE)


def settle_sources(
    article: Article,
    statements: list[StatementRecord],
    names: list[Name],
    sentences: list[int],
) -> None:
    """Set the sources of `statements` right, in place.

    `names` are the article's names and `sentences` the starts of its sentences, in order.
    """
    for statement in statements:
        anchor = min(statement["cue"] or statement["content"])[0]
        if statement["source"]:
            pieces = [whole(article.text, pair) for pair in statement["source"]]
            pieces = [_hyphened(article.text, p) for p in pieces]
            pieces = [_with_noun(article.text, p, statement["cue"], names) for p in pieces]
            pieces = [_with_role(article.text, p, statement["cue"]) for p in pieces]
            pieces = [_up_to_cue(article.text, p, statement["cue"]) for p in pieces]
            pieces = [_past_preposition(article.text, p) for p in pieces]
            pieces = [_pronoun_alone(article.text, p) for p in pieces]
            pieces = [_with_others(article.text, p, names) for p in pieces]
            pieces = [_relative(article.text, p, anchor) for p in pieces]
            statement["source"] = _in_one_paragraph(article, pieces, anchor)
        if not statement["source"] and statement["cue"] and statement["type"] != "direct":
            subject = _shared_subject(article.text, names, sentences, anchor)
            subject = subject or _shared_relative(article.text, sentences, anchor)
            statement["source"] = [subject] if subject else []


def _hyphened(text: str, pair: Pair) -> Pair:
    """`pair`, one that ends before a hyphen carried on over the compound: ``Tarn | -born``."""
    hyphened = _HYPHENED.match(text, pair[1]) if text[pair[1] - 1].isalnum() else None
    return [pair[0], hyphened.end() if hyphened else pair[1]]


def _with_noun(text: str, pair: Pair, cue: list[Pair], names: list[Name]) -> Pair:
    """`pair`, a bare article carried on to the name after it, or over its noun to the cue."""
    start, end = pair
    if not _ARTICLE.fullmatch(text, start, end):
        return pair
    at = bisect_right(names, end, key=lambda name: name.title_start)
    for name in names[at : at + 1]:
        if name.title_start == end + 1:
            return [start, name.end]
    noun = _NOUN.match(text, end, cue[0][0]) if cue else None
    return [start, noun.end(1)] if noun else pair


def _with_role(text: str, pair: Pair, cue: list[Pair]) -> Pair:
    """`pair` carried on over a role to the cue: ``the county | attorney said``."""
    role = _ROLE.match(text, pair[1], cue[0][0]) if cue else None
    return [pair[0], role.end(1)] if role and role[2] in PERSON_NOUNS else pair


def _up_to_cue(text: str, pair: Pair, cue: list[Pair]) -> Pair:
    """`pair`, one that ends in an article carried on to the cue; without a verb at its end."""
    start, end = pair
    if _ENDS_IN_ARTICLE.search(text, start, end) and cue:
        noun = _FEW.fullmatch(text, end, max(end, cue[0][0]))
        return [start, noun.end(1)] if noun else pair
    verb = _ENDS_IN_VERB.search(text, start, end)
    return [start, verb.start() if verb else end]


def _past_preposition(text: str, pair: Pair) -> Pair:
    """`pair` without the preposition that it ends in, or with the name that follows that."""
    cut = _PREPOSITION.search(text, *pair)
    if cut is None:
        return pair
    name = None if _NO_PLACE.search(text, *pair) else _CAPITALS.match(text, pair[1])
    return [pair[0], name.end() if name else cut.start()]


def _pronoun_alone(text: str, pair: Pair) -> Pair:
    """`pair` cut to the subject that it ends in: ``the claim that | it``."""
    pronoun = _THAT_PRONOUN.search(text, *pair)
    return list(pronoun.span(1)) if pronoun else pair


def _relative(text: str, pair: Pair, anchor: int) -> Pair:
    """`pair`, or the "which" of a clause that opens behind another noun and holds the anchor."""
    clause = _OPEN_CLAUSE.match(text, pair[1], max(pair[1], anchor))
    return list(clause.span(1)) if clause else pair


def _with_others(text: str, pair: Pair, names: list[Name]) -> Pair:
    """`pair`, one of several who speak together carried on to all: "Neither X nor Y"."""
    led = _TOGETHER.search(text, max(0, pair[0] - 12), pair[0])
    at = bisect_right(names, pair[0] - 1, key=lambda name: name.title_start)
    if led is None or at == len(names) or names[at].end > pair[1]:
        return pair
    return [led.start(1), max(pair[1], _chain_end(text, names, at))]


def _in_one_paragraph(article: Article, pieces: list[Pair], anchor: int) -> list[Pair]:
    """The pieces, those that cross a paragraph border cut to a part in one paragraph.

    That is the part in the anchor's paragraph, else a short subject there, else the part
    nearest to it that is no credit.
    """
    text = article.text
    if not article.paragraphs:
        return pieces
    home = paragraph_at(article, anchor)
    found = []
    for start, end in pieces:
        if "\n" not in text[start:end]:
            found.append([start, end])
            continue
        edges = [start, *(x for m in _BREAK.finditer(text, start, end) for x in m.span()), end]
        parts = [[a, b] for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
        if not parts:
            continue
        distance = {a: abs(paragraph_at(article, a) - home) for a, _ in parts}
        nearest = min(
            parts,
            key=lambda p: (
                distance[p[0]] > 0
                and article.paragraphs[paragraph_at(article, p[0])].kind in _NO_PROSE,
                distance[p[0]],
            ),
        )
        subject = _HEAD.fullmatch(text, article.paragraphs[home].start, anchor)
        if distance[nearest[0]] and subject:
            nearest = [subject.start(), subject.end(1)]
        found.append(nearest)
    return found


def _shared_subject(text: str, names: list[Name], sentences: list[int], cue: int) -> Pair | None:
    """The names that begin the cue's sentence, where the cue's clause goes on from it."""
    start = sentences[bisect_right(sentences, cue) - 1]
    if not _SHARED.search(text, start, cue) or re.search(r"[\"“”]", text[start:cue]):
        return None
    at = bisect_right(names, start - 1, key=lambda name: name.title_start)
    if at == len(names) or not _LED.fullmatch(text, start, names[at].title_start):
        return None
    end = _chain_end(text, names, at)
    return [start, end] if end < cue else None


def _shared_relative(text: str, sentences: list[int], cue: int) -> Pair | None:
    """The "which" whose clause goes on with the cue: ``, which has funded X and | called for``."""
    start = sentences[bisect_right(sentences, cue) - 1]
    clause = _GOES_ON.search(text, start, cue)
    return list(clause.span(1)) if clause else None


def _chain_end(text: str, names: list[Name], at: int) -> int:
    """The end of the names that are joined to name `at` by commas, "and" or "nor"."""
    end = names[at].end
    for name in names[at + 1 :]:
        if not _CHAIN.fullmatch(text, end, name.title_start):
            break
        end = name.end
    return end
