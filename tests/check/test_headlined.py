"""Whom a headline accuses, by the names of the text below it."""

from __future__ import annotations

import pytest

from annotate.check.case import Case
from annotate.check.charges import charges
from tests.check.finding import found
from tests.render.articles import build


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Lee accused of fraud", "Lee"),
        ("Mayor Ann Lee Is Accused Of Fraud", "Ann Lee"),
        ("Rosley Council Faces Fraud Charges", "Rosley Council"),
        ("Union Accuses Lee Of Fraud", "Lee"),
        ("Lawsuit Against Ann Lee Over Pier", "Ann Lee"),
        ("Lee sued over pier", "Lee"),
        ("Lee Denies Fraud Charges", "Lee"),
    ],
)
def test_a_headline_accuses_by_a_name_that_the_text_has(headline, name):
    text = "The port is shut. Ann Lee runs it. Rosley Council owns it. The council met."
    item = build(f'<p kind="headline">{headline}</p>\n\n{text}')
    (charge,) = charges(Case(item.document, item.text))
    assert (charge.accusation.name.text, charge.asked) == (name, True)
    assert bool(found("unanswered-accusation", f'<p kind="headline">{headline}</p>\n\n{text}')) is (
        "Denies" not in headline
    )


@pytest.mark.parametrize(
    "headline",
    [
        "Council Accused Of Fraud",
        "Teacher Accused Of Fraud",
        "Lee sued the bank",
        "Mayor to sue Rosley club",
        "Two Men Arrested Over Fire",
    ],
)
def test_capitals_of_a_headline_are_no_names(headline):
    text = "The port is shut. Ann Lee runs it. Rosley Council owns it. The council met a teacher."
    item = build(f'<p kind="headline">{headline}</p>\n\n{text}')
    assert charges(Case(item.document, item.text)) == ()


def test_a_party_is_not_asked_for_a_headline():
    item = build('<p kind="headline">Labour accused of broken pledge</p>\n\nLabour met in May.')
    (charge,) = charges(Case(item.document, item.text))
    assert not charge.asked
