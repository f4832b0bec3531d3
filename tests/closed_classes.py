"""Finds lists of a closed class's words: in patterns, sets, tuples and among the heads of rules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from annotate.lexicon import function_words as words

# Each class, and how many of its words in one place make a list of it. Question words, prepositions
# and conjunctions are chosen one by one: which of them a word takes is the word's own.
CLASSES = [
    (words.BE, 2),
    (words.HAVE, 2),
    (words.DO, 2),
    (words.WILL, 2),
    (words.MODALS, 3),
    (words.SUBJECTS, 3),
    (words.OBJECTS, 3),
    (words.POSSESSIVES, 3),
    (words.ARTICLES, 3),
    (words.DEMONSTRATIVES, 3),
    (words.RELATIVES, 3),
    (words.NUMBERS, 3),
    (words.DAYS, 3),
    (words.MONTHS, 4),
]
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)


class Listed(NamedTuple):
    """Words that stand beside each other, and the line where their text begins."""

    line: int
    words: list[str]


def lists_of(source: str) -> Iterator[Listed]:
    """The alternatives of a pattern's groups, and the words of sets, tuples and rules' heads."""
    tree = ast.parse(source)
    inner = {id(x) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for x in n.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _set_or_heads(node)
        if isinstance(node, ast.Set | ast.Tuple | ast.List):
            texts = [x.value for x in node.elts if isinstance(x, ast.Constant)]
            yield Listed(node.lineno, [text for text in texts if isinstance(text, str)])
        if isinstance(node, ast.JoinedStr):
            yield from (Listed(node.lineno, found) for found in alternatives(_text(node)))
        elif isinstance(node, ast.Constant) and "|" in str(node.value) and id(node) not in inner:
            yield from (Listed(node.lineno, found) for found in alternatives(str(node.value)))


def _text(node: ast.expr) -> str:
    """A text with `…` for what its braces hold."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(x.value) if isinstance(x, ast.Constant) else "…" for x in parts)


def _set_or_heads(call: ast.Call) -> Iterator[Listed]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    places = {"word_set": call.args[:1], "Rule": call.args[2:3]}.get(name, [])
    if name == "split" and isinstance(call.func, ast.Attribute):
        places = [call.func.value]
    yield from (Listed(place.lineno, _text(place).split()) for place in places)


def alternatives(pattern: str) -> Iterator[list[str]]:
    """The alternatives of each group of a pattern, and those outside all groups."""
    open_groups, at = [[""]], 0
    for part in _PARTS.finditer(pattern):
        open_groups[-1][-1] += pattern[at : part.start()]
        at = part.end()
        if part[0] == "(":
            open_groups.append([""])
        elif part[0] == "|":
            open_groups[-1].append("")
        elif part[0] == ")" and len(open_groups) > 1:
            yield _bare(open_groups.pop())
            open_groups[-1][-1] += "()"
        else:
            open_groups[-1][-1] += part[0]
    open_groups[-1][-1] += pattern[at:]
    yield from map(_bare, open_groups)


def _bare(group: list[str]) -> list[str]:
    """The alternatives without what says how the group looks, and without blanks."""
    return [re.sub(r"^\?(?:[:=!]|<[=!])|\\[bs]|\s", "", one) for one in group]


def doubled(path: Path) -> list[str]:
    """The lists of a file that hold words of a closed class: ``line: words``."""
    found = []
    for listed in lists_of(path.read_text(encoding="utf-8")):
        for known, least in CLASSES:
            held = sorted(known.intersection(map(str.lower, listed.words)))
            if len(held) >= least:
                found.append(f"{listed.line}: {' '.join(held)}")
    return found
