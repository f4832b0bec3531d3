"""What each rule finds, and what it lets be: examples in marked text."""

from __future__ import annotations

import pytest

from annotate.check import Finding, Rules, checks
from annotate.check.case import Case
from annotate.check.charges import charges
from annotate.check.checking import unknown_codes
from annotate.check.fullname import full_name
from annotate.check.rules import RULES
from tests.render.articles import build

LONG = "The harbour has two basins and a crane, and boats of every size lie in it. " * 12


def found(code: str, marked: str, transcript: str | None = None) -> list[Finding]:
    """What one rule finds in a marked article."""
    article = build(marked)
    chosen = Rules(select=frozenset({code}))
    return checks(article.document, article.text, chosen, transcript)


def words(code: str, marked: str, transcript: str | None = None) -> list[str | None]:
    return [f.span.text if f.span else None for f in found(code, marked, transcript)]


def test_codes_are_words_with_hyphens_and_unlike():
    codes = [rule.code for rule in RULES]
    assert all(c.replace("-", "").isalpha() and c == c.lower() for c in codes)
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    "code",
    ["unattributed-quotation", "unbalanced-quotation", "unclosed-tag", "not-english"],
)
def test_warnings_are_found_under_their_own_code(code):
    marked = f'The mayor left. <w code="{code}" message="look here">“So be it.”</w>'
    assert [(f.code, f.message, f.level) for f in found(code, marked)] == [
        (code, "look here", "warning")
    ]
    assert found("unverified-claim", marked) == []


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


BY_ONE = (
    '<q n="{n}" type="indirect" speaker="{who}" kind="{kind}">The pier {n} is unsafe</q>, '
    '<s n="{n}">{who}</s> <c n="{n}">said</c>. '
)


def said(*speakers: tuple[str, str]) -> str:
    """A statement of each speaker, given as (name, kind)."""
    return "".join(
        BY_ONE.format(n=n, who=who, kind=kind) for n, (who, kind) in enumerate(speakers, start=1)
    )


def test_single_source_is_one_that_says_everything():
    one = said(*[("Ann Lee", "person")] * 3)
    assert len(found("single-source", LONG + one)) == 1
    assert found("single-source", one) == []  # a brief
    assert found("single-source", LONG + said(*[("Ann Lee", "person")] * 2)) == []
    assert (
        found("single-source", LONG + said(*[("Ann Lee", "person")] * 3, ("Tom Hale", "person")))
        == []
    )


def test_unnamed_only_is_an_article_without_a_named_source():
    unnamed = said(("two officials", "anonymous"), ("residents", "group"))
    assert "two officials, residents" in found("unnamed-only", unnamed)[0].message
    assert found("unnamed-only", said(("two officials", "anonymous"), ("Ann Lee", "person"))) == []
    assert found("unnamed-only", "The pier was closed.") == []


def test_unnamed_source_is_told_once_with_what_rests_on_it():
    marked = said(*[("a senior aide", "anonymous")] * 3, ("Ann Lee", "person"))
    (only,) = found("unnamed-source", marked)
    assert only.message == "this and 2 more rest on a source without a name: “a senior aide”"
    assert only.span.text == "The pier 1 is unsafe"


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("two officials", True),
        ("a person familiar with the talks", True),
        ("one of the inspectors", True),
        ("another", False),
        ("our local guide", False),
        ("our sources", True),
        ("a spokesman", False),
        ("her lawyer", False),
        ("a judge", False),
        ("the man", False),
        ("Rosley Water officials", False),
        ("city officials", False),
        ("a senior official", True),
    ],
)
def test_unnamed_source_is_one_that_could_be_named(name, asked):
    assert bool(found("unnamed-source", said((name, "anonymous")))) is asked


OFFICER = (
    '<s n="1">{who}</s>{beside} <c n="1">told</c> {whom} <q n="1" type="indirect" '
    'speaker="an officer" kind="anonymous">the pier was unsafe</q>.'
)


