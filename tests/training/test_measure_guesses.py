from __future__ import annotations

from models.training.measure_guesses import table


def test_each_band_says_how_many_are_wrong_and_all_below_it() -> None:
    judged = [(0.15, False), (0.19, False), (0.25, True), (0.25, False), (0.9, True), (1.0, True)]
    lines = {line.split(" to ")[0]: line.split()[3:] for line in table(judged)}
    assert lines["0.10"] == ["2", "100%", "2", "100%"]
    assert lines["0.20"] == ["2", "50%", "4", "75%"]
    assert lines["0.30"] == ["0", "4", "75%"]
    assert lines["0.80"] == ["2", "0%", "6", "50%"]
