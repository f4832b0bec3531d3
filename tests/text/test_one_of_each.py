"""Words are cut by `text/words.py` alone, sentences in `text/`: no rule has a pattern for them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.package import PACKAGE, nodes

# A pattern that is one word and nothing else, whatever joins its parts.
_WORD = re.compile(r"(?:\(\?:)?\[?(?:\\w|a-z|\^\\W_|\^\\W\\d_)[\w.’'-]*\]?[+*]\)?")
# A mark, white space and what begins behind it.
_SENTENCE = re.compile(r"\[[^\]]*\.!\?[^\]]*\](?:\\s|\s)[+*]?(?:\(\?=)?\[?(?:\^a-z|A-Z)")


def patterns(path: Path) -> list[str]:
    """The texts that a module holds."""
    return [
        n.value for n in nodes(path) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    ]


def cuts(text: str) -> bool:
    return _WORD.fullmatch(text) is not None or _SENTENCE.search(text) is not None


def test_nobody_else_cuts_words_or_sentences_by_such_a_pattern() -> None:
    found = {
        (path.relative_to(PACKAGE).as_posix(), text)
        for path in PACKAGE.rglob("*.py")
        for text in patterns(path)
        if cuts(text)
    }
    assert {name for name, _ in found} == {"text/words.py"}


@pytest.mark.parametrize(
    "text", [r"\w+", r"[\w-]+", r"[a-z]+", r"[^\W_]+", r"[a-z]{3}[.!?] +[A-Z]"]
)
def test_such_a_pattern_is_known(text: str) -> None:
    assert cuts(text)


@pytest.mark.parametrize("text", [r"\w", r"\w+ly", r"[.!?]$", "word"])
def test_others_are_not(text: str) -> None:
    assert not cuts(text)
