"""Article text made safe to show: what would steer a terminal or a page becomes a symbol."""

from __future__ import annotations

import re

_REPLACEMENT = "\ufffd"
# Embeddings, overrides and isolates reorder what stands around them; ZWJ and the plain
# direction marks are part of ordinary Persian, Arabic and Hindi text and stay.
_BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
# Text that is there and cannot be seen: annotations between the lines, and letters that are but
# tags, which stay where they make a flag such as Scotland's.
_INTERLINEAR = range(0xFFF9, 0xFFFC)
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f)|[\U000e0000-\U000e007f]")
_SYMBOLS = str.maketrans(
    {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "\u2421"}
    | dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT)
    | dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    | dict.fromkeys([*_BIDI, *_INTERLINEAR], _REPLACEMENT)
    | dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), " ")
)
_SPACE = re.compile(r"\s+")
_LONG = 240  # characters


def visible(text: str) -> str:
    """`text` on one line, character for character.

    Line ends and tabs become spaces, control characters their symbols (``␛``), characters
    that reorder others or that hide, ``�``.
    """
    return _TAGS.sub(lambda tag: tag[1] or _REPLACEMENT, text.translate(_SYMBOLS))


def one_line(text: str) -> str:
    """`text` as in `visible`, with each stretch of white space as one space."""
    return _SPACE.sub(" ", visible(text)).strip()


def ends(words: str) -> str:
    """A line, of a long one its beginning and its end."""
    if len(words) <= _LONG:
        return words
    first = words[: _LONG * 2 // 3].rpartition(" ")[0]
    return f"{first} … {words[-_LONG // 3 :].partition(' ')[2]}"
