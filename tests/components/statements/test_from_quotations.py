from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged, assert_stated, found_in, statements

DIRECT = [  # each is one statement
    '<q type="direct">"The dam will hold,"</q> <c>said</c> <s>Ann Lee</s>.',
    '<q type="direct">“The dam will hold,”</q> <s>she</s> <c>said</c>.',
    '<q type="direct">“The dam will hold,”</q> <s>Ann Lee, the mayor of Tarn</s>, '
    "<c>told</c> reporters on Monday.",
    '<q>“Will it hold?”</q> <s>she</s> <c>asked</c>. <q type="direct">“I think so.”</q>',
    '<q>“A dam,”</q> <s>she</s> <c>said</c>, <q type="direct">“does not hold for ever.”</q>',
    '<s>Ann Lee</s> <c>said</c>: <q type="direct">“The dam will hold.”</q>',
    '<q type="direct">“The dam will hold,”</q> <s>she</s> <c>giggled</c>.',
    '<q type="direct">‘The dam will hold’</q>, <c>according to</c> <s>Ann Lee</s>.',
    '<s>The mayor</s>: <q type="direct">“The dam will hold.”</q>',
    'The town met.\n\n<q type="direct">“Nobody told us about the dam.”</q>\n\nIt rained.',
    '<q type="direct">“The dam will hold,”</q> <c>claims</c> <s>Ann Lee</s>.',
    'Bells rang. <c>Said</c> <s>Ann Lee</s>: <q type="direct">“The dam will hold.”</q>',
    '<s>Ann Lee</s> stood up and <c>said</c>: <q type="direct">“The dam will hold.”</q>',
    '<s>Her father</s> used to <c>say</c>: <q type="direct">“The dam will hold.”</q>',
    'They paid the mayor to <c>say</c>: <q type="direct">“The dam will hold.”</q>',
    '<c>According to</c> <s>Ann Lee</s>, <q type="direct">“the dam will hold.”</q>',
    '• <s>Ann Lee</s> in a letter: <q type="direct">“The dam will hold.”</q>',
    '<s>Ann Lee</s> <c>wrote</c>:\n\n<q type="direct">“The dam will hold.”</q>',
]


@pytest.mark.parametrize("marked", DIRECT)
def test_direct_speech(marked: str) -> None:
    assert_stated(marked)


@pytest.mark.parametrize("dash", ["—", "–", "―", "--"])
@pytest.mark.parametrize("after", ["", ", Tarn", "\nMore letters inside.", "\n\nIt rained."])
def test_a_name_after_a_dash_signs_a_quotation(dash: str, after: str) -> None:
    (record,) = assert_stated(
        f'<q type="direct">“The dam will hold.”</q> <c>{dash}</c> <s>Ann van Lee</s>{after}'
    )
    assert record["why"] == "quotation-signed"


@pytest.mark.parametrize(
    "rest", ["– He left.", "— The dam is new, and it will hold.", "— and then she left the room"]
)
def test_a_clause_after_a_dash_signs_nothing(rest: str) -> None:
    (record,) = statements(f"“The dam will hold.” {rest}")
    assert record["source"] == []


def test_a_cue_behind_the_last_paragraph_of_a_quotation_tells_all_of_it() -> None:
    assert_merged(
        "The town met.\n\n“The dam held before.\n\n<q>“It will hold again,”</q> <s>Ann Lee</s> "
        "<c>said</c>.",
        "The town met.\n\n<q>“The dam held before.</q>\n\n<q>“It will hold again,”</q> "
        "<s>Ann Lee</s> <c>said</c>.",
    )


def test_a_cue_within_a_quotation_that_is_never_closed_does_not_tell_it() -> None:
    given = (
        "“It held before, <s>she</s> <c>says</c>.\n\n<q>“It will hold again,”</q> and it rained."
    )
    text, found = found_in(given)
    records = statements(text, found)
    assert all(len(r["content"]) == 1 for r in records if r["cue"])


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    (record,) = assert_stated(
        "<q>“The dam will hold,”</q> <s>she</s> <c>said</c>. <q>“It held before.</q>\n\n"
        "<q>“It will hold again.”</q>\n\nIt rained."
    )
    assert len(record["quotes"]) == 3


def test_a_floating_quotation_that_each_paragraph_reopens_is_one_statement() -> None:
    assert_stated("Tarn was wet.\n\n<q>“Rain fell all night.</q>\n\n<q>“No boat went out.”</q>")
    assert_stated("<s>LEE</s>: <q>“Rain fell all night.</q>\n\n<q>“No boat went out.”</q>")


def test_closed_quotations_in_two_paragraphs_are_two_statements() -> None:
    assert_stated(
        "The town met.\n\n"
        '<q n="1">“Nobody told us about the dam.”</q>\n\n<q n="2">“We would have come.”</q>'
    )


