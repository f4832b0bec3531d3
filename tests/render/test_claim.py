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
            "line 1    the writer’s own words, no source: The pier was closed.",
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


HEARD = (
    '<s n="1">{who}</s> <c n="1">{cue}</c> '
    '<q n="1" type="indirect" speaker="{who}" kind="{kind}">the pier was rotten for years</q>.'
)


@pytest.mark.parametrize(
    ("who", "cue", "kind", "claim", "row"),
    [
        (
            "a court",
            "has heard",
            "organization",
            "told to a court, nobody is named as saying it, “has heard”",
            "told to      a court 1  nobody is named as saying it",
        ),
        (
            "an inquest",
            "heard",
            "document",
            "told to (an inquest), nobody is named as saying it, “heard”",
            "told to      (an inquest) 1  nobody is named as saying it",
        ),
        (
            "Rosley Council",
            "was criticised over",
            "organization",
            "said of Rosley Council, nobody is named as saying it, “was criticised over”",
            "said of      Rosley Council 1  nobody is named as saying it",
        ),
    ],
    ids=["body", "unnamed-body", "criticised"],
)
def test_who_does_not_say_the_main_claim_is_no_speaker(who, cue, kind, claim, row) -> None:
    item = build(HEARD.format(who=who, cue=cue, kind=kind))
    text = report(item, pipe=True, extent=Extent(brief=True))
    assert f"main claim   line 1    {claim}: the pier was rotten for years\n" in text
    assert f"\n{row}\n" in text
    assert "named        " not in text.split("told to")[-1].split("said of")[-1]
    page = render_html([item])
    assert claim.split(" ")[0] + " them, nobody is named as saying it" not in page
    assert f"{row[:7]} them, nobody is named as saying it" in page


@pytest.mark.parametrize("cue", ["said", "was heard saying", "was alleged to have said"])
def test_who_says_the_main_claim_is_its_speaker(cue: str) -> None:
    text = report(
        build(HEARD.format(who="Rosley Council", cue=cue, kind="organization")),
        pipe=True,
        extent=Extent(brief=True),
    )
    assert f"main claim   line 1    Rosley Council “{cue}”: the pier" in text
    assert "named        Rosley Council 1" in text


def test_a_claim_that_nobody_makes_has_its_cue() -> None:
    marked = (
        '<c n="1">It was reported</c> <q n="1" type="indirect" speaker="" kind="">that the pier '
        "was rotten for years</q>."
    )
    text = report(build(marked), pipe=True, extent=Extent(brief=True))
    assert "line 1    nobody is named as saying it, “It was reported”: that the pier" in text


@pytest.mark.parametrize(("words", "whole"), [(60, True), (300, False)], ids=["room", "no-room"])
def test_the_main_claim_takes_the_lines_that_the_screen_has_left(words: int, whole: bool) -> None:
    claim = " ".join(["the pier was rotten"] * (words // 4))
    item = build(LEE.format(who="Ann Lee", why="name", sure=0.9, words=claim + " in May"))
    shown = report(item, width=80, extent=Extent(brief=True))
    assert ("in May" in " ".join(shown.split())) is whole
    assert len(shown.splitlines()) <= 23
