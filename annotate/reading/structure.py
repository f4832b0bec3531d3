"""A text and its paragraphs → Article: what each paragraph is, dateline, labels, who made it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotate.article import Article, Offsets, Original, Paragraph
from annotate.reading.address import address_in
from annotate.reading.language import is_english
from annotate.reading.layout_dateline import dateline_at
from annotate.reading.layout_entries import entries_of, set_apart
from annotate.reading.layout_kinds import dateline_of, kinds_of
from annotate.reading.layout_labels import join_labels, labels_of
from annotate.reading.layout_signatures import signatures_of
from annotate.reading.layout_stories import with_headlines
from annotate.reading.layout_tags import tags_of
from annotate.reading.names_in_bylines import names_in_byline
from annotate.reading.published import published_in
from annotate.reading.staff import reporters_of, staff_of
from annotate.vocabulary import ParagraphKind


@dataclass(frozen=True, slots=True)
class Given:
    """A paragraph [start, end) in characters, and its kind where the document says it.

    `speech` says that the document sets it as a quotation, `item` as an item of a list.
    """

    start: int
    end: int
    kind: ParagraphKind | None = None
    speech: bool = False
    item: bool = False


def structured(
    text: str,
    given: Sequence[Given],
    path: str = "-",
    keep_text: bool = False,
    authors: tuple[str, ...] = (),
    published: str | None = None,
    url: str | None = None,
    original: Original | None = None,
) -> Article:
    """The article in `text`, whose paragraphs are known. Never raises."""
    told = {(g.start, g.end): g.kind for g in given if g.kind is not None}
    pairs = set_apart(text, join_labels(text, [(g.start, g.end) for g in given]))
    said = {i: told[pair] for i, pair in enumerate(pairs) if pair in told}
    kinds = kinds_of(text, pairs, said, {(g.start, g.end) for g in given if g.item})
    paragraphs = with_headlines(
        text, [Paragraph(*pair, kind) for pair, kind in zip(pairs, kinds, strict=True)]
    )

    def first(kind: str) -> Offsets | None:
        return next(((p.start, p.end) for p in paragraphs if p.kind == kind), None)

    labels = labels_of(text, paragraphs)
    tags = tags_of(text, paragraphs)
    signatures = signatures_of(text, paragraphs, {g.start for g in given if g.speech})
    return Article(
        text=text,
        paragraphs=paragraphs,
        headline=first("headline"),
        byline=first("byline"),
        dateline=dateline_of(text, paragraphs, labels),
        entries=entries_of(text, paragraphs),
        credits=tuple((p.start, p.end) for p in paragraphs if p.kind == "credit"),
        labels=labels,
        signatures=signatures,
        tags=tags,
        datelines=tuple(_datelines(text, paragraphs)),
        staff=staff_of(text, paragraphs, tags) + reporters_of(text, labels),
        authors=authors or _writers(text, paragraphs),
        published=published or published_in(text, paragraphs),
        url=url or address_in(text, paragraphs),
        path=path,
        keep_text=keep_text,
        original=original,
        english=is_english(text),
    )


def _datelines(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Offsets]:
    """The datelines that open a body paragraph."""
    for paragraph in paragraphs:
        found = dateline_at(text, paragraph.start, paragraph.end)
        if paragraph.kind == "body" and found is not None:
            yield found.start, found.end


def _writers(text: str, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Whom the bylines above the report name; one within it is of a box or another's part."""
    found: list[str] = []
    for paragraph in paragraphs:
        if paragraph.kind == "body":
            break
        if paragraph.kind == "byline":
            found += names_in_byline(text[paragraph.start : paragraph.end])
    return tuple(dict.fromkeys(found))
