from __future__ import annotations

from functools import partial

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st
from spacy.tokens import Doc

from annotate.components.quotations import find_quotations
from annotate.components.records import QuotationRecord, WarningRecord
from annotate.reading.text import read_text
from tests.markup import unmark
from tests.timing import assert_linear

USES = {"speech", "title", "scare"}


def quotations(text: str) -> tuple[list[QuotationRecord], list[WarningRecord]]:
    return find_quotations(read_text(text))


def assert_found(marked: str) -> list[QuotationRecord]:
    """Each <q> holds a quotation's words; a use attribute, its use."""
    text, marks = unmark(marked)
    records, _ = quotations(text)
    found = [text[slice(*q["inner"])] for q in records]
    assert found == [m.text for m in marks if m.tag == "q"]
    assert [q["inner"] for q in records] == [[m.start, m.end] for m in marks if m.tag == "q"]
    for record, mark in zip(records, (m for m in marks if m.tag == "q"), strict=True):
        assert record["use"] == mark.attributes.get("use", record["use"])
    return records


@pytest.mark.parametrize(
    "marked",
    [
        '"<q>The bridge is safe,</q>" she said. "<q>We tested it.</q>"',
        "“<q>The bridge is safe,</q>” she said.",
        "‘<q>The bridge is safe,</q>’ she said.",
        "'<q>The bridge is safe,</q>' she said.",
        "«<q>The bridge is safe</q>», she said.",
        "„<q>The bridge is safe</q>“, she said.",
        "»<q>The bridge is safe</q>«, she said.",
        "``<q>The bridge is safe,</q>'' she said.",
        "''<q>The bridge is safe,</q>'' she said.",
        '“<q>The bridge is safe,</q>" she said. "<q>We tested it.</q>”',
        'He said:"<q>No more of this.</q>"',
        'He paused—"<q>no more,</q>" he said—and left.',
        'The answer ("<q>no, never</q>") came late.',
        "” <q>… the boat was lost,</q>” he said.",
        "'<q>We beat 'em,</q>' he said. '<q>It was the class of '98.</q>'",
        "'<q>I miss the '80s,</q>' she said, '<q>and rock 'n' roll.</q>'",
        "She said,” <q>the boat was lost.</q>”",
    ],
)
def test_marks_of_every_kind(marked: str) -> None:
    assert_found(marked)


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' hall, and the boss's too.",
        "'Tis the season of rock 'n' roll, as in the '90s.",
        "’Twas the ’80s, and they’d told ’em.",
        "The dogs' dinner and the cats' bowls are the owners' problem.",
        "She stands 6'2\" and he 5' 11½\".",
        'A 5" nail and a 12" record.',
        "The lap took 1′ 32″ in all.",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert quotations(text) == ([], [])


@pytest.mark.parametrize(
    "marked",
    [
        "‘<q>The workers’ hall is ours,</q>’ he said. ‘<q>It’s the owners’ loss.</q>’",
        "'<q>The workers' hall isn't theirs,</q>' he said.",
        '"<q>I am 6\'2" tall,</q>" he said.',
        '"<q>I was born in 1990</q>", he said.',
        "'<q>10 people came,</q>' she said.",
    ],
)
def test_apostrophes_and_measures_inside_a_quotation(marked: str) -> None:
    assert_found(marked)


def test_a_nested_quotation_knows_its_parent() -> None:
    outer, inner = assert_found("“<q>He told me ‘<q>never again</q>’ and left,</q>” she said.")
    assert (outer["parent"], inner["parent"]) == (None, 0)


def test_straight_marks_nest_by_their_direction() -> None:
    outer, inner = assert_found('"<q>The "<q>deal</q>" is off,</q>" he said.')
    assert (outer["parent"], inner["parent"]) == (None, 0)


def test_a_quotation_that_reopens_at_each_paragraph_is_one_chain() -> None:
    text, marks = unmark(
        "“<q>We opened the gates.</q>\n\n“<q>Nobody came, not “<q>one</q>” of them.</q>\n\n"
        "“<q>So we closed them,</q>” the keeper said.\n\nThe end."
    )
    records, warnings = quotations(text)
    assert [q["inner"] for q in records] == [[m.start, m.end] for m in marks]
    assert [q["continues"] for q in records] == [None, 0, None, 1]
    assert [q["closed"] for q in records] == [False, False, True, True]
    assert warnings == []


def test_paragraphs_that_were_run_together_are_one_chain() -> None:
    records = assert_found(
        '"<q>We opened the gates.</q> "<q>Nobody came, not one,</q>" the keeper said. '
        '"<q>We closed them.</q> "<q>Then it rained.</q>"'
    )
    assert [q["continues"] for q in records] == [None, 0, None, 2]
    assert [q["parent"] for q in records] == [None] * 4


def test_a_word_in_marks_that_opens_a_sentence_stands_in_the_quotation_around_it() -> None:
    text, marks = unmark(
        '"<q>We won. "<q>Luck</q>" they call it.</q>\n\n"<q>It was none,</q>" she said.'
    )
    records, _ = quotations(text)
    assert [q["inner"] for q in records] == [[m.start, m.end] for m in marks]
    assert [q["continues"] for q in records] == [None, None, 0]


