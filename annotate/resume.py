"""Going on with a `.jsonl` that a run left unfinished.

What the file holds is passed over; documents with an internal error are done again and take
the place of their line, so that the file becomes that of an unbroken run.
"""

from __future__ import annotations

import json
import tempfile
from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, BinaryIO

import numpy as np
from numpy.typing import NDArray

from annotate.errors import AnnotationError, InputError
from annotate.outfile import locked, whole_file
from annotate.reading.inputs import BadInput, Input
from annotate.results import Result, fingerprint

Prints = NDArray[np.uint64]

# How every line that annotate writes begins: a torn line must begin so too, or the file is
# somebody else's and stays untouched.
_OPENING = b'{"schema_version"'

_IN_MEMORY = 1 << 20  # bytes of replaced lines, until a file holds them


class ResumeIndex:
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


@contextmanager
def resumed(path: Path, digest: str) -> Iterator[Resumed]:
    """The run that goes on in `path`, with the file locked.

    Raises InputError, before a byte is changed, when the file holds something else than
    documents, or some whose pipeline has another `digest`, and OutputError when another run
    writes to it.
    """
    beside = path.resolve().parent  # where there is room for them in the end; TMPDIR need have none
    with (
        locked(path, resume=True) as file,
        tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+b", dir=str(beside)) as replacements,
    ):
        run = Resumed(file, path, replacements, digest)
        yield run
        run.finish()


class Resumed:
    """A `.jsonl` that is gone on with; `file` stands at its end."""

    def __init__(self, file: BinaryIO, path: Path, replacements: IO[bytes], digest: str) -> None:
        self.file = file
        self._path, self._replacements, self._digest = path, replacements, digest
        self._asked: deque[str] = deque()
        self._again: dict[int, deque[int]] = defaultdict(deque)
        self._places: dict[int, tuple[int, int]] = {}
        self._index = self._read()

    def _read(self) -> ResumeIndex:
        """What the file holds, once all of it has been looked at and its end been cut off.

        Off come the torn last line and documents at the end that are to be done again.
        """
        paths, doc_ids = array("Q"), array("Q")
        again: list[tuple[int, int]] = []
        end = kept = 0
        for number, (path, doc_id, line_end) in enumerate(
            _lines(self.file, self._path, self._digest)
        ):
            if doc_id is None:
                again.append((path, number))
                continue
            end, kept = line_end, number
            paths.append(path)
            doc_ids.append(doc_id)
        self.file.truncate(end)
        self.file.seek(end)
        for path, number in again:
            if number < kept:
                self._again[path].append(number)
        return ResumeIndex(
            np.frombuffer(paths, dtype=np.uint64), np.frombuffer(doc_ids, dtype=np.uint64)
        )

    def items(self, items: Iterable[Input | BadInput]) -> Iterator[Input | BadInput]:
        """The items, each with what the file holds under its path."""
        for item in items:
            self._asked.append(item.path)
            yield replace(item, held=self._index.take(item.path))

    def results(self, results: Iterable[Result]) -> Iterator[Result]:
        """The results of `items`; what takes an old line's place counts as written."""
        for result in results:
            again = self._again.get(fingerprint(self._asked.popleft()))
            if result.line is None or not again:
                yield result
                continue
            self._places[again.popleft()] = (self._replacements.tell(), len(result.line))
            self._replacements.write(result.line)
            yield replace(result, written=True)

    def finish(self) -> None:
        """Put the replaced lines into the file: all of them, or after a kill none."""
        if not self._places:
            return
        self.file.flush()
        self.file.seek(0)
        with whole_file(self._path.resolve()) as new:
            for number, line in enumerate(self.file):
                offset, length = self._places.get(number, (0, 0))
                if length:
                    self._replacements.seek(offset)
                    line = self._replacements.read(length)
                new.write(line)


def _lines(file: BinaryIO, path: Path, digest: str) -> Iterator[tuple[int, int | None, int]]:
    """Each whole line's path and doc_id, None where it is to be done again, and its end in bytes.

    Raises InputError where a line, be it torn, is no document, or its pipeline has another digest.
    """
    end = 0
    for number, line in enumerate(file, start=1):
        if not line.endswith(b"\n"):
            if not line.startswith(_OPENING[: len(line)]):
                raise _foreign(path, "its last line is no document")
            return
        end += len(line)
        try:
            document = json.loads(line)
            again = (document.get("error") or {}).get("code") == AnnotationError.code
            prints = fingerprint(document["path"]), fingerprint(document["doc_id"])
            other = document["pipeline"]["version"].rpartition("+")[2] != digest
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise _foreign(path, f"its line {number} is no document") from error
        if other:
            fault = f"its line {number} was made with other options, another model or version"
            remedy = "give the options of its run, or write to another file"
            raise InputError(str(path), fault, remedy)
        yield prints[0], None if again else prints[1], end


def _foreign(path: Path, fault: str) -> InputError:
    return InputError(str(path), fault, "resume only a file that annotate -f jsonl wrote")
