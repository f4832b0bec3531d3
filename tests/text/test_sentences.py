"""Sentences: the examples stand with a bar where each begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.text.sentences import sentence_starts

EXAMPLES = [
    pytest.param(
        "Gov. Teresa Malone met Lt. Gen. Jane Doe of the U.S. Army on Jan. 3. |Mr. Smith left at "
        "4 p.m. on Monday.",
        id="abbreviations",
    ),
    pytest.param("He moved to the U.S. |The visa took a year.", id="abbreviation-at-the-end"),
    pytest.param("Acme Inc. said no. |Acme Inc. |It is gone.", id="company-ending"),
    pytest.param("J. R. Lowe met W. H. Orr. |They spoke.", id="initials"),
    pytest.param("“Why?” he asked. |“No!” |She left.", id="quotation-goes-on"),
    pytest.param("“It rained. |It poured,” he said.", id="inside-a-quotation"),
    pytest.param("It rose 3.5 percent. |4,000 people came.", id="numbers"),
    pytest.param("Wait… |Then it fell.", id="ellipsis"),
    pytest.param("It closed in Sept. |Nobody knew.", id="month-at-the-end"),
    pytest.param("No. 10 said so. |We won vs. Spain.", id="number-and-versus"),
    pytest.param("A headline\n|The first line.", id="line"),
    pytest.param("Was it him or I. |We know.", id="the-pronoun-I-is-no-initial"),
]


@pytest.mark.parametrize("marked", EXAMPLES)
def test_where_sentences_begin(marked: str) -> None:
    text = marked.replace("|", "")
    parts = marked.split("|")
    wanted = [sum(map(len, parts[:i])) for i in range(len(parts))]
    assert list(sentence_starts(text, 0, len(text))) == wanted


@given(st.text(alphabet='aB1.!? \n"”(“…', max_size=60))
def test_starts_rise_and_stay_inside(text: str) -> None:
    starts = list(sentence_starts(text, 0, len(text)))
    assert starts == sorted(set(starts))
    assert starts[0] == 0
    assert all(start < len(text) for start in starts[1:])
