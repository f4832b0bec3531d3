"""The text does not look English: what was found in it is not reliable."""

from __future__ import annotations

from annotate.check.finding import Rule
from annotate.check.rules.from_warnings import warned

CODE = "not-english"
RULE = Rule(CODE, "a text that is not in English", "warning", warned(CODE))
