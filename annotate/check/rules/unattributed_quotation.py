"""A quotation of which the text does not say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from annotate.check.case import Case
from annotate.check.finding import Hit, Rule
from annotate.document import Attribution, Span

CODE = "unattributed-quotation"

# A motto, a title or a word on a banner is shorter, and nobody's.
LEAST_WORDS = 4
_MARKS = "\"“”‘’'«» "
# A quotation that ends in a comma goes on to say who speaks; a piece of a sentence is a term.
_WHOLE = re.compile(r"[A-Z0-9].*[.!?…]$", re.DOTALL)
_COLON = re.compile(r":\s*(?:\d+\.\s*)?$")
_POINTS_BACK = re.compile(r"[\s\"”’')]*(?:That|This|Those|These|So|Such|Thus)\b")


def _find(case: Case) -> Iterator[Hit]:
    for before, a in pairwise([None, *case.statements]):
        if a is None or a.type != "direct" or a.source or a.cue or a.parent or not a.content:
            continue
        words = a.content[0].text.strip(_MARKS)
        whole = _WHOLE.match(words) and len(words.split()) >= LEAST_WORDS
        if whole and not _is_introduced(case, a.content[0]) and not _runs_on(before, a):
            yield Hit("the text does not say who speaks", a.content[0])


def _is_introduced(case: Case, span: Span) -> bool:
    """Whether the words around say whose it is: a colon before, or ``That line …`` behind.

    A headline's quotation is told by the text below it.
    """
    headline = case.document.article.headline
    if headline is not None and span.start < headline.end and headline.start < span.end:
        return True
    if case.text is None:
        return False
    before = case.text[max(0, span.start - 40) : span.start]
    return bool(_COLON.search(before) or _POINTS_BACK.match(case.text, span.end))


def _runs_on(before: Attribution | None, a: Attribution) -> bool:
    """Whether a paragraph of quotation goes on after one, whose speaker is its speaker, too.

    One that has no speaker itself has been told by then.
    """
    if before is None or before.type == "indirect" or not before.content:
        return False
    return 0 <= a.paragraph - before.paragraph <= 1


RULE = Rule(CODE, "a quotation without a speaker", "warning", _find)
