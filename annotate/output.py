"""Results → a file or standard output, in the format asked for."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, Literal, TextIO

from annotate.document import Document
from annotate.pager import paged, pager_command
from annotate.render.item import Rendered
from annotate.results import Result

Color = Literal["auto", "always", "never"]


@contextlib.contextmanager
def as_text(file: BinaryIO, encoding: str = "utf-8") -> Iterator[TextIO]:
    """`file` as text, line ends as written; what `encoding` cannot say is shown escaped."""
    text = io.TextIOWrapper(file, encoding, errors="backslashreplace", newline="")
    try:
        yield text
        text.flush()
    finally:
        with contextlib.suppress(OSError, ValueError):
            text.detach()


def rendered(results: Iterable[Result]) -> Iterator[Rendered]:
    """What renderers take, from results."""
    for result in results:
        if result.line is not None:
            yield Rendered(document_of(result.line), result.text)


def document_of(line: bytes) -> Document:
    """The document in a line of JSON."""
    return Document.model_validate(json.loads(line))


def write_jsonl(results: Iterable[Result], file: BinaryIO) -> None:
    """Each document on a line, flushed as it is done."""
    for result in results:
        if result.line is not None:
            file.write(result.line)
            file.flush()


def write_json(results: Iterable[Result], file: BinaryIO) -> None:
    """The one document, indented."""
    from annotate.render.json import render_json

    for item in rendered(results):
        file.write(render_json(item.document).encode("utf-8"))
    file.flush()


def write_concise(results: Iterable[Result], file: BinaryIO) -> None:
    """A line for each finding."""
    from annotate.render.concise import render_concise

    with as_text(file) as text:
        for item in rendered(results):
            text.write(render_concise(item))
            text.flush()


def write_csv(results: Iterable[Result], file: BinaryIO) -> None:
    """A header, then a row for each finding."""
    from annotate.render.csv import HEADER, render_rows

    with as_text(file) as text:
        # Excel takes a file without it for Windows-1252, and garbles curly quotation marks.
        text.write(HEADER if file is sys.stdout.buffer else "\ufeff" + HEADER)
        for item in rendered(results):
            text.write(render_rows(item))
            text.flush()


def write_html(results: Iterable[Result], file: BinaryIO) -> None:
    """One page for all articles."""
    from annotate.render.html import render_html

    with as_text(file) as text:
        text.write(render_html(list(rendered(results))))


def write_report(
    results: Iterable[Result],
    file: BinaryIO,
    color: Color = "auto",
    width: int | None = None,
    extent: tuple[bool, bool] = (False, False),
    pager: bool = True,
) -> None:
    """The report that people read; on a terminal through a pager, if it is wanted.

    `extent`: whether it is brief, and whether it is full.
    """
    from annotate.console import console_on
    from annotate.render.terminal import Extent, render_report

    encoding = sys.stdout.encoding if file.isatty() else "utf-8"
    command = pager_command() if pager and file is sys.stdout.buffer else None
    with contextlib.ExitStack() as stack:
        if command:
            file = stack.enter_context(paged(command))
        text = stack.enter_context(as_text(file, encoding))
        console = console_on(text, color, width, paged=command is not None)
        render_report(rendered(results), console, Extent(*extent))


def write_parquet(results: Iterable[Result], file: BinaryIO) -> None:
    """A row for each document."""
    from annotate.render.parquet import write_documents

    write_documents((item.document for item in rendered(results)), file)


WRITERS: dict[str, Callable[[Iterable[Result], BinaryIO], None]] = {
    "json": write_json,
    "jsonl": write_jsonl,
    "html": write_html,
    "csv": write_csv,
    "concise": write_concise,
    "parquet": write_parquet,
}
# The formats that say in a document of its own what was wrong with an input.
WITH_ERRORS = frozenset({"jsonl", "parquet"})
