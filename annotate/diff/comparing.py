"""Two versions → their differences: statements by their words, then hedges by their claims."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from annotate.check.case import sentences, words_of
from annotate.diff.likeness import holders, likeness, marked, pairs, words
from annotate.diff.report import Change, ChangeKind, Place
from annotate.document import Attribution, Document, Hedge, Source, Span
from annotate.place import line_starts, position

# Two statements are one, edited, where half of their words are the same and the speaker is, or two
# in three.
_LIKE, _SAME_SPEAKER = 0.65, 0.15
# Two claims are one where most of their words are the same.
_SAME_CLAIM = 0.6
# A claim stands in a sentence that has three in four of its words: an edit may change some.
_STANDS = 0.75
_LOOKED_AT = 50  # sentences that have a word


@dataclass(frozen=True)
class Version:
    """One version: its document, and its text where known."""

    document: Document
    text: str | None

    @cached_property
    def statements(self) -> list[Attribution]:
        """Its statements; an outlet tag is none."""
        return [a for a in self.document.attributions or [] if a.type != "outlet_tag" and a.content]

    @cached_property
    def hedges(self) -> list[Hedge]:
        """Its hedges."""
        return self.document.hedges or []

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of its paragraphs."""
        text = self.text or ""
        told = self.document.article.paragraphs
        return [s for p in told for s in sentences(text, p.start, p.end)]

    @cached_property
    def worded(self) -> list[list[str]]:
        """The words of each sentence."""
        return [words(sentence.text) for sentence in self.sentences]

    @cached_property
    def having(self) -> dict[str, list[int]]:
        """Which sentences have a word."""
        return holders(self.worded)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {s.id: s for s in self.document.sources or []}

    @cached_property
    def _lines(self) -> list[int] | None:
        return None if self.text is None else line_starts(self.text)

    def speaker(self, attribution: Attribution) -> str | None:
        """The name of who speaks, or None."""
        found = self._sources.get(attribution.source.id) if attribution.source else None
        return found.name if found else None

    def is_named(self, attribution: Attribution) -> bool:
        """Whether who speaks has a name."""
        found = self._sources.get(attribution.source.id) if attribution.source else None
        return found is not None and found.named

    def place(self, span: Span) -> Place:
        """A span with its line and column."""
        if self._lines is None:
            return Place(line=None, column=None, span=span)
        line, column = position(self._lines, span.start)
        return Place(line=line, column=column, span=span)


def compare(old: Version, new: Version) -> list[Change]:
    """Every difference between the findings, in the order of the new text."""
    changes = [*_statements(old, new), *_hedges(old, new)]
    return sorted(changes, key=_order)


def _order(change: Change) -> tuple[int, int]:
    place = change.new or change.old
    return (place.span.start if place else 0), (0 if change.new else 1)


def _content(a: Attribution) -> str:
    return " … ".join(s.text for s in a.content)


def _quotes(a: Attribution) -> str:
    return " … ".join(s.text for s in a.quotes)


def _statements(old: Version, new: Version) -> Iterator[Change]:
    a, b = old.statements, new.statements

    def bonus(i: int, j: int) -> float:
        return _SAME_SPEAKER * _same(old.speaker(a[i]), new.speaker(b[j]))

    told = [words(_content(x)) for x in a], [words(_content(x)) for x in b]
    matched = pairs(*told, _LIKE, bonus)
    for i, one in enumerate(a):
        if i in matched:
            yield from _edits(old, one, new, b[matched[i]])
        else:
            yield _change("statement-gone", _shown(one, old), old, one, new, None)
    for j in sorted(set(range(len(b))) - set(matched.values())):
        yield _change("statement-added", _shown(b[j], new), old, None, new, b[j])


def _edits(old: Version, a: Attribution, new: Version, b: Attribution) -> Iterator[Change]:
    """How one statement was edited."""
    was, now = old.speaker(a), new.speaker(b)
    if not _same(was, now) and not _unclear(old, a, new, b):
        message = f"{was or 'nobody'} → {now or 'nobody'}: {_content(b)}"
        yield _change("speaker-changed", message, old, a, new, b)
    if (a.type == "indirect") != (b.type == "indirect"):
        yield _change("type-changed", f"{a.type} → {b.type}: {_content(b)}", old, a, new, b)
    elif words(_quotes(a)) != words(_quotes(b)):
        message = f"{now or 'nobody'}: {marked(_quotes(a), _quotes(b))}"
        yield _change("quotation-changed", message, old, a, new, b)
    elif words(_content(a)) != words(_content(b)):
        message = f"{now or 'nobody'}: {marked(_content(a), _content(b))}"
        yield _change("paraphrase-changed", message, old, a, new, b)


