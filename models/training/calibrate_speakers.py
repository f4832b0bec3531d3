"""Fits how sure speakers are: ``python -m models.training.calibrate_speakers GOLD --frozen F``.

Writes the weights of `annotate/components/sources/sureness.json`: a logistic regression of
whether a found statement's speaker is the marked one on the signs of `sureness.py`. First it
prints what five-fold cross-validation by article gives: of the speakers at 0.9 and more how many
are right, and the expected calibration error. The encoder must not have seen the articles.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy as np
import numpy.typing as npt
from spacy.language import Language

from annotate.components.sources.sureness import WEIGHTS
from annotate.pipeline import load
from models.training.frozen import frozen as findings_of
from models.training.frozen import thaw
from models.training.gold import GoldArticle, read_gold
from models.training.logistic import logistic
from models.training.marked import Marked, Statement
from models.training.reliability import calibration_error, reliability
from models.training.scoring import paired
from models.training.speakers import is_right

_FOLDS = 5
_RIDGE = 3.0  # of the weights; the best of 0.3, 1, 3 and 10 by likelihood on held-back folds
# Taken off the bias: of the speakers at 0.9 and more 95 in 100 are to be right. Fitted to the
# training part of news.train and tried on its validation part, per cent right and ECE: 94.6 and
# .017 with 0, 95.2 and .026 with 0.1, 95.7 and .038 with 0.25.
_CAUTION = 0.15
Floats = npt.NDArray[np.float64]


class Case(NamedTuple):
    """A speaker: its signs, whether it is right, and the number of its article."""

    signs: dict[str, float]
    right: bool
    article: int


def cases(
    nlp: Language, articles: Sequence[GoldArticle], findings: Sequence[dict[str, Any]]
) -> list[Case]:
    """The speakers found in `articles` for statements whose speaker gold marks."""
    component: Any = nlp.get_pipe("news_sources")
    found = []
    docs = thaw(nlp, [article.marked.text for article in articles], findings)
    for number, (article, doc) in enumerate(zip(articles, docs, strict=True)):
        records, sources = doc._.news_statements, doc._.news_sources
        names = [
            None if one is None else sources[one["source"]]["name"]
            for one in doc._.news_speakers["statements"]
        ]
        made = Marked(doc.text, tuple(map(_statement, range(len(records)), records, names)))
        for gold, one in paired(article.marked, made):
            signs = component.signs[int(one.told or 0)]
            if gold.speaker and signs:
                found.append(Case(signs, is_right(gold, one), number))
    return found


def _statement(number: int, record: dict[str, Any], speaker: str | None) -> Statement:
    """A record as `paired` wants it; `told` is its number."""
    source, cue, content = (
        tuple((a, b) for a, b in record[role]) for role in ("source", "cue", "content")
    )
    return Statement(source, cue, content, record["type"], speaker, told=str(number))


def fit(names: Sequence[str], found: Sequence[Case]) -> dict[str, float]:
    """The weight of each sign, and of the "bias"."""
    x, y = _matrix(names, found), np.array([case.right for case in found], dtype=float)
    ridge = np.full(x.shape[1], _RIDGE)
    ridge[-1] = 0.0
    weights = logistic(x, y, ridge)
    weights[-1] -= _CAUTION
    return dict(zip([*names, "bias"], weights.tolist(), strict=True))


def _matrix(names: Sequence[str], found: Sequence[Case]) -> Floats:
    rows = [[case.signs.get(name, 0.0) for name in names] + [1.0] for case in found]
    return np.array(rows)


def chances(weights: dict[str, float], found: Sequence[Case]) -> list[float]:
    """How sure each case is."""
    names = [name for name in weights if name != "bias"]
    sums = _matrix(names, found) @ np.array([*(weights[n] for n in names), weights["bias"]])
    return [float(one) for one in 1 / (1 + np.exp(-sums))]


def cross_validated(names: Sequence[str], found: Sequence[Case]) -> list[tuple[float, bool]]:
    """How sure each case is by weights that were fitted without its article, and whether right."""
    judged = []
    for fold in range(_FOLDS):
        held = [case for case in found if case.article % _FOLDS == fold]
        rest = [case for case in found if case.article % _FOLDS != fold]
        sure = chances(fit(names, rest), held)
        judged += [(round(s, 2), case.right) for s, case in zip(sure, held, strict=True)]
    return judged


@click.command()
@click.argument("gold", type=click.Path(path_type=Path, exists=True))
@click.option("--frozen", type=click.Path(path_type=Path), required=True, help="Kept findings.")
@click.option("--model", help="A pipeline's folder; default the one that ships.")
@click.option("--dry-run", is_flag=True, help="Print, and write nothing.")
def main(gold: Path, frozen: Path, model: str | None, dry_run: bool) -> None:
    """Fit the confidence of speakers on the articles of GOLD."""
    articles = read_gold(gold)
    findings = findings_of([article.marked.text for article in articles], model, frozen)
    found = cases(load(model), articles, findings)
    names = sorted({name for case in found for name in case.signs})
    judged = cross_validated(names, found)
    sure = [right for chance, right in judged if chance >= 0.9]
    error = calibration_error(reliability(judged))
    click.echo(
        f"{len(judged)} speakers, {sum(right for _, right in judged) / len(judged):.1%} right; "
        f"{len(sure)} at 0.9 and more, {sum(sure) / max(len(sure), 1):.1%} right; ECE {error:.3f}"
    )
    for one in reliability(judged):
        click.echo(f"{one.low:.1f}  {one.count:5}  {one.confidence:.3f}  {one.correct:.3f}")
    if not dry_run:
        weights = {name: round(value, 3) for name, value in fit(names, found).items()}
        WEIGHTS.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
