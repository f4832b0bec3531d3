"""The article around the statements: its names, sentences, paragraphs and quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from annotate.article import Article
from annotate.components.focus import Place
from annotate.components.names import Name
from annotate.components.records import StatementRecord
from annotate.text.words import Word

_SENTENCE = re.compile(
    r"[.!?](?<!\bMr.)(?<!\bMs.)(?<!\bDr.)(?<!\bSt.)(?<!\bMrs.)(?<!\b[A-Z].)"
    r"[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z\d])|\n+"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is fixed about an article; all starts are characters, sorted.

    `quoted` has a 1 for each character inside quotation marks.
    """

    article: Article
    text: str
    words: list[Word]
    word_starts: list[int]
    names: list[Name]
    name_starts: list[int]
    sentences: list[int]
    paragraphs: list[int]
    quoted: bytes

    def place(self, offset: int, subject: bool, source: bool) -> Place:
        """The Place of a mention that begins at `offset`."""
        return Place(
            offset,
            bisect_right(self.sentences, offset),
            bisect_right(self.paragraphs, offset),
            subject,
            bool(self.quoted[offset]) if offset < len(self.quoted) else False,
            source,
        )

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that lie in [start, end)."""
        at, until = bisect_left(self.name_starts, start), bisect_left(self.name_starts, end)
        return [name for name in self.names[at:until] if name.end <= end]

    def in_heading(self, offset: int) -> bool:
        """Whether `offset` stands in a headline or a subhead."""
        at = bisect_right(self.paragraphs, offset) - 1
        kinds = [p.kind for p in self.article.paragraphs[at : at + 1]]
        return at >= 0 and kinds in (["headline"], ["subhead"])


def setting_of(
    article: Article, words: list[Word], names: list[Name], statements: list[StatementRecord]
) -> Setting:
    """Measure the article once."""
    text = article.text
    quoted = bytearray(len(text))
    for statement in statements:
        pairs = statement["quotes"] or (
            statement["content"] if statement["type"] == "direct" else []
        )
        for start, end in pairs:
            quoted[start:end] = b"\x01" * (end - start)
    return Setting(
        article=article,
        text=text,
        words=words,
        word_starts=[word.start for word in words],
        names=names,
        name_starts=[name.start for name in names],
        sentences=[0, *(m.end() for m in _SENTENCE.finditer(text))],
        paragraphs=[p.start for p in article.paragraphs] or [0],
        quoted=bytes(quoted),
    )
