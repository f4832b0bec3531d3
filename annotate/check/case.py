"""One article as the rules see it: its document, its text where known, and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from annotate.document import Attribution, Document, Hedge, Source, Span
from annotate.text.sentences import sentence_starts
from annotate.text.words import WORD_PART

# Paragraphs in which nothing is told: who wrote, took a picture, or where it was filed.
_NOT_TOLD = frozenset({"byline", "credit", "dateline", "tag", "caption", "furniture"})

# ``Photo: Boats at rest on Sunday.``, ``Editor’s note: …``: what a picture shows, or became of the
# article, is not what it tells.
_BESIDE = re.compile(
    r"(?:file\s)?(?:photo(?:graph)?s?|pictured?|pictures|images?|caption)\s?:\s"
    r"|\W{0,2}(?:editor(?:s|['’]s|s['’])?\snote|note\sto\sreaders|corrections?|clarification)\s?[:–—-]"
    r"|\W{0,2}updated(?:\son\b|\sat\b|:)"
    r"|\W{0,2}(?:this\s(?:article|story|report|post)\s(?:was|has\sbeen)\s(?:\w+ly\s|first\s)?"
    r"(?:amended|updated|corrected|edited|changed|published|adapted|compiled|written|produced)"
    r"|(?:originally|first)\spublished)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)  # known by itself: what is found in it is kept
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
    def beginnings(self) -> dict[int, list[Attribution]]:
        """The statements by the character where they begin (`beginning`)."""
        found: dict[int, list[Attribution]] = defaultdict(list)
        for a in self.statements:
            found[beginning(a)].append(a)
        return found

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
            and not _BESIDE.match(text, p.start, p.end)
        ]
        return [s for p in told for s in sentences(text, p.start, p.end)]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence in which a character stands, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def sentences_with(self, name: str) -> list[Span]:
        """The sentences in which a name can stand: those that have the rarest of its words."""
        having = [self._with_word.get(word, []) for word in WORD_PART.findall(name)]
        return [self.sentences[i] for i in min(having, key=len)] if having else self.sentences

    def hedges_in(self, sentence: Span) -> list[Hedge]:
        """The hedges whose scope reaches into a sentence, as the document has them."""
        return self._hedges.get(sentence.start, [])

    def statements_in(self, sentence: Span) -> list[Attribution]:
        """The statements whose content reaches into a sentence, as the document has them."""
        return self._contents.get(sentence.start, [])

    @cached_property
    def _hedges(self) -> dict[int, list[Hedge]]:
        found: dict[int, list[Hedge]] = defaultdict(list)
        for hedge in self.document.hedges or []:
            for start in self._reached([hedge.scope]):
                found[start].append(hedge)
        return found

    @cached_property
    def _contents(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = defaultdict(list)
        for a in self.statements:
            for start in self._reached(a.content):
                found[start].append(a)
        return found

    def _reached(self, spans: list[Span]) -> dict[int, None]:
        """Where the sentences begin into which some spans reach, each once."""
        starts = self._starts
        found: dict[int, None] = {}
        for span in spans:
            first = max(bisect_right(starts, span.start) - 1, 0)
            found |= dict.fromkeys(starts[first : bisect_left(starts, span.end)])
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    @cached_property
    def _with_word(self) -> dict[str, list[int]]:
        having: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for word in dict.fromkeys(WORD_PART.findall(sentence.text)):
                having[word].append(number)
        return having

    def who(self, attribution: Attribution) -> Source | None:
        """The source of a statement, or None where the text names nobody."""
        return self.sources.get(attribution.source.id) if attribution.source else None


def beginning(attribution: Attribution) -> int:
    """Where what it says or its cue begins, whichever is first."""
    return min(span.start for span in [*attribution.content, *attribution.cue])


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
