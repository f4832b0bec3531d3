"""Hedges: what weakens a commitment, what claim it weakens, and in whose mouth it stands.

Reads the article's structure and `doc._.news_statements`; writes `doc._.news_hedges` and
`doc.spans["hedges"]` (the cues; label: the type).

Rules alone find the hedges: measured beside a head of the encoder that was trained for them,
and beside the best mix of both, they are as good or better (hedge F1 of rules / head / mix:
88.9 / 87.1 / 88.6 on world_statements.dev, 82.2 / 71.2 / 82.1 on speakers_hedges.dev,
97.2 / 88.4 / 97.3 on written.dev, 93.3 / 85.8 / 93.4 on gold; scope_tokens of rules / head:
91.4 / 87.4 and 82.5 / 77.8 on the first two), and they need no model.

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
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Paragraph
from annotate.components.hedge_rules import Cue, Hedge, find_hedges
from annotate.components.hedge_scope import Offsets
from annotate.components.records import (
    HedgeRecord,
    StatementRecord,
    register_extensions,
    show_spans,
)
from annotate.components.structure import article_of
from annotate.components.words.hedge_rule import AFTER, CLAUSE, Rule

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
        if _tells(cue.rule) and (told := places.told_by(cue.start, cue.end)):
            low, high = max(low, min(told[0], cue.start)), min(high, told[1])
        return max(low, around.start), max(min(high, around.end), cue.end)

    records = [
        _record(hedge, places.statement(hedge.cue.start, hedge.cue.end))
        for hedge in find_hedges(article.text, limits)
        if paragraph(hedge.cue.start).kind in _CLAIMING
    ]
    doc._.news_hedges = records
    show_spans(doc, "hedges", [(hedge["cue"], hedge["type"]) for hedge in records])
    return doc


class Places:
    """Which statement each character of an article belongs to, so that a look-up is quick.

    `length` is the article's, in characters.
    """

    def __init__(self, length: int, statements: list[StatementRecord]) -> None:
        self._whole = [
            (min(a for a, _ in s["content"]), max(b for _, b in s["content"]))
            if s["content"]
            else None
            for s in statements
        ]
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

    def told_by(self, start: int, end: int) -> Offsets | None:
        """From where to where the content of the statement goes whose cue [start, end) is."""
        own = max(self._in_cue[start:end])
        return self._whole[self._cues[own][2]] if own >= 0 else None

    def statement(self, start: int, end: int) -> int | None:
        """The index of the statement that a hedge cue belongs to, or None.

        It is the statement whose own cue is the hedge ("alleges"), else the innermost whose
        content holds it.
        """
        own = max(self._in_cue[start:end])
        if own >= 0:
            return self._cues[own][2]
        return self._contents[self._in_content[start]][2] if self.content(start, end) else None


def _tells(rule: Rule) -> bool:
    """Whether the claim of such a cue is the content of the statement whose cue it is."""
    return rule.scope in (AFTER, CLAUSE) and rule.type in ("hearsay", "doxastic")


def _innermost(length: int, pieces: list[tuple[int, int, int]]) -> array[int]:
    """For each character the index of the shortest piece that holds it, or -1."""
    places = array("i", [-1]) * length
    for number in sorted(range(len(pieces)), key=lambda n: pieces[n][0] - pieces[n][1]):
        start, end, _ = pieces[number]
        places[start:end] = array("i", [number]) * (end - start)
    return places


def _record(hedge: Hedge, statement: int | None) -> HedgeRecord:
    return {
        "type": hedge.cue.rule.type,
        "cue": [hedge.cue.start, hedge.cue.end],
        "scope": list(hedge.scope),
        "attribution": statement,
        "confidence": hedge.confidence,
        "why": f"rule: {hedge.cue.rule.name}",
    }
