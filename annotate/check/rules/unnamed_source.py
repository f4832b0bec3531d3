"""What rests on the word of somebody whom the text does not name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule
from annotate.document import Attribution


def _find(case: Case) -> Iterator[Hit]:
    by_source: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.statements:
        who = case.who(a)
        if who is not None and who.kind == "anonymous" and not who.named and a.content:
            by_source[who.id].append(a)
    for id_, statements in by_source.items():
        first = statements[0]
        count = len(statements)
        rests = "this rests" if count == 1 else f"this and {count - 1} more rest"
        message = f"{rests} on a source without a name: {shown(case.sources[id_].name)}"
        yield Hit(message, first.content[0])


RULE = Rule("unnamed-source", "a statement from an unnamed source only", "warning", _find)
