"""Article → quotation records: every stretch in quotation marks, and what it is there for."""

from __future__ import annotations

from annotate.components.quotations.component import make_quotations
from annotate.components.quotations.finding import find_quotations

__all__ = ["find_quotations", "make_quotations"]
