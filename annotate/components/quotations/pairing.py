"""Which quotation marks belong together: pairs marks within a paragraph by their direction.

A mark opens where white space, a bracket, a dash or an opening mark stands before it and a
word after it; it closes where a word or a stop stands before it and none after it. The
direction of a curly mark counts where its neighbours do not say, and where neither says,
a mark closes what is open. Double marks close any double marks (an opening ``“``
may be closed by a straight ``"``), single marks close single ones. Time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from annotate.components.quotations.edges import end_unclosed
from annotate.components.quotations.marks import (
    MARK,
    STOPS,
    Family,
    Mark,
    MarkPair,
    Pairing,
    mark_of,
)

Action = Literal["open", "close", "none"]

_BEFORE_OPENING = frozenset("([{<—–-/=~*_|•")
_NOT_AFTER_OPENING = frozenset(",;:!?)]}%")
_NOT_AFTER_CLOSING = frozenset("([{$£€#@“„‟«‘‚")
# Feet and inches, minutes and seconds: 6'2", 5' 11½".
_MEASURE = re.compile(r"\d['’′] ?\d{1,2}(?:\.\d{1,3}|[½¼¾])?(?:[\"”″]|''|’’)")
# Words that lose their beginning: 'tis, rock 'n' roll, 'em.
_ELISION = re.compile(
    r"(?:tis|twas|twere|twill|em|til|till|n|bout|cause|cos|coz|cuz|neath|nuff|kay"
    r"|scuse|fraid|gainst|burbs|zine)\b",
    re.IGNORECASE,
)
_DECADE = re.compile(r"\d0s\b|\d\d(?!\d|[.,:]\d|\w|%)")
_MAX_DEPTH = 8  # of open marks; deeper nesting is no writing but noise


@dataclass(slots=True)
class _Context:
    """A mark with its neighbours: what they allow it to do."""

    mark: Mark
    before: str
    after: str
    opens: bool
    closes: bool


def pair_marks(text: str, start: int, end: int, reopened: Mark | None) -> Pairing:
    """Pair the marks of the paragraph text[start:end].

    `reopened` is the mark that opens the next paragraph, if one does: what this paragraph
    leaves open by such a mark then runs to its end, as in a quotation of several paragraphs.
    """
    found = Pairing()
    open_marks: list[Mark] = []
    for mark, action in _actions(text, start, end, open_marks):
        if action == "open":
            if len(open_marks) == _MAX_DEPTH:
                found.stray.append(open_marks.pop(0))
            open_marks.append(mark)
        elif action == "close":
            _close(mark, open_marks, found)
    for mark in open_marks:
        found.pairs.append(MarkPair(mark, None, end))
    found.pairs.sort(key=lambda pair: pair.opening.start)
    end_unclosed(text, start, end, reopened, found)
    return found


def opening_mark(text: str, start: int, end: int) -> Mark | None:
    """The quotation mark that text[start:end] opens with, or None."""
    match = MARK.match(text, start, end)
    if match is None or match.group() in "″′”»›’" or not text[match.end() : end].strip():
        return None
    mark = mark_of(match)
    if mark.family == "single" and _is_elision(text, mark.end):
        return None
    return mark


def _actions(
    text: str, start: int, end: int, open_marks: list[Mark]
) -> Iterator[tuple[Mark, Action]]:
    """Each mark of the paragraph with what it does, given what the caller holds open."""
    contexts = _contexts(text, start, end)
    following = _following(contexts)
    opened_at = -1  # where the last mark ended, if it opened
    for i, context in enumerate(contexts):
        if context.mark.start == opened_at:
            context.opens = bool(context.after) and not context.after.isspace()
            context.closes = False
        decide = _double if context.mark.family == "double" else _single
        action = decide(text, context, following[i], open_marks)
        if action == "open":
            opened_at = context.mark.end
        yield context.mark, action


def _contexts(text: str, start: int, end: int) -> list[_Context]:
    """The paragraph's marks that may quote: no apostrophe inside a word, no feet or inches."""
    measures = {i for m in _MEASURE.finditer(text, start, end) for i in range(*m.span())}
    contexts = []
    for match in MARK.finditer(text, start, end):
        if match.group() in "″′" or match.start() in measures:
            continue
        before = text[match.start() - 1] if match.start() > start else ""
        after = text[match.end()] if match.end() < end else ""
        mark = mark_of(match)
        if mark.family == "single" and before.isalnum() and after.isalnum():
            continue
        opens, closes = _directions(before, after)
        if match.start() == start:  # nothing to close; a space may follow: ``" … we know``
            opens = bool(after)
        contexts.append(_Context(mark, before, after, opens, closes))
    return contexts


