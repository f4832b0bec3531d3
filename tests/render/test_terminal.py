import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

import annotate
from annotate.document import Span
from annotate.render import digest
from annotate.render.display import _HUES
from annotate.render.html import render_html
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short
from annotate.render.points import points, shared_out
from annotate.render.terminal import Extent, render_report
from annotate.render.visible import one_line
from tests.render.articles import build, failed
from tests.render.conftest import ARTICLES

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def report(
    *items: Rendered,
    width: int = 80,
    colour: bool = False,
    pipe: bool = False,
    extent: Extent | None = None,
) -> str:
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
    render_report(items, console, extent)
    return out.getvalue()


@pytest.mark.parametrize(
    ("width", "lines", "shown"),
    [
        (
            34,
            None,
            "hedged  line 13   “may”: the dam\n"
            "                  may fall\n"
            "                  and 7 more\n",
        ),
        (34, 1, "hedged  line 13   “ma…  and 7 more\n"),
        (28, None, "hedged  line 13\n  “may”: the dam may fall\n  and 7 more\n"),
        (28, 1, "hedged  line 13\n  “may”: the…  and 7 more\n"),
    ],
    ids=["beside", "beside, cut", "below", "below, cut"],
)
def test_a_narrow_row_goes_on_below_its_head(width, lines, shown):
    out = io.StringIO()
    row = Hanging(
        Text("“may”: the dam may fall"), Text("hedged  line 13   "), lines, Text("  and 7 more")
    )
    Console(file=out, width=width, force_terminal=True, color_system=None).print(row)
    assert "\n".join(x.rstrip() for x in out.getvalue().split("\n")) == shown


def article_of(text: str) -> str:
    """The article of a piped report, between its key and its lists."""
    key = re.search(r"^\*speaker\*.*\n\n", text, re.MULTILINE)
    assert key is not None
    return text[key.end() :].split("\n\nWHO SAID WHAT")[0].rstrip()


def marked(item: Rendered) -> str:
    return article_of(report(item, pipe=True))


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("name", ARTICLES)
def test_golden(articles, golden, name, width, colour):
    kind = "colour" if colour else "plain"
    golden(f"{name}.{width}.{kind}.txt", report(articles[name], width=width, colour=colour))


@pytest.mark.parametrize("width", [40, 80, 200])
def test_golden_of_several(articles, golden, width):
    items = [articles[name] for name in ARTICLES]
    missing = failed("gone.txt", "cannot be read (check the path)")
    golden(f"several.{width}.plain.txt", report(*items, missing, width=width))


def test_golden_pipe_of_several_in_full(articles, golden):
    items = [articles[name] for name in ARTICLES]
    missing = failed("gone.txt", "cannot be read (check the path)")
    golden("several.pipe.txt", report(*items, missing, pipe=True, extent=Extent(full=True)))


@pytest.mark.parametrize("width", [20, 40, 41, 57, 80, 131, 132, 200, 333])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_console(articles, width, colour):
    one = [report(item, width=width, colour=colour) for item in articles.values()]
    every = report(*articles.values(), width=width, colour=colour, extent=Extent(full=True))
    lines = _ESCAPE.sub("", "\n".join([*one, every])).splitlines()
    assert [x for x in lines if cell_len(x) > width] == []


def test_plain_has_no_escape_and_colour_has(articles):
    plain = report(*articles.values(), extent=Extent(full=True))
    piped = report(*articles.values(), pipe=True, colour=True, extent=Extent(full=True))
    assert "\x1b" not in plain + piped
    assert "\x1b[" in report(*articles.values(), colour=True, extent=Extent(full=True))


def test_dumb_terminal_is_plain_and_wrapped(articles):
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=60, height=25, _environ={"TERM": "dumb"})
    render_report(articles.values(), console, Extent(full=True))
    assert "\x1b" not in out.getvalue()
    assert max(map(cell_len, out.getvalue().splitlines())) <= 60


