"""What kind of source each is: the rules' answer weighed against the model's."""

from __future__ import annotations

from collections import defaultdict

from annotate.components.cast import Figure, plain
from annotate.components.records import OutletRecord, StatementRecord
from annotate.components.speakers import Resolver

# The rules' kind starts with this much of the model's probability mass; a doubtful one with less.
_RULE = 0.8
_DOUBTFUL_RULE = 0.3


def weigh_kinds(statements: list[StatementRecord], speakers: list[Figure | None]) -> None:
    """Change the kind of speakers where the model, over all their statements, is sure of another.

    An outlet stays one: the model learned from articles that call outlets organizations.
    """
    votes: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    counts: dict[int, int] = defaultdict(int)
    figures: dict[int, Figure] = {}
    for statement, figure in zip(statements, speakers, strict=True):
        if figure is None or not statement["kind"] or figure.kind == "outlet":
            continue
        figures[id(figure)] = figure
        counts[id(figure)] += 1
        for kind, probability in statement["kind"].items():
            votes[id(figure)][kind] += probability
    for key, figure in figures.items():
        scores = {kind: total / counts[key] for kind, total in votes[key].items() if kind}
        rule = _DOUBTFUL_RULE if figure.doubtful else _RULE
        scores[figure.kind] = scores.get(figure.kind, 0.0) + rule
        figure.kind = max(scores, key=lambda kind: scores[kind])


def outlet_of(resolver: Resolver, tag: OutletRecord) -> Figure:
    """The source of an outlet tag: the outlet, one with its mentions in the text."""
    words = plain(tag["outlet"])
    figure = next(
        (
            f for f in resolver.named.values()
            if f.kind in ("outlet", "organization", "unknown") and plain(f.name) == words
        ),
        None,
    )  # fmt: skip
    if figure is None:
        figure = resolver.keep(tag["outlet"], "outlet", named=True)
    figure.kind, figure.named, figure.plural = "outlet", True, False
    pair = (tag["name"][0], tag["name"][1])
    if pair not in figure.mentions:
        figure.mentions.append(pair)
    return figure
