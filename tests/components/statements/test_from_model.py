from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged, assert_stated, found_in, statements

UNCHANGED = [
    '<s>The council</s> <c>said</c> <q type="indirect">that the dam was safe</q>.',
    '<s>Lee</s> <c>called</c> <q type="mixed">the plan “reckless and late”</q>.',
    "<s>Lee</s>’s <c>claim</c> <q>that the dam was safe</q>.",
    "<s>The council</s> <c>found</c>:\n\n<q>The dam is safe.</q>",
    "<q>The dam is safe.</q>\n\nThat was <s>Lee</s>’s <c>view</c>.",
]


@pytest.mark.parametrize("marked", UNCHANGED)
def test_a_sound_finding_stays_as_it_is(marked: str) -> None:
    (record,) = assert_merged(marked, marked)
    assert (record["why"], record["confidence"], record["kind"]) == ("model", 0.9, {"person": 1.0})


@pytest.mark.parametrize(
    "given",
    [
        "“<q>The dam will hold</q>,” <s>she</s> <c>said</c>.",
        "<q>“The dam will hold</q>,” <s>she</s> <c>said</c>.",
        "“A <q>dam will hold,”</q> <s>she</s> <c>said</c>.",
        "“Nobody there would ever have thought that a <q>dam held,”</q> <c>said</c> <s>Lee</s>.",
        "<q>“It held.</q> The wall behind it, which is older, did too.” So <s>Lee</s> <c>said</c>.",
    ],
)
def test_a_content_takes_its_edges_from_the_marks(given: str) -> None:
    text, found = found_in(given)
    (record,) = statements(text, found)
    end = text.index("”")
    assert record["content"] == [[0, end + 1]]
    assert (record["type"], record["quotes"]) == ("direct", [[1, end]])


def test_a_content_that_ends_within_a_sentence_of_a_quotation_leaves_the_rest() -> None:
    given = "<s>Lee</s> <c>saw</c> <q>“a wall. A dam of stone and clay</q> that held for years.”"
    assert_merged(given, given)


LED = "And But Additionally, Also, Furthermore, However, Meanwhile, Separately, Similarly, Still,"


@pytest.mark.parametrize("word", LED.split())
def test_a_word_that_joins_sentences_is_the_writers_own(word: str) -> None:
    assert_merged(
        f"It rained. <q>{word} sales fell</q>, <c>said</c> <s>Lee</s>.",
        f"It rained. {word} <q>sales fell</q>, <c>said</c> <s>Lee</s>.",
    )


@pytest.mark.parametrize(
    "said", ["“But sales fell,”", "Today, sales fell,", "For instance, it fell,"]
)
def test_a_word_that_joins_what_is_said_stays(said: str) -> None:
    given = (
        f"It rained. <q>{said.rstrip(',')}</q>{',' * said.endswith(',')} <c>said</c> <s>Lee</s>."
    )
    assert_merged(given, given)


def test_an_edge_within_a_word_moves_to_the_words_edge() -> None:
    assert_merged(
        "<s>L</s>ee <c>insis</c>ted <q>t</q>hat<q>’s safe, near T</q>arn.",
        "<s>Lee</s> <c>insisted</c> <q>that’s safe, near Tarn</q>.",
    )


def test_a_pronoun_before_a_cue_without_a_source_is_its_source() -> None:
    assert_merged(
        "It <c>said</c> <q>sales fell</q>.",
        "<s>It</s> <c>said</c> <q>sales fell</q>.",
    )
    assert_merged(
        "Few liked its <c>promise</c> <q>to build</q>.",
        "Few liked <s>its</s> <c>promise</c> <q>to build</q>.",
    )


def test_a_byline_states_nothing() -> None:
    text, found = found_in(
        "Old bridge to close\n\n<s>Otto Marlow</s> <c>reports</c>\n\n<q>The bridge is shut.</q>"
    )
    assert statements(text, found) == []


