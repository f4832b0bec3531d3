"""Sources: the expectation stands in the text.

``<s n="1" who="Jane Doe" kind="person">`` marks the source of statement 1 and who it is;
``<q n="1">`` is its content, ``<c n="1">`` its cue. Who makes a statement without a source
stands at its ``<q>``; ``who=""`` expects that nobody is named, and ``model="person"`` says what
the encoder is sure that the source is.
"""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from annotate.components.records import FoundEntity, StatementRecord, register_extensions
from annotate.components.sources import NewsSources
from annotate.errors import PipelineError
from tests.components.sources.source_examples import EXAMPLES
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
        kind={},
        confidence=1.0,
        why="test",
    )


def around(inner: StatementRecord, records: list[StatementRecord]) -> int | None:
    """The statement with the shortest content that holds another's source, as they come in."""
    (at, _), *_ = inner["source"] or inner["content"]
    holding = [
        (end - start, i)
        for i, record in enumerate(records)
        for start, end in record["content"]
        if record is not inner and start <= at < end
    ]
    return min(holding)[1] if holding else None


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
        record = statement(spans, "direct" if before in '"“‘' else "indirect")
        record["kind"] = {attributes["model"]: 1.0} if "model" in attributes else {}
        records.append(record)
        expected.append(attributes)
    for record in records:
        record["parent"] = around(record, records)
    doc._.news_statements = records
    if entities is not None:
        doc._.news_findings = {"statements": [], "hedges": [], "entities": entities}
    return NewsSources()(doc), expected


def assert_resolved(marked: str) -> Doc:
    doc, expected = resolve(marked)
    got = []
    for speaker in doc._.news_speakers["statements"]:
        source = None if speaker is None else doc._.news_sources[speaker["source"]]
        got.append((source["name"], source["kind"]) if source else ("", ""))
    wanted = [(e["who"], e.get("kind", k)) for e, (_, k) in zip(expected, got, strict=True)]
    assert got == wanted
    return doc


@pytest.mark.parametrize("marked", EXAMPLES)
def test_the_source_is_resolved(marked: str) -> None:
    assert_resolved(marked)


def test_a_report_of_the_headline_and_the_body_is_one_source() -> None:
    doc = assert_resolved(
        '<s n="1" who="a long report" kind="document">Report</s> <c n="1">blames</c> <q n="1">the '
        'dam</q>\n\n<s n="2" who="a long report">A long report</s> <c n="2">blames</c> '
        '<q n="2">the dam</q>. <s n="3" who="a long report">The report</s> <c n="3">says</c> '
        '<q n="3">it leaks</q>.\n\n<s n="4" who="a second report">A second report</s> '
        '<c n="4">found</c> <q n="4">no leak</q>.'
    )
    assert [len(source["mentions"]) for source in doc._.news_sources] == [3, 1]


def test_two_people_with_one_surname_stay_two() -> None:
    doc = assert_resolved(
        '<s n="1" who="Karen Holt">Karen Holt</s> <c n="1">said</c> <q n="1">yes</q>. '
        'Her son, <s n="2" who="Peter Holt">Peter Holt</s>, <c n="2">said</c> <q n="2">no</q>. '
        '<s n="3" who="Karen Holt">Mrs. Holt</s> <c n="3">left</c> <q n="3">early</q>. '
        '<s n="4" who="Peter Holt">Mr. Holt</s> <c n="4">said</c> <q n="4">so</q>.'
    )
    assert [len(source["mentions"]) for source in doc._.news_sources] == [2, 2]


