"""The document that annotate gives: the JSON contract as pydantic models.

A span's `start` and `end` are Unicode code points into the article's text as decoded,
from 0, end-exclusive, and ``text[start:end] == span.text`` holds for every span.
Lists and counts of what was not asked for (``--only``) are None.
"""

from __future__ import annotations

import hashlib
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from annotate.vocabulary import AttributionType, HedgeType, ParagraphKind, SourceKind

if TYPE_CHECKING:
    import pandas as pd

SCHEMA_VERSION = "1.1"

Confidence = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]


class Model(BaseModel):
    """What all parts of a document share: frozen, and no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Model):
    """A stretch of the article, in code points, end-exclusive, with its text."""

    start: Count = Field(description="Where it begins: code points into the text, from 0.")
    end: Count = Field(description="Where it ends: the first code point after it.")
    text: str = Field(description="The words themselves: text[start:end].")


class PipelineInfo(Model):
    """Which pipeline made the document."""

    name: str = Field(description="Language and name of the spaCy pipeline.")
    version: str = Field(description="The pipeline's version, with a digest of what it was told.")
    spacy: str = Field(description="The version of spaCy.")


class ParagraphInfo(Model):
    """A paragraph of the article and what it is."""

    start: Count = Field(description="Where it begins, in code points.")
    end: Count = Field(description="Where it ends, in code points.")
    kind: ParagraphKind = Field(
        description="What the paragraph is. furniture is what a page shows around its article: "
        "teasers, boxes for newsletters, times of a live blog; nothing is found in it."
    )


class ArticleInfo(Model):
    """The article's structure as its layout shows it."""

    headline: Span | None = Field(default=None, description="The first headline.")
    byline: Span | None = Field(default=None, description="The first line that names the writers.")
    dateline: Span | None = Field(
        default=None, description="Place, agency and date that open the story: GENEVA (Reuters)."
    )
    credits: list[Span] = Field(default=[], description="Credits of photographers and agencies.")
    paragraphs: list[ParagraphInfo] = Field(
        default=[], description="All paragraphs in order. attributions point into this list."
    )
    authors: list[str] = Field(
        default=[], description="Who wrote it, by the page's own metadata, else by the byline."
    )
    published: str | None = Field(
        default=None, description="The date of publication (ISO 8601), where it is known."
    )
    url: str | None = Field(default=None, description="The page's address, where it is known.")


class Source(Model):
    """Somebody or something that statements are attributed to, once in a document."""

    id: str = Field(description="S1, S2 …, which attributions refer to.")
    name: str = Field(
        description="The fullest name that the article gives, or the words for a source that it "
        "does not name. The name of a joint source joins its members' by 'and'."
    )
    kind: SourceKind = Field(description="What sort of source it is.")
    named: bool = Field(description="Whether the article names it.")
    affiliation: str | None = Field(description="The body that a person belongs to.")
    role: str | None = Field(description="Office, rank or trade: mayor, chief engineer.")
    mentions: list[Span] = Field(description="Where the article speaks of it.")
    quoted: bool = Field(description="Whether a direct or mixed attribution is its own.")
    statements: Count = Field(
        default=0,
        description="Its direct, indirect and mixed attributions, joint ones included.",
    )
    quoted_words: Count = Field(default=0, description="Its words inside quotation marks.")
    members: list[str] = Field(
        default=[],
        description="Of a joint source ('X and Y', 'Neither X nor Y'): the ids of X and Y, which "
        "the summary counts in its place. Empty for all others.",
    )


class AttributionSource(Model):
    """The source of one attribution: the entry in `sources`, and the words that name it here."""

    id: str = Field(description="The id of an entry in sources.")
    spans: list[Span] = Field(description="The words that name the source here, often a pronoun.")
    confidence: Confidence | None = Field(
        description="How sure it is that this source speaks: of all at .9, nine in ten do. "
        "null where that is not known."
    )
    why: str = Field(
        description="How it was told who speaks.",
        examples=["name", "label", "apposition", "pronoun", "description", "relative", "floating"],
    )


class Attribution(Model):
    """One statement with its source and cue, or one outlet tag with what it vouches for."""

    id: str = Field(description="A1, A2 …, in the order of the text.")
    type: AttributionType = Field(
        description="direct: the words stand in quotation marks; indirect: they are retold; "
        "mixed: some are quoted; outlet_tag: a tag such as (Via CNN."
    )
    source: AttributionSource | None = Field(description="Who says it; null where nobody is told.")
    cue: list[Span] = Field(
        description="The words that attribute: said, according to. Of an outlet tag: the tag."
    )
    content: list[Span] = Field(
        description="What is said, with that or to and the quotation marks (PARC 3.0, PolNeAR). "
        "Of an outlet tag: what it vouches for."
    )
    quotes: list[Span] = Field(description="The words inside the quotation marks.")
    paragraph: Count = Field(description="The paragraph's index in article.paragraphs, from 0.")
    parent: str | None = Field(description="The id of the attribution that it stands inside.")
    confidence: Confidence = Field(description="How sure it is that this is an attribution.")
    why: str = Field(description="model, or the name of the rule that found it.")


