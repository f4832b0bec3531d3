"""Compares what was found in an article with what its gold marks: pure functions on offsets.

Offsets are characters, end-exclusive. Corpora mark the edges of spans differently, so before
spans are compared both sides lose white space, quotation marks, closing punctuation and a
leading `that` or `to`; each character of what is left counts once, white space not at all.

| figure | per cent |
|---|---|
| found | F1 of statements: the contents' characters have a Jaccard index of at least a half |
| linked | F1 of found statements whose sources overlap, or who both have none |
| triple_exact | F1 of found statements with source, cue and content all equal |
| content_tokens, source_tokens, cue_tokens | F1 over the characters of all such spans |
| direct_found | recall of direct and mixed statements |
| type, speaker, kind | agreement on found statements that gold marks so |
| speaker_name … not_misnamed, role, affiliation | `speakers.py` says |
| pronoun_speaker | the same as speaker, for sources that are a pronoun |
| outlet | F1 of outlet tags: overlapping, and the outlet's name is the same |
| hedge, hedge_type | F1 of overlapping hedge cues; agreement on their types |
| scope_tokens | F1 over the characters of claims whose cue was found |
| entities | F1 of names with exact edges and type |
| span_source, span_cue, span_content | F1 of contiguous pieces with exact edges |
| uncertain_inside, uncertain_outside | share of events below full certainty in and out of claims |
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from models.training.edges import characters, same_outlet, trim
from models.training.marked import Marked, Pair, Statement
from models.training.speakers import (
    SURE,
    facts,
    form_of,
    head_of,
    is_right,
    is_wrong_named,
    words_of,
)

ROLES = ("content", "source", "cue")
QUOTED = ("direct", "mixed")
SAME_CONTENT = 0.5  # the Jaccard index from which two contents are one statement
# UW factuality runs from -3 to 3; annotators' means from 2.5 up read as certain.
CERTAIN = 2.5
_PRONOUNS = """
    i me my he him his she her it its we us our they them their you your who whom whose which
