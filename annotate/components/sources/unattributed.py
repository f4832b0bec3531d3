"""Quotations of which the text does not say who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from annotate.article import Article
from annotate.components.records import OutletRecord, StatementRecord, WarningRecord
from annotate.lexicon.function_words import DEMONSTRATIVES
from annotate.lexicon.listing import alternation
from annotate.text.sentences import SENTENCE_END

CODE = "unattributed-quotation"

# A motto, a title or a word on a banner is shorter, and nobody's.
_LEAST_WORDS = 4
_NEAR = 300  # characters: a long sentence or two
_MARKS = "\"“”‘’'«» "
# A quotation that ends in a comma goes on to say who speaks; a stretch of a sentence is a term.
_WHOLE = re.compile(r"[A-Z0-9].*[.!?…]$", re.DOTALL)
_BROUGHT_IN = re.compile(r"[:,]\s*(?:\d+\.\s*)?$")
_QUESTION = re.compile(r"\?[\s\"”’]*$")  # an interview: who is asked answers
_OF_QUOTATIONS = re.compile(r"\bquot(?:e|ation)s\b", re.IGNORECASE)  # ``Ann Lee in quotes``
# What is written on something is nobody's word.
_WRITTEN = re.compile(r"\b(?:signs?|banners?|placards?|notes?|posters?|slogans?|letters)\b")
# ``That line …`` behind it, or a dash and a name.
_THAT = alternation(word.title() for word in DEMONSTRATIVES)
_POINTS_BACK = re.compile(rf"[\s\"”’')]*(?:(?:{_THAT}|So|Such|Thus)\b|[–—-]+\s*[A-Z])")


class Unattributed:
    """The statements of an article, once their speakers are known.

    `said`: which of them have a speaker. `tags`: its outlet tags. `unbalanced`: where a
    quotation mark lacks its partner.
    """

    def __init__(
        self,
        article: Article,
        statements: list[StatementRecord],
        said: list[bool],
        tags: Iterable[OutletRecord],
        unbalanced: Iterable[int],
    ) -> None:
        self.article, self.statements, self.said = article, statements, said
        self.tags = sorted(tag["tag"][0] for tag in tags)
        self.unbalanced = sorted(unbalanced)

    def warnings(self) -> Iterator[WarningRecord]:
        """One for each quotation of a whole sentence that nothing around it gives a speaker."""
        for i, one in enumerate(self.statements):
            if self._asks(i) and not self._is_told(i):
                span = list(min(one["content"]))
                yield WarningRecord(
                    code=CODE, message="the text does not say who speaks", span=span
                )

    def _asks(self, i: int) -> bool:
        """Whether a reader asks who speaks: a whole sentence that nobody is given for.

        Where a mark is missing, what is a quotation, and whose, is not to be told.
        """
        one = self.statements[i]
        given = self.said[i] or one["cue"] or one["parent"] is not None
        if one["type"] != "direct" or given:
            return False
        start, end = min(one["content"])
        words = self.article.text[start:end].strip(_MARKS)
        if not _WHOLE.match(words) or len(words.split()) < _LEAST_WORDS:
            return False
        return not _any_between(self.unbalanced, start - _NEAR + 1, start + _NEAR)

    def _is_told(self, i: int) -> bool:
        start, end = min(self.statements[i]["content"])
        return self._is_introduced(start, end) or self._runs_into(i) or self._runs_on(i)

    def _is_introduced(self, start: int, end: int) -> bool:
        """Whether the words around say whose it is: a colon before, or ``That line …`` behind.

        The quotation of a headline, or of a first paragraph, is told by the text below it.
        """
        headline = self.article.headline
        if headline is not None and _OF_QUOTATIONS.search(self.article.text[slice(*headline)]):
            return True
        first = headline or self._alone(start, end)
        if first is not None and start < first[1] and first[0] < end:
            return True
        before = self.article.text[max(0, start - 60) : start]
        if _BROUGHT_IN.search(before) or _QUESTION.search(before) or _WRITTEN.search(before):
            return True
        return bool(_POINTS_BACK.match(self.article.text, end))

    def _alone(self, start: int, end: int) -> tuple[int, int] | None:
        """The article's first paragraph, where it is that quotation."""
        first = self.article.paragraphs[0]
        return (first.start, first.end) if first.start == start and first.end == end else None

    def _runs_into(self, i: int) -> bool:
        """Whether another quotation follows at once, with its speaker behind it."""
        one, after = self.statements[i], self.statements[i + 1 : i + 2]
        if not after or not self.said[i + 1] or after[0]["type"] == "indirect":
            return False
        between = self.article.text[max(one["content"])[1] : min(after[0]["content"])[0]]
        return not between.strip(_MARKS)

    def _runs_on(self, i: int) -> bool:
        """Whether it follows what somebody says, in the same paragraph or the one before.

        The same speaker goes on, unless a tag in between credits another outlet. Of several
        without a speaker in a row the first is told.
        """
        if not i:
            return False
        before, one = self.statements[i - 1], self.statements[i]
        low, high = max(before["content"])[1], min(one["content"])[0]
        if not self._is_next(before["paragraph"], one["paragraph"], low):
            return False
        if not self.said[i - 1]:
            return before["type"] != "indirect"
        return not _any_between(self.tags, low, high)

    def _is_next(self, paragraph: int, other: int, said: int) -> bool:
        """Whether nothing is told between two paragraphs: a subhead, the name under a tweet.

        What is quoted up to the character `said` may fill several.
        """
        if paragraph > other:
            return False
        between = self.article.paragraphs[paragraph + 1 : other]
        text = self.article.text
        return not any(p.end > said and SENTENCE_END.search(text, p.start, p.end) for p in between)


def _any_between(offsets: list[int], low: int, high: int) -> bool:
    """Whether one of `offsets`, which are sorted, lies in [low, high)."""
    return bisect_left(offsets, low) < bisect_left(offsets, high)
