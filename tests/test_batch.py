"""Many inputs: order, processes, crashes, and going on after a kill."""

from __future__ import annotations

import json
import os
import random
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from annotate import batch, workers
from annotate.results import fingerprint
from annotate.resume import ResumeIndex
from tests.forks import Forked

SHIPPED = Path(__file__).resolve().parent.parent / "models" / "news" / "config.cfg"
SAID = [
    '"The pool stays shut," said Mayor Ann Lee.',
    "Two officials said the bridge may close. (Reuters)",
    "The zoo reportedly lost some 12 penguins.",
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_records(name: str, count: int, extra: str = "") -> None:
    records = [{"id": f"n{i}", "text": f"No {i}. {SAID[i % 3] * (i % 5)}"} for i in range(count)]
    lines = [json.dumps(r) for r in records]
    lines[count // 2 : count // 2] = [extra] if extra else []
    Path(name).write_text("\n".join(lines) + "\n")


# Processes


def test_two_processes_give_the_bytes_of_one(run):
    write_records("r.jsonl", 60, extra="no record")
    one, two = (run("r.jsonl", "-f", "jsonl", "-j", jobs) for jobs in (1, 2))
    assert [d["path"] for d in two.documents][:2] == ["r.jsonl#n0", "r.jsonl#n1"]
    assert one == two
    assert (len(two.documents), two.code) == (61, 2)


def test_two_processes_send_the_text_that_a_renderer_needs(run, forked_workers):
    write_records("r.jsonl", 4)
    assert run("r.jsonl", "-f", "concise") == run("r.jsonl", "-f", "concise", "-j", 2)


@pytest.mark.skipif(not SHIPPED.is_file(), reason="the trained pipeline is not in models/news")
def test_a_document_does_not_depend_on_its_neighbours(run, forked_workers):
    model = str(SHIPPED.parent)
    for i, said in enumerate(SAID):
        Path(f"{i}.txt").write_text(f"{said} The harbour was quiet.\n\n" * (3 * i + 1))
    together = run("0.txt", "1.txt", "2.txt", "-f", "jsonl", model=model).out
    alone = [run(f"{i}.txt", "-f", "jsonl", model=model).out for i in range(3)]
    assert together == "".join(alone)
    assert run("0.txt", "1.txt", "2.txt", "-f", "jsonl", "-j", 2, model=model).out == together


def test_a_crashed_worker_costs_its_article_alone(run, monkeypatch, forked_workers):
    monkeypatch.setattr(
        workers, "_COMMAND", workers._COMMAND.replace("annotate.worker", "tests.failing_worker")
    )
    write_records("r.jsonl", 10, extra='{"id": "bad", "text": "CRASH"}')
    ran = run("r.jsonl", "-f", "jsonl", "-j", 2, "-o", "out.jsonl")
    assert ran.code == 2
    assert ran.err == (
        "annotate: r.jsonl#bad: the process that annotated it died"
        " (try it alone; it may need more memory)\n"
    )
    documents = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]
    assert [d["path"] for d in documents if d["error"]] == ["r.jsonl#bad"]
    assert len(documents) == 11
    assert list(documents[5]) == list(documents[0])
    assert documents[5]["pipeline"] == documents[0]["pipeline"]
    before = Path("out.jsonl").read_bytes()
    assert run("r.jsonl", "-o", "out.jsonl", "-j", 2, "--resume").code == 2
    assert Path("out.jsonl").read_bytes() == before


def test_a_worker_that_cannot_start_is_an_error_and_no_hang(run, monkeypatch):
    monkeypatch.setattr(workers, "_COMMAND", "raise SystemExit(1)")
    write_records("r.jsonl", 3)
    ran = run("r.jsonl", "-f", "jsonl", "-j", 2)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "annotate: -j: each process ended while it started"
        " (free some memory or give a smaller -j; -v shows its last words)\n"
    )


def test_zero_jobs_are_all_cores():
    assert batch.cores() == len(os.sched_getaffinity(0))


def test_inputs_are_read_only_a_little_ahead(pipeline_folder, forked_workers):
    from annotate.reading.inputs import Input
    from annotate.results import Request

    read = []

    def items():
        for i in range(500):
            read.append(i)
            yield Input(str(i), f"Story {i}.")

    results = batch.annotate_all(items(), Request(model=pipeline_folder), jobs=2)
    next(results)
    time.sleep(0.3)
    assert len(read) <= 2 * batch._AHEAD + 2
    results.close()


# Output


def test_an_output_is_written_whole_or_not_at_all(run):
    Path("a.txt").write_text(SAID[0])
    Path("out.json").write_text("what was there")
    assert run("missing.txt", "--json", "-o", "out.json").code == 2
    assert Path("out.json").read_text() == "what was there"
    assert run("a.txt", "--json", "-o", "out.json").code == 0
    assert json.loads(Path("out.json").read_text())["path"] == "a.txt"
    assert sorted(p.name for p in Path().iterdir()) == ["a.txt", "out.json"]


def test_a_fault_while_rendering_leaves_the_output_as_it_was(run, monkeypatch):
    Path("a.txt").write_text(SAID[0])
    Path("out.html").write_text("what was there")

    def fall(_):
        raise ZeroDivisionError

    monkeypatch.setattr("annotate.render.html.render_html", fall)
    assert run("a.txt", "-f", "html", "-o", "out.html").code == 2
    assert Path("out.html").read_text() == "what was there"
    assert sorted(p.name for p in Path().iterdir()) == ["a.txt", "out.html"]


