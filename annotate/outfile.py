"""The file that results go to: written whole or not at all, or grown by one run at a time."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from annotate.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows, where nothing is locked
    fcntl = None  # type: ignore[assignment]


def check_output(path: Path, grows: bool = False) -> None:
    """Raise OutputError, before any work is done, for a file that cannot be written.

    One that does not grow takes the place of what is there, so its directory must be writable.
    """
    try:
        folder = path.resolve().parent
        if path.is_dir():
            raise OutputError(str(path), "is a directory", "name a file in it")
        there = path.exists()
        if not there and not folder.is_dir():
            raise OutputError(str(path), "its directory does not exist", "make the directory first")
        if not os.access(path if there else folder, os.W_OK):
            raise OutputError(str(path), "is not writable", "check the permissions")
        if path.is_file() and not grows and not os.access(folder, os.W_OK):
            fault = "is in a directory that is not writable, so it cannot be replaced"
            raise OutputError(str(path), fault, "name a file elsewhere")
    except (OSError, RuntimeError, ValueError) as error:  # too long a name, links in a ring, NUL
        reason = getattr(error, "strerror", None) or str(error).split(" from ")[0]
        raise OutputError(str(path), f"cannot be written: {reason}", "name another file") from error


def check_empty(path: Path) -> None:
    """Raise OutputError for a file that a `.jsonl` would be written over."""
    if path.is_file() and path.stat().st_size:
        remedy = "go on with --resume, write over it with --force, or name another file"
        raise OutputError(str(path), "is there already and would be cut to nothing", remedy)


@contextlib.contextmanager
def open_output(path: Path | None, grows: bool, force: bool = False) -> Iterator[BinaryIO]:
    """A binary file for the results: standard output, or `path`, made anew.

    `grows`: what is written stays, whatever happens, and without `force` nothing is written over.
    Else the file is there once the block ends well, and not before. Raises OutputError.
    """
    if path is None:
        yield sys.stdout.buffer
    elif path.exists() and not path.is_file():  # a device or a pipe
        with open(path, "wb") as file:
            yield file
    elif grows:
        with locked(path) as file:
            if not force:
                check_empty(path)  # another run may have filled it since this one began
            file.truncate(0)
            yield file
    else:
        with whole_file(path.resolve()) as file:
            yield file


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` once the block ends well."""
    _tidy(path)
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}.tmp")
    try:
        with open(temporary, "xb") as file:
            yield file
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _tidy(path: Path) -> None:
    """Remove what runs that were killed have left beside `path`."""
    start = f".{path.name[:40]}."
    for left in path.parent.iterdir():
        number = left.name.removeprefix(start).removesuffix(".tmp")
        if left.name == f"{start}{number}.tmp" and number.isdigit() and not _lives(int(number)):
            left.unlink(missing_ok=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


@contextlib.contextmanager
def locked(path: Path, resume: bool = False) -> Iterator[BinaryIO]:
    """`path` as it is, that no other run writes to meanwhile; `resume`: to be read, too.

    Raises OutputError where another run has it. A file that stays empty is not left behind.
    """
    file, made = _open_locked(path, os.O_RDWR if resume else os.O_WRONLY)
    with file:
        try:
            yield file
        finally:
            file.flush()
            if made and not os.fstat(file.fileno()).st_size:
                path.resolve().unlink(missing_ok=True)


def _open_locked(path: Path, mode: int) -> tuple[BinaryIO, bool]:
    while True:
        made = not path.exists()
        number = os.open(path, mode | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        file: BinaryIO = os.fdopen(number, "r+b" if mode == os.O_RDWR else "wb")
        try:
            _lock(file, path)
            if path.exists() and os.path.samestat(os.fstat(number), path.stat()):
                return file, made
        except BaseException:
            file.close()
            raise
        file.close()  # another run has replaced or removed it since it was opened


def _lock(file: BinaryIO, path: Path) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        fault = "another run is writing to it"
        raise OutputError(str(path), fault, "wait for it, or write to another file") from error
    except OSError:  # a file system without locks
        return
