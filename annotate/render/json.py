"""JSON: the document itself, indented or on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from pydantic import BaseModel

from annotate.document import Document

# No UTF-8, or what steers a terminal: control characters and those that reorder others.
_UNSAFE = re.compile("[\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render_json(document: Document) -> str:
    """The document as indented JSON, with a line end."""
    return _dump(document, indent=2)


def render_line(document: Document) -> str:
    """The document as one line of JSON Lines, with its line end."""
    if document.text_length < _LONG:
        return _dump(document, indent=None)
    line = bytearray(b"{")  # a string of some “ takes two bytes for each letter
    for name in Document.model_fields:
        line += b", " if len(line) > 1 else b""
        line += f'"{name}": '.encode()
        for part in _parts(getattr(document, name)):
            line += part.encode()
    line += b"}\n"
    return line.decode()


# Characters of an article whose findings as plain data would take some 10 MB more.
_LONG = 500_000
_TOGETHER = 1000


def _parts(value: object) -> Iterator[str]:
    """A field as JSON; a long list some items at a time, so that few of them are plain data."""
    if not isinstance(value, list):
        yield _json(value.model_dump() if isinstance(value, BaseModel) else value)
        return
    yield "["
    for i in range(0, len(value), _TOGETHER):
        yield ", " if i else ""
        yield _json([x.model_dump() for x in value[i : i + _TOGETHER]])[1:-1]
    yield "]"


def _dump(document: Document, indent: int | None) -> str:
    return _json(document.model_dump(mode="python"), indent) + "\n"


def _json(plain: object, indent: int | None = None) -> str:
    text = json.dumps(plain, ensure_ascii=False, indent=indent)
    # JSON can say all of them by their numbers, and stays the same JSON.
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