def test_first_screen_says_what_to_check_and_who_speaks_before_the_article(articles):
    """trial-V1, trial-V2: a reader's first question is answered on 80 columns and 24 lines."""
    for item in articles.values():
        screen = report(item).splitlines()[:24]
        assert item.document.article.headline.text in screen[0]
        assert any(line.startswith("TO CHECK") for line in screen)
        count = len(digest.statements(item.document))
        heads = [line.startswith(f"WHO SPEAKS  {count} statements") for line in screen]
        speakers = heads.index(True)
        above, below = " ".join(screen[:speakers]), " ".join(screen[speakers:])
        for voice in digest.voices(item.document):
            told = below if voice.named else above
            assert voice.source is None or one_line(voice.name)[:20] in told


def test_brief_ends_before_the_article(articles):
    for item in articles.values():
        text = report(item, extent=Extent(brief=True))
        opening, key = text.rstrip("\n").split("\nName named")
        assert report(item).startswith(opening)
        assert "(words) unnamed" in key
        assert len(text.splitlines()) <= 24
        assert "WHO SPEAKS" in text
        assert "│" not in text


def test_what_to_check_is_cut_to_the_screen_and_full_in_full():
    """trial-V6: nothing is cut without a word, and an option shows it whole."""
    tags = "\n\n".join(
        f'Rain {i}. <w code="unclosed-tag" message="Tag {i} {"goes on " * 20}end.">(Via Q</w>'
        for i in range(1, 15)
    )
    open_at = ", ".join(str(line) for line in range(1, 21, 2))
    short, full = report(build(tags)), report(build(tags), extent=Extent(full=True))
    opening, lists = short.split("│", 1)
    assert f"TO CHECK  14 things\nunpaired     14 times  lines {open_at} …: " in opening
    for text in (full.split("│", 1)[0], lists.split("TO CHECK  14 things")[1]):
        assert [text.count(x) for x in ("Tag", "end", "more")] == [14, 14, 0]
    assert "WARNINGS" not in short


@given(st.lists(st.integers(1, 50), max_size=8), st.integers(0, 30))
def test_every_kind_of_thing_to_check_has_its_place(counts, room):
    shown = shared_out(counts, room)
    assert all(1 <= n <= most for n, most in zip(shown, counts, strict=True))
    assert sum(shown) == min(max(room, len(counts)), sum(counts))


def test_a_pipe_keeps_each_paragraph_on_one_line(articles):
    item = articles["harbour-bridge"]
    lines = report(item, pipe=True).splitlines()
    plain = [re.sub(r"A\d+(?=[\[{])|[\[\]*_~]", "", line) for line in lines]
    for paragraph in item.document.article.paragraphs:
        assert item.text[paragraph.start : paragraph.end] in plain
    assert not any(line.endswith(" ") for line in lines)


def test_marks_stand_around_their_words():
    item = build(
        '<s n="1">Experts</s> <c n="1">say</c> <q n="1" type="indirect" speaker="x" '
        'kind="group">it <h type="epistemic">may</h> rain</q>.\n\n<t outlet="Q">(Via Q</t>'
    )
    assert marked(item) == "*Experts* _say_ A1[it ~may~ rain].\n\nA2{(Via Q}"


def test_nested_statements_begin_with_their_own_id():
    """trial-V3: which bracket is whose is said where it opens."""
    item = build(
        '<q n="1" type="indirect" speaker="a" kind="person">what <s n="2">they</s> '
        '<c n="2">say</c> <q n="2" type="indirect" speaker="b" kind="group">is so</q></q>.'
    )
    assert marked(item) == "A1[what *they* _say_ A2[is so]]."


def moved(item: Rendered, index: int, start: int, end: int) -> Rendered:
    """The item with the content of one attribution moved."""
    found = list(item.document.attributions)
    span = Span(start=start, end=end, text=item.text[start:end])
    found[index] = found[index].model_copy(update={"content": [span]})
    return Rendered(item.document.model_copy(update={"attributions": found}), item.text)


def test_overlapping_statements_show_which_of_them_ends():
    item = build(
        '<q n="1" type="indirect" speaker="a" kind="person">one two</q> '
        '<q n="2" type="indirect" speaker="b" kind="person">three four</q>'
    )
    assert marked(moved(item, 1, 4, 18)) == "A1[one A2[two]A1 three four]"


def test_a_statement_over_two_paragraphs_is_marked_in_both():
    item = build('<q n="1" type="direct" speaker="a" kind="person">One.\n\nTwo.</q>')
    assert marked(item) == "A1[One.]\n\nA1[Two.]"


