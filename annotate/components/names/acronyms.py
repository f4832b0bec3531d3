"""Bodies that an acronym in brackets behind them shortens: "Harbour Users' Council (HUC)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotate.components.names.capitals import LINKERS
from annotate.lexicon.people import PERSON_NOUNS
from annotate.text.number import singular
from annotate.text.words import Word


def spelt_out(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words before an acronym in brackets that begin with its letters, but an office's."""
    for i, word in enumerate(words):
        if not (
            word.text.isupper() and word.text.isalpha() and text[word.end : word.end + 1] == ")"
        ):
            continue
        low = max(0, i - 2 * len(word.text))  # a small word for each letter at most
        first = low + _first(words[low:i], word.text)
        if i - first < 2 or text[words[i - 1].end : word.start] != " (":
            continue
        if singular(words[i - 1].lower) not in PERSON_NOUNS:
            yield list(words[first:i])


def _first(words: Sequence[Word], letters: str) -> int:
    """Where the words begin whose first letters are these, small linking words aside."""
    at = len(words)
    for letter in reversed(letters):
        at -= 1
        while at > 0 and words[at].lower in LINKERS and words[at].text[0] != letter:
            at -= 1
        if at < 0 or words[at].text[0] != letter:
            return len(words)
    return at
