"""What is at a path; of what cannot be looked at, nothing is (Path's own raise for some names)."""

from __future__ import annotations

import os
from collections.abc import Iterator


def is_file(path: str | os.PathLike[str]) -> bool:
    """Whether a regular file is there, seen through links."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Whether a directory is there, seen through links."""
    return os.path.isdir(path)  # noqa: PTH112 - see above


def files_below(top: str, failed: list[OSError]) -> Iterator[str]:
    """All that is in a directory and below, but directories; none is hidden, nor reached by a link.

    What cannot be listed goes into `failed`. Unlike os.walk it never calls itself (to Python 3.11
    that does), so that no depth is too much.
    """
    folders = [top]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if not is_folder(entry.path):
                        yield entry.path
                    elif not entry.is_symlink():
                        folders.append(entry.path)
        except OSError as error:
            failed.append(error)
