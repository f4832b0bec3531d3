"""Outlet tags and credits: which outlet vouches for which passage.

Reads the article's structure. Writes `doc._.news_outlets`, `doc.spans["outlets"]` (label:
the form of the tag) and a warning ``unclosed-tag`` for each bracket that never closes.

What a tag vouches for, its content:

- behind words of its paragraph (``… torture. (Via CNN``): those words, from the tag before;
- in a paragraph of its own: the body paragraphs since the last tag, else its own words;
- an agency in a dateline: the body from there to the next such dateline;
- an agency's signature (``— Reuters``), its rights line or its share in the report: the
  body since the last such dateline, from that dateline on;
- a photo credit vouches for no words: its content is the credit line itself.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article
from annotate.components.records import (
    OutletRecord,
    Pair,
    WarningRecord,
    register_extensions,
    show_spans,
)
from annotate.components.structure import article_of
from annotate.reading.layout_dateline import dateline_at
from annotate.reading.layout_tags import Tag, tags_in

# How often the rule is right on the development articles (184 tags), by form of tag.
_CONFIDENCE = {
    "via": 0.98,
    "dateline": 0.98,
    "credit": 0.95,
    "bracket": 0.9,
    "signature": 0.9,
    "contribution": 0.9,
}
# What may stand between a passage and its tag: white space and dashes.
_EDGE = " \t\r\n\u00a0-–—"


@Language.factory("news_outlets", assigns=["doc._.news_outlets", "doc._.news_warnings"])
def make_outlets(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component `news_outlets`; it has no settings and keeps no state."""
    register_extensions()
    return mark_outlets


def mark_outlets(doc: Doc) -> Doc:
    """Write the outlet tags of `doc` and the passages that they vouch for."""
    article = article_of(doc)
    found = _found_tags(article)
    doc._.news_outlets = [
        OutletRecord(
            outlet=_fullest(tag.outlet, found),
            tag=[tag.start, tag.end],
            name=list(tag.name),
            content=_content(article, found, i),
            paragraph=paragraph,
            closed=tag.closed,
            speaker=None,
            confidence=_CONFIDENCE[tag.form],
            why=f"{tag.form}-tag",
        )
        for i, (paragraph, tag) in enumerate(found)
    ]
    warnings = [_unclosed(article, tag) for _, tag in found if not tag.closed]
    doc._.news_warnings = [*doc._.news_warnings, *warnings]
    show_spans(doc, "outlets", [([tag.start, tag.end], tag.form) for _, tag in found])
    return doc


def _found_tags(article: Article) -> list[tuple[int, Tag]]:
    """The tags of the article in order, each with the index of its paragraph."""
    return [
        (i, tag)
        for i, paragraph in enumerate(article.paragraphs)
        if paragraph.kind != "headline"
        for tag in tags_in(article.text, paragraph.start, paragraph.end)
    ]


def _fullest(outlet: str, found: list[tuple[int, Tag]]) -> str:
    """The longest name among the tags that ends in this one: ``Messenger`` of a local paper."""
    longer = [tag.outlet for _, tag in found if tag.outlet.endswith(f" {outlet}")]
    return max(longer, key=len, default=outlet)


def _unclosed(article: Article, tag: Tag) -> WarningRecord:
    words = article.text[tag.start : tag.end]
    return WarningRecord(
        code="unclosed-tag",
        message=f"The tag {words} is never closed.",
        span=[tag.start, tag.end],
    )


def _content(article: Article, found: list[tuple[int, Tag]], i: int) -> list[Pair]:
    """The passage that tag `i` vouches for, one pair a paragraph; never empty."""
    paragraph, tag = found[i]
    if tag.form in ("dateline", "signature", "contribution") or _is_imprint(article, found, i):
        pairs = _report(article, found, i)
    elif tag.form == "credit":
        pairs = []
    else:
        start = article.paragraphs[paragraph].start
        if i and found[i - 1][0] == paragraph:
            start = found[i - 1][1].end
        pairs = _trimmed(article, start, tag.start) or _since_last(article, found, i)
    return pairs or [[tag.start, tag.end]]


def _is_imprint(article: Article, found: list[tuple[int, Tag]], i: int) -> bool:
    """Whether a bare ``(PNA)`` closes the whole report rather than one passage of it."""
    paragraph, tag = found[i]
    later = article.paragraphs[paragraph + 1 :]
    others = sum(other.form == "bracket" for _, other in found)
    return tag.form == "bracket" and others == 1 and all(p.kind != "body" for p in later)


def _report(article: Article, found: list[tuple[int, Tag]], i: int) -> list[Pair]:
    """The body paragraphs of the report that tag `i` signs, without tags and dateline."""
    paragraph, tag = found[i]
    datelines = [p for p, other in found if other.form == "dateline"]
    if tag.form == "dateline":
        first = paragraph
        last = min((p for p in datelines if p > paragraph), default=len(article.paragraphs))
    else:
        first = max((p for p in datelines if p <= paragraph), default=0)
        last = len(article.paragraphs) if tag.form == "contribution" else paragraph + 1
    return [pair for p in range(first, last) for pair in _body(article, found, p)]


def _since_last(article: Article, found: list[tuple[int, Tag]], i: int) -> list[Pair]:
    """The body paragraphs between the last tag that vouches for words and tag `i`."""
    paragraph = found[i][0]
    last = max((p for p, tag in found[:i] if tag.form in ("via", "bracket")), default=-1)
    return [pair for p in range(last + 1, paragraph) for pair in _body(article, found, p)]


def _body(article: Article, found: list[tuple[int, Tag]], index: int) -> list[Pair]:
    """A body paragraph's own words: behind its dateline and before its first closing tag."""
    paragraph = article.paragraphs[index]
    if paragraph.kind != "body":
        return []
    dateline = dateline_at(article.text, paragraph.start, paragraph.end)
    start = dateline.end if dateline else paragraph.start
    stops = [tag.start for p, tag in found if p == index and tag.start >= start]
    return _trimmed(article, start, min(stops, default=paragraph.end))


def _trimmed(article: Article, start: int, end: int) -> list[Pair]:
    """[start, end) without white space and stray dashes around it, or nothing."""
    words = article.text[start:end]
    start += len(words) - len(words.lstrip(_EDGE))
    end -= len(words) - len(words.rstrip(_EDGE))
    return [[start, end]] if start < end else []
