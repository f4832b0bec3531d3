"""The encoding that a page declares, as browsers take it."""

from __future__ import annotations

import re

from annotate.reading.text import MARKS, text_codec

# As browsers do (HTML standard, "prescan"): a declaration counts in the first 1024 bytes.
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]+)(?=[^\w:.-])", re.IGNORECASE
)
_PRESCAN = 1024
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252"})


def declared_encoding(data: bytes) -> str | None:
    """The codec of the page's ``<meta charset>``; None where a byte order mark says more.

    An unknown name counts as none; UTF-16 is UTF-8, since the declaration itself could not be
    read else; Latin-1 is Windows-1252, whose quotation marks such pages have.
    """
    found = None if data.startswith(tuple(bom for bom, _ in MARKS)) else _declared(data)
    name = found and text_codec(found)
    if not name:
        return None
    if name.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8"
    return _windows(data) if name in _LATIN else name


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_PRESCAN])
    return match[1].decode("ascii") if match else None


def _windows(data: bytes) -> str:
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:  # five bytes mean nothing there
        return "latin-1"
    return "cp1252"
