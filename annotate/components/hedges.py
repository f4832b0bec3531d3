"""Hedges: what weakens a commitment, what claim it weakens, and in whose mouth it stands.

Reads the article's structure, `doc._.news_statements` and the encoder's hedges in
`doc._.news_findings`, if there are any; writes `doc._.news_hedges` and `doc.spans["hedges"]`
(the cues; label: the type).

Epistemic, doxastic, condition and investigation are the semantic uncertainty types of the
Szeged corpus (Szarvas, Vincze, Farkas, Móra & Gurevych, Computational Linguistics 38, 2012);
hearsay is its reportative neighbour, the "attribution shield", and approximate the
"approximator" of Prince, Frader & Bosk (1982). How far the writer stands behind the claim, in
the terms of FactBank (Saurí & Pustejovsky 2009), from least to most:

- investigation ("remains unclear whether"), condition ("unless"): uncommitted
- hearsay ("allegedly"), doxastic ("believes"): the writer is uncommitted, another is not
- epistemic ("may", "likely"): possible to probable
- approximate ("about"): certain; only an amount or a degree inside the claim is not exact
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Paragraph
from annotate.components.hedge_rules import Cue, RuleHedge, find_hedges
from annotate.components.hedge_scope import Offsets
from annotate.components.records import (
    FoundHedge,
    HedgeRecord,
    Pair,
    StatementRecord,
    register_extensions,
    show_spans,
)
from annotate.components.structure import article_of

# Credits, bylines, datelines and tags make no claims.
_CLAIMING = ("headline", "subhead", "body")


@Language.factory("news_hedges", assigns=["doc._.news_hedges"])
def make_hedges(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component `news_hedges`; it has no settings and keeps no state."""
    register_extensions()
    return mark_hedges


def mark_hedges(doc: Doc) -> Doc:
    """Write the hedges of `doc`, each with the statement that it stands in or is the cue of."""
    article = article_of(doc)
    starts = [paragraph.start for paragraph in article.paragraphs]
    places = Places(len(article.text), doc._.news_statements)

    def paragraph(offset: int) -> Paragraph:
        return article.paragraphs[max(0, bisect_right(starts, offset) - 1)]

    def limits(cue: Cue) -> Offsets:
        around = paragraph(cue.start)
        low, high = places.content(cue.start, cue.end) or (around.start, around.end)
        return max(low, around.start), max(min(high, around.end), cue.end)

    rules, refused = find_hedges(article.text, limits)
    findings = doc._.news_findings
    merged = merge(findings["hedges"] if findings else None, rules, refused)
    records: list[HedgeRecord] = [
        {**hedge, "attribution": places.statement(*hedge["cue"])}
        for hedge in merged
        if paragraph(hedge["cue"][0]).kind in _CLAIMING
    ]
    doc._.news_hedges = records
    show_spans(doc, "hedges", [(hedge["cue"], hedge["type"]) for hedge in records])
    return doc


class Places:
    """Which statement each character of an article belongs to, so that a look-up is quick.

    `length` is the article's, in characters.
    """

    def __init__(self, length: int, statements: list[StatementRecord]) -> None:
        self._contents = [(a, b, i) for i, s in enumerate(statements) for a, b in s["content"]]
        self._cues = [(a, b, i) for i, s in enumerate(statements) for a, b in s["cue"]]
        self._in_content = _innermost(length, self._contents)
        self._in_cue = _innermost(length, self._cues)

    def content(self, start: int, end: int) -> Offsets | None:
        """The innermost content that holds [start, end), or None."""
        number = self._in_content[start]
        if number < 0 or self._contents[number][1] < end:
            return None
        return self._contents[number][0], self._contents[number][1]

    def statement(self, start: int, end: int) -> int | None:
        """The index of the statement that a hedge cue belongs to, or None.

        It is the statement whose own cue is the hedge ("alleges"), else the innermost whose
        content holds it.
        """
        own = max(self._in_cue[start:end])
        if own >= 0:
            return self._cues[own][2]
        return self._contents[self._in_content[start]][2] if self.content(start, end) else None


def _innermost(length: int, pieces: list[tuple[int, int, int]]) -> array[int]:
    """For each character the index of the shortest piece that holds it, or -1."""
    places = array("i", [-1]) * length
    for number in sorted(range(len(pieces)), key=lambda n: pieces[n][0] - pieces[n][1]):
        start, end, _ = pieces[number]
        places[start:end] = array("i", [number]) * (end - start)
    return places


def merge(
    model: list[FoundHedge] | None, rules: list[RuleHedge], refused: list[Pair]
) -> list[HedgeRecord]:
    """The hedges of an article in text order, from the encoder's and the rules'.

    Without an encoder (`model` is None) they are the rules'. With one, its cues and claims
    count, but for those that touch a span in `refused`, which a rule knows for another sense;
    a sure rule adds what the encoder missed.
    """
    if model is None:
        return [_record(hedge, f"rule: {hedge['rule']}") for hedge in rules]
    none = _characters(refused)
    kept = [hedge for hedge in model if none.isdisjoint(range(*hedge["cue"]))]
    found = _characters(hedge["cue"] for hedge in kept)
    added = [h for h in rules if h["sure"] and found.isdisjoint(range(*h["cue"]))]
    records = [_record(hedge, "model") for hedge in kept]
    records += [_record(hedge, f"rule: {hedge['rule']}") for hedge in added]
    return sorted(records, key=lambda record: record["cue"])


def _record(hedge: FoundHedge, why: str) -> HedgeRecord:
    return {
        "type": hedge["type"],
        "cue": hedge["cue"],
        "scope": hedge["scope"],
        "attribution": None,
        "confidence": hedge["confidence"],
        "why": why,
    }


def _characters(pairs: Iterable[Pair]) -> set[int]:
    return {place for pair in pairs for place in range(*pair)}
