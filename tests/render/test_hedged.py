"""The claims that are only hedged: told on the first screen, below what is worse."""

from __future__ import annotations

import pytest

from annotate.render.hedged import claim, weighty
from annotate.render.html import render_html
from annotate.render.item import Rendered
from annotate.render.points import Point, points
from annotate.render.terminal import Extent
from tests.render.articles import build
from tests.render.test_terminal import report

IF = 'If it rains, the pier {n} <h type="condition">if</h> full will fall today.\n\n'
IF_TRUE = 'The news is bad <h type="condition">if</h> it is confirmed.\n\n'
NAMED = 'They met a <h type="epistemic">possible</h> buyer there.\n\n'
OWN = 'The pier {n} <h type="hearsay">reportedly</h> fell.\n\n'
WEAK = 'Pier {n} <h type="epistemic">may</h> fall.\n\n'
ABOUT = 'Pier {n} cost <h type="approximate">about</h> a pound.\n\n'
WOULD = 'Pier {n} <h type="epistemic">would</h> fall.\n\n'
SAID = (
    '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
    'kind="person">the road had <h type="hearsay">allegedly</h> sunk</q>.\n\n'
)
PLAIN = (
    '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
    'kind="person">it rained</q>.\n\n'
)
CUE = (
    '<s n="1">Ann Lee</s> <c n="1"><h type="hearsay">claims</h></c> <q n="1" type="indirect" '
    'speaker="Ann Lee" kind="person">it rained</q>.\n\n'
)


def article(*parts: str) -> Rendered:
    return build("".join(part.replace("{n}", str(n)) for n, part in enumerate(parts, 1)))


def rows(item: Rendered, *, brief: bool = True, width: int = 100) -> list[str]:
    """The lines on what is hedged, without the label."""
    text = report(item, width=width, extent=Extent(brief=brief, full=not brief))
    lines = text.split("WHO SPEAKS")[0].splitlines()
    at = [i for i, line in enumerate(lines) if line.startswith("hedged ")]
    return [line[13:] for line in lines[at[0] :] if line.strip()] if at else []


@pytest.mark.parametrize(
    ("parts", "cues"),
    [
        ([WEAK, SAID, OWN], ["reportedly", "may", "allegedly"]),
        ([ABOUT, WOULD, CUE], []),
        ([IF, IF_TRUE], ["if"]),
        ([OWN, OWN], ["reportedly", "reportedly"]),
    ],
    ids=["nobody-speaks-first", "weak", "condition", "several"],
)
def test_what_leaves_a_claim_open_stands_by_its_weight(parts: list[str], cues: list[str]) -> None:
    assert [h.cue.text for h in weighty(article(*parts).document, [])] == cues


def test_a_claim_with_two_hedges_is_told_once() -> None:
    item = build('The pier <h type="hearsay">reportedly</h> <h type="epistemic">may</h> fall.\n\n')
    first, second = item.document.hedges
    assert first.scope == second.scope
    assert weighty(item.document, []) == [first]


@pytest.mark.parametrize(
    ("parts", "brief", "told"),
    [
        ([OWN], True, ["line 1    “reportedly”: The pier 1 reportedly fell"]),
        (
            [OWN, ABOUT, WEAK, *[OWN] * 5],
            True,
            [
                "line 1    “reportedly”: The pier 1 reportedly fell",
                *(
                    f"line {2 * n - 1:<5}“reportedly”: The pier {n} reportedly fell"
                    for n in (4, 5, 6)
                ),
                "line 13   “reportedly”: The pier 7 reportedly fell",
                "line 15   “reportedly”: The pier 8 reportedly fell  and 2 more",
            ],
        ),
        (
            [OWN, ABOUT, WEAK],
            False,
            [
                "line 1    “reportedly”: The pier 1 reportedly fell",
                "line 5    “may”: Pier 3 may fall  and 1 more",
            ],
        ),
        ([ABOUT, WOULD], True, []),
    ],
    ids=["one", "many", "in-full", "none"],
)
def test_the_rows_tell_words_and_claim_and_count_the_rest(parts, brief, told) -> None:
    assert rows(article(*parts, PLAIN), brief=brief)[: len(told)] == told


def test_a_claim_behind_its_hedge_is_told_without_it() -> None:
    item = build('It <h type="investigation" id="h">is unclear whether</h> it was shut.\n\n')
    (hedge,) = item.document.hedges
    scope = hedge.scope.model_copy(update={"text": "is unclear whether it was shut"})
    assert claim(hedge.model_copy(update={"scope": scope})) == "“is unclear whether”: it was shut"


def test_what_is_to_check_already_is_not_told_again() -> None:
    document = article(OWN, OWN).document
    first, second = document.hedges
    point = Point("unverified-claim", "unverified", "", "", first.cue.start, first.id)
    assert weighty(document, [point]) == [second]


def test_nor_is_it_where_a_tag_vouches_for_it() -> None:
    item = build(
        'The Herald <h type="investigation">could not verify</h> the video. '
        '<t outlet="CNN">(Via CNN)</t>'
    )
    (point,) = points(item)
    assert point.id == item.document.hedges[0].id
    assert weighty(item.document, [point]) == []


def test_what_is_worse_takes_the_first_screen() -> None:
    accused = "The union accused {} of fraud.\n\n"
    names = ["Jo Poe", "Ann Lee", "Al Roe", "Bo Diaz", "Li Bo", "Ed Fox", "Di Orr"]
    said = SAID.replace("Ann Lee", "{0}").replace('n="1"', 'n="{1}"').replace("the", "road {1}")
    many = OWN + accused.format(", ".join(names[:-1]) + f" and {names[-1]}")
    speaking = [f"Harbour Union Of Rosley Number {n}" for n in range(1, 9)]
    full = build(many + "".join(said.format(name, n) for n, name in enumerate(speaking, 1)))
    assert len(points(full)) == len(names)
    brief = report(full, extent=Extent(brief=True))
    assert len(brief.splitlines()) <= 23
    assert brief.count("no reply found") == len(names)
    assert len(rows(full, width=80)) < len(rows(full, brief=False, width=80))


def test_the_page_links_to_them_and_counts_the_rest() -> None:
    page = render_html([article(*[OWN] * 5, ABOUT, SAID)])
    row = page.split('<span class="label">hedged</span>')[1].split("</li>")[0]
    assert "<bdi>“reportedly”: The pier 1 reportedly fell</bdi></a>" in row
    assert row.count("<a ") == 5
    assert '<a href="#r1-hedges"><bdi>and 3 more</bdi></a>' in row
    for link in row.split('href="#')[1:]:
        assert f'id="{link.split(chr(34))[0]}"' in page
    few = render_html([article(ABOUT)]).split('<span class="label">hedged</span>')[1]
    assert "lesser words (about, would, if …) alone: 1" in few.split("</li>")[0]
