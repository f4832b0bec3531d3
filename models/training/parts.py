"""Figures of an article → what of a source's words is whose: name, role and body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

# What of a source's words is whose: the name, the role that it is given, the body it belongs to.
PARTS = ("name", "role", "body")


def figure_parts(text: str, figure: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Name, role and body where they stand in a figure's mentions or close beside them."""
    if figure["kind"] not in ("person", "organization", "outlet", "place") or figure["parts"]:
        return
    words = set(re.findall(r"[\w.’'&-]+", figure["name"].casefold()))
    for start, end in figure["mentions"]:
        yield from _named(text, start, end, words)
    for label in ("role", "affiliation"):
        if figure[label] and figure["kind"] == "person":
            yield from _beside(text, figure, figure[label], "role" if label == "role" else "body")


def _named(text: str, start: int, end: int, words: set[str]) -> Iterator[tuple[int, int, str]]:
    """The longest stretch of a mention's words that all stand in the name, with a capital."""
    best: tuple[int, int] | None = None
    run: tuple[int, int] | None = None
    for match in re.finditer(r"[\w.’'&-]+", text[start:end]):
        bare = re.sub(r"[’']s?$", "", match[0])
        fits = {match[0].casefold(), bare.casefold(), match[0].casefold().rstrip(".")} & words
        pair = (start + match.start(), start + match.start() + len(bare))
        run = (run[0] if run else pair[0], pair[1]) if fits else None
        if run and (best is None or run[1] - run[0] > best[1] - best[0]):
            best = run
    if best and any(c.isupper() for c in text[best[0] : best[1]]):
        yield (*best, "name")


def _beside(
    text: str, figure: dict[str, Any], words: str, label: str
) -> Iterator[tuple[int, int, str]]:
    """Where a role's or a body's words stand at most 120 characters from a mention."""
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    seen = set()
    for start, end in figure["mentions"]:
        for match in pattern.finditer(text, max(0, start - 120), min(len(text), end + 120)):
            if match.span() not in seen:
                seen.add(match.span())
                yield (*match.span(), label)
