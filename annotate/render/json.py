"""JSON: the document itself, indented or on one line."""

from __future__ import annotations

import json
import re

from annotate.document import Document

_SURROGATE = re.compile("[\ud800-\udfff]")


def render_json(document: Document) -> str:
    """The document as indented JSON, with a line end."""
    return _dump(document, indent=2)


def render_line(document: Document) -> str:
    """The document as one line of JSON Lines, with its line end."""
    return _dump(document, indent=None)


def _dump(document: Document, indent: int | None) -> str:
    text = json.dumps(document.model_dump(mode="python"), ensure_ascii=False, indent=indent)
    # A lone surrogate has no UTF-8; JSON can still say it.
    return _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", text) + "\n"
