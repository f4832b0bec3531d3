"""The spans that rules begin with: a pattern's words, tokens, a paragraph, a sentence's rest."""

from __future__ import annotations

import re
from typing import Protocol

from annotate.components.records import Pair
from annotate.text.sentences import next_sentence
from annotate.text.tokens import Sentence


class _Block(Protocol):
    """A paragraph, a label or a signature; [start, end) in characters."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def matched(found: re.Match[str], group: str | int = 0, last: str | int | None = None) -> Pair:
    """The words of a pattern's group, up to the end of another one."""
    return [found.start(group), found.end(group if last is None else last)]


def of_tokens(sentence: Sentence, span: tuple[int, int]) -> Pair:
    """The tokens [first, last) of a sentence, in characters."""
    return [sentence[span[0]].start, sentence[span[1] - 1].end]


def all_of(block: _Block) -> Pair:
    """All of a paragraph, a label or a signature."""
    return [block.start, block.end]


def rest_of_sentence(text: str, found: re.Match[str], start: int, end: int) -> Pair:
    """From `start` to the end, before `end`, of the sentence of what a pattern found.

    Its full stop is left out; empty where it ends before `start`.
    """
    first = found.start()
    last = first + len(text[first : next_sentence(text, first, end)].rstrip().rstrip("."))
    return [start, max(start, last)]


def rest_of(spans: list[Pair], start: int) -> list[Pair]:
    """All from `start` to where the spans end, as one."""
    return [[start, spans[-1][1]]]
