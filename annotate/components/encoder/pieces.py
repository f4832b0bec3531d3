"""Text → word pieces with what the uncased encoder cannot see → windows that overlap.

The encoder lowercases and knows no white space, so every piece carries a feature: the shape
of its word, the white space before it, and whether quotation marks are open around it.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]

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
_SENTENCE_ENDS = '.!?"”»'
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
    ids, starts, ends = array("q"), array("q"), array("q")

    def offsets() -> Iterator[tuple[int, int]]:
        for first, part in _parts(text):
            encoding = tokenizer.encode(part, add_special_tokens=False)
            ids.extend(encoding.ids)
            pairs = encoding.offsets
            if first:
                pairs = [(first + start, first + end) for start, end in pairs]
            starts.extend([start for start, _ in pairs])
            ends.extend([end for _, end in pairs])
            yield from pairs

    features, breaks = _features(text, offsets())
    return Pieces(
        ids=np.array(ids, dtype=np.int64),
        starts=np.array(starts, dtype=np.int64),
        ends=np.array(ends, dtype=np.int64),
        features=features,
        breaks=breaks,
    )


# Characters tokenized at once: an Encoding takes some 90 bytes for each of its text.
_PART = 100_000


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """A long text in parts that end with a blank, each with where it starts."""
    start = 0
    while len(text) - start > _PART:
        end = text.find(" ", start + _PART) + 1
        if not end:
            break
        yield start, text[start:end]
        start = end
    yield start, text[start:] if start else text


def _features(text: str, offsets: Iterable[tuple[int, int]]) -> tuple[Ints, Ints]:
    features, breaks = array("q"), array("q")
    open_quote, last = False, 0
    known: dict[str, _Looks] = {}  # most pieces stand in a text more than once
    for i, (start, end) in enumerate(offsets):
        piece = text[start:end]
        looks = known.get(piece)
        if looks is None:
            looks = known[piece] = _looks(piece)
        gap = 0 if start == last and i else _gap(text[last:start]) if i else 3
        if gap:
            if gap == 3:
                open_quote = False  # a quotation that goes on reopens in its next paragraph
            ends = text[last - 1] in _SENTENCE_ENDS or (gap > 1 and text[last - 1] != ":")
            breaks.append(gap + 1 if ends else 1)
        else:
            breaks.append(0)
        quoting = 1 if open_quote else 0
        if looks[0]:
            quoting = 2
            open_quote = piece in _OPENING or (not open_quote and piece not in _CLOSING)
        features.append(looks[1 + (gap > 0)] + gap * len(QUOTING) + quoting)
        last = end
    return np.array(features, dtype=np.int64), np.array(breaks, dtype=np.int64)


# Whether a piece is a quotation mark, and its feature glued to what stands before it and not.
_Looks = tuple[bool, int, int]


def _looks(piece: str) -> _Looks:
    glued, apart = (_shape(piece, gap) * len(GAPS) * len(QUOTING) for gap in (0, 1))
    return piece in _MARKS, glued, apart


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
    openings = np.flatnonzero(pieces.breaks[at:] >= 2)
    return at + int(openings[0]) if len(openings) else len(pieces.ids)
