"""A quotation of which the text does not say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.check.case import Case
from annotate.check.finding import Hit, Rule
from annotate.document import Attribution, Span

CODE = "unattributed-quotation"
UNBALANCED = "unbalanced-quotation"

# A motto, a title or a word on a banner is shorter, and nobody's.
LEAST_WORDS = 4
_NEAR = 300  # characters: a long sentence or two
_MARKS = "\"“”‘’'«» "
# A quotation that ends in a comma goes on to say who speaks; a piece of a sentence is a term.
_WHOLE = re.compile(r"[A-Z0-9].*[.!?…]$", re.DOTALL)
_COLON = re.compile(r":\s*(?:\d+\.\s*)?$")
_TOLD = re.compile(r"[.!?…][\s\"”’]*$")  # a paragraph that ends as a sentence does
_QUESTION = re.compile(r"\?[\s\"”’]*$")  # an interview: who is asked answers
# What is written on something is nobody's word.
_WRITTEN = re.compile(r"\b(?:signs?|banners?|placards?|notes?|posters?|slogans?|letters)\b")
# ``That line …`` behind it, or a dash and a name.
_POINTS_BACK = re.compile(r"[\s\"”’')]*(?:(?:That|This|Those|These|So|Such|Thus)\b|[–—-]+\s*[A-Z])")


def _find(case: Case) -> Iterator[Hit]:
    unbalanced = [w.span for w in case.document.warnings or [] if w.code == UNBALANCED and w.span]
    for before, a, after in _triples(case.statements):
        if a is None or a.type != "direct" or a.source or a.cue or a.parent or not a.content:
            continue
        words = a.content[0].text.strip(_MARKS)
        whole = _WHOLE.match(words) and len(words.split()) >= LEAST_WORDS
        # Where a mark is missing, what is a quotation, and whose, is not to be told.
        if not whole or any(-_NEAR < a.content[0].start - m.start < _NEAR for m in unbalanced):
            continue
        told = _is_introduced(case, a.content[0]) or _runs_into(case, a, after)
        if not told and not _runs_on(case, before, a):
            yield Hit("the text does not say who speaks", a.content[0])


def _triples(
    statements: list[Attribution],
) -> Iterator[tuple[Attribution | None, Attribution, Attribution | None]]:
    yield from zip([None, *statements], statements, [*statements[1:], None], strict=False)


def _runs_into(case: Case, a: Attribution, after: Attribution | None) -> bool:
    """Whether another quotation follows at once, with its speaker behind it."""
    if case.text is None or after is None or after.source is None or not after.content:
        return False
    between = case.text[a.content[-1].end : after.content[0].start]
    return after.type != "indirect" and not between.strip(_MARKS)


def _is_introduced(case: Case, span: Span) -> bool:
    """Whether the words around say whose it is: a colon before, or ``That line …`` behind.

    A headline's quotation is told by the text below it.
    """
    headline = case.document.article.headline
    if headline is not None and span.start < headline.end and headline.start < span.end:
        return True
    if case.text is None:
        return False
    before = case.text[max(0, span.start - 60) : span.start]
    if _COLON.search(before) or _QUESTION.search(before) or _WRITTEN.search(before):
        return True
    return bool(_POINTS_BACK.match(case.text, span.end))


def _runs_on(case: Case, before: Attribution | None, a: Attribution) -> bool:
    """Whether it follows what somebody says, in the same paragraph or the one before.

    The same speaker goes on, unless a tag in between credits another outlet. Of several without
    a speaker in a row the first is told.
    """
    if before is None or not before.content or not _is_next(case, before.paragraph, a.paragraph):
        return False
    if before.source is None:
        return before.type != "indirect"
    low, high = before.content[-1].end, a.content[0].start
    tags = [t for t in case.document.attributions or [] if t.type == "outlet_tag"]
    return not any(low <= span.start < high for t in tags for span in t.cue)


def _is_next(case: Case, paragraph: int, other: int) -> bool:
    """Whether nothing is told between two paragraphs: a subhead, the name under a tweet."""
    between = case.document.article.paragraphs[paragraph + 1 : other]
    if paragraph > other or (between and case.text is None):
        return False
    return not any(_TOLD.search((case.text or "")[p.start : p.end]) for p in between)


RULE = Rule(CODE, "a quotation without a speaker", "warning", _find)
