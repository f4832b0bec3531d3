"""JSON, CSV and concise: what programs read."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.document import Document
from annotate.render import csv as csv_rows
from annotate.render.concise import render_concise
from annotate.render.csv import HEADER, render_rows
from annotate.render.item import Rendered
from annotate.render.json import render_json, render_line
from annotate.summary import counts_by_source
from tests.render.articles import build, failed
from tests.render.conftest import ARTICLES


def rows(*items) -> list[dict[str, str]]:
    text = HEADER + "".join(render_rows(item) for item in items)
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("name", ARTICLES)
def test_golden(articles, golden, name):
    golden(f"{name}.csv", HEADER + render_rows(articles[name]))
    golden(f"{name}.concise.txt", render_concise(articles[name]))


def test_json_gives_the_document_back(articles):
    for item in articles.values():
        for text in (render_json(item.document), render_line(item.document)):
            assert Document.model_validate_json(text) == item.document
    scroll = articles["returned-scroll"].document
    assert "東京国立博物館" in render_line(scroll)
    assert render_line(scroll).count("\n") == 1
    assert render_json(scroll).startswith('{\n  "schema_version"')


def test_a_path_that_is_no_utf8_can_be_written_in_every_format():
    item = failed("caf\udce9.txt", "gone")
    line = render_line(item.document)
    assert b"caf\\udce9.txt" in line.encode("utf-8")
    assert json.loads(line)["path"] == "caf\udce9.txt"
    for text in (render_rows(item), render_concise(item)):
        assert "caf�.txt" in text


def test_columns_are_those_that_the_documentation_lists():
    table = [line.split("|")[1] for line in csv_rows.__doc__.splitlines() if line[:2] == "| "]
    documented = [name.strip() for cell in table[1:] for name in cell.split(",")]
    assert ",".join(documented) + "\r\n" == HEADER


def test_a_row_for_each_finding_in_text_order(articles):
    for item in articles.values():
        document = item.document
        found = rows(item)
        count = len(document.attributions) + len(document.hedges) + len(document.warnings)
        assert len(found) == count
        lines = [(int(row["line"]), int(row["column"])) for row in found]
        assert lines == sorted(lines)


def test_start_and_end_enclose_the_text(articles):
    for item in articles.values():
        for row in rows(item):
            if row["start"] and "…" not in row["text"] and row["finding"] != "warning":
                words = item.text[int(row["start"]) : int(row["end"])]
                assert words.split() == row["text"].split()


def test_statement_row():
    item = build(
        'Rain.\n\n<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" '
        'speaker="Ann Lee" kind="person" role="mayor" sure="0.62" why="pronoun">it '
        '<h type="epistemic">may</h> rain</q>.'
    )
    assert rows(item)[0] == {
        "path": "article.txt",
        "id": "A1",
        "finding": "statement",
        "type": "indirect",
        "line": "3",
        "column": "14",
        "source": "Ann Lee",
        "source_kind": "person",
        "named": "yes",
        "cue": "said",
        "text": "it may rain",
        "inside": "",
        "confidence": "0.90",
        "start": "20",
        "end": "31",
        "speaker_confidence": "0.62",
        "speaker_why": "pronoun",
        "why": "model",
        "role": "mayor",
        "affiliation": "",
        "statements": "",
        "quoted_words": "",
    }


def only_speakers(item: Rendered) -> Rendered:
    """The item as ``--only speakers`` leaves it."""
    document = item.document
    said = counts_by_source(document.attributions, {})
    sources = [
        s.model_copy(
            update={"statements": said[s.id].statements, "quoted_words": said[s.id].quoted_words}
        )
        for s in document.sources
    ]
    update = {"sources": sources, "attributions": None, "hedges": None, "warnings": None}
    return Rendered(document.model_copy(update=update), item.text)


def test_only_speakers_is_a_line_each_in_text_formats(articles):
    """trial-C1: no speaker was shown at all."""
    item = only_speakers(articles["harbour-bridge"])
    found = {row["source"]: row for row in rows(item)}
    assert len(found) == len(rows(item)) == 7
    assert found["Tomas Brandt"] | {"path": ""} == dict.fromkeys(found["Tomas Brandt"], "") | {
        "id": "S4",
        "finding": "speaker",
        "line": "9",
        "column": "1",
        "source": "Tomas Brandt",
        "source_kind": "person",
        "named": "yes",
        "role": "mayor",
        "statements": "2",
        "quoted_words": "7",
    }
    lines = render_concise(item).splitlines()
    assert len(lines) == 7
    assert (
        "harbour-bridge.txt:9:1: speaker: Tomas Brandt · mayor · 2 statements · 7 words quoted"
        in lines
    )


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\n=1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_formulas_are_defused(formula):
    item = build(
        f'<q n="1" type="direct" speaker="{formula}" kind="person">{formula}</q>', path=formula
    )
    row = rows(item)[0]
    for name in ("path", "source", "text"):
        assert row[name].startswith("'"), name
    assert not row["path"].startswith("''")


@given(st.text())
def test_any_cell_comes_back_on_one_line(text):
    (row,) = rows(failed(text, "x"))
    assert row["path"].lstrip("'").strip() == row["path"].lstrip("'").strip()
    assert not any(c in row["path"] for c in "\r\n")
    assert row["path"].strip()[:1] not in set("=+-@") - {""}


def test_quotes_and_commas_are_quoted():
    item = failed("a", 'say "x", y')
    assert render_rows(item) == ('a,,error,unreadable-input,1,1,,,,,"say ""x"", y",,,,,,,,,,,\r\n')


def test_concise_lines():
    item = build(
        'One\ntwo <s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" '
        'speaker="Ann Lee" kind="person">it\n<h type="epistemic">may</h> rain</q>.\n\n'
        '<t outlet="CNN">(Via CNN</t><w code="unclosed-tag" message="never closed"> </w>'
    )
    assert render_concise(item) == (
        "article.txt:2:18: indirect: Ann Lee [0.90 name]: it may rain\n"
        "article.txt:3:1: hedge-epistemic: may: it may rain\n"
        "article.txt:5:1: outlet_tag: CNN:\n"
        "article.txt:5:9: warning-unclosed-tag: never closed\n"
    )


def test_concise_error_is_one_line():
    assert render_concise(failed("a.txt", "not\nUTF-8")) == "a.txt:1:1: error: not UTF-8\n"
