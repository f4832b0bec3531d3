"""One party under two spellings of its name is one source; two parties with names alike are two."""

from __future__ import annotations

import pytest

from annotate.components.sources.referent import Referent
from annotate.components.sources.sureness import Answer
from annotate.components.sources.twins import as_one
from tests.components.sources.test_sources import resolve

SAID = '<s n="{n}">{words}</s> <c n="{n}">said</c> <q n="{n}">it rained {n} times</q>. '


def speakers(*words: str) -> list[str]:
    """Who speaks each statement, by name."""
    doc, _ = resolve("".join(SAID.format(n=n, words=one) for n, one in enumerate(words, start=1)))
    told = doc._.news_speakers["statements"]
    return [doc._.news_sources[one["source"]]["name"] for one in told]


def test_an_article_before_it_makes_no_other_body() -> None:
    assert len(set(speakers("The Prosecutor’s Office", "Prosecutor’s Office"))) == 1


def test_any_two_are_apart() -> None:
    assert len(set(speakers("An agency", "A Nigerian agency"))) == 2


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (["PTI core committee", "PTI Core Committee"], 1),
        (["Chinese CDC", "CDC"], 2),
        (["the Larkin Senate", "the Senate"], 2),
    ],
    ids=["capitals", "country", "place"],
)
def test_a_body_is_one_but_for_capitals(names: list[str], count: int) -> None:
    bodies = [Referent(name, "organization", named=True) for name in names]
    answers = as_one([Answer(body, "name") for body in bodies])
    assert len({id(answer.referent) for answer in answers if answer}) == count


def test_members_of_a_joint_source_are_the_merged_ones() -> None:
    full, short = (Referent(n, "organization", named=True) for n in ("the Senate", "Senate"))
    both = Referent("Senate and Lee", "group", named=True, parts=(short,))
    as_one([Answer(full, "name"), Answer(short, "name"), Answer(both, "joint")])
    assert both.parts == (full,)
