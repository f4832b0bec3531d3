"""Sources: the expectation stands in the text.

``<s n="1" who="Jane Doe" kind="person">`` marks the source of statement 1 and who it is;
``<q n="1">`` is its content, ``<c n="1">`` its cue. Who makes a statement without a source
stands at its ``<q>``; ``who=""`` expects that nobody is named.
"""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from annotate.components.records import FoundEntity, StatementRecord, register_extensions
from annotate.components.sources import NewsSources
from tests.markup import unmark

register_extensions()
NLP = spacy.blank("en")


def statement(numbered: dict[str, list[list[int]]], kind: str) -> StatementRecord:
    return StatementRecord(
        type=kind,
        source=numbered["s"],
        cue=numbered["c"],
        content=numbered["q"],
        quotes=numbered["q"] if kind == "direct" else [],
        paragraph=0,
        parent=None,
        speaker=None,
        kind={},
        confidence=1.0,
        why="test",
    )


def resolve(marked: str, entities: list[FoundEntity] | None = None) -> tuple[Doc, list[dict]]:
    """The doc after the component, and for each statement what its marks expect."""
    text, marks = unmark(marked)
    doc = NLP.make_doc(text)
    records, expected = [], []
    for number in sorted({m.attributes["n"] for m in marks}, key=int):
        mine = [m for m in marks if m.attributes["n"] == number]
        spans = {tag: [[m.start, m.end] for m in mine if m.tag == tag] for tag in "scq"}
        attributes = {key: value for m in mine for key, value in m.attributes.items()}
        before = text[max(0, spans["q"][0][0] - 1) : spans["q"][0][0]]
        records.append(statement(spans, "direct" if before in '"“‘' else "indirect"))
        expected.append(attributes)
    doc._.news_statements = records
    if entities is not None:
        doc._.news_findings = {"statements": [], "hedges": [], "entities": entities}
    return NewsSources()(doc), expected


def check(marked: str) -> Doc:
    doc, expected = resolve(marked)
    got = []
    for record in doc._.news_statements:
        source = None if record["speaker"] is None else doc._.news_sources[record["speaker"]]
        got.append((source["name"], source["kind"]) if source else ("", ""))
    wanted = [(e["who"], e.get("kind", k)) for e, (_, k) in zip(expected, got, strict=True)]
    assert got == wanted
    return doc


NAMES = [
    # a title and a role are no part of the name
    'Reserve <s n="1" who="Philip Lowe" kind="person">Bank governor Philip Lowe</s> '
    '<c n="1">said</c> <q n="1">rates would rise</q>. <s n="2" who="Philip Lowe">Lowe</s> '
    '<c n="2">added</c> that <q n="2">it would hurt</q>.',
    # the fullest name counts, wherever it stands
    '<s n="1" who="Rosa Lindqvist">Lindqvist</s> <c n="1">said</c> <q n="1">no</q>. The case of '
    "Rosa Lindqvist goes on.",
    '<s n="1" who="Hal Brandvold">Chief Operating Officer Hal Brandvold</s> <c n="1">said</c> '
    '<q n="1">it would sell</q>.',
    '<s n="1" who="Reggie Samuels">Her coach, Reggie “Doc” Samuels,</s> <c n="1">said</c> '
    '<q n="1">she would run</q>. <s n="2" who="Reggie Samuels">Samuels</s> <c n="2">denied</c> '
    '<q n="2">a deal</q>.',
    # particles
    '<s n="1" who="Annelise van der Merwe">Annelise van der Merwe</s> <c n="1">said</c> '
    '<q n="1">no</q>. <s n="2" who="Annelise van der Merwe">Van der Merwe</s> <c n="2">said</c> '
    '<q n="2">yes</q>.',
    # an acronym and its body
    'The Northern Harbour Authority (NHA) has grown. <s n="1" who="Northern Harbour Authority" '
    'kind="organization">The NHA</s> <c n="1">said</c> <q n="1">it hired 40 people</q>.',
    # a body by its first word
    '<s n="1" who="Marlow Capital" kind="organization">Marlow Capital</s> <c n="1">said</c> '
    '<q n="1">it would sell</q>. <s n="2" who="Marlow Capital">Marlow</s> <c n="2">said</c> '
    '<q n="2">prices fell</q>.',
    # a description before a name in apposition
    '<s n="1" who="Gulfline Nitrogen" kind="organization">The company, Gulfline Nitrogen,</s> '
    '<c n="1">said</c> <q n="1">all was well</q>.',
    '<s n="1" who="Gladys Ode" kind="person">The prosecutor, Gladys Ode,</s> <c n="1">said</c> '
    '<q n="1">he ran</q>.',
    # nobody is called after the place he comes from
    '<s n="1" who="a resident of Tilsit" kind="anonymous">a resident of Tilsit, Ohio,</s> '
    '<c n="1">said</c> <q n="1">it shook</q>.',
]

