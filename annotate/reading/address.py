"""The web address of an article that its own text tells: alone on the first or the last line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotate.article import Paragraph

_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")


def address_in(text: str, paragraphs: Sequence[Paragraph]) -> str | None:
    """The address that fills the first paragraph, else the last; None where neither is one."""
    for paragraph in (*paragraphs[:1], *paragraphs[-1:]):
        found = _ADDRESS.fullmatch(text, paragraph.start, paragraph.end)
        if found:
            return found[1]
    return None
