"""Annotates news articles: who says what, who is quoted, what is only hedged.

    import annotate
    document = annotate.annotate(text)

Names are imported when first used: `import annotate` alone does not load spaCy.
"""

from __future__ import annotations

TYPE_CHECKING = False  # what `typing` says, which takes longer to import than all this
__version__ = "0.1.0"
__all__ = [
    "Article",
    "Document",
    "__version__",
    "annotate",
    "annotate_many",
    "load",
    "to_document",
]

if TYPE_CHECKING:
    from typing import Any

    from annotate.api import annotate, annotate_many, to_document
    from annotate.article import Article
    from annotate.document import Document
    from annotate.pipeline import load

_HOMES = {
    "Article": "annotate.article",
    "Document": "annotate.document",
    "annotate": "annotate.api",
    "annotate_many": "annotate.api",
    "load": "annotate.pipeline",
    "to_document": "annotate.api",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """What an interpreter completes: those names too that are not imported yet."""
    return sorted({*globals(), *__all__})
