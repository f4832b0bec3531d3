"""Who is never a source, and who takes no role: counted over generated articles.

The encoder's findings are made by hand from marks in the templates, so that hundreds of names
cost seconds: ``{a}`` is a person's name, ``{b}`` another's, ``{c}`` a company; a statement
stands between ``[`` and ``]`` as ``[source|cue|content]``, in any order after its letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import Any, NamedTuple

import pytest
from spacy.language import Language

from annotate.components.records import Findings
from annotate.pipeline import load, to_doc
from annotate.reading.text import read_text
from tests.components.sources.generated import COMPANIES, people, roles

ROLES = roles()
ENOUGH = 0.95  # of the variations


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load()


class Made(NamedTuple):
    """A generated article, its findings, and the start of each statement's content."""

    text: str
    findings: Findings


_MARK = re.compile(r"<(?P<role>[sqc])(?P<n>\d)>(?P<words>.*?)</>", re.S)


def made(marked: str, entities: dict[str, str]) -> Made:
    """The article in `marked`: ``<s1>she</> <c1>said</> <q1>it rained</>`` is a statement.

    `entities` are names and their labels.
    """
    text, last = "", 0
    spans: dict[str, dict[str, list[list[int]]]] = {}
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        pair = [len(text), len(text) + len(match["words"])]
        spans.setdefault(match["n"], {}).setdefault(match["role"], []).append(pair)
        text += match["words"]
        last = match.end()
    text += marked[last:]
    statements: list[Any] = [
        {
            "cue": one["c"][0],
            "source": one.get("s", []),
            "content": one["q"],
            "confidence": 0.99,
            "kind": {},
        }
        for one in spans.values()
    ]
    found: list[Any] = [
        {"start": m.start(), "end": m.end(), "label": label, "confidence": 0.98}
        for name, label in entities.items()
        for m in re.finditer(rf"\b{re.escape(name)}\b", text)
    ]
    found.sort(key=lambda e: e["start"])
    return Made(text, {"statements": statements, "entities": found})


def speakers(nlp: Language, one: Made) -> list[dict[str, Any] | None]:
    """The source of each statement, in text order."""
    doc = to_doc(nlp, read_text(one.text))
    doc._.news_findings = one.findings
    for name, component in nlp.pipeline:
        if name != "news_encoder":
            doc = component(doc)
    both = zip(doc._.news_statements, doc._.news_speakers["statements"], strict=True)
    ordered = sorted(both, key=lambda pair: (pair[0]["cue"] or pair[0]["content"])[0])
    known = doc._.news_sources
    return [None if speaker is None else known[speaker["source"]] for _, speaker in ordered]


def right_share(nlp: Language, articles: list[Made], right: Callable[..., bool]) -> float:
    return sum(right(speakers(nlp, one)) for one in articles) / len(articles)


def is_unnamed(found: list[dict[str, Any] | None]) -> bool:
    return all(source is not None and not source["named"] for source in found)


BYLINES = (
    "By {a}",
    "BY {a}",
    "By {a} in Lagos",
    "By {a} and Jo Field",
    "By {a}, Political Correspondent",
    "{a}, Staff Writer",
    "{a} reports",
)
CREDITS = (
    "Photo: {a}",
    "(Photo by {a})",
    "Picture: {a}/Getty Images",
    "Photograph by {a}",
    "Image credit: {a}",
    "{a}/AFP via Getty Images",
    "(AP Photo/{a})",
)
SAYS = (
    "The bridge was closed on Monday.\n\n<s1>The {role}</> <c1>said</> <q1>it was safe</>.\n",
    "Snow fell on the town.\n\n<q1>The bridge is safe</>, <s1>the {role}</> <c1>said</>.\n",
)


def test_who_wrote_the_article_has_no_role_in_it(nlp: Language) -> None:
    forms = product(BYLINES, SAYS, ROLES)
    articles = [
        made(
            f"Old bridge to close\n\n{byline}\n\n{says}".format(a=a, role=role),
            {a: "Person"},
        )
        for (byline, says, role), (a, _) in zip(forms, people(252, 1), strict=True)
    ]
    assert right_share(nlp, articles, is_unnamed) >= ENOUGH


def test_who_took_the_picture_has_no_role_in_the_article(nlp: Language) -> None:
    forms = product(CREDITS, SAYS, ROLES)
    articles = [
        made(
            f"Old bridge to close\n\n{credit}\n\n{says}".format(a=a, role=role),
            {a: "Person"},
        )
        for (credit, says, role), (a, _) in zip(forms, people(252, 2), strict=True)
    ]
    assert right_share(nlp, articles, is_unnamed) >= ENOUGH


DEEDS = (
    "sang",
    "won the race",
    "opened the show",
    "scored twice",
    "arrived early",
    "met fans",
)


def test_a_role_goes_to_nobody_without_evidence(nlp: Language) -> None:
    forms = product(DEEDS, ROLES, ("", " on Friday", " in the rain", " for the crowd"))
    articles = [
        made(
            f"{a} {deed}{when}. <s1>The {role}</> <c1>said</> <q1>it was a good day</>.\n",
            {a: "Person"},
        )
        for (deed, role, when), (a, _) in zip(forms, people(432, 3), strict=True)
    ]
    assert right_share(nlp, articles, is_unnamed) >= ENOUGH


