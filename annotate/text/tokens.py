"""A paragraph's tokens, and its sentences as ranges of them.

A quotation counts as one token, so that what stands inside the marks never cuts a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotate.lexicon.abbreviations import ABBREVIATIONS
from annotate.lexicon.listing import alternation

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    rf"|(?:{alternation(ABBREVIATIONS)}|[A-Z])\."
    r"|[\w$£€%&@#]+(?:[’'.,:/&-]\w+)*[’']?"
    r"|\.{2,}|\S"
)
_ENDS = frozenset({".", "!", "?", "…", "...", "....", ";"})
_MAX_SENTENCE = 200  # tokens; a list or noise is cut there, so that time stays linear


@dataclass(frozen=True, slots=True)
class Token:
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
    tokens: list[Token] = []
    at = start
    for index, (first, last) in quotations:
        tokens += _words(text, at, first)
        tokens.append(Token(text[first:last], first, last, "", index))
        at = last
    return tokens + list(_words(text, at, end))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        yield Token(word, match.start(), match.end(), word.lower())


def sentences(tokens: list[Token]) -> list[Sentence]:
    """Cut at stops, and after a quotation that ends with one where a new sentence begins."""
    found: list[Sentence] = []
    current: Sentence = []
    for i, token in enumerate(tokens):
        current.append(token)
        ends = token.text in _ENDS or (token.quotation is not None and _ends_there(tokens, i))
        if ends or len(current) == _MAX_SENTENCE:
            found.append(current)
            current = []
    return [*found, current] if current else found


def _ends_there(tokens: list[Token], i: int) -> bool:
    said = tokens[i].text.rstrip("\"'”’»“")
    if not said or said[-1] not in ".!?…" or i + 1 == len(tokens):
        return False
    following = tokens[i + 1]
    if following.quotation is not None or not following.text[0].isalnum():
        return following.quotation is not None
    # “Why?” he asked: a question or a cry goes on in the same sentence.
    return said[-1] == "." and following.text[0].isupper()


def is_word(token: Token) -> bool:
    """Whether a token is a word, not a mark and not a quotation."""
    return token.quotation is None and token.text[0].isalnum()
