import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from annotate.document import Document, Span
from annotate.render import digest
from annotate.render.item import Rendered
from annotate.render.layout import bar, cut_short
from annotate.render.look import _STYLES
from annotate.render.terminal import render_report
from annotate.render.visible import one_line
from tests.render.articles import build, failed
from tests.render.conftest import ARTICLES

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def report(*items: Rendered, width: int = 80, colour: bool = False, pipe: bool = False) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=not pipe,
        no_color=not colour,
        color_system="truecolor" if colour else None,
        legacy_windows=False,
        _environ={},
    )
    render_report(items, console)
    return out.getvalue()


def article_of(text: str) -> str:
    """The report up to its legend, without the title."""
    return text.split("\n", 1)[1].split("\n\n*source*")[0]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("name", ARTICLES)
def test_golden(articles, golden, name, width, colour):
    kind = "colour" if colour else "plain"
    golden(f"{name}.{width}.{kind}.txt", report(articles[name], width=width, colour=colour))


def test_golden_pipe_of_several(articles, golden):
    items = [articles[name] for name in ARTICLES]
    missing = failed("gone.txt", "cannot be read (check the path)")
    golden("several.pipe.txt", report(*items, missing, pipe=True))


@pytest.mark.parametrize("width", [40, 41, 57, 80, 131, 132, 200, 333])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_console(articles, width, colour):
    text = report(*articles.values(), width=width, colour=colour)
    wide = [x for x in _ESCAPE.sub("", text).splitlines() if cell_len(x) > width]
    assert wide == []


def test_plain_has_no_escape_and_colour_has(articles):
    plain = report(*articles.values())
    piped = report(*articles.values(), pipe=True, colour=True)
    assert "\x1b" not in plain + piped
    assert "\x1b[" in report(*articles.values(), colour=True)


def test_dumb_terminal_is_plain_and_wrapped(articles):
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=60, height=25, _environ={"TERM": "dumb"})
    render_report(articles.values(), console)
    assert "\x1b" not in out.getvalue()
    assert max(map(cell_len, out.getvalue().splitlines())) <= 60


def test_a_pipe_keeps_each_paragraph_on_one_line(articles):
    item = articles["harbour-bridge"]
    lines = report(item, pipe=True).splitlines()
    plain = [re.sub(r"\]A\d+|[\[*_~]", "", line) for line in lines]
    for paragraph in item.document.article.paragraphs:
        assert item.text[paragraph.start : paragraph.end] in plain
    assert not any(line.endswith(" ") for line in lines)


def test_marks_stand_around_their_words():
    item = build(
        '<s n="1">Experts</s> <c n="1">say</c> <q n="1" type="indirect" speaker="x" '
        'kind="group">it <h type="epistemic">may</h> rain</q>.\n\n<t outlet="Q">(Via Q</t>'
    )
    assert article_of(report(item)) == "*Experts* _say_ [it ~may~ rain]A1.\n\n{(Via Q}A2"


def test_nested_statements_close_with_their_own_id():
    item = build(
        '<q n="1" type="indirect" speaker="a" kind="person">what <s n="2">they</s> '
        '<c n="2">say</c> <q n="2" type="indirect" speaker="b" kind="group">is so</q></q>.'
    )
    assert article_of(report(item)) == "[what *they* _say_ [is so]A2]A1."


def moved(item: Rendered, index: int, start: int, end: int) -> Rendered:
    """The item with the content of one attribution moved."""
    found = list(item.document.attributions)
    span = Span(start=start, end=end, text=item.text[start:end])
    found[index] = found[index].model_copy(update={"content": [span]})
    return Rendered(item.document.model_copy(update={"attributions": found}), item.text)


def test_overlapping_statements_show_where_each_ends():
    item = build(
        '<q n="1" type="indirect" speaker="a" kind="person">one two</q> '
        '<q n="2" type="indirect" speaker="b" kind="person">three four</q>'
    )
    assert article_of(report(moved(item, 1, 4, 18))) == "[one [two]A1 three four]A2"


def test_a_statement_over_two_paragraphs_is_marked_in_both():
    item = build('<q n="1" type="direct" speaker="a" kind="person">One.\n\nTwo.</q>')
    assert article_of(report(item)) == "[One.]A1\n\n[Two.]A1"


def test_article_text_is_never_markup_or_an_escape():
    item = build("The [red]sign[/red] said [/] and \x1b[31mred\x07 \x9bm \u202eoverrun [link=x]")
    for text in (report(item), report(item, pipe=True), report(item, colour=True)):
        shown = _ESCAPE.sub("", text)
        assert "The [red]sign[/red] said [/] and ␛[31mred␇ �m �overrun [link=x]" in shown
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)


