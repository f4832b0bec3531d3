from __future__ import annotations

from dataclasses import replace

import pytest

from models.training.marked import Marked, Statement
from models.training.scoring import Scores, score
from models.training.speakers import facts, form_of, head_of, is_wrong_named, words_of

TEXT = "Jane Doe, who, the mayor, she, officials"


def statement(words: str, speaker: str, kind: str = "person", **more: object) -> Statement:
    at = TEXT.index(words)
    source = ((at, at + len(words)),) if words else ()
    made = Statement(source, ((9, 10),), ((10, 20),), "indirect", speaker, kind)
    return replace(made, **more)


@pytest.mark.parametrize(
    ("words", "speaker", "kind", "form"),
    [
        ("Doe", "Jane Doe", "person", "name"),
        ("the mayor", "Jane Doe", "person", "described"),
        ("she", "Jane Doe", "person", "pronoun"),
        ("who", "Jane Doe", "person", "pronoun"),
        ("", "Jane Doe", "person", "none"),
        ("officials", "officials", "group", "unnamed"),
        ("the mayor", "the mayor", "anonymous", "unnamed"),
    ],
)
def test_the_form_of_a_source(words: str, speaker: str, kind: str, form: str) -> None:
    assert form_of(TEXT, statement(words, speaker, kind)) == form


def test_another_form_of_the_name_is_no_wrong_person() -> None:
    gold = statement("she", "Jane Doe")
    assert is_wrong_named(gold, statement("she", "Al Ott", named=True))
    assert not is_wrong_named(gold, statement("she", "Doe", named=True))
    assert not is_wrong_named(gold, statement("she", "the mayor", named=False))


def test_role_and_affiliation_are_scored_once_for_a_speaker_who_is_right() -> None:
    gold = statement("Doe", "Jane Doe", role="chief of police", affiliation=None)
    right = statement("Doe", "Jane Doe", role="police chief", affiliation="the Harbour Trust")
    assert list(facts([(gold, right), (gold, right)])) == [
        ("role", "chief of police", "police chief"),
        ("affiliation", "", "the Harbour Trust"),
    ]
    assert list(facts([(gold, replace(right, speaker="Al Ott"))])) == []
    assert (head_of("chief of police"), head_of("the police chief")) == ("chief", "chief")
    assert words_of("The Harbour Trust") == ["harbour", "trust"]


def test_an_article_with_figures_gets_every_speaker_figure() -> None:
    gold = statement("she", "Jane Doe", role="mayor")
    found = replace(gold, role="Mayor", named=True, speaker_confidence=0.9)
    scores = Scores()
    layers = frozenset({"statements", "figures"})
    score(Marked(TEXT, (gold,), layers=layers), Marked(TEXT, (found,)), scores)
    figures = scores.figures()
    assert [figures[key] for key in ("speaker", "speaker_pronoun", "not_misnamed")] == [100] * 3
    assert (figures["role"], figures["affiliation"]) == (100, None)
    assert scores.told == [(0.9, True)]
