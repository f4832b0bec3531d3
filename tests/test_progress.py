"""What is said of the errors of inputs, and how much of it is kept."""

from __future__ import annotations

from annotate.progress import Errors, Messages
from annotate.results import Result


class Heard(Messages):
    """Messages that keep what they say."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def say(self, line: str) -> None:
        self.said.append(line)


def test_a_thousand_kinds_of_errors_are_counted_and_all_others_said() -> None:
    heard = Heard()
    errors = Errors(heard, verbose=False)
    for number in range(1_000):
        errors.say(Result(None, error=f"{number}: gone"))
    for _ in range(24):
        errors.say(Result(None, error="0: gone"))
        errors.say(Result(None, error="late: gone"))
    errors.rest()
    assert heard.said.count("annotate: 0: gone") == 20
    assert heard.said.count("annotate: late: gone") == 24
    assert heard.said[-1] == "annotate: 5 more: 0: gone"
