"""Text → word pieces with what the uncased encoder cannot see → windows that overlap.

The encoder lowercases and knows no white space, so every piece carries a feature: the shape
of its word, the white space before it, and whether quotation marks are open around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from annotate.text.parts import parts_of

# As wide as what they hold: a long text has a piece for each four or five characters.
Ints = NDArray[np.integer[Any]]

SHAPES = ("continuation", "lower", "title", "upper", "mixed", "number", "mark", "other")
GAPS = ("glued", "space", "line", "paragraph")
QUOTING = ("outside", "inside", "mark")
FEATURES = len(SHAPES) * len(GAPS) * len(QUOTING)
# What counts as a statement: by the news corpus's guidelines, or by PolNeAR's. The encoder is
# asked for one of them by its number times FEATURES on top of every feature.
CONVENTIONS = ("news", "polnear")

_OPENING = "“«„"
_CLOSING = "”»"
_MARKS = frozenset(('"', "``", "''", *_OPENING, *_CLOSING))
_SENTENCE_ENDS = frozenset('.!?"”»')
_PARAGRAPH_GAP = re.compile(r"\n\s*\n|\r\s*\r|\r\n\s*\r\n")


@dataclass(frozen=True)
class Pieces:
    """An article's word pieces: ids, [starts, ends) in characters, and features.

    `breaks` says how good a place to cut lies before each piece, from 0 to 4 (paragraph; what
    a colon brings in stays with it).
    """

    ids: Ints
    starts: Ints
    ends: Ints
    features: Ints
    breaks: Ints


@dataclass(frozen=True)
class Window:
    """Pieces [start, end) that the encoder reads at once; it answers for [first, last)."""

    start: int
    end: int
    first: int
    last: int


def load_tokenizer(path: str) -> Tokenizer:
    """The tokenizer in `path` (tokenizer.json), without truncation or padding."""
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def split(tokenizer: Tokenizer, text: str) -> Pieces:
    """The word pieces of `text`."""
    # A part at a time: an Encoding takes some 90 bytes for each character of its text.
    parts = [_read(tokenizer, text, *part) for part in parts_of(text)]
    ids, starts, ends, looks = (np.concatenate(column) for column in zip(*parts, strict=True))
    features, breaks = _features(text, starts, ends, looks)
    return Pieces(ids, starts, ends, features, breaks)


def _read(tokenizer: Tokenizer, text: str, first: int, last: int) -> tuple[Ints, ...]:
    """The pieces of text[first:last]: ids, starts, ends, and how each looks."""
    part = text[first:last]
    encoding = tokenizer.encode(part, add_special_tokens=False)
    offsets = encoding.offsets
    looks = [_looks(part[start:end]) for start, end in offsets]
    return (
        np.array(encoding.ids, dtype=np.int32),
        np.array([first + start for start, _ in offsets], dtype=np.int32),
        np.array([first + end for _, end in offsets], dtype=np.int32),
        np.array(looks, dtype=np.int16),
    )


def _features(text: str, starts: Ints, ends: Ints, looks: Ints) -> tuple[Ints, Ints]:
    """The features of all pieces and the breaks before them, by how each piece looks."""
    if not len(starts):
        return starts, starts
    parts = (looks & 7, looks >> 3 & 7, looks >> 6 & 3, looks >> 8)
    glued, apart, marks, lasts = (part.astype(np.int8) for part in parts)
    gaps = np.ones_like(glued)
    gaps[1:] = starts[1:] > ends[:-1]
    for i in _below_lines(text, starts):
        gaps[i] = _gap(text[ends[i - 1] : starts[i]])
    gaps[0] = 3
    shapes = np.where(gaps > 0, apart, glued)
    features = (shapes * len(GAPS) + gaps) * len(QUOTING) + _quoting(marks, gaps)
    before = np.roll(lasts, 1)
    before[0] = 0
    good = (before == _ENDS) | ((gaps > 1) & (before != _COLON))
    return features, np.where(gaps > 0, np.where(good, gaps + 1, 1), 0)


_LINES = re.compile(r"[\n\r]\s*")


def _below_lines(text: str, starts: Ints) -> list[int]:
    """The pieces that have a line's end before them and a piece before that."""
    ends = np.array([match.start() for match in _LINES.finditer(text)], dtype=starts.dtype)
    below = np.unique(np.searchsorted(starts, ends))
    return [int(i) for i in below if 0 < i < len(starts)]


