"""Word lists: no word twice in a list, and verbs inflected as a dictionary has them."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import lemminflect
import pytest

from annotate.lexicon import verbs
from tests.closed_classes import doubled
from tests.package import PACKAGE, nodes

VERBS = verbs.SAY | verbs.TELL | verbs.TREAT | verbs.ASK | verbs.THINK
PHRASAL = {phrase.split()[0] for phrase in verbs.SAY_PHRASES + verbs.TREAT_PHRASES}
# Both "forecast" and "forecasted" are written.
EITHER = {"forecast"}


def literals(path: Path) -> list[str]:
    """The texts that a module makes word sets of."""
    calls = [n for n in nodes(path) if isinstance(n, ast.Call)]
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


def test_a_closed_class_is_listed_in_the_lexicon_alone() -> None:
    known = {"lexicon/function_words.py", "lexicon/alternations.py"}
    # These words are chosen for being in no other language, not for their class.
    known.add("reading/language.py")
    files = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}
    found = {name: doubled(path) for name, path in files.items() if name not in known}
    assert {name: lists for name, lists in found.items() if lists} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('a = r"x (?:is|was) y"', ["1: is was"]),
        ('a = rf"x(?!{B}|is|[(|]|w(?:as|ere)|are)"', ["1: are is"]),
        ('a = word_set("he saw she and they")', ["1: he she they"]),
        ('Rule("name", "type", "has have")', ["1: has have"]),
        (
            'a in ("is", "were", "of") or b == {"his", "my", "our", 1}',
            ["1: is were", "1: his my our"],
        ),
        ('a = r"x (?:is|wa\\|s) y"; word_set("he she")', []),
    ],
)
def test_a_list_is_found_in_a_pattern_a_set_or_a_rule(
    source: str, found: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "rules.py"
    path.write_text(source)
    assert doubled(path) == found


def test_verbs_are_inflected_as_the_dictionary_has_them() -> None:
    tags = ("VBZ", "VBD", "VBN", "VBG")
    wrong = {
        (verb, form)
        for verb in (VERBS | PHRASAL) - EITHER
        for tag, form in zip(tags, verbs.forms(verb), strict=True)
        if form not in lemminflect.getInflection(verb, tag=tag)
    }
    assert wrong == set()
