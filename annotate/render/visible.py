"""Article text made safe to show: what would steer a terminal or a page becomes a symbol."""

from __future__ import annotations

import re

_REPLACEMENT = "\ufffd"
# Embeddings, overrides and isolates reorder what stands around them; ZWJ and the plain
# direction marks are part of ordinary Persian, Arabic and Hindi text and stay.
_BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_SYMBOLS = str.maketrans(
    {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "\u2421"}
    | dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT)
    | dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    | dict.fromkeys(_BIDI, _REPLACEMENT)
    | dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), " ")
)
_SPACE = re.compile(r"\s+")


def visible(text: str) -> str:
    """`text` on one line, character for character.

    Line ends and tabs become spaces, control characters their symbols (``␛``), characters
    that reorder others ``�``.
    """
    return text.translate(_SYMBOLS)


def one_line(text: str) -> str:
    """`text` as in `visible`, with each stretch of white space as one space."""
    return _SPACE.sub(" ", visible(text)).strip()
