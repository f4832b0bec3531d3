"""What `annotate check` gives: findings with their places, the JSON contract of the command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from pydantic import Field

from annotate.check.finding import Finding, Level
from annotate.check.rules import RULES
from annotate.document import Document, Model, Span
from annotate.paths import is_file
from annotate.place import line_starts, position
from annotate.reading.formats import suffix_format

SCHEMA_VERSION = "1.1"
_AS_IT_STANDS = (None, "text", "markdown")
NAMES = {rule.code: rule.name for rule in RULES}


class RelatedPlace(Model):
    """Another place of the article that a finding is about, as who accuses."""

    message: str = Field(description="What stands there: who accuses, what the text says.")
    line: int | None = Field(description="Line of the span's start, null where it is not known.")
    column: int | None = Field(description="Column of the span's start.")
    end_line: int | None = Field(description="Line of the span's end.")
    end_column: int | None = Field(description="Column of the span's end, exclusive.")
    span: Span = Field(description="The words themselves.")


class Found(Model):
    """One finding; lines and columns are code points from 1, null where the text is not known."""

    path: str = Field(description="The article's path as given, as in its document.")
    doc_id: str = Field(description="SHA-256 of the article's text.")
    line: int | None = Field(description="Line of the span's start; 1 where there is no span.")
    column: int | None = Field(description="Column of the span's start.")
    end_line: int | None = Field(description="Line of the span's end.")
    end_column: int | None = Field(description="Column of the span's end, exclusive.")
    code: str = Field(description="The rule's code; `annotate explain CODE` tells more.")
    name: str = Field(description="What the rule looks for, in plain words.")
    level: Level = Field(description="How much it matters: error, warning or info.")
    message: str = Field(description="What was found.")
    span: Span | None = Field(description="Where it stands, or null: it is about the article.")
    related: list[RelatedPlace] = Field(
        default=[],
        description="Other places that it is about: the words for who accuses, the sentence that "
        "a headline is surer than.",
    )


class Failed(Model):
    """An input that could not be checked."""

    message: str = Field(description="Its path, what is wrong and what to do.")


class CheckReport(Model):
    """All that one run of `annotate check` found."""

    schema_version: str = Field(SCHEMA_VERSION, description="The version of this shape.")
    articles: int = Field(description="How many articles were checked.")
    findings: list[Found] = Field(description="Article by article, in text order.")
    by_code: dict[str, int] = Field(description="How many findings each rule has.")
    by_level: dict[Level, int] = Field(description="How many findings of each level.")
    errors: list[Failed] = Field(description="What could not be checked.")


def placed(document: Document, text: str | None, findings: Iterable[Finding]) -> list[Found]:
    """Findings with their lines and columns in `text`; where it is None these are null."""
    starts = None if text is None else line_starts(text)
    return [_placed(document, starts, finding) for finding in findings]


def _placed(document: Document, starts: list[int] | None, finding: Finding) -> Found:
    return Found(
        path=document.path,
        doc_id=document.doc_id,
        code=finding.code,
        name=NAMES[finding.code],
        level=finding.level,
        message=finding.message,
        span=finding.span,
        related=[
            RelatedPlace(message=other.message, span=other.span, **_lines(starts, other.span))
            for other in finding.related
        ],
        **_lines(starts, finding.span),
    )


def _lines(starts: list[int] | None, span: Span | None) -> dict[str, int | None]:
    """Lines and columns of a span, or of an article's begin."""
    start, end = (span.start, span.end) if span else (0, 0)
    line, column = position(starts, start) if starts else (None, None)
    end_line, end_column = position(starts, end) if starts else (None, None)
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column}


def report(articles: int, found: list[Found], errors: list[str]) -> CheckReport:
    """The report over all articles, with its counts."""
    return CheckReport(
        articles=articles,
        findings=found,
        by_code=dict(sorted(Counter(f.code for f in found).items())),
        by_level=dict(sorted(Counter(f.level for f in found).items())),
        errors=[Failed(message=message) for message in errors],
    )


def file_of(path: str) -> str:
    """The file in which an article stands: `crawl.jsonl` of ``crawl.jsonl#12``, with slashes."""
    file = path if is_file(path) else path.split("#", 1)[0] or path
    return PurePath(file).as_posix()


def has_own_lines(path: str) -> bool:
    """Whether an article's lines are its file's, and not those of a text taken out of it."""
    return file_of(path) == PurePath(path).as_posix() and suffix_format(path) in _AS_IT_STANDS


def told_with_line(found: Found) -> str:
    """A finding's message, with the line that it has in a text taken out of the file."""
    if found.line is None or has_own_lines(found.path):
        return found.message
    return f"{found.message} (line {found.line} of the text)"