def test_pieces_without_a_word_go() -> None:
    assert_merged(
        "<s>Lee</s> <c>said</c> <q>it was safe</q> <q>•</q> and left.",
        "<s>Lee</s> <c>said</c> <q>it was safe</q> • and left.",
    )
    text, found = found_in("<s>Lee</s> <c>said</c><q>.</q>")
    assert statements(text, found) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "<s>Lee</s> <c>said</c> <q>it was safe.\n\nIt rained all</q> night.",
            "<s>Lee</s> <c>said</c> <q>it was safe.</q>\n\nIt rained all night.",
        ),
        (
            "It <q>rained.\n\nThe dam is safe</q>, <s>Lee</s> <c>said</c>.",
            "It rained.\n\n<q>The dam is safe</q>, <s>Lee</s> <c>said</c>.",
        ),
        (
            "<s>Lee</s> <c>said</c> <q>it was safe</q>.\n\n<q>The town slept</q>.",
            "<s>Lee</s> <c>said</c> <q>it was safe</q>.\n\nThe town slept.",
        ),
    ],
)
def test_a_content_ends_with_the_paragraph_of_its_cue(given: str, expected: str) -> None:
    assert_merged(given, expected)


def test_a_quotation_that_goes_on_takes_its_content_along() -> None:
    given = "<s>Lee</s> <c>said</c>: <q>“It was safe.\n\n“It held before.”</q>"
    assert_merged(given, "<s>Lee</s> <c>said</c>: <q>“It was safe.</q>\n\n<q>“It held before.”</q>")


def test_a_content_is_parted_where_a_mark_carries_a_quotation_on() -> None:
    given = (
        '<q>"It was safe. "It held before. "We trust it,"</q> <s>Lee</s> <c>said</c>. '
        '<q>"Ask her. "She built it."</q>'
    )
    expected = (
        '<q>"It was safe.</q> <q>"It held before.</q> <q>"We trust it,"</q> '
        '<s>Lee</s> <c>said</c>. <q>"Ask her.</q> <q>"She built it."</q>'
    )
    assert_merged(given, expected)


def test_two_findings_of_one_statement_are_the_surer_one() -> None:
    (record,) = assert_merged(
        '<s n="1"><s n="2">Lee</s></s> <c n="1">often</c> <c n="2">says</c> '
        '<q n="1" sure="0.5"><q n="2" sure="0.8">the dam was</q> safe</q>.',
        "<s>Lee</s> <c>often says</c> <q>the dam was</q> safe.",
    )
    assert record["confidence"] == 0.8


def test_two_statements_of_one_sentence_stay_two() -> None:
    marked = (
        '<s n="1"><s n="2">Lee</s></s> <c n="1">said</c> <q n="1">the dam was safe</q> and '
        '<c n="2">warned</c> <q n="2">that the road was not</q>.'
    )
    assert_merged(marked, marked)


def test_a_nested_finding_does_not_own_the_quotation_around_it() -> None:
    text, found = found_in("“<s>They</s> <c>say</c> <q>it will hold</q>,” said Ann Lee.")
    outer, inner = statements(text, found)
    assert (outer["type"], inner["type"]) == ("direct", "indirect")
    assert inner["parent"] == 0


def test_no_findings_are_no_statements() -> None:
    assert_stated("The council said that the dam was safe.")


@pytest.mark.parametrize(
    "marked",
    [
        "Members had been <c>promised</c> by <s>managers</s> in May <q>that no sites would go</q>.",
        "They were <c>told</c> by <s>the prime minister</s> <q>they have to choose</q>.",
        "<q>The dam is safe</q>, it was <c>claimed</c> by <s>Ann Lee, the envoy</s>.",
    ],
)
def test_a_passive_names_its_source_behind_it(marked: str) -> None:
    given = marked.replace("<s>", "").replace("</s>", "")
    assert_merged(given, marked)


def test_a_cue_that_ends_in_by_has_its_source_behind_it() -> None:
    assert_merged(
        "He <c>was accused by</c> <q>Ulla Berg of hiding letters</q>.",
        "<q>He</q> <c>was accused</c> by <s>Ulla Berg</s> <q>of hiding letters</q>.",
    )


def test_where_the_content_follows_by_there_is_no_source() -> None:
    marked = "They were <c>surprised</c> by <q>the dam’s failure</q>."
    assert_merged(marked, marked)


def test_an_auxiliary_and_its_verb_are_one_cue() -> None:
    (record,) = assert_merged(
        'It named the regime, <s n="1">which</s> <c n="1">has</c> long <c n="2">denied</c> '
        '<q n="1"><q n="2">the claims</q></q>.',
        "It named the regime, <s>which</s> <c>has long denied</c> <q>the claims</q>.",
    )
    assert record["confidence"] == 0.9


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "<s>Lee</s> <c>does</c> not remember <q>the save</q>.",
            "<s>Lee</s> <c>does not remember</c> <q>the save</q>.",
        ),
        (
            "<s>Lee</s> <c>would</c>, on Friday, deny <q>the loss</q>.",
            "<s>Lee</s> <c>would</c>, on Friday, deny <q>the loss</q>.",
        ),
    ],
)
def test_an_auxiliary_takes_the_verb_before_its_content(given: str, expected: str) -> None:
    assert_merged(given, expected)


