from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from annotate.components.records import FoundStatement
from tests.components.statements.stated import statements
from tests.timing import assert_linear

TYPES = {"direct", "indirect", "mixed"}


def test_the_component_writes_records_and_spans() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_quotations")
    nlp.add_pipe("news_statements")
    doc = nlp("“The dam will hold,” said Ann Lee. The council said it would not.")
    assert [span.text for span in doc.spans["attributions"]] == ["“The dam will hold,”"]
    assert [span.label_ for span in doc.spans["attributions"]] == ["direct"]
    assert [span.text for span in doc.spans["cues"]] == ["said"]
    assert [span.text for span in doc.spans["source_mentions"]] == ["Ann Lee"]
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.news_statements == doc._.news_statements


WORDS = ["“", "”", '"', "'", " ", "\n\n", ", ", ". ", ": ", "she", "said", "that", "told", "Lee"]
TEXTS = st.lists(
    st.sampled_from([*WORDS, "according to", "Q", "the dam held", "and", "— Lee\n"]),
    min_size=1,
    max_size=40,
).map("".join)


@st.composite
def findings(draw: st.DrawFn, text: str) -> list[FoundStatement]:
    def pairs(most: int) -> list[list[int]]:
        ends = draw(st.lists(st.integers(0, len(text)), unique=True, max_size=2 * most).map(sorted))
        return [[a, b] for a, b in zip(ends[::2], ends[1::2], strict=False)]

    found: list[FoundStatement] = []
    for _ in range(draw(st.integers(0, 3))):
        cue = pairs(1)
        if not cue:
            continue
        found.append(
            {
                "cue": cue[0],
                "source": pairs(2),
                "content": pairs(3),
                "confidence": draw(st.floats(0, 1)),
                "kind": {},
            }
        )
    return found


def test_a_finding_behind_the_words_of_its_quotation_keeps_its_place() -> None:
    found: FoundStatement = {
        "cue": [1, 2],
        "source": [],
        "content": [[6, 8]],
        "confidence": 0.0,
        "kind": {},
    }
    records = statements("““she“”she", [found])
    assert all(start < end for record in records for start, end in record["content"])


@given(st.data())
def test_any_text_gives_well_formed_records(data: st.DataObject) -> None:
    text = data.draw(TEXTS)
    records = statements(text, data.draw(findings(text)))
    for i, record in enumerate(records):
        assert record["type"] in TYPES
        assert record["content"]
        for key in ("source", "cue", "content", "quotes"):
            for start, end in record[key]:  # type: ignore[literal-required]
                assert 0 <= start < end <= len(text)
        assert record["parent"] is None or (
            record["parent"] != i and record["parent"] < len(records)
        )
        assert 0 <= record["confidence"] <= 1
        assert all(
            any(a <= s and e <= b for a, b in record["content"]) for s, e in record["quotes"]
        )


@pytest.mark.parametrize(
    "unit", ['"', '"a ', "she said ", "“said she, ‘a b c d’” ", "“a b c d e\n\n", "Q: a\n\n"]
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    assert_linear(lambda count: partial(statements, unit * (count // len(unit))), 4_000)


def test_many_findings_are_read_in_linear_time() -> None:
    def read(paragraphs: int) -> Callable[[], object]:
        text = "“a b c d e\n\n" * paragraphs
        found: list[FoundStatement] = [
            {
                "cue": [i, i + 2],
                "source": [],
                "content": [[i + 2, i + 200]],
                "confidence": 1,
                "kind": {},
            }
            for i in range(0, len(text) - 200, 4)
        ]
        assert len(statements(text, found)) >= len(found) / 2
        return partial(statements, text, found)

    assert_linear(read, 120)
