"""Rules that pass on what annotate warned of while it read the article."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from annotate.check.case import Case
from annotate.check.finding import Hit


def warned(code: str) -> Callable[[Case], Iterator[Hit]]:
    """A rule's `find`: the document's warnings of this code, as they stand."""

    def find(case: Case) -> Iterator[Hit]:
        for warning in case.document.warnings or []:
            if warning.code == code:
                yield Hit(warning.message, warning.span)

    return find
