"""Nothing leaves the machine: an empty home stays empty, and no network socket is made."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.package import PACKAGE, nodes

SAID = '"The pool stays shut," said Mayor Ann Lee. It may reopen, officials said.'

# Ends a process that uses a socket of Python's, and one that holds any when it is done.
WATCH = """
import atexit, os, sys
def watch(event, _):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        os.write(2, f"network: {event}\\n".encode())
        os._exit(99)
sys.addaudithook(watch)
def sockets():
    fds = "/proc/self/fd"
    for fd in os.listdir(fds) if os.path.isdir(fds) else ():
        if os.path.islink(f"{fds}/{fd}") and os.readlink(f"{fds}/{fd}").startswith("socket:"):
            os.write(2, f"network: an open socket, {fd}\\n".encode())
            os._exit(99)
atexit.register(sockets)
"""
COMMAND = "sys.argv[0] = 'annotate'; from annotate.cli import main; main()"
LIBRARY = """
import annotate
print(annotate.annotate(sys.argv[1]).model_dump_json())
import pyarrow
from annotate.config import House
from annotate.spark import _annotator
rows = pyarrow.RecordBatch.from_pydict({"id": ["a"], "text": [sys.argv[1]]})
for batch in _annotator(None, House())([rows]):
    print(batch.to_pylist()[0]["attributions"])
"""


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        pytest.param(COMMAND, ["a.txt", "p.html", "-f", "jsonl"], id="command"),
        pytest.param(COMMAND, ["a.txt", "p.html", "-f", "jsonl", "-j", "2"], id="two-processes"),
        pytest.param(LIBRARY, [SAID], id="library-and-spark-worker"),
    ],
)
def test_hostile_01_an_empty_home_stays_empty_and_the_network_untouched(tmp_path, code, arguments):
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "a.txt").write_text(SAID)
    page = f"<html><body><article><p>{SAID}</p><p>{SAID * 4}</p></article></body></html>"
    (tmp_path / "p.html").write_text(page)
    strace = shutil.which("strace")
    traced = (
        [strace, "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", "calls"]
        if strace
        else []
    )
    done = subprocess.run(
        [*traced, sys.executable, "-c", WATCH + code, *arguments],
        cwd=tmp_path,
        # ORT_DISABLE_TELEMETRY=0: what the user's environment says does not count.
        env={"PATH": os.environ["PATH"], "HOME": str(home), "ORT_DISABLE_TELEMETRY": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    # of two articles, in JSON and in Python's own writing
    assert done.stdout.count('"Mayor Ann Lee') + done.stdout.count("'Mayor Ann Lee") >= 2
    assert [str(p.relative_to(home)) for p in home.rglob("*")] == []
    if strace:
        calls = (tmp_path / "calls").read_text()
        # urllib3, which trafilatura imports, binds a socket to see whether there is IPv6.
        assert re.findall(r".*(?:connect|send\w*)\(.*AF_INET.*", calls) == []


def test_one_place_imports_onnxruntime():
    def imports(path: Path) -> set[str]:
        names = [n.names for n in nodes(path) if isinstance(n, ast.Import)]
        froms = [n.module or "" for n in nodes(path) if isinstance(n, ast.ImportFrom)]
        return {x.split(".")[0] for x in [*froms, *(a.name for group in names for a in group)]}

    places = [p.name for p in PACKAGE.rglob("*.py") if "onnxruntime" in imports(p)]
    assert places == ["offline.py"]
