"""Statements of one article beside each other: where one ends, and which tell the same."""

from __future__ import annotations

import re
from itertools import pairwise

from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import (
    AND_THEN,
    before_content,
    hold_nested,
    leave_joined,
    one_cue,
    rest_of,
)
from annotate.lexicon.listing import alternation, word_set
from annotate.lexicon.verbs import inflected

_SAME = 0.5  # Jaccard of the characters of two contents that are one
# What answers a claim of others: ``denied | allegations that``.
_ANSWERING = word_set(
    """deny reject dismiss dispute refute rebut confirm contest back defend oppose support
    criticise criticize welcome"""
)
_ANSWERS = re.compile(
    rf"\b(?:{alternation(inflected(_ANSWERING))}|(?:laughs|laughed|shrugs|shrugged) off"
    r"|(?:hits?|hitting) back at)$",
    re.IGNORECASE,
)


def side_by_side(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in the order of their cues, with contents that fit together, each told once."""
    hold_nested(text, drafts)
    leave_joined(text, drafts)
    _part_answers(text, drafts)
    return _once_a_source(text, _once(text, drafts))


def _part_answers(text: str, drafts: list[Draft]) -> None:
    """Part, in place, what somebody denies or backs from the claim of others within it.

    ``denied | allegations that``: of the 17 that this parts in the training articles 15 are two
    statements. ``accusations of torture``, beside the verb, stay in the answer alone.
    """
    for answer, claim in pairwise(drafts):
        if _ANSWERS.search(text, *answer.cue[0]) and _same(answer, claim):
            if answer.cue[0][1] + 1 == claim.cue[0][0]:
                answer.content = rest_of(claim.content, claim.cue[0][0])
            if answer.source == claim.source and answer.holds(claim):
                claim.source = []


def _once(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that tell the same as a surer one beside the same cue.

    Two cues that follow each other (``repeatedly | says``) are one.
    """
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last is None or not _follows(text, last, draft) or not _same(draft, last):
            kept.append(draft)
            continue
        cue = one_cue(last, draft)
        kept[-1] = max(last, draft, key=lambda each: each.confidence)
        kept[-1].cue = cue
    for draft in kept:
        draft.cue = [before_content(text, draft.cue[0], draft.content)]
    return kept


def _once_a_source(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that tell what a surer one with the same source tells.

    ``He responded, saying that …``; two verbs that "and" joins stay two. Of 17 such pairs on
    development articles 1 is two statements to the annotators.
    """
    told: dict[tuple[int, ...], list[Draft]] = {}
    for draft in sorted(drafts, key=lambda each: -each.confidence):
        same = told.setdefault(tuple(at for pair in draft.source for at in pair), [])
        if not draft.source or not any(_doubles(text, draft, other) for other in same):
            same.append(draft)
    kept = {id(draft) for same in told.values() for draft in same}
    return [draft for draft in drafts if id(draft) in kept]


def _doubles(text: str, one: Draft, other: Draft) -> bool:
    first, second = sorted((one.cue[0], other.cue[0]))
    return _same(one, other) and not AND_THEN.search(text, first[1], second[0])


def _follows(text: str, last: Draft, draft: Draft) -> bool:
    end, following = last.cue[0][1], draft.cue[0][0]
    if last.holds(draft) and not text.endswith(" of", *draft.cue[0]):
        return False
    return following <= end + 1


def _same(one: Draft, other: Draft) -> bool:
    """Whether two contents have at least half of their characters in common."""
    common = sum(
        max(0, min(end, last) - max(start, first))
        for start, end in one.content
        for first, last in other.content
    )
    return common >= _SAME * (_length(one) + _length(other) - common)


def _length(draft: Draft) -> int:
    return sum(end - start for start, end in draft.content)
