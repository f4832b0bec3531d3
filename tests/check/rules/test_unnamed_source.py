"""What rests on the word of somebody who could be named."""

from __future__ import annotations

import pytest

from tests.check.finding import BY_ONE, found, said


def test_unnamed_source_is_told_once_with_what_rests_on_it():
    marked = said(*[("a senior aide", "anonymous")] * 3, ("Ann Lee", "person"))
    (only,) = found("unnamed-source", marked)
    assert only.message == "this and 2 more rest on a source without a name: “a senior aide”"
    assert only.span.text == "The pier 1 is unsafe"


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("two officials", True),
        ("a person familiar with the talks", True),
        ("one of the inspectors", True),
        ("another", False),
        ("our local guide", False),
        ("our sources", True),
        ("a spokesman", False),
        ("her lawyer", False),
        ("a judge", False),
        ("the man", False),
        ("Rosley Water officials", False),
        ("city officials", False),
        ("a senior official", True),
    ],
)
def test_unnamed_source_is_one_that_could_be_named(name, asked):
    assert bool(found("unnamed-source", said((name, "anonymous")))) is asked


OFFICER = (
    '<s n="1">{who}</s>{beside} <c n="1">told</c> {whom} <q n="1" type="indirect" '
    'speaker="an officer" kind="anonymous">the pier was unsafe</q>.'
)


@pytest.mark.parametrize(
    ("beside", "whom", "asked"),
    [
        ("", "reporters", True),
        (", speaking to the BBC,", "it", True),
        (", a friend of the mayor,", "reporters", True),
        (", Lt. Omar Diaz,", "reporters", False),
        (" who was there, port police chief Diaz,", "reporters", False),
        ("", "the court", False),
        ("", "an inquest jury", False),
    ],
)
def test_who_is_named_beside_or_in_court_is_not_asked_for(beside, whom, asked):
    marked = "It fell. " + OFFICER.format(who="An officer", beside=beside, whom=whom)
    assert bool(found("unnamed-source", marked)) is asked


def test_a_lead_may_keep_a_name_back():
    lead = said(("a nurse", "anonymous"))
    assert len(found("unnamed-source", lead + "The pier is shut.")) == 1
    assert found("unnamed-source", lead + BY_ONE.format(n=2, who="Ann Lee", kind="person")) == []
    sources = said(("a source", "anonymous"), ("Ann Lee", "person"))
    assert len(found("unnamed-source", sources)) == 1


def test_an_unnamed_source_whom_a_named_one_tells_of_is_the_named_ones():
    marked = (
        '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
        'kind="person"><s n="2">two officials</s> had <c n="2">said</c> <q n="2" type="indirect" '
        'speaker="two officials" kind="anonymous">the pier was unsafe</q></q>.'
    )
    assert found("unnamed-source", marked) == []
