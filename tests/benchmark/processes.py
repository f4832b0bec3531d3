"""Processes that are measured, and the machine that they run on."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from annotate.workers import SINGLE_THREAD

# The instruction sets that int8 arithmetic is written for, the fastest first.
_SETS = {
    "amx_int8": "AMX int8",
    "avx512_vnni": "AVX-512 VNNI",
    "avx_vnni": "AVX VNNI",
    "avx512bw": "AVX-512 without VNNI",
    "avx2": "AVX2",
    "i8mm": "i8mm",
    "asimddp": "NEON dot product",
}


@dataclass(frozen=True)
class Used:
    """What a process took: seconds by the clock, of CPU (user and system), and its peak in MB."""

    clock: float
    cpu: float
    peak: float


def used(*command: str) -> Used:
    """What ``python COMMAND`` takes."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    finally:
        _end(process)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    peak = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return Used(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, peak)


def fresh(task: str, *arguments: object) -> Any:
    """The value of one of `tasks.TASKS` in a new process of one thread.

    It hears no Ctrl-C and says nothing of it: it is ended when this process is interrupted.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmark.tasks", task],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **SINGLE_THREAD},
        start_new_session=True,
        text=True,
    )
    try:
        answer, _ = process.communicate(json.dumps(arguments))
    finally:
        _end(process)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, task)
    return json.loads(answer.splitlines()[-1])


def _end(process: subprocess.Popen[Any]) -> None:
    if process.returncode is None:
        process.kill()
        process.wait()


def machine() -> str:
    """The CPU by name, family and model, its instruction set for int8, and the versions."""
    names = ("onnxruntime", "spacy", "numpy", "tokenizers")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    return f"{_cpu()}\nPython {platform.python_version()}, {versions}, {platform.system()}"


def _cpu() -> str:
    path = Path("/proc/cpuinfo")
    if not path.exists():
        name = platform.processor() or platform.machine()
        if sys.platform == "darwin":
            asked = ["sysctl", "-n", "machdep.cpu.brand_string"]
            name = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
        return name
    facts = dict(re.findall(r"(?m)^([\w ]+?)\s*: (.*)$", path.read_text()))
    flags = facts.get("flags", facts.get("Features", "")).split()
    known = [words for flag, words in _SETS.items() if flag in flags]
    name = facts.get("model name", platform.machine())
    number = ", ".join(f"{k} {facts[k]}" for k in ("cpu family", "model") if k in facts)
    return f"{name}{f' ({number})' if number else ''}, {known[0] if known else 'no known int8'}"
