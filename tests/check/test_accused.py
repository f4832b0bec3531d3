"""Whom a text accuses, convicts or criticises by name."""

from __future__ import annotations

import pytest

from annotate.check.case import Case
from annotate.check.charges import charges
from tests.check.finding import found
from tests.render.articles import build


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Ann Lee has denied any wrongdoing.", "Ann Lee", "accused"),
        ("Prime Minister Ann Lee denied any wrongdoing.", "Prime Minister Ann Lee", "accused"),
        ("Her lawyer said Ann Lee denied any wrongdoing.", "Ann Lee", "accused"),
        ("Ann Lee rejected the allegations.", "Ann Lee", "accused"),
        ("Ann Lee pleaded not guilty.", "Ann Lee", "accused"),
        ("Ann Lee was questioned by police.", "Ann Lee", "accused"),
        ("Ann Lee is being investigated in another case.", "Ann Lee", "accused"),
        ("Ann Lee was found guilty of fraud.", "Ann Lee", "convicted"),
        ("Ann Lee was jailed in May for fraud.", "Ann Lee", "convicted"),
        ("Ann Lee pleaded guilty.", "Ann Lee", "convicted"),
        ("A jury found Ann Lee guilty.", "Ann Lee", "convicted"),
        ("The Rosley Ports Board has been criticised.", "Rosley Ports Board", "criticised"),
        ("Ann Lee came under fire.", "Ann Lee", "criticised"),
        ("A skipper, Ann Lee, was arrested.", "Ann Lee", "accused"),
        ("The union slammed mayor Ann Lee for the smell.", "Ann Lee", "criticised"),
    ],
)
def test_who_denies_is_convicted_or_criticised_is_told_and_not_asked(sentence, name, kind):
    item = build(f"The port is shut. {sentence}")
    (charge,) = charges(Case(item.document, item.text))
    assert (charge.accusation.name.text, charge.accusation.kind) == (name, kind)
    assert found("unanswered-accusation", item.text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee rejected the allegation that it had rained.",
        "The judge dismissed the charges.",
        "Ann Lee denied the union a hall.",
        "Ambassador Ann Lee denied accusations of war crimes.",
        "The club’s lawyer, Ann Lee, denied any wrongdoing.",
        "Ann Lee was sentenced to death.",
        "Ann Lee is allegedly unhappy with the union.",
        "The man, who had met Ann Lee, was arrested.",
        "Ann Lee lied about the port.",
        "The union criticised the plan for Lumora.",
        "“It rots,” denounced the Rosley Centre for Rights.",
        "The union did not criticise Ann Lee for the smell.",
    ],
    ids=[
        "of-another",
        "a-judge",
        "another-denial",
        "an-ambassadors-denial",
        "a-lawyers-denial",
        "for-nothing",
        "no-wrong",
        "within-an-aside",
        "nobody-says-so",
        "a-plan",
        "who-speaks",
        "nobody",
    ],
)
def test_who_is_neither_accused_nor_criticised(sentence):
    item = build(f"The port is shut. {sentence}")
    assert charges(Case(item.document, item.text)) == ()


def test_whom_an_aside_describes_is_not_accused_with_its_other_names():
    marked = "The union accused Ann Lee, 29, a clerk of the Rosley club YMC, of theft. It is shut."
    (finding,) = found("unanswered-accusation", marked)
    assert "“Ann Lee”" in finding.message


@pytest.mark.parametrize(
    ("words", "charged"),
    [
        ("Lumora lied about the port", [("Lumora", "accused")]),
        ("Lumora has failed to mend the port", [("Lumora", "criticised")]),
        ("the port failed to open", []),
        ("Lumora's port was stolen", []),
    ],
)
def test_whom_somebody_says_to_have_done_wrong_is_accused_in_passing(words, charged):
    marked = (
        '<s n="1">Omar Diaz</s> <c n="1">said</c> '
        f'<q n="1" type="indirect" speaker="Omar Diaz" kind="person">{words}</q>.'
    )
    item = build(f"The port is shut. {marked}")
    found_there = charges(Case(item.document, item.text))
    assert [(c.accusation.name.text, c.accusation.kind) for c in found_there] == charged
    assert not any(c.asked for c in found_there)
