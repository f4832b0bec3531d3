"""Logistic regression with a ridge, by Newton's steps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_STEPS = 30  # it needs fewer


def logistic(x: Numbers, y: Numbers, ridge: Numbers, share: Numbers | float = 1.0) -> Numbers:
    """The weight of each sign for the chance of 1, [signs], of cases `x` [cases, signs].

    `y` [cases] is 0 or 1, `ridge` [signs] what each weight's square costs, half of it, and `share`
    [cases] how much a case counts.
    """
    weights: Numbers = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (share * (y - chance)) - ridge * weights
        bend = (x * (share * chance * (1 - chance))[:, None]).T @ x + np.diag(ridge + 1e-9)
        weights = weights + np.linalg.solve(bend, slope)
    return weights