def test_an_output_keeps_its_mode_and_a_link_stays_a_link(run):
    Path("a.txt").write_text(SAID[0])
    Path("real.csv").touch(0o640)
    Path("real.csv").chmod(0o640)
    Path("link.csv").symlink_to("real.csv")
    assert run("a.txt", "-f", "csv", "-o", "link.csv").code == 0
    assert Path("link.csv").is_symlink()
    assert Path("real.csv").stat().st_mode & 0o777 == 0o640
    assert Path("real.csv").read_text("utf-8-sig").startswith("path,")


# Resuming


def whole(run, count: int = 40) -> bytes:
    write_records("r.jsonl", count, extra="no record")
    assert run("r.jsonl", "-f", "jsonl", "-o", "whole.jsonl").code == 2
    return Path("whole.jsonl").read_bytes()


@pytest.mark.parametrize(("jobs", "cuts"), [(1, 10), (2, 1)])
def test_a_file_cut_anywhere_becomes_the_file_of_an_unbroken_run(run, forked_workers, jobs, cuts):
    data = whole(run)
    chance = random.Random(jobs)
    edges = [0, 1, len(data) - 1, len(data)] if cuts > 1 else []
    for cut in [*edges, *(chance.randrange(len(data)) for _ in range(cuts))]:
        Path("out.jsonl").write_bytes(data[:cut])
        ran = run("r.jsonl", "-f", "jsonl", "-o", "out.jsonl", "--resume", "-j", jobs)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert Path("out.jsonl").read_bytes() == data, f"cut at {cut}"


def test_resume_starts_a_file_that_is_not_there(run):
    data = whole(run, 4)
    run("r.jsonl", "-o", "new.jsonl", "--resume")
    assert Path("new.jsonl").read_bytes() == data


def test_a_changed_or_a_new_article_is_added_and_nothing_twice(run):
    for name in ("a", "b"):
        Path(f"{name}.txt").write_text(f"Story {name}.")
    run("a.txt", "b.txt", "-f", "jsonl", "-o", "out.jsonl")
    Path("a.txt").write_text("Story a, corrected.")
    Path("c.txt").write_text("Story c.")
    for _ in range(2):
        assert run("a.txt", "b.txt", "c.txt", "-o", "out.jsonl", "--resume").code == 0
        documents = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]
        assert [d["path"] for d in documents] == ["a.txt", "b.txt", "a.txt", "c.txt"]


def test_records_of_one_id_and_one_text_are_counted(run):
    Path("r.jsonl").write_text('{"id": 1, "text": "Same."}\n' * 3 + '{"id": 1, "text": "Other."}\n')
    run("r.jsonl", "-f", "jsonl", "-o", "whole.jsonl")
    lines = Path("whole.jsonl").read_text().splitlines(keepends=True)
    assert len(lines) == 4
    for kept in range(5):
        Path("out.jsonl").write_text("".join(lines[:kept]))
        run("r.jsonl", "-o", "out.jsonl", "--resume")
        assert Path("out.jsonl").read_text() == "".join(lines), kept


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("my notes", "its last line is no document"),
        ("my notes\n", "its line 1 is no document"),
        ('{"schema_version": "1.0"}\n', "its line 1 is no document"),
        ("[1]\n", "its line 1 is no document"),
    ],
)
def test_a_strangers_file_is_not_touched(run, data, fault):
    Path("a.txt").write_text("Story.")
    Path("notes").write_text(data)
    ran = run("a.txt", "-o", "notes", "--resume")
    assert ran.code == 2
    assert (
        ran.err == f"annotate: notes: {fault} (resume only a file that annotate -f jsonl wrote)\n"
    )
    assert Path("notes").read_text() == data


def test_held_documents_are_given_once_each_in_order():
    paths, doc_ids = (
        np.array([fingerprint(x) for x in xs], dtype=np.uint64) for xs in (["a", "b", "a"], "123")
    )
    index = ResumeIndex(paths, doc_ids)
    one, three = fingerprint("1"), fingerprint("3")
    assert [index.take("a") for _ in range(3)] == [{one, three}, {three}, frozenset()]
    assert index.take("c") == frozenset()


def kill_and_resume(
    start: Callable[..., Forked], folder: str, whole: bytes, jobs: int, chance: random.Random
) -> int:
    """Kill a run at a random moment, resume it; the bytes that the killed run had written."""
    out = Path("killed.jsonl")
    out.unlink(missing_ok=True)
    arguments = ["r.jsonl", "-f", "jsonl", "-o", str(out), "-j", str(jobs), "--model", folder]
    process = start(*arguments, stderr=subprocess.DEVNULL)
    target = chance.randrange(len(whole))
    while process.poll() is None and (not out.exists() or out.stat().st_size < target):
        time.sleep(0.002)
    process.kill()
    process.wait()
    left = out.stat().st_size
    resumed = start(*arguments, "--resume", stderr=subprocess.DEVNULL)
    assert resumed.wait() == 2  # the one line that is no record
    assert out.read_bytes() == whole
    return left


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_at_a_random_moment_and_resumed(run, forked, pipeline_folder, jobs):
    data = whole(run, 150)
    for _ in range(5):  # a run on a busy machine may be done before it is killed
        if kill_and_resume(forked.start, pipeline_folder, data, jobs, random.Random()) < len(data):
            return
    pytest.fail("no run could be killed before its end")
