"""Contexts that several of the hedge lists ask for."""

from __future__ import annotations

from annotate.lexicon.alternations import WHO
from annotate.lexicon.function_words import (
    ARTICLES,
    BE,
    DEMONSTRATIVES,
    FINITE,
    HAVE,
    IS,
    NUMBERS,
    POSSESSIVES,
    SUBJECTS,
)
from annotate.lexicon.listing import alternation, joined

# The heads of passives ("is expected to") and what may stand in the middle of one.
IS_HEADS = joined(IS)
HAVE_HEADS = joined(HAVE)
BE_HEADS = joined(BE) + " isn't isn’t wasn't wasn’t aren't aren’t"
HOW = r"(?: not| never| also| now| still| widely| generally| broadly| long| largely| initially)*"
# Before a noun: "the suspect", "insurance claims".
DETERMINED = (
    rf"\b(?:{alternation(ARTICLES | DEMONSTRATIVES | POSSESSIVES | NUMBERS)}|no|any|other"
    r"|more|main|prime|key|terror|murder|possible|armed|second|first|smuggling|of"
    r"|between|from|with|by|for|flood|insurance|fraud|bomb|bombing|shooting) $"
)
# The first word of a clause or of an object.
CLAUSE_NEXT = (
    rf" (?:(?:{alternation(ARTICLES | DEMONSTRATIVES | POSSESSIVES | SUBJECTS | NUMBERS)}"
    r"|there|some|many|most|any|no|more|as many|both|foul play)\b|[\d£$€]|(?-i:[A-Z]))"
)
# A clause that no "that" opens: "speculation he will go", "rumours Ms Lake had sold".
CLAUSE_AHEAD = (
    CLAUSE_NEXT + rf"[\w’'-]*(?: (?!(?:{WHO})\b)[\w’'-]+){{0,5}}?"
    rf" (?:{alternation(FINITE)})\b"
)
