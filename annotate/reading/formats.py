"""Which suffix says which format."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shlex import quote
from typing import Literal

InputFormat = Literal["text", "html", "jsonl", "markdown", "captions", "docx", "eml"]

SUFFIXES: dict[str, InputFormat] = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "html",
    ".mht": "html",
    ".srt": "captions",
    ".vtt": "captions",
    ".docx": "docx",
    ".eml": "eml",
    ".jsonl": "jsonl",
}


def suffix_format(name: str) -> InputFormat | None:
    """The format that a file's suffix names, a `.gz` behind it left aside, or None."""
    path = Path(name.lower())
    return SUFFIXES.get(Path(path.stem).suffix if path.suffix == ".gz" else path.suffix)


_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")


# The head of a mail as it is sent: two headers or more, one of them for machines alone.
_MAIL = re.compile(
    rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+?(?:MIME-Version|Message-ID|Content-Type):", re.I
)
# Whom browsers name as the sender of a page that they save with its pictures.
_SAVED = re.compile(rb"^From: \W?Saved by ", re.IGNORECASE | re.MULTILINE)


def looks_like(data: bytes) -> InputFormat | None:
    """HTML, JSONL or a mail, where `data` begins as one of them does, else None."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.lower().startswith(_HTML):
        return "html"
    if _MAIL.match(head):
        return "html" if _SAVED.search(head) else "eml"
    if head.startswith(b"{"):
        try:
            record = json.loads(data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0])
        except (ValueError, RecursionError):
            return None
        return "jsonl" if isinstance(record, dict) else None
    return None


_CUES = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:WEBVTT\b|\d+\s*\n\d\d:\d\d:\d\d,\d{3} --> \d)")


def opens_with_cues(data: bytes) -> bool:
    """Whether a text begins as subtitles do, which are saved as ``.txt`` as well."""
    return _CUES.match(data[:4096]) is not None


_CONVERTERS = {
    ".pdf": "pdftotext {} - | annotate",
    ".doc": "antiword {} | annotate",
    ".rtf": "unrtf --text {} | annotate",
    ".odt": "pandoc -t plain --wrap=none {} | annotate",
    ".epub": "pandoc -t plain --wrap=none {} | annotate",
}


def strange_suffix(path: str, suffix: str) -> tuple[str, str]:
    """The fault of a file whose suffix names no format that is read, and what to do."""
    if suffix in _CONVERTERS:
        return f"{suffix[1:].upper()} is not read", _CONVERTERS[suffix].format(quote(path))
    fault = f"its suffix {suffix} says nothing about its format"
    if suffix in (".markdown", ".mdown", ".mkd"):
        return fault, "name it .md"
    return fault, "name it with --input-format text, html or jsonl"
