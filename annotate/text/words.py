"""What a word is, for whoever counts, compares, names or looks words up: one pattern and its parts.

A word is WORD; a part of one, and a token that holds words and marks, are made of the same.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import partial
from typing import NamedTuple, overload

from annotate.lexicon.abbreviations import ABBREVIATIONS
from annotate.lexicon.listing import alternation
from annotate.text.parts import parts_of

_PART = r"[^\W_]+"
_LETTERS = r"(?:[^\W\d_]\.){2,}"
# A full stop that lacks its blank ends a word: "he said.Lee left", but not "Acme.com".
_JOIN = r"(?:[-’']|\.(?!(?<=[a-z]{2}\.)[A-Z][a-z])|(?<=\d),(?=\d{3}(?!\d)))"
_WORD = rf"(?:{_LETTERS}|{_PART}(?:{_JOIN}{_PART})*)"
# A word, with what hyphens, apostrophes and stops join to it: "U.S.", "co-founder", "1,200".
WORD = re.compile(_WORD)
# What hyphens and apostrophes part, too: of "ex-president" two.
WORD_PART = re.compile(_PART)
# A word with its sign and the words that a mark joins to it, or a mark: "$1,200", "AT&T", "and/or",
# "workers'"; an abbreviation keeps its stop.
TOKEN = re.compile(
    rf"{_LETTERS}|(?:{alternation(ABBREVIATIONS)}|[A-Z])\."
    rf"|[$£€&@#_]*{_WORD}(?:[$£€,:/&_]{_WORD})*[%’']?"
    r"|\.{2,}|\S"
)
# A word that a hedge may begin with, in small letters: "so-called", "don't"; else its parts.
# Letters that re.IGNORECASE takes for an i or an s make words too.
_HEAD = re.compile(r"(?:[sſ]elf-|[sſ]o-)?[a-zıſİ]+(?:'t)?")
_ANY = re.compile(r"\w")
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})
# What follows the hyphen is no part of the name: "a Doe-led team", "Larkin-based".
_COMPOUND = re.compile(
    r"-(?:led|based|backed|era|style|owned|run|linked|affiliated|born|aligned|controlled|"
    r"bound|funded|appointed|chaired|made|held|educated|trained|related)$"
)


def compared(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text as another's are held against them, [start, end) in characters.

    In small letters, with one sort of apostrophe; hyphens part them, and "U.S." has no last stop.
    """
    for match in WORD.finditer(text):
        start = match.start()
        for part in match[0].split("-"):
            word = part.rstrip(".")
            yield word.lower().replace("’", "'"), start, start + len(word)
            start += len(part) + 1


def small_words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text that a hedge may begin with, in small letters, and where each begins.

    Apostrophes are straight.
    """
    for first, last in parts_of(text):
        for word in _HEAD.finditer(_small(text[first:last])):
            yield first + word.start(), word[0]


def _small(text: str) -> str:
    """`text` in small letters, with straight apostrophes and the same length."""
    small = text.lower()
    if len(small) != len(text):  # İ becomes an i and a dot
        small = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return small.replace("’", "'")


def count_words(text: str) -> int:
    """How many words `text` has, as they are counted everywhere."""
    return sum(1 for _ in WORD.finditer(text))


def has_word(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether there is more than marks and white space in text[start:end]."""
    return _ANY.search(text, start, len(text) if end is None else end) is not None


def folded(name: str) -> str:
    """A name without what newsrooms leave out of its letters: "García" and "Garcia" are one."""
    if name.isascii():
        return name
    apart = unicodedata.normalize("NFKD", name)
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_PLAIN)


class Word(NamedTuple):
    """A word, [start, end) in characters; a possessive ending is cut off and noted.

    `capital` says that it is written as a name is: a capital at its start or after a hyphen.
    """

    start: int
    end: int
    text: str
    lower: str
    possessive: bool
    capital: bool


# What Word's own constructor does, without a call in Python for each word.
_word = partial(tuple.__new__, Word)


class Words(Sequence[Word]):
    """The words of a long text, each made when it is asked for: 16 bytes a word, not 200.

    `_others` stand in the places of those of these numbers.
    """

    def __init__(self, words: Iterable[Word]) -> None:
        self.starts, self._ends = array("i"), array("i")
        self._looks: list[_Look] = []
        self._others: Mapping[int, Word] = {}
        known: dict[_Look, _Look] = {}
        for start, end, *rest in words:
            self.starts.append(start)
            self._ends.append(end)
            look: _Look = tuple(rest)  # type: ignore[assignment]
            self._looks.append(known.setdefault(look, look))

    def __len__(self) -> int:
        return len(self._looks)

    def __iter__(self) -> Iterator[Word]:
        words = zip(self.starts, self._ends, self._looks, strict=True)
        if not self._others:
            yield from (_word((start, end, *look)) for start, end, look in words)
        else:
            yield from (self[i] for i in range(len(self)))

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> list[Word]: ...
    def __getitem__(self, at: int | slice) -> Word | list[Word]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        if at in self._others:
            return self._others[at]
        return _word((self.starts[at], self._ends[at], *self._looks[at]))


_Look = tuple[str, str, bool, bool]  # a Word without its place
_LONG = 200_000  # characters; a text of as many has 8 MB of words


def words_of(text: str) -> Sequence[Word]:
    """The words of `text` in order."""
    if len(text) < _LONG:
        return _words(text, 0, len(text))
    return Words(word for part in parts_of(text) for word in _words(text, *part))


def starts_of(words: Sequence[Word]) -> Sequence[int]:
    """Where each of `words` begins."""
    return words.starts if isinstance(words, Words) else [word.start for word in words]


def outside(words: Sequence[Word], covered: Sequence[int]) -> Sequence[Word]:
    """The words whose first characters are not `covered`, which holds a number for each."""
    if isinstance(words, Words):
        return Words(word for word in words if not covered[word.start])
    return [word for word in words if not covered[word.start]]


def with_others(words: Sequence[Word], others: Mapping[int, Word]) -> Sequence[Word]:
    """The words with `others` in the places of those of these numbers."""
    if isinstance(words, Words):
        changed = copy(words)
        changed._others = others
        return changed
    return [others.get(i, word) for i, word in enumerate(words)] if others else words


def _words(text: str, first: int, last: int) -> list[Word]:
    found = []
    for match in WORD.finditer(text, first, last):
        word, (start, end) = match[0], match.span()
        if word.isalpha() and word.islower():  # most are
            found.append(_word((start, end, word, word, False, False)))
            continue
        capital, plain = word[0].isupper(), word.isalpha()
        if capital and not plain and (compound := _COMPOUND.search(word)):
            word, end = word[: compound.start()], start + compound.start()
        possessive = not plain and word[-2:].lower() in ("’s", "'s")
        if possessive:
            word, end = word[:-2], end - 2
        elif capital and word[-1] in "sz" and text[end : end + 1] in ("’", "'"):
            possessive = text[end + 1 : end + 2] == " "
        if not (capital or plain):
            capital = "-" in word and any(part[:1].isupper() for part in word.split("-"))
        found.append(_word((start, end, word, word.lower(), possessive, capital)))
    return found
