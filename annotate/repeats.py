"""Records of one file that go by one name: what is found in them could not be told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from annotate.reading.inputs import BadInput, Input
from annotate.results import fingerprint

# Some 10 MB of memory; the size of a file must cost none.
_REMEMBERED = 100_000


def watched_names(
    items: Iterable[Input | BadInput], say: Callable[[str], None]
) -> Iterator[Input | BadInput]:
    """The items; the first record of a file that is called as one before it is said.

    An id may repeat another, or the number of a line that has none. Only the first 100,000
    names are remembered.
    """
    seen: set[int] = set()
    told: set[str] = set()
    for item in items:
        file, sign, _ = item.path.rpartition("#")
        if sign and file not in told and _is_record(item):
            name = fingerprint(item.path)
            if name in seen:
                told.add(file)
                remedy = "name a field that differs with --id-field"
                say(f"annotate: {item.path}: several records are called that ({remedy})")
            elif len(seen) < _REMEMBERED:
                seen.add(name)
        yield item


def _is_record(item: Input | BadInput) -> bool:
    return isinstance(item, BadInput) or isinstance(item.data, str)
