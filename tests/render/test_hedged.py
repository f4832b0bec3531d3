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
PORT = "The port opens in May.\n\n"
HEAD = '<p kind="headline">Steel pier falls in storm</p>\n\n'
HEADED = 'The steel pier <h type="epistemic">may</h> fall in a storm.\n\n'
PEOPLE = (
    '<s n="1">people</s> <c n="1">said</c> <q n="1" type="indirect" speaker="people" '
    'kind="group">the road <h type="epistemic">might</h> have sunk</q>.\n\n'
)
MAY = 'The lake <h type="epistemic">might</h> have dried.\n\n'
RAIN = 'Rain <h type="epistemic">seems</h> to rust steel like this.\n\n'
HELD = 'Half the fish <h type="doxastic">is believed to</h> have died.\n\n'
SOON = 'The mayor <h type="doxastic">is expected to</h> resign.\n\n'
CLAIMS = 'They read of <h type="hearsay">allegations</h> in the local papers.\n\n'
SAYS = (
    '<s n="2">Ann Lee</s> <c n="2">said</c> <q n="2" type="indirect" speaker="Ann Lee" '
    'kind="person">the field <h type="epistemic">may</h> have burned</q>.\n\n'
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
        ([WEAK, OWN, SAID], ["may", "reportedly", "allegedly"]),
        ([PORT, WEAK, OWN, SAID], ["reportedly", "allegedly", "may"]),
        ([HEAD, PORT, OWN, HEADED], ["may", "reportedly"]),
        ([HEAD, PORT, MAY, RAIN], ["seems", "might"]),
        ([PORT, MAY, HELD], ["is believed to", "might"]),
        ([PORT, CLAIMS], []),
        ([PORT, SOON, OWN], ["reportedly", "is expected to"]),
        ([PORT, PEOPLE, SAYS, MAY], ["may", "might", "might"]),
        ([ABOUT, WOULD, CUE], []),
        ([IF, IF_TRUE], ["if"]),
        ([OWN, OWN], ["reportedly", "reportedly"]),
    ],
    ids=[
        "main-claim-first",
        "rumours-first",
        "headline-first",
        "on-topic-first",
        "held-by-nobody",
        "noun-alone",
        "expected",
        "unnamed-last",
        "weak",
        "condition",
        "several",
    ],
)
def test_what_leaves_a_claim_open_stands_by_its_weight(parts: list[str], cues: list[str]) -> None:
    assert [h.cue.text for h in weighty(article(*parts), [])] == cues


@pytest.mark.parametrize(
    ("sentence", "is_claim"),
    [
        ('The firm sells tools that <h type="epistemic">might</h> track your phone.', False),
        ('The firm sells tools that <h type="epistemic">may</h> have tracked a phone.', True),
        ('You <h type="epistemic">may</h> find the park shut today.', False),
        ('I <h type="epistemic">might</h> go to the park on Sunday.', False),
        ('It is sad that we soon <h type="epistemic">may</h> see no more boats.', False),
        ('The park <h type="epistemic">may</h> be shut on Sunday.', True),
    ],
    ids=["purpose", "past", "you", "own-plan", "we-within", "fact"],
)
def test_what_is_no_doubt_about_a_fact_is_left_out(sentence: str, is_claim: bool) -> None:
    item = build(f"The port opens in May. {sentence}\n\n")
    (hedge,) = item.document.hedges
    at = item.text.find("that m")
    scope = hedge.scope
    if at > 0:
        words = item.text[at : scope.end]
        scope = scope.model_copy(update={"start": at, "text": words})
    told = item.document.model_copy(update={"hedges": [hedge.model_copy(update={"scope": scope})]})
    assert bool(weighty(Rendered(told, item.text), [])) == is_claim


@pytest.mark.parametrize(
    ("marked", "scope", "told"),
    [
        (
            'They met despite <h type="hearsay">claims</h> to the contrary in a book.',
            "to the contrary in a book",
            "“claims”: They met despite claims to the contrary in a book",
        ),
        (
            'The news of a feud that has <h type="epistemic">apparently</h> split the band.',
            "that has apparently split the band",
            "“apparently”: … of a feud that has apparently split the band",
        ),
        (
            'Cheap tools may <h type="epistemic">potentially</h> offload reserves today.',
            "offload reserves today",
            "“potentially”: Cheap tools may potentially offload reserves today",
        ),
        (
            'It is <h type="investigation">unclear whether</h> the old pier was shut.',
            "It is unclear whether the old pier was shut",
            "“unclear whether”: the old pier was shut",
        ),
        (
            'The old pier’s fate <h type="investigation">is uncertain</h> for the next ten days.',
            "for the next ten days",
            "“is uncertain”: … old pier’s fate is uncertain for the next ten days",
        ),
    ],
    ids=["noun", "relative", "no-subject", "open-question", "state"],
)
def test_a_claim_says_of_whom_or_what_it_is(marked: str, scope: str, told: str) -> None:
    item = build(marked)
    (hedge,) = item.document.hedges
    at = item.text.index(scope)
    span = hedge.scope.model_copy(update={"start": at, "end": at + len(scope), "text": scope})
    assert claim(hedge.model_copy(update={"scope": span}), item.text) == told


