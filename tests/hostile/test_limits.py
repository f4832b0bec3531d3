"""Little memory, few files, few processes: one line with what to do, and what is done is kept."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import spacy

from annotate import batch, work, workers
from annotate.errors import AnnotationError, lacks_memory
from annotate.pipeline import annotate_articles, load
from annotate.progress import Messages, RunCounts
from annotate.reading import inputs
from annotate.reading.bounded import read_up_to
from annotate.reading.inputs import Input
from annotate.results import Request

NAMES = [f"{letter}.txt" for letter in "abcdef"]
NO_MEMORY = (
    "the system gives no more memory"
    " (free some, raise ulimit -v, split a long article, or give a smaller -j)\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        Path(name).write_text('"The pool stays shut," said Mayor Ann Lee.\n')


def limited(limit: str, model: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    start = [sys.executable, "-m", "annotate", *arguments, "--model", model]
    return subprocess.run(
        ["bash", "-c", f'ulimit {limit} && exec "$@"', "-", *start],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


FEW_FILES = (
    " of its processes can be started: Too many open files"
    " (allow more open files with ulimit -n, or give a smaller -j)\n"
)


def test_processes_that_cannot_be_started_leave_the_work_to_the_others(pipeline_folder):
    done = limited("-n 20", pipeline_folder, *NAMES, "-f", "jsonl", "-j", "6")
    assert done.returncode == 0
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(d["path"], d["error"]) for d in documents] == [(name, None) for name in NAMES]
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith(FEW_FILES)


def test_check_says_so_too(pipeline_folder, forked):
    few = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (20, 20))"
    options = ["--json", "--fail-on", "never", "-j", "6", "--model", pipeline_folder]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    done = forked.start("check", *NAMES, *options, before=few, **pipes)
    out, err = done.communicate()
    assert (done.returncode, json.loads(out)["articles"]) == (0, len(NAMES))
    assert err.count(b"\n") == 1
    assert err.decode().endswith(FEW_FILES)


@pytest.mark.parametrize("command", ["-f jsonl", "-f jsonl -j 4", "check", "diff b.txt"])
def test_too_little_memory_to_begin_with_is_one_line(pipeline_folder, command):
    done = limited("-v 200000", pipeline_folder, *command.split(), "a.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "annotate: ulimit -v: the 195 MB that it allows are fewer than annotate takes"
        " (make it 400000 or more; a long article takes more)\n"
    )


def test_little_memory_for_pyarrow_is_one_line_and_no_file_or_a_whole_one(pipeline_folder):
    """Given less than it wants it ends the process, without a word or with one of C++'s.

    Which limit is too little depends on the machine.
    """
    parquet = pytest.importorskip("pyarrow.parquet")
    for limit in ("400000", "470000"):
        done = limited(f"-v {limit}", pipeline_folder, *NAMES, "-o", "p.parquet")
        if done.returncode:
            said = f"annotate: memory: {NO_MEMORY}"
            assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
            assert sorted(path.name for path in Path().iterdir()) == NAMES
        else:
            assert parquet.read_table("p.parquet").num_rows == len(NAMES)
            Path("p.parquet").unlink()


def test_the_guard_of_pyarrow_looks_at_what_is_left():
    gigabyte = 10**9
    code = "from annotate.limits import check_room; check_room(10**9)"
    for limit, fails in ((gigabyte, True), (3 * gigabyte, False)):
        done = subprocess.run(
            [
                "bash",
                "-c",
                f'ulimit -v {limit // 1024} && exec "$@"',
                "-",
                sys.executable,
                "-c",
                code,
            ],
            capture_output=True,
            check=False,
        )
        assert (b"MemoryError" in done.stderr) == fails


class Few:
    """Worker processes of which the system gives two; `refusal` says how it refuses a third."""

    refusal: Exception = OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    started = 0
    most = 2

    def __init__(self, verbose: bool) -> None:
        Few.started += 1
        if Few.started > Few.most and isinstance(Few.refusal, OSError):
            raise Few.refusal

    def start(self, request: Request) -> None:
        self.pipeline = object()
        if Few.started > Few.most:
            raise Few.refusal

    def ask(self, item: Input) -> str:
        return item.path

    def kill(self) -> None:
        Few.started -= 1


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> type[Few]:
    monkeypatch.setattr(workers, "Worker", Few)
    monkeypatch.setattr(Few, "started", 0)
    return Few


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (Few.refusal, "Resource temporarily unavailable (give a smaller -j)"),
        (AnnotationError("m", "no more memory", "free some"), "no more memory (free some)"),
    ],
)
def test_all_is_done_by_the_processes_there_are_and_that_is_said_once(
    few, monkeypatch, refusal, said
):
    monkeypatch.setattr(few, "refusal", refusal)
    lines: list[str] = []
    items = (Input(str(n), "") for n in range(200))
    results = batch.annotate_all(items, Request(), jobs=8, say=lines.append)
    assert list(results) == [str(n) for n in range(200)]
    assert len(lines) <= 1  # none where two were as quick as eight
    assert all(line.startswith("annotate: -j: only ") for line in lines)
    assert all(line.endswith(f" of its processes can be started: {said}") for line in lines)


def test_none_of_the_processes_is_an_error_that_says_why(few, monkeypatch):
    monkeypatch.setattr(few, "most", 0)
    with pytest.raises(AnnotationError) as raised:
        list(batch.annotate_all([Input("a", "")], Request(), jobs=2))
    assert str(raised.value) == (
        "-j: none of its processes can be started: Resource temporarily unavailable"
        " (give a smaller -j)"
    )


@pytest.mark.parametrize("threads", [0, 1, 2, 5])
def test_threads_that_cannot_be_started_leave_the_work_to_the_others(few, monkeypatch, threads):
    """One reads ahead, one more for each process."""
    started = []

    class Thread(threading.Thread):
        def start(self) -> None:
            if len(started) == threads:
                raise RuntimeError("can't start new thread")
            started.append(self)
            super().start()

    monkeypatch.setattr(threading, "Thread", Thread)
    monkeypatch.setattr(few, "most", 8)
    lines: list[str] = []
    results = batch.annotate_all(
        (Input(str(n), "") for n in range(50)), Request(), jobs=8, say=lines.append
    )
    fault = "of its processes can be started: can't start new thread (give a smaller -j)"
    if threads < 2:
        with pytest.raises(AnnotationError) as raised:
            list(results)
        assert str(raised.value) == f"-j: none {fault}"
    else:
        assert list(results) == [str(n) for n in range(50)]
        assert lines == [f"annotate: -j: only {threads - 1} {fault}"]


def test_a_progress_line_that_no_thread_draws_ends_no_run(monkeypatch):
    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    messages = Messages()
    with messages.progress(RunCounts(), 10):
        messages.update(RunCounts(articles=1))
    assert messages.bar is None


def falls(nlp, articles, batch_size):
    if articles[0].path == "b.txt":
        raise RuntimeError("onnxruntime: std::bad_alloc") from MemoryError()
    return annotate_articles(nlp, articles, batch_size)


def test_an_article_that_memory_does_not_suffice_for_costs_itself_and_is_done_again(
    run, monkeypatch
):
    whole = run(*NAMES, "-f", "jsonl").out
    given_back = []
    with monkeypatch.context() as patch:
        patch.setattr(work, "annotate_articles", falls)
        patch.setattr(work, "give_back", lambda: given_back.append("what it took"))
        ran = run(*NAMES, "-f", "jsonl", "-o", "out.jsonl")
    assert (ran.code, ran.err) == (2, f"annotate: b.txt: {NO_MEMORY}")
    assert given_back == ["what it took"]  # so that c.txt finds some
    documents = [json.loads(line) for line in Path("out.jsonl").read_text().splitlines()]
    assert [d["path"] for d in documents if d["error"]] == ["b.txt"]
    assert run(*NAMES, "-o", "out.jsonl", "--resume").code == 0
    assert Path("out.jsonl").read_text() == whole


@pytest.mark.parametrize("command", ["check a.txt b.txt c.txt", "diff a.txt b.txt"])
def test_check_and_diff_say_the_same_of_it(run, monkeypatch, command):
    monkeypatch.setattr(work, "annotate_articles", falls)
    ran = run(*command.split())
    assert (ran.code, ran.err) == (2, f"annotate: b.txt: {NO_MEMORY}")


@pytest.mark.parametrize("command", ["-f jsonl b.txt", "check b.txt", "diff a.txt b.txt"])
def test_a_fault_of_annotates_own_is_traced_where_that_is_asked_for(run, monkeypatch, command):
    def fail(nlp, articles, batch_size):
        raise KeyError(articles[0].path)

    monkeypatch.setattr(work, "annotate_articles", fail)
    said = "b.txt: could not be annotated: KeyError: 'b.txt' (run with -v and report the traceback)"
    assert said in run(*command.split()).err.splitlines()[-1]
    shown = run(*command.split(), "-v").err
    assert said in shown
    assert "Traceback (most recent call last)" in shown


def test_a_file_that_there_is_no_memory_to_read_costs_itself_alone(run, monkeypatch):
    def fall(file, path, *others):
        if path == "b.txt":
            raise MemoryError
        return real(file, path, *others)

    real = inputs._read
    monkeypatch.setattr(inputs, "_read", fall)
    ran = run(*NAMES, "-f", "jsonl")
    assert (ran.code, ran.err) == (2, f"annotate: b.txt: {NO_MEMORY}")
    assert len([d for d in ran.documents if d["error"] is None]) == 5


@pytest.mark.parametrize("size", [0, 1, 2**20, 2**20 + 1, 3 * 2**20])
@pytest.mark.parametrize("count", [1, 2**20, 2 * 2**20 + 1])
def test_a_file_is_read_as_far_as_asked_and_never_much_at_once(size, count):
    class Asked(io.BytesIO):
        def read(self, count: int | None = -1) -> bytes:
            assert 0 < count <= 2**20
            return super().read(count)

    data = os.urandom(size)
    assert read_up_to(Asked(data), count) == data[:count]


def test_a_pipeline_that_there_is_no_memory_for_is_not_called_broken(monkeypatch, pipeline_folder):
    def fall(name, exclude):
        raise OSError("encoder.so: failed to map segment from shared object")

    monkeypatch.setattr(spacy, "load", fall)
    with pytest.raises(AnnotationError, match="the system gives no more memory"):
        load(pipeline_folder)


def test_no_memory_is_known_through_other_errors():
    error = ValueError("no such thing")
    error.__context__ = MemoryError()
    assert lacks_memory(error)
    assert lacks_memory(RuntimeError("can't start new thread"))
    assert not lacks_memory(ValueError("no such thing"))
