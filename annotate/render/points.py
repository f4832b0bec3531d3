"""What to check in an article, as the report shows it: a head, a place, a few words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotate.check import Finding, at_least, checked
from annotate.check.case import shown
from annotate.check.charges import charges
from annotate.check.fullname import full_name
from annotate.document import Attribution, Source, Span
from annotate.render.accuser import by_whom, of_what
from annotate.render.digest import content, left_out, start_of, statements
from annotate.render.item import Rendered
from annotate.render.visible import one_line
from annotate.render.wording import NOT_KNOWN, doubtful, joined_by, not_known, percent, told_by

# From the worst down, with their words in a margin: what makes all the rest void, who is wronged,
# what nobody answers for; slips of the keyboard last.
HEADS = {
    "empty-text": "no text",
    "not-english": "not English",
    "html-entities": "not decoded",
    "quotation-differs": "misquoted",
    "unanswered-accusation": "accused",
    "headline-as-fact": "headline",
    "unnamed-only": "all unnamed",
    "unnamed-source": "unnamed",
    "unattributed-quotation": "no speaker",
    "guessed-speaker": "guessed",
    "doubtful-speaker": "doubtful",
    "unverified-claim": "unverified",
    "single-source": "one source",
    "quotation-not-found": "not found",
    "unbalanced-quotation": "unpaired",
    "unclosed-tag": "unpaired",
}
_ORDER = list(HEADS)
# Of these the lines say all that there is to say.
SLIPS = frozenset({"unbalanced-quotation", "unclosed-tag"})
# Who is accused, of what, and that no reply was found have no room on a line.
GRAVE = frozenset({"unanswered-accusation"})
NO_REPLY = "no reply found"
# More spans than this do not begin between a statement's beginning and a place in it.
_NESTED = 50


@dataclass(frozen=True)
class Point:
    """Something to check.

    `message` says it in full, `text` in the fewest words beside `head`. `offset` is where it
    stands, in characters, or None; `id` that of the statement or hedge there, or empty. `also`:
    where else a source without a name says something.
    """

    code: str
    head: str
    text: str
    message: str
    offset: int | None
    id: str
    also: tuple[int, ...] = ()


def points(item: Rendered) -> list[Point]:
    """What `annotate check` finds from warning on, the worst kind first, then by the text.

    Without the guessed speakers, which have a list of their own.
    """
    if left_out(item.document):
        return []
    found = [f for f in checked(item.case) if at_least(f.level, "warning")]
    there = _There(item)
    told = (_point(f, there) for f in found if not there.is_listed(f))
    return sorted(told, key=lambda p: _ORDER.index(p.code))


def asked_for(found: Sequence[Point]) -> str:
    """``1 of them to check``: of the statements without a speaker, those that a reader asks of."""
    count = sum(p.code == "unattributed-quotation" for p in found)
    return f"{count} of them to check" if count else ""


class _There:
    """Which statement or hedge stands at a place; found by bisection."""

    def __init__(self, item: Rendered) -> None:
        self.item, document = item, item.document
        self.sources = {s.id: s for s in document.sources or []}
        spans = [  # a tag vouches for what a statement says: of equals the statement is meant
            (s.start, -s.end, a.type != "outlet_tag", i, a)
            for i, a in enumerate(document.attributions or [])
            for s in [*a.content, *a.cue]
        ]
        self._spans = sorted(spans, key=lambda span: span[:4])
        self._said: dict[str, list[Attribution]] = {}
        for a in statements(document):
            if not not_known(a, self.source(a)):
                self._said.setdefault(a.source.id if a.source else "", []).append(a)
        self._hedges = sorted((h.cue.start, h.cue.end, h.id) for h in document.hedges or [])

    def statement(self, span: Span | None) -> Attribution | None:
        """The innermost statement with a span where `span` begins."""
        if span is None:
            return None
        at = bisect_right(self._spans, span.start, key=lambda span: span[0])
        before = self._spans[max(0, at - _NESTED) : at]
        around = [a for _, end, _, _, a in before if -end > span.start]
        return around[-1] if around else None

    def hedge(self, span: Span | None) -> str:
        """The id of the hedge that `span` touches, or nothing."""
        if span is None:
            return ""
        at = bisect_right(self._hedges, span.end, key=lambda hedge: hedge[0])
        return self._hedges[at - 1][2] if at and self._hedges[at - 1][1] > span.start else ""

    def is_listed(self, finding: Finding) -> bool:
        """Whether it is a guessed speaker, which stands among the guesses."""
        a = self.statement(finding.span) if finding.code == "guessed-speaker" else None
        return a is not None and doubtful(a, self.source(a))

    def also(self, a: Attribution) -> tuple[int, ...]:
        """Where else the source of a statement says something."""
        others = self._said.get(a.source.id if a.source else "", [])
        return tuple(start_of(other) for other in others if other.id != a.id)

    def source(self, a: Attribution) -> Source | None:
        """The source of a statement."""
        return self.sources.get(a.source.id) if a.source else None


def _point(finding: Finding, there: _There) -> Point:
    owner = there.statement(finding.span)
    say = _WORDS.get(finding.code)
    text = say(owner, finding, there) if say and owner else _short(finding, there)
    return Point(
        code=finding.code,
        head=HEADS[finding.code],
        text=one_line(text),
        message=one_line(finding.message),
        offset=finding.span.start if finding.span else None,
        id=_id(owner, there.hedge(finding.span)),
        also=there.also(owner) if owner and finding.code == "unnamed-source" else (),
    )


def _id(owner: Attribution | None, hedge: str) -> str:
    """What stands there: a statement, else a hedge, else the tag that vouches for it."""
    if owner is None or (owner.type == "outlet_tag" and hedge):
        return hedge
    return owner.id


def _quoted(a: Attribution, finding: Finding, there: _There) -> str:
    return content(a)


def _guessed(a: Attribution, finding: Finding, there: _There) -> str:
    source = there.source(a)
    how = joined_by(", ", told_by(a, source), percent(a))
    return f"{source.name if source else ''}? {how}: {content(a)}"


def _unnamed(a: Attribution, finding: Finding, there: _There) -> str:
    source = there.source(a)
    name = source.name if source else ""
    if not_known(a, source):
        return f"({NOT_KNOWN}, perhaps {name}) {content(a)}"
    return f"({name}{'?' if doubtful(a, source) else ''}) {content(a)}"


def _short(finding: Finding, there: _There) -> str:
    """A finding's message beside its head, without what the head says."""
    if finding.code == "unanswered-accusation":
        return _accusation(finding, there)
    return finding.message.removeprefix("the text says ")


def _accusation(finding: Finding, there: _There) -> str:
    """``Lumora, by the union, no reply found: “accused … of fraud …”``."""
    for charge in charges(there.item.case):
        accusation = charge.accusation
        named = finding.message.startswith(shown(accusation.name.text))
        if accusation.words == finding.span and named:
            by = by_whom(there.item, charge)
            name = full_name(there.item.case, accusation.name)
            told = joined_by(", ", name, by, NO_REPLY)
            return f"{told}: “{of_what(there.item, accusation)}”"
    return finding.message


_WORDS: dict[str, Callable[[Attribution, Finding, _There], str]] = {
    "unattributed-quotation": _quoted,
    "guessed-speaker": _guessed,
    "unnamed-source": _unnamed,
}


def shared_out(counts: Sequence[int], room: int) -> list[int]:
    """How many of each kind to show in `room` places: at least one of each, then evenly."""
    shown = [min(n, 1) for n in counts]
    while sum(shown) < room:
        lacking = [i for i, n in enumerate(counts) if shown[i] < n]
        if not lacking:
            break
        shown[min(lacking, key=lambda i: shown[i])] += 1
    return shown