@pytest.mark.parametrize(
    ("beside", "whom", "asked"),
    [
        ("", "reporters", True),
        (", speaking to the BBC,", "it", True),
        (", a friend of the mayor,", "reporters", True),
        (", Lt. Omar Diaz,", "reporters", False),
        (" who was there, port police chief Diaz,", "reporters", False),
        ("", "the court", False),
        ("", "an inquest jury", False),
    ],
)
def test_who_is_named_beside_or_in_court_is_not_asked_for(beside, whom, asked):
    marked = "It fell. " + OFFICER.format(who="An officer", beside=beside, whom=whom)
    assert bool(found("unnamed-source", marked)) is asked


def test_a_lead_may_keep_a_name_back():
    lead = said(("a nurse", "anonymous"))
    assert len(found("unnamed-source", lead + "The pier is shut.")) == 1
    assert found("unnamed-source", lead + BY_ONE.format(n=2, who="Ann Lee", kind="person")) == []
    sources = said(("a source", "anonymous"), ("Ann Lee", "person"))
    assert len(found("unnamed-source", sources)) == 1


def test_an_unnamed_source_whom_a_named_one_tells_of_is_the_named_ones():
    marked = (
        '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
        'kind="person"><s n="2">two officials</s> had <c n="2">said</c> <q n="2" type="indirect" '
        'speaker="two officials" kind="anonymous">the pier was unsafe</q></q>.'
    )
    assert found("unnamed-source", marked) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The video could not be independently verified.",
        "The Herald was unable to verify the letter.",
        "The council has not been able to verify the letter.",
        "The Herald wasn’t able to independently confirm it.",
        "Neither the Herald nor the Post was able to verify the letter.",
        "Unconfirmed reports spoke of three dead.",
        "His account has not been independently confirmed.",
        "The Herald could not immediately confirm it.",
        "The number is yet to be confirmed.",
    ],
)
def test_unverified_claims(sentence):
    assert len(found("unverified-claim", f"The dam broke. {sentence}")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The Herald has verified the video.",
        "The mayor declined to confirm the date.",
        "She could confirm the order by telephone.",
        "The bishop confirmed nine children.",
        "The dates have yet to be confirmed.",
        "The performers have yet to be confirmed.",
        '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
        'kind="person">she could not confirm the date</q>.',
    ],
)
def test_what_is_no_unverified_claim(sentence):
    assert found("unverified-claim", sentence) == []


def test_unverified_claims_of_a_document_without_its_text_are_its_hedges():
    marked = '<h type="investigation">could not be verified</h> by the Herald.'
    document = build(marked).document
    assert len(checks(document, None, Rules(select=frozenset({"unverified-claim"})))) == 1


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
    said = (
        f'<s n="7">{speaker}</s> <c n="7">said</c> <q n="7" type="indirect" speaker="{name}" '
        'kind="person">the port was open</q>.'
    )
    findings = found("unanswered-accusation", f"The union accused Ann Lee of fraud. {said}")
    assert (findings == []) is answered


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