class Hedge(Model):
    """A hedge cue and `scope`, the claim that it weakens."""

    id: str = Field(description="H1, H2 …, in the order of the text.")
    type: HedgeType = Field(
        description="epistemic: may, perhaps; hearsay: reportedly; condition: if; doxastic: "
        "somebody believes; investigation: remains unclear; approximate: about."
    )
    cue: Span = Field(description="The word or phrase that hedges.")
    scope: Span = Field(description="The claim that it weakens.")
    attribution: str | None = Field(description="The id of the attribution that it stands inside.")
    confidence: Confidence = Field(description="How sure it is that this is a hedge.")
    why: str = Field(description="The rule that found it, as 'rule: NAME'.")


class Warning(Model):  # noqa: A001 - the contract's own term
    """Something in the article that a reader of the document should know."""

    code: str = Field(description="A stable name: words with hyphens.")
    message: str = Field(description="The fault in a sentence.")
    span: Span | None = Field(description="The words that it is about.")


class Summary(Model):
    """Counts over the document; null where they were not asked for."""

    words: Count = Field(default=0, description="The words of the article.")
    sentences: Count = Field(default=0, description="The sentences of the article.")
    attributions: Count | None = Field(default=0, description="Statements and outlet tags.")
    by_type: dict[AttributionType, int] | None = Field(
        default={}, description="How many attributions of each type."
    )
    named_sources: Count | None = Field(
        default=0, description="Sources that the article names; members count for joint ones."
    )
    unnamed_sources: Count | None = Field(
        default=0, description="Sources that it does not name; members count for joint ones."
    )
    quoted_speakers: Count | None = Field(
        default=0, description="Sources of which some words stand in quotation marks."
    )
    hedges: Count | None = Field(default=0, description="Hedged claims.")
    hedges_by_type: dict[HedgeType, int] | None = Field(
        default={}, description="How many hedges of each type."
    )
    attributed_share: Confidence | None = Field(
        default=0.0,
        description="The share (0 to 1) of the article's words that stand inside the content of "
        "a direct, indirect or mixed attribution.",
    )


class Error(Model):
    """Why an input gave no findings."""

    code: str = Field(description="A stable name: words with hyphens.")
    message: str = Field(description="The fault, and in brackets what to do.")


class Document(Model):
    """All that annotate finds in one article."""

    schema_version: str = Field(
        default=SCHEMA_VERSION,
        description="A new key raises the minor version, a removed or renamed one the major.",
    )
    doc_id: str = Field(description="sha256: and the SHA-256 of the text in UTF-8.")
    path: str = Field(
        description="As given; - for standard input; FILE#ID or FILE#LINE for a record."
    )
    text_length: Count = Field(description="The text's length in code points.")
    text: str | None = Field(
        description="The article's text: with --with-text, and always for standard input and "
        "for formats whose text is extracted (HTML)."
    )
    offset_unit: Literal["unicode_code_point"] = Field(
        default="unicode_code_point", description="What start and end count."
    )
    pipeline: PipelineInfo = Field(description="The pipeline that made it.")
    article: ArticleInfo = Field(description="The article's structure.")
    sources: list[Source] | None = Field(description="Who is spoken for. null: not asked for.")
    attributions: list[Attribution] | None = Field(
        description="Statements and outlet tags in the order of the text. null: not asked for."
    )
    hedges: list[Hedge] | None = Field(
        description="Hedged claims in the order of the text. null: not asked for."
    )
    warnings: list[Warning] | None = Field(
        description="What a reader should know of the article. null: not asked for."
    )
    summary: Summary = Field(description="Counts over the document.")
    error: Error | None = Field(default=None, description="Why there are no findings, or null.")

    # What shows a document stands behind it in the order of imports, and is fetched by name.
    _held: str | None = PrivateAttr(default=None)

    def __eq__(self, other: object) -> bool:
        """Whether all fields are the same; the text that is held is none of them."""
        return isinstance(other, Document) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]

    def holding(self, text: str) -> Document:
        """The document itself, which now knows its article's text; the fields stay as they are."""
        self._held = text
        return self

    def to_html(self, text: str | None = None) -> str:
        """The page that ``annotate -f html`` writes.

        `text` is the article's, where the document neither carries nor was made from it.
        Raises ValueError when it is needed.
        """
        text = next((x for x in (text, self.text, self._held) if x is not None), None)
        if text is None or doc_id(text) != self.doc_id:
            raise ValueError("the document's text is needed; give it: to_html(text)")
        rendered = import_module("annotate.render.item").Rendered(self, text)
        page: str = import_module("annotate.render.html").render_html([rendered])
        return page

    def to_frame(self) -> pd.DataFrame:
        """A pandas data frame, one row a finding. Raises MissingExtra without pandas."""
        frame: pd.DataFrame = import_module("annotate.render.frame").frame_of(self)
        return frame

    def _repr_html_(self) -> str | None:
        """The page, for a notebook; None where the text is not known."""
        if self.text is None and self._held is None:
            return None
        return (
            f'<iframe srcdoc="{escape(self.to_html())}" sandbox="allow-scripts" '
            'style="width: 100%; height: 40em; border: 0"></iframe>'
        )


def doc_id(text: str) -> str:
    """The id of an article: SHA-256 of its text in UTF-8 (lone surrogates pass through)."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