def margin(text: str) -> list[tuple[str, str]]:
    """The lines of the article as (margin, words)."""
    rows = [line.split("│", 1) for line in text.splitlines() if "│" in line]
    return [(left.strip(), right.strip()) for left, right in rows]


def test_margin_says_who_speaks_where_a_statement_begins():
    item = build(
        '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
        'kind="person">no</q>, <s n="2">aides</s> <c n="2">said</c> <q n="2" type="indirect" '
        'speaker="the aides" kind="group">yes</q>.\n\nRain.\n\n'
        '“<q n="3" type="direct" speaker="" kind="">Fog.</q>” <t outlet="Q Daily">(Q Daily)</t>'
    )
    assert margin(report(item)) == [
        ("A1 Lee", "*Ann Lee* _said_ A1[no], *aides* _said_ A2[yes]."),
        ("A2 (aides)", ""),
        ("", ""),
        ("", "Rain."),
        ("", ""),
        ("A3 (no speaker)", "A3[“Fog.”] A4{(Q Daily)}"),
        ("A4 Q Daily", ""),
    ]
    assert [left for left, _ in margin(report(item, width=40)) if left] == ["A1", "A2", "A3", "A4"]


def test_speakers_have_their_surnames_and_of_one_surname_are_told_apart():
    item = build(
        '<q n="1" type="direct" speaker="Ann Lee" kind="person">one</q> '
        '<q n="2" type="direct" speaker="Bob Lee" kind="person">two</q> '
        '<q n="3" type="direct" speaker="Martin Ray, Jr." kind="person">three</q> '
        '<q n="4" type="direct" speaker="Huang Ming-chao" kind="person">four</q> '
        '<q n="5" type="direct" speaker="Mona Holm-Ray" kind="person">five</q>'
    )
    lefts = [left for left, _ in margin(report(item))]
    assert lefts == ["A1 A. Lee", "A2 B. Lee", "A3 Ray", "A4 Huang", "A5 Holm-Ray"]


def test_an_article_is_left_out_of_a_label_and_no_word_is_cut():
    item = build(
        '<q n="1" type="direct" speaker="the media reports" kind="document">one</q> '
        '<q n="2" type="direct" speaker="human rights groups" kind="group">two</q>'
    )
    lefts = [left for left, _ in margin(report(item))]
    assert lefts == ["A1 (media repor…", "A2 (human right…"]


def test_each_speaker_has_a_colour_and_unnamed_ones_brackets():
    """trial-V4: who speaks where is seen, and who is not named."""
    item = build(
        '<s n="1">Ann Lee</s> <q n="1" type="direct" speaker="Ann Lee" kind="person">one</q> '
        '<s n="2">aides</s> <q n="2" type="direct" speaker="aides" kind="group">two</q>'
    )
    text = report(item, colour=True)
    first, second = (f"38;2;{';'.join(map(str, _HUES[i].color.triplet))}m" for i in (0, 1))
    for words, colour in (("Ann Lee", first), ("one", first), ("aides", second), ("two", second)):
        assert re.search(rf"{re.escape(colour)}\W?{words}\b", text), words
    assert "(aides)" in text
    assert "(Ann Lee)" not in text


def test_article_text_is_never_markup_or_an_escape():
    item = build("The [red]sign[/red] said [/] and \x1b[31mred\x07 \x9bm \u202eoverrun [link=x]")
    for text in (report(item), report(item, pipe=True), report(item, colour=True)):
        shown = _ESCAPE.sub("", text)
        assert "The [red]sign[/red] said [/] and ␛[31mred␇ �m �overrun" in shown
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)


def test_control_characters_in_paths_names_and_messages_are_symbols():
    item = build(
        '<q n="1" type="indirect" speaker="a\x1b]b" kind="person">x</q>'
        '<w code="c" message="m\x1b[1m">y</w>',
        "p\x1b[2m.txt",
    )
    text = report(item, failed("q\n\x1b", "gone\n\x1b"), extent=Extent(full=True))
    assert "\x1b" not in text
    assert "error: q ␛: gone ␛\n" in text
    assert "p␛[2m.txt" in text
    assert "a␛]b" in text
    assert "m␛[1m" in text


