"""Pronouns that stand for a source, and what each asks of its antecedent."""

from __future__ import annotations

from annotate.lexicon.function_words import RELATIVES

MALE = frozenset({"he", "his", "him", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
PLURAL = frozenset({"they", "their", "them", "themselves", "theirs", "both"})
NEUTER = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "my", "me", "myself", "mine"})
RELATIVE = RELATIVES

# These name nobody in particular: the word itself is the source's name.
GENERIC = frozenset({"we", "us", "our", "you", "your"})

ANAPHORIC = MALE | FEMALE | PLURAL | NEUTER
ALL = ANAPHORIC | FIRST | RELATIVE | GENERIC
