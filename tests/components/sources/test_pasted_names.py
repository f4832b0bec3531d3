"""Names as newsrooms paste them: brands with 's, surnames that are words, kin, umlauts."""

from __future__ import annotations

import pytest

from annotate.components.names import find_names
from annotate.components.names.possessives import own_apostrophes
from annotate.text.words import words_of
from tests.components.sources.test_sources import assert_resolved

BRANDS = ["McDonald's", "Wendy’s", "Sainsbury's", "Kohl's", "Trader Joe's", "Levi’s", "Sotheby's"]
NAMED_AFTER = [
    "King's College London",
    "Queen’s University Belfast",
    "Women's Institute",
    "Lord's Resistance Army",
    "Workers' Party",
    "Writers’ Guild",
    "People's Liberation Army",
    "Moody’s Analytics",
    "Moody's Investors Service",
    "Christie's International",
    "St. Mary's Hospital",
]
SURNAMES = ["King", "Cook", "Bishop", "Judge", "Knight", "Baker"]
KIN = ["son", "wife", "father", "daughter", "brother", "husband", "mother", "sister", "widow"]
SPELLED = [
    ("Müller", "Muller"),
    ("Müller", "Mueller"),
    ("García", "Garcia"),
    ("Erdoğan", "Erdogan"),
    ("Schröder", "Schroeder"),
    ("Jørgensen", "Jorgensen"),
    ("Łaski", "Laski"),
    ("Çelik", "Celik"),
    ("Kovač", "Kovac"),
    ("Ångström", "Angstrom"),
]


@pytest.mark.parametrize("brand", BRANDS)
def test_a_brand_keeps_its_apostrophe(brand: str) -> None:
    assert_resolved(
        f'<s n="1" who="{brand}" kind="organization">{brand}</s> <c n="1">said</c> '
        '<q n="1">it was sorry</q>.'
    )


@pytest.mark.parametrize("body", NAMED_AFTER)
def test_a_body_is_named_after_somebody(body: str) -> None:
    assert_resolved(
        f'The test was right, <c n="1">said</c> <s n="1" who="{body}">{body}</s>, and '
        '<q n="1">it would stay</q>.'
    )


@pytest.mark.parametrize(
    ("owned", "who"),
    [
        ("Reuters’ Ann Lee", "Ann Lee"),
        ("London's Metropolitan Police", "Metropolitan Police"),
        ("Trump's Justice Department", "Justice Department"),
        ("China's Foreign Ministry", "Foreign Ministry"),
        ("Germany's Deutsche Bank", "Deutsche Bank"),
    ],
)
def test_an_owner_is_no_part_of_the_name(owned: str, who: str) -> None:
    assert_resolved(f'<s n="1" who="{who}">{owned}</s> <c n="1">said</c> <q n="1">it rained</q>.')


def test_who_is_named_without_the_apostrophe_too_owns() -> None:
    text = "Dan Lowe left. Lowe's said to be ill. Levi's said no."
    words = own_apostrophes(text, words_of(text))
    assert [word.text for word in words if word.capital] == ["Dan", "Lowe", "Lowe", "Levi's"]


@pytest.mark.parametrize("surname", SURNAMES)
def test_a_surname_that_is_a_word_is_a_person_behind_mr(surname: str) -> None:
    who = f"Tom {surname}"
    assert_resolved(
        f"{who} runs the ferry. “<q n='1'>We lost the key</q>,” ".replace("'", '"')
        + f'<s n="1" who="{who}" kind="person">Mr {surname}</s> <c n="1">said</c>.'
    )


@pytest.mark.parametrize("trade", ["Chipmaker", "Retailer", "South Korean carmaker"])
@pytest.mark.parametrize("name", ["Hanul", "Hanul Semi"])
def test_what_a_company_makes_is_no_part_of_its_name(trade: str, name: str) -> None:
    assert_resolved(
        f'{trade} {name} will build a plant. <s n="1" who="{name}" kind="organization">The '
        'company</s> <c n="1">said</c> <q n="1">it would hire</q>.'
    )


def test_a_name_whose_letters_stand_alone_is_a_bodys() -> None:
    assert_resolved(
        '<s n="1" who="Médecins Sans Frontières" kind="organization">Médecins Sans Frontières</s> '
        '<c n="1">said</c> <q n="1">no</q>. <s n="2" who="Médecins Sans Frontières">MSF</s> '
        '<c n="2">said</c> <q n="2">so</q>.'
    )


@pytest.mark.parametrize("trade", ["Shipping", "Textiles", "Sugar", "Aviation"])
def test_what_a_company_deals_in_makes_a_body_of_it(trade: str) -> None:
    assert_resolved(
        f'Nordhavn {trade} cut 300 jobs. <s n="1" who="Nordhavn {trade}">It</s> '
        '<c n="1">said</c> <q n="1">prices fell</q>.'
    )


def test_who_is_called_by_the_first_name_politely_is_a_person() -> None:
    assert_resolved(
        '<s n="1" who="Abiy Tadesse" kind="person">Abiy Tadesse, an MP,</s> <c n="1">said</c> '
        '<q n="1">no</q>. <s n="2" who="Abiy Tadesse">Mr Abiy</s> <c n="2">said</c> '
        '<q n="2">so</q>.'
    )


def test_the_pm_is_no_other_minister() -> None:
    assert_resolved(
        '<s n="1" who="Ann Lee">PM</s> <c n="1">says</c> <q n="1">dam is safe</q>\n\nPrime '
        "Minister Ann Lee saw the dam. Water Minister Ida Holm saw it too. "
        '<s n="2" who="Ann Lee">The PM</s> <c n="2">said</c> <q n="2">it was safe</q>.'
    )


