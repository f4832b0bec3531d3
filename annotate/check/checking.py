"""Which rules run, at which level, and what they find in one document."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from annotate.check.case import Case
from annotate.check.finding import Finding, Level, Rule
from annotate.check.rules import RULES
from annotate.document import Document

ALL = "all"


@dataclass(frozen=True)
class Rules:
    """A choice of rules by their codes.

    `select`: these alone (`all`: every rule, also those that are off unless asked for); empty
    means those that are on. `ignore` takes codes away again, `extend` adds some that are off.
    `levels` says another level for a code. A code that no rule has is the caller's to refuse.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    extend: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)

    def takes(self, rule: Rule) -> bool:
        """Whether a rule runs."""
        if rule.code in self.ignore:
            return False
        if self.select:
            return rule.code in self.select or ALL in self.select
        return rule.on or rule.code in self.extend

    def level(self, rule: Rule) -> Level:
        """The level at which a rule's findings are told."""
        return self.levels.get(rule.code, rule.level)


def checks(
    document: Document,
    text: str | None = None,
    rules: Rules | None = None,
    transcript: str | None = None,
) -> list[Finding]:
    """What an editor has to look at in `document`, in text order.

    `text` is the article's, where the document does not hold it: rules that need it say nothing
    without. A document with `error` set has no findings.
    """
    return checked(Case(document, document.text if text is None else text, transcript), rules)


def checked(case: Case, rules: Rules | None = None) -> list[Finding]:
    """The same of a case."""
    if case.document.error is not None:
        return []
    rules = rules or Rules()
    found = [
        Finding(rule.code, rules.level(rule), hit.message, hit.span, hit.related)
        for rule in RULES
        if rules.takes(rule) and not lacks(rule, case)
        for hit in rule.find(case)
    ]
    order = {rule.code: number for number, rule in enumerate(RULES)}
    return sorted(found, key=lambda f: (f.span.start if f.span else 0, order[f.code]))


def lacks(rule: Rule, case: Case) -> bool:
    """Whether what a rule needs is not there."""
    if rule.needs == "text":
        return case.text is None
    return rule.needs == "transcript" and case.transcript is None


def unknown_codes(codes: Set[str], *, every: bool = True) -> list[str]:
    """Those of `codes` that no rule has, sorted; `all` is known where `every` rule can be meant."""
    return sorted(codes - {rule.code for rule in RULES} - ({ALL} if every else set()))
