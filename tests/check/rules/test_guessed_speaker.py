"""Speakers that were guessed: probably another's words, or doubtful ones."""

from __future__ import annotations

import pytest

from annotate.check import Rules, checks
from tests.render.articles import build


@pytest.mark.parametrize(
    ("confidence", "code"),
    [
        (None, None),
        (0.09, "guessed-speaker"),
        (0.1, "doubtful-speaker"),
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


def guess(before: str, words: str, name: str) -> list[str]:
    """What is told of a doubtful speaker whose words follow others."""
    article = build(
        f'{before}<s n="1">{words}</s> <c n="1">said</c> '
        f'<q n="1" type="indirect" speaker="{name}" kind="organization">the pier is safe</q>.'
    )
    (told,) = article.document.attributions
    doubt = told.source.model_copy(update={"confidence": 0.08})
    told = told.model_copy(update={"source": doubt})
    document = article.document.model_copy(update={"attributions": [told]})
    chosen = Rules(select=frozenset({"guessed-speaker"}))
    return [f.message for f in checks(document, article.text, chosen)]


def test_a_relative_pronoun_is_told_by_the_words_before_it():
    assert guess("The council, ", "which", "Rosley") == [
        "the speaker is guessed: Rosley? (from “The council”, 8% sure)"
    ]
    assert guess("Lumora, ", "which", "Lumora") == []
    assert guess("He led Lumora Sports, ", "which", "Lumora Sports") == []
    assert guess("Lumora, ", "it", "Lumora") != []
    assert guess("Lumora announced ", "its decision", "Lumora") != []
    assert guess("Lumora announced ", "its", "Lumora") == []


def test_an_it_that_means_nobody_is_no_guess():
    def told(words: str) -> list[str]:
        article = build(
            f'Lumora came. <s n="1">It</s> {words} <q n="1" type="indirect" speaker="Lumora" '
            'kind="organization">that the pier is safe</q>.'
        )
        (a,) = article.document.attributions
        doubt = a.model_copy(update={"source": a.source.model_copy(update={"confidence": 0.08})})
        document = article.document.model_copy(update={"attributions": [doubt]})
        chosen = Rules(select=frozenset({"guessed-speaker"}))
        return [f.message for f in checks(document, article.text, chosen)]

    assert told('is not <c n="1">clear</c>') == []
    assert told('<c n="1">seems</c>') == []
    assert told('<c n="1">became</c> clear') == []
    assert told('<c n="1">says</c>') != []


def test_a_name_in_capitals_is_no_guess():
    assert guess("The Water Board. ", "the RWB", "Rosley Water Board") == []
    assert guess("The Water Board. ", "the authority", "Rosley Water Board") != []