"""
PRONOUNS = frozenset(_PRONOUNS.split())

G = TypeVar("G")
P = TypeVar("P")


@dataclass
class Scores:
    """Running counts: `matches` hold hits, predicted and gold; `shares` hold hits and all."""

    matches: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    shares: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    judged: list[tuple[float, bool]] = field(default_factory=list)
    told: list[tuple[float, bool]] = field(default_factory=list)

    def match(self, name: str, hits: int, predicted: int, gold: int) -> None:
        """Add to the counts of an F1."""
        for i, count in enumerate((hits, predicted, gold)):
            self.matches[name][i] += count

    def share(self, name: str, hits: int, of: int = 1) -> None:
        """Add to the counts of a share."""
        self.shares[name][0] += hits
        self.shares[name][1] += of

    def figures(self) -> dict[str, float | None]:
        """Every figure in per cent with one decimal; an F1 also as `_p` and `_r`; None of 0."""
        out: dict[str, float | None] = {}
        for name, (hits, predicted, gold) in self.matches.items():
            out[name] = _per_cent(2 * hits, predicted + gold)
            out[f"{name}_p"], out[f"{name}_r"] = _per_cent(hits, predicted), _per_cent(hits, gold)
        for name, (hits, of) in self.shares.items():
            out[name] = _per_cent(hits, of)
        return out


def _per_cent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def score(gold: Marked, found: Marked, scores: Scores) -> None:
    """Add one article to `scores`: the layers that `gold` marks, and no other."""
    if "statements" in gold.layers:
        _score_statements(gold, found, scores)
    if "outlets" in gold.layers:
        pairs = best_pairs(gold.tags, found.tags, lambda g, p: _overlap(g.span, p.span))
        hits = sum(same_outlet(g.outlet, p.outlet) for g, p in pairs)
        scores.match("outlet", hits, len(found.tags), len(gold.tags))
    if "hedges" in gold.layers:
        _score_hedges(gold, found, scores)
    if "entities" in gold.layers:
        g_names, p_names = set(gold.entities), set(found.entities)
        scores.match("entities", len(g_names & p_names), len(p_names), len(g_names))
    if "events" in gold.layers:
        _score_events(gold, found, scores)


def score_all(pairs: Iterable[tuple[Marked, Marked]]) -> Scores:
    """The scores of many (gold, found) articles together."""
    scores = Scores()
    for gold, found in pairs:
        score(gold, found, scores)
    return scores


def best_pairs(
    gold: Sequence[G], found: Sequence[P], weight: Callable[[G, P], float]
) -> list[tuple[G, P]]:
    """One-to-one pairs of positive weight, the heaviest first, ties in the order given."""
    ranked = [(weight(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(found)]
    ranked.sort(key=lambda one: -one[0])
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    pairs = []
    for value, i, j in ranked:
        if value > 0 and i in free_gold and j in free_found:
            free_gold.remove(i)
            free_found.remove(j)
            pairs.append((gold[i], found[j]))
    return pairs


def _overlap(a: Pair, b: Pair) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


@dataclass(frozen=True)
class _Trimmed:
    """A statement with its spans trimmed, by role, and the characters of each role."""

    marked: Statement
    spans: dict[str, list[Pair]]
    characters: dict[str, frozenset[int]]


def _trimmed(text: str, statements: Iterable[Statement]) -> list[_Trimmed]:
    out = []
    for statement in statements:
        spans = {role: trim(text, getattr(statement, role)) for role in ROLES}
        if spans["content"]:
            held = {role: characters(text, pairs) for role, pairs in spans.items()}
            out.append(_Trimmed(statement, spans, held))
    return out


def paired(gold: Marked, found: Marked) -> list[tuple[Statement, Statement]]:
    """The statements of gold and what was found of them."""
    all_gold, all_found = (_trimmed(gold.text, one.statements) for one in (gold, found))
    return [(g.marked, p.marked) for g, p in best_pairs(all_gold, all_found, _alike)]


def _alike(g: _Trimmed, p: _Trimmed) -> float:
    a, b = g.characters["content"], p.characters["content"]
    common = len(a & b)
    jaccard = common / len(a | b) if common else 0.0
    return jaccard if jaccard >= SAME_CONTENT else 0.0


def _score_statements(gold: Marked, found: Marked, scores: Scores) -> None:
    all_gold, all_found = (
        _trimmed(gold.text, gold.statements),
        _trimmed(gold.text, found.statements),
    )
    pairs = best_pairs(all_gold, all_found, _alike)
    linked = [g for g, p in pairs if _same_source(g, p)]
    exact = sum(
        all(sorted(g.spans[role]) == sorted(p.spans[role]) for role in ROLES) for g, p in pairs
    )
    for name, hits in (("found", len(pairs)), ("linked", len(linked)), ("triple_exact", exact)):
        scores.match(name, hits, len(all_found), len(all_gold))
    for g, p in pairs:
        _score_pair(gold.text, g.marked, p.marked, scores)
    if "figures" in gold.layers:
        _score_facts([(g.marked, p.marked) for g, p in pairs], scores)
    _score_recall(all_gold, [g for g, _ in pairs], linked, scores)
    right = {id(p) for _, p in pairs}
    scores.judged += [
        (p.marked.confidence, id(p) in right) for p in all_found if p.marked.confidence is not None
    ]
    for role in ROLES:
        a, b = _held(all_gold, role), _held(all_found, role)
        scores.match(f"{role}_tokens", len(a & b), len(b), len(a))
        exact_gold = _pieces(gold.text, all_gold, role, gold.loose)
        exact_found = _pieces(gold.text, all_found, role, gold.loose)
        both = len(exact_gold & exact_found)
        scores.match(f"span_{role}", both, len(exact_found), len(exact_gold))


def _same_source(g: _Trimmed, p: _Trimmed) -> bool:
    a, b = g.characters["source"], p.characters["source"]
    return bool(a & b) or not (a or b)


def _score_recall(
    all_gold: list[_Trimmed], found: list[_Trimmed], linked: list[_Trimmed], scores: Scores
) -> None:
    found_ids, linked_ids = {id(g) for g in found}, {id(g) for g in linked}
    for g in all_gold:
        if g.marked.type:
            scores.share(f"found_of_{g.marked.type}", id(g) in found_ids)
            scores.share(f"linked_of_{g.marked.type}", id(g) in linked_ids)
        if g.marked.type in QUOTED:
            scores.share("direct_found", id(g) in found_ids)


def _held(statements: list[_Trimmed], role: str) -> frozenset[int]:
    return frozenset().union(*(s.characters[role] for s in statements))


def _pieces(text: str, statements: list[_Trimmed], role: str, loose: bool) -> set[Pair]:
    """The contiguous pieces of a role: trimmed if `loose`, else without white space around."""
    if loose:
        return {pair for s in statements for pair in s.spans[role]}
    pieces = set()
    for statement in statements:
        for start, end in getattr(statement.marked, role):
            words = text[start:end]
            pieces.add((end - len(words.lstrip()), start + len(words.rstrip())))
    return pieces


def _score_pair(text: str, g: Statement, p: Statement, scores: Scores) -> None:
    if g.speaker:
        same = is_right(g, p)
        scores.share("speaker", same)
        scores.share(f"speaker_{form_of(text, g)}", same)
        sure = p.speaker_confidence is None or p.speaker_confidence >= SURE
        scores.share("not_misnamed", not (sure and is_wrong_named(g, p)))
        if p.speaker_confidence is not None:
            scores.told.append((p.speaker_confidence, same))
        if len(g.source) == 1 and text[slice(*g.source[0])].strip().casefold() in PRONOUNS:
            scores.share("pronoun_speaker", same)
    if g.kind:
        scores.share("kind", g.kind == p.kind)
    if g.type:
        scores.share("type", g.type == p.type)


def _score_facts(pairs: list[tuple[Statement, Statement]], scores: Scores) -> None:
    for name, g, p in facts(pairs):
        hits = bool(g) and words_of(g) == words_of(p)
        scores.match(name, hits, bool(p), bool(g))
        scores.match(f"{name}_head", bool(g) and head_of(g) == head_of(p), bool(p), bool(g))


def _score_hedges(gold: Marked, found: Marked, scores: Scores) -> None:
    pairs = best_pairs(gold.hedges, found.hedges, lambda g, p: _overlap(g.cue, p.cue))
    scores.match("hedge", len(pairs), len(found.hedges), len(gold.hedges))
    for g, p in pairs:
        if g.type:
            scores.share("hedge_type", g.type == p.type)
        if g.scope:
            a, b = characters(gold.text, g.scope), characters(gold.text, p.scope)
            scores.match("scope_tokens", len(a & b), len(b), len(a))


def _score_events(gold: Marked, found: Marked, scores: Scores) -> None:
    """An event that is a cue itself stands in no claim of that cue."""
    for event in gold.events:
        inside = any(
            _overlap(event.span, claim) and not _overlap(event.span, hedge.cue)
            for hedge in found.hedges
            for claim in hedge.scope
        )
        side = "inside" if inside else "outside"
        scores.share(f"uncertain_{side}", event.value < CERTAIN)