PRONOUNS = [
    'Jane Doe came to Oslo. <s n="1" who="Jane Doe">She</s> <c n="1">said</c> <q n="1">no</q>.',
    # gender: from first names and titles
    '<s n="1" who="Karen Holt">Karen Holt</s> met Peter Ames. <s n="2" who="Peter Ames">He</s> '
    '<c n="1">said</c> <q n="1">no</q> and <c n="2">denied</c> <q n="2">all</q>.',
    "Mr. Vidal met Ms. Okoro. "
    '<s n="1" who="Okoro">She</s> <c n="1">said</c> <q n="1">it was late</q>.',
    # number: a company is "it", several people "they"
    'Peter Ames runs Larder Foods Inc. <s n="1" who="Larder Foods Inc" kind="organization">It'
    '</s> <c n="1">said</c> <q n="1">sales fell</q>.',
    '<s n="1" who="two officials" kind="anonymous">two officials</s> <c n="1">said</c> '
    '<q n="1">the port was shut</q>. <s n="2" who="two officials">They</s> <c n="2">said</c> '
    '<q n="2">it would open</q>.',
    # one who speaks is likelier meant than one who is spoken of
    '<s n="1" who="Peter Ames">Peter Ames</s> <c n="1">said</c> <q n="1">Paul Reed had left</q>. '
    '<s n="2" who="Peter Ames">He</s> <c n="2">added</c> that <q n="2">it was sad</q>.',
    # nested: the one whose words these are
    '<s n="1" who="Peter Ames">Peter Ames</s> <c n="1">said</c> <q n="1"><s n="2" '
    'who="Peter Ames">he</s> <c n="2">believed</c> <q n="2">in luck</q></q>.',
    # relative pronouns
    'The case of Peter Ames, <s n="1" who="Peter Ames">who</s> <c n="1">said</c> <q n="1">no'
    "</q>, is old.",
    "The paper cites an unnamed nurse "
    '<s n="1" who="an unnamed nurse" kind="anonymous">who</s> <c n="1">said</c> <q n="1">no</q>.',
    "It was paid by the government of Qatar, "
    '<s n="1" who="the government of Qatar" kind="organization">which</s> <c n="1">denied</c> '
    '<q n="1">it</q>.',
    # nobody before it: no guess
    '<s n="1" who="">He</s> <c n="1">said</c> <q n="1">the road was shut</q>.',
    'The bridge is old. <s n="1" who="">She</s> <c n="1">said</c> <q n="1">it was shut</q>.',
]

