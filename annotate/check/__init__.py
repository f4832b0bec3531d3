"""Document → what an editor has to look at: a rule a file, each with its code and its page."""

from __future__ import annotations

from annotate.check.checking import ALL, Rules, checked, checks
from annotate.check.finding import LEVELS, Finding, Level, at_least

__all__ = ["ALL", "LEVELS", "Finding", "Level", "Rules", "at_least", "checked", "checks"]
