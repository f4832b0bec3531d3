"""What ``--only`` and ``--min-confidence`` keep."""

from __future__ import annotations

import pytest

from annotate.document import (
    ArticleInfo,
    Attribution,
    AttributionSource,
    Document,
    Hedge,
    PipelineInfo,
    Source,
    Span,
    doc_id,
)
from annotate.reading.text import read_text
from annotate.select import Choice, select
from annotate.summary import summarize

TEXT = 'Lee said Holm warned it "may sink". Critics disagree.'
ARTICLE = read_text(TEXT)


def span(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start=start, end=start + len(text), text=text)


def source(id_: str, name: str, quoted: bool) -> Source:
    return Source(
        id=id_,
        name=name,
        kind="person",
        named=True,
        affiliation=None,
        role=None,
        mentions=[span(name)],
        quoted=quoted,
    )


def attribution(id_: str, who: str, content: str, confidence: float, **given) -> Attribution:
    return Attribution(
        **{"type": "indirect", "parent": None, "quotes": [], **given},
        id=id_,
        source=AttributionSource(id=who, spans=[], confidence=None, why="name"),
        cue=[],
        content=[span(content)],
        paragraph=0,
        confidence=confidence,
        why="model",
    )


DOCUMENT = Document(
    doc_id=doc_id(TEXT),
    path="-",
    text_length=len(TEXT),
    text=None,
    pipeline=PipelineInfo(name="p", version="1", spacy="3"),
    article=ArticleInfo(),
    sources=[
        source("S1", "Lee", False),
        source("S2", "Holm", True),
        source("S3", "Critics", False),
    ],
    attributions=[
        attribution("A1", "S1", 'Holm warned it "may sink"', 0.9),
        attribution(
            "A2", "S2", 'it "may sink"', 0.4, type="mixed", parent="A1", quotes=[span("may sink")]
        ),
        attribution(
            "A3", "S2", '"may sink"', 0.8, type="direct", parent="A2", quotes=[span("may sink")]
        ),
    ],
    hedges=[
        Hedge(
            id="H1",
            type="epistemic",
            cue=span("may"),
            scope=span("sink"),
            attribution="A2",
            confidence=0.7,
            why="model",
        )
    ],
    warnings=[],
    summary=summarize(TEXT, ARTICLE, [], [], []),
)


def chosen(document: Document = DOCUMENT, **given) -> Document:
    given["only"] = frozenset(given.get("only", ()))
    return select(document, ARTICLE, Choice(**given))


def ids(document: Document) -> str:
    lists = document.sources, document.attributions, document.hedges
    found = [x for items in lists for x in items or []]
    return " ".join(x.id for x in found)


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (set(), "S1 S2 S3 A1 A2 A3 H1"),
        ({"attributions"}, "S1 S2 S3 A1 A2 A3"),
        ({"speakers"}, "S1 S2"),
        ({"hedges"}, "H1"),
        ({"warnings"}, ""),
        ({"speakers", "hedges"}, "S1 S2 H1"),
        ({"attributions", "speakers", "hedges"}, "S1 S2 S3 A1 A2 A3 H1"),
    ],
)
def test_only(only, expected):
    assert ids(chosen(only=only)) == expected


def test_what_was_not_asked_for_is_none_and_never_zero():
    hedges = chosen(only={"hedges"})
    assert (hedges.sources, hedges.attributions, hedges.warnings) == (None, None, None)
    known = {name: value for name, value in hedges.summary if value is not None}
    assert known == {"words": 9, "sentences": 2, "hedges": 1, "hedges_by_type": {"epistemic": 1}}
    speakers = chosen(only={"speakers"}).summary
    assert (speakers.named_sources, speakers.unnamed_sources, speakers.quoted_speakers) == (2, 0, 1)
    assert (speakers.attributions, speakers.hedges, speakers.attributed_share) == (None,) * 3
    assert chosen(only={"warnings"}).warnings == []


def test_speakers_say_how_much():
    lee, holm = chosen(only={"speakers"}).sources
    assert (lee.statements, lee.quoted_words, lee.quoted) == (1, 0, False)
    assert (holm.statements, holm.quoted_words, holm.quoted) == (2, 4, True)


