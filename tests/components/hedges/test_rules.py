from __future__ import annotations

from collections import Counter

import pytest

from annotate.components.hedges.matching import find_cues
from annotate.components.hedges.rules import RULES
from annotate.components.hedges.rules.context import BE_HEADS, HAVE_HEADS
from annotate.components.hedges.rules.measured import HELD_BACK, MEASURED, confidence
from annotate.components.hedges.rules.rule import Rule
from tests.components.hedges.hedge_examples import EXAMPLES
from tests.markup import unmark

# Heads that only open a passive or a negation; one example of a rule stands for all of them.
AUXILIARIES = set(
    f"{BE_HEADS} {HAVE_HEADS} can cannot could not couldn't can't do haven't hasn't don't doesn't"
    " didn't unable".split()
)
NAMES = [rule.name for rule in RULES]


def found_by(name: str, text: str) -> list[str]:
    return [text[cue.start : cue.end] for cue in find_cues(text) if cue.rule.name == name]


def test_rule_names_are_unique() -> None:
    assert [name for name, count in Counter(NAMES).items() if count > 1] == []


def test_every_rule_has_examples_and_every_example_a_rule() -> None:
    assert sorted(EXAMPLES) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_finds_what_it_should(name: str) -> None:
    text, marks = unmark(EXAMPLES[name][0])
    assert marks, f"{name} has no marked example"
    assert found_by(name, text) == [mark.text for mark in marks]


@pytest.mark.parametrize("name", NAMES)
def test_leaves_what_it_should(name: str) -> None:
    text = EXAMPLES[name][1]
    assert text, f"{name} has no counterexample"
    assert found_by(name, text) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_word_stands_in_an_example(rule: Rule) -> None:
    _, marks = unmark(EXAMPLES[rule.name][0])
    shown = {mark.text.lower().replace("’", "'") for mark in marks}
    words = {head.replace("’", "'") for head in rule.heads.split()} - AUXILIARIES
    assert {w for w in words if not any(opens(rule, w, s) for s in shown)} == set()


def opens(rule: Rule, word: str, cue: str) -> bool:
    """Whether a cue begins with a word, or has it behind the negation that is part of the cue."""
    return cue.startswith(word) or (rule.negated and f" {word} " in cue)


def test_no_word_twice_in_a_list_without_a_context_of_its_own() -> None:
    bare = Counter(
        (word, rule.rest)
        for rule in RULES
        if not (rule.before or rule.after or rule.not_before or rule.not_after)
        for word in rule.heads.split()
    )
    assert [key for key, count in bare.items() if count > 1] == []


# "Should it fail" is a condition, "should be enough" a judgment; who estimates that something
# is so holds a belief, an estimated number is not exact.
IN_TWO_LISTS = {"should"}


def test_no_word_of_one_list_stands_in_another() -> None:
    types: dict[tuple[str, str], set[str]] = {}
    for rule in RULES:
        for word in rule.heads.split():
            types.setdefault((word, rule.rest), set()).add(rule.type)
    assert {word for (word, _), found in types.items() if len(found) > 1} == IN_TWO_LISTS


def test_measurements_name_rules_and_types() -> None:
    assert set(MEASURED) <= set(NAMES)
    assert set(HELD_BACK) == {rule.type for rule in RULES}


def test_a_rule_promises_at_most_what_was_seen() -> None:
    """Rules fit the articles they were written on; held-back ones draw them down or up."""
    for rule in RULES:
        (right, found), (held, of) = MEASURED.get(rule.name, (0, 0)), HELD_BACK[rule.type]
        seen = [right / found] if found else []
        overall = sum(r for r, _ in HELD_BACK.values()) / sum(n for _, n in HELD_BACK.values())
        assert min([held / of, overall, *seen]) - 0.01 <= confidence(rule)
        assert confidence(rule) <= max([held / of, overall, *seen]) + 0.01


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_confidence_is_a_chance_in_two_decimals(rule: Rule) -> None:
    assert 0 < confidence(rule) <= 1
    assert round(confidence(rule), 2) == confidence(rule)
