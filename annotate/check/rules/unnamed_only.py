"""An article in which nobody who speaks is named."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case
from annotate.check.finding import Hit, Rule
from annotate.check.rules.unnamed_source import by_source

# A brief with one statement has no room for a second source.
LEAST_STATEMENTS = 2


def _find(case: Case) -> Iterator[Hit]:
    speaking = {who.id: who for a in case.statements if (who := case.who(a))}
    if len(case.statements) < LEAST_STATEMENTS or not speaking:
        return
    if any(who.named or who.kind in ("document", "organization") for who in speaking.values()):
        return
    if not by_source(case):  # a column in which we, you and people speak
        return
    names = ", ".join(who.name for who in speaking.values())
    where = case.document.article.headline
    yield Hit(f"all that is said here comes from sources without a name: {names}", where)


RULE = Rule("unnamed-only", "nobody who speaks is named", "warning", _find)
