"""A paragraph's tokens, and its sentences as ranges of them.

A quotation counts as one token, so that what stands inside the marks never cuts a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from annotate.text.sentences import sentence_starts
from annotate.text.words import TOKEN

_MAX_SENTENCE = 200  # tokens; a list or noise is cut there, so that time stays linear


class Token(NamedTuple):
    """A word, a mark, or a whole quotation; [start, end) in characters."""

    text: str
    start: int
    end: int
    lower: str  # the word in small letters
    quotation: int | None = None


Sentence = list[Token]


def tokens_of(
    text: str, start: int, end: int, quotations: Iterable[tuple[int, Sequence[int]]]
) -> list[Token]:
    """The tokens of text[start:end]; `quotations`, each with its index, are one token each.

    A quotation is [start, end) in characters, its marks included.
    """
    return [*_tokens(text, start, end, quotations)]


def _tokens(
    text: str, start: int, end: int, quotations: Iterable[tuple[int, Sequence[int]]]
) -> Iterator[Token]:
    at = start
    for index, (first, last) in quotations:
        yield from _words(text, at, first)
        yield Token(text[first:last], first, last, "", index)
        at = last
    yield from _words(text, at, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        yield Token(word, match.start(), match.end(), word.lower())


def sentences_of(
    text: str, start: int, end: int, quotations: Iterable[tuple[int, Sequence[int]]]
) -> Iterator[Sentence]:
    """`tokens_of` the same, cut where sentences begin, and behind a semicolon.

    No mark inside a quotation cuts; behind one that ends with a stop a new sentence may begin.
    One sentence at a time: the tokens of a megabyte take some 50.
    """
    starts = set(sentence_starts(text, start, end))
    sentence: Sentence = []
    for token in _tokens(text, start, end, quotations):
        if sentence:
            before = sentence[-1]
            begins = token.start in starts if before.quotation is None else _ended(before, token)
            if begins or before.text == ";" or len(sentence) == _MAX_SENTENCE:
                yield sentence
                sentence = []
        sentence.append(token)
    if sentence:
        yield sentence


def _ended(quotation: Token, following: Token) -> bool:
    """Whether a sentence ends with a quotation. “Why?” he asked: that one goes on."""
    said = quotation.text.rstrip("\"'”’»“")
    if not said or said[-1] not in ".!?…":
        return False
    if following.quotation is not None:
        return True
    return said[-1] == "." and following.text[0].isalnum() and following.text[0].isupper()


def is_word(token: Token) -> bool:
    """Whether a token is a word, not a mark and not a quotation."""
    return token.quotation is None and token.text[0].isalnum()
