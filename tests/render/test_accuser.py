"""Who accuses, and of what: from statements, from the words around, or that it is not told."""

from __future__ import annotations

import pytest

from annotate.check.charges import charges
from annotate.render.accuser import NOT_TOLD, by_whom, of_what
from annotate.render.item import Rendered
from tests.render.articles import build

SAID = (
    '<s n="1">{who}</s> <c n="1">{cue}</c> <q n="1" type="indirect" speaker="{who}" '
    'kind="{kind}">{words}</q>.\n\n'
)


def told(item: Rendered) -> tuple[str, str]:
    """By whom, and of what, the first who is accused."""
    (charge, *_) = charges(item.case)
    return by_whom(item, charge), of_what(item, charge.accusation)


@pytest.mark.parametrize(
    ("text", "by", "what"),
    [
        ("The union accused Jo Poe of theft.", "by the union", "accused … of theft"),
        ("The Rosley Board is suing Jo Poe over it.", "by the Rosley Board", ""),
        ("Police are seeking charges against Jo Poe.", "by Police", "charges against …"),
        ("Mr Diaz denied the allegation that Jo Poe had lied.", NOT_TOLD, ""),
        (
            "Jo Poe was sued for $2m by a cook who fell.",
            "by a cook",
            "was sued for $2m by a cook who fell",
        ),
        ("Jo Poe was accused by the board of lying.", "by the board", ""),
        ("Jo Poe was accused of theft by lying.", NOT_TOLD, ""),
        ("Jo Poe was accused of theft; it will be bought by a bank.", NOT_TOLD, ""),
        ("Jo Poe, who runs the port, was accused of theft.", NOT_TOLD, "was accused of theft"),
        ("Jo Poe was convicted of theft.", "", "was convicted of theft"),
        ("Jo Poe was charged with theft.", "", "was charged with theft"),
        ("A clerk, Jo Poe, was arrested.", "", "was arrested"),
    ],
    ids=[
        *("before", "subject", "noun", "denied", "behind", "within", "by-what", "another-clause"),
        *("aside", "court", "office", "apposed"),
    ],
)
def test_the_words_around_tell_who_accuses_of_what(text: str, by: str, what: str) -> None:
    found = told(build(f"{text}\n\n"))
    assert found == (by, what or found[1])


@pytest.mark.parametrize(
    ("who", "kind", "cue", "words", "by"),
    [
        ("Ann Lee", "person", "alleged", "that Jo Poe took bribes", "by Ann Lee"),
        ("Aides", "group", "alleged", "that Jo Poe took bribes", "by Aides"),
        ("Ann Lee", "person", "said", "Jo Poe was accused of theft", "told by Ann Lee"),
    ],
    ids=["named", "unnamed", "tells"],
)
def test_a_statement_tells_who_accuses(who, kind, cue, words, by) -> None:
    assert told(build(SAID.format(who=who, kind=kind, cue=cue, words=words)))[0] == by


def test_who_denies_it_does_not_accuse() -> None:
    denied = SAID.format(who="Jo Poe", kind="person", cue="has denied", words="any wrongdoing")
    assert told(build(denied))[0] == NOT_TOLD


@pytest.mark.parametrize(
    ("who", "cue", "words", "by"),
    [
        ("the state", "alleged", "that Jo Poe had sold it", "by (the state)"),
        ("prosecutors", "say", "Jo Poe had sold it", "by (prosecutors)"),
        ("the state", "alleged", "that the port had sold it", ""),
        ("Jo Poe", "said", "Jo Poe had sold it", ""),
        ("a cook", "said", "Jo Poe had sold it", ""),
    ],
    ids=["alleges", "prosecutes", "of-another", "own", "cook"],
)
def test_who_accuses_may_be_told_elsewhere(who: str, cue: str, words: str, by: str) -> None:
    marked = SAID.format(who=who, kind="group", cue=cue, words=words)
    item = build(f"Jo Poe was charged with theft.\n\n{marked}")
    assert told(item) == (by, "was charged with theft")


def test_of_what_ends_with_what_somebody_says() -> None:
    said = (
        '<q n="1" type="direct" speaker="Ann Lee" kind="person">"Jo Poe lied about the boat,"</q> '
        '<s n="1">Ann Lee</s> <c n="1">said</c>.\n\n'
    )
    assert told(build(said)) == ("told by Ann Lee", "lied about the boat")
