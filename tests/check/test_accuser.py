"""Who accuses, where the text says so."""

from __future__ import annotations

import pytest

from annotate.check.case import Case
from annotate.check.charges import charges
from tests.check.finding import found
from tests.render.articles import build


def accuser(marked: str) -> str | None:
    """The name of who accuses the one that a text accuses."""
    item = build(marked)
    (charge,) = charges(Case(item.document, item.text))
    by = charge.accuser
    assert by is None or item.text[by.words.start : by.words.end] == by.words.text
    return by.name if by else None


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("The union accused Mayor Ann Lee of hiding the report.", "The union"),
        ("On Monday the union also accused Ann Lee of theft.", "the union"),
        ("Ann Lee was accused by two nurses of hiding the report.", "two nurses"),
        ("Ann Lee has been sued for $2m by a nurse who fell.", "a nurse"),
        ("Lumora was sued by its tenants over the smell.", "its tenants"),
        ("Ann Lee came under fire from residents.", "residents"),
        ("Ann Lee is accused by critics of hiding the report.", "critics"),
        ("Ann Lee is under investigation for fraud by the Port Board.", "the Port Board"),
        ("Its creditors are suing Lumora in three countries.", "Its creditors"),
        ("The attorney general is investigating Lumora.", "The attorney general"),
        ("A nurse brought a complaint against surgeon Ann Lee.", "A nurse"),
        ("The bank is taking action against Lumora.", "The bank"),
        ("Prosecutors allege that police chief Ann Lee took bribes.", "Prosecutors"),
        ("Residents blame the Lumora Group for the smell.", "Residents"),
        ("It heard from Ann Lee, whom the union has often accused of theft.", "the union"),
        ("Omar Diaz, who accused Ann Lee of theft, left.", "Omar Diaz"),
        ("It thanked the nurse who accused Ann Lee of theft.", "the nurse"),
        ("The mayor slammed Lumora for the smell.", "The mayor"),
    ],
)
def test_who_accuses_stands_before_the_verb_or_behind_by(sentence, by):
    assert accuser(f"The port is shut. {sentence}") == by


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee was accused of hiding the report.",
        "Ann Lee faces two criminal charges.",
        "Ann Lee allegedly hid the report.",
        "The alleged dealer, Ann Lee, was seen in Rosley.",
        "The accused clerk Ann Lee was seen in Rosley.",
        "Ann Lee was arrested on suspicion of fraud by means of false papers.",
        "They accused Ann Lee of theft.",
        "Ann Lee was arrested on the way from Rosley.",
        "Guards were hurt in fires blamed on Lumora.",
        "Omar Diaz wrote on the wall accusing Ann Lee of theft.",
        "Many accused Ann Lee of theft.",
        "Ann Lee has denied any wrongdoing.",
    ],
)
def test_who_accuses_is_not_told(sentence):
    assert accuser(f"The port is shut. {sentence}") is None


def test_who_accuses_in_a_statement_has_the_name_of_its_source():
    marked = (
        'Omar Diaz left. <s n="1">He</s> <c n="1">accused</c> <q n="1" type="indirect" '
        'speaker="Omar Diaz" kind="person">Ann Lee of theft</q>.'
    )
    assert accuser(marked) == "Omar Diaz"
    (finding,) = found("unanswered-accusation", marked)
    assert finding.message == "“Ann Lee” is accused by “Omar Diaz”, and the text has no answer"
    assert [(r.message, r.span.text) for r in finding.related] == [("who accuses", "He")]


def test_a_headline_tells_who_accuses():
    text = "The port is shut. Ann Lee runs it. The union met."
    assert accuser(f'<p kind="headline">Union accuses Lee of fraud</p>\n\n{text}') == "Union"
    assert accuser(f'<p kind="headline">Lee accused of fraud</p>\n\n{text}') is None
