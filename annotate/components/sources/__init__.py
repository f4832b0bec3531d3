"""Names, statements and outlets → who each source is."""

from __future__ import annotations

from annotate.components.sources.component import NewsSources, make_sources

__all__ = ["NewsSources", "make_sources"]