def test_lines_that_open_with_another_mark_carry_nothing_on() -> None:
    text, marks = unmark(
        '"<q>She thought it an outrage, a “<q>rant</q>” at best.</q>\n\n'
        "“<q>It never crossed my mind,</q>” she said."
    )
    records, _ = quotations(text)
    assert [q["inner"] for q in records] == [[m.start, m.end] for m in marks]
    assert [q["continues"] for q in records] == [None, None, None]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text, marks = unmark("“<q>We opened the gates.</q>\n\nNobody came, “<q>not one of them</q>”.")
    records, warnings = quotations(text)
    assert [q["inner"] for q in records] == [[m.start, m.end] for m in marks]
    assert [(w["code"], w["span"]) for w in warnings] == [("unbalanced-quotation", [0, 1])]


def test_an_unclosed_quotation_ends_before_the_next_one() -> None:
    text, marks = unmark('"<q>We won.</q> He left. "<q>They lost,</q>" she said.')
    records, warnings = quotations(text)
    assert [q["inner"] for q in records][1] == [marks[1].start, marks[1].end]
    assert len(warnings) == 1


def test_an_unclosed_quotation_ends_before_its_attribution() -> None:
    assert_found('"<q>We hid nothing,</q> Harlow said.  "<q>Ask the clerk.</q>"')


@pytest.mark.parametrize(
    "marked",
    [
        'The orders were carried out." He left. "<q>Nothing more,</q>" he said.',
        'A stray" mark. "<q>Good enough,</q>" she said.',
        'Five " of rain. They said "<q>good enough for us</q>".',
    ],
)
def test_a_stray_mark_warns_and_spoils_nothing(marked: str) -> None:
    assert_found(marked)
    _, warnings = quotations(unmark(marked)[0])
    assert [w["code"] for w in warnings] == ["unbalanced-quotation"]


@pytest.mark.parametrize(
    "marked",
    [
        'The driver, Joe "<q use="scare">Lefty</q>" Smith, won.',
        'They repaired the “<q use="scare">ghost</q>” train.',
        'The so-called "<q use="scare">experts</q>" left.',
        'The theme for this year is “<q use="scare">keeping the harbour clean for all</q>”.',
        'It met on the theme: “<q use="scare">Taking stock of the harbour today.</q>”',
        'The word, which means “<q use="scare">not for love of the harbour</q>”, stayed.',
        'They call themselves “<q use="scare">harbour guards</q>”.',
        'PSBR stood for “<q use="scare">public-sector borrowing requirement,</q>” it turned out.',
        'He stars in the film "<q use="title">Gutters</q>" next year.',
        'Her song "<q use="title">May Queen</q>" is out.',
        'Roe sang "<q use="title">Winter Rain</q>" at the gig.',
        'Roe, “<q use="scare">the father of fog,</q>” opened a school.',
        'Roe, “<q use="speech">the father of fog,</q>” said Lee.',
        '"<q use="title">Small Weather</q>" (Tarn) is out on Friday.',
        'She called the plan "<q use="speech">reckless</q>".',
        'He said "<q use="speech">No</q>" and left.',
        '"<q>Look,</q>" she said, clapping. "<q use="speech">Big Bridge. The Bridge.</q>"',
        '"<q use="speech">Read it again,</q>" she ordered.',
        'Minister ‘<q use="speech">did not tell the house everything</q>’ on ferries',
    ],
)
def test_roles(marked: str) -> None:
    assert_found(marked)


def test_the_component_writes_spans_and_keeps_warnings() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_quotations")
    doc = nlp('A stray" mark. "Good enough," she said.')
    assert [span.text for span in doc.spans["quotations"]] == ['"Good enough,"']
    assert [span.label_ for span in doc.spans["quotations"]] == ["speech"]
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.news_quotations == doc._.news_quotations
    assert len(again._.news_warnings) == 1


@given(st.text(alphabet="ab .,\n\"'“”‘’«»5s", max_size=80))
@example("‘5“‘5'")
def test_any_text_gives_well_formed_records(text: str) -> None:
    records, warnings = quotations(text)
    assert records == sorted(records, key=lambda q: (q["outer"][0], -q["outer"][1]))
    for i, record in enumerate(records):
        (start, end), (first, last) = record["outer"], record["inner"]
        assert 0 <= start < first < last <= end <= len(text)
        assert record["closed"] == (last < end)
        assert record["use"] in USES
        parent = record["parent"]
        if parent is not None:
            assert parent < i
            assert records[parent]["inner"][0] <= start
            assert end <= records[parent]["inner"][1]
    for warning in warnings:
        assert warning["span"] is not None


@pytest.mark.parametrize("unit", ['"', '"a ', "‘a’ “b", "'"])
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    assert_linear(lambda count: partial(quotations, unit * (count // len(unit))), 6_000)
