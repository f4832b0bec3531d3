"""The main claim on the first screen and on the page."""

from __future__ import annotations

import pytest

from annotate.render.html import render_html
from annotate.render.terminal import Extent
from tests.render.articles import build
from tests.render.test_terminal import report

LEE = (
    '<s n="1">{who}</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
    'kind="person" role="chief engineer" why="{why}" sure="{sure}">{words}</q>.'
)
WORDS = "a fire destroyed the archive of the museum"
HEAD = '<p kind="headline">Fire destroys museum archive</p>\n\n'


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        (
            HEAD + LEE.format(who="Ann Lee", why="name", sure=0.9, words=WORDS),
            "line 3    Ann Lee, chief engineer “said”; the headline states it as fact: " + WORDS,
        ),
        (
            LEE.format(who="She", why="pronoun", sure=0.4, words=WORDS),
            "line 1    Ann Lee?, chief engineer “said”, from “She”: " + WORDS,
        ),
        (
            LEE.format(who="The town’s lawyer", why="likeliest", sure=0.9, words=WORDS),
            "line 1    Ann Lee, chief engineer “said”, from “The town’s lawyer”: " + WORDS,
        ),
        (
            "The pier was closed. " + LEE.format(who="Ann Lee", why="name", sure=0.9, words="no"),
            "line 1    the writer’s own words, nobody is named for it: The pier was closed.",
        ),
        (
            "The pier that was built by the town in May was closed, "
            + LEE.format(who="Ann Lee", why="name", sure=0.9, words="as all know"),
            "line 1    the writer’s own words, in part from Ann Lee: "
            "The pier that was built by the town in May was closed, Ann Lee said as all know.",
        ),
    ],
)
def test_who_makes_the_main_claim_and_how_a_reader_knows(marked: str, words: str) -> None:
    item = build(marked)
    assert f"main claim   {words}\n" in report(item, pipe=True, extent=Extent(brief=True))
    page = render_html([item])
    assert "main claim</span>" in page
    assert words.rpartition("  ")[2].rpartition("“said”")[2].strip() in page
