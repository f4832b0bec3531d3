"""The rules, each in a file of its own, in the order in which findings at one place are told."""

from __future__ import annotations

from annotate.check.finding import Rule
from annotate.check.rules import (
    doubtful_speaker,
    empty_text,
    guessed_speaker,
    headline_as_fact,
    html_entities,
    not_english,
    quotation_differs,
    quotation_not_found,
    single_source,
    unanswered_accusation,
    unattributed_quotation,
    unbalanced_quotation,
    unclosed_tag,
    unnamed_only,
    unnamed_source,
    unverified_claim,
)

RULES: tuple[Rule, ...] = (
    empty_text.RULE,
    not_english.RULE,
    html_entities.RULE,
    headline_as_fact.RULE,
    unnamed_only.RULE,
    single_source.RULE,
    quotation_differs.RULE,
    quotation_not_found.RULE,
    unattributed_quotation.RULE,
    guessed_speaker.RULE,
    doubtful_speaker.RULE,
    unnamed_source.RULE,
    unanswered_accusation.RULE,
    unverified_claim.RULE,
    unbalanced_quotation.RULE,
    unclosed_tag.RULE,
)