def test_words_in_marks_within_a_sentence_join_no_statement() -> None:
    assert_stated(
        "<q>“The dam will hold,”</q> <s>she</s> <c>said</c>. The council met “in the small hours "
        "of Friday” again."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Long Road Home” opens on Friday.",
        'Joe "Lefty" Moss won again.',
        "The “ghost” train runs at night.",
        "The report of the council is due, and the hopes of the town with it.",
        "The council said the dam was safe.",
        'The dam went to a separate "dam trust." It holds.',
        'The council called in to report "emergency" work.',
        "They tried a scheme called “zero rating.” It failed.",
        "It is what the town has long been called “the wet one.”",
        "Only a few weak “landspout” storms were observed in the hills.",
    ],
)
def test_titles_scare_quotes_and_plain_text_are_no_statements(text: str) -> None:
    assert statements(text) == []


def test_a_participle_has_the_source_of_the_verb_before_it() -> None:
    assert_stated(
        '<q n="1">“The dam will hold,”</q> <s n="1"><s n="2">she</s></s> <c n="1">said</c>, '
        '<c n="2">adding</c>: <q n="2">“The road is closed.”</q>'
    )


def test_speech_within_a_quotation_has_it_as_parent() -> None:
    outer, inner = assert_stated(
        '<q n="1" type="direct">“<s n="2">He</s> <c n="2">told</c> me, <q n="2">‘Never,’</q> '
        'and that was it,”</q> <c n="1">said</c> <s n="1">Ann Lee</s>.'
    )
    assert (outer["parent"], inner["parent"]) == (None, 0)


def test_the_second_half_of_a_quotation_joins_the_finding() -> None:
    assert_merged(
        "<q>“It will hold,”</q> <s>she</s> <c>said</c>. “It held before.” The town slept.",
        "<q>“It will hold,”</q> <s>she</s> <c>said</c>. <q>“It held before.”</q> The town slept.",
    )


def test_a_quotation_that_no_finding_covers_is_a_statement() -> None:
    text, found = found_in(
        "<s>Lee</s> <c>said</c> <q>it was safe</q>.\n\n“We were never asked about it,” he said."
    )
    _, record = statements(text, found)
    assert record["why"] == "quotation-cue-after"
    assert [text[a:b] for a, b in record["source"]] == ["he"]


@pytest.mark.parametrize(
    "content",
    [
        "what the council called “a hiccup” as a failure",
        "anybody who complains about the dam “is as silly as a goose”",
        "how the council would have declared “a state of high water in all of Tarn”",
        "how “I said, ‘The dam will hold for ever’”",
    ],
)
def test_words_in_marks_within_a_finding_are_no_statement(content: str) -> None:
    marked = f'<s>Lee</s> <c>remarked on</c> <q type="mixed">{content}</q>.'
    assert_merged(marked, marked)


def test_a_sentence_in_marks_behind_a_comma_within_a_finding_is_a_statement() -> None:
    text, found = found_in(
        "<s>Lee</s> <c>recalled</c> <q>how the council said, “the dam is as sound as a bell”</q>."
    )
    outer, inner = statements(text, found)
    assert (outer["type"], inner["type"], inner["parent"]) == ("mixed", "direct", 0)


def test_pieces_of_a_quotation_that_its_statement_holds_become_it() -> None:
    (record,) = assert_merged(
        "<q>“We say</q> so and so and so again: <q>it holds,”</q> <c>said</c> <s>Ann Lee</s>.",
        "<q>“We say so and so and so again: it holds,”</q> <c>said</c> <s>Ann Lee</s>.",
    )
    assert record["type"] == "direct"


def test_words_in_marks_are_those_of_the_source_before_them() -> None:
    (record,) = assert_merged(
        "However, <s>he</s> remains “<c>worried</c> by <q>a trend that nobody can stop</q>”.",
        "However, <s>he</s> remains “<c>worried</c> by <q>a trend that nobody can stop</q>”.",
    )
    assert record["type"] == "direct"


def test_the_subject_of_a_clause_before_a_quotation_is_no_source_behind_it() -> None:
    text = (
        'When Lee incites violence with his "Second Dam people" remark and undermines citizens\' '
        "trust in the vote by suggesting it may be rigged, I am glad that they are pointing this "
        "out and informing us of it."
    )
    for record in statements(text):
        assert all(first < last for first, last in record["source"]), record


def test_a_clause_behind_a_quotation_is_no_source() -> None:
    (record,) = statements(
        "“To see the cases that change with this judge is stunning,” since so many of the great "
        "cases were decided by one vote."
    )
    assert (record["source"], record["cue"], record["why"]) == ([], [], "floating-quotation")


def test_a_finding_with_more_of_the_cue_is_told_once() -> None:
    text, found = found_in(
        '“<q n="1">They wept. <s n="2">She</s> <c n="2">kept saying</c>, '
        '<q n="2">‘I have no more rooms at all.’</q></q>” <s n="1">Lee</s> <c n="1">said</c>.'
    )
    told = [record["cue"] for record in statements(text, found)]
    assert told[1:] == [[found[1]["cue"]]]