def test_long_words_break_between_characters_not_before_a_combining_mark():
    item = build("x" * 100 + " " + "e\u0301" * 100)
    words = [right for _, right in margin(report(item, width=46))]
    assert words[:3] == ["x" * 40, "x" * 40, "x" * 20]
    assert words[3] == "e\u0301" * 40


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split("\n")).replace(" " * 14, "  ")


def test_of_more_unnamed_than_a_screen_has_room_for_people_come_first():
    kinds = ["document"] * 60 + ["anonymous", "group"]
    item = build(
        " ".join(
            f'<s n="{n}">A{n}</s> <c n="{n}">said</c> <q n="{n}" type="indirect" speaker="a '
            f'{"report " * (kind == "document")}{n}" kind="{kind}">it rained {n} times</q>.'
            for n, kind in enumerate(kinds, start=1)
        )
    )
    text = report(item, extent=Extent(brief=True), width=100)
    rows = text.split("WHO SPEAKS")[0].split("\nunnamed      ")[1]
    assert re.findall(r"\((.*?)\)", rows)[:3] == ["a 61", "a 62", "a report 1"]
    assert re.search(r"also unnamed \(a report \d+\) .*  and \d+ more: line 1", flat(rows))
    assert len(text.splitlines()) <= 23
    in_full = report(item, extent=Extent(full=True), width=100).split("WHO SPEAKS")[1]
    in_full = in_full.split("unnamed      ")[1]
    assert in_full.index("(a 61)") < in_full.index("documents    (a report 1)")


def test_named_sources_come_before_unnamed_with_more_statements():
    item = build(
        '<q n="1" type="indirect" speaker="aides" kind="group">one</q> '
        '<q n="2" type="indirect" speaker="aides" kind="group">two</q> '
        '<q n="3" type="direct" speaker="Jo Ray" kind="person" role="clerk">“no way”</q>'
    )
    text = report(item)
    assert "100% said by others · 1 named and 1 unnamed speaker · 0 hedges" in text
    assert "WHO SPEAKS  3 statements" in text
    assert "Jo Ray · clerk · 1 statement · 2 words quoted" in text
    assert text.index("Jo Ray ·") < text.index("(aides) · unnamed group · 2 statements")


def test_what_is_listed_is_what_is_counted(articles):
    """trial-T6: an outlet tag is no statement, and its outlet no speaker."""
    for item in articles.values():
        text = report(item, pipe=True)
        document = item.document
        lists = text[text.index("WHO SAID WHAT") :].split("\n\nHEDGES")[0]
        listed = re.findall(r"^  (A\d+) ", lists, re.MULTILINE)
        found = digest.figures(document)
        assert f"WHO SPEAKS  {len(listed)} statement" in text
        assert found.statements == len(listed) == len(set(listed))
        assert f"{found.named} named and {found.unnamed} unnamed" in text
        assert lists.count(" · unnamed") == found.unnamed


def test_a_guessed_speaker_is_marked_wherever_it_stands(articles):
    """trial-T4: a resolved "He" looked as sure as a printed name."""
    text = report(articles["harbour-bridge"])
    assert "named        Tomas Brandt, mayor 2" in text
    assert "guessed      line 9 Tomas Brandt? from “He”, 62% sure" in text
    assert "A6 Brandt?" in text
    assert "A4 Brandt " in text
    assert "reported, “declined to say”, guessed from “He”, 62% sure" in text


def joint(item: Rendered, names: list[str]) -> Rendered:
    """The item with its first source as a joint one with members of these names."""
    first, *rest = item.document.sources
    ids = [f"S{len(rest) + 2 + i}" for i in range(len(names))]
    members = [
        first.model_copy(update={"id": i, "name": n}) for i, n in zip(ids, names, strict=False)
    ]
    both = first.model_copy(update={"members": ids, "name": " and ".join(names)})
    return Rendered(
        item.document.model_copy(update={"sources": [both, *rest, *members]}), item.text
    )


