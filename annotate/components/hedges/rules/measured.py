"""How often each hedge rule is right: the measured part of the word lists.

`models/training/measure_hedges.py` counts both tables; run it again when a rule changes.

A rule's confidence is its precision on the articles that the rules were written on, drawn to
the precision of its type on articles held back from that, as if the rule had been seen there
100 times more; a type's is drawn to that of all types by 10. Drawn less, confidence promises
too much, since the rules fit the articles that they were written on. Over the held-back
articles, each left out of the second table in turn, log loss is .53 with a weight of 1, .486
with 100 and .489 with the type's precision alone; mean confidence there is then .86, and .82
of the hedges are right.
"""

from __future__ import annotations

from annotate.components.hedges.rules.rule import Rule

# (right, found) of each rule, on speakers_hedges.train, world_statements.train and written.
MEASURED: dict[str, tuple[int, int]] = {
    "may": (82, 85),
    "may-headline": (2, 2),
    "might": (52, 52),
    "could": (99, 104),
    "could-person": (3, 3),
    "cannot-rule-out": (1, 1),
    "would-if": (35, 38),
    "would": (73, 80),
    "contracted-would": (3, 4),
    "should-expect": (1, 1),
    "possible": (24, 24),
    "possibly": (11, 12),
    "likely-noun": (1, 1),
    "likely": (24, 25),
    "more-likely": (5, 5),
    "unlikely": (12, 12),
    "probably": (25, 26),
    "probable": (1, 2),
    "perhaps": (31, 31),
    "maybe": (20, 21),
    "potential": (8, 8),
    "potentially": (4, 4),
    "not-certain": (5, 5),
    "necessarily": (3, 3),
    "almost-certainly": (1, 1),
    "apparently": (15, 15),
    "apparent": (2, 2),
    "seem": (28, 28),
    "appear": (3, 3),
    "appear-to": (22, 22),
    "suggest": (7, 9),
    "it-seems": (1, 1),
    "look-like": (5, 5),
    "tend": (6, 6),
    "chance": (4, 6),
    "no-guarantee": (1, 1),
    "reportedly": (25, 25),
    "allegedly": (22, 22),
    "so-called": (14, 14),
    "alleged": (16, 16),
    "allege": (19, 19),
    "allegation": (20, 24),
    "accuse": (35, 40),
    "claim-verb": (40, 41),
    "claim-noun": (15, 17),
    "claim-is": (1, 1),
    "said-to": (16, 16),
    "it-is-said": (4, 6),
    "said-to-noun": (3, 3),
    "rumour": (3, 3),
    "supposed": (2, 2),
    "some-say": (1, 1),
    "what-it-calls": (3, 4),
    "if-participle": (10, 10),
    "if": (191, 194),
    "unless": (27, 27),
    "should-inverted": (7, 7),
    "should-late": (3, 3),
    "were-inverted": (3, 3),
    "had-late": (2, 2),
    "provided": (8, 9),
    "provided-that": (2, 2),
    "assuming": (3, 3),
    "as-long-as": (2, 3),
    "barring": (1, 1),
    "permitting": (1, 1),
    "i-think": (42, 44),
    "expected-to": (32, 32),
    "expected-noun": (9, 10),
    "believe": (28, 30),
    "thinks": (34, 35),
    "think": (7, 8),
    "suppose": (9, 9),
    "suspect": (14, 14),
    "suspected": (4, 4),
    "suspected-of": (1, 1),
    "fear": (18, 21),
    "fearful": (2, 3),
    "worry": (5, 5),
    "expect": (13, 15),
    "expecting": (1, 1),
    "hope": (14, 15),
    "estimate-that": (3, 4),
    "would-say": (2, 3),
    "assume": (5, 5),
    "speculate": (3, 4),
    "consider": (1, 1),
    "predict": (1, 1),
    "view": (1, 1),
    "bet": (2, 2),
    "unclear": (18, 19),
    "not-clear": (11, 11),
    "not-yet-known": (1, 1),
    "unclear-whether": (1, 1),
    "not-verified": (28, 28),
    "unable-to-verify": (3, 3),
    "yet-to-be": (2, 2),
    "examining-whether": (14, 14),
    "examine-whether": (2, 2),
    "looking-into": (1, 1),
    "under-investigation": (5, 5),
    "investigation-under-way": (1, 1),
    "questions-whether": (3, 5),
    "questions-linger": (1, 1),
    "unconfirmed": (4, 4),
    "hard-to-know": (1, 2),
    "about": (89, 89),
    "around": (32, 32),
    "around-noon": (7, 7),
    "roughly": (43, 43),
    "nearly": (77, 77),
    "over": (24, 24),
    "over-time": (1, 1),
    "some": (32, 32),
    "under": (4, 5),
    "more-than": (67, 69),
    "at-least": (53, 53),
    "up-to": (30, 30),
    "as-many-as": (20, 20),
    "no-fewer-than": (3, 3),
    "close-to": (10, 10),
    "just-over": (9, 9),
    "upward-of": (3, 3),
    "or-so": (4, 4),
    "estimated": (5, 5),
    "estimates-at": (1, 1),
    "kind-of": (4, 5),
    "kind-of-be": (1, 1),
    "pretty-much": (2, 2),
}

# (right, found) of each type, on speakers_hedges.dev and world_statements.dev.
HELD_BACK: dict[str, tuple[int, int]] = {
    "epistemic": (47, 64),
    "hearsay": (11, 12),
    "condition": (10, 11),
    "doxastic": (16, 21),
    "investigation": (1, 1),
    "approximate": (27, 28),
}

_RULE_WEIGHT = 100  # cases
_TYPE_WEIGHT = 10


def confidence(rule: Rule) -> float:
    """The chance that a hedge which the rule finds is one, 0 to 1."""
    overall = sum(r for r, _ in HELD_BACK.values()) / sum(n for _, n in HELD_BACK.values())
    of_type = _drawn(HELD_BACK.get(rule.type, (0, 0)), overall, _TYPE_WEIGHT)
    return round(_drawn(MEASURED.get(rule.name, (0, 0)), of_type, _RULE_WEIGHT), 2)


def _drawn(counts: tuple[int, int], prior: float, weight: int) -> float:
    right, found = counts
    return (right + weight * prior) / (found + weight)
