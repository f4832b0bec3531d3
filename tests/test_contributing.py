"""CONTRIBUTING and the model card: the files, modules and functions that they name are there."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GUIDE, CARD = "CONTRIBUTING.md", "models/README.md"
# A path, whole or from some folder on: "annotate/text/", "text/words.py", "component.py".
_PATH = re.compile(
    r"(?:\.?\w[\w.-]*/)+[\w.-]*|[\w.-]+\.(?:py|md|txt|json|jsonl|toml|onnx|csv|sh|yml|cfg)"
)
_MODULE = re.compile(r"\b(?:models|tests|annotate)(?:\.\w+)+")
_LANES = ("annotate", "models", "tests", ".ci")  # what stands in a folder of these, or at the root
_MADE = {".venv/bin/", "latter.py", "models/training/runs"}  # by who follows the text


def told(document: str) -> list[str]:
    """What stands in backticks, the lines of code blocks among it."""
    text = (ROOT / document).read_text(encoding="utf-8")
    blocks = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    inline = re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return [*inline, *(line for block in blocks for line in block.splitlines())]


def paths() -> set[str]:
    """All files and folders of the project, each with a slash before its name."""
    found = {f"/{path.name}" for path in ROOT.iterdir()}
    for lane in _LANES:
        found |= {f"/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / lane).rglob("*")}
    return found | {f"/{lane}" for lane in _LANES}


@pytest.mark.parametrize("document", [GUIDE, CARD])
def test_paths_that_are_named_exist(document: str) -> None:
    named = {
        word
        for words in told(document)
        if "://" not in words
        for word in _PATH.findall(words)
        if not any(word.startswith(made) for made in _MADE)
    }
    there = paths()
    missing = {n for n in named if not any(p.endswith("/" + n.rstrip("/")) for p in there)}
    assert named
    assert missing == set()


@pytest.mark.parametrize("document", [GUIDE, CARD])
def test_modules_that_are_named_exist(document: str) -> None:
    named = {
        word
        for words in told(document)
        for word in _MODULE.findall(words)
        if not word.endswith((".py", ".md", ".json", ".jsonl"))
    }
    assert {name for name in named if find_spec(name) is None} == set()


def test_a_room_has_the_function_that_its_row_names() -> None:
    text = (ROOT / GUIDE).read_text(encoding="utf-8")
    table = text.split("### The rooms of `components/`", 1)[1].split("\n\n", 2)[1]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]]
    named = {
        (room, function)
        for row in rows
        for room in re.findall(r"`(\w+)(?:/|\.py)`", row[0])
        for function in re.findall(r"`(\w+)`", row[3])
    }
    assert len(named) > len(rows)  # `records` has two
    missing = {
        (room, function)
        for room, function in named
        if not hasattr(import_module(f"annotate.components.{room}"), function)
    }
    assert missing == set()
