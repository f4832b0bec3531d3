"""One party under two names is one source; two parties with names alike are two."""

from __future__ import annotations

import pytest

from annotate.components.names import PEOPLE, Name
from annotate.components.sources.referent import Referent
from annotate.components.sources.sureness import Answer
from annotate.components.sources.twins import as_one
from tests.components.sources.test_sources import resolve

SAID = '<s n="{n}">{words}</s> <c n="{n}">said</c> <q n="{n}">it rained {n} times</q>. '
LEE = "Lieutenant Governor Ann Lee came. "


def article(*words: str) -> str:
    return "".join(SAID.format(n=n, words=one) for n, one in enumerate(words, start=1))


def speakers(marked: str) -> list[str]:
    """Who speaks each statement, by name."""
    doc, _ = resolve(marked)
    told = doc._.news_speakers["statements"]
    return [doc._.news_sources[one["source"]]["name"] for one in told]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (LEE + article("Ann Lee", "The LG"), ["Ann Lee", "Ann Lee"]),
        (
            article("The Prosecutor’s Office", "Prosecutor’s Office"),
            ["Prosecutor’s Office", "Prosecutor’s Office"],
        ),
    ],
    ids=["office", "article"],
)
def test_one_party_under_two_names_is_one_source(marked: str, names: list[str]) -> None:
    assert speakers(marked) == names


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        (LEE + "Lieutenant Governor Jo Poe left. " + article("Ann Lee", "Jo Poe", "The LG"), 3),
        (LEE + article("Ann Lee", "The LGB"), 2),
        (article("An agency", "A Nigerian agency"), 2),
    ],
    ids=["two-holders", "other-letters", "any"],
)
def test_parties_with_names_alike_are_apart(marked: str, count: int) -> None:
    assert len(set(speakers(marked))) == count


def called(*names: str) -> list[str]:
    """What bodies are called that speak once for each time that they are named."""
    found = [
        Name(0, 7, people, PEOPLE, "", 0, possessive=False) for people in ("Israeli", "Chinese")
    ]
    bodies = {name: Referent(name, "organization", named=True) for name in names}
    for name in names:
        bodies[name].count += 1
    answers = as_one([Answer(bodies[name], "name") for name in names], found, "")
    return [answer.referent.name for answer in answers if answer]


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["the Israeli Senate", "the Senate"], ["the Senate", "the Senate"]),
        (["Holm Centre of Larkin", "Holm Centre"], ["Holm Centre", "Holm Centre"]),
        (["Holm Centre of Larkin"] * 2 + ["Holm Centre"], ["Holm Centre of Larkin"] * 3),
        (["PTI core committee", "PTI Core Committee"], ["PTI core committee"] * 2),
        (["Chinese CDC", "CDC"], ["Chinese CDC", "CDC"]),
        (["the Israeli Senate", "the Chinese Senate", "the Senate"], None),
        (["the Larkin Senate", "the Senate"], None),
    ],
    ids=[
        "country",
        "place-behind",
        "mostly-longer",
        "capitals",
        "one-word",
        "two-countries",
        "no-country",
    ],
)
def test_a_body_is_called_as_it_mostly_is(names: list[str], shown: list[str] | None) -> None:
    assert called(*names) == (shown or names)


def test_members_of_a_joint_source_are_the_merged_ones() -> None:
    full, short = (Referent(n, "organization", named=True) for n in ("the Senate", "Senate"))
    both = Referent("Senate and Lee", "group", named=True, parts=(short,))
    as_one([Answer(full, "name"), Answer(short, "name"), Answer(both, "joint")], [], "")
    assert both.parts == (full,)