def test_a_content_holds_what_is_said_inside_it() -> None:
    assert_merged(
        '<s n="1">Lee</s> <c n="1">said</c> <q n="1"><s n="2">Tarn</s> <c n="2">denied</c> '
        '<q n="2">the</q></q><q n="2"> loss of a boat</q>.',
        '<s n="1">Lee</s> <c n="1">said</c> <q n="1"><s n="2">Tarn</s> <c n="2">denied</c> '
        '<q n="2">the loss of a boat</q></q>.',
    )


def test_a_content_that_breaks_off_at_a_cue_holds_what_that_cue_tells() -> None:
    assert_merged(
        '<s n="1">Lee</s> <c n="1">blamed</c> <q n="1">the firm, which <c n="2">has denied</c></q> '
        '<q n="2">any part in it</q>.',
        '<s n="1">Lee</s> <c n="1">blamed</c> <q n="1">the firm, <s n="2">which</s> '
        '<c n="2">has denied</c> <q n="2">any part in it</q></q>.',
    )


def test_a_cue_ends_where_its_content_begins() -> None:
    text, (found,) = found_in("<s>The firm</s> <c>denied</c> <q>claims of torture</q>.")
    found["cue"][1] += len(" claims")
    (record,) = statements(text, [found])
    assert [text[slice(*pair)] for pair in record["cue"] + record["content"]] == [
        "denied",
        "claims of torture",
    ]


def test_a_second_verb_tells_its_own_content_alone() -> None:
    given = (
        '<s n="1"><s n="2">Lee</s></s> <c n="1">condemned</c> <q n="1">the attack</q> and '
        '<c n="2">urged</c> <q n="2"><q n="1">calm</q></q>.'
    )
    assert_merged(given, given.replace('<q n="1">calm</q>', "calm"))


def test_a_content_that_a_clause_breaks_keeps_its_rest() -> None:
    assert_merged(
        '<s n="1">Lee</s> <c n="1">said</c> <q n="1">the dam</q>, which <s n="2">Tarn</s> '
        '<c n="2">called</c> <q n="2"><q n="1">a mess</q></q>.',
        '<s n="1">Lee</s> <c n="1">said</c> <q n="1">the dam</q>, which <s n="2">Tarn</s> '
        '<c n="2">called</c> <q n="2"><q n="1">a mess</q></q>.',
    )


@pytest.mark.parametrize("verb", ["denied", "has hit back at", "shrugged off", "backed"])
def test_what_answers_a_claim_is_one_statement_and_the_claim_another(verb: str) -> None:
    assert_merged(
        f'<s n="1"><s n="2">Lee</s></s> <c n="1">{verb}</c> <c n="2">claims</c> '
        '<q n="1"><q n="2">that the dam was old</q></q>.',
        f'<s n="1">Lee</s> <c n="1">{verb}</c> <q n="1"><c n="2">claims</c> '
        '<q n="2">that the dam was old</q></q>.',
    )


def test_a_verb_that_only_brings_a_claim_is_one_cue_with_it() -> None:
    assert_merged(
        '<s n="1"><s n="2">Lee</s></s> <c n="1">voiced</c> <c n="2">fears</c> '
        '<q n="1"><q n="2">that the dam was old</q></q>.',
        "<s>Lee</s> <c>voiced fears</c> <q>that the dam was old</q>.",
    )


def test_whom_a_passive_is_of_is_not_also_its_source() -> None:
    marked = "<q>He</q> <c>was accused of</c> <q>theft</q>."
    assert_merged(marked, marked)


def test_one_source_tells_one_content_once() -> None:
    assert_merged(
        '<s n="1"><s n="2">Lee</s></s> <c n="1">responded</c>, <c n="2">saying</c> '
        '<q n="1" sure="0.5"><q n="2">that it was safe</q></q>.',
        "<s>Lee</s> responded, <c>saying</c> <q>that it was safe</q>.",
    )


