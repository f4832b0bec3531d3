"""JSON: the document itself, indented or on one line."""

from __future__ import annotations

import json
import re

from annotate.document import Document

# No UTF-8, or what steers a terminal: control characters and those that reorder others.
_UNSAFE = re.compile("[\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render_json(document: Document) -> str:
    """The document as indented JSON, with a line end."""
    return _dump(document, indent=2)


def render_line(document: Document) -> str:
    """The document as one line of JSON Lines, with its line end."""
    return _dump(document, indent=None)


def _dump(document: Document, indent: int | None) -> str:
    text = json.dumps(document.model_dump(mode="python"), ensure_ascii=False, indent=indent)
    # JSON can say all of them by their numbers, and stays the same JSON.
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text) + "\n"
