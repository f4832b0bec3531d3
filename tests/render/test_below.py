"""Who is accused, whether they seem to answer, and what rests on people without a name."""

from __future__ import annotations

import re

import pytest

from annotate.render.hedged import weighty
from annotate.render.html import render_html
from annotate.render.item import Rendered
from annotate.render.terminal import Extent
from tests.render.articles import build
from tests.render.test_terminal import report
from tests.timing import Work, assert_linear

ACCUSED = "The union accused Lumora Sports of letting the roof rot. Lumora Sports owns it.\n\n"
SAID = (
    '<s n="{n}">{who}</s> <c n="{n}">{cue}</c> <q n="{n}" type="indirect" speaker="{who}" '
    'kind="{kind}">the roof is safe</q>.\n\n'
)
ANSWER = SAID.format(n=1, who="Lumora Sports", cue="said", kind="organization")


def said(n: int, who: str, cue: str = "said", kind: str = "group") -> str:
    return SAID.format(n=n, who=who, cue=cue, kind=kind)


def to_check(item: Rendered, *, full: bool = False) -> list[str]:
    """The heading of what is to check, and its lines."""
    text = report(item, width=100, extent=Extent(brief=not full, full=full))
    return text.split("TO CHECK")[1].split("WHO SPEAKS")[0].rstrip().splitlines()


@pytest.mark.parametrize(
    ("accusing", "told"),
    [
        (ACCUSED, "“accused … of letting the roof rot”"),
        (
            "The Lumora Trust, which runs the pool, has been accused of fraud by the union.\n\n",
            "“has been accused of fraud by the union”",
        ),
    ],
    ids=["object", "subject"],
)
def test_who_is_accused_and_silent_is_to_check(accusing: str, told: str) -> None:
    heading, *rows = to_check(build(accusing))
    assert heading == "  1 thing"
    row = rows[0] + "".join(f" {line.strip()}" for line in rows[1:])
    name = "Lumora Sports" if accusing is ACCUSED else "Lumora Trust"
    assert row == f"accused      line 1    {name}, by the union, no reply found: {told}"


def test_few_accused_have_room_for_what_of() -> None:
    long = "of letting the roof of its largest pool rot for years while it sold the seats to others"
    text = report(build(f"The union accused Lumora Sports {long}.\n\n"), extent=Extent(brief=True))
    rows = text.split("TO CHECK")[1].split("WHO SPEAKS")[0].splitlines()
    assert rows[1].startswith("accused ")
    assert "largest pool rot for years while it sold the seats" in " ".join(" ".join(rows).split())


def test_who_is_accused_and_heard_is_told_with_the_lines_and_is_none_of_the_things() -> None:
    heading, *rows = to_check(build(ACCUSED + ANSWER))
    assert heading == "  nobody guessed"
    assert flat(rows) == f"accused line 1 {ROOF} speaks in line 3"


def test_a_denial_is_told_as_an_answer_whatever_else_they_say() -> None:
    denied = "Lumora Sports denied the claims.\n\n"
    rows = to_check(build(ACCUSED + ANSWER + denied))[1:]
    assert flat(rows) == f"accused line 1 {ROOF} an answer in line 5"


ROOF = "Lumora Sports, by the union: “accused … of letting the roof rot”"
UNTOLD = "accuser not found"
SILENT = "no words of theirs found"
NOBODY = "no accusing words found (accuse, blame, charge …)"
PASSING = "The port opens in May. " * 8 + "Its clerk Jo Poe was accused of fraud.\n\n"


def accused(*parts: str, full: bool = False) -> list[str]:
    """The rows on who is accused."""
    rows = to_check(build("".join(parts)), full=full)[1:]
    last = [i for i, row in enumerate(rows) if row.startswith(("guessed", "unnamed", "hedged"))]
    return rows[: last[0]] if last else rows


def flat(rows: list[str]) -> str:
    """Rows as one line of words."""
    return " ".join(" ".join(rows).split())


