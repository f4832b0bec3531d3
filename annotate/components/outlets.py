"""Outlet tags and credits: which outlet vouches for which passage.

Reads the article's tags and datelines. Writes `doc._.news_outlets`, `doc.spans["outlets"]` (label:
the form of the tag) and a warning ``unclosed-tag`` for each bracket that never closes.

What a tag vouches for, its content:

- behind words of its paragraph (``… torture. (Via CNN``): those words, from the tag before;
- in a paragraph of its own: the body paragraphs since the last tag, else its own words;
- an agency in a dateline: the body from there to the next such dateline;
- an agency's signature (``— Reuters``), its share in the report, or its name in brackets
  behind the last words: the body from the last such dateline on;
- a photo credit vouches for no words: its content is the credit line itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article, Tag
from annotate.components.records import (
    OutletRecord,
    Pair,
    WarningRecord,
    article_of,
    enter,
    register_extensions,
    show_spans,
)

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


# Forms that sign a report as a whole.
_SIGNING = ("dateline", "signature", "contribution")


@Language.factory(
    "news_outlets", assigns=["doc._.news_outlets", "doc.spans", "doc._.news_warnings"]
)
def make_outlets(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component `news_outlets`; it has no settings and keeps no state."""
    register_extensions()
    return mark_outlets


def mark_outlets(doc: Doc) -> Doc:
    """Write the outlet tags of `doc` and the passages that they vouch for."""
    enter(doc, "news_outlets")
    article = article_of(doc)
    found = _by_paragraph(article)
    names = {tag.outlet for tags in found.values() for tag in tags}
    records = [
        OutletRecord(
            outlet=_fullest(tag.outlet, names),
            tag=[tag.start, tag.end],
            name=list(tag.name),
            content=_content(article, found, paragraph, k) or [[tag.start, tag.end]],
            paragraph=paragraph,
            closed=tag.closed,
            confidence=_CONFIDENCE[tag.form],
            why=f"{tag.form}-tag",
        )
        for paragraph, tags in found.items()
        for k, tag in enumerate(tags)
    ]
    doc._.news_outlets = records
    warnings = [_unclosed(article, record) for record in records if not record["closed"]]
    doc._.news_warnings = [*doc._.news_warnings, *warnings]
    show_spans(doc, "outlets", [(record["tag"], record["why"]) for record in records])
    return doc


def _by_paragraph(article: Article) -> dict[int, list[Tag]]:
    """The tags of each paragraph that has any, by the paragraph's index, in text order."""
    found: dict[int, list[Tag]] = {}
    for tag in article.tags:
        found.setdefault(tag.paragraph, []).append(tag)
    return found


def _fullest(outlet: str, names: set[str]) -> str:
    """The longest name among the tags that ends in this one: ``Messenger`` of a local paper."""
    return max((n for n in names if n.endswith(f" {outlet}")), key=len, default=outlet)


def _unclosed(article: Article, record: OutletRecord) -> WarningRecord:
    start, end = record["tag"]
    return WarningRecord(
        code="unclosed-tag",
        message=f"The tag {article.text[start:end]} has no closing bracket",
        span=[start, end],
    )


def _content(article: Article, found: dict[int, list[Tag]], paragraph: int, k: int) -> list[Pair]:
    """What tag `k` of a paragraph vouches for, one pair a paragraph; [] for a credit."""
    tag = found[paragraph][k]
    if tag.form == "credit" or article.paragraphs[paragraph].kind in ("caption", "credit"):
        return []  # it vouches for its picture
    if tag.form in _SIGNING or (tag.form == "bracket" and _is_imprint(article, found, paragraph)):
        return _report(article, found, paragraph)
    start = found[paragraph][k - 1].end if k else article.paragraphs[paragraph].start
    return _trimmed(article, start, tag.start) or _since_last(article, found, paragraph)


def _is_imprint(article: Article, found: dict[int, list[Tag]], paragraph: int) -> bool:
    """Whether a bare ``(PNA)`` closes the whole report: the only such tag, behind all prose."""
    brackets = (tag for tags in found.values() for tag in tags if tag.form == "bracket")
    if len(list(islice(brackets, 2))) > 1:
        return False
    return all(p.kind != "body" for p in article.paragraphs[paragraph + 1 :])


def _report(article: Article, found: dict[int, list[Tag]], paragraph: int) -> list[Pair]:
    """The body of the report that a tag signs, without tags and dateline."""
    datelines = [i for i, tags in found.items() if tags[0].form == "dateline"]
    first = max((i for i in datelines if i <= paragraph), default=0)
    last = min((i for i in datelines if i > paragraph), default=len(article.paragraphs))
    return [pair for i in range(first, last) for pair in _body(article, found, i)]


def _since_last(article: Article, found: dict[int, list[Tag]], paragraph: int) -> list[Pair]:
    """The body paragraphs between the last tag that vouches for a passage and this one."""
    first = paragraph
    entries = set(article.entries)
    while (
        first > 0
        and article.paragraphs[first].start not in entries
        and not any(t.form in ("via", "bracket") for t in found.get(first - 1, ()))
    ):
        first -= 1
    return [pair for i in range(first, paragraph) for pair in _body(article, found, i)]


def _body(article: Article, found: dict[int, list[Tag]], index: int) -> list[Pair]:
    """A body paragraph's own words: behind its dateline and before its first other tag."""
    paragraph = article.paragraphs[index]
    if paragraph.kind != "body":
        return []
    at = bisect_left(article.datelines, (paragraph.start,))
    filed = article.datelines[at : at + 1]
    start = filed[0][1] if filed and filed[0][0] == paragraph.start else paragraph.start
    stop = min((t.start for t in found.get(index, ()) if t.start >= start), default=paragraph.end)
    return _trimmed(article, start, stop)


def _trimmed(article: Article, start: int, end: int) -> list[Pair]:
    """[start, end) without white space and stray dashes around it, or nothing."""
    words = article.text[start:end]
    start += len(words) - len(words.lstrip(_EDGE))
    end -= len(words) - len(words.rstrip(_EDGE))
    return [[start, end]] if start < end else []
