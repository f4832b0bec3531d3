"""Who is accused, whether they seem to answer, and what rests on people without a name."""

from __future__ import annotations

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
        (ACCUSED, "“accused … of letting the roof rot. Lumora Sports owns it.”"),
        (
            "The Lumora Trust, which runs the pool, has been accused of fraud by the union.\n\n",
            "“has been accused of fraud by the union.”",
        ),
    ],
    ids=["object", "subject"],
)
def test_who_is_accused_and_silent_is_to_check(accusing: str, told: str) -> None:
    heading, *rows = to_check(build(accusing))
    assert heading == "  1 thing"
    row = rows[0] + "".join(f" {line.strip()}" for line in rows[1:])
    name = "Lumora Sports" if accusing is ACCUSED else "Lumora Trust"
    assert row == f"accused      line 1    {name}, no reply found: {told}"


def test_few_accused_have_room_for_what_of() -> None:
    long = "of letting the roof of its largest pool rot for years while it sold the seats to others"
    text = report(build(f"The union accused Lumora Sports {long}.\n\n"), extent=Extent(brief=True))
    rows = text.split("TO CHECK")[1].split("WHO SPEAKS")[0].splitlines()
    assert rows[1].startswith("accused ")
    assert rows[2].strip().endswith("…")
    assert "largest pool rot" in " ".join(" ".join(rows[1:3]).split())


def test_who_is_accused_and_heard_is_told_with_the_lines_and_is_none_of_the_things() -> None:
    heading, row = to_check(build(ACCUSED + ANSWER))
    assert heading == ""
    assert row == "accused      line 1    Lumora Sports, seems to answer in line 3"


def test_of_an_article_that_accuses_nobody_nothing_is_told() -> None:
    item = build(ANSWER)
    assert to_check(item) == ["  nothing found"]
    assert "accused" not in render_html([item]).split('class="opening"')[1].split("<article>")[0]


def test_the_page_links_to_the_accusation_and_to_the_answer() -> None:
    page = render_html([build(ACCUSED + ANSWER)])
    row = page.split('<span class="label">accused</span>')[1].split("</li>")[0]
    assert '<a href="#r1-p1"' in row
    assert '<a href="#r1-p2"' in row
    assert "seems to answer" in row
    silent = render_html([build(ACCUSED)]).split('<span class="label">accused</span>')[1]
    assert "Lumora Sports, no reply found" in silent.split("</li>")[0]


@pytest.mark.parametrize(
    ("parts", "rows"),
    [
        ([("engineers",)], ["unnamed      line 1    (engineers) the roof is safe"]),
        (
            [("engineers",), ("engineers",)],
            ["unnamed      line 1    (engineers) the roof is safe  also line 3"],
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
            ["unnamed      line 1    (engineers) the roof is safe  also line 3"],
        ),
        ([("a report", "says", "document")], []),
        ([("women", "hoped")], []),
        ([("we", "said", "person")], []),
        ([("Ann Lee", "said", "person")], []),
    ],
    ids=[
        "group",
        "twice",
        "official-too",
        "all-lines",
        "document",
        "no-saying",
        "pronoun",
        "named",
    ],
)
def test_what_rests_on_people_without_a_name_is_told_with_its_words(parts, rows) -> None:
    item = build("".join(said(n, *part) for n, part in enumerate(parts, 1)))
    told = [row for row in to_check(item)[1:] if "unnamed" in row]
    assert told == rows


def test_the_page_tells_them_with_links_and_lines() -> None:
    page = render_html([build(said(1, "engineers") + said(2, "engineers"))])
    row = page.split('<span class="label">unnamed</span>')[1].split("</li>")[0]
    assert "<bdi>(engineers) the roof is safe</bdi></a>" in row
    assert "line 1, also line 3" in row


def test_what_stands_on_one_line_is_told_once() -> None:
    item = build(said(1, "engineers").strip() + " " + said(2, "engineers"))
    assert to_check(item)[1:] == ["unnamed      line 1    (engineers) the roof is safe"]


def test_of_many_some_are_told_and_the_rest_counted_and_in_full_all() -> None:
    people = ["engineers", "experts", "officials", "neighbors", "workers"]
    item = build("".join(said(n, who) for n, who in enumerate(people, 1)))
    brief, full = to_check(item)[1:], to_check(item, full=True)[1:]
    assert len(brief) == 3
    assert brief[-1].endswith("and 2 more")
    assert len(full) == len(people)
    assert "more" not in full[-1]


def test_many_hedges_among_many_statements_take_linear_time() -> None:
    may = 'The roof <h type="epistemic">may</h> fall today.\n\n'

    def work(count: int) -> Work:
        document = build("".join(may + said(n, "aides") for n in range(1, count + 1))).document
        assert len(weighty(document, [])) == 1  # they are all of one claim
        return lambda: weighty(document, [])

    assert_linear(work, 250)
