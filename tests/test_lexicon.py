"""Word lists: no word twice in a list, and verbs inflected as a dictionary has them."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import lemminflect
import pytest

import annotate
from annotate.lexicon import verbs

PACKAGE = Path(annotate.__file__).parent
VERBS = verbs.SAY | verbs.TELL | verbs.TREAT | verbs.ASK | verbs.THINK
PHRASAL = {phrase.split()[0] for phrase in verbs.SAY_PHRASES + verbs.TREAT_PHRASES}
# Both "forecast" and "forecasted" are written.
EITHER = {"forecast"}


def literals(path: Path) -> list[str]:
    """The texts that a module makes word sets of."""
    calls = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call)]
    named = [call for call in calls if getattr(call.func, "id", "") == "word_set"]
    return [c.args[0].value for c in named if c.args and isinstance(c.args[0], ast.Constant)]


@pytest.mark.parametrize("room", ["lexicon", "text", "reading", "components"])
def test_no_word_stands_twice_in_one_list(room: str) -> None:
    doubled = {
        (path.name, word)
        for path in sorted(PACKAGE.glob(f"{room}/**/*.py"))
        for text in literals(path)
        for word, count in Counter(text.split()).items()
        if count > 1
    }
    assert doubled == set()


def test_verbs_are_inflected_as_the_dictionary_has_them() -> None:
    tags = ("VBZ", "VBD", "VBN", "VBG")
    wrong = {
        (verb, form)
        for verb in (VERBS | PHRASAL) - EITHER
        for tag, form in zip(tags, verbs.forms(verb), strict=True)
        if form not in lemminflect.getInflection(verb, tag=tag)
    }
    assert wrong == set()
