"""The shape of a hedge word list's entries."""

from __future__ import annotations

from typing import NamedTuple

from annotate.vocabulary import HedgeType

# Where a cue's claim stands; `claims` says how each is found.
CLAUSE = "clause"  # the clause around the cue, with its subject
ADVERB = "adverb"  # the clause, or what follows where a comma or preposition sets it off
AFTER = "after"  # what follows the cue, up to the clause's end
PHRASE = "phrase"  # the noun phrase that the cue opens
QUALITY = "quality"  # the noun phrase that the cue qualifies; behind a verb, the clause
NOUN = "noun"  # what a noun such as "claim" is about
CONSEQUENT = "consequent"  # what holds if the condition does, with the condition


class Rule(NamedTuple):
    """One kind of hedge cue: its words, and the context that tells it from its other senses.

    All patterns ignore case and take any white space for a blank.

    name        unique; a hedge that the rule finds gives ``rule: NAME`` as its reason
    type        the hedge type
    heads       the words that the cue can begin with, apart by blanks
    rest        what completes the cue behind its head, a pattern
    scope       where the claim stands
    before      must match the end of the sentence so far
    after       must match right behind the cue
    not_before  must not match the end of the sentence so far
    not_after   must not match right behind the cue
    told        only where the cue tells a statement: "who projects that", no "building project"
    unreported  not in what somebody told in the past, in other words: "said it would close"
    negated     what `before` finds is part of the cue: "Neither side has confirmed"
    """

    name: str
    type: HedgeType
    heads: str
    rest: str = ""
    scope: str = CLAUSE
    before: str = ""
    after: str = ""
    not_before: str = ""
    not_after: str = ""
    told: bool = False
    unreported: bool = False
    negated: bool = False
