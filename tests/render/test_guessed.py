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
            "  2 guessed speakers\n"
            "guessed      lines 1, 5 Ann Lee? no “said” beside it, 85–90% sure\n\n",
        ),
        (
            [(0.62, "pronoun"), (0.5, "pronoun"), (0.7, "floating")],
            "  3 guessed speakers\nguessed      lines 1, 3, 5 Ann Lee? from “she”, 50–70% sure\n\n",
        ),
        (
            [(0.08, "pronoun")],
            "  1 speaker not known\n"
            "guessed      line 1 “she”: not known, perhaps Ann Lee, 8% sure\n",
        ),
        (
            [(0.62, "pronoun"), (0.29, "pronoun"), (0.3, "pronoun")],
            "  2 guessed speakers, 1 not known\n"
            "guessed      line 3 “she”: not known, perhaps Ann Lee, 29% sure\n"
            "             lines 1, 5 Ann Lee? from “she”, 30–62% sure\n\n",
        ),
    ],
    ids=["sure", "guess", "alone", "several", "not-known", "both"],
)
def test_doubtful_speakers_stand_under_what_to_check(doubts, says):
    assert to_check(article(*doubts), brief=True).startswith(says)


def test_of_each_speaker_the_guesses_are_one_entry_and_of_many_the_rest_is_counted():
    names = ["Ann Lee", "Jo Poe", "Al Roe", "Bo Diaz", "Li Bo"]
    one = (
        '“<q n="{n}" type="direct" speaker="{who}" kind="person" sure="{sure}" why="pronoun">No.'
        '</q>” <s n="{n}">{he}</s> <c n="{n}">said</c>.\n\n'
    )
    twice = enumerate([*names, *names])
    item = build("".join(one.format(n=n, who=who, sure=0.3 + n / 20, he="he") for n, who in twice))
    text = report(item, pipe=True, extent=Extent(brief=True)).split("guessed  ")[1]
    assert " ".join(text.split("\n\n")[0].split()) == (
        "lines 1, 11 Ann Lee? from “he”, 30–55% sure lines 3, 13 Jo Poe? from “he”, 35–60% sure "
        "lines 5, 15 Al Roe? from “he”, 40–65% sure and 4 more: lines 7, 9, 17, 19"
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
    assert text.startswith("  2 guessed speakers\nguessed      line 3 Ann Lee? from “she”, 50–62% ")
    assert text.count("Ann Lee?") == 1
    assert "sure, 2 statements" in text
    brief = "  2 guessed speakers\nguessed      lines 1, 3 Ann Lee? from “she”, 50–62% sure\n"
    assert to_check(item, brief=True).startswith(brief)
    assert render_html([item]).count("50–62% sure, 2 statements · lines 1, 3") == 1


def test_in_full_each_guess_is_told():
    text = to_check(article(*[(0.5, "pronoun")] * 4), brief=False)
    assert text.count("Ann Lee? from “she”, 50% sure") == 4
    assert "more" not in text


def test_the_page_tells_them_with_links():
    page = render_html([article((0.62, "pronoun"), (0.9, "floating"), (0.1, "pronoun"))])
    panel = page.split('aria-label="To check"')[1].split("</section>")[0]
    assert "2 guessed speakers, 1 not known<" in panel
    row = panel.split('<span class="label">guessed</span>')[1].split("</li>")[0]
    links = [
        ("“she”: not known", "perhaps Ann Lee, 10% sure · line 5"),
        ("Ann Lee?", "from “she”, 62% sure · line 1"),
        ("Ann Lee?", "no “said” beside it, 90% sure · line 3"),
    ]
    for (words, note), link in zip(links, row.split("<a ")[1:], strict=True):
        assert f"<bdi>{words}</bdi></a>" in link
        assert note in link


def test_on_the_page_those_that_may_be_one_are_one_entry():
    page = render_html([article((0.1, "pronoun"), (0.2, "pronoun"))])
    row = page.split('<span class="label">guessed</span>')[1].split("</li>")[0]
    assert "perhaps Ann Lee, 10–20% sure, 2 statements · lines 1, 3" in row
    assert row.count("<a ") == 1


def test_who_is_not_known_has_a_name_nowhere_but_in_the_list():
    item = article((0.95, "pronoun"), (0.1, "pronoun"))
    text = report(item, width=100, extent=Extent(full=True))
    assert "named        Ann Lee 1" in text
    assert "A2 not known" in text
    assert "Not known · 1 statement" in " ".join(text.split())
    assert text.count("perhaps Ann Lee") == 2  # in the list of guesses, and with what is said
    page = render_html([item])
    assert "<b><bdi>not known</bdi></b>" in page
    assert '<div class="voice nobody" data-voice="unknown" data-of="unknown">' in page
    assert "A2, quoted, not known, from “she”, perhaps Ann Lee, 10% sure" in page


@pytest.mark.parametrize(
    ("words", "marked"),
    [("the report", True), ("A Rosley report", False), ("The Rosley report", False)],
    ids=["other-words", "same-words", "other-article"],
)
def test_an_unnamed_source_is_a_guess_where_other_words_stand(words: str, marked: bool):
    item = build(
        f'<s n="1">{words}</s> <c n="1">said</c> <q n="1" type="indirect" speaker="a Rosley '
        'report" kind="document" sure="0.6" why="description">it is safe</q>.\n\n'
    )
    text = to_check(item, brief=True)
    assert ("(a Rosley report?) from “the report”, 60% sure" in text) == marked
    assert ("nobody guessed" in text) != marked


def test_as_many_guesses_stand_there_as_the_screen_has_lines_for():
    one = (
        '“<q n="{n}" type="direct" speaker="{who}" kind="person" sure=".5" why="pronoun">No.</q>”'
        ' <s n="{n}">he</s> <c n="{n}">said</c>.\n\n'
    )
    names = ["Ann Lee", "Jo Poe", "Al Roe", "Bo Diaz", "Li Bo"]
    item = build("".join(one.format(n=n, who=who) for n, who in enumerate(names)))
    text = report(item, width=80, extent=Extent(brief=True))
    assert "more" not in text.split("WHO SPEAKS")[0]
