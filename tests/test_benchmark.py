"""The benchmark itself: it says what it measures on, and ends when it is told to."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmark import peers, processes
from tests.benchmark.texts import of_length
from tests.faults import fault

ROOT = Path(__file__).parent.parent


def test_the_machine_is_named_with_its_instruction_set():
    cpu, versions = processes.machine().splitlines()
    assert ", " in cpu
    assert "onnxruntime" in versions


def test_a_peer_that_is_not_installed_is_skipped_with_a_reason(monkeypatch):
    monkeypatch.setattr(peers, "REAL", ("no_such_pipeline",))
    with pytest.raises(LookupError, match="pip install"):
        peers.peer("whole")


def test_a_long_text_has_the_length_that_was_asked_for_and_does_not_repeat_itself():
    text = of_length(30_000)
    assert len(text) == 30_000
    paragraphs = text.split("\n\n")
    assert len(set(paragraphs)) > 0.6 * len(paragraphs)


@fault("trial-R8")
def test_ctrl_c_ends_the_benchmark_at_once_and_without_a_traceback():
    command = [sys.executable, "-m", "tests.benchmark", "--only", "growth"]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Ignored by what a shell starts in the background, and so by the tests there.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None
    while "characters" not in process.stdout.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert "semaphore" not in errors
