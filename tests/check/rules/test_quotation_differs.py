"""Quotations beside a transcript: as they were said, otherwise, or not at all."""

from __future__ import annotations

import pytest

from tests.check.finding import found

SPOKEN = (
    "CHAIR: Thank you. Ms Lee?\nLEE: We will not, I repeat, not close the north pier this year, "
    "whatever the insurers tell us. It is safe and it stays open to everyone.\n"
)


def quoted(quotation: str) -> str:
    return (
        f'“<q n="1" type="direct" speaker="Ann Lee" kind="person">{quotation}</q>” '
        '<c n="1">said</c> <s n="1">Ann Lee</s>.'
    )


@pytest.mark.parametrize(
    "quotation",
    [
        "It is safe and it stays open to everyone.",
        "it is safe – and it stays open",
        "We will not, I repeat, not close the north pier this year … it stays open to everyone.",
        "whatever the insurers tell us [at the time]",
    ],
)
def test_a_quotation_as_it_was_said(quotation):
    assert found("quotation-differs", quoted(quotation), SPOKEN) == []
    assert found("quotation-not-found", quoted(quotation), SPOKEN) == []


def test_what_a_hyphen_joins_is_said_in_as_many_words():
    spoken = "LEE: The 42 year old dam was a well known danger to all of us.\n"
    quotation = "The 42-year-old dam was a well-known danger to all of us."
    assert found("quotation-differs", quoted(quotation), spoken) == []


@pytest.mark.parametrize(
    "quotation",
    [
        "It is safe and it stays shut to everyone.",
        "We will close the north pier this year, whatever the insurers tell us.",
        "We will not, I repeat, not close the south pier this year",
    ],
)
def test_a_quotation_that_differs(quotation):
    (finding,) = found("quotation-differs", quoted(quotation), SPOKEN)
    assert finding.level == "error"
    assert "line 2" in finding.message
    assert finding.span.text == quotation


def test_a_quotation_that_was_not_said():
    marked = quoted("Nobody has ever paid a penny for the lighthouse.")
    assert found("quotation-differs", marked, SPOKEN) == []
    assert len(found("quotation-not-found", marked, SPOKEN)) == 1
