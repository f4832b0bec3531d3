"""The rules' pages: each says its level as the rule has it, and a level that its count allows."""

from __future__ import annotations

import re

import pytest

from annotate.check.rules import RULES
from annotate.explain import page

_READ = re.compile(r"Read: (\d+);\s+wanted\s+by\s+an\s+editor:\s+(\d+)\s+\((\d+)%\)")


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_the_page_is_the_rules(rule):
    told = page(rule.code)
    assert told.startswith(f"# {rule.code}: {rule.name}\n\nLevel: {rule.level}")
    assert ("off by default" in told) is not rule.on
    assert "**Precision.**" in told


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_the_level_is_what_was_counted(rule):
    counted = _READ.search(page(rule.code))
    if counted is None:
        assert re.search(r"\*\*Precision\.\*\*\s+Not\s+counted\s+on\s+news", page(rule.code))
        return
    read, wanted, share = map(int, counted.groups())
    assert all(
        f"\n- {how}" in page(rule.code) for how in ("Counted on: ", "Pipeline: ", "Judged by")
    )
    assert ("\n- Provisional: " in page(rule.code)) is (read < 30)
    assert share == round(100 * wanted / read)
    assert rule.level == "info" or share >= 80
    assert rule.on is (share >= 60)
