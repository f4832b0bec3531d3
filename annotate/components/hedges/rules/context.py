"""Contexts that several of the hedge lists ask for."""

from __future__ import annotations

# The heads of passives ("is expected to") and what may stand in the middle of one.
BE = "is are was were be been being isn't isn’t wasn't wasn’t aren't aren’t"
HOW = r"(?: not| never| also| now| still| widely| generally| broadly| long| largely| initially)*"
# Before a noun: "the suspect", "insurance claims".
DETERMINED = (
    r"\b(?:the|a|an|this|that|these|those|no|any|his|her|their|its|our|my|your|two|three|other"
    r"|more|one|main|prime|key|terror|murder|possible|armed|second|first|smuggling|of"
    r"|between|from|with|by|for|flood|insurance|fraud|bomb|bombing|shooting) $"
)
# The first word of a clause or of an object.
CLAUSE_NEXT = (
    r" (?:that\b|the\b|a\b|an\b|his\b|her\b|their\b|its\b|our\b|my\b|your\b|this\b|these\b"
    r"|those\b|he\b|she\b|it\b|they\b|we\b|you\b|i\b|there\b|some\b|many\b|most\b|any\b|no\b"
    r"|more\b|as many\b|both\b|one\b|two\b|three\b|four\b|five\b|six\b|foul play\b|[\d£$€]"
    r"|(?-i:[A-Z]))"
)