SAID = (
    '<s n="{0}">{0}</s> <c n="{0}">said</c> <q n="{0}" type="indirect" speaker="{0}" '
    'kind="person">it was open</q>.'
)


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Ann Lee has denied any wrongdoing.", "Ann Lee", "accused"),
        ("Prime Minister Ann Lee denied any wrongdoing.", "Prime Minister Ann Lee", "accused"),
        ("Her lawyer said Ann Lee denied any wrongdoing.", "Ann Lee", "accused"),
        ("Ann Lee rejected the allegations.", "Ann Lee", "accused"),
        ("Ann Lee pleaded not guilty.", "Ann Lee", "accused"),
        ("Ann Lee was questioned by police.", "Ann Lee", "accused"),
        ("Ann Lee is being investigated in another case.", "Ann Lee", "accused"),
        ("Ann Lee was found guilty of fraud.", "Ann Lee", "convicted"),
        ("Ann Lee was jailed in May for fraud.", "Ann Lee", "convicted"),
        ("Ann Lee pleaded guilty.", "Ann Lee", "convicted"),
        ("A jury found Ann Lee guilty.", "Ann Lee", "convicted"),
        ("The Rosley Ports Board has been criticised.", "Rosley Ports Board", "criticised"),
        ("Ann Lee came under fire.", "Ann Lee", "criticised"),
        ("The union slammed mayor Ann Lee for the smell.", "Ann Lee", "criticised"),
    ],
)
def test_who_denies_is_convicted_or_criticised_is_told_and_not_asked(sentence, name, kind):
    item = build(f"The port is shut. {sentence}")
    (charge,) = charges(Case(item.document, item.text))
    assert (charge.accusation.name.text, charge.accusation.kind) == (name, kind)
    assert found("unanswered-accusation", item.text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee rejected the allegation that it had rained.",
        "The judge dismissed the charges.",
        "Ann Lee denied the union a hall.",
        "Ambassador Ann Lee denied accusations of war crimes.",
        "The club’s lawyer, Ann Lee, denied any wrongdoing.",
        "Ann Lee was sentenced to death.",
        "The union criticised the plan for Lumora.",
        "“It rots,” denounced the Rosley Centre for Rights.",
        "The union did not criticise Ann Lee for the smell.",
    ],
    ids=[
        "of-another",
        "a-judge",
        "another-denial",
        "an-ambassadors-denial",
        "a-lawyers-denial",
        "for-nothing",
        "a-plan",
        "who-speaks",
        "nobody",
    ],
)
def test_who_is_neither_accused_nor_criticised(sentence):
    item = build(f"The port is shut. {sentence}")
    assert charges(Case(item.document, item.text)) == ()


def test_of_whom_an_answer_is_asked_is_accused_though_convicted_and_others_are_convicted():
    told = "Ann Lee was convicted of fraud. Ann Lee is accused of {}."
    asked, other = (build(told.format(of)) for of in ("theft", "murder"))
    (charge,) = charges(Case(asked.document, asked.text))
    assert (charge.accusation.kind, charge.asked) == ("accused", True)
    (charge,) = charges(Case(other.document, other.text))
    assert (charge.accusation.kind, charge.asked) == ("convicted", False)


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Lee accused of fraud", "Lee"),
        ("Mayor Ann Lee Is Accused Of Fraud", "Ann Lee"),
        ("Rosley Council Faces Fraud Charges", "Rosley Council"),
        ("Union Accuses Lee Of Fraud", "Lee"),
        ("Lawsuit Against Ann Lee Over Pier", "Ann Lee"),
        ("Lee sued over pier", "Lee"),
        ("Lee Denies Fraud Charges", "Lee"),
    ],
)
def test_a_headline_accuses_by_a_name_that_the_text_has(headline, name):
    text = "The port is shut. Ann Lee runs it. Rosley Council owns it. The council met."
    item = build(f'<p kind="headline">{headline}</p>\n\n{text}')
    (charge,) = charges(Case(item.document, item.text))
    assert (charge.accusation.name.text, charge.asked) == (name, True)
    assert bool(found("unanswered-accusation", f'<p kind="headline">{headline}</p>\n\n{text}')) is (
        "Denies" not in headline
    )


@pytest.mark.parametrize(
    "headline",
    [
        "Council Accused Of Fraud",
        "Teacher Accused Of Fraud",
        "Lee sued the bank",
        "Mayor to sue Rosley club",
        "Two Men Arrested Over Fire",
    ],
)
def test_capitals_of_a_headline_are_no_names(headline):
    text = "The port is shut. Ann Lee runs it. Rosley Council owns it. The council met a teacher."
    item = build(f'<p kind="headline">{headline}</p>\n\n{text}')
    assert charges(Case(item.document, item.text)) == ()