DESCRIPTIONS = [
    # by the noun that stood with the name
    "Sheriff Alma Cortez came. "
    '<s n="1" who="Alma Cortez">The sheriff</s> <c n="1">said</c> <q n="1">two men had fled</q>.',
    "Gov. Teresa Malone resigned. "
    '<s n="1" who="Teresa Malone">The governor</s> <c n="1">said</c> <q n="1">it was time</q>.',
    "State Sen. Ruth Adler left early. "
    '<s n="1" who="Ruth Adler">The lawmaker</s> <c n="1">said</c> <q n="1">she was ill</q>.',
    '<s n="1" who="Dan Pruitt">her coach</s> <c n="1">said</c> <q n="1">it was luck</q>. The '
    "Harriers coach, Dan Pruitt, had a plan.",
    "Halcyon Airlines has cut flights. "
    '<s n="1" who="Halcyon Airlines" kind="organization">The company</s> <c n="1">said</c> '
    '<q n="1">it was sorry</q>.',
    '<s n="1" who="a study" kind="document">a study</s> <c n="1">found</c> <q n="1">no link</q>. '
    '<s n="2" who="a study">The paper</s> <c n="2">said</c> <q n="2">more work was due</q>.',
    '<s n="1" who="Karen Holt and Jane Doe" kind="person">Karen Holt and Jane Doe</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    "Karen Holt met Jane Doe. "
    '<s n="1" who="Karen Holt and Jane Doe">Both women</s> <c n="1">said</c> <q n="1">no</q>.',
    # nothing has prepared it: the description itself
    "Peter Ames spoke. "
    '<s n="1" who="the fire marshals" kind="group">the fire marshals</s> <c n="1">said</c> '
    '<q n="1">it was safe</q>.',
    "The Health Ministry has moved. "
    '<s n="1" who="the foreign ministry" kind="organization">The foreign ministry</s> '
    '<c n="1">said</c> <q n="1">it would stay</q>.',
    # without the relative clause
    '<s n="1" who="a man" kind="anonymous">A man who would not give a name</s> <c n="1">said</c> '
    '<q n="1">it burned</q>.',
    # a relative or an office with its owner's name
    "Grace Otim is 40. "
    '<s n="1" who="Grace Otim’s brother" kind="person">Her brother</s> <c n="1">said</c> '
    '<q n="1">so</q>. <s n="2" who="Grace Otim’s office" kind="organization">Her office</s> '
    '<c n="2">denied</c> <q n="2">it</q>.',
]

SHARED = [
    '<s n="1" who="The Guardian and CNN" kind="outlet">The Guardian and CNN</s> <c n="1">said</c> '
    '<q n="1">they had checked</q>.',
    '<s n="1" who="The Guardian and CNN">Neither The Guardian nor CNN</s> <c n="1">said</c> '
    '<q n="1">when</q>.',
    '<s n="1" who="Jane Doe, Peter Ames and Karen Holt">Jane Doe, Peter Ames and Karen Holt</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
    # "and" inside one body's name joins nobody
    '<s n="1" who="Ministry of Health and Welfare" kind="organization">The Ministry of Health '
    'and Welfare</s> <c n="1">said</c> <q n="1">no</q>.',
    # nor do names in a relative clause
    '<s n="1" who="Peter Ames">Peter Ames, who plays with Karen Holt and Jane Doe,</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
]

POSSESSIVES = [
    '<s n="1" who="Aryn Baker" kind="person">Time’s Aryn Baker</s> <c n="1">warned</c> '
    '<q n="1">of war</q>.',
    # here the owner does not speak, what he owns does
    '<s n="1" who="Victor Crane’s office" kind="organization">Victor Crane’s office</s> '
    '<c n="1">said</c> <q n="1">no</q>.',
]

LABELS = [
    'The reporter met Nadim Houry.\n\n<s n="1" who="Nadim Houry" kind="person">NADIM HOURY</s>: '
    '“<q n="1">It is real.</q>”',
    '<s n="1" who="Nadim Houry" kind="person">NADIM HOURY</s>: “<q n="1">It is real.</q>”',
    'Lena Ortiz spoke in Tillbury.\n\n<s n="1" who="Lena Ortiz">ORTIZ</s>: “<q n="1">Yes.</q>”',
    "Agnes Thorne counts birds. Reporter Tom Varga spoke to her on the quay.\n\n"
    '<s n="1" who="Tom Varga">Q</s>: <q n="1">When did it start?</q>\n\n'
    '<s n="2" who="Agnes Thorne">A</s>: <q n="2">In May. <s n="3" who="Agnes Thorne">I</s> '
    '<c n="3">told</c> them <q n="3">so</q>.</q>',
    "Agnes Thorne, 70, counts birds. She spoke with The Bay Courier.\n\n"
    '<s n="1" who="The Bay Courier" kind="outlet">Q</s>: <q n="1">When did it start?</q>',
    "Anchor: Ken Dahl. Reporter: Maria Lopez.\n\n"
    '<s n="1" who="Ken Dahl">ANCHOR</s>: <q n="1">A bear is gone.</q>\n\n'
    '<s n="2" who="Maria Lopez">REPORTER</s>: <q n="2">It is, Ken.</q>',
    # an interview without an introduction: nobody
    '<s n="1" who="">Q</s>: <q n="1">When did it start?</q>',
]

