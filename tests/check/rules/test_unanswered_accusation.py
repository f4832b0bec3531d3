"""An accusation of somebody named whose answer the text does not give."""

from __future__ import annotations

import pytest

from tests.check.finding import found

ACCUSED = [
    ("The union accused Mayor Ann Lee of hiding the report.", "Ann Lee"),
    ("Ann Lee was accused of hiding the report.", "Ann Lee"),
    ("Ann Lee, who ran the port, has been charged with fraud.", "Ann Lee"),
    ("Ann Lee, 54, is alleged to have hidden the report.", "Ann Lee"),
    ("Prosecutors allege Ann Lee hid the report.", "Ann Lee"),
    ("Ann Lee allegedly hid the report.", "Ann Lee"),
    ("Residents blame the Lumora Group for the smell.", "Lumora Group"),
    ("Ann Lee was accused Monday of hiding the report.", "Ann Lee"),
    ("Ann Lee faces two criminal charges.", "Ann Lee"),
    ("A nurse brought a complaint against surgeon Ann Lee.", "Ann Lee"),
    ("Its creditors are suing Lumora in three countries.", "Lumora"),
    ("Prosecutors alleged that the director, Ann Lee, had taken bribes.", "Ann Lee"),
    ("Prosecutors allege that police chief Ann Lee took bribes.", "Ann Lee"),
    ("The suit follows allegations that Ann Lee took bribes.", "Ann Lee"),
    ("The union accuses one of the nurses, Ann Lee, of theft.", "Ann Lee"),
    ("Ann Lee – a nurse at the clinic, accused by the union of theft – left.", "Ann Lee"),
    ("It heard from Ann Lee, whom the union has often accused of theft.", "Ann Lee"),
    ("Ann Lee was arrested on suspicion of fraud.", "Ann Lee"),
    ("Ann Lee is awaiting trial on charges of fraud.", "Ann Lee"),
    ("Ann Lee is being investigated for fraud.", "Ann Lee"),
    ("The state opened an investigation into Lumora.", "Lumora"),
    ("The union blamed the smell on Lumora.", "Lumora"),
    ("The union brought a complaint against Lumora chairman Ann Lee.", "Ann Lee"),
    ("The Diaz administration was accused of fraud.", "Diaz administration"),
    ("The union accused Ann Lee’s party of fraud.", "Ann Lee’s party"),
    ("The union accused Rosley County police of fraud.", "Rosley County police"),
    ("The union accused Lee Fu-hung of fraud.", "Lee Fu-hung"),
    ("Ann Lee was arrested in May last year on suspicion of fraud.", "Ann Lee"),
    ("Ann Lee was held in Rosley on charges of fraud.", "Ann Lee"),
    ("Ann Lee will face trial in May for fraud.", "Ann Lee"),
    ("Ann Lee is due to stand trial in May.", "Ann Lee"),
    ("The union filed complaints against Lumora Foods’ CEO Ann Lee in May.", "Ann Lee"),
    ("The alleged dealer, Ann Lee, was seen in Rosley.", "Ann Lee"),
    ("The main accused Ann Lee was seen in Rosley.", "Ann Lee"),
    ("The union accused Ann Lee in a letter.", "Ann Lee"),
    ("A nurse took legal action against Ann Lee.", "Ann Lee"),
    ("The bank brought a civil case against Lumora.", "Lumora"),
    ("The bank is taking action against Lumora.", "Lumora"),
    (
        "Ann Lee, who is said to hope for a place on the board of the port and in the senate, "
        "has been accused of fraud.",
        "Ann Lee",
    ),
]


@pytest.mark.parametrize(("sentence", "name"), ACCUSED)
def test_an_accusation_without_an_answer(sentence, name):
    (finding,) = found("unanswered-accusation", f"{sentence} The port opens in May.")
    assert name in finding.message
    assert name.split()[-1] in finding.span.text


ANSWERS = [
    "{name} denied it.",
    "{name} did not respond to a request for comment.",
    "{name} declined to comment.",
    "{name} could not immediately be reached.",
    "It ignored three requests for comment.",
    "She insisted it was safe.",
    "The defence will challenge the evidence.",
    "So far the mayor has refused.",
    "The claims were denied by {name}.",
    "Port chairman Jo Poe has denied the claims.",
    "She rejected the claim.",
    "It pleaded not guilty.",
    '<s n="7">{name}</s> <c n="7">said</c> <q n="7" type="indirect" speaker="{name}" '
    'kind="person">the port was safe</q>.',
    '<s n="7">A lawyer for the accused</s> <c n="7">said</c> <q n="7" type="indirect" '
    'speaker="a lawyer" kind="anonymous">the port was safe</q>.',
]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize(("sentence", "name"), ACCUSED)
def test_an_answer_anywhere_is_enough(sentence, name, answer):
    marked = f"The port is shut. {sentence} It opens in May. {answer.format(name=name)}"
    assert found("unanswered-accusation", marked) == []


@pytest.mark.parametrize(
    ("names", "verb"),
    [
        (["Omar Diaz", "Ann Lee"], "were charged with"),
        (["Omar Diaz", "Jo Poe", "Ann Lee"], "are facing charges of"),
        (["Omar Diaz", "Jo Poe el-Amin"], "are accused of"),
    ],
)
def test_of_several_accused_each_is_asked(names, verb):
    together = f"{', '.join(names[:-1])} and {names[-1]}"
    findings = found("unanswered-accusation", f"The port is shut. {together} {verb} fraud.")
    assert [f.message for f in findings] == [
        f"“{name}” is accused, and the text has no answer" for name in names
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was accused of fraud.",
        "The driver was charged with fraud.",
        "Several men were blamed for the fire.",
        "The shop charged Ann Lee nine dollars.",
        "Four managers from Lumora were charged with fraud.",
        "The union accused rivals such as Lumora of fraud.",
        "The union accused the Lumora-owned firm of fraud.",
        "The union accused the Lumora-owned company of fraud.",
        "The union sued for damages.",
        "The firm blamed weak sales in Europe for the loss.",
        "The union accused Lumora's chairman of fraud.",
        "A skater is suing the Rosley club where he fell.",
        "Prosecutors dropped the charges against Ann Lee.",
        "Two New Yorkers were charged with fraud.",
        "Executives are suspected of fraud.",
        "The accused told Ann Lee they had dealt with the port.",
        "The union called for an inquiry into Lumora.",
        "The state would not bring charges against Ann Lee.",
        "Critics alleged that police used the Lumora list.",
        "The President was accused of fraud.",
        "Italians were accused of fraud.",
        "The state brought fraud charges against two clerks of Lumora.",
        "The union has not accused Ann Lee of fraud.",
        "The union refused to blame Ann Lee for the fire.",
        "The company was charged by the Football Union over its fans.",
        "The union put the blame on Ann Lee.",
        "The union was banned from suing Lumora.",
        "The film Big Snow was accused of fraud.",
        "The union accused ISIS of fraud.",
        "Ann Lee was charged with the murder of a nurse.",
        "Ann Lee allegedly shot a nurse.",
        "The alleged shooter, Ann Lee, left.",
        "The council which asked that every clerk accused of fraud resign met Ann Lee.",
    ],
)
def test_who_is_not_named_is_not_asked_for(sentence):
    assert found("unanswered-accusation", f"The port is shut. {sentence}") == []
