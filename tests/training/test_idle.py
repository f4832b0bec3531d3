from __future__ import annotations

from models.training.idle import Conditions

SOURCE = """
def sort(words):
    short = [word for word in words if len(word) < 4 or word.isupper()]
    if not short:
        return "none"
    return "one" if len(short) == 1 else "many"
"""


def test_conditions_that_are_never_true_or_never_false_are_told_with_their_articles() -> None:
    conditions = Conditions()
    told = {"__note__": conditions.note}
    exec(compile(conditions.wrapped(SOURCE, "sort.py"), "sort.py", "exec"), told)
    articles = [["of", "bridge"], ["of", "a"], ["bridge"]]
    said = []
    for conditions.article, words in enumerate(articles):
        said.append(told["sort"](words))
    assert said == ["one", "many", "none"]
    found = {one.code: (one.true, one.false) for one in conditions.all}
    assert found["len(word) < 4"] == ({0, 1}, {0, 2})
    assert found["word.isupper()"] == (set(), {0, 2})
    assert found["not short"] == ({2}, {0, 1})
    assert found["len(short) == 1"] == ({0}, {1})
    assert [one.code for one in conditions.idle(1)] == ["word.isupper()"]