@pytest.mark.parametrize("first", ["Ngozi", "Inger", "Lindiwe", "Keiko", "Sushma"])
def test_first_names_of_all_the_world_tell_who_she_is(first: str) -> None:
    assert_resolved(
        f"{first} Dahl met Olav Moe on Monday. “<q n='1'>We have a deal</q>,” ".replace("'", '"')
        + f'<s n="1" who="{first} Dahl" kind="person">she</s> <c n="1">said</c>.'
    )


@pytest.mark.parametrize("kin", KIN)
def test_kin_called_by_a_first_name_is_nobody_else(kin: str) -> None:
    assert_resolved(
        f'Jo Thorne died. <s n="1" who="Peter" kind="person">Thorne’s {kin}, Peter,</s> '
        '<c n="1">said</c> <q n="1">no</q>. Peter Roper of Channel 4 spoke to fans.'
    )


@pytest.mark.parametrize("kin", KIN)
def test_kin_whose_name_is_the_end_of_the_owners_is_not_the_owner(kin: str) -> None:
    assert_resolved(
        f'Kara Hamid Fazil was on board. <s n="1" who="Hamid Fazil">Ms Kara’s {kin}, Hamid '
        'Fazil,</s> <c n="1">said</c> <q n="1">no</q>.'
    )


@pytest.mark.parametrize(("name", "again"), SPELLED)
def test_a_name_without_its_accents_is_the_same(name: str, again: str) -> None:
    who = f"Karl {name}"
    assert_resolved(
        f'<s n="1" who="{who}">{who}</s> <c n="1">said</c> <q n="1">no</q>. '
        f'<s n="2" who="{who}">{again}</s> <c n="2">said</c> <q n="2">so</q>.'
    )


@pytest.mark.parametrize(
    "who", ["protesters", "fans", "marchers", "demonstrators", "activists", "supporters"]
)
def test_those_who_do_something_are_no_name(who: str) -> None:
    assert_resolved(
        f'<s n="1" who="{who}" kind="group">{who.title()}</s> held placards and <c n="1">chanted'
        '</c> <q n="1">no</q>.'
    )


@pytest.mark.parametrize("noun", ["official", "diplomat", "source", "aide", "expert", "witness"])
def test_a_third_of_them_is_one(noun: str) -> None:
    who = f"a third {noun}"
    assert_resolved(
        f'<s n="1" who="{who}" kind="anonymous">A third {noun}</s> <c n="1">said</c> '
        '<q n="1">no</q>.'
    )


@pytest.mark.parametrize("number", ["Three", "Two", "Several", "Many"])
def test_a_noun_that_describes_the_next_one_brings_nobody_on(number: str) -> None:
    assert_resolved(
        f'{number} airline disasters shook it. <s n="1" who="the airline">The airline</s> '
        '<c n="1">said</c> <q n="1">no</q>.'
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the 2019 report", "the 2021 report"),
        ("the first study", "the second study"),
        ("the January poll", "the March poll"),
        ("the Harvard study", "the Yale study"),
        ("a report by the Kalmar Center", "a report by the Bolt Foundation"),
    ],
)
def test_documents_that_are_set_apart_are_two(first: str, second: str) -> None:
    assert_resolved(
        f'It rose, <c n="1">says</c> <s n="1" who="{first}">{first}</s>, and <q n="1">it fell</q>.'
        f' It fell, <c n="2">says</c> <s n="2" who="{second}">{second}</s>, and <q n="2">so</q>.'
    )


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("president of Mercer Bay-based Dana Fish Company", "Dana Fish Company"),
        ("director of London-based Institute for Ferries", "Institute for Ferries"),
        ("an analyst at the New York-based Holt Capital", "Holt Capital"),
        ("a lawyer at Chicago-based Marr & Sons", "Marr & Sons"),
    ],
)
def test_where_a_body_is_based_is_no_affiliation(role: str, body: str) -> None:
    doc = assert_resolved(
        f'<s n="1" who="Tyler Beck">Tyler Beck, {role},</s> <c n="1">said</c> <q n="1">no</q>.'
    )
    assert doc._.news_sources[0]["affiliation"] == body


@pytest.mark.parametrize("time", ["07.49", "12:05", "7.49am"])
def test_a_time_of_day_is_no_part_of_a_role(time: str) -> None:
    doc = assert_resolved(
        f'{time} <s n="1" who="Ida Holm">Police chief Ida Holm</s> <c n="1">said</c> '
        '<q n="1">no</q>.'
    )
    assert doc._.news_sources[0]["role"] == "Police chief"


def test_a_list_of_others_is_no_role() -> None:
    doc = assert_resolved(
        "Edward Lorne, his secretary, his coder and his students met. "
        '<s n="1" who="Edward Lorne">Lorne</s> <c n="1">said</c> <q n="1">no</q>.'
    )
    assert doc._.news_sources[0]["role"] is None


@pytest.mark.parametrize("verb", ["CAN'T", "Won’t", "Didn't"])
def test_a_negated_verb_with_a_capital_is_no_name(verb: str) -> None:
    text = f"Mayor {verb} Go, Lee Said"
    assert [name.text for name in find_names(text, words_of(text), None, [], [])] == [
        "Go",
        "Lee Said",
    ]


@pytest.mark.parametrize("verb", ["SAID", "SAYS", "WARNED", "ADDED"])
def test_a_verb_of_saying_in_capitals_is_no_name(verb: str) -> None:
    text = f"THE MAYOR {verb} ANN LEE {verb} NO"
    names = find_names(text, words_of(text), None, [], [])
    assert [name.text for name in names] == ["ANN LEE"]


def test_a_name_that_is_a_verb_is_one_in_small_letters() -> None:
    text = "Edward Said spoke."
    assert [n.text for n in find_names(text, words_of(text), None, [], [])] == ["Edward Said"]
