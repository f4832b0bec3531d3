"""What `annotate stats` gives: the JSON contract of the command."""

from __future__ import annotations

from pydantic import Field

from annotate.document import Model
from annotate.vocabulary import AttributionType, HedgeType, SourceKind

SCHEMA_VERSION = "1.0"


class Counts(Model):
    """Counts over some documents. Statements are direct, indirect and mixed attributions."""

    articles: int = Field(description="Documents without an error.")
    words: int = Field(description="Words of the articles.")
    statements: int = Field(description="Statements; outlet tags are none.")
    named: int = Field(description="Statements whose source is named.")
    unnamed: int = Field(description="Statements whose source is not named.")
    nobody: int = Field(description="Statements of which the article does not say who speaks.")
    named_share: float | None = Field(description="named / statements; null where there are none.")
    unnamed_share: float | None = Field(description="unnamed / statements.")
    by_type: dict[AttributionType, int] = Field(description="Statements of each type.")
    hedges: int = Field(description="Hedged claims.")
    hedges_by_type: dict[HedgeType, int] = Field(description="Hedged claims of each type.")


class Site(Counts):
    """Counts of the articles of one site."""

    site: str = Field(description="The host of article.url, without www.")


class Month(Counts):
    """Counts of the articles of one month."""

    month: str = Field(description="Year and month of article.published: 2026-03.")


class Speaker(Model):
    """A person or body that speaks, over all articles."""

    name: str = Field(description="The fullest name, as most articles write it.")
    kind: SourceKind = Field(description="What sort of source it is.")
    articles: int = Field(description="Articles in which it is a source.")
    statements: int = Field(description="Its statements; of a joint source each member has it.")
    quoted_words: int = Field(description="Its words inside quotation marks.")
    role: str | None = Field(description="The role that most articles give.")
    affiliation: str | None = Field(description="The body that most articles give.")
    apart: str | None = Field(
        description="What told it from another of the same name: role, affiliation or both; "
        "null where the name is one person's or body's."
    )


class StatsReport(Model):
    """All that one run of `annotate stats` counted."""

    schema_version: str = Field(SCHEMA_VERSION, description="The version of this shape.")
    total: Counts = Field(description="Over all documents.")
    failed: int = Field(description="Documents with an error, which are counted nowhere else.")
    speakers: list[Speaker] = Field(
        description="Named sources with a statement: most articles first, then most statements."
    )
    sites: list[Site] = Field(description="By site, most articles first; where url is known.")
    months: list[Month] = Field(description="By month, in order; where published is known.")
