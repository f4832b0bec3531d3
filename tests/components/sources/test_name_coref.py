"""Who is who: names, short names, misspelt names, and what entities add to capitals."""

from __future__ import annotations

import pytest

from annotate.components.records import FoundEntity
from annotate.components.sources import NewsSources
from tests.components.sources.test_sources import assert_resolved, resolve
from tests.markup import unmark

NAMES = [
    # a title keeps its person, and gives him his office
    'Gov. Grace Malin will go. <s n="1" who="Grace Malin" kind="person">The governor</s> '
    '<c n="1">said</c> <q n="1">it was time</q>.',
    # a long surname with one letter wrong
    '<s n="1" who="Karen Somerville">Karen Somerville</s> <c n="1">said</c> <q n="1">yes</q>. '
    '<s n="2" who="Karen Somerville">Sommerville</s> <c n="2">added</c> <q n="2">no</q>.',
    # but in a short one a letter tells two people apart
    '<s n="1" who="Karen Holt">Karen Holt</s> met Peter Hold. <s n="2" who="Peter Hold">Hold</s> '
    '<c n="1">said</c> <q n="1">yes</q> and <c n="2">added</c> <q n="2">no</q>.',
    # a surname before its given name
    '<s n="1" who="Cho Jae-hyun">Cho Jae-hyun</s> <c n="1">met</c> <q n="1">Anna Cho-Baker</q>. '
    '<s n="2" who="Cho Jae-hyun">Chairman Cho</s> <c n="2">said</c> <q n="2">no</q>.',
    # of two with one surname whoever was named first, where the surname is first, too
    '<s n="1" who="Wang Sicong">Wang Sicong</s> <c n="1">said</c> <q n="1">no</q>. His father is '
    'Wang Jianlin. <s n="2" who="Wang Sicong">Wang</s> <c n="2">added</c> <q n="2">yes</q>.',
    # but the last of two whose given names begin alike
    '<s n="1" who="Ken Starr">Ken Starr</s> <c n="1">said</c> <q n="1">no</q>. Kenneth Starr left. '
    '<s n="2" who="Kenneth Starr">Starr</s> <c n="2">added</c> <q n="2">yes</q>.',
    # an acronym with a small letter
    'The Bank of England met. <s n="1" who="Bank of England">The BoE</s> <c n="1">said</c> '
    '<q n="1">prices rose</q>.',
    # what everybody calls a body for short
    'The Federal Reserve met. <s n="1" who="Federal Reserve">The Fed</s> <c n="1">said</c> '
    '<q n="1">prices rose</q>.',
    # what a body's name says that it is, and not what else stands in it
    'The Green Government Partnership met. <s n="1" who="the government">The government</s> '
    '<c n="1">said</c> <q n="1">prices rose</q>.',
    # a common noun that is a surname here
    'Stephanie Brewer came. The plan, <s n="1" who="Stephanie Brewer">Brewer</s> <c n="1">said'
    '</c>, <q n="1">was old</q>.',
    # what follows the hyphen is no part of the name
    'The Grace Malin-led board met. <s n="1" who="Grace Malin">Malin</s> <c n="1">said</c> '
    '<q n="1">it was over</q>.',
    # a paper by its last word, a body by some of its words
    'She spoke to The Larkin Post. On Friday <s n="1" who="The Larkin Post" kind="outlet">the '
    'Post</s> <c n="1">said</c> <q n="1">she lied</q>.',
    'The National Budget Office has moved. <s n="1" who="National Budget Office">The budget '
    'office</s> <c n="1">said</c> <q n="1">it was cheap</q>.',
    # a state's possessive is no part of the name
    '<s n="1" who="Norwegian Defense Ministry">The Norwegian Defense Ministry</s> <c n="1">said'
    '</c> <q n="1">no</q>. <s n="2" who="Norwegian Defense Ministry">Norway’s Defense Ministry'
    '</s> <c n="2">added</c> <q n="2">yes</q>.',
    # a noun says more of someone's gender than a pronoun near by
    "Grace Otim has a son, Sandy Otim. Her house is old. "
    '<s n="1" who="Sandy Otim">He</s> <c n="1">said</c> <q n="1">it leaked</q>.',
    # a bare office in a headline
    '<s n="1" who="Buck Malin">Sheriff</s> <c n="1">denies</c> <q n="1">fraud</q>\n\n'
    "Sheriff Buck Malin spoke on Monday.",
    # a first word that stands before its noun
    '<s n="1" who="the first sitting members" kind="group">the first sitting members</s> '
    '<c n="1">said</c> <q n="1">yes</q>.',
    # nor does a clause without "who" belong to its noun
    '<s n="1" who="figures" kind="document">figures she handed out</s> <c n="1">show</c> '
    '<q n="1">a loss</q>.',
    # whoever filed a lawsuit is not the lawsuit
    '<s n="1" who="the lawsuit" kind="document">The lawsuit filed by a clerk named Ivo Brandt</s> '
    '<c n="1">says</c> <q n="1">no</q>.',
]


@pytest.mark.parametrize("marked", NAMES)
def test_the_name_is_found(marked: str) -> None:
    assert_resolved(marked)


