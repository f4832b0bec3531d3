"""Headlines that name their source beside a colon or a dash."""

from __future__ import annotations

import pytest

from annotate.components.statements.assembly import statements_of
from annotate.reading.text import read_text
from tests.components.statements.stated import assert_merged, assert_stated, statements

BODY = (
    "\n\nBen Okri said on Monday that the plan of the council was old and that it would not hold."
    " Xinhua reported it, the newspaper Hurriyet said so, and the Financial Times reported it too."
)


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Fuel tax will rise in spring: minister", "minister", "Fuel tax will rise in spring"),
        ("Boats to lose 900 jobs - sources", "sources", "Boats to lose 900 jobs"),
        ("Boats to lose 900 jobs -sources", "sources", "Boats to lose 900 jobs"),
        ("Bolt plans sale -source", "source", "Bolt plans sale"),
        ("Boats to lose 900 jobs – report", "report", "Boats to lose 900 jobs"),
        ("Minister: fuel tax will rise", "Minister", "fuel tax will rise"),
        ("Okri: bridge 'a death trap'", "Okri", "bridge 'a death trap'"),
        ("Police: gunman hid in bakery", "Police", "gunman hid in bakery"),
        ("Bank: rates to stay put", "Bank", "rates to stay put"),
        ("Ex-minister: ferry sank early", "Ex-minister", "ferry sank early"),
        ("'Nobody told us': villagers on the dam", "villagers", "'Nobody told us'"),
        ("'We will rebuild': Okri vows new dam", "Okri", "'We will rebuild'"),
        ("Okri: Dam to close in May", "Okri", "Dam to close in May"),
        ("Fishermen: pier closure a blow", "Fishermen", "pier closure a blow"),
        ("UPDATE 2-Dam to close in May - sources", "sources", "Dam to close in May"),
        ("EXCLUSIVE: Dam to close in May - sources", "sources", "Dam to close in May"),
        ("WHO: cholera nears the coast", "WHO", "cholera nears the coast"),
        ("Teachers' union: pay offer 'an insult'", "Teachers' union", "pay offer 'an insult'"),
        ("'They took all' – families on the riot", "families", "'They took all'"),
        ("Boats to lose 900 jobs – Okri", "Okri", "Boats to lose 900 jobs"),
        ("Okri – dam will close", "Okri", "dam will close"),
        ("Boats to lose 900 jobs -state TV", "state TV", "Boats to lose 900 jobs"),
        ("Boats to lose 900 jobs -governor", "governor", "Boats to lose 900 jobs"),
        ("Boats to lose 900 jobs - Xinhua", "Xinhua", "Boats to lose 900 jobs"),
        ("Boats to lose 900 jobs - Hurriyet", "Hurriyet", "Boats to lose 900 jobs"),
        ("Boats to lose 900 jobs -FT", "FT", "Boats to lose 900 jobs"),
        ("'They took all': shopkeepers count cost of riot", "shopkeepers", "'They took all'"),
    ],
)
def test_a_headline_names_its_source(headline: str, source: str, content: str) -> None:
    text = headline + BODY
    (record,) = statements_of(read_text(text), [], [])
    assert [text[a:b] for a, b in record["source"]] == [source]
    assert [text[a:b] for a, b in record["content"]] == [content]
    assert record["why"] == "headline"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "<q>Boats to lose 900 jobs</q> – <c>report</c>",
            "<q>Boats to lose 900 jobs</q> <c>–</c> <s>report</s>",
        ),
        (
            '<s n="1">Bolt</s> <c n="1">plans</c> <q n="1">to buy Teskel</q> -sources',
            '<q n="1"><s n="2">Bolt</s> <c n="2">plans</c> <q n="2">to buy Teskel</q></q> '
            '<c n="1">-</c><s n="1">sources</s>',
        ),
        (
            "'It is a disgrace': <s>Okri</s> <c>slams</c> <q>dam plan</q>",
            '<q n="1">\'It is a disgrace\'</q><c n="1">:</c> <s n="1"><s n="2">Okri</s></s> '
            '<c n="2">slams</c> <q n="2">dam plan</q>',
        ),
        (
            "UPDATE 1-<q>Dam is safe</q>, <c>says</c> <s>minister</s>",
            "UPDATE 1-<q>Dam is safe</q>, <c>says</c> <s>minister</s>",
        ),
        (
            "<q>Dam is safe</q>, <c>insists</c> minister",
            "<q>Dam is safe</q>, <c>insists</c> <s>minister</s>",
        ),
        (
            "<q>Dam is safe</q>, <c>insists</c> early study of May",
            "<q>Dam is safe</q>, <c>insists</c> early study of May",
        ),
    ],
)
def test_a_finding_in_the_claim_stays_and_one_for_its_source_goes(
    given: str, expected: str
) -> None:
    assert_merged(given + BODY, expected + BODY)


@pytest.mark.parametrize(
    "headline",
    [
        "Okri: the man who moved the boats",
        "Okri: the man who would not go",
        "Fuel tax will rise in spring – Kalmar",
        "Kalmar: harbour is empty",
        "Analysis: fuel tax will rise in spring",
        "PRESS RELEASE: harbour is empty",
        "HEADLINE: harbour is empty",
        "Transcript: what we owe the boats",
        "Film review: boats that are old",
        "The harbour at night: 900 boats",
        "Mayor: the man behind the plan",
        "Union: how it began",
        "Police: who pays?",
        "Champions League: Kalmar beat Oster",
        "DVD: ferry sank early",
    ],
)
def test_other_headlines_with_a_colon_name_no_source(headline: str) -> None:
    assert statements_of(read_text(headline + BODY), [], []) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Games firms 'face tough future'",
        "Sea wall “may cost 2,000 jobs”",
        "E-ferries 'to be built in Tarn'",
    ],
)
def test_a_headline_that_ends_in_words_in_marks_is_told(headline: str) -> None:
    assert_stated(f'<q type="mixed">{headline}</q>\n\nTarn was wet.')


@pytest.mark.parametrize(
    "headline",
    [
        "Apple unveils low cost 'Mac mini'",
        "Two stars on bringing to life 'A Most Violent Year'",
        "Tarn: the town that 'nobody wants now'",
        "Firms 'face tough future' in Tarn",
    ],
)
def test_a_name_in_marks_that_ends_a_headline_is_none(headline: str) -> None:
    found = statements(f"{headline}\n\nTarn was wet.")
    assert all(record["content"][0] != [0, len(headline)] for record in found)


def test_a_headline_whose_quotation_has_a_cue_is_told_once() -> None:
    marked = "<s>Tories</s> <c>urge</c> <q>'change at the top'</q>\n\nTarn was wet."
    assert_merged(marked, marked)