def test_control_characters_in_paths_names_and_messages_are_symbols():
    item = build(
        '<q n="1" type="indirect" speaker="a\x1b]b" kind="person">x</q>'
        '<w code="c" message="m\x1b[1m">y</w>',
        "p\x1b[2m.txt",
    )
    text = report(item, failed("q\n\x1b", "gone\n\x1b"))
    assert "\x1b" not in text
    assert "error: q ␛: gone ␛\n" in text
    assert "p␛[2m.txt" in text


def test_long_words_break_between_characters_not_before_a_combining_mark():
    item = build("x" * 100 + " " + "e\u0301" * 100)
    lines = article_of(report(item, width=40)).splitlines()
    assert lines[:3] == ["x" * 40, "x" * 40, "x" * 20]
    assert lines[3] == "e\u0301" * 40


def test_named_sources_come_before_unnamed_with_more_statements():
    item = build(
        '<q n="1" type="indirect" speaker="aides" kind="group">one</q> '
        '<q n="2" type="indirect" speaker="aides" kind="group">two</q> '
        '<q n="3" type="direct" speaker="Jo Ray" kind="person" role="clerk">“no way”</q>'
    )
    text = report(item)
    assert "33% of statements from named sources" in text
    assert "Jo Ray · person, clerk · 1 statement · 2 words quoted" in text
    assert text.index("Jo Ray ·") < text.index("aides · unnamed group · 2 statements")


def test_nothing_found_shows_the_article_and_no_empty_parts():
    text = report(build("Rain fell."))
    assert "Rain fell." in text
    for absent in ("WHO SAID WHAT", "HEDGED", "OUTLET TAGS", "WARNINGS", "*source*"):
        assert absent not in text


def test_one_failed_input_is_one_line():
    assert report(failed("a.txt", "not UTF-8 (name --encoding)"), pipe=True) == (
        "error: a.txt: not UTF-8 (name --encoding)\n"
    )


def test_each_section_is_printed_before_the_next_article_is_made():
    out = io.StringIO()
    seen = []

    def items():
        for name in ("one", "two"):
            seen.append(out.getvalue())
            yield build("Rain.", name)

    render_report(items(), Console(file=out, width=80, _environ={}))
    assert "one" in seen[1]
    assert "2 articles" in out.getvalue()


def test_total_sums_the_articles(articles):
    documents: list[Document] = [item.document for item in articles.values()]
    summary = digest.total(d.summary for d in documents)
    assert summary.words == sum(d.summary.words for d in documents)
    assert sum(summary.by_type.values()) == summary.attributions
    shares = [d.summary.attributed_share for d in documents]
    assert min(shares) < summary.attributed_share < max(shares)


def luminance(triplet: tuple[int, int, int]) -> float:
    linear = [((c / 255 + 0.055) / 1.055) ** 2.4 if c > 10 else c / 3294.6 for c in triplet]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("style", [s for s in _STYLES.values() if s.color], ids=str)
def test_colours_read_on_black_and_on_white(style):
    light = luminance(tuple(style.color.triplet))
    assert (light + 0.05) / 0.05 >= 4
    assert 1.05 / (light + 0.05) >= 4


def test_no_two_roles_differ_in_colour_alone():
    roles = ["source", "cue", "content", "nested", "hedge", "tag"]
    looks = {str(_STYLES[r].without_color) + ("{}" if r == "tag" else "") for r in roles}
    assert len(looks) == len(roles)


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=6))
def test_bar_fills_its_width_and_hides_no_count(counts):
    pieces = bar(counts, 20)
    assert sum(map(len, pieces)) == (20 if sum(counts) else 0)
    assert all(bool(piece) == bool(count) for piece, count in zip(pieces, counts, strict=True))


@given(st.text(), st.integers(10, 60))
def test_line_cut_short_fits_and_says_so(text, width):
    lines = Text(one_line(text)).wrap(Console(width=width), width, overflow="fold")
    for line in lines:
        short = cut_short(line, width)
        assert short.cell_len <= width
        assert short.plain.endswith("…")
        assert line.plain.startswith(short.plain[:-1])


def test_statements_in_brief_keep_to_two_lines():
    item = build(f'<q n="1" type="indirect" speaker="a" kind="person">{"word " * 60}end</q>')
    text = report(item)
    rows = text[text.index("  A1 ") :].split("\n\n")[0].splitlines()
    assert len(rows) == 2
    assert rows[1].endswith("word…")
    assert "end" in text[: text.index("WHO SAID WHAT")]
