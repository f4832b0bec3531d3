"""One article as the rules see it: its document, its text where known, and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from annotate.document import Attribution, Document, Source, Span
from annotate.text.sentences import sentence_starts

# Paragraphs in which nothing is told: who wrote, took a picture, or where it was filed.
_NOT_TOLD = frozenset({"byline", "credit", "dateline", "tag", "caption", "furniture"})

# ``Photo: Boats at rest on Sunday.``: what a picture shows is not what the article tells.
_PICTURED = re.compile(
    r"(?:file\s)?(?:photo(?:graph)?s?|pictured?|pictures|images?|caption)\s?:\s", re.IGNORECASE
)


@dataclass(frozen=True)
class Case:
    """A document beside the text that its offsets point into.

    `text` is None where a document came without it; `transcript` is what `--against` names.
    """

    document: Document
    text: str | None
    transcript: str | None = None

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by their ids."""
        return {source.id: source for source in self.document.sources or []}

    @cached_property
    def statements(self) -> list[Attribution]:
        """The attributions that are statements: an outlet tag is none."""
        return [a for a in self.document.attributions or [] if a.type != "outlet_tag"]

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the paragraphs that tell something, below the headline."""
        text, headline = self.text or "", self.document.article.headline
        told = [
            p
            for p in self.document.article.paragraphs
            if p.kind not in _NOT_TOLD
            and p.kind != "headline"
            and (headline is None or p.start >= headline.end)
            and not _PICTURED.match(text, p.start, p.end)
        ]
        return [s for p in told for s in sentences(text, p.start, p.end)]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence in which a character stands, or None."""
        index = bisect_right([s.start for s in self.sentences], offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def who(self, attribution: Attribution) -> Source | None:
        """The source of a statement, or None where the text names nobody."""
        return self.sources.get(attribution.source.id) if attribution.source else None


def words_of(attribution: Attribution) -> list[str]:
    """The words that name a statement's source where it is made."""
    return [span.text for span in attribution.source.spans] if attribution.source else []


def span_of(text: str, start: int, end: int) -> Span:
    """The span of these characters."""
    return Span(start=start, end=end, text=text[start:end])


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences between two offsets, without the white space around them."""
    bounds = [*sentence_starts(text, start, end), end]
    for first, last in pairwise(bounds):
        yield from _stripped(text, first, last)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end].strip()
    if words:
        left = start + len(text[start:end]) - len(text[start:end].lstrip())
        yield span_of(text, left, left + len(words))


def shown(words: str, longest: int = 60) -> str:
    """Words of the article as a message shows them: on one line, in quotation marks, cut."""
    line = " ".join(words.split()).strip("\"'“”‘’ ")
    if len(line) > longest:
        line = line[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"“{line}”"
