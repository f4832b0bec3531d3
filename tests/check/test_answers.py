"""What is an answer of the accused, and what is none."""

from __future__ import annotations

import pytest

from tests.check.finding import found, said


@pytest.mark.parametrize(
    ("speaker", "answered"),
    [
        ("Peter Lee", False),
        ("Peter Lee, a cousin of Ann Lee", True),
        ("Ann Lee", True),
        ("Ann Ruth Lee", True),
        ("Mr Lee", True),
    ],
)
def test_another_of_the_same_last_name_does_not_answer(speaker, answered):
    name = speaker.split(",")[0]
    spoken = (
        f'<s n="7">{speaker}</s> <c n="7">said</c> <q n="7" type="indirect" speaker="{name}" '
        'kind="person">the port was open</q>.'
    )
    findings = found("unanswered-accusation", f"The union accused Ann Lee of fraud. {spoken}")
    assert (findings == []) is answered


def test_a_body_answers_under_its_noun():
    accused = "The union accused the Rosley Archives of theft. "
    marked = accused + said(("the archives", "organization"))
    assert found("unanswered-accusation", accused) != []
    assert found("unanswered-accusation", marked) == []


def test_an_answer_may_name_the_accused_by_letters():
    accusation = "The union accused the Bank of Rosley (BoR) of fraud. "
    assert len(found("unanswered-accusation", accusation)) == 1
    assert found("unanswered-accusation", accusation + "Omar Diaz called it untrue of BoR.") == []


NO_ANSWERS = {
    "another's confession": "Omar Diaz confessed that he was led by Ann Lee.",
    "a motion": "The judge had dismissed the request.",
    "a right": "They were denied due process, and the town denied us a boat.",
    "a judge's word": "He dismissed all charges against her.",
    "another accused": "Lee and her co-defendants met him. He told Lee of defending a thief.",
    "what is to be rejected": "Lee must reject the plan.",
    "a plea": "They pleaded for help.",
    "a vote": "The plan was rejected by the voters.",
    "a refusal": "When asked to leave, Omar Diaz refused.",
    "another's denial": "Omar Diaz denied a part in it.",
    "another's denial before her name": "Omar Diaz denied it, and the union sued Ann Lee.",
    "a court's denial": "The judge denied Ann Lee an appeal. The court denied the appeal.",
    "what is false": "Lee is said to have used false papers.",
    "what she has heard": (
        '<s n="7">Ann Lee</s> has <c n="7">heard</c> <q n="7" type="indirect" speaker="Ann Lee" '
        'kind="person">the port was ruined</q>.'
    ),
    "the silence of the police": "Police declined to comment.",
    "what she is accused of": (
        'She is alleged to have <c n="7">said</c> <q n="7" type="indirect" speaker="Ann Lee" '
        'kind="person">nobody would notice</q>.'
    ),
    "what others have her say": (
        '<s n="7">The union</s> <c n="7">said</c> <q n="7" type="indirect" speaker="the union" '
        'kind="group"><s n="8">Ann Lee</s> had <c n="8">mentioned</c> <q n="8" type="indirect" '
        'speaker="Ann Lee" kind="person">the loss</q></q>.'
    ),
    "the other side": (
        '<s n="7">Lawyers suing Ann Lee</s> <c n="7">said</c> <q n="7" type="indirect" '
        'speaker="lawyers suing Ann Lee" kind="group">the port was ruined</q>.'
    ),
    "another body's spokesman": (
        '<s n="7">A bureau spokesman</s> <c n="7">said</c> <q n="7" type="indirect" '
        'speaker="a bureau spokesman" kind="anonymous">the port was ruined</q>.'
    ),
}


@pytest.mark.parametrize("words", NO_ANSWERS.values(), ids=NO_ANSWERS)
def test_what_is_no_answer(words):
    marked = f"The union accused Ann Lee of fraud. {words}"
    assert len(found("unanswered-accusation", marked)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Ann Lee’s death was told on Monday.",
        "Mrs Lee was shot dead in May.",
        "They settled out of court.",
        "Ann Lee will make representations to the court.",
    ],
)
def test_of_whom_no_answer_is_asked(words):
    assert found("unanswered-accusation", f"The union accused Ann Lee of fraud. {words}") == []


def test_a_states_officials_answer_for_it():
    marked = (
        'The mayor accused China of spying. <s n="7">Officials</s> <c n="7">said</c> <q n="7" '
        'type="indirect" speaker="officials" kind="group">it was a lie</q>.'
    )
    assert found("unanswered-accusation", marked) == []
    assert found("unanswered-accusation", marked.replace("China", "Lumora")) != []


def test_a_state_answers_under_its_peoples_name_and_is_accused_once():
    marked = "The mayor accused China of spying. The senate accused Beijing of theft. "
    assert len(found("unanswered-accusation", marked)) == 1
    answer = (
        '<s n="7">A Chinese envoy</s> <c n="7">said</c> <q n="7" type="indirect" '
        'speaker="a Chinese envoy" kind="anonymous">it was a lie</q>.'
    )
    assert found("unanswered-accusation", marked + answer) == []
