"""The findings of two versions of one article → what was added, dropped, changed, and by whom."""

from __future__ import annotations

from annotate.diff.comparing import Version, compare
from annotate.diff.report import Change, DiffReport

__all__ = ["Change", "DiffReport", "Version", "compare"]
