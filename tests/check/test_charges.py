"""Of whom an answer is asked, and whom a text accuses in passing."""

from __future__ import annotations

import pytest

from annotate.check.case import Case
from annotate.check.charges import charges
from tests.check.finding import found
from tests.render.articles import build


def test_of_whom_an_answer_is_asked_is_accused_though_convicted_and_others_are_convicted():
    told = "Ann Lee was convicted of fraud. Ann Lee is accused of {}."
    asked, other = (build(told.format(of)) for of in ("theft", "murder"))
    (charge,) = charges(Case(asked.document, asked.text))
    assert (charge.accusation.kind, charge.asked) == ("accused", True)
    (charge,) = charges(Case(other.document, other.text))
    assert (charge.accusation.kind, charge.asked) == ("convicted", False)


def test_who_is_arrested_or_charged_in_passing_words_is_not_asked():
    case = Case(
        (item := build("Ann Lee was arrested after a fight. It rained.")).document, item.text
    )
    (charge,) = charges(case)
    assert (charge.accusation.name.text, charge.asked) == ("Ann Lee", False)
    assert found("unanswered-accusation", item.text) == []
    both = build("Ann Lee was arrested early. Ann Lee is accused of fraud.")
    (charge,) = charges(Case(both.document, both.text))
    assert (charge.accusation.words.text, charge.asked) == ("Ann Lee is accused of", True)


def test_an_accusation_in_passing_is_let_be():
    lead = "The port is shut. It rained. It snowed. It froze. "
    accusation = "Its owner Ann Lee is accused of fraud."
    assert found("unanswered-accusation", lead + accusation) == []
    assert found("unanswered-accusation", f"{lead}{accusation} Lee ran it.") == []
    assert len(found("unanswered-accusation", f"{lead}{accusation} Lee ran it. Lee left.")) == 1
    assert len(found("unanswered-accusation", accusation + lead)) == 1


def test_charges_that_are_told_by_the_way_are_let_be():
    lead = "Ann Lee left the port. "
    assert found("unanswered-accusation", lead + "It saw the charges against Ann Lee.") == []
    assert (
        found("unanswered-accusation", lead + "The union is to file charges against Ann Lee.") == []
    )
    assert len(found("unanswered-accusation", lead + "It filed charges against Ann Lee.")) == 1
    assert len(found("unanswered-accusation", "It saw the charges against Ann Lee.")) == 1


def test_who_is_named_once_below_the_second_sentence_is_named_in_passing():
    accusation = "Ann Lee was accused of fraud."
    assert len(found("unanswered-accusation", f"It rained. {accusation}")) == 1
    assert found("unanswered-accusation", f"It rained. It snowed. {accusation}") == []
    assert len(found("unanswered-accusation", f"It rained. It snowed. {accusation} Lee left.")) == 1


@pytest.mark.parametrize(("year", "asked"), [(1989, False), (2002, False), (2003, True)])
def test_an_accusation_of_long_ago_is_let_be(year, asked):
    marked = f"Ann Lee was charged with fraud in {year}. The port was built in 2012."
    assert bool(found("unanswered-accusation", marked)) is asked


def test_a_body_is_counted_by_its_full_name():
    lead = "The port is shut. It rained. It snowed. It froze. "
    accusation = "Rosley Council is accused of fraud. "
    others = "Elswick Council met. Marlow Council left. Larkin Council voted."
    assert found("unanswered-accusation", lead + accusation + others) == []
    assert len(found("unanswered-accusation", lead + accusation + "Rosley Council met. " * 2)) == 1


@pytest.mark.parametrize("power", ["China", "Washington", "the Tories", "North Rosley"])
def test_a_state_or_a_party_is_asked_where_the_article_is_about_it(power):
    accusation = f"The mayor accused {power} of theft."
    assert len(found("unanswered-accusation", f"{accusation} It rained.")) == 1
    assert found("unanswered-accusation", f"It rained. {accusation}") == []


@pytest.mark.parametrize(
    ("leader", "asked"),
    [
        ("President Ann Lee opened it.", False),
        ("The Prime Minister Lee opened it.", False),
        ("It was Lee’s presidency.", False),
        ("Former President Ann Lee opened it.", True),
        ("Vice President Ann Lee opened it.", True),
        ("FIFA President Ann Lee opened it.", True),
    ],
)
def test_who_leads_a_state_is_asked_as_a_state_is(leader, asked):
    accusing = "The union accused Ann Lee of theft."
    assert found("unanswered-accusation", f"{accusing} {leader}") != []
    below = f"The port is shut. {leader} {accusing}"
    assert bool(found("unanswered-accusation", below)) is asked


def test_a_leaders_party_is_no_leader():
    marked = "The port is shut. The union accused Prime Minister Lee’s party of theft."
    assert found("unanswered-accusation", marked) != []