def _unclear(old: Version, a: Attribution, new: Version, b: Attribution) -> bool:
    """Whether the same words name the source and one version leaves open who that is.

    ``The company said`` is no other speaker because an edit elsewhere told more of companies.
    """
    both = [" ".join(words_of(x)).casefold() for x in (a, b)]
    return both[0] == both[1] and not (old.is_named(a) and new.is_named(b))


def _same(a: str | None, b: str | None) -> bool:
    """Whether two names are one: ``Ann Lee`` and ``Lee``, ``the mayor`` and ``a mayor``."""
    if a is None or b is None:
        return a is b
    first, second = words(a), words(b)
    return first == second or bool(first and second and first[-1] == second[-1])


def _shown(a: Attribution, version: Version) -> str:
    return f"{version.speaker(a) or 'nobody'}: {_content(a)}"


def _change(
    kind: ChangeKind,
    message: str,
    old: Version,
    a: Attribution | None,
    new: Version,
    b: Attribution | None,
) -> Change:
    return Change(
        kind=kind,
        message=message,
        old=old.place(a.content[0]) if a else None,
        new=new.place(b.content[0]) if b else None,
        old_speaker=old.speaker(a) if a else None,
        new_speaker=new.speaker(b) if b else None,
    )


def _hedges(old: Version, new: Version) -> Iterator[Change]:
    a, b = old.hedges, new.hedges

    def same_cue(i: int, j: int) -> float:
        return 0.2 * (words(a[i].cue.text) == words(b[j].cue.text))

    matched = pairs([_claim(h) for h in a], [_claim(h) for h in b], _SAME_CLAIM, same_cue)
    for i, hedge in enumerate(a):
        if i not in matched:
            place = _standing(hedge, new)
            stands = "the claim stands" if place else "gone with its claim"
            yield _hedge_change("hedge-dropped", f"“{hedge.cue.text}”, {stands}", hedge, old, place)
        elif words(hedge.cue.text) != words(b[matched[i]].cue.text):
            other = b[matched[i]]
            message = f"“{hedge.cue.text}” → “{other.cue.text}”: {other.scope.text}"
            yield _hedge_change("hedge-changed", message, hedge, old, new.place(other.cue))
    for j in sorted(set(range(len(b))) - set(matched.values())):
        place = _standing(b[j], old)
        stood = "the claim stood without" if place else "new with its claim"
        yield Change(
            kind="hedge-added",
            message=f"“{b[j].cue.text}”, {stood}: {b[j].scope.text}",
            old=place,
            new=new.place(b[j].cue),
            old_speaker=None,
            new_speaker=None,
        )


def _claim(hedge: Hedge) -> list[str]:
    """The words of a claim; one that is no longer than its cue is told by both."""
    cue = words(hedge.cue.text)
    claim = [w for w in words(hedge.scope.text) if w not in cue]
    return claim or cue


def _hedge_change(
    kind: ChangeKind, message: str, hedge: Hedge, old: Version, place: Place | None
) -> Change:
    if kind == "hedge-dropped":
        message = f"{message}: {hedge.scope.text}"
    return Change(
        kind=kind,
        message=message,
        old=old.place(hedge.cue),
        new=place,
        old_speaker=None,
        new_speaker=None,
    )


def _standing(hedge: Hedge, version: Version) -> Place | None:
    """Where a hedge's claim stands in a version, hedged or not: the sentence most like it."""
    claim = list(dict.fromkeys(_claim(hedge)))
    best: tuple[float, int] | None = None
    for number in _near(claim, version):
        found = version.worded[number]
        inside = len({*claim}.intersection(found)) / len(claim)
        if inside >= _STANDS and (best is None or likeness(claim, found) > best[0]):
            best = likeness(claim, found), number
    return None if best is None else version.place(version.sentences[best[1]])


def _near(claim: list[str], version: Version) -> list[int]:
    """Sentences that can hold `_STANDS` of a claim's words: one of its rarest at the least.

    Of a word that very many have only the first are looked at, or time would grow with the square.
    """
    having = version.having
    rare = sorted(claim, key=lambda word: len(having.get(word, ())))
    least = math.ceil(_STANDS * len(claim))
    told = rare[: len(claim) - least + 1] if claim else []
    return sorted({j for word in told for j in having.get(word, ())[:_LOOKED_AT]})
