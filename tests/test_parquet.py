"""Parquet and its schema, and the README's queries with the real DuckDB, pandas and jq."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotate.document import Document
from annotate.errors import MissingExtra
from annotate.render import parquet
from annotate.render.parquet import arrow_schema
from tests.conftest import ARTICLES

pa = pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
pq = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def outputs(run, articles) -> None:
    """The same findings as ``out.parquet``, ``out.jsonl`` and ``out.json``."""
    Path("news/broken.txt").write_bytes(b"caf\xe9")
    for form in ("parquet", "jsonl"):
        assert run("news", "-f", form, "-o", f"out.{form}").code == 2
    assert run("news/council.txt", "--json", "-o", "out.json").code == 0


def test_every_row_is_the_document_that_jsonl_gives(outputs):
    lines = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]
    rows = pq.read_table("out.parquet").to_pylist(maps_as_pydicts="strict")
    assert len(rows) == 4
    assert rows == lines
    assert all(Document.model_validate(row) for row in rows)


def test_the_schema_does_not_depend_on_the_data(outputs, run):
    assert pq.read_schema("out.parquet") == arrow_schema()
    Path("empty.jsonl").touch()
    assert run("empty.jsonl", "-f", "parquet", "-o", "empty.parquet").code == 0
    assert pq.read_schema("empty.parquet") == arrow_schema()
    assert pq.read_metadata("empty.parquet").num_rows == 0


def test_the_schema_follows_the_models():
    schema = arrow_schema()
    assert schema.names == list(Document.model_fields)
    assert schema.field("doc_id").type == pa.string()
    assert not schema.field("doc_id").nullable
    assert schema.field("text").nullable
    assert schema.field("summary").type.field("by_type").type.item_type == pa.int64()
    hedge = schema.field("hedges").type.value_type
    assert hedge.field("confidence").type == pa.float64()
    assert [f.name for f in hedge.field("cue").type] == ["start", "end", "text"]


def test_many_documents_make_several_row_groups(run, articles, monkeypatch):
    monkeypatch.setattr(parquet, "_ROW_GROUP", 1)
    Path("r.jsonl").write_text('{"text": "The zoo closed."}\n' * 300)
    assert run("r.jsonl", "-f", "parquet", "-o", "out.parquet").code == 0
    file = pq.ParquetFile("out.parquet")
    assert (file.metadata.num_rows, file.num_row_groups) == (300, 2)


def test_without_pyarrow_the_error_names_the_command_that_installs_it(run, articles, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra):
        arrow_schema()
    ran = run("news", "-f", "parquet", "-o", "out.parquet")
    assert ran.code == 2
    assert "pip install '.[parquet]' in a clone of annotate" in ran.err
    assert not Path("out.parquet").exists()


def test_a_path_that_is_no_utf8(run, articles):
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    Path(name).write_text(ARTICLES["news/zoo.txt"])
    assert run(name, "-f", "parquet", "-o", "out.parquet").code == 0
    assert pq.read_table("out.parquet").column("path").to_pylist() == ["caf\\udce9.txt"]


# The README's queries


def test_duckdb_counts_who_is_quoted(outputs):
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    for file in ("out.parquet", "out.jsonl"):
        speakers = duckdb.sql(
            f"""
            SELECT source.name AS name, count(*) AS articles
            FROM (SELECT unnest(sources) AS source FROM '{file}')
            WHERE source.quoted GROUP BY name ORDER BY name
            """
        ).fetchall()
        assert ("Ann Lee", 1) in speakers
        assert ("Tom Hale", 1) in speakers
        hedges = duckdb.sql(
            f"""
            SELECT path, hedge.cue.text
            FROM (SELECT path, unnest(hedges) AS hedge FROM '{file}')
            WHERE hedge.type = 'hearsay'
            """
        ).fetchall()
        assert hedges == [("news/zoo.txt", "reportedly")]


def test_pandas_reads_a_row_an_article(outputs):
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    documents = pandas.read_parquet("out.parquet")
    good = documents[documents["error"].isna()]
    shares = good.set_index("path")["summary"].map(lambda s: s["attributed_share"])
    assert shares["news/old/bridge.md"] > 0
    assert len(good) == len(documents) - 1
    lines = pandas.read_json("out.jsonl", lines=True)
    assert list(lines["path"]) == list(documents["path"])
    assert list(lines.columns) == list(documents.columns)


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_jq_reads_json_and_jsonl(outputs):
    def jq(*arguments: str) -> list[str]:
        command = ["jq", "-r", *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, check=True
        ).stdout.splitlines()

    assert jq('.attributions[] | select(.type == "direct") | .quotes[].text', "out.json") == [
        "We had no choice,"
    ]
    assert jq('select(.error) | "\\(.path): \\(.error.code)"', "out.jsonl") == [
        "news/broken.txt: unreadable-input"
    ]
    assert sum(map(int, jq(".summary.hedges", "out.jsonl"))) > 1


def test_short_documents_share_a_row_group(run, tmp_path):
    """Each group stays in memory to the end: 391 of them took 60 MB for 100,000 records."""
    (tmp_path / "r.jsonl").write_text('{"text": ""}\n' * 1000)
    assert run(tmp_path / "r.jsonl", "-o", tmp_path / "r.parquet", "-q").code == 0
    table = pq.ParquetFile(tmp_path / "r.parquet").metadata
    assert (table.num_rows, table.num_row_groups) == (1000, 1)
