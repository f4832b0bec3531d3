"""Which suffix says which format."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

InputFormat = Literal["text", "html", "jsonl"]

SUFFIXES: dict[str, InputFormat] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
}


def suffix_format(name: str) -> InputFormat | None:
    """The format that a file's suffix names, a `.gz` behind it left aside, or None."""
    path = Path(name.lower())
    return SUFFIXES.get(Path(path.stem).suffix if path.suffix == ".gz" else path.suffix)