@pytest.mark.parametrize(
    ("parts", "rows"),
    [
        ([ANSWER], [f"accused      {NOBODY}"]),
        (
            ["A clerk was accused of theft.\n\nShe was arrested.\n\n", ANSWER],
            [
                "accused      line 1    no name found: “A clerk was accused of theft.”"
                "  also line 3",
            ],
        ),
        (
            ["It denounced fraud.\n\n"],
            ["accused      line 1    no accusation found, but: “It denounced fraud.”"],
        ),
        (
            ["It told of fraud.\n\nA clerk was arrested.\n\n"],
            ["accused      line 3    no name found: “A clerk was arrested.”"],
        ),
        (
            ["It told of fraud and of war crimes.\n\n"],
            ["accused      line 1    no name found: “It told of fraud and of war crimes.”"],
        ),
        (["It told of fraud.\n\n"], [f"accused      {NOBODY}"]),
        (["It tells of regret and self-blame.\n\n"], [f"accused      {NOBODY}"]),
        (["The prosecution rested."], [f"accused      {NOBODY}"]),
        (
            ["No one has been arrested.\n\n"],
            ["accused      line 1    no name found: “No one has been arrested.”"],
        ),
        (
            ["A firm was accused of theft.\n\nThe firm has denied it.\n\nIt has yet to reply."],
            [
                "accused      line 1    no name found: “A firm was accused of theft.”",
                "                       perhaps an answer in lines 3, 5",
            ],
        ),
        (
            ["A firm was accused of theft.\n\nHe hit back at the port.\n\n"],
            ["accused      line 1    no name found: “A firm was accused of theft.”"],
        ),
        (
            [PASSING],
            [f"accused      Jo Poe line 1, {UNTOLD}: “was accused of fraud”, {SILENT}"],
        ),
        (
            [ACCUSED, ANSWER, "A clerk was arrested.\n\n"],
            [
                f"accused      line 1    {ROOF}",
                "                       speaks in line 3",
                "see also     line 5    “A clerk was arrested.”",
            ],
        ),
        (
            [ACCUSED, ANSWER, PASSING, "A clerk was arrested.\n\n"],
            [
                f"accused      line 1    {ROOF}",
                "                       speaks in line 3",
                f"also accused Jo Poe line 5, {UNTOLD}: “was accused of fraud”, {SILENT}",
                "see also     line 7    “A clerk was arrested.”",
            ],
        ),
        (
            ["Jo Poe was arrested.\n\n"],
            ["accused      Jo Poe line 1: “was arrested”, no words of theirs found"],
        ),
        (
            ["Jo Poe has denied any wrongdoing.\n\n"],
            [
                f"accused      line 1    Jo Poe, {UNTOLD}: “has denied any wrongdoing”"
                "  an answer in line 1",
            ],
        ),
        (
            ["Jo Poe was found guilty of fraud.\n\nJo Poe is a cook.\n\n"],
            ["convicted    Jo Poe line 1: “was found guilty of fraud”, no words of theirs found"],
        ),
        (
            ["Jo Poe was accused of fraud.\n\nPoe was convicted in May.\n\n"],
            [
                f"accused      line 1    Jo Poe, {UNTOLD}: “was accused of fraud”"
                "  a verdict in line 3",
            ],
        ),
        (
            ["The union criticised Jo Poe for the roof.\n\n"],
            [
                "criticised   Jo Poe line 1, by the union: “criticised … for the roof”, "
                "no words of theirs found",
            ],
        ),
    ],
    ids=[
        "none",
        "no-name",
        "blame",
        "no-blame",
        "nothing-telling",
        "crime",
        "of-oneself",
        "prosecution",
        "nobody",
        "perhaps-answered",
        "not-answered",
        "passing",
        "others",
        "both",
        "of-nothing-told",
        "denies",
        "convicted",
        "accused-and-convicted",
        "criticised",
    ],
)
def test_every_article_says_who_is_accused_or_that_nobody_is(parts, rows) -> None:
    assert accused(*parts) == rows


def test_where_an_answer_may_be_is_told_rather_than_other_words_that_accuse() -> None:
    text = "A firm was accused of theft.\n\nIt denied it.\n\nA clerk was arrested.\n\n"
    assert flat(accused(text)).endswith("theft.” perhaps an answer in line 3")
    assert flat(accused(text, full=True)).endswith("also line 5 perhaps an answer in line 3")


def test_several_of_one_line_stand_together_and_in_full_all_of_them() -> None:
    names = ["Jo Poe", "Ann Lee", "Al Roe", "Bo Diaz", "Cy Dow", "Di Fox", "Ed Gun"]
    killing = f"{', '.join(names[:-1])} and {names[-1]} are facing charges of murder.\n\n"
    few, many = ", ".join(names[:6]), ", ".join(names)
    what = "“are facing charges of murder”, no words of theirs found"
    assert flat(accused(killing)).startswith(f"accused {many} line 1: {what}")
    more = killing.replace("Jo Poe,", "Jo Poe, Flo Hay,")
    assert flat(accused(more)).startswith(f"accused {few.replace('Ann', 'Flo Hay, Ann')[:-8]}")
    assert f" and 2 more line 1: {what}" in flat(accused(more))
    assert flat(accused(killing, full=True)).startswith(f"accused {many} line 1: {what}")
    fewer = f"{few.rpartition(', ')[0]} and Di Fox are facing charges of murder.\n\n"
    assert flat(accused(fewer)).startswith(f"accused {few} line 1: {what}")


