"""JSON: the document itself, indented or on one line."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from annotate.document import Document

# No UTF-8, or what steers a terminal: control characters and those that reorder others.
_UNSAFE = re.compile("[\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render_json(document: Document) -> str:
    """The document as indented JSON, with a line end."""
    return _json(document.model_dump(), indent=2) + "\n"


def render_line(document: Document) -> str:
    """The document as one line of JSON Lines, with its line end."""
    return render_bytes(document).decode()


def render_bytes(document: Document) -> bytes:
    """The same in UTF-8, as it is written: a long article's line is never there twice."""
    line = io.BytesIO()
    line.write(b"{")
    for name in Document.model_fields:
        line.write(f'{", " if line.tell() > 1 else ""}"{name}": '.encode())
        for part in _parts(getattr(document, name)):
            line.write(part.encode())
    line.write(b"}\n")
    return line.getvalue()  # which makes no copy


_TOGETHER = 1000  # findings that are plain data at a time


def _parts(value: object) -> Iterator[str]:
    """A field as JSON; a long list some items at a time, so that few of them are plain data."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        yield _json(value.model_dump() if isinstance(value, BaseModel) else value)
        return
    yield "["
    for i in range(0, len(value), _TOGETHER):
        yield ", " if i else ""
        yield _json([x.model_dump() for x in value[i : i + _TOGETHER]])[1:-1]
    yield "]"


def _json(plain: object, indent: int | None = None) -> str:
    text = json.dumps(plain, ensure_ascii=False, indent=indent)
    # JSON can say all of them by their numbers, and stays the same JSON.
    return _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
