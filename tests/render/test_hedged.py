"""What the writer leaves open: told on the first screen, below the speakers that are guessed."""

from __future__ import annotations

import pytest

from annotate.render.hedged import reserved
from annotate.render.html import render_html
from annotate.render.points import Point, points
from annotate.render.terminal import Extent
from tests.render.articles import build
from tests.render.test_terminal import report

OWN = 'The pier <h type="hearsay">reportedly</h> fell.\n\n'
UNCLEAR = 'It <h type="investigation">is unclear whether</h> it was shut.\n\n'
WEAK = 'It <h type="epistemic">may</h> rain.\n\n'
SAID = (
    '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
    'kind="person">it had <h type="hearsay">allegedly</h> rained</q>.\n\n'
)
CUE = (
    '<s n="1">Ann Lee</s> <c n="1"><h type="hearsay">claims</h></c> <q n="1" type="indirect" '
    'speaker="Ann Lee" kind="person">it rained</q>.\n\n'
)


@pytest.mark.parametrize(
    ("marked", "cues"),
    [
        (OWN + UNCLEAR, ["reportedly", "is unclear whether"]),
        (WEAK, []),
        (SAID, []),
        (CUE, []),
    ],
    ids=["open", "weak", "said", "cue"],
)
def test_open_is_what_nobody_else_says(marked: str, cues: list[str]) -> None:
    assert [h.cue.text for h in reserved(build(marked).document, [])] == cues


@pytest.mark.parametrize(
    ("count", "brief", "row"),
    [
        (1, True, "line 1 “reportedly”"),
        (6, True, "line 1 “reportedly”  line 3 “reportedly”  line 5 “reportedly”  and 3 more"),
        (4, False, "  ".join(f"line {n} “reportedly”" for n in (1, 3, 5, 7))),
        (0, True, None),
    ],
)
def test_the_row_tells_them(count: int, brief: bool, row: str | None) -> None:
    text = report(build(OWN * count + SAID), width=100, extent=Extent(brief=brief, full=not brief))
    told = [line[13:] for line in text.splitlines() if line.startswith("hedged ")]
    assert told == ([row] if row else [])


@pytest.mark.parametrize(
    ("marked", "brief", "row"),
    [
        (WEAK, True, "“may” line 1"),
        (OWN + WEAK + SAID + WEAK, True, "“may” lines 3, 7  “allegedly” line 5"),
        (WEAK * 6, True, "“may” lines 1, 3, 5, 7 …"),
        (WEAK * 6, False, "“may” lines 1, 3, 5, 7, 9, 11"),
        (OWN, True, None),
    ],
    ids=["one", "all-but-open", "many", "in-full", "none"],
)
def test_the_words_of_all_other_hedges_are_told_with_their_lines(marked, brief, row) -> None:
    text = report(build(marked), width=100, extent=Extent(brief=brief, full=not brief))
    told = [line[13:] for line in text.splitlines() if line.startswith("hedge words ")]
    assert told == ([row] if row else [])


def test_of_more_hedge_words_than_have_room_the_rest_is_counted() -> None:
    words = ["may", "might", "could", "perhaps", "probably", "likely", "possibly", "maybe"]
    weak = "".join(WEAK.replace("may", word) for word in words * 2)
    text = report(build(weak), width=60, extent=Extent(brief=True))
    row = text.split("hedge words")[1].split("WHO SPEAKS")[0].strip().splitlines()
    assert len(row) == 3
    shown = sum(line.count("“") for line in row)
    assert row[-1].endswith(f"and {len(words) - shown} more")


def test_what_is_to_check_already_is_not_told_again() -> None:
    document = build(OWN + UNCLEAR).document
    first = document.hedges[0]
    point = Point("unverified-claim", "unverified", "", "", first.cue.start, first.id)
    assert [h.cue.text for h in reserved(document, [point])] == ["is unclear whether"]


def test_nor_is_it_where_a_tag_vouches_for_it() -> None:
    item = build(
        'The Herald <h type="investigation">could not verify</h> the video. '
        '<t outlet="CNN">(Via CNN)</t>'
    )
    (point,) = points(item)
    assert point.id == item.document.hedges[0].id
    assert reserved(item.document, [point]) == []


def test_what_is_worse_takes_the_first_screen() -> None:
    accused = "The union accused {} of fraud.\n\n"
    names = ["Jo Poe", "Ann Lee", "Al Roe", "Bo Diaz", "Li Bo", "Ed Fox", "Di Orr"]
    said = SAID.replace("Ann Lee", "{0}").replace('n="1"', 'n="{1}"')
    many = OWN + accused.format(", ".join(names[:-1]) + f" and {names[-1]}")
    speaking = [f"Harbour Union Of Rosley Number {n}" for n in range(1, 9)]
    full = build(many + "".join(said.format(name, n) for n, name in enumerate(speaking, 1)))
    assert len(points(full)) == len(names)
    brief = report(full, extent=Extent(brief=True))
    assert "\nhedged " not in brief
    assert len(brief.splitlines()) <= 23
    assert "\nhedged " in report(full, extent=Extent(full=True))
    assert "\nhedged " in report(build(many + SAID), extent=Extent(brief=True))


def test_the_page_links_to_them() -> None:
    page = render_html([build(OWN + SAID)])
    row = page.split('<span class="label">hedged</span>')[1].split("</li>")[0]
    assert "<bdi>“reportedly”</bdi></a>" in row
    target = row.split('href="#')[1].split('"')[0]
    assert f'id="{target}"' in page
    assert '<span class="label">hedged</span>' not in render_html([build(SAID)])
