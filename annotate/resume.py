"""Going on with a `.jsonl` that a run left unfinished."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from annotate.errors import InputError
from annotate.results import fingerprint

Prints = NDArray[np.uint64]

# How every line that annotate writes begins: a torn line must begin so too, or the file is
# somebody else's and stays untouched.
_OPENING = b'{"schema_version"'


class Held:
    """The documents that a file holds, by path and doc_id: 17 bytes of memory each."""

    def __init__(self, paths: Prints, doc_ids: Prints) -> None:
        order = np.argsort(paths, kind="stable")
        self._paths, self._doc_ids = paths[order], doc_ids[order]
        self._taken = np.zeros(len(order), dtype=np.bool_)

    def take(self, path: str) -> frozenset[int]:
        """Fingerprints of the doc_ids held under `path`, each call one fewer.

        Records of the same id come in the order of the file, so the first call meets all of
        them, the second all but the first.
        """
        key = np.uint64(fingerprint(path))
        first = np.searchsorted(self._paths, key, side="left")
        last = np.searchsorted(self._paths, key, side="right")
        left = first + np.flatnonzero(~self._taken[first:last])
        if len(left):
            self._taken[left[0]] = True
        return frozenset(int(x) for x in self._doc_ids[left])


def read_held(path: Path) -> Held:
    """What `path` holds, once its torn last line, if there is one, is cut off.

    A file that is not there holds nothing. Raises InputError when the file holds something
    else than documents.
    """
    paths: list[int] = []
    doc_ids: list[int] = []
    if path.is_file():
        with open(path, "r+b") as file:
            _repair(file, path)
            for a, b in _documents(file, path):
                paths.append(a)
                doc_ids.append(b)
    return Held(np.array(paths, dtype=np.uint64), np.array(doc_ids, dtype=np.uint64))


def _repair(file: BinaryIO, path: Path) -> None:
    """Cut off what stands behind the last line end."""
    whole, tail = 0, b""
    for line in file:
        if line.endswith(b"\n"):
            whole += len(line)
        else:
            tail = line
    if tail:
        if not tail.startswith(_OPENING[: len(tail)]):
            raise _foreign(path, "its last line is no document")
        file.truncate(whole)
    file.seek(0)


def _documents(file: BinaryIO, path: Path) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(file, start=1):
        try:
            document = json.loads(line)
            yield fingerprint(document["path"]), fingerprint(document["doc_id"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _foreign(path, f"its line {number} is no document") from error


def _foreign(path: Path, fault: str) -> InputError:
    return InputError(str(path), fault, "resume only a file that annotate -f jsonl wrote")
