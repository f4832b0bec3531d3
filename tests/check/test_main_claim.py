"""Whose the main claim of an article is: of its headline, else of its lead."""

from __future__ import annotations

import pytest

from annotate.check.main_claim import main_claim
from annotate.document import Span
from tests.render.articles import build


def claimed(marked: str) -> tuple[str, str, bool, bool]:
    """Who makes the claim (empty: the writer), its hedge, and whether flat or in the headline."""
    item = build(marked)
    found = main_claim(item.document, item.text)
    assert found is not None
    names = {s.id: s.name for s in item.document.sources or []}
    said = found.statement
    who = names[said.source.id] if said and said.source else ""
    return who, found.hedge, found.stated, found.flat is not None


LEE = (
    '<s n="1">Ann Lee</s> <c n="1">said</c> '
    '<q n="1" type="indirect" speaker="Ann Lee" kind="person">'
)
HEAD = '<p kind="headline">Fire destroys museum archive</p>\n\n'


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            '<p kind="headline"><s n="1">Memo</s> <c n="1">shows</c> <q n="1" type="indirect" '
            'speaker="a memo" kind="document">bridge may fall</q></p>\n\nIt rained.',
            ("a memo", "", False, False),
        ),
        (
            '<p kind="headline"><q n="2" type="indirect" speaker="" kind="">Pier was rotten</q>, '
            'inquiry <c n="2">told</c></p>\n\n' + LEE + "the pier was rotten for ten years</q>.",
            ("Ann Lee", "", False, False),
        ),
        (
            '<p kind="headline"><q n="2" type="indirect" speaker="" kind="">Pier was rotten</q>, '
            'inquiry <c n="2">told</c></p>\n\nIt rained.',
            ("", "", False, False),
        ),
        (
            HEAD + LEE + "a fire destroyed the archive of the museum</q>.",
            ("Ann Lee", "", True, False),
        ),
        (
            HEAD + "A fire destroyed the archive of the museum.\n\n" + LEE + "the fire destroyed "
            "the museum and its archive</q>.",
            ("Ann Lee", "", True, True),
        ),
        (
            HEAD + 'The fire <h type="hearsay">reportedly</h> destroyed the archive of the museum.',
            ("", "reportedly", True, False),
        ),
        (HEAD + LEE + "it rained on the whole town all day</q>.", ("Ann Lee", "", False, False)),
        (
            LEE + "the pier was closed for the whole of the winter</q>.",
            ("Ann Lee", "", False, False),
        ),
        ("The pier was closed. " + LEE + "it is safe</q>.", ("", "", False, False)),
        (
            'The pier <h type="hearsay">reportedly</h> fell. <t outlet="Q">(Via Q)</t>',
            ("Q", "reportedly", False, False),
        ),
        (
            '<p kind="headline"><s n="1">Court</s> <c n="1">hears</c> <q n="1" type="indirect" '
            'speaker="a court" kind="organization">pier was rotten</q></p>\n\nIt rained.',
            ("", "", False, False),
        ),
        (
            '<s n="1">A court</s> <c n="1">heard</c> <q n="1" type="indirect" speaker="a court" '
            'kind="organization">the pier was rotten for many years</q>.',
            ("", "", False, False),
        ),
        (
            '<p kind="headline">As <s n="2">Poe</s> <c n="2">praises</c> <q n="2" type="indirect" '
            'speaker="Jo Poe" kind="person">the great new harbour bridge</q>, <s n="1">Lee</s> '
            '<c n="1">warns</c> <q n="1" type="indirect" speaker="Ann Lee" kind="person">it may '
            "fall</q></p>\n\nIt rained.",
            ("Ann Lee", "", False, False),
        ),
        (
            '<s n="1">Ann Lee</s> <c n="1">wanted</c> <q n="1" type="indirect" speaker="Ann Lee" '
            'kind="person">to see the pier once more</q>.',
            ("", "", False, False),
        ),
        (
            "Photo: The pier on Sunday.\n\n" + LEE + "the pier was closed all winter</q>.",
            ("Ann Lee", "", False, False),
        ),
        (
            "ANALYSIS\n\n" + HEAD + LEE + "it rained all day on Rosley</q>.",
            ("Ann Lee", "", False, False),
        ),
        (
            HEAD.replace("archive", "archive in Rosley")
            + "It rained. It snowed. "
            + LEE
            + "a fire destroyed a museum</q>.",
            ("", "", False, False),
        ),
    ],
    ids=[
        "headline",
        "told",
        "nobody",
        "alone",
        "also-flat",
        "hedged",
        "lead",
        "no-headline",
        "writer",
        "tag",
        "heard-in-the-headline",
        "heard",
        "beside",
        "wish",
        "picture",
        "kicker",
        "half-the-words",
    ],
)
def test_whose_the_main_claim_is(marked: str, expected: tuple[str, str, bool, bool]) -> None:
    assert claimed(marked) == expected


@pytest.mark.parametrize("dateline", ["ROSLEY-UPON-TARN, England", "ROSLEY-UPON-TARN, England — "])
def test_a_dateline_is_no_part_of_the_claim(dateline: str) -> None:
    item = build("ROSLEY-UPON-TARN, England — " + LEE + "the pier shut</q>.")
    line = Span(start=0, end=len(dateline), text=dateline)
    info = item.document.article.model_copy(update={"dateline": line})
    with_line = item.document.model_copy(update={"article": info})
    whole, bare = (main_claim(d, item.text) for d in (item.document, with_line))
    assert whole is not None
    assert whole.statement is None
    assert bare is not None
    assert bare.statement is not None
    own = build("ROSLEY-UPON-TARN, England — It shut.")
    told = main_claim(own.document.model_copy(update={"article": info}), own.text)
    assert told is not None
    assert own.text[told.at :] == "It shut."


def test_nothing_is_claimed_where_nothing_is_told() -> None:
    item = build('<p kind="byline">By Ann Lee</p>')
    assert main_claim(item.document, item.text) is None


@pytest.mark.parametrize(
    "note",
    [
        "Editor’s note: A free version of the letter is below.",
        "Updated on May 19 at 3:15 p.m.",
        "This article was amended on May 19.",
    ],
)
def test_what_became_of_the_article_is_not_what_it_claims(note: str) -> None:
    item = build(f"{note}\n\nThe pier has fallen.")
    found = main_claim(item.document, item.text)
    assert found is not None
    assert item.text[found.at :].startswith("The pier")
