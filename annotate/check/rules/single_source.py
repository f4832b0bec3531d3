"""An article all of whose statements come from one source."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule

# A brief cannot ask round; a story of this length can.
LEAST_WORDS = 150
LEAST_STATEMENTS = 3


def _find(case: Case) -> Iterator[Hit]:
    speaking = {a.source.id for a in case.statements if a.source}
    open_ = any(a.source is None for a in case.statements)
    short = case.document.summary.words < LEAST_WORDS or len(case.statements) < LEAST_STATEMENTS
    if len(speaking) != 1 or open_ or short:
        return
    who = case.sources[next(iter(speaking))]
    count = len(case.statements)
    message = f"one source for everything: all {count} statements are from {shown(who.name)}"
    yield Hit(message, case.document.article.headline)


# Of those read on news fewer than three in five were wanted: see its page.
RULE = Rule("single-source", "one single source", "info", _find, on=False)
