"""Prints scores as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from models.training.gold import STATEMENT_TYPES
from models.training.reliability import Bin, calibration_error
from models.training.scoring import Scores
from models.training.speakers import FORMS

_MATCHES = (
    *("found", "linked", "triple_exact", "content_tokens", "source_tokens", "cue_tokens"),
    *("span_source", "span_cue", "span_content", "outlet", "hedge", "scope_tokens", "entities"),
    *("role", "role_head", "affiliation", "affiliation_head"),
)
_SHARES = (
    *("direct_found", "type", "speaker", *(f"speaker_{form}" for form in FORMS)),
    *("not_misnamed", "pronoun_speaker", "kind", "hedge_type"),
    *("uncertain_inside", "uncertain_outside"),
)


def print_evaluation(
    title: str,
    scores: Scores,
    publishers: Mapping[str, Scores],
    bins: Sequence[Bin],
    speaker_bins: Sequence[Bin] = (),
) -> None:
    """Print every figure that has a count, then the breakdowns that the gold allows."""
    console = Console()
    console.print(title, markup=False, highlight=False)
    if not scores.matches and not scores.shares:
        console.print("marks no layer that can be scored")
    for table in (
        _match_table(scores),
        _share_table(scores),
        _type_table(scores),
        _publisher_table(publishers),
        _reliability_table("reliability", "found in gold", bins),
        _reliability_table("reliability of speakers", "right", speaker_bins),
    ):
        if table.row_count:
            console.print(table)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    for i, column in enumerate(columns):
        table.add_column(column, justify="right" if i else "left")
    return table


def _show(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _match_table(scores: Scores) -> Table:
    table = _table("matches", "figure", "F1", "P", "R", "hits", "found", "gold")
    figures = scores.figures()
    for name in _MATCHES:
        if name in scores.matches:
            rates = (_show(figures[key]) for key in (name, f"{name}_p", f"{name}_r"))
            table.add_row(name, *rates, *map(str, scores.matches[name]))
    return table


def _share_table(scores: Scores) -> Table:
    table = _table("shares", "figure", "%", "right", "of")
    figures = scores.figures()
    for name in _SHARES:
        if name in scores.shares:
            table.add_row(name, _show(figures[name]), *map(str, scores.shares[name]))
    return table


def _type_table(scores: Scores) -> Table:
    table = _table("recall by type", "type", "found", "linked", "gold")
    figures = scores.figures()
    for kind in STATEMENT_TYPES:
        if f"found_of_{kind}" in scores.shares:
            rates = (_show(figures[f"{part}_of_{kind}"]) for part in ("found", "linked"))
            table.add_row(kind, *rates, str(scores.shares[f"found_of_{kind}"][1]))
    return table


def _publisher_table(publishers: Mapping[str, Scores]) -> Table:
    names = ("found", "linked", "triple_exact")
    table = _table("F1 by publisher", "publisher", *names, "gold")
    for publisher, scores in publishers.items():
        figures = scores.figures()
        rates = (_show(figures[name]) for name in names)
        table.add_row(publisher, *rates, str(scores.matches["found"][2]))
    return table


def _reliability_table(title: str, right: str, bins: Sequence[Bin]) -> Table:
    error = calibration_error(bins)
    title = title if error is None else f"{title} (ECE {error:.3f})"
    table = _table(title, "confidence", "statements", "mean", right)
    for one in bins:
        table.add_row(
            f"{one.low:.1f}–{one.high:.1f}",
            str(one.count),
            f"{one.confidence:.3f}",
            f"{one.correct:.3f}",
        )
    return table
