"""The errors that a user can meet, each with its place, its fault and its remedy.

    AnnotateError
    ├── InputError      a file or record that cannot be read or decoded
    ├── UsageError      options or arguments that contradict each other
    ├── ModelError      the pipeline's files are missing or do not fit
    ├── PipelineError   components that do not stand in their order, or findings of another version
    ├── MissingExtra    an optional dependency that is not installed
    ├── AnnotationError an article that could be read but not annotated
    └── OutputError     a result that cannot be written

Each prints as one line: ``PLACE: FAULT (REMEDY)``.
"""

from __future__ import annotations

import errno
import re


class AnnotateError(Exception):
    """The base of all errors that annotate raises on purpose.

    `place` is what the fault is about (a path, an option), `fault` what is wrong,
    `remedy` what the user can do. `code` is the stable name used in documents.
    """

    code = "error"

    def __init__(self, place: str, fault: str, remedy: str) -> None:
        self.place, self.fault, self.remedy = place, fault, remedy
        super().__init__(place, fault, remedy)

    def __str__(self) -> str:
        return " ".join(f"{self.place}: {self.fault} ({self.remedy})".split())


class InputError(AnnotateError):
    """A file, a stream or a record that cannot be read as an article."""

    code = "unreadable-input"


class UsageError(AnnotateError):
    """Options or arguments that contradict each other."""

    code = "usage"


class ModelError(AnnotateError):
    """The spaCy pipeline or its encoder is missing or does not fit this version."""

    code = "model"


class PipelineError(AnnotateError):
    """Components in an order in which one misses what another writes, or records unlike its own."""

    code = "pipeline"


class MissingExtra(AnnotateError):  # noqa: N818 - says what it is
    """An optional dependency is needed and not installed."""

    code = "missing-extra"


class AnnotationError(AnnotateError):
    """A fault in annotate or its libraries that cost one article its findings."""

    code = "internal-error"


class OutputError(AnnotateError):
    """A file or a stream that results cannot be written to."""

    code = "unwritable-output"


# What to do where it is no file's fault, but the system has no more of something.
_SCARCE = {
    errno.EMFILE: "allow more open files with ulimit -n, or give a smaller -j",
    errno.ENFILE: "close other programs: too many files are open",
    errno.ENOMEM: "free some memory, or give a smaller -j",
}


def remedy_of(error: OSError | ValueError, otherwise: str) -> str:
    """What to do about an error of the system's; `otherwise` where nothing has run out."""
    return _SCARCE.get(getattr(error, "errno", None) or 0, otherwise)


# What C++, the loader of modules and threads say instead of MemoryError.
_NO_MEMORY = re.compile(
    r"bad_alloc|cannot allocate memory|failed to map segment|can't start new thread", re.I
)


def lacks_memory(error: BaseException | None) -> bool:
    """Whether the system gave no more memory, be that wrapped into another error."""
    while error is not None:
        if isinstance(error, MemoryError) or _NO_MEMORY.search(str(error)):
            return True
        error = error.__cause__ or error.__context__
    return False


def too_little_memory(place: str) -> AnnotationError:
    """The error for what the system gave no more memory for; a resumed run tries it again."""
    remedy = "free some, raise ulimit -v, split a long article, or give a smaller -j"
    return AnnotationError(place, "the system gives no more memory", remedy)
