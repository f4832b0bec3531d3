"""What is to be checked: articles, annotated on the way, or findings that hold them already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from pydantic import ValidationError

from annotate.batch import annotate_all
from annotate.document import Document, doc_id
from annotate.errors import AnnotateError
from annotate.findings import Plain, holds_findings, read_findings
from annotate.output import document_of
from annotate.reading.files import Output
from annotate.reading.formats import suffix_format
from annotate.reading.inputs import BadInput, Input, Reading, read_input, read_inputs
from annotate.results import Wanted


@dataclass(frozen=True, slots=True)
class Checked:
    """A document with its article's text, or None where that is not to be had."""

    document: Document
    text: str | None


def articles(
    paths: list[str], reading: Reading, wanted: Wanted, jobs: int, own: Output
) -> Iterator[Checked | str]:
    """Every article in `paths`, in order, without the output `own` in a directory.

    A string is the line for one that failed.
    """
    for found_before, group in groupby(paths, holds_findings):
        if found_before:
            for path in group:
                yield from _from_findings(path)
        else:
            items = read_inputs(list(group), reading, own)
            yield from _annotated(items, replace(wanted, with_article=True), jobs)


def _annotated(
    items: Iterable[Input | BadInput], wanted: Wanted, jobs: int
) -> Iterator[Checked | str]:
    for result in annotate_all(items, wanted, jobs):
        if result.error is not None:
            yield result.error
        elif result.line is not None:
            yield Checked(document_of(result.line), result.text)


def _from_findings(path: str) -> Iterator[Checked | str]:
    for plain in read_findings(path):
        if isinstance(plain, AnnotateError):
            yield str(plain)
        else:
            yield checked(plain, path)


def checked(plain: Plain, path: str) -> Checked | str:
    """A document from plain JSON with its text, or the line that says why it is none."""
    try:
        document = Document.model_validate(plain)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        return f"{path}: a document without a fit {where!r} (annotate it again)"
    if document.error is not None:
        return f"{document.path}: {document.error.message}"
    return Checked(document, document.text if document.text is not None else _text_of(document))


def _text_of(document: Document) -> str | None:
    """The text of the file that a document names, if the file is still the same."""
    path = Path(document.path)
    if not path.is_file() or suffix_format(document.path) not in (None, "text", "markdown"):
        return None
    try:
        text = read_input(Input(document.path, path.read_bytes())).text
    except (OSError, AnnotateError):
        return None
    return text if doc_id(text) == document.doc_id else None
