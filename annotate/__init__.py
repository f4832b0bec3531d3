"""Annotates news articles: who says what, who is quoted, what is only hedged.

    import annotate
    document = annotate.annotate(text)

Names are imported when first used: `import annotate` alone does not load spaCy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Document", "__version__", "annotate", "annotate_many", "load"]

if TYPE_CHECKING:
    from annotate.api import annotate, annotate_many
    from annotate.document import Document
    from annotate.pipeline import load

_HOMES = {
    "Document": "annotate.document",
    "annotate": "annotate.api",
    "annotate_many": "annotate.api",
    "load": "annotate.pipeline",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
