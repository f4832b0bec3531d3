"""Streams that are closed, full or shared, and files that are somebody else's."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from annotate import run as running
from tests.forks import Forked

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
        ["bash", "-c", line], capture_output=True, text=True, check=False, timeout=300
    )


def test_hostile_10_a_stderr_that_is_closed_never_ends_a_run(pipeline_folder):
    done = shell("annotate -f jsonl a.txt 2>&-", pipeline_folder)
    (document,) = map(json.loads, done.stdout.splitlines())
    assert (done.returncode, document["path"], document["error"]) == (0, "a.txt", None)


def test_hostile_11_a_stderr_that_is_full_never_ends_a_run(pipeline_folder, forked):
    arguments = ["-f", "jsonl", "missing", "a.txt", "--model", pipeline_folder]
    with open("/dev/full", "wb") as full:
        run = forked.start(*arguments, stdout=subprocess.PIPE, stderr=full)
    documents = [json.loads(line) for line in run.communicate()[0].splitlines()]
    assert run.returncode == 2
    assert [d["path"] for d in documents] == ["missing", "a.txt"]
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


@pytest.mark.parametrize("force", [False, True])
def test_what_another_run_has_written_meanwhile_is_not_cut_to_nothing(run, monkeypatch, force):
    def annotate_all(*given, **options):
        Path("out.jsonl").write_text("what another run wrote\n")
        return real(*given, **options)

    real = running.annotate_all
    monkeypatch.setattr(running, "annotate_all", annotate_all)
    ran = run("a.txt", "-o", "out.jsonl", *["--force"] * force)
    assert ran.code == (0 if force else 2)
    assert ("is there already" in ran.err) == (not force)
    assert (Path("out.jsonl").read_text() == "what another run wrote\n") == (not force)


def start(model: str, *arguments: str, **streams) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "annotate", "--model", model, *arguments]
    return subprocess.Popen(command, stderr=subprocess.PIPE, **streams)


def test_hostile_13_of_two_runs_at_once_the_second_refuses(pipeline_folder, forked):
    """A run that waits for its second record has the file; its first stands in it whole."""
    start = partial(forked.start, "--model", pipeline_folder, stderr=subprocess.PIPE)
    first = start("-", "--input-format", "jsonl", "-o", "out.jsonl", stdin=subprocess.PIPE)
    tell(first, "First.")
    wait_for(lambda: Path("out.jsonl").exists() and Path("out.jsonl").stat().st_size)
    before = Path("out.jsonl").read_bytes()
    second = start("a.txt", "-o", "out.jsonl", "--resume")
    assert b"another run is writing to it" in second.communicate()[1]
    assert second.returncode == 2
    assert Path("out.jsonl").read_bytes() == before
    assert (first.communicate()[1], first.returncode) == (b"", 0)


@pytest.mark.parametrize("jobs", ["1", "2"], ids="jobs={}".format)
def test_hostile_14_a_document_comes_before_the_next_record(pipeline_folder, forked, jobs):
    options = ["--input-format", "jsonl", "-f", "jsonl", "-j", jobs, "--model", pipeline_folder]
    run = forked.start("-", *options, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for number in (1, 2, 3):
        tell(run, f"Story {number}.")
        assert json.loads(run.stdout.readline())["path"] == f"-#{number}"
    assert run.communicate()[0] == b""
    assert run.returncode == 0


def tell(run: Forked, text: str) -> None:
    run.stdin.write(json.dumps({"text": text}).encode() + b"\n")
    run.stdin.flush()


def wait_for(state) -> None:
    end = time.monotonic() + 300
    while not state():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc")
def test_hostile_12_workers_killed_while_they_load_are_replaced(pipeline_folder):
    for _ in range(5):  # on a busy machine one may have loaded before it is killed
        killed, documents, err, code = kill_first_workers(pipeline_folder)
        if killed == 2 and all(d["error"] is None for d in documents):
            assert [d["path"] for d in documents] == ["a.txt", "b.txt", "c.txt"]
            assert (err, code) == (b"", 0)
            return
    pytest.fail("no run went on after the death of two workers")


def kill_first_workers(model: str) -> tuple[int, list[dict], bytes, int]:
    run = start(model, "a.txt", "b.txt", "c.txt", "-f", "jsonl", "-j2", stdout=subprocess.PIPE)
    killed: set[int] = set()
    while len(killed) < 2 and run.poll() is None:
        tasks = Path(f"/proc/{run.pid}/task").glob("*/children")
        for child in {int(pid) for task in tasks for pid in task.read_text().split()} - killed:
            os.kill(child, signal.SIGKILL)
            killed.add(child)
    out, err = run.communicate()
    return len(killed), [json.loads(line) for line in out.splitlines()], err, run.returncode


@pytest.mark.parametrize("delay", [0, 0.02, 0.1])
def test_hostile_19_ctrl_c_while_modules_are_imported_ends_with_130(delay):
    """Before that, in Python's own first hundredths of a second, nobody can heed a signal."""
    for _ in range(3):  # Python itself loses one that falls into a finaliser
        ended = interrupted(delay)
        if ended == (130, b"", b""):
            return
    pytest.fail(str(ended))


def interrupted(delay: float) -> tuple[int, bytes, bytes]:
    run = subprocess.Popen(
        [sys.executable, "-c", FROM_ITS_FIRST_LINE, "a.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert run.stdout.readline() == b"\n"
    time.sleep(delay)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate()
    return run.returncode, out.strip(), err  # each call of `hold_streams` writes a line


def test_hostile_19_ctrl_c_before_the_command_begins_ends_it_without_a_word():
    """A shell says 130 of a process that SIGINT ends."""
    done = subprocess.run([sys.executable, "-c", IN_ITS_IMPORTS], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


IN_ITS_IMPORTS = """
import builtins, os, signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it
imported = builtins.__import__
def interrupted(name, *others):
    if name == "annotate.streams":
        os.kill(os.getpid(), signal.SIGINT)
    return imported(name, *others)
builtins.__import__ = interrupted
from annotate.start import main
"""
FROM_ITS_FIRST_LINE = """
from annotate import streams
hold_streams = streams.hold_streams
streams.hold_streams = lambda: (print(flush=True), hold_streams())
from annotate.start import main
main()
"""


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
