"""The edges of what the encoder finds, from its word pieces to those that a reader would set."""

from __future__ import annotations

import re
from bisect import bisect_right

from annotate.article import Article
from annotate.components.records import Pair
from annotate.components.statements.edges.by_words import with_others
from annotate.components.statements.edges.stretches import (
    bare,
    joined,
    linked,
    snap,
    unhung,
    unled,
    whole,
    with_verb,
)
from annotate.components.statements.quotes import QuotationIndex
from annotate.lexicon.alternations import HAS, TO_BE
from annotate.lexicon.function_words import ARTICLES
from annotate.text.phrases import opening_source
from annotate.text.tokens import tokens_of
from annotate.text.words import has_word

# ``was said | by`` aides
_PASSIVE = re.compile(
    rf"(?P<verb>(?:(?:{HAS}) )?(?:{TO_BE}) (?:\w+ly )?(?!told|asked)\w+)(?: by)?$", re.IGNORECASE
)
# ``according to Moody|’s Analytics``, ``the Workers|' Party``
_OWNED = re.compile(r"[’'](?:s(?= [A-Za-z])|(?<=s[’'])(?= [A-Z]))")
# An article without its noun is the cue's: ``the | aim``, ``a | report``; of 38 in the
# training articles 6 begin the source. Behind a cue it is completed: ``asked the | mayor``.
_NOBODY = ARTICLES | {"there", "there's", "there’s"}
_MAKERS = ("byline", "credit")


def is_passive(text: str, cue: Pair) -> bool:
    """Whether a cue is all of a passive: ``was said``, ``was said by``."""
    return _PASSIVE.match(text, *cue) is not None


class FindingEdges:
    """Moves the edges of an article's findings; knows which of its paragraphs belong together."""

    def __init__(self, article: Article, index: QuotationIndex) -> None:
        self.article, self.index = article, index
        self.starts = [paragraph.start for paragraph in article.paragraphs]
        carried = {q["paragraph"] for q in index.records if index.reopens_paragraph(q)}
        self.runs: list[int] = []  # for each paragraph the one where its quotation began
        for number in range(len(self.starts)):
            self.runs.append(self.runs[-1] if number in carried else number)

    def cue(self, found: Pair) -> Pair:
        """A cue of whole words, without the ``by`` of a passive."""
        cue = whole(self.article.text, found)
        passive = _PASSIVE.match(self.article.text, *cue)
        return [cue[0], passive.end("verb")] if passive else cue

    def content(self, found: list[Pair], cue: Pair) -> list[Pair]:
        """The stretches of a content near the cue, or else all; none of what is no text."""
        text, home = self.article.text, self._near(self.paragraph(cue[0]))
        stretches = [
            snap(text, part, [cue], self.index)
            for stretch in found
            for part in self._parts(whole(text, stretch), home)
            if has_word(text, *part)
        ]
        near = [stretch for stretch in stretches if self._run(stretch[0]) in home]
        kind = self.article.paragraphs[self.paragraph(cue[0])].kind
        if kind in _MAKERS or (kind in ("headline", "subhead") and not near):
            return []
        parts = [bare(text, p) for p in joined(near or stretches, text)]
        return unhung(text, [unled(text, p) for p in parts])

    def source(self, found: list[Pair], cue: Pair) -> list[Pair]:
        """Sources of whole words, in one paragraph, with all who speak together."""
        text = self.article.text
        source = [bare(text, p) for p in joined([whole(text, s) for s in found])]
        source = [
            self._below(p)
            for p in source
            if p[0] > cue[0] or text[slice(*p)].lower() not in _NOBODY
        ]
        return [self._owned(cue, with_others(text, stretch)) for stretch in source]

    def last(self, cue: Pair, source: list[Pair], content: list[Pair]) -> tuple[Pair, list[Pair]]:
        """The cue with its verb, and the content with the ``that`` that links it to the cue."""
        text = self.article.text
        cue = with_verb(text, bare(text, cue), source + content)
        return cue, [linked(text, c, [cue, *source]) if c[0] > cue[0] else c for c in content]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at `offset`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _owned(self, cue: Pair, source: Pair) -> Pair:
        """A source behind its cue that ends before an apostrophe, with what is owned."""
        text = self.article.text
        apostrophe = _OWNED.match(text, source[1])
        if source[0] < cue[1] or apostrophe is None:
            return source
        if text[apostrophe.end() + 1].islower() and text[slice(*cue)].lower() != "according to":
            return source  # ``by Lee's reckoning``
        end = self.article.paragraphs[self.paragraph(source[0])].end
        found = opening_source(tokens_of(text, source[0], min(end, source[1] + 80), []))
        return [source[0], max(source[1], *(last for _, last in found))] if found else source

    def _near(self, number: int) -> set[int]:
        """The run of a cue's paragraph, and the next one where a colon brings it in."""
        above = self.article.text[self.article.paragraphs[number].end - 1]
        following = self.runs[number + 1 : number + 2] if above == ":" else []
        return {self.runs[number], *following}

    def _below(self, stretch: Pair) -> Pair:
        """A source without what stands in the paragraph before: ``14.29 | Officials``."""
        start = self.starts[self.paragraph(stretch[1] - 1)]
        return [max(stretch[0], start), stretch[1]] if start < stretch[1] else stretch

    def _run(self, offset: int) -> int:
        return self.runs[self.paragraph(offset)]

    def _parts(self, stretch: Pair, home: set[int]) -> list[Pair]:
        """A stretch that crosses a paragraph's border is cut there, unless a quotation goes on.

        The parts in the runs of paragraphs `home` stay, or else the
        longest.
        """
        parts: dict[int, Pair] = {}
        for number in range(self.paragraph(stretch[0]), self.paragraph(stretch[1] - 1) + 1):
            paragraph = self.article.paragraphs[number]
            start, end = max(stretch[0], paragraph.start), min(stretch[1], paragraph.end)
            if start < end:
                parts.setdefault(self.runs[number], [start, end])[1] = end
        longest = sorted(parts.values(), key=lambda part: part[0] - part[1])[:1]
        return [part for run, part in parts.items() if run in home] or longest