def entities_of(text: str, *found: tuple[str, str]) -> list[FoundEntity]:
    return [
        FoundEntity(
            start=text.index(words), end=text.index(words) + len(words), label=label, confidence=0.9
        )
        for words, label in found
    ]


@pytest.mark.parametrize(
    ("marked", "entities", "name"),
    [
        # without a nickname
        ('<s n="1">Reggie “Doc” Samuels</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Reggie “Doc” Samuels", "Person")], "Reggie Samuels"),
        # an entity that lacks the first name: the capitals know better
        ('<s n="1">Martin Pate</s> <c n="1">said</c> <q n="1">no</q>.', [("Pate", "Person")],
         "Martin Pate"),
        # an entity without its title
        ('<s n="1">Minister for Legal Affairs Wafa Sorel</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Wafa Sorel", "Person")], "Wafa Sorel"),
        # a longer entity that holds what small words divide
        ('<s n="1">The Culture and Tourism Association</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Culture and Tourism Association", "Organization")],
         "Culture and Tourism Association"),
        # an entity over a paragraph's end is none
        ('By K. Oduya\n\n<s n="1">Brightwell Group</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Oduya\n\nBrightwell Group", "Organization")], "Brightwell Group"),
        # where a body is, is no part of its name
        ('<s n="1">The Harbour University in Larkin</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Harbour University", "Organization"), ("Larkin", "Location")], "Harbour University"),
        # but that of a mission abroad
        ('<s n="1">The Harland Embassy in Larkin</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Harland Embassy", "Organization"), ("Larkin", "Location")],
         "Harland Embassy in Larkin"),
        # an office is no name
        ('Liberal leader Peter Ames spoke. <s n="1">The Opposition Leader</s> <c n="1">said</c> '
         '<q n="1">no</q>.', [("Peter Ames", "Person"), ("Opposition Leader", "Person")],
         "Peter Ames"),
        # the person whom the encoder expects ends the words
        ('<s n="1" model="person">Deputy director of the Office of Ferries in Tilsit Nur Alam</s> '
         '<c n="1">said</c> <q n="1">no</q>.', [("Nur Alam", "Person")], "Nur Alam"),
        # whom capitals make a person and the encoder knows not is none
        ('Peter Ames saw Great Wall. <s n="1">He</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Peter Ames", "Person")], "Peter Ames"),
        ('<s n="1">Wafa Sorel MP</s> <c n="1">said</c> <q n="1">no</q>.',
         [("Wafa Sorel MP", "Person")], "Wafa Sorel"),
    ],
)  # fmt: skip
def test_entities_and_capitals(marked: str, entities: list[tuple[str, str]], name: str) -> None:
    doc, _ = resolve(marked, entities_of(unmark(marked)[0], *entities))
    assert [source["name"] for source in doc._.news_sources] == [name]


@pytest.mark.parametrize(
    ("before", "source", "entities", "named"),
    [
        pytest.param("", "Relatives", [], False, id="a noun"),
        pytest.param("", "Hundreds of miners", [], False, id="an amount"),
        pytest.param("", "Liberals", [("Liberals", "Organization")], True, id="a party"),
        pytest.param("", "Wendy's", [], True, id="a brand in 's"),
        pytest.param("Moira Woods came. ", "Woods", [], True, id="a surname"),
        pytest.param("It was for Wickes. ", "Wickes", [], True, id="a name within a sentence"),
    ],
)
def test_a_plural_that_opens_its_sentence_is_no_name(
    before: str, source: str, entities: list[tuple[str, str]], *, named: bool
) -> None:
    marked = f'{before}<s n="1">{source}</s> <c n="1">said</c> <q n="1">no</q>.'
    doc, _ = resolve(marked, entities_of(unmark(marked)[0], *entities))
    assert [found["named"] for found in doc._.news_sources] == [named]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The women", "group"),
        ("His children", "group"),
        ("More than two dozen women", "group"),
        ("The specimen", "anonymous"),
    ],
)
def test_plurals_without_an_s_are_groups(source: str, kind: str) -> None:
    doc, _ = resolve(f'<s n="1">{source}</s> <c n="1">said</c> <q n="1">no</q>.')
    assert [found["kind"] for found in doc._.news_sources] == [kind]


def test_a_name_is_never_anonymous() -> None:
    doc, _ = resolve('<s n="1">Aissata Ndi</s> <c n="1">said</c> <q n="1">no</q>.')
    doc._.news_statements[0]["kind"] = {"anonymous": 1.0}
    (source,) = NewsSources()(doc)._.news_sources
    assert source["kind"] == "person"


@pytest.mark.parametrize(("chance", "kind"), [(0.9, "document"), (0.99, "group")])
def test_a_listed_noun_outvotes_a_model_that_is_not_sure(chance: float, kind: str) -> None:
    doc, _ = resolve('<s n="1">A petition</s> <c n="1">said</c> <q n="1">no</q>.')
    doc._.news_statements[0]["kind"] = {"group": chance}
    (source,) = NewsSources()(doc)._.news_sources
    assert source["kind"] == kind