def _directions(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these characters may open, and whether it may close."""
    free = not before or before.isspace()
    opens = (free or before in _BEFORE_OPENING) and bool(after) and not after.isspace()
    if free and after in _NOT_AFTER_OPENING:
        opens = False
    ends = not after or not (after.isalnum() or after in _NOT_AFTER_CLOSING)
    return opens, not free and ends


def _following(contexts: list[_Context]) -> list[_Context | None]:
    """For each mark, the next one of its family."""
    after: dict[Family, _Context | None] = {"double": None, "single": None}
    following: list[_Context | None] = []
    for context in reversed(contexts):
        following.append(after[context.mark.family])
        after[context.mark.family] = context
    return following[::-1]


def _double(
    text: str, context: _Context, following: _Context | None, open_marks: list[Mark]
) -> Action:
    is_open = any(mark.family == "double" for mark in open_marks)
    direction = context.mark.direction
    if context.before.isdigit() and not direction and context.closes:
        if not is_open:
            return "none"  # 5" of rain
        if following is not None and following.closes and not following.opens:
            return "none"  # "a 5" gap," where the next mark closes
    if context.opens and not context.closes:
        return "close" if direction < 0 and is_open else "open"
    if context.closes and not context.opens:
        return "open" if not is_open and _misplaced(context, following) else "close"
    if direction:
        return "open" if direction > 0 else "close"
    return "close" if is_open else "open"


def _misplaced(context: _Context, following: _Context | None) -> bool:
    """Whether a mark opens that looks as if it closed: ``He said,“ I know”``."""
    if context.mark.direction > 0:
        return True
    closed_later = following is not None and following.closes and not following.opens
    return context.before in ",:" and context.after.isspace() and closed_later


def _single(
    text: str, context: _Context, following: _Context | None, open_marks: list[Mark]
) -> Action:
    if context.opens and not context.closes:
        if context.mark.direction < 0:
            return "none"  # ’tis: a closing mark before a word is an apostrophe
        held = any(mark.family == "single" for mark in open_marks)  # 'We beat 'em,' he said
        if _is_elision(text, context.mark.end) and (held or not _ends_speech(following)):
            return "none"
        return "open"
    if not context.closes and not (context.mark.direction > 0 and context.after.isalnum()):
        return "none"
    if not context.closes:
        return "open"
    return _single_close(context, following, open_marks)


def _single_close(context: _Context, following: _Context | None, open_marks: list[Mark]) -> Action:
    """Close, or leave alone: workers', goin', 6'."""
    if all(mark.family == "double" for mark in open_marks):
        return "none"
    if context.before in STOPS:
        return "close"
    if open_marks[-1].family == "double":
        return "none"  # a possessive inside a double quotation that opened later
    plural = context.before in "sS" and context.after == " "
    dropped = context.before in "n0123456789" and context.after == " "
    closes_later = following is not None and following.closes and not following.opens
    return "none" if (plural or dropped) and closes_later else "close"


def _is_elision(text: str, offset: int) -> bool:
    return bool(_ELISION.match(text, offset) or _DECADE.match(text, offset))


def _ends_speech(context: _Context | None) -> bool:
    return context is not None and context.closes and context.before in STOPS


def _close(mark: Mark, open_marks: list[Mark], found: Pairing) -> None:
    """Close the innermost open mark of `mark`'s family; what opened after it stays unclosed."""
    at = len(open_marks) - 1
    while at >= 0 and open_marks[at].family != mark.family:
        at -= 1
    if at < 0:
        found.stray.append(mark)
        return
    for inner in open_marks[at + 1 :]:
        if inner.family == "double":
            found.stray.append(inner)
    found.pairs.append(MarkPair(open_marks[at], mark, mark.end))
    del open_marks[at:]
