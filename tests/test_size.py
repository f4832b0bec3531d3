"""No function too tangled to be read at once, and no file too long."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.package import PACKAGE, parsed

LINES = 300
DECISIONS = 20  # one more is what radon calls complexity D
Function = ast.FunctionDef | ast.AsyncFunctionDef


def decisions(node: ast.AST) -> int:
    """What McCabe counts below a node: branches, loops, conditions, and each `and` and `or`."""
    own = 0
    if isinstance(node, ast.BoolOp):
        own = len(node.values) - 1
    elif isinstance(node, ast.If | ast.IfExp | ast.Assert | ast.Lambda | ast.ExceptHandler):
        own = 1
    elif isinstance(node, ast.For | ast.AsyncFor | ast.While | ast.Try):
        own = bool(node.orelse) + (not isinstance(node, ast.Try))
    elif isinstance(node, ast.comprehension):
        own = 1 + len(node.ifs)
    elif isinstance(node, ast.Match):
        own = len(node.cases)
    return own + sum(map(decisions, ast.iter_child_nodes(node)))


def functions(node: ast.AST) -> Iterator[Function]:
    """The functions and methods of a module; one inside another is part of it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function):
            yield child
        elif isinstance(child, ast.ClassDef):
            yield from functions(child)


def test_no_function_has_more_decisions_than_a_reader_can_hold() -> None:
    tangled = {
        f"{path.relative_to(PACKAGE).as_posix()}:{function.name}"
        for path in PACKAGE.rglob("*.py")
        for function in functions(parsed(path))
        if 1 + decisions(function) > DECISIONS
    }
    assert tangled == set()


def test_no_file_is_longer_than_three_screens() -> None:
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert {name for name, length in lengths.items() if length > LINES} == set()


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("return 1", 1),
        ("return a and b or c", 3),
        ("return [x for x in y if x]", 3),
        ("if a:\n  pass\nelif b:\n  pass\nelse:\n  pass", 3),
        ("while a:\n  pass\nelse:\n  pass", 3),
        ("try:\n  pass\nexcept E:\n  pass", 2),
        ("return a if b else c", 2),
    ],
)
def test_decisions_are_branches_loops_and_conditions(body: str, count: int) -> None:
    source = "def f():\n" + "\n".join("  " + line for line in body.split("\n"))
    assert 1 + decisions(ast.parse(source)) == count