def test_a_party_is_not_asked_for_a_headline():
    item = build('<p kind="headline">Labour accused of broken pledge</p>\n\nLabour met in May.')
    (charge,) = charges(Case(item.document, item.text))
    assert not charge.asked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee left. Lee was accused of fraud.", "Ann Lee"),
        ("It met Dr Ann de Lee. Mr Lee was accused of fraud.", "Ann de Lee"),
        ("But Lee left. Lee was accused of fraud.", "Lee"),
        ("Lee was accused of fraud. " + SAID.format("Ann Lee"), "Ann Lee"),
        (
            "Lee was accused of fraud. " + SAID.format("Ann Lee") + " " + SAID.format("Jo Lee"),
            "Lee",
        ),
        ("Lumora was accused of fraud.", "Lumora"),
        ("Huang was accused of fraud. " + SAID.format("Huang Ming-chao"), "Huang Ming-chao"),
        ("Sir Jo was accused of fraud. " + SAID.format("Jo Lee"), "Jo Lee"),
        ("Jo was accused of fraud. " + SAID.format("Jo Lee"), "Jo"),
    ],
    ids=[
        "mention",
        "title",
        "first-word",
        "speaker",
        "two-speakers",
        "body",
        "family-first",
        "knight",
        "first name",
    ],
)
def test_who_is_accused_by_the_last_name_has_the_full_name(text, name):
    item = build(text)
    case = Case(item.document, item.text)
    (charge,) = [c for c in charges(case) if c.accusation.kind == "accused"]
    assert full_name(case, charge.accusation.name) == name


def test_who_is_arrested_or_charged_in_passing_words_is_not_asked():
    case = Case(
        (item := build("Ann Lee was arrested after a fight. It rained.")).document, item.text
    )
    (charge,) = charges(case)
    assert (charge.accusation.name.text, charge.asked) == ("Ann Lee", False)
    assert found("unanswered-accusation", item.text) == []
    both = build("Ann Lee was arrested early. Ann Lee is accused of fraud.")
    (charge,) = charges(Case(both.document, both.text))
    assert (charge.accusation.words.text, charge.asked) == ("Ann Lee is accused of", True)


def test_an_accusation_in_passing_is_let_be():
    lead = "The port is shut. It rained. It snowed. It froze. "
    accusation = "Its owner Ann Lee is accused of fraud."
    assert found("unanswered-accusation", lead + accusation) == []
    assert found("unanswered-accusation", f"{lead}{accusation} Lee ran it.") == []
    assert len(found("unanswered-accusation", f"{lead}{accusation} Lee ran it. Lee left.")) == 1
    assert len(found("unanswered-accusation", accusation + lead)) == 1


def test_charges_that_are_told_by_the_way_are_let_be():
    lead = "Ann Lee left the port. "
    assert found("unanswered-accusation", lead + "It saw the charges against Ann Lee.") == []
    assert (
        found("unanswered-accusation", lead + "The union is to file charges against Ann Lee.") == []
    )
    assert len(found("unanswered-accusation", lead + "It filed charges against Ann Lee.")) == 1
    assert len(found("unanswered-accusation", "It saw the charges against Ann Lee.")) == 1


def test_who_is_named_once_below_the_second_sentence_is_named_in_passing():
    accusation = "Ann Lee was accused of fraud."
    assert len(found("unanswered-accusation", f"It rained. {accusation}")) == 1
    assert found("unanswered-accusation", f"It rained. It snowed. {accusation}") == []
    assert len(found("unanswered-accusation", f"It rained. It snowed. {accusation} Lee left.")) == 1


@pytest.mark.parametrize(("year", "asked"), [(1989, False), (2002, False), (2003, True)])
def test_an_accusation_of_long_ago_is_let_be(year, asked):
    marked = f"Ann Lee was charged with fraud in {year}. The port was built in 2012."
    assert bool(found("unanswered-accusation", marked)) is asked


def test_a_body_is_counted_by_its_full_name():
    lead = "The port is shut. It rained. It snowed. It froze. "
    accusation = "Rosley Council is accused of fraud. "
    others = "Elswick Council met. Marlow Council left. Larkin Council voted."
    assert found("unanswered-accusation", lead + accusation + others) == []
    assert len(found("unanswered-accusation", lead + accusation + "Rosley Council met. " * 2)) == 1


