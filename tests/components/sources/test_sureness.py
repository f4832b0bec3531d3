from __future__ import annotations

from typing import Any

import pytest
from spacy.language import Language

from annotate.components.sources.sureness import confidence
from annotate.pipeline import load
from tests.components.sources.test_who_is_no_source import made, speakers


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


def told(nlp: Language, marked: str, *people: str) -> list[dict[str, Any]]:
    """The statements of a marked text in text order, after `speakers` ran."""
    from annotate.pipeline import to_doc
    from annotate.reading.text import read_text

    one = made(marked, dict.fromkeys(people, "Person"))
    doc = to_doc(nlp, read_text(one.text))
    doc._.news_findings = one.findings
    for name, component in nlp.pipeline:
        if name != "news_encoder":
            doc = component(doc)
    both = zip(doc._.news_statements, doc._.news_speakers["statements"], strict=True)
    return [speaker for _, speaker in sorted(both, key=lambda pair: pair[0]["content"][0])]


TOLD = [
    ("<s1>Jane Doe</> <c1>said</> <q1>it rained</>.", ["name"]),
    ("<s1>Jane Doe, the mayor,</> <c1>said</> <q1>it rained</>.", ["apposition"]),
    ("Jane Doe came. <s1>She</> <c1>said</> <q1>it rained</>.", ["pronoun"]),
    ("Mayor Jane Doe came. <s1>The mayor</> <c1>said</> <q1>it rained</>.", ["description"]),
    ("<s1>A farmer</> <c1>said</> <q1>it rained</>.", ["own words"]),
    ("We met Jane Doe, <s1>who</> <c1>said</> <q1>it rained</>.", ["relative"]),
    ("<s1>Jane Doe and Al Ott</> <c1>said</> <q1>it rained</>.", ["joint"]),
    (
        "<s1>Jane Doe</> <c1>said</> <q1>it rained</> while <c2>noting</> that <q2>it was cold</>.",
        ["name", "shared"],
    ),
]


@pytest.mark.parametrize(("marked", "whys"), TOLD, ids=[whys[-1] for _, whys in TOLD])
def test_a_speaker_says_by_what_it_was_told(nlp: Language, marked: str, whys: list[str]) -> None:
    found = told(nlp, marked, "Jane Doe", "Al Ott")
    assert [s["why"] for s in found] == whys
    assert all(0 < s["confidence"] < 1 for s in found)


def test_a_full_name_is_surer_than_a_guess_among_rivals(nlp: Language) -> None:
    (named,) = told(nlp, TOLD[0][0], "Jane Doe")
    (guessed,) = told(
        nlp,
        "Al Ott met Bo Quist and Dan Cole in the rain. It was late. It was dark. "
        "<s1>He</> <c1>said</> <q1>it rained</>.",
        *("Al Ott", "Bo Quist", "Dan Cole"),
    )
    assert named["confidence"] >= 0.9 > guessed["confidence"]


def test_she_is_surer_who_has_just_spoken_and_less_where_another_has(nlp: Language) -> None:
    says = "<s{0}>{1}</> <c{0}>said</> <q{0}>it rained</>. "
    she = says.format(9, "She")
    spoke, silent, after_another = (
        told(nlp, text + she, "Jane Doe", "Ann Lee")[-1]
        for text in (
            "Ann Lee came. " + says.format(1, "Jane Doe"),
            "Ann Lee came. Jane Doe came. ",
            says.format(1, "Ann Lee") + "Jane Doe came. ",
        )
    )
    assert spoke["confidence"] > silent["confidence"] > after_another["confidence"]


def test_who_is_surer_right_behind_a_name_than_apart_from_it(nlp: Language) -> None:
    said = "<s1>who</> <c1>said</> <q1>it rained</>."
    (beside,) = told(nlp, f"In the rain we met Jane Doe, {said}", "Jane Doe")
    (apart,) = told(nlp, f"We met Jane Doe in the rain, {said}", "Jane Doe")
    assert (beside["why"], apart["why"]) == ("relative", "relative")
    assert beside["confidence"] > apart["confidence"]


def test_confidence_follows_its_signs() -> None:
    assert confidence({"entity": 1.0, "name": 1.0}) > confidence({"name": 1.0, "rivals": 1.0})
    assert confidence({"a sign of an older version": 1.0}) == confidence({})


def test_joint_sources_have_members_who_are_sources_too(nlp: Language) -> None:
    one = made(
        "<s1>Neither Jane Doe nor Al Ott</> <c1>said</> <q1>it rained</>. "
        "<s2>Jane Doe</> <c2>added</> that <q2>it was cold</>.\n",
        {"Jane Doe": "Person", "Al Ott": "Person"},
    )
    joint, alone = speakers(nlp, one)
    assert joint is not None
    assert joint["name"] == "Jane Doe and Al Ott"
    assert len(joint["members"]) == 2
    assert alone is not None
    assert (alone["name"], alone["members"]) == ("Jane Doe", [])