def test_of_what_those_of_one_line_are_accused_is_told_once() -> None:
    killing = "Jo Poe, Ann Lee and Al Roe are facing charges of murder.\n\n"
    row = flat(accused(killing, said(1, "Al Roe", kind="person")))
    what = "“are facing charges of murder”"
    told = (
        f"Jo Poe, Ann Lee line 1: {what}, no words of theirs found Al Roe line 1, speaks in line 3"
    )
    assert row.endswith(told)


def test_of_what_somebody_is_accused_is_cut_to_the_screen() -> None:
    theft = "the theft of the harbour’s only boat and of all that was in it on Monday"
    told = "The pier is long.\n\n" * 5 + f"Jo Poe was accused of {theft}.\n\n"
    row = flat(accused(told))
    assert row.startswith("accused Jo Poe line 11: “was accused of the theft of the")
    assert row.endswith("…”, no words of theirs found")
    assert f": “was accused of {theft}”" in flat(accused(told, full=True))


def test_what_a_guess_has_the_accused_say_is_perhaps_theirs() -> None:
    item = build(ACCUSED + ANSWER)
    (said_,) = item.document.attributions
    unsure = {"why": "pronoun", "confidence": 0.5}
    guess = said_.model_copy(update={"source": said_.source.model_copy(update=unsure)})
    item = Rendered(item.document.model_copy(update={"attributions": [guess]}), item.text)
    assert "  perhaps speaks in line 3" in "".join(to_check(item))
    page = render_html([item]).split('<span class="label">accused</span>')[1].split("</li>")[0]
    assert "perhaps speaks in" in page


def test_of_many_accused_the_row_says_how_many_have_no_room() -> None:
    names = ["Jo Poe", "Ann Lee", "Al Roe", "Bo Diaz", "Cy Dow", "Di Fox", "Ed Gun", "Flo Hay"]
    told = "".join(f"{name} was arrested.\n\n" for name in names)
    first, second = accused(told)
    assert second.endswith("  and 5 more")
    assert sum(name in first + second for name in names) == 3
    assert "more" not in "".join(accused(told, full=True))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "He left. The clerk who ran the port and the old pier of Rosley, and who had a boat of "
            "his own there, was for years accused of theft.",
            "… ",
        ),
        ("A clerk was accused of theft.", ""),
    ],
    ids=["far-from-its-beginning", "near"],
)
def test_the_words_around_what_accuses_begin_near_it(text: str, told: str) -> None:
    row = flat(accused(f"{text}\n\n"))
    assert f"no name found: “{told}" in row
    assert "accused of theft" in row.split("no name found")[1]


def test_a_headline_that_names_the_accused_has_no_other_words_that_accuse() -> None:
    head = '<p kind="headline">Poe Accused Of Fraud</p>\n\n'
    (row,) = to_check(build(f"{head}Jo Poe runs the port.\n\n"))[1:]
    assert row == f"accused      line 1    Jo Poe, {UNTOLD}, no reply found: “Accused Of Fraud”"


def test_a_long_name_keeps_its_end_on_a_first_screen() -> None:
    row = "Rosley County Harbour Commissioner Jo Poe was arrested.\n\n"
    told = "accused {} line 1: “was arrested”, no words of theirs found"
    assert flat(accused(row)) == told.format("Harbour Commissioner Jo Poe")
    full = flat(accused(row, full=True))
    assert full == told.format("Rosley County Harbour Commissioner Jo Poe")


def test_beside_an_answer_the_name_keeps_its_end_too() -> None:
    name = "Rosley County Deputy Harbour Commissioner Jo Poe"
    told = f"{name} was accused of fraud.\n\n" + "Jo Poe denied it.\n\n" * 3
    text = report(build(told), width=80, extent=Extent(brief=True))
    row = f"accused line 1 Harbour Commissioner Jo Poe, {UNTOLD}: “was accused of fraud”"
    assert f"{row} an answer in lines 3, 5, 7" in flat([text])