def test_a_source_is_listed_once_with_all_its_mentions() -> None:
    doc = assert_resolved(
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
            'It met. <s n="1">Its general secretary, Ann Lee,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            None,
            "general secretary",
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
        (
            '<s n="1">Larkin-based skipper Piet Lang</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "Larkin-based skipper",
        ),
        ('<s n="1">Time’s Aryn Baker</s> <c n="1">said</c> <q n="1">no</q>.', "Time", None),
        (
            '<s n="1">Jane Doe, a professor at the state-backed Larkin Academy,</s> '
            '<c n="1">said</c> <q n="1">no</q>.',
            "Larkin Academy",
            "professor",
        ),
        (
            '<s n="1">Jane Doe, director of civil rights group Larkin Watch,</s> '
            '<c n="1">said</c> <q n="1">no</q>.',
            "Larkin Watch",
            "director",
        ),
        (
            '<s n="1">Larkin Bank chairman Sheikh Omar Lang</s> <c n="1">said</c> <q n="1">no</q>.',
            "Larkin Bank",
            "chairman",
        ),
        (
            '<s n="1">Larkin Bank vice-director Piet Lang</s> <c n="1">said</c> <q n="1">no</q>.',
            "Larkin Bank",
            "vice-director",
        ),
        (
            '<s n="1">Jane Doe, director for games,</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "director for games",
        ),
        (
            'It lost to <s n="1">leftist leader Piet Lang</s>, who <c n="1">said</c> '
            '<q n="1">no</q>.',
            None,
            "leftist leader",
        ),
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
        (
            '<s n="1">Karim al-Jisr (كريم), a dealer in Beirut,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            None,
            "dealer",
        ),
        ('<s n="1">Jane Doe</s>, in Tilsit, <c n="1">said</c> <q n="1">no</q>.', None, None),
        ('<s n="1">Mr. Doe</s> <c n="1">said</c> <q n="1">no</q>.', None, None),
        (
            '<s n="1">Business Minister Mr Doe</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "Business Minister",
        ),
        (
            '<s n="1">Labour’s shadow spokesman Ben Ott</s> <c n="1">said</c> <q n="1">no</q>.',
            "Labour",
            "shadow spokesman",
        ),
        (
            '<s n="1">Mike Brown, the Caltech astronomer whose logs they read,</s> '
            '<c n="1">said</c> <q n="1">no</q>.',
            "Caltech",
            "astronomer",
        ),
        (
            'The talk was led by the interim minister, <s n="1">Ben Ott</s>, who <c n="1">said</c> '
            '<q n="1">no</q>.',
            None,
            "interim minister",
        ),
        ('<s n="1">Lt. Gen. Jane Doe</s> <c n="1">said</c> <q n="1">no</q>.', None, "Lt. Gen."),
        (
            '<s n="1">Rebel spokesman Ben Ott</s> <c n="1">said</c> <q n="1">no</q>. '
            "Two rebels fled.",
            None,
            "Rebel spokesman",
        ),
        (
            '“<q n="1">Why?</q>” <c n="1">asks</c> <s n="1">Larkin Post columnist Ben Ott</s>.',
            "Larkin Post",
            "columnist",
        ),
        (
            'A guest came for the day – historian Ben Ott. <s n="1">Ott</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            None,
            "historian",
        ),
        (
            '<s n="1">Nobel Laureate Jane Doe</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "Nobel Laureate",
        ),
        (
            'The government of President Jane Doe fell. <s n="1">Doe</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            None,
            "President",
        ),
        # a title opens the sentence, though the text writes its field small, too
        (
            '<s n="1">Climate Change Minister Jane Doe</s> <c n="1">said</c> '
            '<q n="1">the climate of climate change talks was good</q>.',
            None,
            "Climate Change Minister",
        ),
        (
            '<s n="1">Former TVB anchor Jane Doe</s> <c n="1">said</c> <q n="1">no</q>.',
            "TVB",
            "Former TVB anchor",
        ),
        (
            '<s n="1">Cuban scientist Jane Doe</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "Cuban scientist",
        ),
        (
            '<s n="1">Jane Doe, ever a scholar,</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "scholar",
        ),
        (
            '<s n="1">Jane Doe of the Larkin Harbour Authority</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Larkin Harbour Authority",
            None,
        ),
        (
            '<s n="1">Lin’s younger brother Cho Lin</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            None,
        ),
        (
            'As Harland press secretary Jane Doe put it. <s n="1">Doe</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Harland",
            "press secretary",
        ),
        (
            '<s n="1">Jane Doe, another Harland pollster working for both,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Harland",
            "pollster",
        ),
        (
            'A Tilsit newspaper called on Harland candidate Jane Doe to go. <s n="1">Doe</s> '
            '<c n="1">said</c> <q n="1">no</q>.',
            "Harland",
            "candidate",
        ),
        # in a list an apposition belongs to the name after it
        (
            "There came the mayor of Tilsit Mr Hans Lund, the rector of the college, Mr Ben Ott, "
            'and pupils. <s n="1">Mr Ott</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "rector",
        ),
        (
            '<s n="1">Jane Doe, chief of staff at the ministry,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            None,
            "chief of staff",
        ),
        (
            '<s n="1">Jane Doe, vice president of product design at Larder,</s> '
            '<c n="1">said</c> <q n="1">no</q>.',
            "Larder",
            "vice president of product design",
        ),
        (
            '<s n="1">Jane Doe, director of rights group Harbour Watch,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Harbour Watch",
            "director",
        ),
        (
            '<s n="1">Jane Doe, Governor of the Larkin Bank,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Larkin Bank",
            "Governor",
        ),
        (
            '<s n="1">The president of the Harbour Union (HU), Jane Doe,</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Harbour Union",
            "president",
        ),
        (
            '<s n="1">Harbour Union of Larkin governor Jane Doe</s> <c n="1">said</c> '
            '<q n="1">no</q>.',
            "Harbour Union of Larkin",
            "governor",
        ),
        (
            '<s n="1">The group’s chairman, Jane Doe,</s> <c n="1">said</c> <q n="1">no</q>.',
            None,
            "chairman",
        ),
        (
            '<s n="1">NUHW General Secretary Jane Doe</s> <c n="1">said</c> <q n="1">no</q>.',
            "NUHW",
            "General Secretary",
        ),
        # whom somebody speaks to is not what he is
        (
            '<s n="1">Ben Ott</s> <c n="1">said</c> <q n="1">no</q>. '
            "“Mr. Ott, will the mayor resign?”",
            None,
            None,
        ),
    ],
)
def test_affiliation_and_role(marked: str, affiliation: str | None, role: str | None) -> None:
    doc, _ = resolve(marked)
    (source,) = doc._.news_sources
    assert (source["affiliation"], source["role"]) == (affiliation, role)


