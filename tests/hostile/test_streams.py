"""Streams that are closed, full or shared, and files that are somebody else's."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = '"The pool stays shut," said Mayor Ann Lee.\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in "abc":
        Path(f"{name}.txt").write_text(TEXT)
    return tmp_path


def shell(command: str, model: str) -> subprocess.CompletedProcess[str]:
    line = command.replace("annotate", f"{sys.executable} -m annotate --model {model}")
    return subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.parametrize(
    ("stderr", "code", "inputs"),
    [
        pytest.param("2>&-", 0, "a.txt", id="hostile-10"),
        pytest.param("2>/dev/full", 2, "missing a.txt", id="hostile-11"),
    ],
)
def test_a_stderr_that_fails_never_ends_a_run(pipeline_folder, stderr, code, inputs):
    done = shell(f"annotate -f jsonl {inputs} {stderr}", pipeline_folder)
    assert done.returncode == code
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [d["path"] for d in documents] == inputs.split()
    assert documents[-1]["error"] is None


def test_hostile_13_a_second_run_on_one_file_is_refused(run):
    assert run("a.txt", "-f", "jsonl", "-o", "out.jsonl").code == 0
    before = Path("out.jsonl").read_bytes()
    with open("out.jsonl", "rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        for more in (["--resume"], []):
            ran = run("b.txt", "-f", "jsonl", "-o", "out.jsonl", *more)
            assert ran.code == 2
        ran = run("b.txt", "-f", "jsonl", "-o", "out.jsonl", "--resume")
    assert "another run is writing to it" in ran.err
    assert Path("out.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"hello\nworld\n{", id="hostile-15"),
        pytest.param(b"[" * 100_000 + b"\n", id="hostile-26"),
    ],
)
def test_a_strangers_file_stays_untouched_to_the_byte(run, data):
    Path("f").write_bytes(data)
    ran = run("a.txt", "-f", "jsonl", "-o", "f", "--resume")
    assert ran.code == 2
    assert "is no document (resume only" in ran.err
    assert Path("f").read_bytes() == data


def test_hostile_18_help_on_a_full_disk_is_one_line(pipeline_folder):
    for option in ("--help", "--schema", "--version"):
        done = subprocess.run(
            ["bash", "-c", f"{sys.executable} -m annotate {option} >/dev/full"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
        assert done.stderr.startswith("annotate: standard output: No space left")


def test_hostile_23_an_internal_error_is_done_again_in_its_place(run, monkeypatch):
    whole = run("a.txt", "b.txt", "c.txt", "-f", "jsonl").out

    def fall(nlp, articles, batch_size):
        (article,) = articles
        if article.path == "b.txt":
            raise ZeroDivisionError("a bug")
        return real(nlp, [article], batch_size)

    from annotate import work

    real = work.annotate_articles
    with monkeypatch.context() as patch:
        patch.setattr(work, "annotate_articles", fall)
        assert run("a.txt", "b.txt", "c.txt", "-f", "jsonl", "-o", "out.jsonl").code == 2
    assert Path("out.jsonl").read_text() != whole
    ran = run("a.txt", "b.txt", "c.txt", "-f", "jsonl", "-o", "out.jsonl", "--resume")
    assert (ran.code, ran.err) == (0, "")
    assert Path("out.jsonl").read_text() == whole


def test_hostile_09_json_says_by_number_what_steers_a_terminal(run):
    text = TEXT + "\x9b31m \x7f \u202e \u2066 \u200f"
    Path("e.txt").write_text(text)
    ran = run("e.txt", "-f", "jsonl", "--with-text")
    assert not set(ran.out) & set("\x9b\x7f\u202e\u2066\u200f")
    assert ran.documents[0]["text"] == text


def test_hostile_21_no_formula_behind_a_semicolon(run):
    Path("f.txt").write_text('"Pay;=HYPERLINK(1) and;@SUM(1); now," said Mayor Ann Lee.')
    out = run("f.txt", "-f", "csv").out
    assert "HYPERLINK" in out
    assert ";=" not in out
    assert ";@" not in out


def test_hostile_28_an_error_line_has_a_bound(run):
    Path("r.jsonl").write_text(json.dumps({"k" * 100_000: "no"}) + "\n")
    ran = run("r.jsonl", "a.txt", "-f", "jsonl")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert len(ran.err) < 2_100
    assert [d["error"] is None for d in ran.documents] == [False, True]


def test_hostile_20_what_a_killed_run_left_is_tidied_by_the_next(run):
    ended = subprocess.Popen(["true"])
    ended.wait()
    left = Path(f".out.html.{ended.pid}.tmp")
    left.write_text("half a page")
    another = Path(f".out.html.{os.getppid()}.tmp")  # of a run that lives
    another.write_text("half a page")
    assert run("a.txt", "-o", "out.html").code == 0
    assert not left.exists()
    assert another.exists()
