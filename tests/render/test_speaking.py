"""Who speaks on the first screen and on the page: of themselves, or only as others tell it."""

from __future__ import annotations

import pytest

from annotate.render.html import render_html
from annotate.render.item import Rendered
from annotate.render.terminal import Extent
from annotate.render.wording import who
from tests.render.articles import build
from tests.render.test_terminal import report

SAID = (
    '<s n="{n}">{who}</s> <c n="{n}">{cue}</c> '
    '<q n="{n}" type="indirect" speaker="{who}" kind="person">{words}</q>'
)
NESTED = SAID.format(
    n=1, who="Ann Lee", cue="said", words=SAID.format(n=2, who="Jo Poe", cue="fears", words="rain")
)
POE = SAID.format(n=3, who="Jo Poe", cue="fears", words="rain")


def inside(item: Rendered) -> Rendered:
    """The article with the second statement inside the first."""
    first, second, *rest = item.document.attributions
    nested = second.model_copy(update={"parent": first.id})
    told = item.document.model_copy(update={"attributions": [first, nested, *rest]})
    return Rendered(told, item.text)


def rows(item: Rendered) -> list[str]:
    text = report(item, width=100, extent=Extent(brief=True)).split("WHO SPEAKS")[1]
    return [line for line in text.splitlines() if line.startswith(("named ", "second-hand "))]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "",
            ["named        Ann Lee 1", "second-hand  Jo Poe 1  only as others tell it"],
        ),
        (f". {POE}", ["named        Jo Poe 2  Ann Lee 1"]),
    ],
    ids=["only", "also"],
)
def test_who_speaks_only_in_what_another_says_is_second_hand(more: str, told: list[str]) -> None:
    item = inside(build(NESTED + more))
    assert rows(item) == told
    assert ("only as others tell it" in render_html([item])) == (len(told) == 2)


@pytest.mark.parametrize(
    ("role", "affiliation", "told"),
    [
        ("Rosley mayor", "Rosley", "Rosley mayor"),
        ("mayor", "Rosley", "mayor, Rosley"),
        ("", "Rosley", "Rosley"),
    ],
    ids=["twice", "apart", "no-role"],
)
def test_what_a_role_says_is_told_once(role: str, affiliation: str, told: str) -> None:
    said = SAID.format(n=1, who="Ann Lee", cue="said", words="no")
    marked = said.replace("kind=", f'role="{role}" affiliation="{affiliation}" kind=')
    item = build(marked)
    (source,) = item.document.sources
    assert who(source) == told
    assert rows(item) == [f"named        Ann Lee, {told} 1"]


def test_documents_are_apart_from_people_and_from_things() -> None:
    kinds = {"Engineers": "group", "The audit": "document", "The acts": "document"}
    item = build(
        ". ".join(
            SAID.format(n=n, who=who, cue="show", words=f"rain {n}").replace(
                '"person"', f'"{kind}"'
            )
            for n, (who, kind) in enumerate(kinds.items(), start=1)
        )
    )
    text = report(item, width=100, extent=Extent(full=True)).split("WHO SPEAKS")[1]
    told = [line for line in text.splitlines() if line.startswith(("unnamed ", "documents "))]
    assert told == [
        "unnamed      (Engineers) line 1  (The acts) line 1",
        "documents    (The audit) line 1",
    ]


def test_page_and_screen_tell_what_the_unnamed_say_in_the_words_of_others() -> None:
    nested = SAID.format(n=2, who="aides", cue="fear", words="rain").replace("person", "group")
    item = inside(build(SAID.format(n=1, who="Ann Lee", cue="said", words=nested)))
    aides = item.document.attributions[1].source
    assert aides is not None
    sources = [s.model_copy(update={"named": s.id != aides.id}) for s in item.document.sources]
    item = Rendered(item.document.model_copy(update={"sources": sources}), item.text)
    told = report(item, width=100, extent=Extent(brief=True)).split("WHO SPEAKS")[0]
    rows = [row for row in told.splitlines() if "unnamed  " in row]
    assert rows == ["unnamed      line 1    (aides) rain"]
    assert "nothing found" not in told
    row = render_html([item]).split(">unnamed</span>")[1].split("</li>")[0]
    assert "(aides) rain" in row
    assert "line 1" in row
