"""What to check in an article, as the report shows it: a label, a place, a few words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotate.check import Finding, at_least, checks
from annotate.document import Attribution, Document, Source, Span
from annotate.render.digest import content, left_out
from annotate.render.item import Rendered
from annotate.render.visible import one_line
from annotate.render.wording import sure

# The kinds that a reader asks for first, with their words in a margin; others follow.
_LABELS = {
    "unattributed-quotation": "no speaker",
    "guessed-speaker": "guessed",
    "unnamed-source": "unnamed",
    "unnamed-only": "all unnamed",
    "single-source": "one source",
    "unverified-claim": "unverified",
    "unanswered-accusation": "no answer",
    "headline-as-fact": "headline",
    "unbalanced-quotation": "open quote",
    "unclosed-tag": "open tag",
}
_ORDER = list(_LABELS)


@dataclass(frozen=True)
class Point:
    """Something to check.

    `message` says it in full, `text` in the fewest words beside `label`. `offset` is where it
    stands, in characters, or None; `id` that of the statement or hedge there, or empty.
    """

    code: str
    label: str
    text: str
    message: str
    offset: int | None
    id: str


def points(item: Rendered) -> list[Point]:
    """What to check in an article, those of one kind together, in the order of the text."""
    if left_out(item.document):
        return []
    found = [f for f in checks(item.document, item.text) if at_least(f.level, "warning")]
    told = [_point(f, item.document) for f in found]
    return sorted(told, key=lambda p: _ORDER.index(p.code) if p.code in _ORDER else len(_ORDER))


def _point(finding: Finding, document: Document) -> Point:
    owner = _owner(finding.span, document)
    say = _WORDS.get(finding.code)
    text = say(owner, finding, document) if say and owner else finding.message
    return Point(
        code=finding.code,
        label=_LABELS.get(finding.code, finding.code.replace("-", " ")),
        text=one_line(text),
        message=one_line(finding.message),
        offset=finding.span.start if finding.span else None,
        id=owner.id if owner else _hedge_at(finding.span, document),
    )


def _owner(span: Span | None, document: Document) -> Attribution | None:
    """The innermost statement that has a piece where a finding begins."""
    around = [
        (s.end - s.start, i, a)
        for i, a in enumerate(document.attributions or [])
        for s in [*a.content, *a.cue]
        if span and s.start <= span.start < s.end
    ]
    return min(around)[2] if around else None


def _hedge_at(span: Span | None, document: Document) -> str:
    if span is None:
        return ""
    near = (h for h in document.hedges or [] if h.cue.start < span.end and span.start < h.cue.end)
    return next((h.id for h in near), "")


def _source(a: Attribution, document: Document) -> Source | None:
    return next((s for s in document.sources or [] if a.source and s.id == a.source.id), None)


def _quoted(a: Attribution, finding: Finding, document: Document) -> str:
    return content(a)


def _guessed(a: Attribution, finding: Finding, document: Document) -> str:
    source = _source(a, document)
    how = sure(a).removeprefix("guessed").lstrip(" ,")
    return f"{source.name if source else ''}? {how}: {content(a)}"


def _unnamed(a: Attribution, finding: Finding, document: Document) -> str:
    source = _source(a, document)
    return f"({source.name if source else ''}) {content(a)}"


def _unverified(a: Attribution, finding: Finding, document: Document) -> str:
    return finding.message.removeprefix("the text calls this ")


_WORDS: dict[str, Callable[[Attribution, Finding, Document], str]] = {
    "unattributed-quotation": _quoted,
    "guessed-speaker": _guessed,
    "unnamed-source": _unnamed,
    "unverified-claim": _unverified,
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