def test_the_page_says_so_with_links() -> None:
    assert f"<span>{NOBODY} </span>" in render_html([build(ANSWER)])
    page = render_html([build(PASSING + "A clerk was arrested.\n\n")])
    row = page.split('<span class="label">accused</span>')[1].split("</li>")[0]
    assert row.index(f"Jo Poe, {UNTOLD}: “was accused of fraud”") < row.index(
        "no words of theirs found"
    )
    assert [part.split('"')[0] for part in row.split('href="#')[1:]] == ["r1-p1", "r1-p1"]
    assert "line 1" in row
    see = page.split('<span class="label">see also</span>')[1].split("</li>")[0]
    assert "“A clerk was arrested.”" in see
    assert "line 3" in see
    assert 'href="#r1-p2"' in see


def test_the_page_tells_the_words_that_accuse_somebody_unclear() -> None:
    page = render_html([build("A clerk was accused of theft.\n\nShe was arrested.\n\n")])
    row = page.split('<span class="label">accused</span>')[1].split("</li>")[0]
    assert "no name found:" in row
    assert row.index("“A clerk was accused of theft.”") < row.index("“She was arrested.”")
    assert "line 1<" in row
    assert "line 3<" in row
    many = "".join(f"Clerk {n} was arrested.\n\n" for n in ("one", "two", "six", "ten", "nil"))
    row = render_html([build(many)]).split('<span class="label">accused</span>')[1]
    assert "line 7, also line 9" in row.split("</li>")[0]


def test_the_page_links_to_the_accusation_and_to_the_answer() -> None:
    page = render_html([build(ACCUSED + ANSWER)])
    row = page.split('<span class="label">accused</span>')[1].split("</li>")[0]
    assert '<a href="#r1-p1"' in row
    assert '<a href="#r1-p2"' in row
    assert "speaks in" in row
    silent = render_html([build(ACCUSED)]).split('<span class="label">accused</span>')[1]
    assert "Lumora Sports, by the union, no reply found" in silent.split("</li>")[0]


@pytest.mark.parametrize(
    ("parts", "rows"),
    [
        ([("engineers",)], ["unnamed      line 1    (engineers) the main claim, below"]),
        (
            [("engineers",), ("engineers",)],
            ["unnamed      line 1    (engineers) the main claim, below  also line 3"],
        ),
        (
            [("Ann Lee", "said", "person"), ("an official", "said", "anonymous"), ("experts",)],
            [
                "unnamed      line 3    (an official) the roof is safe",
                "also unnamed line 5    (experts) the roof is safe",
            ],
        ),
        (
            [("engineers",), ("engineers", "hoped")],
            ["unnamed      line 1    (engineers) the main claim, below  also line 3"],
        ),
        ([("a report", "says", "document")], []),
        (
            [("women", "hoped"), ("engineers",)],
            [
                "unnamed      line 3    (engineers) the roof is safe",
                "             line 1    (women) the main claim, below",
            ],
        ),
        ([("Ann Lee", "said", "person")], []),
    ],
    ids=[
        "group",
        "twice",
        "official-too",
        "all-lines",
        "document",
        "no-saying",
        "named",
    ],
)
def test_what_rests_on_people_without_a_name_is_told_with_its_words(parts, rows) -> None:
    item = build("".join(said(n, *part) for n, part in enumerate(parts, 1)))
    assert claims(item) == rows


def claims(item: Rendered) -> list[str]:
    """The rows of what somebody without a name says."""
    rows = (row for row in to_check(item) if row.startswith((" ", "unnamed", "also unnamed")))
    return [row for row in rows if re.search(r" line \d+ +\(", row)]


@pytest.mark.parametrize(
    ("who", "kind", "told"),
    [
        ("the IFPI industry body", "organization", False),
        ("Ann Lee’s team", "group", False),
        ("authorities in Beijing", "organization", True),
        ("the industry body", "organization", True),
        ("Ann Lee’s neighbours", "group", True),
    ],
    ids=["name-within", "team", "place", "no-name", "people"],
)
def test_a_body_whose_words_have_its_name_is_not_told_as_unnamed(who, kind, told) -> None:
    item = build("The port opens in May. Rain fell.\n\n" + said(1, who, kind=kind))
    sources = [s.model_copy(update={"named": False}) for s in item.document.sources]
    item = Rendered(item.document.model_copy(update={"sources": sources}), item.text)
    assert bool(claims(item)) == told


