"""What holds for every document, whatever the article."""

from __future__ import annotations

import io
import itertools
import json
import re
import time
import zipfile
from collections.abc import Iterator
from functools import cache

import trafilatura  # noqa: F401 - else the first page would take its time
from spacy.language import Language

from annotate.check import ALL, Rules, checks
from annotate.diff import Version, compare
from annotate.document import Attribution, Document, Span
from annotate.errors import AnnotateError, MissingExtra
from annotate.output import WRITERS, write_report
from annotate.pipeline import annotate_articles
from annotate.reading.formats import InputFormat
from annotate.reading.inputs import BadInput, Input, Reading, read_input
from annotate.reading.jsonl import read_records
from annotate.render.json import render_bytes, render_line
from annotate.results import Request, Result
from annotate.work import finished

# CPU seconds for a text of at most a few thousand characters.
SLOW = 4.0
_EVERY_RULE = Rules(frozenset({ALL}))
_CONTROL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_HTML_ID = re.compile(r'\sid="([^"]*)"')


class Broken(AssertionError):  # noqa: N818 - what it says of a promise
    """A promise that an article breaks; the first word names it."""


def check(text: str, nlp: Language) -> None:
    """Raise Broken, or whatever annotate raises, where the text breaks a promise.

    How a text begins says what it is read as: a page, records, a mail, … (`FORMATS`). A text is
    slow where it is so twice: a busy machine counts into one turn what is not the text's.
    """
    took = _seconds(text, nlp)
    if took >= SLOW:
        again = _seconds(text, nlp)
        _hold(again < SLOW, f"slow on {len(text)} characters: {took:.1f} and {again:.1f} s")


def _seconds(text: str, nlp: Language) -> float:
    """CPU seconds that it took to see that each article of `text` keeps the promises."""
    start = time.process_time()
    for item in _items(text):
        _check_item(item, nlp)
    return time.process_time() - start


def _check_item(item: Input | BadInput, nlp: Language) -> None:
    try:
        if isinstance(item, BadInput):
            raise item.error
        article = read_input(item)
    except MissingExtra:
        raise
    except AnnotateError as error:
        _hold(str(error) and "\n" not in str(error), "error of several lines")
        return
    (document,) = annotate_articles(nlp, [article], batch_size=1)
    document = finished(document, article, Request())
    check_document(document, article.shown)
    check_renderers(document, article.shown)
    check_commands(document, article.shown)


# How a text begins, and what it is read as; `<w:` are paragraphs to put into a Word document.
FORMATS: dict[str, InputFormat] = {
    "{": "jsonl",
    "<w:": "docx",
    "<": "html",
    "#": "markdown",
    "---": "markdown",
    "WEBVTT": "captions",
    "From:": "eml",
}


def _items(text: str) -> Iterator[Input | BadInput]:
    data = text.encode("utf-8", "replace")
    form = next((form for head, form in FORMATS.items() if text.startswith(head)), "text")
    if form == "jsonl":
        yield from read_records(io.BytesIO(data), "r.jsonl", Reading(), False)
    else:
        yield Input("a", _word_document(data) if form == "docx" else data, form)


def _word_document(paragraphs: bytes) -> bytes:
    """A .docx with these paragraphs, which may be no XML."""
    new = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_empty_document())) as old, zipfile.ZipFile(new, "w") as zip_:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:body>", b"<w:body>" + paragraphs)
            zip_.writestr(name, part)
    return new.getvalue()


@cache
def _empty_document() -> bytes:
    import docx

    file = io.BytesIO()
    docx.Document().save(file)
    return file.getvalue()


def _hold(promise: object, fault: str) -> None:
    if not promise:
        raise Broken(fault)


def check_document(document: Document, text: str) -> None:
    """Offsets, ids, nesting; the JSON gives the document again."""
    for span in _spans(document):
        _hold(0 <= span.start < span.end <= len(text), "span outside the text")
        _hold(text[span.start : span.end] == span.text, "span with other words")
    statements = {a.id: a for a in document.attributions}
    _hold(len(statements) == len(document.attributions), "attribution id twice")
    sources = {s.id for s in document.sources}
    _hold(len(sources) == len(document.sources), "source id twice")
    for a in document.attributions:
        _hold(a.source is None or a.source.id in sources, "source unknown")
        _hold(a.content, "attribution without content")
        for spans in (a.content, a.cue, a.quotes, a.source.spans if a.source else []):
            _hold(_apart(spans), "overlapping spans in one statement")
        _check_parent(a, statements)
    for h in document.hedges:
        _hold(h.attribution is None or h.attribution in statements, "hedge of no attribution")
    again = Document.model_validate(json.loads(render_line(document)))
    _hold(again == document, "JSON gives another document")


def _check_parent(a: Attribution, statements: dict[str, Attribution]) -> None:
    if a.parent is None:
        return
    _hold(a.parent in statements, "parent unknown")
    around = statements[a.parent].content
    first, last = min(s.start for s in around), max(s.end for s in around)
    _hold(
        all(first <= s.start and s.end <= last for s in a.content),
        "child content outside its parent",
    )
    seen, at = {a.id}, a.parent
    while at is not None:
        _hold(at not in seen, "parents in a ring")
        seen.add(at)
        at = statements[at].parent


def _apart(spans: list[Span]) -> bool:
    return all(a.end <= b.start for a, b in itertools.pairwise(spans))


def _spans(document: Document) -> Iterator[Span]:
    article = document.article
    yield from (s for s in (article.headline, article.byline, article.dateline) if s is not None)
    yield from article.credits
    for source in document.sources:
        yield from source.mentions
    for a in document.attributions:
        yield from (*a.cue, *a.content, *a.quotes, *(a.source.spans if a.source else ()))
    for h in document.hedges:
        yield from (h.cue, h.scope)
    yield from (w.span for w in document.warnings if w.span is not None)


def check_renderers(document: Document, text: str) -> None:
    """No format fails, and none passes on what steers a terminal."""
    result = Result(render_bytes(document), text)
    for form in ("concise", "csv", "html"):
        file = io.BytesIO()
        WRITERS[form]([result], file)
        shown = file.getvalue().decode("utf-8")
        _hold(not _CONTROL.search(shown), f"control character in {form}")
        if form == "html":
            ids = _HTML_ID.findall(shown)
            _hold(len(ids) == len(set(ids)), "HTML id twice")
    for extent in ((False, False), (True, False), (False, True)):
        file = io.BytesIO()
        write_report([result], file, "never", 80, extent)
        _hold(not _CONTROL.search(file.getvalue().decode("utf-8")), "control character in report")


def check_commands(document: Document, text: str) -> None:
    """Every rule of `check` finds what stands there; a document differs in nothing from itself."""
    for finding in checks(document, text, _EVERY_RULE, transcript=text):
        span = finding.span
        _hold(span is None or text[span.start : span.end] == span.text, "finding of other words")
    version = Version(document, text)
    _hold(not compare(version, version), "a document differs from itself")
