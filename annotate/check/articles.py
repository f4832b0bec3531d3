"""What is to be checked: articles, annotated on the way, or findings that hold them already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from pydantic import ValidationError

from annotate.batch import annotate_all
from annotate.document import Document, doc_id
from annotate.errors import AnnotateError, InputError
from annotate.findings import Plain, holds_findings, read_findings
from annotate.output import document_of
from annotate.paths import is_file
from annotate.reading.bounded import MAX_ARTICLE_BYTES, read_whole
from annotate.reading.files import Output
from annotate.reading.formats import suffix_format
from annotate.reading.inputs import Input, Reading, read_input, read_inputs
from annotate.results import Request, Result, alike


@dataclass(frozen=True, slots=True)
class Checked:
    """A document with its article's text, or None where that is not to be had."""

    document: Document
    text: str | None


def articles(
    paths: list[str],
    reading: Reading,
    request: Request,
    jobs: int,
    own: Output,
    verbose: bool,
    say: Callable[[str], None],
) -> Iterator[Checked | Result]:
    """Every article in `paths`, in order, without the output `own` in a directory.

    A result is that of one that failed. `verbose` and `say` are as in `annotate_all`.
    """
    request = replace(request, with_article=True)
    for found_before, group in groupby(paths, holds_findings):
        if found_before:
            for path in group:
                yield from _from_findings(path)
        else:
            items = read_inputs(list(group), reading, own)
            yield from _annotated(annotate_all(items, request, jobs, verbose, say=say))


def _annotated(results: Iterable[Result]) -> Iterator[Checked | Result]:
    for result in results:
        if result.error is not None:
            yield result
        elif result.line is not None:
            yield Checked(document_of(result.line), result.text)


def _from_findings(path: str) -> Iterator[Checked | Result]:
    for plain in read_findings(path):
        yield _failed(plain) if isinstance(plain, AnnotateError) else checked(plain, path)


def checked(plain: Plain, path: str) -> Checked | Result:
    """A document from plain JSON with its text, or the result of one that is none."""
    try:
        document = Document.model_validate(plain)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        return _failed(InputError(path, f"a document without a fit {where!r}", "annotate it again"))
    if document.error is not None:
        return Result(None, error=f"{document.path}: {document.error.message}")
    for part in ("sources", "attributions", "hedges", "warnings"):
        if getattr(document, part) is None:  # nothing found, and not looked for, are two things
            fault = f"holds no {part}: they were not asked for"
            return _failed(InputError(document.path, fault, "annotate it again without --only"))
    return Checked(document, document.text if document.text is not None else _text_of(document))


def _failed(error: AnnotateError) -> Result:
    return Result(None, error=str(error), alike=alike(error))


def _text_of(document: Document) -> str | None:
    """The text of the file that a document names, if the file is still the same."""
    path = Path(document.path)
    if not is_file(path) or suffix_format(document.path) not in (None, "text", "markdown"):
        return None
    try:
        text = read_input(Input(document.path, read_whole(path, MAX_ARTICLE_BYTES))).text
    except (OSError, AnnotateError):
        return None
    return text if doc_id(text) == document.doc_id else None