@pytest.mark.parametrize("power", ["China", "Washington", "the Tories", "North Rosley"])
def test_a_state_or_a_party_is_asked_where_the_article_is_about_it(power):
    accusation = f"The mayor accused {power} of theft."
    assert len(found("unanswered-accusation", f"{accusation} It rained.")) == 1
    assert found("unanswered-accusation", f"It rained. {accusation}") == []


@pytest.mark.parametrize(
    ("leader", "asked"),
    [
        ("President Ann Lee opened it.", False),
        ("The Prime Minister Lee opened it.", False),
        ("It was Lee’s presidency.", False),
        ("Former President Ann Lee opened it.", True),
        ("Vice President Ann Lee opened it.", True),
        ("FIFA President Ann Lee opened it.", True),
    ],
)
def test_who_leads_a_state_is_asked_as_a_state_is(leader, asked):
    accusing = "The union accused Ann Lee of theft."
    assert found("unanswered-accusation", f"{accusing} {leader}") != []
    below = f"The port is shut. {leader} {accusing}"
    assert bool(found("unanswered-accusation", below)) is asked


def test_a_leaders_party_is_no_leader():
    marked = "The port is shut. The union accused Prime Minister Lee’s party of theft."
    assert found("unanswered-accusation", marked) != []


def test_whom_an_aside_describes_is_not_accused_with_its_other_names():
    marked = "The union accused Ann Lee, 29, a clerk of the Rosley club YMC, of theft. It is shut."
    (finding,) = found("unanswered-accusation", marked)
    assert "“Ann Lee”" in finding.message


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


HEDGED = (
    '<p kind="headline">Fire destroys Rosley museum archive</p>\n\n'
    '<q n="1" type="indirect" speaker="Tom Hale" kind="person">The fire {hedge}destroyed the '
    'archive of the Rosley museum</q>, <s n="1">Tom Hale</s> <c n="1">{cue}</c>.{more}'
)


@pytest.mark.parametrize(
    ("hedge", "cue", "weakened"),
    [
        ('<h type="hearsay">reportedly</h> ', "said", "hedges: “reportedly”"),
        ('<h type="epistemic">may have</h> ', "said", "hedges: “may have”"),
        ("", "claimed", "only attributes: “Tom Hale: claimed”"),
    ],
)
def test_a_headline_surer_than_its_text(hedge, cue, weakened):
    (finding,) = found("headline-as-fact", HEDGED.format(hedge=hedge, cue=cue, more=""))
    assert weakened in finding.message
    assert "line 3" in finding.message


def test_a_price_that_is_doubtful_does_not_make_the_headline_so():
    marked = (
        '<p kind="headline">Lumora secures giant Rosley order</p>\n\nLumora is to supply Rosley '
        'with planes <h type="epistemic">that could</h> be worth much to the giant.'
    )
    assert found("headline-as-fact", marked) == []


@pytest.mark.parametrize(
    ("headline", "hedge", "asked"),
    [
        ("Fire closes Rosley museum archive", "may have", True),
        ("Fire closes Rosley museum archive", "is expected to have", False),
        ("Fire to close Rosley museum archive", "may have", False),
    ],
)
def test_what_is_to_come_is_not_stated_as_fact(headline, hedge, asked):
    marked = (
        f'<p kind="headline">{headline}</p>\n\nThe fire <h type="epistemic">{hedge}</h> closed '
        "the archive of the Rosley museum."
    )
    assert bool(found("headline-as-fact", marked)) is asked


def test_what_is_granted_is_not_doubted():
    doubted = HEDGED.format(hedge='<h type="epistemic">may</h> have ', cue="said", more="")
    assert len(found("headline-as-fact", doubted)) == 1
    granted = doubted.replace("museum</q>,", "museum</q>, but it opens,")
    assert found("headline-as-fact", granted) == []