def test_members_of_a_joint_source_speak_each_for_itself():
    """trial-T7: "Neither X nor Y" was one source."""
    item = build('<q n="1" type="direct" speaker="x" kind="outlet">“no way”</q>')
    text = report(joint(item, ["Q Daily", "Z News"]))
    assert "2 named and 0 unnamed speakers" in text
    assert "named        Q Daily 1  Z News 1" in text
    assert "Q Daily and Z News · outlet · together · 1 statement · 2 words quoted" in text


def test_a_hedge_is_listed_with_its_negation():
    """trial-T5: the list said the opposite of the article."""
    text = "Rosley – Rain fell. Neither Q nor Z was able to verify it."
    found = Rendered(annotate.annotate(text), text)
    assert "~Neither Q nor Z was able to verify~ unclear" in report(found, pipe=True)
    item = build('Nobody came. Z <h type="investigation">was able to verify</h> it.')
    assert "~was able to verify~ unclear" in report(item, pipe=True)


def test_the_key_has_the_marks_of_what_was_asked_for(articles):
    item = partial(articles["harbour-bridge"], attributions=None, sources=None, warnings=None)
    assert "\n\n~hedge~\n\n" in report(item, pipe=True)
    assert "outlet tag}" not in report(articles["harbour-bridge"], pipe=True)
    assert "outlet tag}" in report(articles["storm-shelters"], pipe=True)


def partial(item: Rendered, **kinds: None) -> Rendered:
    """The item without some of its findings, as ``--only`` leaves it."""
    summary = item.document.summary.model_copy(update={"attributed_share": None})
    return Rendered(item.document.model_copy(update={"summary": summary, **kinds}), item.text)


def test_what_was_not_asked_for_is_left_out_and_never_zero(articles):
    """trial-C2: a false statement about the article."""
    item = partial(articles["harbour-bridge"], attributions=None, sources=None, warnings=None)
    text = report(item)
    told = "harbour-bridge.txt · 209 words · 7 hedges · only hedges were asked for"
    assert text.splitlines()[1:3] == [told, ""]
    assert "~might~" in text
    absent = ("statement", "speaker", "TO CHECK", "WHO", "[", "said by")
    assert [part for part in absent if part in text.split("HEDGES")[1].split("\n\n")[0]] == []
    row = report(item, item, width=120).splitlines()[1]
    assert re.fullmatch(r"Engineers warned .* 209 +7 *", row)


def test_only_warnings_is_a_list_of_warnings(articles):
    item = articles["harbour-bridge"]
    text = report(partial(item, attributions=None, sources=None, hedges=None), pipe=True)
    assert "only warnings were asked for" in text
    heading, *lines = text.split("\n\n")[-1].splitlines()
    assert heading == "WARNINGS  1 warning"
    assert len(lines) == len(item.document.warnings) == 1
    assert item.document.warnings[0].code in lines[0]


def test_only_speakers_is_a_list_of_speakers(articles):
    """trial-C1: no speaker was shown at all."""
    whole = articles["harbour-bridge"]
    sources = [
        s.model_copy(update={"statements": 2, "quoted_words": 7}) for s in whole.document.sources
    ]
    item = partial(whole, attributions=None, hedges=None, warnings=None, sources=sources)
    text = report(item)
    assert "only speakers were asked for" in " ".join(text.split())
    assert "Tomas Brandt · mayor · 2 statements · 7 words quoted" in text
    assert "│" not in text
    assert text.count("2 statements") == 7


def test_nothing_found_shows_the_article_and_no_empty_parts():
    text = report(build("Rain fell."))
    assert "Rain fell." in text
    assert "TO CHECK  nothing found" in text
    assert "main claim   line 1    the writer’s own words, no source" in text
    absent = ("WHO SAID", "\nnamed ", "HEDGES", "OUTLET TAGS", "WARNINGS", "*speaker*", "*guessed")
    assert [part for part in absent if part in text] == []


def test_one_failed_input_is_one_line():
    assert report(failed("a.txt", "not UTF-8 (name --encoding)"), pipe=True) == (
        "error: a.txt: not UTF-8 (name --encoding)\n"
    )


def test_each_row_is_printed_before_the_next_article_is_made():
    out = io.StringIO()
    seen = []

    def items():
        for name in ("one", "two", "three"):
            seen.append(out.getvalue())
            yield build("Rain.", name)

    render_report(items(), Console(file=out, width=80, _environ={}))
    assert "two" in seen[2]
    assert "3 articles" in out.getvalue()


