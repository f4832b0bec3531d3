"""What the system allows a process: enough memory to begin with, and files left to open."""

from __future__ import annotations

import errno
import mmap
import os

from annotate.errors import UsageError

try:
    import resource
except ImportError:  # Windows, where no process is limited
    resource = None  # type: ignore[assignment]

# Bytes that the pipeline and an article of 5,000 words take up, measured: 390 MB were too few,
# and of 360 OpenBLAS ended the process without a word of annotate's.
_LEAST = 400_000_000


def check_memory() -> None:
    """Raise UsageError where a process is allowed too little memory to begin with.

    Libraries that get none raise whatever they like, or end the process.
    """
    limit = resource.getrlimit(resource.RLIMIT_AS)[0] if resource else -1
    if 0 <= limit < _LEAST:
        fault = f"the {limit // 2**20} MB that it allows are fewer than annotate takes"
        raise UsageError("ulimit -v", fault, "make it 400000 or more; a long article takes more")


def check_room(count: int) -> None:
    """Raise MemoryError where a process is limited and fewer than `count` bytes are left to it.

    For a library that ends the process where it gets none.
    """
    limit = resource.getrlimit(resource.RLIMIT_AS)[0] if resource else -1
    if limit >= 0:
        try:
            mmap.mmap(-1, count).close()
        except OSError as error:
            raise MemoryError from error


def check_files(count: int) -> None:
    """Raise OSError where fewer than `count` further files can be opened."""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0] if resource else -1
    if limit >= 0 and limit - _open_files() < count:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def _open_files() -> int:
    try:
        return len(os.listdir("/dev/fd"))  # noqa: PTH208 - names alone
    except OSError:
        return 0
