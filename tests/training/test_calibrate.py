"""What a statement is judged by: weights that are learned from articles, and tried on others."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from annotate.components.encoder.decoding import SIGNS
from models.training.calibrate import FoundSigns, best_keep, fit, left_out, signs_of
from models.training.data import Statement, TrainingArticle

TRUE = {"bias": -0.5, "cue": 0.8, "content": 0.4, "quoted": 1.0, "direct": 0.0, "length": 0.2}


def articles(count: int, seed: int) -> list[FoundSigns]:
    """Articles of ten statements each, right with the chance that TRUE gives them."""
    chance = np.random.default_rng(seed)
    weights = np.array([TRUE[name] for name in SIGNS])
    made = []
    for _ in range(count):
        signs = chance.normal(0, 2, (10, len(SIGNS)))
        right = chance.random(10) < 1 / (1 + np.exp(-TRUE["bias"] - signs @ weights))
        made.append(FoundSigns(signs, np.where(right, np.arange(10), -1), int(right.sum()), 1.0))
    return made


def test_the_weights_are_those_that_made_the_articles() -> None:
    found = fit(articles(2000, 7))
    for name, weight in TRUE.items():
        assert getattr(found, name) == pytest.approx(weight, abs=0.06), name


def test_what_is_kept_has_nearly_the_best_f1() -> None:
    made = articles(300, 5)
    calibration = fit(made)
    keep = best_keep(calibration, made)

    chances = [
        (calibration.chance(signs), right)
        for a in made
        for signs, right in zip(a.signs, a.right, strict=True)
    ]

    def f1(least: float) -> float:
        kept = [right for chance, right in chances if chance >= least]
        return 2 * sum(kept) / (len(kept) + sum(a.gold for a in made))

    best = max(f1(0.01 * i) for i in range(20, 80))
    assert best - 0.002 <= f1(keep) <= best
    assert all(f1(0.01 * i) < best - 0.002 for i in range(round(100 * keep) + 1, 80))
    assert f1(keep) > max(f1(0.75), f1(0.2))


def test_a_weighty_article_counts_as_often() -> None:
    once, twice = articles(40, 1), articles(20, 2)
    weighty = [FoundSigns(a.signs, a.told, a.gold, 2.0) for a in twice]
    assert fit([*once, *weighty]) == fit([*once, *twice, *twice])


def test_left_out_articles_are_judged_by_the_others() -> None:
    figures = left_out({"one": articles(60, 3), "other": articles(20, 4)}, keep=0.4)
    assert set(figures) == {"one", "other"}
    assert all(55 < figure < 95 for figure in figures.values())
    blind = [FoundSigns(np.zeros_like(a.signs), a.told, a.gold, 1.0) for a in articles(60, 3)]
    assert left_out({"one": blind}, keep=0.4)["one"] < figures["one"]


def test_each_gold_statement_is_told_once() -> None:
    text = "Lee said the dam was safe. Tarn slept."
    contents = [(9, 25), (9, 21), (27, 38)]

    def statements(_: str, convention: str) -> Iterator[tuple[Any, Any]]:
        assert convention == "news"
        view = SimpleNamespace(content=lambda start, end: [start, end])
        for content in contents:
            yield SimpleNamespace(signs=np.zeros(len(SIGNS)), content=[content]), view

    article = TrainingArticle("a", text, {"statements"})
    article.statements.append(Statement([(0, 3)], [(4, 8)], [(9, 25)]))
    reader: Any = SimpleNamespace(statements=statements)
    found = signs_of(reader, article, 3)
    assert found.told.tolist() == [0, -1, -1]
    assert (found.gold, found.weight) == (1, 3)