def test_the_word_is_marked_where_it_stands() -> None:
    item = build('The mayor who may stay <h type="epistemic">may</h> go if it may help.\n\n')
    assert rows(item) == ["line 1    The mayor who may stay ~may~ go if it may help"]


def test_a_claim_with_two_hedges_is_told_once() -> None:
    item = build('The pier <h type="hearsay">reportedly</h> <h type="epistemic">may</h> fall.\n\n')
    first, second = item.document.hedges
    assert first.scope == second.scope
    assert weighty(item, []) == [first]


@pytest.mark.parametrize(
    ("parts", "brief", "told"),
    [
        ([OWN], True, ["line 1    The pier 1 ~reportedly~ fell"]),
        (
            [OWN, ABOUT, WEAK, *[OWN] * 5],
            True,
            [
                "line 1    The pier 1 ~reportedly~ fell",
                *(f"line {2 * n - 1:<5}The pier {n} ~reportedly~ fell" for n in (4, 5, 6)),
                "line 13   The pier 7 ~reportedly~ fell",
                "line 15   The pier 8 ~reportedly~ fell  also lines 3, 5",
            ],
        ),
        (
            [OWN, ABOUT, WEAK],
            False,
            [
                "line 1    The pier 1 ~reportedly~ fell",
                "line 5    Pier 3 ~may~ fall  also line 3",
            ],
        ),
        ([ABOUT, WOULD], True, []),
    ],
    ids=["one", "many", "in-full", "none"],
)
def test_the_rows_tell_words_and_claim_and_where_the_rest_stands(parts, brief, told) -> None:
    assert rows(article(*parts, PLAIN), brief=brief)[: len(told)] == told


def test_a_claim_behind_its_hedge_is_told_without_it() -> None:
    item = build('It <h type="investigation" id="h">is unclear whether</h> it was shut.\n\n')
    (hedge,) = item.document.hedges
    scope = hedge.scope.model_copy(update={"text": "is unclear whether it was shut"})
    told = claim(hedge.model_copy(update={"scope": scope}), item.text)
    assert told == "“is unclear whether”: it was shut"


def test_a_hedge_behind_all_that_it_weakens_stands_before_it() -> None:
    claim_ = "The old pier of Rosley is to be pulled down before the winter"
    item = build(f'{claim_}, <h type="hearsay">it was reported</h>.\n\n{PLAIN}')
    (hedge,) = item.document.hedges
    scope = hedge.scope.model_copy(update={"start": 0, "end": hedge.cue.end, "text": item.text})
    hedges = [hedge.model_copy(update={"scope": scope})]
    told = Rendered(item.document.model_copy(update={"hedges": hedges}), item.text)
    assert " ".join(" ".join(rows(told)).split()) == f"line 1 “it was reported”: {claim_}"


def test_what_is_to_check_already_is_not_told_again() -> None:
    item = article(OWN, OWN)
    first, second = item.document.hedges
    point = Point("unverified-claim", "unverified", "", "", first.cue.start, first.id)
    assert weighty(item, [point]) == [second]


def test_nor_is_it_where_a_tag_vouches_for_it() -> None:
    item = build(
        'The Herald <h type="investigation">could not verify</h> the video. '
        '<t outlet="CNN">(Via CNN)</t>'
    )
    (point,) = points(item)
    assert point.id == item.document.hedges[0].id
    assert weighty(item, [point]) == []


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
    page = render_html([article(*[OWN] * 7, ABOUT, SAID)])
    row = page.split('<span class="label">hedged</span>')[1].split("</li>")[0]
    assert "<bdi>“reportedly”: The pier 1 reportedly fell</bdi></a>" in row
    assert row.count("<a ") == 7
    assert '<a href="#r1-hedges"><bdi>and 3 more: 2 hearsay, 1 about</bdi></a>' in row
    for link in row.split('href="#')[1:]:
        assert f'id="{link.split(chr(34))[0]}"' in page
    few = render_html([article(ABOUT)]).split('<span class="label">hedged</span>')[1]
    assert "lesser words (about) alone: 1" in few.split("</li>")[0]