def test_whose_name_is_withheld_stands_before_plain_groups() -> None:
    post = said(2, "a witness", kind="anonymous").replace("safe</q>", "safe</q> in a post")
    lead = "The port opens in May. Rain fell.\n\n"
    assert claims(build(lead + said(1, "officials") + post)) == [
        "unnamed      line 5    (a witness) the roof is safe",
        "             line 3    (officials) the roof is safe",
    ]


def test_what_the_main_claim_rests_on_stands_first() -> None:
    post = said(2, "a witness", kind="anonymous").replace("safe</q>", "safe</q> in a post")
    assert claims(build(said(1, "officials") + post)) == [
        "unnamed      line 1    (officials) the main claim, below",
        "             line 3    (a witness) the roof is safe",
    ]


@pytest.mark.parametrize(
    ("who", "cue", "rows"),
    [
        ("a report", "says", ["documents    line 1    (a report) the main claim, below"]),
        ("an audit", "found", ["documents    line 1    (an audit) the main claim, below"]),
        ("a law", "forbids", ["documents    line 1    (a law) the main claim, below"]),
        ("the pace of change", "suggests", []),
    ],
    ids=["says", "shows", "no-telling", "no-document"],
)
def test_what_rests_on_documents_alone_stands_apart_with_its_words(who, cue, rows) -> None:
    item = build(said(1, who, cue, "document"))
    assert [row for row in to_check(item)[1:] if row.startswith("documents")] == rows
    page = render_html([item])
    assert ('<span class="label">documents</span>' in page) == bool(rows)
    assert f"({who})" in report(item, extent=Extent(brief=True)).split("WHO SPEAKS")[0]


@pytest.mark.parametrize(
    ("who", "role", "told"),
    [
        ("a fire officer", "fire officer", False),
        ("a fire officer", "mayor", True),
    ],
    ids=["same-role", "another-role"],
)
def test_who_is_named_elsewhere_is_not_told_as_unnamed(who: str, role: str, told: bool) -> None:
    named = said(2, "Ann Lee", "said", "person").replace("kind=", f'role="{role}" kind=')
    item = build("The port opens in May.\n\n" * 5 + said(1, who, kind="group") + named)
    assert bool(claims(item)) == told


@pytest.mark.parametrize(
    ("who", "kind", "told"),
    [("Ann Lee", "person", False), ("Lumora Sports", "organization", True)],
    ids=["person", "body"],
)
def test_whose_name_the_next_sentences_give_is_not_told_as_unnamed(who, kind, told) -> None:
    lead = said(1, "a bishop", kind="group").strip()
    assert bool(claims(build(f"{lead} It was a surprise. {said(2, who, kind=kind)}"))) == told


def test_a_claim_has_as_many_lines_as_the_screen_has_left() -> None:
    long = "the roof of the largest pool was let rot for years while the seats below it were sold"
    told = said(1, "engineers").replace("the roof is safe", f"{long}, to whoever came")
    item = build(f"The port opens in May. Rain fell.\n\n{told}")
    row = " ".join(report(item, extent=Extent(brief=True)).split("WHO SPEAKS")[0].split())
    assert f"(engineers) {long}, to whoever came" in row


def test_the_page_tells_them_with_links_and_lines() -> None:
    page = render_html([build(said(1, "engineers") + said(2, "engineers"))])
    row = page.split('<span class="label">unnamed</span>')[1].split("</li>")[0]
    assert "<bdi>(engineers) the roof is safe</bdi></a>" in row
    assert "line 1, also line 3" in row


def test_what_stands_on_one_line_is_told_once() -> None:
    item = build(said(1, "engineers").strip() + " " + said(2, "engineers"))
    assert to_check(item)[2:] == ["unnamed      line 1    (engineers) the roof is safe"]


def test_of_many_some_are_told_and_the_rest_counted_and_in_full_all() -> None:
    people = [
        *["engineers", "experts", "officials", "neighbors", "workers", "doctors", "nurses"],
        "residents",
    ]
    item = build("".join(said(n, who) for n, who in enumerate(people, 1)))
    brief, full = to_check(item)[2:], to_check(item, full=True)[2:]
    assert len(brief) == 7
    assert brief[-1] == "also unnamed (nurses) line 13  (residents) line 15"
    assert len(full) == len(people)


def test_many_hedges_among_many_statements_take_linear_time() -> None:
    may = 'The roof <h type="epistemic">may</h> fall today.\n\n'

    def work(count: int) -> Work:
        item = build("".join(may + said(n, "aides") for n in range(1, count + 1)))
        assert len(weighty(item, [])) == 1  # they are all of one claim
        return lambda: weighty(item, [])

    assert_linear(work, 250)
