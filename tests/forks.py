"""annotate in processes of their own, forked from one that has imported it and loaded a pipeline.

Importing spaCy and building its vocabulary take some 2 CPU seconds, which is all that most of the
suite's processes did. What a fork has in common with a process that starts from nothing: its own
streams, working folder, environment, signals and death. What begins before `main` (limits on
memory and files, closed streams, Ctrl-C in an import, the worker's own command) is tested with
processes that start from nothing, in `tests/hostile` and `tests/test_batch.py`.
"""

from __future__ import annotations

import io
import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from annotate.workers import SINGLE_THREAD

Stream = int | IO[bytes] | None
_NAMES = ("stdin", "stdout", "stderr")
_LONGEST = 1 << 17  # bytes of a request, which holds the environment


class Forked:
    """A process, as `subprocess.Popen` shows it: streams that are PIPE are pipes of bytes."""

    def __init__(self, server: socket.socket, request: dict[str, object], **streams: Stream):
        given = [streams.get(name) for name in _NAMES]
        pairs = [_pair(number, stream) for number, stream in enumerate(given)]
        self.stdin, self.stdout, self.stderr = (own for own, _ in pairs)
        ours, reply = socket.socketpair()
        request = {"folder": str(Path.cwd()), "environment": dict(os.environ), **request}
        fds = [*(theirs for _, theirs in pairs), reply.detach()]
        socket.send_fds(server, [json.dumps(request).encode()], fds)
        for fd in fds:
            os.close(fd)
        with ours:
            self._told = ours.makefile("r")
        self.pid = int(self._told.readline())
        self.returncode: int | None = None
        self._ending = threading.Lock()  # one thread loses a worker, another ends them all

    def poll(self) -> int | None:
        if not self._ending.acquire(blocking=False):
            return None  # another thread waits for the end
        try:
            return self._end(0)
        except subprocess.TimeoutExpired:
            return None
        finally:
            self._ending.release()

    def wait(self, timeout: float | None = None) -> int:
        with self._ending:
            return self._end(timeout)

    def _end(self, timeout: float | None) -> int:
        if self.returncode is None:
            if not select.select([self._told], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("annotate", timeout or 0)
            self.returncode = int(self._told.readline())
            self._told.close()
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            with suppress(ProcessLookupError):  # it ended since, as Popen has it
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def communicate(self) -> tuple[bytes, bytes]:
        """What stands in the pipes at the end; that of stderr is short."""
        if self.stdin:
            self.stdin.close()
        out, err = (pipe.read() if pipe else b"" for pipe in (self.stdout, self.stderr))
        for pipe in (self.stdout, self.stderr):
            if pipe:
                pipe.close()
        self.wait()
        return out, err


def _pair(number: int, given: Stream) -> tuple[IO[bytes] | None, int]:
    """Our end of a pipe, and the descriptor that the process gets."""
    if given == subprocess.PIPE:
        reader, writer = os.pipe()
        if number == 0:
            return os.fdopen(writer, "wb"), reader
        return os.fdopen(reader, "rb"), writer
    if given == subprocess.DEVNULL:
        return None, os.open(os.devnull, os.O_RDWR)
    fd = number if given is None else given if isinstance(given, int) else given.fileno()
    return None, os.dup(fd)


class Forks:
    """Starts commands and workers, as forks of a process with a pipeline in it."""

    def __init__(self, server: socket.socket) -> None:
        self._server = server

    def start(self, *arguments: str, before: str = "", **streams: Stream) -> Forked:
        """``annotate ARGUMENTS``; `before` is code that runs first."""
        code = f"{before}\nfrom annotate.start import main\nmain()"
        return self.run(code, *arguments, **streams)

    def run(self, code: str, *arguments: str, **streams: Stream) -> Forked:
        request: dict[str, object] = {"code": code, "arguments": arguments}
        return Forked(self._server, request, **streams)


@contextmanager
def forks(model: str) -> Iterator[Forks]:
    """A process with annotate imported and the pipeline `model` loaded, while this is open."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, "-m", "tests.forks", str(theirs.fileno()), model]
    environment = {**os.environ, **SINGLE_THREAD}
    tree = Path(__file__).parent.parent
    with subprocess.Popen(command, cwd=tree, env=environment, pass_fds=[theirs.fileno()]), ours:
        theirs.close()
        yield Forks(ours)


def _serve(server: socket.socket, model: str) -> None:
    from annotate import arguments, cli, lean, run, worker  # noqa: F401
    from annotate.render import html, terminal  # noqa: F401
    from annotate.work import pipeline

    pipeline(model)
    while True:
        message, fds, *_ = socket.recv_fds(server, _LONGEST, 4)
        with suppress(ChildProcessError):  # what those that have ended used is the suite's
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if not message:
            return
        if os.fork() == 0:
            server.close()
            _keep(json.loads(message), fds[:3], socket.socket(fileno=fds[3]))
        for fd in fds:
            os.close(fd)


def _keep(request: dict, streams: list[int], reply: socket.socket) -> None:
    """Fork the process itself, and tell its number, and how it ended."""
    pid = os.fork()
    if pid == 0:
        reply.close()
        _become(request, streams)
    for fd in streams:
        os.close(fd)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reply.sendall(f"{pid}\n".encode())
    _, status = os.waitpid(pid, 0)
    with suppress(OSError):  # who asked has gone
        reply.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _become(request: dict, streams: list[int]) -> None:
    """Be what a process that starts from nothing is when it comes to `main`."""
    for number, fd in enumerate(streams):
        os.dup2(fd, number)
        os.close(fd)
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)))
    sys.stdout = sys.__stdout__ = _written(1, os.isatty(1))
    sys.stderr = sys.__stderr__ = _written(2, True)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.argv = ["annotate", *request["arguments"]]
    code: object = 0
    try:
        exec(request["code"], {})
    except SystemExit as ended:
        code = ended.code
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def _written(number: int, by_line: bool) -> io.TextIOWrapper:
    buffered = io.BufferedWriter(io.FileIO(number, "wb", closefd=False))
    return io.TextIOWrapper(buffered, "utf-8", line_buffering=by_line)


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])), sys.argv[2])
