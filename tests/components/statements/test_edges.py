from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import annotate
from annotate.components.records import Pair
from annotate.components.statements import edges
from annotate.components.statements.edges.stretches import bare, linked, unhung, whole
from tests.markup import unmark


def moved(edge: Callable[[str, Pair], Pair], given: str) -> str:
    text, (mark,) = unmark(given)
    return text[slice(*edge(text, [mark.start, mark.end]))]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("He <c>insis</c>ted.", "insisted"),
        ("Tarn d<c>enies</c> it.", "denies"),
        ("We<c>'</c>re sure.", "'re"),
        ("We<c>’</c>re sure.", "’re"),
        ("Lee’<c>s plan</c> failed.", "’s plan"),
        ("<c>Lee</c>’s plan", "Lee"),
    ],
)
def test_a_piece_is_whole_words(given: str, expected: str) -> None:
    assert moved(whole, given).strip() == expected.strip()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("<s>Ann Lee, the envoy,</s> said", "Ann Lee, the envoy"),
        ("<s>Ann Lee -</s> said", "Ann Lee"),
        ("<s>The Harbour Authority (NHA</s>) said", "The Harbour Authority (NHA)"),
        ("(<s>NHA</s>) said", "NHA"),
        ("(so <s>the NHA)</s>. It", "the NHA"),
        ("He <c>said:</c> no", "said"),
        ("Lee<c>:</c> no", ":"),
    ],
)
def test_a_piece_is_bare_of_what_only_separates(given: str, expected: str) -> None:
    assert moved(bare, given) == expected


@given(st.text(alphabet="ab '’,(:)–", min_size=1, max_size=12), st.data())
def test_any_piece_stays_a_piece(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for edge in (whole, bare):
        first, last = edge(text, [start, end])
        assert 0 <= first < last <= len(text)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param("He <c>said</c> that <q>it leaks</q>.", "that it leaks", id="that"),
        pytest.param("He <c>vowed</c> to <q>mend it</q>.", "to mend it", id="to"),
        pytest.param("He <c>plans to</c> <q>mend it</q>.", "mend it", id="inside-the-cue"),
        pytest.param("He <c>said</c> that <q>“it leaks”</q>.", "“it leaks”", id="a-quotation"),
        pytest.param("He <c>said</c> what <q>it does</q>.", "it does", id="no-link"),
        pytest.param(
            "He <c>said</c> <q>that, in June, it held</q>.", "in June, it held", id="comma"
        ),
        pytest.param("He <c>saw</c> Otto <q>leave</q>.", "leave", id="a-words-end"),
    ],
)
def test_a_content_begins_with_what_brings_it_in(given: str, expected: str) -> None:
    text, (cue, content) = unmark(given)
    start, end = linked(text, [content.start, content.end], [[cue.start, cue.end]])
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("He backed <c>the regime of Tarn, which</c> has denied it.", "the regime of Tarn"),
        ("It left <c>355 dead, of which</c> 12 were named.", "355 dead"),
        ("They saw <c>costs rise as</c> rates did.", "costs rise"),
        ("We could not <c>be doing that</c>.", "be doing that"),
        ("He told <c>them of whose</c>", "them"),
    ],
)
def test_no_conjunction_or_relative_pronoun_hangs_at_the_end_of_a_content(given, expected):
    text, (mark,) = unmark(given)
    ((start, end),) = unhung(text, [[mark.start, mark.end]])
    assert text[start:end] == expected


ROOM = Path(annotate.__file__).parent / "components/statements"


def moves(source: str) -> list[str]:
    """The lines of a module that move the beginning or end of a span in its place."""
    targets = [
        target
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant)
    ]
    return [ast.unparse(target) for target in targets if target.slice.value in (0, 1)]  # type: ignore[attr-defined]


def builds(source: str) -> list[str]:
    """The spans that a module makes: lists of two offsets, and those of what a pattern found."""
    found = []
    for node in ast.walk(ast.parse(source)):
        parts: list[ast.expr] = []
        if isinstance(node, ast.List) and isinstance(node.ctx, ast.Load):
            parts = node.elts
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "list":
            parts = node.args
        spans = [part for part in parts if re.search(r"\.span\([^()]*\)$", ast.unparse(part))]
        if spans or (len(parts) == 2 and not any(map(is_no_offset, parts))):
            found.append(ast.unparse(node))
    return found


def is_no_offset(part: ast.expr) -> bool:
    """Whether a part of a list is a text, other parts, or a span that is built in the package."""
    if isinstance(part, ast.Call):
        return ast.unparse(part.func) in edges.__all__
    return isinstance(part, ast.Starred | ast.Constant | ast.List)


@pytest.mark.parametrize("seen", [moves, builds])
def test_spans_are_built_and_edges_moved_in_one_package_alone(
    seen: Callable[[str], list[str]],
) -> None:
    found = {path.name: seen(path.read_text(encoding="utf-8")) for path in ROOM.glob("*.py")}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_a_move_is_seen_in_any_assignment() -> None:
    assert moves("a[0] = 1\nb.c[1][0] -= 2\nd[-1] = 3\nkept = e[0]") == ["a[0]", "b.c[1][0]"]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("a = [start, end]", ["[start, end]"]),
        ("a = [b[0], max(c, d)]", ["[b[0], max(c, d)]"]),
        ("a = [found.end() + 1, last]", ["[found.end() + 1, last]"]),
        ("a = [[*found.span('cue')]]", ["[*found.span('cue')]"]),
        ("a = list(found.span())", ["list(found.span())"]),
        ("a = [found.start(), found.end()]", ["[found.start(), found.end()]"]),
        ("a = [matched(found, 1), matched(found, 2)]", []),
        ("a = [start]; b = [*c, end]; d = ['x', 'y']; e = (start, end)", []),
    ],
)
def test_a_span_that_is_built_is_seen(source: str, seen: list[str]) -> None:
    assert builds(source) == seen


def test_the_table_of_edges_names_what_is_there() -> None:
    rows = [row.split("|")[1:5] for row in (edges.__doc__ or "").splitlines() if "| `" in row]
    steps = [step for row in rows for step in re.findall(r"`([\w.]+)`", row[0])]
    assert set(steps) - {s for s in steps if s.startswith("FindingEdges.")} <= set(edges.__all__)
    assert all(hasattr(edges.FindingEdges, s.partition(".")[2]) for s in steps if "." in s)
    moved = {name for name in edges.__all__ if name[0].islower()} - {"is_passive"}
    assert moved <= set(steps)
    files = {name for row in rows for name in re.findall(r"`(\w+)`", "".join(row[2:]))}
    assert all((ROOM / f"{n}.py").exists() or (ROOM / f"edges/{n}.py").exists() for n in files)