FIRST_PERSONS = [
    '“<q n="1"><s n="2" who="Jane Doe">I</s> <c n="2">said</c> <q n="2">no</q>, and that was it,'
    '</q>” <s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c>.',
    # in nobody's quotation and without a byline: nobody
    'The road was long. <s n="1" who="">I</s> <c n="1">thought</c> <q n="1">of home</q>.',
]

FLOATING = [
    # the speaker of the paragraph before
    'But <s n="1" who="Aryn Baker">Time’s Aryn Baker</s> <c n="1">warns</c> <q n="1">it may fail'
    '</q>.\n\n“<q n="2" who="Aryn Baker">The threat could have the opposite effect.</q>”',
    # somebody who was brought on without a word
    "Bwalya Chanda sells phones by the station.\n\n"
    '“<q n="1" who="Bwalya Chanda">People are tired of this.</q>”',
    # just after
    'The town woke.\n\n“<q n="1" who="Curtis Bell">It picked up my truck.</q>”\n\n'
    "Curtis Bell, 58, was at a shop.",
    'It was over.\n\n“<q n="1" who="Jane Doe">We had no choice at all.</q>”\n\n'
    "Those were the words of Jane Doe, the mayor.",
    # a headline's words stand in the body
    '‘<q n="1" who="Jane Doe">No choice but to leave the house</q>’\n\n“<q n="2">We had no '
    'choice but to leave the house now,</q>” <s n="2" who="Jane Doe">Jane Doe</s> '
    '<c n="2">said</c>.',
    # groups do not speak a quotation in one voice
    '<s n="1" who="the authors" kind="group">The authors</s> <c n="1">say</c> <q n="1">it could '
    'help</q>.\n\n“<q n="2" who="">This is evidence of a crime.</q>”\n\nBoth sides denied it.',
    # a cue without a source is nobody's
    'Jane Doe came. <c n="1">Asked</c> <q n="1" who="">whether she would run</q>, she left.',
]

KINDS = [
    '<s n="1" who="people familiar with the matter" kind="anonymous">people familiar with the '
    'matter</s> <c n="1">said</c> <q n="1">it was near</q>.',
    '<s n="1" who="a spokesman" kind="anonymous">A spokesman</s> <c n="1">said</c> <q n="1">no'
    "</q>.",
    '<s n="1" who="human rights groups" kind="group">human rights groups</s> <c n="1">say</c> '
    '<q n="1">it is true</q>.',
    '<s n="1" who="44 percent" kind="group">44 percent</s> <c n="1">said</c> <q n="1">stay</q>.',
    '<s n="1" who="emails" kind="document">emails</s> <c n="1">show</c> <q n="1">they knew</q>.',
    '<s n="1" who="the coast guard" kind="organization">the coast guard</s> <c n="1">said</c> '
    '<q n="1">all were safe</q>.',
    '<s n="1" who="The Larkin Post" kind="outlet">The Larkin Post</s> <c n="1">reported</c> '
    '<q n="1">a leak</q>.',
    '<s n="1" who="Norway" kind="organization">Norway</s> <c n="1">said</c> <q n="1">no</q>.',
]