@pytest.mark.parametrize("label", ["Organization", "Person"])
def test_a_company_of_one_word_speaks_as_it(nlp: Language, label: str) -> None:
    facts = ("sales fell", "it would hire 200 people", "the plant would close", "profit rose")
    forms = product(COMPANIES, facts, ("It", "The company", "The firm"))
    articles = [
        made(
            f"<s1>{company}</> <c1>said</> <q1>{fact} last year</>. "
            f"<s2>{again}</> <c2>said</> <q2>prices would rise</>.\n",
            {company: label},
        )
        for company, fact, again in forms
    ]

    def right(found: list[dict[str, Any] | None]) -> bool:
        first, second = found
        return first is not None and first is second and first["kind"] == "organization"

    assert right_share(nlp, articles, right) >= ENOUGH


TELLS = (
    "A {} spokesman declined to comment",
    "Shares in {0} fell. {0} shares had risen before",
    "{}, which makes pumps, is old",
    "A spokeswoman for {} was not there",
    "{} chief executive officers were not there",
)


@pytest.mark.parametrize("tell", TELLS)
def test_a_company_has_what_bodies_have(nlp: Language, tell: str) -> None:
    articles = [
        made(f"{tell.format(name)}. <s1>{name}</> <c1>said</> <q1>no</>.\n", {name: "Person"})
        for name in COMPANIES
    ]

    def right(found: list[dict[str, Any] | None]) -> bool:
        return [source and source["kind"] for source in found] == ["organization"]

    assert right_share(nlp, articles, right) >= ENOUGH


LOSSES = ("lost his barn", "lost his house", "watched it burn", "found his cattle dead")


def test_he_is_the_man_just_brought_on(nlp: Language) -> None:
    ends = ("</>,” <s2>he</> <c2>said</>.\n", ".</>” <s2>He</> <c2>added</> <q2>that was all</>.\n")
    forms = product(LOSSES, ("61", "47", "a farmer", "the owner"), ends)
    articles = []
    for (loss, who, end), (a, b) in zip([*forms] * 10, people(320, 4, men=True), strict=True):
        quoted = "“<q2>It is gone" if end.startswith("</>,") else "“It is gone"
        end = end if end.startswith("</>,") else end.replace("</>”", "”", 1)
        articles.append(
            made(
                f"<s1>{a}</> <c1>said</> <q1>the fire began at night</>. "
                f"{b}, {who}, {loss}. {quoted}{end}",
                {a: "Person", b: "Person"},
            )
        )
        assert "</>" not in articles[-1].text
    names = [b for _, b in people(320, 4, men=True)]
    hits = 0
    for one, b in zip(articles, names, strict=True):
        last = speakers(nlp, one)[-1]
        hits += last is not None and last["name"] == b
    assert hits / len(articles) >= ENOUGH


UNNAMED = ("An official", "A retired judge", "A man who would not give his name", "A driver")
BETWEEN = ("", "The road was shut for a day.\n\n", "It rained on Monday. Shops were shut.\n\n")


def test_he_is_the_unnamed_man_who_spoke_in_the_sentence_before(nlp: Language) -> None:
    forms = product(UNNAMED, BETWEEN, ("Minister", "Mr", "Sheriff"))
    articles = [
        made(
            f"{title} <s1>{a}</> <c1>said</> <q1>it was safe</>.\n\n{between}"
            f"<s2>{who}</> <c2>said</> <q2>the road would be shut</>. "
            "“<q3>It is a mess</>,” <s3>he</> <c3>said</>.\n",
            {a: "Person"},
        )
        for (who, between, title), (a, _) in zip(
            [*forms] * 9, people(324, 5, men=True), strict=True
        )
    ]

    def right(found: list[dict[str, Any] | None]) -> bool:
        return found[2] is found[1] and is_unnamed(found[1:])

    assert right_share(nlp, articles, right) >= ENOUGH


MONTHS = (
    "in May",
    "since May",
    "on 6 May",
    "last May",
    "by mid-May",
    "on May 6, 2022,",
    "in April",
)


@pytest.mark.parametrize("when", MONTHS)
def test_a_month_is_nobody(nlp: Language, when: str) -> None:
    month = "April" if "April" in when else "May"
    one = made(
        f"{when.capitalize()} the river rose. “<q1>We lost it all</>,” <s1>he</> <c1>said</>.\n"
        if when.startswith("in")
        else f"The river rose {when} again. “<q1>We lost it all</>,” <s1>he</> <c1>said</>.\n",
        {month: "Person"},
    )
    assert speakers(nlp, one) == [None]


def test_may_is_a_woman_where_she_speaks(nlp: Language) -> None:
    one = made("<s1>May</> <c1>said</> <q1>it rained</>.\n", {"May": "Person"})
    assert [source and source["name"] for source in speakers(nlp, one)] == ["May"]
