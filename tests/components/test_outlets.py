"""Outlet tags, their names and the passages that they vouch for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from annotate.article import to_plain
from annotate.components.outlets import write_outlets
from annotate.components.records import Findings, FoundEntity, register_extensions
from annotate.reading.text import read_text
from tests.markup import unmark
from tests.timing import assert_linear

register_extensions()
TOKENS = spacy.tokenizer.Tokenizer(spacy.vocab.Vocab())
LEAD = "The council voted on Monday to close the ferry line after a review found rotten planks."
HEAD = f"Ferry line to close\n\n{LEAD}\n\n"


def mark(text: str) -> Doc:
    doc = TOKENS(text)
    doc._.news_article = to_plain(read_text(text))
    return write_outlets(doc)


def tags(doc: Doc) -> list[tuple[int, int, str]]:
    return [(*record["tag"], record["outlet"]) for record in doc._.news_outlets]


TAGGED = [
    'It rained. <t outlet="CNN">(Via CNN</t>',
    'It rained.\u00a0 <t outlet="Channel 4">(Via Channel 4)</t>',
    '“It rained.” <t outlet="YouTube">(Via YouTube / تنسيقية كفربطن ا )</t>',
    'It rained. <t outlet="ZDNet">(Image via ZDNet)</t>',
    'It rained. <t outlet="Channel 9">(Video: Channel 9)</t>',
    'It rained. <t outlet="Суспільне">(Via Суспільне</t>',
    'It rained. <t outlet="Twitter">via Twitter / @rainfan</t>',
    'It rained. <t outlet="@rainfan">h/t @rainfan</t>',
    'It rained. <t outlet="The Verge">(h/t The Verge)</t>',
    'It rained. <t outlet="The Verge">(h/t The Verge.)</t>',
    '<t outlet="Getty Images">Photo: Getty Images</t>',
    '<t outlet="Getty Images">Getty Images / Pia Lund</t>',
    '<t outlet="The New York Times">The New York Times / Tomas Lund</t>',
    '<t outlet="PA Media">Photograph: Colin Lund/PA Media</t>',
    '<t outlet="Getty Images">(Photo by Colin Lund via Getty Images)</t>',
    '<t outlet="AAP">Picture: AAP Image/Jo Lund</t>',
    '<t outlet="Kenya News Agency">PHOTO | Kenya News Agency</t>',
    'Boats at rest. <t outlet="AP">AP Photo/Gil Ramos</t>',
    'Boats at rest. <t outlet="AFP">(AFP/Dario Lund)</t>',
    'Boats at rest. <t outlet="Gulf Wire">(Gulf Wire photo/Renee Lund)</t>',
    '<t outlet="Ace & Rowe">Data: Ace & Rowe</t>; <t outlet="Axios">Chart: Axios</t>',
    '<t outlet="AFP">© 2022 AFP</t>',
    'GENEVA <t outlet="Reuters">(Reuters)</t> - It rained.',
    'VIENTIANE, April 3 <t outlet="Xinhua">(Xinhua)</t> -- It rained.',
    'NEW YORK--<t outlet="Dow Jones">(Dow Jones)</t>--It rained.',
    'RENO, Nev. <t outlet="Sagebrush News Service">(Sagebrush News Service)</t> - It rained.',
    'BRIDGETOWN, Barbados, <t outlet="CMC">CMC</t> -- It rained.',
    'It rained. <t outlet="PNA">(PNA)</t>',
    'It rained. — <t outlet="Reuters">Reuters</t>',
    '– <t outlet="ONA">ONA</t>',
    '<t outlet="ABC">ABC</t>/<t outlet="AAP">AAP</t>',
    '<t outlet="PTI">PTI</t> SJ VRN',
    '<t outlet="PTI">(With inputs from PTI)</t>',
    '<t outlet="The Associated Press">The Associated Press contributed to this report.</t>',
    '<t outlet="PA Media">Additional reporting by PA Media</t>',
    '<t outlet="Gulf News">Gulf News</t>, 27 January - It rained.',
    '<t outlet="dune News">dune News</t>, 5 November - It rained.',
    '<t outlet="DAILY POST">DAILY POST</t> <t outlet="EFE">(EFE)</t> It rained.',
    'Port Mare <t outlet="MONTSAME">/MONTSAME/</t>. It rained.',
    'Port Mare <t outlet="PORTA">/PORTA/</t>. It rained.',
    'It rained in the US. <t outlet="PTI">PTI</t>',
    '<t outlet="IPS">IPS</t> UN Bureau Report',
    'By <t outlet="Associated Press">Associated Press</t>',
    '<t outlet="Gulf Post">With Gulf Post wires</t>',
    '<t outlet="agencies">(With inputs from agencies)</t>',
    '<t outlet="CNN">CNN’s Pia Lund, Jo Ray and Bo Quist contributed to this report.</t>',
    '<t outlet="CNN">-- CNN\'s Pia Lund contributed to this report.</t>',
    '<t outlet="Live Reef">Originally published on Live Reef.</t>',
    'It rained. <t outlet="Live Reef">Originally published on Live Reef</t>.',
    '<t outlet="Reef.com">This article originally appeared on Reef.com.</t>',
    '<t outlet="Tidal">This article was originally published by Tidal. Read it there.</t>',
    '<t outlet="European Space Agency">Provided by European Space Agency</t>',
    'Lund, <t outlet="USA Today">via USA Today</t>, said that it rained.',
    'It rained, Lund said, <t outlet="Reef Post-Gazette">via Jo Ray of the Reef Post-Gazette</t>.',
    '<t outlet="Gulf News">Copyright 2019 Gulf News</t>. All rights reserved.',
]
UNTAGGED = [
    "It rained on CNN (CNN's parent declined to say why).",
    "Rep. Jane Doe (R-Texas) voted for it. (She left.)",
    "She works for the alliance. (NATO)",
    "The plan came from the World Health Organization (WHO)",
    "World Health Organization (WHO) - the plan is out.",
    "He called the paper (The Guardian) a rag and left.",
    "They flew (via Paris) to Rome on Monday night.",
    "They flew to Rome via Paris.",
    "They met via Zoom. The Reuters office was shut.",
    "The crowd rose. (Applause)",
    "Video: Ferry Sinks Off Northern Coast",
    "Social Media",
    "Photo: the council chamber was empty by noon.",
    "And that was that, for the first time. (Time)",
    "The Guardian reported the loss, and CNN followed.",
    "Additional reporting by Imogen Vale in Edinburgh",
    "Jane Doe contributed to this report.",
    "Jane Doe’s aunt contributed to this report.",
    "Port Mare, 27 January - It rained.",
    "PORT MARE – It rained.",
    "(NATO) It rained.",
    "He sold it to the BBC. NATO",
    "The book was first published in 1998.",
    "Originally published on March 3.",
    "Provided by the council, it was free.",
    "They flew in, via Paris, on Monday.",
    "By Pia Lund",
    "With heavy wires",
]


@pytest.mark.parametrize("marked", TAGGED)
def test_finds_a_tag_with_its_outlet(marked: str):
    text, marks = unmark(f"{HEAD}{marked}\n\n{LEAD}\n")
    expected = [(m.start, m.end, m.attributes["outlet"]) for m in marks]
    doc = mark(text)
    assert tags(doc) == expected
    for record in doc._.news_outlets:
        name = text[slice(*record["name"])]
        assert name.casefold() == record["outlet"].casefold()
        assert record["tag"][0] <= record["name"][0] < record["name"][1] <= record["tag"][1]


@pytest.mark.parametrize(
    "marked",
    [
        '<t outlet="DAILY POST">DAILY POST</t> – It rained.',
        '<t outlet="Reef.Net">Reef.Net</t> - It rained.',
        '<t outlet="CNN">(CNN)</t> It rained.',
    ],
)
def test_an_outlet_without_a_date_opens_a_report_alone(marked: str):
    text, marks = unmark(f"Ferry line to close\n\n{marked}\n\n{LEAD}\n")
    assert tags(mark(text)) == [(m.start, m.end, m.attributes["outlet"]) for m in marks]
    assert tags(mark(f"{LEAD}\n\n{LEAD}\n\n{unmark(marked)[0]}")) == []


@pytest.mark.parametrize("credit", ["Photo by <p>Pia Lund</p>", "(Video: <p>Pia Lund</p>)"])
@pytest.mark.parametrize("read", [True, False], ids=["a person", "not known"])
def test_a_credit_to_a_person_names_no_outlet(credit: str, read: bool):
    text, (name,) = unmark(f"{HEAD}{LEAD}\n\n{credit}\n")
    person = FoundEntity(start=name.start, end=name.end, label="Person", confidence=0.9)
    doc = TOKENS(text)
    doc._.news_article = to_plain(read_text(text))
    doc._.news_findings = Findings(statements=[], entities=[person] if read else [])
    write_outlets(doc)
    assert [record["outlet"] for record in doc._.news_outlets] == ([] if read else ["Pia Lund"])


@pytest.mark.parametrize("text", UNTAGGED)
def test_finds_no_tag_in_other_words(text: str):
    assert tags(mark(f"{HEAD}{text}\n\n{LEAD}\n")) == []


@pytest.mark.parametrize(
    "marked",
    [
        f"{HEAD}<c>It rained, they say.</c> (Via CNN\n\n{LEAD}",
        f"{HEAD}<c>It rained.</c> (Via CNN) <c>It froze.</c> (Via CBS)",
        f"Ferry line to close\n\n<c>{LEAD}</c>\n\n<c>It rained.</c>\n\n(Via CNN)",
        f"{HEAD}<c>It rained.</c> (Via CBS)\n\n<c>It froze.</c>\n\n<c>It thawed.</c>\n\n(Via CNN",
        f"Ferry line to close\n\nGENEVA (Reuters) - <c>{LEAD}</c>\n\n<c>It rained.</c>",
        f"Ferry line to close\n\n<c>{LEAD}</c>\n\n<c>It rained.</c> - Reuters",
        f"Ferry line to close\n\n<c>{LEAD}</c>\n\n<c>It rained.</c> (PNA)",
        f"Ferry line to close\n\nBy AFP\n\n<c>{LEAD}</c>\n\n<c>It rained.</c>",
        f"DAILY POST – <c>{LEAD}</c>\n\n<c>It rained.</c>",
        f"GENEVA (AP) — <c>{LEAD}</c>\n\nOSLO (dpa) – <c>It rained.</c>\n\n<c>It froze.</c>",
        f"{HEAD}<c>Photo: Getty Images</c>\n\nIt rained.",
    ],
)
def test_a_tag_vouches_for_its_passage(marked: str):
    text, marks = unmark(marked)
    found = [pair for record in mark(text)._.news_outlets for pair in record["content"]]
    assert found == [[m.start, m.end] for m in marks]


def test_an_unclosed_tag_is_kept_with_a_warning():
    text, (tag,) = unmark(f"{HEAD}It rained. <t>(Via CNN</t>\n\n{LEAD} (Via CBS)")
    doc = mark(text)
    assert [record["closed"] for record in doc._.news_outlets] == [False, True]
    (warning,) = doc._.news_warnings
    assert warning["code"] == "unclosed-tag"
    assert warning["span"] == [tag.start, tag.end]


def test_an_unclosed_tag_ends_with_its_name():
    text, (tag,) = unmark(f"{HEAD}It rained. <t>(Via Fox News</t> It froze, and nobody knew why.")
    assert tags(mark(text)) == [(tag.start, tag.end, "Fox News")]


def test_a_short_name_takes_the_longer_one_of_another_tag():
    byline = "By Jane Doe\nHollis County Messenger"
    text = f"Ferry line to close\n\n{byline}\n\n{LEAD} (Messenger photo / Li)"
    outlets = [record["outlet"] for record in mark(text)._.news_outlets]
    assert outlets == ["Hollis County Messenger"] * 2


def test_shows_tags_as_spans():
    doc = mark(f"{HEAD}It rained. (Via CNN)")
    assert [(span.text, span.label_) for span in doc.spans["outlets"]] == [("(Via CNN)", "via-tag")]


def test_reads_a_text_that_no_reader_prepared():
    doc = write_outlets(TOKENS(f"{HEAD}It rained. (Via CNN)"))
    assert [record["outlet"] for record in doc._.news_outlets] == ["CNN"]


def test_survives_the_way_to_bytes():
    doc = mark(f"{HEAD}It rained. (Via CNN")
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert again._.news_outlets == doc._.news_outlets
    assert len(again.spans["outlets"]) == 1


WORDS = [
    "(Via CNN",
    ")",
    "(Reuters)",
    " - ",
    "GENEVA ",
    "Photo: ",
    "Getty Images",
    " / ",
    "It rained.",
]


@given(st.lists(st.sampled_from([*WORDS, "\n\n", "\n", "h/t @a ", "(", "; ", "©"]), max_size=20))
def test_offsets_hold(parts: list[str]):
    doc = mark("".join(parts))
    last = 0
    for record in doc._.news_outlets:
        start, end = record["tag"]
        assert last <= start <= record["name"][0] < record["name"][1] <= end <= len(doc.text)
        assert record["content"]
        assert all(a < b for a, b in record["content"])
        paragraph = doc._.news_article["paragraphs"][record["paragraph"]]
        assert paragraph["start"] <= start < end <= paragraph["end"]
        last = end


@pytest.mark.parametrize(
    "unit", ["(", "A", "(A", "(Via ", "Photo: ", "A/", "h/t @a ", "a. (AP) ", ", via A of B C"]
)
def test_a_long_paragraph_takes_linear_time(unit: str):
    def marked(characters: int) -> Callable[[], object]:
        text = unit * (characters // len(unit))
        return lambda: write_outlets(Doc(TOKENS.vocab, words=[text], spaces=[False]))

    assert_linear(marked, 10_000)


@pytest.mark.parametrize("word", ["Via", "VIA", "vıa", "vİa"])
def test_a_tag_is_found_in_whatever_letters(word: str):
    doc = mark(f"{HEAD}The pool is shut until May, the council said. ({word} CNN)")
    assert [record["outlet"] for record in doc._.news_outlets] == ["CNN"]
