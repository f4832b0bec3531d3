"""How often each hedge rule is right: the measured part of the word lists.

Counted on the training articles that carry hand-marked hedges: speakers_hedges.train (48),
world_statements.train (50) and written (150), 2,064 hedges. A rule that is changed is counted
again.

The rules were written on these articles, so the figures flatter them: over the development
articles, confidence is .94 (speakers_hedges.dev, 95 found) and .95 (world_statements.dev, 42)
on average, and .80 and .86 of the hedges are right.
"""

from __future__ import annotations

from annotate.components.words.hedge_rule import Rule

# name: found and marked by hand with its type, found; refused as another sense and not marked
# by hand, refused.
MEASURED: dict[str, tuple[int, int, int, int]] = {
    "may-month": (0, 0, 87, 87),
    "may-date": (0, 0, 47, 47),
    "may": (82, 86, 10, 10),
    "may-headline": (2, 2, 0, 0),
    "might": (52, 52, 3, 3),
    "could": (99, 109, 72, 73),
    "could-person": (3, 3, 1, 1),
    "cannot-rule-out": (1, 1, 0, 0),
    "would-if": (33, 37, 4, 6),
    "would": (73, 81, 112, 131),
    "contracted-would": (1, 2, 0, 0),
    "should-expect": (1, 1, 0, 0),
    "possible": (24, 24, 2, 2),
    "possibly": (11, 12, 0, 0),
    "likely": (25, 26, 7, 7),
    "more-likely": (5, 5, 0, 0),
    "unlikely": (12, 12, 2, 2),
    "probably": (25, 26, 0, 0),
    "probable": (1, 2, 0, 0),
    "perhaps": (31, 31, 0, 0),
    "maybe": (20, 21, 0, 0),
    "potential": (8, 8, 1, 1),
    "potentially": (4, 4, 0, 0),
    "not-certain": (5, 5, 0, 0),
    "necessarily": (3, 3, 0, 0),
    "almost-certainly": (1, 1, 0, 0),
    "apparently": (15, 15, 0, 0),
    "apparent": (2, 2, 1, 1),
    "seem": (28, 28, 0, 0),
    "appear-in": (0, 0, 24, 24),
    "appear": (3, 3, 1, 1),
    "appear-to": (22, 22, 0, 0),
    "suggest": (7, 11, 0, 0),
    "it-seems": (1, 1, 0, 0),
    "look-like": (5, 5, 3, 3),
    "tend": (6, 6, 0, 0),
    "chance": (3, 5, 0, 0),
    "no-guarantee": (1, 1, 0, 0),
    "reportedly": (25, 25, 0, 0),
    "allegedly": (22, 22, 0, 0),
    "so-called": (14, 14, 0, 0),
    "alleged": (16, 16, 0, 0),
    "allege": (19, 19, 0, 0),
    "allegation": (20, 24, 1, 1),
    "accuse": (35, 40, 4, 4),
    "claim-verb": (39, 40, 4, 4),
    "claim-noun": (15, 17, 1, 1),
    "said-to": (16, 16, 0, 0),
    "it-is-said": (4, 6, 0, 0),
    "said-to-noun": (3, 3, 0, 0),
    "rumour": (3, 3, 0, 0),
    "supposed": (2, 2, 0, 0),
    "what-it-calls": (2, 3, 0, 0),
    "if-participle": (10, 10, 0, 0),
    "if": (191, 195, 29, 29),
    "unless": (27, 27, 0, 0),
    "should-inverted": (7, 7, 0, 0),
    "should-late": (3, 3, 2, 2),
    "were-inverted": (3, 3, 0, 0),
    "provided": (7, 8, 0, 0),
    "provided-that": (2, 2, 0, 0),
    "assuming": (3, 3, 0, 0),
    "as-long-as": (2, 3, 0, 0),
    "barring": (1, 1, 0, 0),
    "permitting": (1, 1, 0, 0),
    "i-think": (42, 44, 5, 5),
    "expected-to": (32, 34, 0, 0),
    "expected-noun": (9, 10, 0, 0),
    "believe": (28, 30, 9, 9),
    "thinks": (32, 33, 2, 4),
    "think": (6, 7, 7, 7),
    "suppose": (8, 8, 0, 1),
    "suspect": (14, 14, 1, 1),
    "suspected": (4, 4, 1, 1),
    "suspected-of": (1, 1, 0, 0),
    "fear": (17, 20, 0, 1),
    "fearful": (2, 3, 0, 0),
    "worry": (5, 5, 0, 0),
    "expect": (13, 15, 4, 5),
    "hope": (12, 14, 2, 4),
    "estimate-that": (3, 4, 0, 0),
    "would-say": (2, 3, 0, 0),
    "assume": (5, 5, 2, 2),
    "speculate": (3, 4, 3, 4),
    "consider": (1, 1, 0, 0),
    "predict": (1, 1, 0, 0),
    "view": (1, 1, 0, 0),
    "bet": (2, 2, 0, 0),
    "unclear": (18, 19, 0, 0),
    "not-clear": (11, 11, 0, 0),
    "not-yet-known": (1, 1, 0, 0),
    "unclear-whether": (1, 1, 0, 0),
    "not-verified": (28, 28, 0, 0),
    "unable-to-verify": (3, 3, 0, 0),
    "yet-to-be": (2, 2, 0, 0),
    "examining-whether": (14, 14, 0, 0),
    "examine-whether": (2, 4, 0, 0),
    "looking-into": (1, 1, 0, 0),
    "under-investigation": (5, 5, 0, 0),
    "questions-whether": (3, 5, 0, 0),
    "questions-linger": (1, 1, 0, 0),
    "unconfirmed": (4, 4, 0, 0),
    "hard-to-know": (1, 2, 0, 0),
    "no-amount": (0, 0, 197, 197),
    "about": (89, 89, 2, 2),
    "around": (32, 32, 0, 0),
    "around-noon": (3, 3, 0, 1),
    "roughly": (43, 43, 0, 0),
    "nearly": (77, 77, 1, 2),
    "over": (24, 24, 6, 7),
    "over-time": (1, 1, 0, 0),
    "some": (32, 32, 0, 0),
    "under": (4, 6, 2, 2),
    "more-than": (67, 69, 2, 2),
    "at-least": (53, 53, 2, 2),
    "up-to": (30, 30, 1, 1),
    "as-many-as": (20, 20, 0, 0),
    "no-fewer-than": (3, 3, 0, 0),
    "close-to": (10, 10, 0, 0),
    "just-over": (9, 9, 0, 0),
    "upward-of": (3, 3, 0, 0),
    "or-so": (4, 4, 0, 0),
    "estimated": (5, 5, 0, 0),
    "estimates-at": (1, 1, 0, 0),
    "kind-of": (4, 5, 2, 2),
    "kind-of-be": (1, 1, 0, 0),
    "pretty-much": (2, 2, 0, 0),
}

# How often the rules of a type are right together.
_BY_TYPE: dict[str, float] = {
    "epistemic": 0.94,
    "hearsay": 0.94,
    "condition": 0.98,
    "doxastic": 0.92,
    "investigation": 0.94,
    "approximate": 0.99,
}

# A rule is sure from nine right in ten on; below, the encoder is trusted more.
_SURE = 0.9
_SEEN = 5  # fewer cases say too little


def confidence(rule: Rule) -> float:
    """The measured precision of a rule, 0 to 1, drawn to its type's by one case."""
    right, found, _, _ = MEASURED.get(rule.name, (0, 0, 0, 0))
    return round((right + _BY_TYPE[rule.type]) / (found + 1), 2)


def is_sure(rule: Rule) -> bool:
    """Whether a rule is right often enough to add hedges to the encoder's."""
    right, found, _, _ = MEASURED.get(rule.name, (0, 0, 0, 0))
    return found >= _SEEN and right >= _SURE * found


def is_sure_refusal(rule: Rule) -> bool:
    """Whether what a rule refuses is so seldom a hedge that the encoder's is dropped."""
    _, _, right, refused = MEASURED.get(rule.name, (0, 0, 0, 0))
    return refused >= _SEEN and right >= _SURE * refused