@pytest.mark.parametrize(
    ("least", "expected"),
    [
        (0, "S1 S2 S3 A1 A2 A3 H1"),
        (0.7, "S1 S2 S3 A1 A3 H1"),
        (0.75, "S1 S2 S3 A1 A3"),
        (0.85, "S1 S3 A1"),
        (1, "S3"),
    ],
)
def test_min_confidence(least, expected):
    assert ids(chosen(min_confidence=least)) == expected


def test_references_go_to_what_is_kept():
    kept = chosen(min_confidence=0.5)
    assert [a.parent for a in kept.attributions] == [None, "A1"]
    assert kept.hedges[0].attribution == "A1"
    assert chosen(only={"hedges"}).hedges[0].attribution is None


def test_a_source_is_quoted_by_what_is_kept():
    weak = DOCUMENT.model_copy(update={"attributions": DOCUMENT.attributions[:2]})
    assert [s.quoted for s in chosen(weak, min_confidence=0.3).sources] == [False, True, False]
    assert [s.id for s in chosen(weak, only={"speakers"}, min_confidence=0.5).sources] == ["S1"]


def test_the_summary_counts_what_is_kept():
    summary = chosen(min_confidence=0.75).summary
    assert (summary.attributions, summary.by_type) == (2, {"direct": 1, "indirect": 1})
    assert (summary.named_sources, summary.quoted_speakers, summary.hedges) == (3, 1, 0)
    assert summary.words == 9
    assert summary.attributed_share is None, "what is left out may be somebody's words too"


# Joint sources


def joint() -> Document:
    """Lee and Holm together, who speak nowhere alone."""
    both = source("S4", "Lee", False).model_copy(
        update={"name": "Lee and Holm", "members": ["S1", "S2"]}
    )
    said = attribution("A1", "S4", '"may sink"', 0.9, type="direct", quotes=[span("may sink")])
    return DOCUMENT.model_copy(
        update={"sources": [*DOCUMENT.sources, both], "attributions": [said], "hedges": []}
    )


def test_the_members_of_a_joint_source_count_in_its_place():
    document = chosen(joint(), min_confidence=0.5)
    assert ids(document) == "S1 S2 S3 S4 A1"
    summary = document.summary
    assert (summary.named_sources, summary.quoted_speakers) == (3, 2)
    speakers = chosen(joint(), only={"speakers"})
    assert [(s.name, s.statements, s.quoted_words) for s in speakers.sources] == [
        ("Lee", 1, 2),
        ("Holm", 1, 2),
    ]
    assert ids(chosen(joint(), min_confidence=0.95)) == "S3"


# Speakers that are not sure enough


def told(words: str | None, confidence: float | None) -> Document:
    """Holm's statements, told by `words`."""
    spans = [span(words)] if words else []
    who = AttributionSource(id="S2", spans=spans, confidence=confidence, why="pronoun")
    statements = [a.model_copy(update={"source": who}) for a in DOCUMENT.attributions[1:]]
    return DOCUMENT.model_copy(update={"attributions": [DOCUMENT.attributions[0], *statements]})


def test_a_doubtful_speaker_keeps_the_words_of_the_text():
    document = chosen(told("it", 0.6), min_speaker_confidence=0.8)
    holm = document.attributions[1].source
    words = next(s for s in document.sources if s.id == holm.id)
    assert (words.name, words.named, words.kind, words.statements) == ("it", False, "anonymous", 2)
    assert [m.text for m in words.mentions] == ["it"]
    assert {a.source.id for a in document.attributions[1:]} == {words.id}
    assert "Holm" not in {s.name for s in document.sources}
    assert (document.summary.named_sources, document.summary.unnamed_sources) == (2, 1)


def test_a_doubtful_speaker_without_words_is_none():
    document = chosen(told(None, 0.6), min_speaker_confidence=0.8)
    assert document.attributions[1].source is None


@pytest.mark.parametrize("confidence", [0.8, 1, None])
def test_a_speaker_that_is_sure_enough_stays(confidence):
    before = told("it", confidence)
    after = chosen(before, min_speaker_confidence=0.8)
    assert after.attributions == before.attributions
    assert ids(after) == ids(before)
