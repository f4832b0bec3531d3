"""What stands around a place is swept in one module, and is what looking at all would find."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import annotate
from annotate.text.nesting import Innermost, overlapping

PACKAGE = Path(annotate.__file__).parent
STRETCH = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda p: (p[0], p[0] + p[1]))
STRETCHES = st.lists(STRETCH, max_size=6)


@given(STRETCHES.map(sorted), STRETCHES.map(sorted))
def test_a_place_has_what_shares_a_character_with_it(
    places: list[tuple[int, int]], stretches: list[tuple[int, int]]
) -> None:
    wanted = [
        [n for n, (a, b) in enumerate(stretches) if a < end and start < b] for start, end in places
    ]
    assert list(overlapping(places, stretches)) == wanted


def test_an_end_may_move_on_the_way() -> None:
    stretches = [[0, 9], [2, 4], [6, 8]]
    found = overlapping([(0, 1), (2, 3), (6, 7)], stretches)
    assert [next(found), next(found)] == [[0], [0, 1]]
    stretches[0][1] = 5
    assert next(found) == [2]


@given(STRETCHES)
def test_the_innermost_is_the_shortest_and_of_equals_the_last(
    stretches: list[tuple[int, int]],
) -> None:
    innermost = Innermost(stretches)
    for at in range(20):
        held = [(b - a, -n) for n, (a, b) in enumerate(stretches) if a <= at < b]
        assert innermost.at(at) == (-min(held)[1] if held else -1)
        assert innermost.between(at, at + 1) == [innermost.at(at)]


ORDER = ast.Gt | ast.GtE | ast.Lt | ast.LtE


def sweeps(tree: ast.AST) -> set[str]:
    """The lists that a loop keeps to what has not ended: filtered into themselves, or popped."""
    found: set[str] = set()
    for loop in ast.walk(tree):
        if not isinstance(loop, ast.For | ast.While):
            continue
        for node in ast.walk(loop):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.ListComp):
                kept = node.value.generators[0]
                passed = [
                    isinstance(i, ast.Compare) and isinstance(i.ops[0], ORDER) for i in kept.ifs
                ]
                if ast.unparse(node.targets[0]) == ast.unparse(kept.iter) and any(passed):
                    found.add(ast.unparse(kept.iter))
            elif isinstance(node, ast.While):
                popped = f"{ast.unparse(node.test).split(' ')[0]}.pop()"
                if popped in map(ast.unparse, node.body):
                    found.add(popped)
    return found


def test_nothing_else_is_a_sweep() -> None:
    files = sorted(PACKAGE.rglob("*.py"))
    found = {p.name: sweeps(ast.parse(p.read_text(encoding="utf-8"))) for p in files}
    assert {name for name, lists in found.items() if lists} == {"nesting.py"}


@pytest.mark.parametrize(
    ("loop", "found"),
    [
        ("for a in b:\n  held = [x for x in held if x > a]", ["held"]),
        ("for a in b:\n  while held and held[-1] < a:\n    held.pop()", ["held.pop()"]),
        ("held = [x for x in held if x > a]", []),
        ("for a in b:\n  held = [x for x in a if x > 0]", []),
    ],
)
def test_a_sweep_is_known(loop: str, found: list[str]) -> None:
    assert sweeps(ast.parse(loop)) == set(found)