@pytest.mark.parametrize("before", ["spoke to", "talked to", "said to", "according to"])
def test_who_is_spoken_to_keeps_the_role(before: str) -> None:
    marked = (
        f'It was {before} <s n="1">science correspondent Jane Doe</s>, who <c n="1">said</c> '
        '<q n="1">no</q>.'
    )
    doc, _ = resolve(marked)
    assert doc._.news_sources[0]["role"] == "science correspondent"


def test_named_and_unnamed() -> None:
    doc, _ = resolve(
        '<s n="1">Jane Doe</s> <c n="1">said</c> <q n="1">no</q>. <s n="2">An official</s> '
        '<c n="2">said</c> <q n="2">yes</q>.'
    )
    assert [source["named"] for source in doc._.news_sources] == [True, False]


def test_a_quotation_without_a_speaker_gets_a_warning() -> None:
    doc, _ = resolve('The town woke.\n\n“<q n="1">It shook the whole house.</q>”')
    (warning,) = doc._.news_warnings
    assert warning["code"] == "unattributed-quotation"
    assert doc.text[slice(*warning["span"])] == "It shook the whole house."


def test_an_indirect_statement_without_a_speaker_gets_no_warning() -> None:
    doc, _ = resolve('It is <c n="1">expected</c> that <q n="1">rates fall</q>.')
    assert doc._.news_warnings == []


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("The President of the Republic Vero Tamm", "President of the Republic"),
        ("Minister of Health and Welfare Vero Tamm", "Minister of Health and Welfare"),
        ("Deputy Prime Minister of Tilsit Vero Tamm", "Deputy Prime Minister"),
        ("Secretary for Commerce, Industry and Energy Vero Tamm", "Secretary"),
        ("Minister of Education Dr Vero Tamm", "Minister of Education"),
        ("Harland’s Ambassador to Tilsit Vero Tamm", "Ambassador"),
    ],
)
def test_what_an_office_is_held_of_is_no_part_of_the_name(source: str, role: str) -> None:
    marked = f'<s n="1">{source}</s> <c n="1">said</c> <q n="1">no</q>.'
    start = source.index("Vero")
    doc, _ = resolve(
        marked, [FoundEntity(start=start, end=start + 9, label="Person", confidence=0.9)]
    )
    (found,) = doc._.news_sources
    assert (found["name"], found["kind"], found["role"]) == ("Vero Tamm", "person", role)


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


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        pytest.param({}, "organization", id="as fitted"),
        pytest.param({"unlisted": 0.99}, "anonymous", id="the rules before the model"),
    ],
)
def test_how_much_the_models_kinds_weigh_is_config(kinds: dict[str, float], kind: str) -> None:
    doc, _ = resolve('<s n="1">The desk</s> <c n="1">said</c> <q n="1">no</q>.')
    doc._.news_statements[0]["kind"] = {"organization": 0.95, "anonymous": 0.05}
    sources = NLP.create_pipe("news_sources", config={"kinds": kinds})
    assert sources(doc)._.news_sources[0]["kind"] == kind


@pytest.mark.parametrize("kinds", [{"sure": 1.5}, {"surer": 0.5}], ids=["too much", "unknown"])
def test_other_settings_are_an_error_with_a_remedy(kinds: dict[str, float]) -> None:
    with pytest.raises(PipelineError, match=r"news_sources.kinds.* \(give numbers from 0 to 1 for"):
        NLP.create_pipe("news_sources", config={"kinds": kinds})


def test_outlet_tags_get_their_outlet_as_source() -> None:
    text = "It fell. (Via CNN) The storm passed, CNN said."
    doc = NLP.make_doc(text)
    doc._.news_statements = [statement({"s": [[37, 40]], "c": [[41, 45]], "q": [[19, 35]]}, "")]
    tag = {"outlet": "CNN", "tag": [9, 18], "name": [14, 17], "content": [[0, 8]]}
    more = {"paragraph": 0, "closed": True, "confidence": 1.0, "why": "test"}
    doc._.news_outlets = [tag | more]
    NewsSources()(doc)
    (source,) = doc._.news_sources
    assert (source["name"], source["kind"], source["named"]) == ("CNN", "outlet", True)
    assert source["mentions"] == [[14, 17], [37, 40]]
    assert [one["source"] for one in doc._.news_speakers["outlets"]] == [0]
    assert [one["source"] for one in doc._.news_speakers["statements"]] == [0]


@settings(max_examples=60)
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
    assert len(doc._.news_speakers["statements"]) == len(doc._.news_statements)
    for speaker in doc._.news_speakers["statements"]:
        assert speaker is None or 0 <= speaker["source"] < len(doc._.news_sources)
    for source in doc._.news_sources:
        assert source["name"]
        assert all(0 <= start < end <= len(text) for start, end in source["mentions"])
