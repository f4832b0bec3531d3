"""Outlet tags and credits: which outlet vouches for which passage.

Reads the article's tags and datelines, and of `doc._.news_findings` who is a person. Writes
`doc._.news_outlets`, `doc.spans["outlets"]` (label: the form of the tag) and a warning
``unclosed-tag`` for each bracket that never closes.

What a tag vouches for, its content:

- behind words of its paragraph (``… torture. (Via CNN``): those words, from the tag before;
- in a paragraph of its own: the body paragraphs since the last tag, else its own words;
- an agency in a dateline: the body from there to the next such dateline;
- an agency's signature (``— Reuters``), its share in the report, or its name in brackets
  behind the last words: the body from the last such dateline on;
- a photo credit vouches for no words: its content is the credit line itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article, Offsets, Tag
from annotate.components.records import (
    OutletRecord,
    Pair,
    WarningRecord,
    article_of,
    enter,
    findings_of,
    register_extensions,
    show_spans,
)
from annotate.lexicon.outlets import looks_like_outlet

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
    "news_outlets",
    requires=["doc._.news_findings"],
    assigns=["doc._.news_outlets", "doc.spans", "doc._.news_warnings"],
)
def make_outlets(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component `news_outlets`; it has no settings and keeps no state."""
    register_extensions()
    return write_outlets


def write_outlets(doc: Doc) -> Doc:
    """Write the outlet tags of `doc` and the passages that they vouch for."""
    enter(doc, "news_outlets")
    article = article_of(doc)
    people = {
        (e["start"], e["end"]) for e in findings_of(doc)["entities"] if e["label"] == "Person"
    }
    found = _by_paragraph(article, people)
    fullest = _fullest({tag.outlet for tags in found.values() for tag in tags})
    of = _Tagged(article, found)
    records = [
        OutletRecord(
            outlet=fullest.get(tag.outlet, tag.outlet),
            tag=[tag.start, tag.end],
            name=list(tag.name),
            content=_content(of, paragraph, k) or [[tag.start, tag.end]],
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


def _by_paragraph(article: Article, people: set[Offsets]) -> dict[int, list[Tag]]:
    """The tags of each paragraph that has any, by the paragraph's index, in text order.

    Not those that name nobody but one of `people`: ``Photo by Jane Doe``.
    """
    found: dict[int, list[Tag]] = {}
    for tag in article.tags:
        if tag.form == "credit" and tag.name in people and not looks_like_outlet(tag.outlet):
            continue
        found.setdefault(tag.paragraph, []).append(tag)
    return found


def _fullest(names: set[str]) -> dict[str, str]:
    """The longest name that ends in each of its last words: ``Messenger`` of a local paper."""
    return {
        name[blank.end() :]: name
        for name in sorted(names, key=lambda name: (len(name), name))
        for blank in re.finditer(" ", name)
    }


def _unclosed(article: Article, record: OutletRecord) -> WarningRecord:
    start, end = record["tag"]
    return WarningRecord(
        code="unclosed-tag",
        message=f"the tag “{article.text[start:end]}” has no closing bracket",
        span=[start, end],
    )


class _Tagged:
    """An article, its tags by paragraph, and what is asked of all of them for each."""

    def __init__(self, article: Article, found: dict[int, list[Tag]]) -> None:
        self.article, self.found = article, found
        self.entries = set(article.entries)
        self.filed = [i for i, tags in found.items() if tags[0].form == "dateline"]
        self.signed = [i for i, tags in found.items() if any(t.form in _SIGNING for t in tags)]
        self.brackets = sum(t.form == "bracket" for tags in found.values() for t in tags)


# A page with more of them is no report that several agencies sign, but many reports.
_MOST_SIGNATURES = 20
_MOST_BESIDE = 20  # tags of one paragraph that all vouch for those before it


def _content(of: _Tagged, paragraph: int, k: int) -> list[Pair]:
    """What tag `k` of a paragraph vouches for, one pair a paragraph; [] for a credit."""
    article, tags = of.article, of.found[paragraph]
    tag = tags[k]
    if tag.form == "credit" or article.paragraphs[paragraph].kind in ("caption", "credit"):
        return []  # it vouches for its picture
    if tag.form in _SIGNING or (tag.form == "bracket" and _is_imprint(of, paragraph)):
        return _report(of, paragraph, tag.form)
    start = tags[k - 1].end if k else article.paragraphs[paragraph].start
    own = _trimmed(article, start, tag.start)
    return own or (_since_last(of, paragraph) if k < _MOST_BESIDE else [])


def _is_imprint(of: _Tagged, paragraph: int) -> bool:
    """Whether a bare ``(PNA)`` closes the whole report: the only such tag, behind all prose."""
    if of.brackets > 1:
        return False
    return all(p.kind != "body" for p in of.article.paragraphs[paragraph + 1 :])


def _report(of: _Tagged, paragraph: int, form: str) -> list[Pair]:
    """The body of the report that a tag signs, without tags and dateline."""
    at = bisect_right(of.filed, paragraph)
    first = of.filed[at - 1] if at else 0
    last = of.filed[at] if at < len(of.filed) else len(of.article.paragraphs)
    if form != "dateline" and len(of.signed) > _MOST_SIGNATURES:
        before = bisect_left(of.signed, paragraph) - 1
        first, last = max(first, of.signed[before] if before >= 0 else 0), paragraph
    return [pair for i in range(first, last) for pair in _body(of.article, of.found, i)]


def _since_last(of: _Tagged, paragraph: int) -> list[Pair]:
    """The body paragraphs between the last tag that vouches for a passage and this one."""
    first = paragraph
    while (
        first > 0
        and of.article.paragraphs[first].start not in of.entries
        and not any(t.form in ("via", "bracket") for t in of.found.get(first - 1, ()))
    ):
        first -= 1
    return [pair for i in range(first, paragraph) for pair in _body(of.article, of.found, i)]


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
