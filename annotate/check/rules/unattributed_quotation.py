"""A quotation of which the text does not say who speaks."""

from __future__ import annotations

from annotate.check.finding import Rule
from annotate.check.rules.from_warnings import warned

CODE = "unattributed-quotation"
RULE = Rule(CODE, "a quotation without a speaker", "warning", warned(CODE))
