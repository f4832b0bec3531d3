"""An outlet tag whose bracket is never closed: ``(Via CNN``."""

from __future__ import annotations

from annotate.check.finding import Rule
from annotate.check.rules.from_warnings import warned

CODE = "unclosed-tag"
RULE = Rule(CODE, "an outlet tag that is never closed", "warning", warned(CODE))
