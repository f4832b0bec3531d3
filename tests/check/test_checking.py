"""Which rules run, and at which level."""

from __future__ import annotations

from annotate.check import Rules, checks
from annotate.check.checking import unknown_codes
from annotate.check.rules import RULES
from tests.check.finding import said
from tests.render.articles import build


def test_codes_are_words_with_hyphens_and_unlike():
    codes = [rule.code for rule in RULES]
    assert all(c.replace("-", "").isalpha() and c == c.lower() for c in codes)
    assert len(set(codes)) == len(codes)


def test_rules_are_chosen_and_graded():
    article = build("The Herald could not verify it. " + said(("an aide", "anonymous")))

    def codes(rules: Rules) -> set[tuple[str, str]]:
        return {(f.code, f.level) for f in checks(article.document, article.text, rules)}

    both = {("unverified-claim", "warning"), ("unnamed-source", "warning")}
    assert codes(Rules()) == both
    assert codes(Rules(ignore=frozenset({"unnamed-source"}))) == {("unverified-claim", "warning")}
    assert codes(Rules(select=frozenset({"all"}))) == both
    louder = Rules(levels={"unverified-claim": "error"})
    assert ("unverified-claim", "error") in codes(louder)
    assert unknown_codes({"unnamed-source", "all", "no-such"}) == ["no-such"]
    assert unknown_codes({"unnamed-source", "all"}, every=False) == ["all"]
