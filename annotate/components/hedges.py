"""Hedges: what weakens a commitment, what claim it weakens, and in whose mouth it stands.

Reads the article's structure, `doc._.news_statements` and the encoder's hedges in
`doc._.news_findings`, if there are any; writes `doc._.news_hedges` and `doc.spans["hedges"]`
(the cues; label: the type).

The six types, from weak to strong commitment of whoever speaks:

- investigation: the matter is open ("remains unclear whether"); no commitment
- condition: it holds only if something else does ("unless")
- hearsay: another's word, without the writer's own ("allegedly")
- doxastic: somebody's belief ("thinks")
- epistemic: the writer's or speaker's own judgment, possible to probable ("may", "likely")
- approximate: the claim is made; an amount in it is not exact ("about")

Epistemic, doxastic, condition and investigation are the semantic uncertainty types of the
Szeged corpus (Szarvas, Vincze, Farkas, Móra & Gurevych 2012), which calls the first three
possible, believed and true under a condition, and the last open. Hearsay is the reportative
evidential, approximate the approximator of Prince, Frader & Bosk (1982), which touches the
content of a claim and not the commitment to it.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article
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
from annotate.components.structure import article_of, paragraph_at

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
    statements: list[StatementRecord] = doc._.news_statements

    def limits(cue: Cue) -> Offsets:
        return _limits(article, statements, cue.start, cue.end)

    rules, refused = find_hedges(doc.text, limits)
    findings = doc._.news_findings
    merged = merge(findings["hedges"] if findings else None, rules, refused)
    records: list[HedgeRecord] = [
        {**hedge, "attribution": attribution_of(statements, hedge["cue"])}
        for hedge in merged
        if _claims(article, hedge["cue"][0])
    ]
    doc._.news_hedges = records
    show_spans(doc, "hedges", [(hedge["cue"], hedge["type"]) for hedge in records])
    return doc


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
    kept = [h for h in model if not any(_touch(h["cue"], span) for span in refused)]
    added = [
        hedge
        for hedge in rules
        if hedge["sure"] and not any(_touch(hedge["cue"], h["cue"]) for h in kept)
    ]
    records = [_record(hedge, "model") for hedge in kept]
    records += [_record(hedge, f"rule: {hedge['rule']}") for hedge in added]
    return sorted(records, key=lambda record: record["cue"])


def attribution_of(statements: list[StatementRecord], cue: Pair) -> int | None:
    """The index of the statement that a hedge belongs to, or None.

    It is the statement whose own cue is the hedge ("alleges"), else the innermost whose
    content holds it.
    """
    for i, statement in enumerate(statements):
        if any(_touch(cue, part) for part in statement["cue"]):
            return i
    holding = [
        (end - start, i)
        for i, statement in enumerate(statements)
        for start, end in statement["content"]
        if start <= cue[0] and cue[1] <= end
    ]
    return min(holding)[1] if holding else None


def _record(hedge: FoundHedge, why: str) -> HedgeRecord:
    return {
        "type": hedge["type"],
        "cue": hedge["cue"],
        "scope": hedge["scope"],
        "attribution": None,
        "confidence": hedge["confidence"],
        "why": why,
    }


def _touch(a: Pair, b: Pair) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _claims(article: Article, offset: int) -> bool:
    """Whether the paragraph that holds `offset` is of a kind that makes claims."""
    return article.paragraphs[paragraph_at(article, offset)].kind in _CLAIMING


def _limits(article: Article, statements: list[StatementRecord], start: int, end: int) -> Offsets:
    """What the claim of a cue cannot leave: its paragraph, and its statement's content."""
    paragraph = article.paragraphs[paragraph_at(article, start)]
    low, high = paragraph.start, max(paragraph.end, end)
    holding = [
        (e - s, s, e)
        for statement in statements
        for s, e in statement["content"]
        if s <= start and end <= e
    ]
    if holding:
        _, s, e = min(holding)
        low, high = max(low, s), min(high, e)
    return low, high
