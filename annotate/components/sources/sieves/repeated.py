"""Who speaks a quotation that stands twice: in a headline, or set apart beside the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from annotate.components.records import StatementRecord
from annotate.components.sources.discourse import ArticleIndex

_LEAST = 4  # words; "no comment" may be anybody's
_ENOUGH = 30  # words: a refrain of any length is looked through in one time
_MOST = 10  # quotations that begin alike


def repeated(
    index: ArticleIndex, statements: list[StatementRecord], known: list[bool]
) -> dict[int, int]:
    """The first quotation with a source that holds the words of one without: by numbers.

    `known` says of each statement whether its speaker is.
    """
    sought: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for i, statement in enumerate(statements):
        if statement["type"] != "indirect" and not (statement["source"] or statement["cue"]):
            words = _words(index, statement)[:_ENOUGH]
            if len(words) >= _LEAST and len(sought[words[:_LEAST]]) < _MOST:
                sought[words[:_LEAST]].append((i, words))
    found: dict[int, int] = {}
    for j, statement in enumerate(statements if sought else []):
        if statement["type"] == "indirect" or not (statement["source"] and known[j]):
            continue
        said = _words(index, statement)
        for at in range(len(said) - _LEAST + 1):
            for i, words in sought.get(said[at : at + _LEAST], ()):
                if i not in found and said[at : at + len(words)] == words:
                    found[i] = j
    return found


def _words(index: ArticleIndex, statement: StatementRecord) -> tuple[str, ...]:
    """The words of a statement's content, in small letters."""
    return tuple(
        index.words[at].lower
        for start, end in statement["content"]
        for at in range(bisect_left(index.word_starts, start), bisect_left(index.word_starts, end))
    )
