"""Names: whole words, neighbours joined, one label for all that are written alike."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.components.encoder.entities import agreed, whole_names
from annotate.components.records import FoundEntity
from tests.markup import unmark


def entities(marked: str) -> tuple[str, list[FoundEntity]]:
    text, marks = unmark(marked)
    return text, [
        {"start": m.start, "end": m.end, "label": m.attributes["of"], "confidence": 0.9}
        for m in marks
    ]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ('<e of="Person">Nora</e> <e of="Person">Quill</e> left.', ["Nora Quill"]),
        ('In <e of="Location">Fin</e>land', ["Finland"]),
        ('In Fin<e of="Location">land</e>', ["Finland"]),
        ('<e of="Person">Quill</e>, <e of="Person">Lund</e>', ["Quill", "Lund"]),
        ('<e of="NORP">Irish</e> <e of="Person">Lund</e>', ["Irish", "Lund"]),
        ('<e of="Person">Qu</e><e of="Location">ill</e>', ["Quill"]),
        ('<e of="Organization">Cushing & Rowe</e>\'s', ["Cushing & Rowe"]),
    ],
)
def test_names_are_whole(marked: str, names: list[str]) -> None:
    text, found = entities(marked)
    assert [text[n["start"] : n["end"]] for n in whole_names(text, found)] == names


def test_one_name_has_one_label() -> None:
    text, found = entities(
        '<e of="Location">Apple</e> said. <e of="Organization">Apple</e> and'
        ' <e of="Organization">Apple</e>, not <e of="Location">Appleton</e>.'
    )
    labels = [name["label"] for name in agreed(text, found)]
    assert labels == ["Organization", "Organization", "Organization", "Location"]


@given(st.data())
def test_names_never_overlap_and_hold_what_was_found(data: st.DataObject) -> None:
    text = data.draw(st.text("aB .,", min_size=1, max_size=30))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    pairs = [p for p in data.draw(st.lists(spans, max_size=5)) if p[0] < p[1]]
    found: list[FoundEntity] = [
        {"start": a, "end": b, "label": "Person", "confidence": 0.5} for a, b in pairs
    ]
    names = whole_names(text, found)
    assert all(x["end"] <= y["start"] for x, y in pairwise(names))
    assert all(0 <= n["start"] < n["end"] <= len(text) for n in names)
    held = {i for n in names for i in range(n["start"], n["end"])}
    first = min(found, key=lambda e: e["start"], default=None)
    assert first is None or set(range(first["start"], first["end"])) <= held