def test_a_headline_that_denies_is_not_what_a_sentence_without_a_denial_says():
    denied = HEDGED.format(hedge="", cue="claimed", more="").replace("Fire destroys", "No fire at")
    assert found("headline-as-fact", denied) == []
    both = denied.replace(">The fire destroyed", ">There was no fire at").replace(
        "archive of the ", ""
    )
    assert len(found("headline-as-fact", both)) == 1


def test_a_headline_that_the_text_bears_out():
    more = " The archive of the Rosley museum was destroyed by the fire."
    assert found("headline-as-fact", HEDGED.format(hedge="", cue="claimed", more=more)) == []
    assert found("headline-as-fact", HEDGED.format(hedge="", cue="said", more="")) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Fire may have destroyed Rosley museum archive",
        "Fire destroys Rosley museum archive, says Hale",
        "Hale: Fire destroys Rosley museum archive",
        "Did fire destroy the Rosley museum archive?",
        "Police probe Rosley museum archive fire",
        "Fire chances for Rosley museum archive destroyed",
    ],
)
def test_a_headline_that_tells_or_hedges_itself(headline):
    marked = HEDGED.format(hedge="", cue="claimed", more="")
    marked = marked.replace("Fire destroys Rosley museum archive", headline)
    assert found("headline-as-fact", marked) == []


SPOKEN = (
    "CHAIR: Thank you. Ms Lee?\nLEE: We will not, I repeat, not close the north pier this year, "
    "whatever the insurers tell us. It is safe and it stays open to everyone.\n"
)


def quoted(quotation: str) -> str:
    return (
        f'“<q n="1" type="direct" speaker="Ann Lee" kind="person">{quotation}</q>” '
        '<c n="1">said</c> <s n="1">Ann Lee</s>.'
    )


@pytest.mark.parametrize(
    "quotation",
    [
        "It is safe and it stays open to everyone.",
        "it is safe – and it stays open",
        "We will not, I repeat, not close the north pier this year … it stays open to everyone.",
        "whatever the insurers tell us [at the time]",
    ],
)
def test_a_quotation_as_it_was_said(quotation):
    assert found("quotation-differs", quoted(quotation), SPOKEN) == []
    assert found("quotation-not-found", quoted(quotation), SPOKEN) == []


def test_what_a_hyphen_joins_is_said_in_as_many_words():
    spoken = "LEE: The 42 year old dam was a well known danger to all of us.\n"
    quotation = "The 42-year-old dam was a well-known danger to all of us."
    assert found("quotation-differs", quoted(quotation), spoken) == []


@pytest.mark.parametrize(
    "quotation",
    [
        "It is safe and it stays shut to everyone.",
        "We will close the north pier this year, whatever the insurers tell us.",
        "We will not, I repeat, not close the south pier this year",
    ],
)
def test_a_quotation_that_differs(quotation):
    (finding,) = found("quotation-differs", quoted(quotation), SPOKEN)
    assert finding.level == "error"
    assert "line 2" in finding.message
    assert finding.span.text == quotation


def test_a_quotation_that_was_not_said():
    marked = quoted("Nobody has ever paid a penny for the lighthouse.")
    assert found("quotation-differs", marked, SPOKEN) == []
    assert len(found("quotation-not-found", marked, SPOKEN)) == 1


def test_rules_are_chosen_and_graded():
    article = build("The Herald could not verify it. " + said(("an aide", "anonymous")))

    def codes(rules: Rules) -> set[tuple[str, str]]:
        return {(f.code, f.level) for f in checks(article.document, article.text, rules)}

    both = {("unverified-claim", "warning"), ("unnamed-source", "warning")}
    assert codes(Rules()) == both
    assert codes(Rules(ignore=frozenset({"unnamed-source"}))) == {("unverified-claim", "warning")}
    assert codes(Rules(select=frozenset({"all"}))) == both
    louder = Rules(levels={"unverified-claim": "error"})
    assert ("unverified-claim", "error") in codes(louder)
    assert unknown_codes({"unnamed-source", "all", "no-such"}) == ["no-such"]
    assert unknown_codes({"unnamed-source", "all"}, every=False) == ["all"]
