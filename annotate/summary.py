"""Counts over an article's findings."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from annotate.article import Article
from annotate.document import Attribution, Hedge, Source, Summary
from annotate.text.sentences import sentence_starts
from annotate.text.words import WORD, count_words

_Type = TypeVar("_Type", bound=str)


def summarize(
    text: str,
    article: Article,
    attributions: Sequence[Attribution] | None,
    sources: Sequence[Source] | None,
    hedges: Sequence[Hedge] | None,
) -> Summary:
    """Counts over these findings; None where the findings are.

    `attributed_share` is over the words of `text`. The members of a joint source count in its
    place.
    """
    words = array("i", (m.start() for m in WORD.finditer(text)))
    sentences = sum(_sentences(text, p.start, p.end) for p in article.paragraphs)
    single = None if sources is None else [s for s in sources if not s.members]
    return Summary(
        words=len(words),
        sentences=sentences,
        attributions=None if attributions is None else len(attributions),
        by_type=None if attributions is None else _counts(a.type for a in attributions),
        named_sources=None if single is None else sum(s.named for s in single),
        unnamed_sources=None if single is None else sum(not s.named for s in single),
        quoted_speakers=None if single is None else sum(s.quoted for s in single),
        hedges=None if hedges is None else len(hedges),
        hedges_by_type=None if hedges is None else _counts(h.type for h in hedges),
        attributed_share=None if attributions is None else _share(len(text), words, attributions),
    )


@dataclass
class Said:
    """How much a source says: statements, and of them the words inside quotation marks."""

    statements: int = 0
    quoted_words: int = 0
    quoted: bool = False


def counts_by_source(
    attributions: Iterable[Attribution], members: Mapping[str, Sequence[str]]
) -> defaultdict[str, Said]:
    """What each source says, by id; what a joint source says counts for its `members` too."""
    found: defaultdict[str, Said] = defaultdict(Said)
    for a in attributions:
        if a.source is None or a.type == "outlet_tag":
            continue
        words = sum(count_words(quote.text) for quote in a.quotes)
        for id_ in (a.source.id, *members.get(a.source.id, ())):
            said = found[id_]
            said.statements += 1
            said.quoted_words += words
            said.quoted |= a.type in ("direct", "mixed")
    return found


def _counts(types: Iterable[_Type]) -> dict[_Type, int]:
    return dict(sorted(Counter(types).items()))


def _share(length: int, words: Sequence[int], attributions: Iterable[Attribution]) -> float:
    """The share of words that begin inside the content of a statement."""
    inside = bytearray(length)
    for a in attributions:
        if a.type != "outlet_tag":
            for span in a.content:
                inside[span.start : span.end] = b"\x01" * (span.end - span.start)
    return round(sum(inside[w] for w in words) / len(words), 3) if words else 0.0


def _sentences(text: str, start: int, end: int) -> int:
    """Sentences in a paragraph; those without a word do not count."""
    starts = [*sentence_starts(text, start, end), end]
    return sum(WORD.search(text, *pair) is not None for pair in pairwise(starts))
