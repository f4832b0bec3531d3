"""Claims of which the text says that nobody could verify them."""

from __future__ import annotations

import pytest

from annotate.check import Rules, checks
from tests.check.finding import found
from tests.render.articles import build


@pytest.mark.parametrize(
    "sentence",
    [
        "The video could not be independently verified.",
        "The Herald was unable to verify the letter.",
        "The council has not been able to verify the letter.",
        "The Herald wasn’t able to independently confirm it.",
        "Neither the Herald nor the Post was able to verify the letter.",
        "Unconfirmed reports spoke of three dead.",
        "His account has not been independently confirmed.",
        "The Herald could not immediately confirm it.",
        "The number is yet to be confirmed.",
    ],
)
def test_unverified_claims(sentence):
    assert len(found("unverified-claim", f"The dam broke. {sentence}")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The Herald has verified the video.",
        "The mayor declined to confirm the date.",
        "She could confirm the order by telephone.",
        "The bishop confirmed nine children.",
        "The dates have yet to be confirmed.",
        "The performers have yet to be confirmed.",
        "He repeated wild, unsubstantiated claims.",
        '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
        'kind="person">she could not confirm the date</q>.',
    ],
)
def test_what_is_no_unverified_claim(sentence):
    assert found("unverified-claim", sentence) == []


def test_unverified_claims_of_a_document_without_its_text_are_its_hedges():
    marked = '<h type="investigation">could not be verified</h> by the Herald.'
    document = build(marked).document
    assert len(checks(document, None, Rules(select=frozenset({"unverified-claim"})))) == 1
