"""The article's structure on a Doc, read from its text where nobody has put it there."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from annotate.article import Article, from_plain, to_plain
from annotate.reading.text import read_text


def article_of(doc: Doc) -> Article:
    """The Article of `doc`: `doc._.news_article`, or read from `doc.text` and kept there."""
    if doc._.news_article is None:
        doc._.news_article = to_plain(read_text(doc.text))
    return from_plain(doc._.news_article)


def paragraph_at(article: Article, offset: int) -> int:
    """The index of the paragraph that holds `offset`, or of the last one before it."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    return max(0, bisect_right(starts, offset) - 1)
