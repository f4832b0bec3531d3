"""A headline beside the text that it stands above."""

from __future__ import annotations

import pytest

from tests.check.finding import found

HEDGED = (
    '<p kind="headline">Fire destroys Rosley museum archive</p>\n\n'
    '<q n="1" type="indirect" speaker="Tom Hale" kind="person">The fire {hedge}destroyed the '
    'archive of the Rosley museum</q>, <s n="1">Tom Hale</s> <c n="1">{cue}</c>.{more}'
)


@pytest.mark.parametrize(
    ("hedge", "cue", "weakened"),
    [
        ('<h type="hearsay">reportedly</h> ', "said", "hedges: “reportedly”"),
        ('<h type="epistemic">may have</h> ', "said", "hedges: “may have”"),
        ("", "claimed", "only attributes: “Tom Hale: claimed”"),
    ],
)
def test_a_headline_surer_than_its_text(hedge, cue, weakened):
    (finding,) = found("headline-as-fact", HEDGED.format(hedge=hedge, cue=cue, more=""))
    assert weakened in finding.message
    assert "line 3" in finding.message


def test_a_price_that_is_doubtful_does_not_make_the_headline_so():
    marked = (
        '<p kind="headline">Lumora secures giant Rosley order</p>\n\nLumora is to supply Rosley '
        'with planes <h type="epistemic">that could</h> be worth much to the giant.'
    )
    assert found("headline-as-fact", marked) == []


@pytest.mark.parametrize(
    ("headline", "hedge", "asked"),
    [
        ("Fire closes Rosley museum archive", "may have", True),
        ("Fire closes Rosley museum archive", "is expected to have", False),
        ("Fire to close Rosley museum archive", "may have", False),
    ],
)
def test_what_is_to_come_is_not_stated_as_fact(headline, hedge, asked):
    marked = (
        f'<p kind="headline">{headline}</p>\n\nThe fire <h type="epistemic">{hedge}</h> closed '
        "the archive of the Rosley museum."
    )
    assert bool(found("headline-as-fact", marked)) is asked


def test_what_is_granted_is_not_doubted():
    doubted = HEDGED.format(hedge='<h type="epistemic">may</h> have ', cue="said", more="")
    assert len(found("headline-as-fact", doubted)) == 1
    granted = doubted.replace("museum</q>,", "museum</q>, but it opens,")
    assert found("headline-as-fact", granted) == []


def test_a_headline_that_denies_is_not_what_a_sentence_without_a_denial_says():
    denied = HEDGED.format(hedge="", cue="claimed", more="").replace("Fire destroys", "No fire at")
    assert found("headline-as-fact", denied) == []
    both = denied.replace(">The fire destroyed", ">There was no fire at").replace(
        "archive of the ", ""
    )
    assert len(found("headline-as-fact", both)) == 1


def test_a_headline_that_the_text_bears_out():
    more = " The archive of the Rosley museum was destroyed by the fire."
    assert found("headline-as-fact", HEDGED.format(hedge="", cue="claimed", more=more)) == []
    assert found("headline-as-fact", HEDGED.format(hedge="", cue="said", more="")) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Fire may have destroyed Rosley museum archive",
        "Fire destroys Rosley museum archive, says Hale",
        "Hale: Fire destroys Rosley museum archive",
        "Did fire destroy the Rosley museum archive?",
        "Police probe Rosley museum archive fire",
        "Fire chances for Rosley museum archive destroyed",
    ],
)
def test_a_headline_that_tells_or_hedges_itself(headline):
    marked = HEDGED.format(hedge="", cue="claimed", more="")
    marked = marked.replace("Fire destroys Rosley museum archive", headline)
    assert found("headline-as-fact", marked) == []
