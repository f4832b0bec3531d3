"""Quotations that follow what is told in other words are statements of their own."""

from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged, assert_stated, found_in, statements

AFLOAT = [
    pytest.param(
        '<s>Lee</s> <c>said</c> <q>the dam was old</q>. <q n="2">“We knew.”</q>', id="indirect"
    ),
    pytest.param(
        '<s>Lee</s> <c>said</c> <q>the dam was “a mess”</q>. <q n="2">“We knew.”</q>', id="mixed"
    ),
    pytest.param(
        '<q>“It will hold,”</q> <s>Lee</s> <c>said</c>. The council met. <q n="2">“We knew.”</q>',
        id="a-sentence-between",
    ),
]
JOINED = [
    pytest.param("<q>“It held,”</q> <s>Lee</s> <c>said</c>. <q>“We knew.”</q>", id="direct"),
    pytest.param(
        "<q>The dam was “a mess,”</q> <s>Lee</s> <c>said</c>. <q>“We knew.”</q>", id="cue-behind"
    ),
    pytest.param(
        "<q>“A mess,”</q> <s>Lee</s> <c>said</c>, and so it was. <q>“We knew.”</q>",
        id="the-rest-of-its-sentence",
    ),
    pytest.param(
        "<s>Lee</s> <c>said</c> <q>it was</q>, as she put it, <q>“a mess”</q>.",
        id="no-sentence-of-its-own",
    ),
]


@pytest.mark.parametrize("marked", AFLOAT)
def test_a_quotation_floats_behind_what_is_told_in_other_words(marked: str) -> None:
    _, (told, quoted) = found_in(marked)
    joined = {**told, "content": [*told["content"], *quoted["content"]]}
    records = assert_stated(marked, [joined])
    assert records[1]["why"] == "floating-quotation"


@pytest.mark.parametrize("marked", JOINED)
def test_others_go_on_with_what_was_said(marked: str) -> None:
    assert_merged(marked, marked)


def test_pieces_that_overlap_float_nowhere() -> None:
    text, (told,) = found_in("<q>“It held,”</q> <s>Lee</s> <c>said</c>.")
    told["content"] = [[0, len(text) - 1], *told["content"]]
    assert len(statements(text, [told])) == 1
