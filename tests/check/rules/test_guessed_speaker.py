"""Speakers that were guessed: probably another's words, or doubtful ones."""

from __future__ import annotations

import pytest

from annotate.check import Rules, checks
from tests.check.finding import found
from tests.render.articles import build


@pytest.mark.parametrize(
    ("confidence", "code"),
    [
        (None, None),
        (0.08, "guessed-speaker"),
        (0.09, "doubtful-speaker"),
        (0.79, "doubtful-speaker"),
        (0.8, None),
        (1.0, None),
    ],
)
def test_a_guessed_speaker_is_probably_another_and_a_doubtful_one_may_be(confidence, code):
    article = build(
        '“<q n="1" type="direct" speaker="Ann Lee" kind="person">It is safe.</q>” '
        '<s n="1">she</s> <c n="1">said</c>.'
    )
    (told,) = article.document.attributions
    told = told.model_copy(
        update={"source": told.source.model_copy(update={"confidence": confidence})}
    )
    document = article.document.model_copy(update={"attributions": [told]})
    both = Rules(select=frozenset({"guessed-speaker", "doubtful-speaker"}))
    told = [(f.code, f.message) for f in checks(document, article.text, both)]
    expected = f"the speaker is guessed: Ann Lee? (from “she”, {confidence or 0:.0%} sure)"
    assert told == ([(code, expected)] if code else [])


def told(marked: str) -> list[str]:
    """What is told of probably wrong speakers in a marked article."""
    return [finding.message for finding in found("guessed-speaker", marked)]


LUMORA = 'type="indirect" speaker="Lumora" kind="organization" sure="0.08"'


def guess(before: str, words: str, name: str) -> list[str]:
    """What is told of a doubtful speaker whose words follow others."""
    said = LUMORA.replace("Lumora", name)
    return told(
        f'{before}<s n="1">{words}</s> <c n="1">said</c> <q n="1" {said}>the pier is safe</q>.'
    )


def test_a_relative_pronoun_is_told_by_the_words_before_it():
    assert guess("The council, ", "which", "Rosley") == [
        "the speaker is guessed: Rosley? (from “The council”, 8% sure)"
    ]
    assert guess("Lumora, ", "which", "Lumora") == []
    assert guess("He led Lumora Sports, ", "which", "Lumora Sports") == []
    assert guess("Lumora, ", "it", "Lumora") != []
    assert guess("Lumora announced ", "its decision", "Lumora") != []
    assert guess("Lumora announced ", "its", "Lumora") == []


@pytest.mark.parametrize(
    ("words", "guessed"),
    [
        ('is not <c n="1">clear</c>', False),
        ('<c n="1">seems</c>', False),
        ('<c n="1">became</c> clear', False),
        ('has long been <c n="1">reported</c>', False),
        ('has also <c n="1">emerged</c>', False),
        ('is being <c n="1">billed</c> as a sign', False),
        ('was on the <c n="1">theme</c>:', False),
        ('is <c n="1">telling</c>', False),
        ('<c n="1">says</c>', True),
        ('was <c n="1">told</c>', True),
    ],
)
def test_an_it_that_means_nobody_is_no_guess(words, guessed):
    marked = f'Lumora came. <s n="1">It</s> {words} <q n="1" {LUMORA}>that the pier is safe</q>.'
    assert bool(told(marked)) is guessed


def test_a_name_in_capitals_is_no_guess():
    assert guess("The Water Board. ", "the RWB", "Rosley Water Board") == []
    assert guess("The Water Board. ", "the authority", "Rosley Water Board") != []