@pytest.mark.parametrize(
    "marked",
    [
        *NAMES,
        *PRONOUNS,
        *DESCRIPTIONS,
        *SHARED,
        *POSSESSIVES,
        *LABELS,
        *FIRST_PERSONS,
        *FLOATING,
        *KINDS,
    ],
)
def test_the_source_is_resolved(marked: str) -> None:
    check(marked)


def test_a_report_of_the_headline_and_the_body_is_one_source() -> None:
    doc = check(
        '<s n="1" who="a long report" kind="document">Report</s> <c n="1">blames</c> <q n="1">the '
        'dam</q>\n\n<s n="2" who="a long report">A long report</s> <c n="2">blames</c> '
        '<q n="2">the dam</q>. <s n="3" who="a long report">The report</s> <c n="3">says</c> '
        '<q n="3">it leaks</q>.\n\n<s n="4" who="a second report">A second report</s> '
        '<c n="4">found</c> <q n="4">no leak</q>.'
    )
    assert [len(source["mentions"]) for source in doc._.news_sources] == [3, 1]


def test_two_people_with_one_surname_stay_two() -> None:
    doc = check(
        '<s n="1" who="Karen Holt">Karen Holt</s> <c n="1">said</c> <q n="1">yes</q>. '
        'Her son, <s n="2" who="Peter Holt">Peter Holt</s>, <c n="2">said</c> <q n="2">no</q>. '
        '<s n="3" who="Karen Holt">Mrs. Holt</s> <c n="3">left</c> <q n="3">early</q>. '
        '<s n="4" who="Peter Holt">Mr. Holt</s> <c n="4">said</c> <q n="4">so</q>.'
    )
    assert [len(source["mentions"]) for source in doc._.news_sources] == [2, 2]


def test_a_source_is_listed_once_with_all_its_mentions() -> None:
    doc = check(
        '<s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c> <q n="1">yes</q>. '
        '<s n="2" who="Jane Doe">She</s> <c n="2">said</c> <q n="2">no</q>. '
        '<s n="3" who="Jane Doe">Doe</s> <c n="3">left</c> <q n="3">early</q>.'
    )
    (source,) = doc._.news_sources
    assert [doc.text[a:b] for a, b in source["mentions"]] == ["Jane Doe", "She", "Doe"]
    assert [(s.text, s.label_) for s in doc.spans["sources"]] == [
        ("Jane Doe", "person"),
        ("She", "person"),
        ("Doe", "person"),
    ]


@pytest.mark.parametrize(
    ("marked", "affiliation", "role"),
    [
        (
            '<s n="1">The opposition leader, Jonas Brandt,</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "opposition leader",
        ),
        (
            '<q n="1">It is over</q>, <c n="1">wrote</c> <s n="1">chief negotiator Piet Lang</s>.',
            None,
            "chief negotiator",
        ),
        (
            '<s n="1">Norwegian skipper Piet Lang</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "Norwegian skipper",
        ),
        ('<s n="1">Time’s Aryn Baker</s> <c n="1">said</c> <q n="1">no</q>.', "Time", None),
        (
            '<s n="1">Jane Doe, the mayor of Tilsit,</s> <c n="1">said</c> <q n="1">no</q>.',
            "Tilsit",
            "mayor",
        ),
        (
            '<s n="1">Chief Operating Officer Hal Brandvold</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "Chief Operating Officer",
        ),
        (
            '<s n="1">Karen Holt, a spokeswoman for Larder Foods,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Larder Foods",
            "spokeswoman",
        ),
        ('<s n="1">Jane Doe</s>, in Tilsit, <c n="1">said</c> <q n="1">no</q>.', None, None),
        ('<s n="1">Mr. Doe</s> <c n="1">said</c> <q n="1">no</q>.', None, None),
    ],
)
def test_affiliation_and_role(marked: str, affiliation: str | None, role: str | None) -> None:
    doc, _ = resolve(marked)
    (source,) = doc._.news_sources
    assert (source["affiliation"], source["role"]) == (affiliation, role)


