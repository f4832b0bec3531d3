"""Options, exit codes, and what goes to stdout and what to stderr."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest

from annotate import cli
from annotate.document import Document
from annotate.schema import document_schema

CONTRACT = (  # noqa: SIM905 - to be read beside the contract's table
    "-f --format --json -o --output --with-text --only --min-confidence "
    "--min-speaker-confidence --encoding --input-format --text-field "
    "--id-field --stdin-filename --files-from --model -j --jobs "
    "--resume --color --width --schema -q --quiet -v --verbose --version -h --help"
).split()


def test_help_names_every_option_and_says_what_it_does(run):
    ran = run("--help")
    assert ran.code == 0
    for option in CONTRACT:
        assert re.search(rf"(^|\s){re.escape(option)}\b", ran.out), option
    for parameter in cli.command.params:
        assert isinstance(parameter, click.Argument) or parameter.help


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_flags(run, flag):
    assert run(flag).out.startswith("Usage: annotate [OPTIONS]")


def test_version(run):
    ran = run("--version")
    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(r"annotate \d+\.\d+\.\d+\n", ran.out)


def test_schema_is_the_documents(run):
    assert json.loads(run("--schema").out) == document_schema()


def test_json_is_one_document_of_the_contract(run, articles):
    ran = run("news/council.txt", "--json")
    assert (ran.code, ran.err) == (0, "")
    document = json.loads(ran.out)
    assert list(document) == list(Document.model_fields)
    assert document["path"] == "news/council.txt"
    assert document["pipeline"]["name"] == "en_rules"
    assert document["text"] is None
    assert ran.out == run("news/council.txt", "-f", "json").out


def test_json_refuses_several_inputs_and_names_jsonl(run, articles):
    ran = run("news/council.txt", "news/zoo.txt", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "jsonl" in ran.err
    assert ran.err.count("\n") == 1


def test_json_refuses_a_file_of_several_records(run, articles):
    Path("two.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    assert run("two.jsonl", "--json").code == 2
    Path("one.jsonl").write_text('{"text": "One."}\n')
    assert json.loads(run("one.jsonl", "--json").out)["path"] == "one.jsonl#1"


def test_jsonl_has_the_same_shape_for_one_and_for_several(run, articles):
    one = run("news/zoo.txt", "-f", "jsonl").documents
    several = run("news/zoo.txt", "news/council.txt", "-f", "jsonl").documents
    assert several[0] == one[0]
    assert [list(d) for d in several] == [list(Document.model_fields)] * 2


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("report", "Council closes the pool"),
        ("html", "<html"),
        ("csv", "path,id,finding,type"),
        ("concise", "news/council.txt:5:"),
    ],
)
def test_other_formats(run, articles, form, expected):
    ran = run("news/council.txt", "news/zoo.txt", "-f", form)
    assert (ran.code, ran.err) == (0, "")
    assert expected in ran.out


def test_the_report_is_the_default(run, articles):
    assert run("news/zoo.txt").out == run("news/zoo.txt", "-f", "report").out


def test_a_bad_input_costs_one_line_and_stops_nothing(run, articles):
    Path("latin.txt").write_bytes(b"caf\xe9")
    ran = run("news/zoo.txt", "missing.txt", "latin.txt", "news/council.txt", "-f", "jsonl")
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "annotate: missing.txt: no such file or directory (check the path)",
        "annotate: latin.txt: not UTF-8: byte 3 does not decode"
        " (it looks like cp1252: --encoding cp1252)",
    ]
    assert [d["path"] for d in ran.documents] == [
        "news/zoo.txt",
        "missing.txt",
        "latin.txt",
        "news/council.txt",
    ]
    missing = ran.documents[1]
    assert list(missing) == list(Document.model_fields)
    assert missing["error"]["code"] == "unreadable-input"
    assert [d["error"] is None for d in ran.documents] == [True, False, False, True]


@pytest.mark.parametrize("form", ["json", "report", "csv", "html", "concise"])
def test_where_every_input_is_bad_stdout_stays_empty(run, articles, form):
    ran = run("missing.txt", "-f", form)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("annotate: missing.txt: ")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--no-such-option"], "--no-such-option"),
        (["-f", "xml", "news/zoo.txt"], "xml"),
        (["--json", "-f", "csv", "news/zoo.txt"], "--json"),
        (["--resume", "news/zoo.txt"], "-o FILE"),
        (["--resume", "-f", "csv", "-o", "x", "news/zoo.txt"], "-f jsonl"),
        (["-f", "parquet", "news/zoo.txt"], "-o FILE"),
        (["--min-confidence", "1.5", "news/zoo.txt"], "--min-confidence"),
        (["-j", "-1", "news/zoo.txt"], "--jobs"),
        (["--encoding", "klingon", "news/zoo.txt"], "klingon"),
        (["--files-from", "missing", "-f", "jsonl"], "missing"),
        (["-", "-"], "only once"),
        (["-o", "no/such/folder/x", "news/zoo.txt"], "no/such/folder/x"),
        (["-o", "news", "news/zoo.txt"], "is a directory"),
    ],
)
def test_bad_usage_exits_with_2_and_says_what(run, articles, arguments, named):
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert named in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_pipeline_that_does_not_load(run, articles, forked_workers, jobs):
    ran = run("news/zoo.txt", "-j", jobs, model="no/such/pipeline")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("annotate: no/such/pipeline: ")
    assert ran.err.count("\n") == 1


def test_a_fault_of_ours_shows_its_traceback_only_with_v(run, articles, monkeypatch):
    def fall(*_, **__):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("annotate.work.annotate_articles", fall)
    quiet, loud = run("news/zoo.txt", "-f", "jsonl"), run("news/zoo.txt", "-f", "jsonl", "-v")
    assert quiet.code == loud.code == 2
    assert quiet.err.startswith("annotate: news/zoo.txt: could not be annotated: ZeroDivision")
    assert "Traceback" not in quiet.err
    assert "Traceback" in loud.err
    assert quiet.documents[0]["error"]["code"] == "internal-error"
    assert quiet.documents[0]["text_length"] == len(Path("news/zoo.txt").read_text())


def test_a_path_cannot_move_the_cursor(run, articles):
    ran = run("a\x1b[2Jb.txt")
    assert "\x1b" not in ran.err
    assert "a\\x1b[2Jb.txt" in ran.err


def test_with_text_adds_the_text(run, articles):
    (document,) = run("news/zoo.txt", "-f", "jsonl", "--with-text").documents
    assert document["text"] == Path("news/zoo.txt").read_text()


def test_only_and_min_confidence_reach_the_document(run, articles):
    document = json.loads(run("news/council.txt", "--json", "--only", "hedges").out)
    assert document["attributions"] is None
    assert document["hedges"] != []
    document = json.loads(run("news/council.txt", "--json", "--min-confidence", "1").out)
    assert all(x["confidence"] == 1 for x in document["attributions"] + document["hedges"])


# Colour and width


def colored(text: str) -> bool:
    return "\x1b[" in text


@pytest.mark.parametrize(
    ("color", "environment", "expected"),
    [
        ("auto", {}, False),
        ("always", {}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
    ],
)
def test_color_in_a_pipe(run, articles, monkeypatch, color, environment, expected):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert colored(run("news/council.txt", "--color", color).out) == expected


def test_width_breaks_the_reports_lines(run, articles):
    Path("long.txt").write_text("The harbour was quiet that morning. " * 12)
    assert max(map(len, run("long.txt", "--width", "50").out.splitlines())) <= 50
    assert max(map(len, run("long.txt").out.splitlines())) > 200
