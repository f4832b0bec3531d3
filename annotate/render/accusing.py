"""Words that accuse where no name is found beside them, and the sentence that shows it best."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotate.check.charges import accusing_words, blaming_words
from annotate.document import Span
from annotate.render.item import Rendered
from annotate.render.visible import one_line

# Of these the words around them tell best of what, of a trial or of wrongdoing less so.
_TELLING = re.compile(
    r"accus(?:e[sd]?|ing)|charged|arrest|indicted|sue|suing|suspected|alleg(?:es|ing|edly|ations?)$"
    r"|implicat|lawsuit|on\strial|prosecut(?:ed|ions?)$",
    re.IGNORECASE,
)
# ``No one has been arrested``, ``no charges were brought``: nobody is accused there.
_NONE = re.compile(r"\b(?:no|not|never|nobody|without)\b|n['’]t\b", re.IGNORECASE)
_NEAR = 24  # characters before the word
_BEFORE = 90  # characters of a sentence before the word, if it is longer than a screen has
_SHOWN = 80
_MOST = 240  # and in all
_MANY = 4  # sentences on a page


@dataclass(frozen=True)
class Spot:
    """Where somebody is accused by no name: the word's character, and the words around it.

    `also`: the characters of other such words.
    """

    at: int
    text: str
    also: tuple[int, ...]


def spot_of(item: Rendered, *, blaming: bool = False) -> Spot | None:
    """The word that tells best, below the headline if one does; None for no such word.

    `blaming`: of those that only blame.
    """
    every = blaming_words(item.case) if blaming else accusing_words(item.case)
    found = [span for span in every if not _is_denied(item.text, span)] or every
    if not found:
        return None
    telling = [span for span in found if _TELLING.match(span.text)] or found
    below = [span for span in telling if item.case.sentence_at(span.start)]
    first = (below or telling)[0]
    also = tuple(sorted(span.start for span in found if span != first))
    return Spot(first.start, _around(item, first.start), also)


def sentences_of(item: Rendered, spot: Spot) -> list[tuple[int, str]]:
    """The sentences of the first such words, each once, with the character of the word."""
    found: dict[int, int] = {}
    for at in (spot.at, *spot.also):
        sentence = item.case.sentence_at(at)
        found.setdefault(sentence.start if sentence else 0, at)
    return [(at, _around(item, at)) for at in [*found.values()][:_MANY]]


def _is_denied(text: str, word: Span) -> bool:
    return bool(_NONE.search(text, max(0, word.start - _NEAR), word.start))


def _around(item: Rendered, at: int) -> str:
    """The words of a sentence, or of the headline, around the word at a character."""
    sentence = item.case.sentence_at(at) or item.document.article.headline
    if sentence is None:
        return ""
    start, end = sentence.start, min(sentence.end, at + _MOST)
    if at - start > _BEFORE and end - start > _SHOWN:
        start = item.text.find(" ", at - _BEFORE, at) + 1 or at
    before = "… " if start > sentence.start else ""
    behind = " …" if end < sentence.end else ""
    return f"“{before}{one_line(item.text[start:end].strip())}{behind}”"
