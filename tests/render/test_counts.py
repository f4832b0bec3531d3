"""Every number of a report is what its lists hold, over the samples and the whole articles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import annotate
from annotate.check import at_least, checks
from annotate.check.report import placed
from annotate.render.accused import answering, others
from annotate.render.casting import cast
from annotate.render.digest import start_of
from annotate.render.guessed import doubts
from annotate.render.hedged import untold, weighty
from annotate.render.html import render_html
from annotate.render.item import Rendered
from annotate.render.places import places_of
from annotate.render.points import points
from annotate.render.speaking import SAID_OF, SECOND_HAND, TOLD_TO
from annotate.render.terminal import Extent
from annotate.render.unnamed import PAPERS, papers, resting
from tests.documents.test_documents import ARTICLES, document
from tests.render.test_terminal import report

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def items() -> list[Rendered]:
    """The samples, and the articles of `tests/documents` with what the encoder found frozen."""
    found = [(path.name, path.read_text("utf-8")) for path in SAMPLES]
    made = [Rendered(annotate.annotate(text, path=name), text) for name, text in found]
    return [*made, *(Rendered(document(article), article["text"]) for article in ARTICLES)]


ITEMS = items()


def part(text: str, title: str) -> list[str]:
    """The lines of a part of a report in a pipe, without its heading."""
    blocks = [block.splitlines() for block in text.split("\n\n")]
    return next((lines[1:] for lines in blocks if lines and lines[0].startswith(title)), [])


def ids(text: str, title: str) -> list[str]:
    found = re.search(rf"^{title}  .*?(?=^[A-Z ]{{5,}}  |\Z)", text, re.MULTILINE | re.DOTALL)
    return re.findall(r"^  ([AH]\d+) ", found[0], re.MULTILINE) if found else []


def row(text: str, kind: str) -> list[str]:
    """The pieces of a row of who speaks."""
    rows = [line for line in part(text, "WHO SPEAKS") if line.startswith(f"{kind} ")]
    return rows[0].removeprefix(kind).strip().split("  ") if rows else []


def number(text: str, noun: str) -> int:
    """What the verdict or the heading of who speaks says: ``9 hedges`` is 9."""
    headings = [text.split("TO CHECK")[0], *re.findall("^WHO SPEAKS.*$", text, re.M)]
    found = re.search(rf"(\d+) {noun}", " ".join(headings))
    return int(found[1]) if found else 0


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.document.path or item.text[:20])
def test_what_the_verdict_says_is_what_the_lists_hold(item: Rendered) -> None:
    text = report(item, pipe=True, extent=Extent(full=True))
    assert number(text, "statement") == len(ids(text, "WHO SAID WHAT"))
    assert number(text, "hedge") == len(ids(text, "HEDGES"))
    assert number(text, "outlet tag") == len(ids(text, "OUTLET TAGS"))
    second_hand = row(text, SECOND_HAND)[:-1]  # the last tells what the row is
    voiceless = [*row(text, TOLD_TO)[:-1], *row(text, SAID_OF)[:-1]]
    assert number(text, "named") == len([*row(text, "named"), *second_hand, *voiceless])
    unnamed = len(row(text, "unnamed")) + len(row(text, PAPERS))
    assert number(text, "unnamed speaker") == unnamed
    lines = part(text, "TO CHECK")
    head = re.search("^TO CHECK.*$", text, re.M)
    assert head is not None
    found = points(item)
    assert said(head[0], "thing") == len(found)
    for line, point in zip(lines, found, strict=False):
        assert point.text in line
    rest = lines[len(found) :]
    guesses = next((line for line in rest if line.startswith("guessed ")), "")
    more = sum(int(n) - 1 for n in re.findall(r"sure, (\d+) statements", guesses))
    unknown = said(head[0], "not known") or said(head[0], "speakers? not known")
    told = said(head[0], "guessed speaker") + unknown
    assert len(re.findall(r"  line \d+ ", guesses)) + more == told
    accused = others(item)
    assert accused is not None
    answers = len(answering(item)) + len(accused.rows) + bool(accused.spot or accused.told)
    hedged = len(weighty(item, found)) or bool(untold(item.document, found))
    below = answers + len(resting(item, found)) + len(papers(item)) + hedged
    assert len(rest) == below + bool(guesses)
    nobody = [
        line for line in lines if line.endswith("no accusing words found (accuse, blame, charge …)")
    ]
    assert ("nothing found" in head[0]) == (lines == nobody)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.document.path or item.text[:20])
def test_what_has_a_question_mark_is_among_the_guesses(item: Rendered) -> None:
    """In the margin, in who speaks and in the lists; and what is not known has no name there."""
    text = report(item, pipe=True, extent=Extent(full=True))
    lists = text.split("WHO SAID WHAT")[-1]
    guessed = ids_of_marked(lists)
    found = doubts(item.document, cast(item.document))
    assert sorted(guessed) == sorted(a.id for a in found.every)
    page = render_html([item])
    assert len(re.findall(r'class="ref[^"]* doubtful" id=', page)) == len(found.every)
    for a in found.every[: found.unknown]:
        assert re.search(rf'data-ref="{a.id}" aria-label="[^"]*not known', page)


def ids_of_marked(lists: str) -> list[str]:
    """The statements of a list that are said to be guesses or not known."""
    return re.findall(r"^  (A\d+) .*?(?:guessed|not known)[, ].*?\d+% sure", lists, re.MULTILINE)


def said(heading: str, noun: str) -> int:
    """What the heading of what is to check says: ``2 things`` is 2."""
    found = re.search(rf"(\d+) {noun}", heading)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.document.path or item.text[:20])
def test_what_is_to_be_checked_is_what_check_finds_from_warning_on(item: Rendered) -> None:
    found = [f for f in checks(item.document, item.text) if at_least(f.level, "warning")]
    listed = [(f.code, f.line) for f in placed(item.document, item.text, found)]
    places = places_of(item)
    told = [(p.code, 1 if p.offset is None else places.line_of(p.offset)) for p in points(item)]
    # Who is guessed stands in the list of guesses, the least sure first.
    guessed = [place for place in listed if place[0] == "guessed-speaker"]
    doubted = doubts(item.document, cast(item.document)).every
    lines = [places.line_of(start_of(a)) for a in doubted]
    assert all(line in lines[: len(guessed)] for _, line in guessed)
    listed = [place for place in listed if place not in guessed]
    assert sorted(told) == sorted(listed)
    # What the document warns of is among them: one definition, in check and in the document.
    warned = {(w.code, w.span.start if w.span else None) for w in item.document.warnings or []}
    assert warned <= {(p.code, p.offset) for p in points(item)}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.document.path or item.text[:20])
def test_verdict_what_to_check_and_who_speaks_fit_a_screen(item: Rendered) -> None:
    """On 24 lines less ends by itself where there are 23, and leaves one to the prompt."""
    assert len(report(item, extent=Extent(brief=True)).splitlines()) <= 23
