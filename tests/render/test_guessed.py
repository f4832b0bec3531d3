"""Speakers to be doubted: told on the first screen, and nothing sounds as if all were well."""

from __future__ import annotations

import pytest

from annotate.render.html import render_html
from annotate.render.item import Rendered
from annotate.render.terminal import Extent
from tests.render.articles import build
from tests.render.test_terminal import report

SAID = (
    '“<q n="{n}" type="direct" speaker="Ann Lee" kind="person">It is safe {n}.</q>” '
    '<s n="{n}">she</s> <c n="{n}">said</c>.\n\n'
)


def article(*doubts: tuple[float, str]) -> Rendered:
    """A statement a paragraph, of which each speaker is so sure and told so."""
    item = build("".join(SAID.format(n=n) for n in range(1, len(doubts) + 1)))
    said = [
        a.model_copy(
            update={"source": a.source.model_copy(update={"confidence": sure, "why": why})}
        )
        for a, (sure, why) in zip(item.document.attributions, doubts, strict=True)
    ]
    return Rendered(item.document.model_copy(update={"attributions": said}), item.text)


def to_check(item: Rendered, *, brief: bool) -> str:
    text = report(item, width=100, extent=Extent(brief=brief, full=not brief))
    rows = text.split("TO CHECK")[1].split("WHO SPEAKS")[0]
    return rows.replace("accused      no accusing words found (accuse, blame, charge …)\n", "")


@pytest.mark.parametrize(
    ("doubts", "says"),
    [
        ([(0.95, "pronoun")], "  nothing found\n\n"),
        (
            [(0.62, "pronoun")],
            "  1 guessed speaker\nguessed      line 1 Ann Lee? from “she”, 62% sure\n\n",
        ),
        (
            [(0.9, "floating"), (0.95, "pronoun"), (0.85, "floating")],
            "  2 likely speakers\nlikely       lines 1, 5 Ann Lee  no “said” beside it\n\n",
        ),
        (
            [(0.62, "pronoun"), (0.5, "pronoun"), (0.7, "floating")],
            "  3 guessed speakers\nguessed      lines 1, 3, 5 Ann Lee? from “she”, 50% sure\n\n",
        ),
        (
            [(0.08, "pronoun")],
            "  1 thing\nguessed      line 1    Ann Lee? from “she”, 8% sure: “It",
        ),
    ],
    ids=["sure", "guess", "alone", "several", "warned-of"],
)
def test_doubtful_speakers_stand_under_what_to_check(doubts, says):
    assert to_check(article(*doubts), brief=True).startswith(says)


def test_of_each_speaker_the_guesses_are_one_entry_and_of_many_the_rest_is_counted():
    names = ["Ann Lee", "Jo Poe", "Al Roe", "Bo Diaz"]
    one = (
        '“<q n="{n}" type="direct" speaker="{who}" kind="person" sure="{sure}" why="pronoun">No.'
        '</q>” <s n="{n}">{he}</s> <c n="{n}">said</c>.\n\n'
    )
    twice = enumerate([*names, *names])
    item = build("".join(one.format(n=n, who=who, sure=0.3 + n / 20, he="he") for n, who in twice))
    text = to_check(item, brief=True).split("guessed  ")[1].split("unnamed")[0]
    assert " ".join(text.split()) == (
        "lines 1, 9 Ann Lee? from “he”, 30% sure lines 3, 11 Jo Poe? from “he”, 35% sure "
        "and 4 more: lines 5, 7, 13, 15"
    )


def test_a_name_that_is_doubted_is_told_with_the_words_that_stand_there():
    item = article((0.75, "apposition"))
    assert "line 1 Ann Lee? from “she”, 75% sure" in to_check(item, brief=True)


def two_of_one_she() -> Rendered:
    """One “she” who says two things, both taken to be Ann Lee's."""
    item = article((0.62, "pronoun"), (0.5, "pronoun"))
    first, second = item.document.attributions
    spans = first.source.spans
    second = second.model_copy(update={"source": second.source.model_copy(update={"spans": spans})})
    return Rendered(item.document.model_copy(update={"attributions": [first, second]}), item.text)


def test_a_guess_from_one_pronoun_is_told_once_with_all_that_it_says():
    item = two_of_one_she()
    text = to_check(item, brief=False)
    assert text.startswith("  2 guessed speakers\nguessed      line 3 Ann Lee? from “she”, 50% ")
    assert text.count("Ann Lee?") == 1
    assert "sure, 2 statements" in text
    brief = "  2 guessed speakers\nguessed      lines 1, 3 Ann Lee? from “she”, 50% sure\n"
    assert to_check(item, brief=True).startswith(brief)
    assert render_html([item]).count("50% sure, 2 statements · line 3") == 1


def test_in_full_each_guess_is_told():
    text = to_check(article(*[(0.5, "pronoun")] * 4), brief=False)
    assert text.count("Ann Lee? from “she”, 50% sure") == 4
    assert "more" not in text


def test_the_page_tells_them_with_links():
    page = render_html([article((0.62, "pronoun"), (0.9, "floating"))])
    panel = page.split('aria-label="To check"')[1].split("</section>")[0]
    assert "1 guessed speaker, 1 likely speaker<" in panel
    for label, name, note in [
        ("guessed", "Ann Lee?", "from “she”, 62% sure · line 1"),
        ("likely", "Ann Lee", "no “said” beside it · line 3"),
    ]:
        row = panel.split(f'<span class="label">{label}</span>')[1].split("</li>")[0]
        assert f"<bdi>{name}</bdi></a>" in row
        assert note in row