def test_several_articles_are_a_row_each_with_sums_and_who_is_quoted_most(articles):
    """trial-V12: 1,647 lines for 17 articles, and no person's sum."""
    text = report(*articles.values(), failed("gone.txt", "gone"), width=120)
    rows = text.split("\n\nMOST QUOTED")[0].splitlines()
    assert len(rows) == len(articles) + 4
    sums = digest.total(digest.figures(item.document) for item in articles.values())
    assert rows[-2].startswith("3 articles, 1 not read")
    assert f" {sums.statements} " in rows[-2]
    assert sums.words == sum(item.document.summary.words for item in articles.values())
    people = text.split("MOST QUOTED")[1]
    assert "Ruth Okafor  1 statement · 1 article · 20 words quoted" in people


def test_a_row_tells_guesses_apart_from_what_is_to_check():
    """A row that said 0 sounded as if nobody had been guessed."""
    guess = (
        '<q n="1" type="direct" speaker="Ann Lee" kind="person" sure=".5" why="pronoun">“No”</q>, '
        '<s n="1">she</s> <c n="1">said</c>. '
    )
    accused = "The union accused Jo Poe of fraud."
    items = [build(marked, "a.txt") for marked in (guess, "Rain.", accused + guess, accused)]
    warned = [len(points(item)) for item in items]
    *rows, sums, note = report(*items).split("\n\nMOST QUOTED")[0].splitlines()[1:]
    assert warned == [0, 0, 1, 1]
    assert note == "2? under “check”: speakers guessed or not known (--full lists them)"
    assert [row.split("  ")[-1].strip() for row in [*rows, sums]] == [
        "1?",
        "0",
        "1 1?",
        "1",
        "2 2?",
    ]


def test_a_row_tells_warnings_where_only_they_were_asked_for():
    """A table of warnings told of none."""
    mark = '<w code="unattributed-quotation" message="nobody">“It is very safe here.”</w>'
    items = [build(marked, "a.txt") for marked in (mark, "Rain.")]
    asked = {"attributions": None, "sources": None, "hedges": None}
    only = [Rendered(item.document.model_copy(update=asked), item.text) for item in items]
    rows = report(*only).splitlines()[1:]
    assert [row[-7:].strip() for row in rows] == ["1", "0", "1"]
    page = render_html(only)
    assert page.count('</th><td data-value="1">1</td>') == 2


def test_people_are_merged_over_articles_by_their_names():
    marked = '<q n="1" type="direct" speaker="Ann Lee" kind="person">“no way”</q>'
    text = report(build(marked, "a.txt"), build(marked, "b.txt"))
    assert "Ann Lee  2 statements · 2 articles · 4 words quoted" in text


def test_lines_are_links_into_the_file_where_the_terminal_takes_them(tmp_path, monkeypatch):
    """trial-V7: from a finding to its line in the file."""
    path = tmp_path / "a b.txt"
    path.write_text("Rain.\n\n“No.” Ann Lee said.", encoding="utf-8")
    item = build(
        'Rain.\n\n“<q n="1" type="direct" speaker="Ann Lee" kind="person">No.</q>” Ann Lee said.',
        str(path),
    )
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    text = report(item, colour=True)
    assert re.search(r"\x1b\]8;[^;]*;file://[^/]*/.*/a%20b\.txt#L3\x1b\\\x1b.*?line 3", text)
    monkeypatch.setenv("FORCE_HYPERLINK", "0")
    assert "file://" not in report(item, colour=True)


@given(st.text(), st.integers(10, 60))
def test_line_cut_short_fits_and_says_so(text, width):
    lines = Text(one_line(text)).wrap(Console(width=width), width, overflow="fold")
    for line in lines:
        short = cut_short(line, width)
        assert short.cell_len <= width
        assert short.plain.endswith("…")
        assert line.plain.startswith(short.plain[:-1])


def test_statements_are_never_cut_in_the_lists():
    item = build(f'<q n="1" type="indirect" speaker="a" kind="person">{"word " * 60}end</q>')
    listed = report(item).split("WHO SAID WHAT")[1]
    assert listed.count("word") == 60
    assert "end" in listed
