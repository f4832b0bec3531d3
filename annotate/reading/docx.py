"""A Word document (.docx) → Article, by python-docx (extra `docx`)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from annotate.article import Article
from annotate.errors import InputError, MissingExtra
from annotate.reading.bounded import too_long
from annotate.reading.structure import Given, structured
from annotate.reading.text import plain
from annotate.vocabulary import ParagraphKind

# What a document may hold unpacked, in times of what an article may: pictures count, too.
_UNPACKED = 5
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_WORDS}{name}": sign for name, sign in (("tab", " "), ("br", "\n"), ("cr", "\n"))}
_BREAKS[f"{_WORDS}noBreakHyphen"] = "-"
# Words that moved away or stand in a text box beside the paragraph.
_LEFT_OUT = {f"{_WORDS}{name}" for name in ("moveFrom", "del", "txbxContent", "pPr", "rPr")}


def read_docx(data: bytes, path: str, max_bytes: int) -> Article:
    """The article in a document's paragraphs, with a text of its own; tables are left out.

    Tracked insertions are read, deletions are not. Raises InputError for what is no such
    document, and MissingExtra without python-docx.
    """
    try:
        from docx import Document
    except ImportError as error:
        raise MissingExtra(
            path, "Word documents need python-docx", "pip install '.[docx]' in a clone of annotate"
        ) from error
    _check_size(data, path, max_bytes)
    try:
        document = Document(io.BytesIO(data))
        found = list(_paragraphs(document))
    except Exception as error:  # zip, XML and the package each have errors of their own
        raise _no_document(path) from error
    return _composed([(words, style) for words, style in found if words], path)


def _paragraphs(document: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - of python-docx
    """The words of each paragraph and its style's name."""
    from docx.enum.style import WD_STYLE_TYPE

    of_paragraphs, styles = WD_STYLE_TYPE.PARAGRAPH, document.styles
    # python-docx itself goes through all styles for every paragraph.
    names = {style.style_id: style.name or "" for style in styles if style.type == of_paragraphs}
    usual = styles.default(of_paragraphs)
    for paragraph in document.paragraphs:
        style = names.get(paragraph._p.style, usual.name or "" if usual else "")
        yield _words(paragraph._p), style


def _check_size(data: bytes, path: str, max_bytes: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise _no_document(path) from error
    if unpacked > _UNPACKED * max_bytes:
        raise too_long(path, max_bytes)


def _no_document(path: str) -> InputError:
    fault = "is damaged, encrypted or no .docx"
    return InputError(path, fault, "save it as .docx again, or give it as plain text")


def _words(element: Any) -> str:  # noqa: ANN401 - an element of lxml
    return "\n".join(" ".join(x.split()) for x in "".join(_parts(element)).split("\n")).strip()


def _parts(element: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    for child in element:
        if child.tag == f"{_WORDS}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _LEFT_OUT:
            yield from _parts(child)


def _composed(found: list[tuple[str, str]], path: str) -> Article:
    styles = [style.lower() for _, style in found]
    title = next((s for s in ("title", "heading 1") if s in styles), None)
    at = 0
    given: list[Given] = []
    for i, ((words, _), style) in enumerate(zip(found, styles, strict=True)):
        first = style == title and style not in styles[:i]
        speech = style in ("quote", "intense quote")
        given.append(Given(at, at + len(words), "headline" if first else _kind(style), speech))
        at += len(words) + 2
    if not found:
        raise InputError(path, "no text found in it", "give the article as plain text")
    text = plain("\n\n".join(words for words, _ in found) + "\n", path)
    return structured(text, given, path, keep_text=True)


def _kind(style: str) -> ParagraphKind | None:
    if style.startswith("heading") or style == "subtitle":
        return "subhead"
    return "caption" if style == "caption" else None
