"""What holds for the statements of any findings, however the encoder errs."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.components.records import FoundStatement, Pair, StatementRecord
from tests.components.statements.stated import statements

TEXT = (
    "The mayor said “the dam is safe,” as Lee told reporters “it ‘may not hold’ for long” — "
    "“We knew,” she added, “and they knew.”\n\n“It rained,” said the council. “Nobody slept.\n\n"
    "“Nobody could,” Lee said.\n\nANN LEE: He said that they “had a plan,” it said.\n"
)


@st.composite
def pairs(draw: st.DrawFn, most: int = 3) -> list[Pair]:
    found = []
    for _ in range(draw(st.integers(1, most))):
        start = draw(st.integers(0, len(TEXT) - 2))
        found.append([start, min(len(TEXT), start + draw(st.integers(1, 90)))])
    return sorted(found)


@st.composite
def findings(draw: st.DrawFn) -> list[FoundStatement]:
    found: list[FoundStatement] = [
        {
            "cue": draw(pairs(1))[0],
            "source": draw(pairs(2)),
            "content": draw(pairs()),
            "confidence": draw(st.sampled_from((0.3, 0.6, 0.9))),
            "kind": {"person": 1.0},
        }
        for _ in range(draw(st.integers(0, 5)))
    ]
    return sorted(found, key=lambda each: each["cue"])


def apart(spans: list[Pair]) -> bool:
    return all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def reach(record: StatementRecord) -> Pair:
    return [record["content"][0][0], record["content"][-1][1]]


@given(findings())
@settings(max_examples=150, derandomize=True)
def test_hostile_29_and_30_spans_are_apart_and_children_within_their_parents(
    found: list[FoundStatement],
) -> None:
    records = statements(TEXT, found)
    for record in records:
        for spans in (record["content"], record["cue"], record["source"], record["quotes"]):
            assert apart(spans)
            assert all(start < end for start, end in spans)
        if record["parent"] is not None:
            child, parent = reach(record), reach(records[record["parent"]])
            assert parent[0] <= child[0] < child[1] <= parent[1]
            assert parent[1] - parent[0] > child[1] - child[0]
