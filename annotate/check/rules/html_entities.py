"""The text holds the entities of a web page, which are read as they stand."""

from __future__ import annotations

from annotate.check.finding import Rule
from annotate.check.rules.from_warnings import warned

CODE = "html-entities"
RULE = Rule(CODE, "a text with HTML entities", "warning", warned(CODE))
