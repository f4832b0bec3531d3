"""The article as read: its text and its structure, the one coordinate system of the project.

Every offset counts Unicode code points into `Article.text`, from 0, end-exclusive.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

ParagraphKind = Literal["headline", "byline", "credit", "dateline", "subhead", "body", "tag"]
Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, without the white space around it. `start` and `end` are characters."""

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
class Article:
    """A news article: text as decoded, and what its layout says.

    `headline`, `byline` and `dateline` are the first of their kind, or None; a dateline
    that opens a body paragraph (``GENEVA (Reuters) -``) ends before that paragraph's text.
    `credits` are photo and agency credit lines. `path` is the name the user gave.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    headline: Offsets | None = None
    byline: Offsets | None = None
    dateline: Offsets | None = None
    credits: tuple[Offsets, ...] = ()
    labels: tuple[SpeakerLabel, ...] = ()
    path: str = "-"
    keep_text: bool = False


def to_plain(article: Article) -> dict[str, Any]:
    """The article as plain JSON data for a spaCy Doc.

    With its text: spaCy puts `Doc.text` together anew, token by token, each time it is asked.
    """
    return asdict(article)


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
        credits=tuple((start, end) for start, end in plain["credits"]),
        labels=tuple(
            SpeakerLabel(x["start"], x["end"], pair(x["affiliation"]), x["content"])
            for x in plain["labels"]
        ),
        path=plain["path"],
        keep_text=plain["keep_text"],
    )
