"""The article as read: its text and its structure, the one coordinate system of the project.

Every offset counts Unicode code points into `Article.text`, from 0, end-exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Literal

from annotate.vocabulary import ParagraphKind

Offsets = tuple[int, int]
TagForm = Literal["via", "bracket", "credit", "dateline", "signature", "contribution"]

# Paragraphs in which nothing is found: they are not the article's own words.
SILENT_KINDS: frozenset[ParagraphKind] = frozenset({"caption", "furniture"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, without the white space around it. `start` and `end` are characters.

    A *caption* stands under a picture; *furniture* is the page's, not the article's: teasers,
    newsletter boxes, "Read more". Nothing is found in either.
    """

    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class SpeakerLabel:
    """A label that opens a paragraph and names its speaker: ``JANE DOE, CNN:``.

    `start` and `end` hold the name alone (``JANE DOE``), `affiliation` what follows
    it before the colon (``CNN``), `content` begins after the colon and its space.
    """

    start: int
    end: int
    affiliation: Offsets | None
    content: int


@dataclass(frozen=True, slots=True)
class Signature:
    """A line or a part of one that names whose words stand before it: ``— Jane Doe, mayor``.

    `start` and `end` hold the name alone, `content` are the words signed, one pair a paragraph.
    """

    start: int
    end: int
    content: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """An outlet tag or credit as it stands, and the outlet's name inside it: ``(Via CNN)``.

    `paragraph` is the index of the paragraph that holds it; `closed` says that its bracket is.
    """

    start: int
    end: int
    name: Offsets
    outlet: str
    closed: bool
    form: TagForm
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Original:
    """A document's own `text`; `offsets` are those of an article's characters in it, in order."""

    text: str
    offsets: tuple[int, ...]

    def pair(self, start: int, end: int) -> Offsets:
        """The article's characters [start, end) as offsets into the document's own text."""
        if start < end:
            return self.offsets[start], self.offsets[end - 1] + 1
        at = self.offsets[start] if start < len(self.offsets) else len(self.text)
        return at, at


@dataclass(frozen=True, slots=True)
class Article:
    """A news article: text as decoded, and what its layout says.

    `headline`, `byline` and `dateline` are the first of their kind, or None; a dateline
    that opens a body paragraph (``GENEVA (Reuters) -``) ends before that paragraph's text.
    `datelines` are all that open a body paragraph, each up to that paragraph's own words. `entries`
    are where the entries of a live page begin, or the reports of a page of several. `credits`
    are photo and agency credit lines, `tags` the outlet tags in text order. `english` is False
    for a text of some length that does not look it. `path` is the name the user gave.

    `authors`, `published` (an ISO date) and `url` are the page's own metadata, else what the
    text says of them. `staff` are the names in bylines, credits, sign-offs and tags: who made
    the article and its pictures, and so is no source in it. `original` is the document's own
    text where `text` is that without its markup: a reader's offsets go into the original.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    headline: Offsets | None = None
    byline: Offsets | None = None
    dateline: Offsets | None = None
    entries: tuple[int, ...] = ()
    credits: tuple[Offsets, ...] = ()
    labels: tuple[SpeakerLabel, ...] = ()
    signatures: tuple[Signature, ...] = ()
    tags: tuple[Tag, ...] = ()
    datelines: tuple[Offsets, ...] = ()
    staff: tuple[Offsets, ...] = ()
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    path: str = "-"
    keep_text: bool = False
    original: Original | None = None
    english: bool = True

    @property
    def shown(self) -> str:
        """The text that offsets of its document go into."""
        return self.text if self.original is None else self.original.text


def silence(article: Article) -> Callable[[int], bool]:
    """Whether an offset stands in a caption or in the page's furniture, where nothing is found."""
    if not any(paragraph.kind in SILENT_KINDS for paragraph in article.paragraphs):
        return lambda offset: False
    starts = [paragraph.start for paragraph in article.paragraphs]
    silent = [paragraph.kind in SILENT_KINDS for paragraph in article.paragraphs]
    return lambda offset: silent[max(0, bisect_right(starts, offset) - 1)]


def to_plain(article: Article) -> dict[str, Any]:
    """The article as plain JSON data for a spaCy Doc.

    With its text: spaCy puts `Doc.text` together anew, token by token, each time it is asked.
    """
    plain = {field.name: getattr(article, field.name) for field in fields(Article)}
    for name in ("paragraphs", "labels", "signatures", "tags"):
        plain[name] = tuple(map(_record, plain[name]))
    plain["original"] = None
    return plain


def _record(item: Paragraph | SpeakerLabel | Signature | Tag) -> dict[str, Any]:
    """What `asdict` gives of numbers, words and pairs, in a tenth of its time."""
    return {name: getattr(item, name) for name in item.__slots__}


def from_plain(plain: dict[str, Any]) -> Article:
    """The Article that `to_plain` made."""

    def pair(value: Any) -> Offsets | None:  # noqa: ANN401 - plain JSON
        return None if value is None else (value[0], value[1])

    return Article(
        text=plain["text"],
        paragraphs=tuple(Paragraph(**p) for p in plain["paragraphs"]),
        headline=pair(plain["headline"]),
        byline=pair(plain["byline"]),
        dateline=pair(plain["dateline"]),
        entries=tuple(plain["entries"]),
        credits=tuple((start, end) for start, end in plain["credits"]),
        labels=tuple(
            SpeakerLabel(x["start"], x["end"], pair(x["affiliation"]), x["content"])
            for x in plain["labels"]
        ),
        signatures=tuple(
            Signature(x["start"], x["end"], tuple((a, b) for a, b in x["content"]))
            for x in plain["signatures"]
        ),
        tags=tuple(Tag(**{**x, "name": (x["name"][0], x["name"][1])}) for x in plain["tags"]),
        datelines=tuple((start, end) for start, end in plain["datelines"]),
        staff=tuple((start, end) for start, end in plain["staff"]),
        authors=tuple(plain["authors"]),
        published=plain["published"],
        url=plain["url"],
        path=plain["path"],
        keep_text=plain["keep_text"],
        english=plain["english"],
    )
