"""The command on a terminal, in a pipe, and interrupted: in a process of its own."""

from __future__ import annotations

import errno
import json
import os
import pty
import re
import signal
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest

from annotate.progress import Messages, RunCounts
from tests.faults import fault
from tests.forks import Forked, Forks

STEPS = ["encoder", "outlets", "quotations", "statements", "hedges", "sources"]


Show = Callable[..., tuple[int, str]]


@pytest.fixture
def on_terminal(forked: Forks, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Gives the exit code of a command, and what the terminal shows that its streams lead to."""
    for name, value in (("TERM", "xterm"), ("COLUMNS", "100"), ("PAGER", "cat")):
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return partial(shown_by, forked.start)


def shown_by(start: Callable[..., Forked], *arguments: str, **given: object) -> tuple[int, str]:
    parent, child = pty.openpty()
    process = start(*arguments, **{"stdin": child, "stdout": child, "stderr": child, **given})
    os.close(child)
    shown = b""
    try:
        while data := os.read(parent, 65536):
            shown += data
    except OSError:  # the terminal's other end is closed
        pass
    os.close(parent)
    return process.wait(), shown.decode()


def test_no_path_on_a_terminal_gives_short_help(on_terminal):
    code, shown = on_terminal()
    assert code == 2
    assert "Usage: annotate" in shown
    assert "annotate --help" in shown
    assert len(shown.splitlines()) < 12


def test_a_terminal_gets_colour_and_no_progress_among_its_results(
    on_terminal, articles, pipeline_folder
):
    code, shown = on_terminal("news/council.txt", "--model", pipeline_folder)
    assert code == 0
    assert "\x1b[" in shown
    assert "words/s" not in shown


def test_a_report_on_a_terminal_goes_through_the_pager_as_git_has_it(
    on_terminal, articles, pipeline_folder, tmp_path, monkeypatch
):
    """trial-V1: the first screen of a report was scrolled away."""
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\nread first; echo "PAGED $LESS: $first"\n', encoding="utf-8")
    pager.chmod(0o755)
    arguments = ["news/council.txt", "--model", pipeline_folder]
    monkeypatch.setenv("PAGER", str(pager))
    code, shown = on_terminal(*arguments)
    assert code == 0  # also where the pager's reader leaves before the end
    assert shown.startswith("PAGED FRX: \x1b[1mCouncil closes the pool")
    code, shown = on_terminal(*arguments, "--no-pager")
    assert (code, "PAGED" in shown) == (0, False)
    assert "WHO SAID WHAT" in shown
    code, shown = on_terminal(*arguments, "-o", "out.txt", "-f", "report")
    assert (code, "PAGED" in shown) == (0, False)


def test_progress_and_totals_are_for_a_terminal(on_terminal, articles, pipeline_folder):
    arguments = ["news", "missing.txt", "-f", "jsonl", "--model", pipeline_folder]
    code, shown = on_terminal(*arguments, stdout=subprocess.DEVNULL)
    assert code == 2
    assert "annotate: missing.txt: no such file" in shown
    last = shown.splitlines()[-1]
    assert re.search(r"annotate: 3 articles, \d+ words, [\d,]+ words/s, 1 error", last)
    code, shown = on_terminal(*arguments, "-q", stdout=subprocess.DEVNULL)
    assert "words/s" not in shown
    assert "annotate: missing.txt" in shown


@fault("trial-C25")
def test_a_page_does_not_flood_a_terminal(on_terminal, articles, pipeline_folder):
    arguments = ["news/zoo.txt", "-f", "html", "--model", pipeline_folder]
    code, shown = on_terminal(*arguments)
    assert code == 2
    assert "give -o FILE.html, or -o - to see it" in shown
    assert "<html" not in shown
    code, shown = on_terminal(*arguments, "-o", "-")
    assert (code, "<html" in shown) == (0, True)


@fault("trial-C12")
def test_progress_moves_within_a_long_article(on_terminal, articles):
    paragraph = "Ann Lee said the dam was safe. It may reopen in spring.\n\n"
    Path("long.txt").write_text(paragraph * 150)
    short = {"before": "from annotate import work; work.LONG = 7_500"}
    code, shown = on_terminal("long.txt", "-o", "out.json", **short)
    assert code == 0
    told = re.findall(r"long\.txt: (\w+), (\d+)%", shown)
    shares = [int(share) for _, share in told]
    assert shares == sorted(shares)
    assert len({share for step, share in told if step == "encoder"}) > 10
    assert list(dict.fromkeys(step for step, _ in told)) == STEPS
    assert "long for an article" not in shown
    watched = Path("out.json").read_bytes()
    assert on_terminal("long.txt", "-o", "out.json", "-q", **short) == (0, "")
    assert Path("out.json").read_bytes() == watched


@fault("hostile-11")
def test_a_terminal_that_goes_away_never_ends_a_run(monkeypatch):
    messages = Messages()
    with messages.progress(RunCounts(), 1):
        gone = OSError(errno.EIO, "Input/output error")
        monkeypatch.setattr(messages.bar, "update", Mock(side_effect=gone))
        monkeypatch.setattr("annotate.progress.drop_stream", dropped := Mock())
        messages.watch("long.txt", 60_000, "encoder", 0.5)
    dropped.assert_called_once_with(2)


@fault("trial-C28")
def test_the_end_says_how_long_it_took_and_where_it_went(on_terminal, articles, pipeline_folder):
    arguments = ["news", "-o", "out.jsonl", "--model", pipeline_folder]
    code, shown = on_terminal(*arguments)
    assert code == 0
    assert re.search(r"annotate: 3 articles, .*, 0 errors, \d+ s → out\.jsonl\s*$", shown)
    assert re.search(r"\d+ % of 0\.0 MB, left:", shown)


def test_a_closed_pipe_ends_quietly(forked, articles, pipeline_folder):
    Path("many.jsonl").write_text('{"text": "The zoo reportedly closed."}\n' * 500)
    arguments = ["many.jsonl", "-f", "jsonl", "--model", pipeline_folder]
    process = forked.start(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline().startswith(b'{"schema_version"')
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(300) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_said(forked, articles, pipeline_folder):
    arguments = ["news", "-f", "csv", "--model", pipeline_folder]
    with open("/dev/full", "wb") as full:
        process = forked.start(*arguments, stdout=full, stderr=subprocess.PIPE)
    _, err = process.communicate()
    assert process.returncode == 2
    assert err.startswith(b"annotate: standard output: No space left")
    assert err.count(b"\n") == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_all_at_once_and_leaves_whole_lines(forked, articles, pipeline_folder, jobs):
    Path("many.jsonl").write_text('{"text": "The zoo reportedly closed."}\n' * 20_000)
    arguments = ["many.jsonl", "-f", "jsonl", "-j", str(jobs), "--model", pipeline_folder]
    process = forked.start(*arguments, "-o", "out.jsonl", stderr=subprocess.PIPE)
    while not (Path("out.jsonl").exists() and Path("out.jsonl").stat().st_size):
        time.sleep(0.02)
    children = [int(pid) for pid in _children(process.pid)]
    assert len(children) == (jobs if jobs > 1 else 0)
    process.send_signal(signal.SIGINT)
    assert process.wait(300) == 130
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
