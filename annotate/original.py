"""Findings in a text without its markup → findings in the document's own text."""

from __future__ import annotations

from typing import Any

from annotate.article import Article, Original
from annotate.document import Document, doc_id


def in_original(document: Document, article: Article) -> Document:
    """The document with offsets into the article's original text, where it has one."""
    original = article.original
    if original is None:
        return document
    plain = _moved(document.model_dump(), original)
    plain["doc_id"] = doc_id(original.text)
    plain["text_length"] = len(original.text)
    plain["text"] = None if document.text is None else original.text
    return Document.model_validate(plain)


def _moved(value: Any, original: Original) -> Any:  # noqa: ANN401 - plain data
    if isinstance(value, list):
        return [_moved(one, original) for one in value]
    if not isinstance(value, dict):
        return value
    if "start" not in value or "end" not in value:
        return {key: _moved(one, original) for key, one in value.items()}
    start, end = original.pair(value["start"], value["end"])
    moved = {**value, "start": start, "end": end}
    return {**moved, "text": original.text[start:end]} if "text" in value else moved