def test_two_verbs_of_one_content_are_two_cues() -> None:
    given = (
        '<s n="1">Lee</s> <c n="1">said</c> and <c n="2">repeated</c> '
        '<q n="1"><q n="2">that it was safe</q></q>.'
    )
    expected = given.replace('<s n="1">Lee</s>', '<s n="1"><s n="2">Lee</s></s>')
    assert_merged(given, expected)


def test_a_comma_does_not_part_a_content() -> None:
    assert_merged(
        "<s>They</s> <c>say</c> <q>if confirmed</q>, <q>this is the best proof</q>.",
        "<s>They</s> <c>say</c> <q>if confirmed, this is the best proof</q>.",
    )


def test_quoted_as_saying_is_one_cue() -> None:
    assert_merged(
        '<s n="1">Survivors</s> <c n="1">were quoted</c> by local radio as <c n="2">saying</c> '
        '<q n="1"><q n="2">that it had listed</q></q>.',
        "<s>Survivors</s> <c>were quoted</c> by local radio <c>as saying</c> "
        "<q>that it had listed</q>.",
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # a line that ends with its source
        ("<q>19 killed</q>, <c>says</c> AFP", "<q>19 killed</q>, <c>says</c> <s>AFP</s>"),
        (
            "<q>19 killed</q>, <c>says</c> AFP in Oslo.",
            "<q>19 killed</q>, <c>says</c> AFP in Oslo.",
        ),
        (
            "<s>We</s><c>’</c>re not certain <q>if it held</q>.",
            "<s>We</s><c>’re not certain</c> <q>if it held</q>.",
        ),
        (
            "<q>The dam held,</q> <c>said:</c> <s>Ann Lee, the envoy,</s> on Friday.",
            "<q>The dam held</q>, <c>said</c>: <s>Ann Lee, the envoy</s>, on Friday.",
        ),
    ],
)
def test_who_says_what_by_the_words_around(given: str, expected: str) -> None:
    assert_merged(given, expected)


def test_a_heading_says_nothing_of_the_next_paragraph() -> None:
    lead = (
        "The cup is over\n\nThe team lost on Friday, and nobody was there to see how it ended.\n\n"
    )
    text, found = found_in(
        lead + "WHAT <s>LEE</s> <c>SAID</c>\n\n<q>It held well</q>, and the town was glad of it."
    )
    assert statements(text, found) == []


def test_a_cue_keeps_its_not() -> None:
    assert_merged(
        "<s>They</s> <c>won</c>’t know <q>what went wrong</q>.",
        "<s>They</s> <c>won’t know</c> <q>what went wrong</q>.",
    )


@pytest.mark.parametrize(
    "given",
    [
        "<c>To</c> <s>Lee</s>’s delight, <q>Roe cut the tape</q>.",
        "<s>Roes</s> <c>known as</c> <q>Tarns attacked bars</q>.",
        "It was bad, Lee felt, <c>referring</c> to <q>the ferry that sank</q>.",
        "<s>Lee</s> <c>nominated</c> <q>Roe to lead it</q>.",
        "A law <c>prohibits</c> <q>the use of drones</q>.",
        "A talk <c>has been scheduled</c> <q>to examine the dam</q>.",
    ],
)
def test_some_words_are_no_cues(given: str) -> None:
    text, found = found_in(given)
    assert statements(text, found) == []


def test_a_source_stays_in_its_paragraph_and_is_no_there() -> None:
    assert_merged(
        "07.<s>49\n\nOfficials</s> <c>hope</c> <q>to land</q>.",
        "07.49\n\n<s>Officials</s> <c>hope</c> <q>to land</q>.",
    )
    assert_merged(
        "<s>There</s> is <c>hope</c> <q>that it lands</q>.",
        "There is <c>hope</c> <q>that it lands</q>.",
    )


@pytest.mark.parametrize("opening", ["The", "There’s a", "It rained and a"])
def test_an_article_without_its_noun_is_no_source(opening: str) -> None:
    head, _, article = opening.rpartition(" ")
    start = f"{head} ".lstrip()
    assert_merged(
        f"{start}<s>{article}</s> <c>goal</c> <q>to raise the dam</q> stays.",
        f"{opening} <c>goal</c> <q>to raise the dam</q> stays.",
    )


def test_the_title_of_a_work_is_not_said() -> None:
    assert_merged(
        '<s>Falk</s> <c>wrote</c> <q>"Salt Lake"</q> in 1990.', 'Falk wrote "Salt Lake" in 1990.'
    )
