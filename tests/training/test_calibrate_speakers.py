from __future__ import annotations

import random

from models.training.calibrate_speakers import Case, chances, cross_validated, fit


def cases(count: int) -> list[Case]:
    """Names are right nine times of ten, guesses half the time."""
    chance = random.Random(5)
    found = []
    for i in range(count):
        sign, likely = chance.choice([("name", 0.9), ("guess", 0.5)])
        found.append(Case({sign: 1.0}, chance.random() < likely, i))
    return found


def test_what_is_oftener_right_is_surer():
    found = cases(2000)
    weights = fit(["guess", "name"], found)
    named, guessed = chances(weights, [Case({"name": 1.0}, True, 0), Case({"guess": 1.0}, True, 0)])
    assert 0.8 < named < 0.9  # a little is taken off
    assert 0.35 < guessed < 0.5


def test_every_case_is_judged_once_by_weights_of_other_articles():
    found = cases(50)
    judged = cross_validated(["guess", "name"], found)
    assert sorted(right for _, right in judged) == sorted(case.right for case in found)