def test_named_and_unnamed() -> None:
    doc, _ = resolve(
        '<s n="1">Jane Doe</s> <c n="1">said</c> <q n="1">no</q>. <s n="2">An official</s> '
        '<c n="2">said</c> <q n="2">yes</q>.'
    )
    assert [source["named"] for source in doc._.news_sources] == [True, False]


def test_a_quotation_without_a_speaker_gets_a_warning() -> None:
    doc, _ = resolve('The town woke.\n\n“<q n="1">It shook.</q>”')
    (warning,) = doc._.news_warnings
    assert warning["code"] == "unattributed-quotation"
    assert doc.text[slice(*warning["span"])] == "It shook."


def test_an_indirect_statement_without_a_speaker_gets_no_warning() -> None:
    doc, _ = resolve('It is <c n="1">expected</c> that <q n="1">rates fall</q>.')
    assert doc._.news_warnings == []


def test_entities_say_what_capitals_cannot() -> None:
    marked = 'A new rule binds Velmar Trost. <s n="1">It</s> <c n="1">said</c> <q n="1">no</q>.'
    start = unmark(marked)[0].index("Velmar")
    entity = FoundEntity(start=start, end=start + 12, label="Organization", confidence=0.9)
    doc, _ = resolve(marked, [entity])
    assert [s["name"] for s in doc._.news_sources] == ["Velmar Trost"]
    doc, _ = resolve(marked, [FoundEntity(**{**entity, "label": "Person"})])
    assert doc._.news_sources == []


def test_the_model_can_outvote_a_rule_but_not_an_outlet() -> None:
    doc, _ = resolve('<s n="1">The desk</s> <c n="1">said</c> <q n="1">no</q>.')
    assert doc._.news_sources[0]["kind"] == "anonymous"
    doc._.news_statements[0]["kind"] = {"organization": 0.95, "anonymous": 0.05}
    assert NewsSources()(doc)._.news_sources[0]["kind"] == "organization"
    doc, _ = resolve('<s n="1">The Larkin Post</s> <c n="1">said</c> <q n="1">no</q>.')
    doc._.news_statements[0]["kind"] = {"organization": 1.0}
    assert NewsSources()(doc)._.news_sources[0]["kind"] == "outlet"


def test_outlet_tags_get_their_outlet_as_source() -> None:
    text = "It fell. (Via CNN) The storm passed, CNN said."
    doc = NLP.make_doc(text)
    doc._.news_statements = [statement({"s": [[37, 40]], "c": [[41, 45]], "q": [[19, 35]]}, "")]
    tag = {"outlet": "CNN", "tag": [9, 18], "name": [14, 17], "content": [[0, 8]]}
    more = {"paragraph": 0, "closed": True, "speaker": None, "confidence": 1.0, "why": "test"}
    doc._.news_outlets = [tag | more]
    NewsSources()(doc)
    (source,) = doc._.news_sources
    assert (source["name"], source["kind"], source["named"]) == ("CNN", "outlet", True)
    assert source["mentions"] == [[14, 17], [37, 40]]
    assert doc._.news_outlets[0]["speaker"] == doc._.news_statements[0]["speaker"] == 0


@settings(deadline=None, max_examples=60)
@given(st.text("AaBo. ,“”\n'Mr", max_size=60), st.data())
def test_any_text_and_spans_give_sound_records(text: str, data: st.DataObject) -> None:
    doc = NLP.make_doc(text)
    offsets = st.integers(0, len(text))
    pairs = st.tuples(offsets, offsets).filter(lambda p: p[0] < p[1]).map(list)
    if text:
        some = st.lists(pairs, max_size=2)
        doc._.news_statements = [
            statement(
                {"s": data.draw(some), "c": data.draw(some), "q": [data.draw(pairs)]}, "direct"
            )
            for _ in range(data.draw(st.integers(0, 3)))
        ]
    NewsSources()(doc)
    for record in doc._.news_statements:
        assert record["speaker"] is None or record["speaker"] < len(doc._.news_sources)
    for source in doc._.news_sources:
        assert source["name"]
        assert all(0 <= start < end <= len(text) for start, end in source["mentions"])
