from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged, assert_stated

LEAD = "The town met.\n\n"


def test_words_in_the_first_person_below_a_colon_are_a_quotation() -> None:
    (record,) = assert_stated(
        f"{LEAD}<s>Moazam Malik, the envoy</s>, <c>said</c>:\n\n"
        "<q>We send our condolences.</q>\n\n<q>I hope it helps.</q>\n\nThe search goes on."
    )
    assert (record["type"], record["why"]) == ("direct", "block-quotation")


def test_the_first_paragraph_may_speak_of_something_else() -> None:
    assert_stated(
        f"{LEAD}<s>Amina Sow, the judge</s>, <c>wrote</c>:\n\n"
        "<q>This court is no tool.</q>\n\n<q>I dissent.</q>\n\nThe case goes on."
    )


def test_what_the_encoder_found_of_it_is_made_whole() -> None:
    assert_merged(
        "<s>Lee</s> <c>said</c>:\n\n<q>We send our love</q> to all.\n\nIt rained.",
        "<s>Lee</s> <c>said</c>:\n\n<q>We send our love to all.</q>\n\nIt rained.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said this:\n\nThe pier is shut.",
        "The fares are:\n\nOur child fares: $4.",
        "The plan has three parts:\n\n- We pay more.",
    ],
)
def test_other_words_below_a_colon_are_none(text: str) -> None:
    assert_stated(LEAD + text)
