from __future__ import annotations

import pytest

from tests.components.statements.stated import assert_merged

PARTICIPLES = [
    "described as",
    "dismissed as",
    "denounced as",
    "condemned as",
    "hailed as",
    "branded",
    "called",
    "labelled",
    "criticised as",
    "rejected as",
    "slammed as",
]


@pytest.mark.parametrize("cue", PARTICIPLES)
@pytest.mark.parametrize("agent", ["Dan Cole, the mayor", "the union", "Ida Holm"])
def test_a_passive_is_its_agents(cue: str, agent: str) -> None:
    assert_merged(
        f"The plan <c>was {cue}</c> <q>“madness”</q> by {agent}.",
        f"<q>The plan</q> <c>was {cue}</c> <q>“madness”</q> by <s>{agent}</s>.",
    )
    agent = agent.partition(",")[0]
    assert_merged(
        f"The plan, <c>{cue}</c> <q>“a threat to us” by {agent}</q>, was dropped.",
        f"The plan, <c>{cue}</c> <q>“a threat to us”</q> by <s>{agent}</s>, was dropped.",
    )


@pytest.mark.parametrize("adverbial", ["by any measure", "by Monday", "by 5 pm"])
def test_an_active_cue_keeps_its_source(adverbial: str) -> None:
    given = f"<s>Cole</s> <c>called</c> <q>it “done”</q> {adverbial}."
    assert_merged(given, given)


@pytest.mark.parametrize(
    ("given", "source"),
    [
        ("<q>“Why?”</q> <c>asked</c> <s>the</s> mayor.", "<s>the mayor</s>."),
        ("<q>“Why?”</q> <c>asked</c> <s>one of the</s> fans.", "<s>one of the fans</s>."),
        ("<q>“Why?”</q> <c>said</c> <s>Dan</s> Cole.", "<s>Dan Cole</s>."),
        ("<q>“Why?”</q> <c>said</c> <s>Cole</s> Monday.", "<s>Cole</s> Monday."),
        ("<q>So</q>, <c>according to</c> <s>Moody</s>’s Analytics.", "<s>Moody’s Analytics</s>."),
        ("<q>So</q>, <c>according to</c> <s>the Workers</s>' Party.", "<s>the Workers' Party</s>."),
        ("<q>So</q>, <c>according to</c> the King's Fund.", "<s>the King's Fund</s>."),
    ],
)  # fmt: skip
def test_a_source_behind_its_cue_is_whole(given: str, source: str) -> None:
    assert_merged(given, given[: given.index("</c> ") + len("</c> ")] + source)


@pytest.mark.parametrize("who", ["Protesters", "Fans", "The farmers", "Ida Holm", "Residents"])
def test_who_opens_the_sentence_of_a_cue_tells(who: str) -> None:
    assert_merged(
        f"{who} marched to the gate and <c>shouted</c>: <q>“No more cuts!”</q>",
        f"<s>{who}</s> marched to the gate and <c>shouted</c>: <q>“No more cuts!”</q>",
    )


@pytest.mark.parametrize(
    "given",
    [
        "The government is keen, <c>said</c> <q>that he left</q>.",
        "Prices rose amid <c>reports</c> <q>that he left</q>.",
        "In a letter that the court saw, <c>wrote</c> <q>that he left</q>.",
    ],
)
def test_nobody_is_told_by_a_noun_or_a_clause(given: str) -> None:
    assert_merged(given, given)


@pytest.mark.parametrize(
    ("given", "document"),
    [
        ("Students carried banners <c>saying</c> <q>“No more cuts”</q>.", "banners"),
        ("He held up a sign that <c>read</c> <q>“Shut”</q>.", "a sign"),
    ],
)
def test_a_document_says_what_stands_in_it(given: str, document: str) -> None:
    assert_merged(given, given.replace(document, f"<s>{document}</s>"))


def test_who_tells_a_passive_may_be_several() -> None:
    assert_merged(
        "It <c>was condemned as</c> <q>“cowardly”</q> by church leaders.",
        "It <c>was condemned as</c> <q>“cowardly”</q> by <s>church leaders</s>.",
    )


@pytest.mark.parametrize("noun", ["quotes", "claims", "reports"])
def test_a_heading_tells_nothing(noun: str) -> None:
    said = '<c n="2">said</c> <s n="2">Dan Cole</s>.'
    assert_merged(
        f'Key <c n="1">{noun}</c>:\n\n<q n="1"><q n="2">“A great day,”</q></q> {said}',
        f'Key {noun}:\n\n<q n="2">“A great day,”</q> {said}',
    )


@pytest.mark.parametrize(
    "opening", ["With his trade <c>hobbled</c> by <s>cuts</s>, ", "With the road <c>gone</c>, "]
)
def test_circumstances_say_nothing(opening: str) -> None:
    bare = opening
    for tag in ("<c>", "</c>", "<s>", "</s>"):
        bare = bare.replace(tag, "")
    rest = "<q>“I never see it getting back”</q> to the old level."
    assert_merged(opening + rest, bare + rest)


def test_what_somebody_says_in_a_circumstance_is_said() -> None:
    given = "With a smile she <c>said</c>, <q>“I never see it getting back”</q>."
    assert_merged(given, given.replace("she", "<s>she</s>"))
