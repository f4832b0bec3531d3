"""A text without words: a file that was never filled, a page whose article was not found."""

from __future__ import annotations

from annotate.check.finding import Rule
from annotate.check.rules.from_warnings import warned

CODE = "empty-text"
RULE = Rule(CODE, "a text without words", "warning", warned(CODE))
