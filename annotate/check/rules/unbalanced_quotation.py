"""A quotation whose closing mark is missing."""

from __future__ import annotations

from annotate.check.finding import Rule
from annotate.check.rules.from_warnings import warned

CODE = "unbalanced-quotation"
RULE = Rule(CODE, "a quotation mark without its partner", "warning", warned(CODE))
