"""Findings, quotations and speaker labels → statements: who says what, each told once."""

from __future__ import annotations

from annotate.components.statements.assembly import statements_of
from annotate.components.statements.component import make_statements

__all__ = ["make_statements", "statements_of"]
