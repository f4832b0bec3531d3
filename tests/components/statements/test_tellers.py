from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            '<q n="1">“A key was lost,”</q> <s n="1">Lee</s> <c n="1">said</c>. '
            '<q n="1"><q n="2">“It turned up,”</q></q> <s n="2">Roe</s> <c n="2">said</c>.',
            '<q n="1">“A key was lost,”</q> <s n="1">Lee</s> <c n="1">said</c>. '
            '<q n="2">“It turned up,”</q> <s n="2">Roe</s> <c n="2">said</c>.',
        ),
        (
            'The gates, <s n="1">officials</s> <c n="1">said</c>, <q n="1">were shut, '
            '<q n="2">“so it cannot rise,”</q></q> <s n="2">Mr. Roe</s> <c n="2">said</c>.',
            '<q n="1">The gates</q>, <s n="1">officials</s> <c n="1">said</c>, '
            '<q n="1">were shut</q>, <q n="2">“so it cannot rise,”</q> '
            '<s n="2">Mr. Roe</s> <c n="2">said</c>.',
        ),
    ],
)
def test_a_quotation_is_told_once_by_the_nearer_cue(given: str, expected: str) -> None:
    assert_merged(given, expected)


def test_a_cue_that_has_a_neighbours_quotation_alone_takes_its_own() -> None:
    assert_merged(
        "“A key was lost,” <s>Lee</s> <c>said</c>. "
        '<q><q n="2">“It turned up,”</q></q> <s n="2">Roe</s> <c n="2">said</c>.',
        "<q>“A key was lost,”</q> <s>Lee</s> <c>said</c>. "
        '<q n="2">“It turned up,”</q> <s n="2">Roe</s> <c n="2">said</c>.',
    )


def test_what_somebody_does_behind_a_quotation_is_no_cue() -> None:
    assert_merged(
        "<q>“This pier was ours.”</q> <s>The crowd</s> <c>nodded</c>.",
        "<q>“This pier was ours.”</q> The crowd nodded.",
    )


def test_one_speaker_keeps_all_that_the_cue_brings() -> None:
    marked = "<q>“A key was lost,”</q> <s>Lee</s> <c>said</c>. <q>“It turned up.”</q>"
    assert_merged(marked, marked)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "<s>The mix</s>, <c>say</c> economists, marks <q>a step back</q>.",
            "<q>The mix</q>, <c>say</c> <s>economists</s>, <q>marks a step back</q>.",
        ),
        (
            "It rained. The roof, <c>said</c> the inspector, <q>was never tested</q>.",
            "It rained. <q>The roof</q>, <c>said</c> <s>the inspector</s>, "
            "<q>was never tested</q>.",
        ),
        ("<s>The mayor</s>, <c>said</c> on Monday, <q>was ill</q>.",) * 2,
        ("<s>Lee, the mayor</s>, <c>said</c> the roof, <q>which leaks</q>, was new.",) * 2,
        (
            "<s>The</s> bridge, <c>say</c> engineers, <q>is safe</q>.",
            "<q>The bridge</q>, <c>say</c> <s>engineers</s>, <q>is safe</q>.",
        ),
    ],
)
def test_the_source_of_an_aside_stands_behind_its_cue(given: str, expected: str) -> None:
    assert_merged(given, expected)


def test_a_quotation_behind_a_clause_is_told_by_the_cue_behind_it() -> None:
    assert_merged(
        'To be safe, <s n="1">officials</s> <c n="1">said</c>, <q n="1"><q n="2">the lids have '
        'holes, “so it cannot rise,”</q></q> <s n="2">Mr. Roe</s> <c n="2">said</c>.',
        'To be safe, <s n="1">officials</s> <c n="1">said</c>, <q n="1">the lids have holes</q>, '
        '<q n="2">“so it cannot rise,”</q> <s n="2">Mr. Roe</s> <c n="2">said</c>.',
    )


def test_a_teller_between_commas_is_no_content() -> None:
    assert_merged(
        "<s>The mix</s>, <c>say</c> <q>economists, marks a step</q>.",
        "<q>The mix</q>, <c>say</c> <s>economists</s>, <q>marks a step</q>.",
    )


def test_a_content_that_is_all_between_commas_stays() -> None:
    told = "<s>The team</s>, <c>quoting</c> <q>long experience</q>, has doubts."
    assert_merged(told, told)


@pytest.mark.parametrize(
    ("opening", "said"),
    [("It was", "a sad day"), ("The offer", "is fair"), ("This bridge", "“will fall”")],
)
def test_a_subject_before_an_aside_is_said(opening: str, said: str) -> None:
    aside = f", <s>she</s> <c>said</c>, <q>{said}</q>."
    assert_merged(opening + aside, f"<q>{opening}</q>{aside}")


@pytest.mark.parametrize("opening", ["However", "At the time", "Asked about it", "In turn"])
def test_an_adverbial_before_an_aside_may_be_the_writers(opening: str) -> None:
    given = f"{opening}, <s>she</s> <c>said</c>, <q>it was a sad day</q>."
    assert_merged(given, given)