def _quoting(marks: Ints, gaps: Ints) -> Ints:
    """Whether each piece stands in quotation marks or is one, by place in QUOTING.

    A quotation that goes on reopens in its next paragraph.
    """
    quoting = np.zeros_like(marks)
    opened, is_open = 0, False
    for i in np.flatnonzero((marks > 0) | (gaps == 3)).tolist():
        if is_open:
            quoting[opened:i] = 1
        is_open = is_open and gaps[i] < 3
        if marks[i]:
            is_open = bool(marks[i] == _OPENS or (not is_open and marks[i] != _CLOSES))
            quoting[i] = 2
        opened = i + bool(marks[i])
    if is_open:
        quoting[opened:] = 1
    return quoting


# Which quotation mark a piece is, 0 for none, and what it ends with.
_OPENS, _CLOSES, _EITHER = 1, 2, 3
_ENDS, _COLON = 1, 2


@lru_cache(maxsize=20_000)
def _looks(piece: str) -> int:
    """A piece's shape glued to what stands before it and not, its mark and its end, as one number.

    Most pieces stand in a text more than once, and in the next one, too.
    """
    mark = 0
    if piece in _MARKS:
        mark = _OPENS if piece in _OPENING else _CLOSES if piece in _CLOSING else _EITHER
    last = _ENDS if piece[-1:] in _SENTENCE_ENDS else _COLON if piece.endswith(":") else 0
    return _shape(piece, 0) | _shape(piece, 1) << 3 | mark << 6 | last << 8


def _gap(between: str) -> int:
    if not between:
        return 0
    if between == " ":
        return 1
    if "\n" not in between and "\r" not in between:
        return 1
    return 3 if _PARAGRAPH_GAP.search(between) else 2


def _shape(piece: str, gap: int) -> int:
    if not piece.isalnum():
        return 6
    if piece.isdigit():
        return 5
    if gap == 0 and piece.islower():
        return 0
    if piece.islower():
        return 1
    if piece.isupper():
        return 3 if len(piece) > 1 else 2
    if piece.istitle():
        return 2
    return 4 if piece.isalpha() and not piece.isupper() else 7


def cut(pieces: Pieces, size: int, left: int, right: int) -> list[Window]:
    """Windows of at most `size` pieces that answer for every piece exactly once.

    A window answers for up to `size - left - right` pieces, ending at the last
    paragraph or line that ends after its first quarter, else at a sentence or a word; it
    also reads up to `left` pieces before and `right` behind.
    """
    count, windows, first = len(pieces.ids), [], 0
    while first < count:
        last = _cut_at(pieces, first, min(count, first + size - left - right))
        windows.append(Window(max(0, first - left), min(count, last + right), first, last))
        first = last
    return windows


def _cut_at(pieces: Pieces, first: int, last: int) -> int:
    if last == len(pieces.ids):
        return last
    least = first + (last - first) // 4
    breaks = pieces.breaks[least + 1 : last + 1]
    for good in (3, 2):  # between paragraphs or lines, else between sentences
        places = np.flatnonzero(breaks >= good)
        if len(places):
            return least + 1 + int(places[-1])
    return least + 1 + int(np.flatnonzero(breaks == breaks.max())[-1])


def sentence_end(pieces: Pieces, at: int) -> int:
    """The first piece from `at` on that opens a sentence, or how many pieces there are."""
    count = len(pieces.ids)
    for start in range(at, count, _SOME):
        openings = np.flatnonzero(pieces.breaks[start : start + _SOME] >= 2)
        if len(openings):
            return start + int(openings[0])
    return count


_SOME = 512  # pieces: most sentences end within as many
