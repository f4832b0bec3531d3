"""Options, exit codes, and what goes to stdout and what to stderr."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from annotate import cli
from annotate.document import Document

CONTRACT = (
    "-f --format --json -o --output --with-text --only --min-confidence --encoding "
    "--input-format --text-field --id-field --stdin-filename --files-from --model -j --jobs "
    "--resume --color --width --schema -q --quiet -v --verbose --version -h --help"
).split()  # noqa: SIM905 - to be read beside the contract's table


def command(*arguments: object, **given) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "annotate", *map(str, arguments)],
        capture_output=True,
        timeout=60,
        check=False,
        **given,
    )


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
    assert json.loads(run("--schema").out) == Document.model_json_schema(mode="serialization")


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
        " (name its encoding with --encoding)",
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
def test_a_pipeline_that_does_not_load(run, articles, jobs):
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
    assert document["attributions"] == []
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


# Terminals, pipes and signals


def on_terminal(arguments: list[str], **streams) -> tuple[int, str]:
    """The exit code of a command, and what the terminal shows that its streams lead to."""
    parent, child = pty.openpty()
    given = {"stdin": child, "stdout": child, "stderr": child, **streams}
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    environment.pop("NO_COLOR", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "annotate", *arguments], **given, env=environment
    )
    os.close(child)
    shown = b""
    try:
        while data := os.read(parent, 65536):
            shown += data
    except OSError:  # the terminal's other end is closed
        pass
    os.close(parent)
    return process.wait(), shown.decode()


def test_no_path_on_a_terminal_gives_short_help():
    code, shown = on_terminal([])
    assert code == 2
    assert "Usage: annotate" in shown
    assert "annotate --help" in shown
    assert len(shown.splitlines()) < 12


def test_a_terminal_gets_colour_and_no_progress_among_its_results(articles, pipeline_folder):
    code, shown = on_terminal(["news/council.txt", "--model", pipeline_folder])
    assert code == 0
    assert "\x1b[" in shown
    assert "words/s" not in shown


def test_progress_and_totals_are_for_a_terminal(articles, pipeline_folder):
    arguments = ["news", "missing.txt", "-f", "jsonl", "--model", pipeline_folder]
    code, shown = on_terminal([*arguments], stdout=subprocess.DEVNULL)
    assert code == 2
    assert "annotate: missing.txt: no such file" in shown
    last = shown.splitlines()[-1]
    assert re.search(r"annotate: 3 articles, \d+ words, [\d,]+ words/s, 1 error", last)
    code, shown = on_terminal([*arguments, "-q"], stdout=subprocess.DEVNULL)
    assert "words/s" not in shown
    assert "annotate: missing.txt" in shown


def test_a_closed_pipe_ends_quietly(articles, pipeline_folder):
    Path("many.jsonl").write_text('{"text": "The zoo reportedly closed."}\n' * 500)
    process = subprocess.Popen(
        [sys.executable, "-m", "annotate", "many.jsonl", "-f", "jsonl", "--model", pipeline_folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout.readline().startswith(b'{"schema_version"')
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(20) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_said(articles, pipeline_folder):
    with open("/dev/full", "wb") as full:
        process = subprocess.run(
            [sys.executable, "-m", "annotate", "news", "-f", "csv", "--model", pipeline_folder],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert process.returncode == 2
    assert process.stderr.startswith(b"annotate: standard output: No space left")
    assert process.stderr.count(b"\n") == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_all_at_once_and_leaves_whole_lines(articles, pipeline_folder, jobs):
    Path("many.jsonl").write_text('{"text": "The zoo reportedly closed."}\n' * 20_000)
    arguments = ["many.jsonl", "-f", "jsonl", "-j", str(jobs), "--model", pipeline_folder]
    process = subprocess.Popen(
        [sys.executable, "-m", "annotate", *arguments, "-o", "out.jsonl"], stderr=subprocess.PIPE
    )
    while not (Path("out.jsonl").exists() and Path("out.jsonl").stat().st_size):
        time.sleep(0.02)
    children = [int(pid) for pid in _children(process.pid)]
    assert len(children) == (jobs if jobs > 1 else 0)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 130
    assert process.stderr.read() == b""
    process.stderr.close()
    assert not any(Path(f"/proc/{pid}").exists() for pid in children)
    lines = Path("out.jsonl").read_bytes()
    assert lines.endswith(b"}\n")
    assert all(json.loads(line)["path"] for line in lines.splitlines())


def _children(pid: int) -> list[str]:
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += (task / "children").read_text().split()
    return found
