"""What `annotate diff` gives: the JSON contract of the command."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from annotate.document import Model, Span

SCHEMA_VERSION = "1.0"

ChangeKind = Literal[
    "statement-added",
    "statement-gone",
    "speaker-changed",
    "quotation-changed",
    "paraphrase-changed",
    "type-changed",
    "hedge-added",
    "hedge-dropped",
    "hedge-changed",
]


class Place(Model):
    """Where in one version; line and column are null where its text is not known."""

    line: int | None = Field(description="Line of the span's start, from 1.")
    column: int | None = Field(description="Column of the span's start, from 1.")
    span: Span = Field(description="The words.")


class Change(Model):
    """One difference between the findings of the two versions."""

    kind: ChangeKind = Field(description="What sort of difference it is.")
    message: str = Field(description="The difference in a line: [-old-] and {+new+} words.")
    old: Place | None = Field(description="Where in the old version; null for what is new.")
    new: Place | None = Field(description="Where in the new version; null for what is gone.")
    old_speaker: str | None = Field(description="Who speaks in the old version, where told.")
    new_speaker: str | None = Field(description="Who speaks in the new version, where told.")


class DiffReport(Model):
    """All that one run of `annotate diff` found."""

    schema_version: str = Field(SCHEMA_VERSION, description="The version of this shape.")
    old: str = Field(description="The old version's path, as given.")
    new: str = Field(description="The new version's path, as given.")
    changes: list[Change] = Field(description="In the order of the new text; what is gone by old.")
    by_kind: dict[ChangeKind, int] = Field(description="How many changes of each kind.")
