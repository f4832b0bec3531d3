"""A headline that states as fact what the text only attributes or hedges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Related, Rule
from annotate.check.headline import Support, is_bare, supports
from annotate.place import line_starts, position

# What is to come is no fact yet: ``Lumora to shut``, which the text expects.
_TO_COME = re.compile(r"\bto\s[a-z]+\b")
_EXPECTED = re.compile(r"\b(?:expected|due|planned|scheduled|likely)\b")


def _find(case: Case) -> Iterator[Hit]:
    headline = case.document.article.headline
    if headline is None or case.text is None or not is_bare(case, headline):
        return
    told = supports(case, headline)
    if not told or any(support.by is None for support in told):
        return
    weak = told[0]
    if weak.hedged and (_TO_COME.search(headline.text) or _EXPECTED.search(weak.by or "")):
        return
    line, _ = position(line_starts(case.text), weak.sentence.start)
    said = Related("what the text says", weak.sentence)
    yield Hit(_message(weak, line), headline, (said,))


def _message(support: Support, line: int) -> str:
    how = "hedges" if support.hedged else "only attributes"
    return f"states as fact what line {line} {how}: {shown(support.by or '')}"


RULE = Rule(
    "headline-as-fact",
    "a headline that states as fact what the text attributes or hedges",
    "warning",
    _find,
    needs="text",
)
