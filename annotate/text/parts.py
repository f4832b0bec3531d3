"""A long text in parts, for what would take much memory over all of it at once."""

from __future__ import annotations

from collections.abc import Iterator

_PART = 100_000  # characters


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """[start, end) of the parts of a long text, each of which ends with a blank."""
    start = 0
    while len(text) - start > _PART:
        end = text.find(" ", start + _PART) + 1
        if not end:
            break
        yield start, end
        start = end
    yield start, len(text)
