"""``-o``, ``--resume``, ``--force``: what is written where, and what is never lost."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from annotate.model import model_folder
from tests.faults import fault

STARTS = {
    "x.html": "<!DOCTYPE html>",
    "x.HTM": "<!DOCTYPE html>",
    "x.json": '{\n  "schema_version"',
    "x.jsonl": '{"schema_version"',
    "x.csv": "\ufeffpath,id,finding",
    "x.txt": "news/zoo.txt",
}


@pytest.mark.parametrize("name", STARTS, ids="trial-C3-{}".format)
def test_the_suffix_says_the_format(run, articles, name):
    assert run("news/zoo.txt", "-o", name).code == 0
    written = Path(name).read_text(encoding="utf-8")
    assert STARTS[name].lower() in written.lower()[:400]


def test_f_goes_before_the_suffix(run, articles):
    assert run("news/zoo.txt", "-f", "concise", "-o", "x.html").code == 0
    assert Path("x.html").read_text().startswith("news/zoo.txt:1:9: hedge-hearsay")


@pytest.mark.parametrize("name", ["findings", "x.xml", "dir/"], ids="trial-C3-C20-{}".format)
def test_a_suffix_that_says_nothing_is_an_error(run, articles, name):
    ran = run("news/zoo.txt", "-o", name)
    assert (ran.code, ran.out) == (2, "")
    assert f"-o {name}: " in ran.err
    assert ("give -f" in ran.err) == (name != "dir/")
    assert not Path(name).exists()


@pytest.mark.parametrize("command", [["-f", "html"], ["check"], ["diff", "news/zoo.txt"]])
@pytest.mark.parametrize("name", ["dir/", "news", "a/b/"], ids="trial-C20-{}".format)
def test_a_directory_is_no_output(run, articles, command, name):
    ran = run(*command, "news/zoo.txt", "-o", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"Error: -o {name}: is a directory; name a file in it.\n")
    assert not Path("dir").exists()


@fault("trial-C9")
def test_a_csv_file_has_a_byte_order_mark_and_a_stream_has_none(run, articles):
    Path("quote.txt").write_text("“It is ‘safe’,” said Ann Lee.\n", encoding="utf-8")
    stream = run("quote.txt", "-f", "csv").out
    run("quote.txt", "-o", "x.csv")
    assert not stream.startswith("\ufeff")
    assert Path("x.csv").read_bytes() == b"\xef\xbb\xbf" + stream.encode()


@fault("trial-C11")
def test_a_forgotten_resume_cuts_no_file(run, articles):
    assert run("news/zoo.txt", "-o", "out.jsonl").code == 0
    before = Path("out.jsonl").read_bytes()
    ran = run("news", "-o", "out.jsonl")
    assert ran.code == 2
    assert "--resume" in ran.err
    assert "--force" in ran.err
    assert Path("out.jsonl").read_bytes() == before
    assert run("news", "-o", "out.jsonl", "--resume").code == 0
    assert Path("out.jsonl").read_bytes().startswith(before)
    assert run("news/zoo.txt", "-o", "out.jsonl", "--force").code == 0
    assert Path("out.jsonl").read_bytes() == before
    assert run("news", "-o", "out.jsonl", "--force", "--resume").code == 2


@pytest.mark.parametrize(
    "other",
    [["--only", "hedges"], ["--min-confidence", "0.9"], ["--with-text"], ["--config", "own.toml"]],
    ids="trial-C10-{0[0]}".format,
)
def test_a_run_of_other_options_is_not_resumed(run, articles, other):
    Path("own.toml").write_text('staff = ["Ann Lee"]\n')
    assert run("news/zoo.txt", "-o", "out.jsonl").code == 0
    before = Path("out.jsonl").read_bytes()
    ran = run("news", "-o", "out.jsonl", "--resume", *other)
    assert ran.code == 2
    assert ran.err.startswith("annotate: out.jsonl: its line 1 was made with other options")
    assert Path("out.jsonl").read_bytes() == before


def test_a_run_in_more_processes_is_resumed(run, articles, forked_workers):
    assert run("news/zoo.txt", "-o", "out.jsonl").code == 0
    assert run("news", "-o", "out.jsonl", "--resume", "--jobs", "2").code == 0
    lines = Path("out.jsonl").read_text().splitlines()
    digests = {json.loads(x)["pipeline"]["version"] for x in lines}
    assert len(digests) == 1


@fault("trial-C10")
def test_a_run_of_another_model_is_not_resumed(run, articles):
    assert run("news/zoo.txt", "-o", "out.jsonl").code == 0
    ran = run("news", "-o", "out.jsonl", "--resume", model=str(model_folder()))
    assert ran.code == 2
    assert "another model" in ran.err


@pytest.mark.parametrize(
    ("form", "color"),
    [("report", "never"), ("report", "always"), ("csv", "never")],
    ids="hostile-07-trial-C4-{}".format,
)
def test_a_pipe_that_nobody_reads_ends_with_0(articles, pipeline_folder, forked, form, color):
    Path("long.txt").write_text("The zoo reportedly closed. Critics said it may reopen.\n\n" * 900)
    arguments = ["long.txt", "-f", form, "--color", color, "--model", pipeline_folder]
    process = forked.start(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(300) == 0
