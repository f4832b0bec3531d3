"""Hedges by word list and context: which words, in which sense, weaken which claim.

One pass over the words of the text looks each up among the heads of the rules; a rule then
looks at the words beside it. Every look is bounded by the sentence, so the pass is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from annotate.article import Offsets
from annotate.components.hedges.claims import claim
from annotate.components.hedges.rules import RULES
from annotate.components.hedges.rules.measured import confidence
from annotate.components.hedges.rules.rule import Rule
from annotate.text.sentences import sentence_starts
from annotate.text.words import small_words

# What stands before a cue also ends at a quotation set off by a comma or colon, but not at a few
# quoted words inside a clause (he "would" go).
_QUOTATION = re.compile(r"[,:\"“](?:(?<=[,:])\s+[\"“‘']+|(?<=,)[\"”’']+\s|(?<=[.!?][\"“]))")
_LOOK_BACK = 240  # characters; longer than nine in ten sentences of news
_LOOK_AHEAD = 160


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue found in a text: [start, end) in characters, and the rule that found it."""

    start: int
    end: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class Hedge:
    """A cue with the claim that it weakens: `scope` is [start, end) in characters."""

    cue: Cue
    scope: Offsets
    confidence: float


class _Compiled:
    """A rule's patterns, each compiled when it is first asked for: an article meets few rules."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    @cached_property
    def cue(self) -> re.Pattern[str]:
        heads = "|".join(sorted(map(re.escape, self.rule.heads.split()), key=len, reverse=True))
        return re.compile(rf"(?:{heads}){_spaces(self.rule.rest)}(?!\w)", re.IGNORECASE)

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        return _pattern(self.rule.before)

    @cached_property
    def after(self) -> re.Pattern[str] | None:
        return _pattern(self.rule.after)

    @cached_property
    def not_before(self) -> re.Pattern[str] | None:
        return _pattern(self.rule.not_before)

    @cached_property
    def not_after(self) -> re.Pattern[str] | None:
        return _pattern(self.rule.not_after)


def _pattern(text: str) -> re.Pattern[str] | None:
    return re.compile(_spaces(text), re.IGNORECASE) if text else None


def _spaces(pattern: str) -> str:
    """A blank in a pattern stands for white space, but not inside a look-behind."""
    parts = re.split(r"(\(\?<[=!][^()]*\)|\[[^\]]*\])", pattern)
    return "".join(p if i % 2 else p.replace(" ", r"\s") for i, p in enumerate(parts))


def _by_head() -> dict[str, list[_Compiled]]:
    table: dict[str, list[_Compiled]] = {}
    for rule in RULES:
        compiled = _Compiled(rule)
        for head in dict.fromkeys(rule.heads.split()):
            table.setdefault(head.replace("’", "'"), []).append(compiled)
    return table


_BY_HEAD = _by_head()


def match_hedges(text: str, limits: Callable[[Cue], Offsets]) -> list[Hedge]:
    """The hedges of `text` in order.

    `limits` gives the stretch, in characters, that a cue's claim cannot leave.
    """
    return [
        Hedge(
            cue,
            claim(text, (cue.start, cue.end), limits(cue), cue.rule.scope),
            confidence(cue.rule),
        )
        for cue in find_cues(text)
    ]


def find_cues(text: str) -> list[Cue]:
    """The hedge cues of `text` in order.

    Where two rules overlap, the longer cue wins, then the earlier in the lists.
    """
    found: list[Cue] = []
    quotations = (match.end() for match in _QUOTATION.finditer(text))
    breaks = sorted({*sentence_starts(text, 0, len(text)), *quotations})
    position, sentence = 0, 0
    rules_of = _BY_HEAD.get
    for start, word in small_words(text):
        rules = rules_of(word)
        if rules is None:
            continue
        while position < len(breaks) and breaks[position] <= start:
            sentence = breaks[position]
            position += 1
        for compiled in rules:
            match = compiled.cue.match(text, start)
            if match is None:
                continue
            cue = Cue(start, match.end(), compiled.rule)
            low = max(sentence, start - _LOOK_BACK)
            if _is_hedge(compiled, text, low, cue):
                found.append(_whole(compiled, text, low, cue))
    return _longest(found, len(text))


def can_begin(words: str) -> bool:
    """Whether a hedge may begin as `words` do, in one sense or another."""
    return any(
        start == 0 or compiled.rule.negated
        for start, head in small_words(words)
        for compiled in _BY_HEAD.get(head, ())
    )


def _is_hedge(compiled: _Compiled, text: str, sentence: int, cue: Cue) -> bool:
    """Whether what stands beside the cue in its sentence is what its rule asks for."""
    so_far = text[sentence : cue.start]
    rest = text[cue.end : cue.end + _LOOK_AHEAD]
    return not (
        (compiled.before and not compiled.before.search(so_far))
        or (compiled.after and not compiled.after.match(rest))
        or (compiled.not_before and compiled.not_before.search(so_far))
        or (compiled.not_after and compiled.not_after.match(rest))
    )


def _whole(compiled: _Compiled, text: str, low: int, cue: Cue) -> Cue:
    """The cue from its negation on: ``Neither side was able to verify`` says the contrary of it."""
    if not compiled.rule.negated or compiled.before is None:
        return cue
    negation = compiled.before.search(text[low : cue.start])
    return replace(cue, start=low + negation.start()) if negation else cue


def _longest(cues: list[Cue], length: int) -> list[Cue]:
    """The cues without those that a longer one, or an earlier rule's equal one, overlaps."""
    taken = bytearray(length)
    kept = []
    for cue in sorted(cues, key=lambda c: (c.start - c.end, c.start)):
        if not any(taken[cue.start : cue.end]):
            taken[cue.start : cue.end] = b"\x01" * (cue.end - cue.start)
            kept.append(cue)
    return sorted(kept, key=lambda c: c.start)
