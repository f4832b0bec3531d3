"""Paths → files: which files a run reads, and which of them it must not write to.

A path that cannot be looked at gives an InputError that is yielded, never raised.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from annotate.errors import InputError, UsageError, remedy_of
from annotate.paths import files_below, is_folder
from annotate.reading.formats import SUFFIXES, suffix_format

# The run's own output: a path, or the descriptor of standard output.
Output = Path | int
STDOUT = 1


def check_apart(paths: Iterable[str], files_from: str | None, output: Output) -> None:
    """Raise UsageError where an input is the output as well; to be called before it is opened.

    By device and inode, so that links and standard input are seen through. What a directory
    holds is not looked at: `list_files` leaves the output out there.
    """
    for path in [*paths, *([files_from] if files_from else [])]:
        if is_same(_stdin() if path == "-" else path, output):
            name = "standard input" if path == "-" else path
            raise UsageError(name, "is the output as well", "write to another file")


def _stdin() -> int:
    try:
        return sys.stdin.fileno()
    except (AttributeError, io.UnsupportedOperation):  # closed, or not a file
        return -1


def is_same(file: str | int, output: Output) -> bool:
    """Whether both are one regular file; a path or a descriptor each."""
    try:
        a, b = os.stat(file), os.stat(output)  # noqa: PTH116 - descriptors, too
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(a.st_mode) and os.path.samestat(a, b)


def unreadable(path: str, error: OSError | ValueError) -> InputError:
    """The error for a file that the system does not let us read."""
    if not path:
        remedy = "name a file, or . for the articles in this directory"
        return InputError("''", "names no file", remedy)
    if isinstance(error, FileNotFoundError):
        if path.startswith(("http://", "https://")):
            remedy = f"fetch it: curl -sL '{path}' | annotate --input-format html"
            return InputError(path, "an address, not a file", remedy)
        return InputError(path, "no such file or directory", _meant(path))
    remedy = "check its permissions" if isinstance(error, PermissionError) else "check the path"
    remedy = remedy_of(error, remedy)
    reason = getattr(error, "strerror", None) or str(error)
    return InputError(path, f"cannot be read: {reason}", remedy)


def _meant(path: str) -> str:
    """``did you mean article.txt?``, where a file of nearly that name is there."""
    try:
        names = os.listdir(Path(path).parent)  # noqa: PTH208 - names alone
    except (OSError, ValueError):
        names = []
    own = Path(path).name  # of a link that leads nowhere
    close = get_close_matches(own, [name for name in names if name != own], 1, cutoff=0.8)
    return f"did you mean {Path(path).with_name(close[0])}?" if close else "check the path"


def list_files(paths: Iterable[str], leave_out: Output | None = None) -> Iterator[str | InputError]:
    """The files in `paths` as given; a directory gives its articles, recursive and sorted.

    `leave_out` is the run's own output, which is no input though it may lie among them.
    """
    for path in paths:
        mode = 0 if path == "-" else _mode(path)
        if isinstance(mode, InputError):
            yield mode
        elif stat.S_ISDIR(mode):
            yield from _directory(path, leave_out)
        else:
            yield path


def _mode(path: str) -> int | InputError:
    try:
        return os.stat(path).st_mode  # noqa: PTH116 - to Path no name is the working directory
    except (OSError, ValueError) as error:
        return unreadable(path, error)


def _directory(path: str, leave_out: Output | None) -> Iterator[str | InputError]:
    failed: list[OSError] = []
    found = [file for file in files_below(path, failed) if suffix_format(file) is not None]
    for error in failed:
        yield unreadable(str(error.filename), error)
    files = sorted(
        (f for f in found if leave_out is None or not is_same(f, leave_out)),
        key=lambda file: Path(file).parts,
    )
    if not files and not failed:
        fault = f"holds no articles ({', '.join(SUFFIXES)})"
        yield InputError(path, fault, "name the files themselves")
    yield from map(_regular, files)


def left_out(paths: Iterable[str]) -> Iterator[str]:
    """For each directory in `paths` how many of its files are no articles, and what they are."""
    for path in paths:
        if path == "-" or not is_folder(path):
            continue
        strange = (Path(f) for f in files_below(path, []) if suffix_format(f) is None)
        suffixes = Counter(file.suffix.lower() or "no suffix" for file in strange)
        if count := suffixes.total() if suffixes else 0:
            found = ", ".join(suffix for suffix, _ in suffixes.most_common(8))
            noun = "file" if count == 1 else "files"
            yield f"{path}: {count:,} {noun} left out ({found})"


def _regular(path: str) -> str | InputError:
    """The file, unless to read it could block or never end: a pipe or a device."""
    mode = _mode(path)
    if isinstance(mode, InputError) or stat.S_ISREG(mode):
        return path if isinstance(mode, int) else mode
    what = "a named pipe" if stat.S_ISFIFO(mode) else "no regular file"
    return InputError(path, f"{what} in a directory", "name it itself to read from it")


def total_size(paths: Iterable[str], leave_out: Output | None = None) -> int | None:
    """The bytes in all files, or None where that cannot be known (standard input, a pipe)."""
    total = 0
    for file in list_files(paths, leave_out):
        if isinstance(file, InputError):
            continue
        if file == "-":
            return None
        try:
            state = Path(file).stat()
        except OSError:
            continue
        if not stat.S_ISREG(state.st_mode):
            return None
        total += state.st_size
    return total
