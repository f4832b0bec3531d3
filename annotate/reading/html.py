"""HTML → the article's text, by trafilatura (extra `html`)."""

from __future__ import annotations

import logging
import re

from annotate.errors import InputError, MissingExtra
from annotate.reading.text import decode

# As browsers do (HTML standard, "prescan"): a declaration counts in the first 1024 bytes.
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_PRESCAN = 1024


def html_text(data: bytes, encoding: str | None, path: str) -> str:
    """The headline and the paragraphs of the page, one a line.

    The page is decoded by its byte order mark, else by `encoding`, else as its ``<meta
    charset>`` declares, else as UTF-8. Raises InputError where no article is found, and
    MissingExtra without trafilatura.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise MissingExtra(
            path, "HTML needs trafilatura", "pip install 'annotate-news[html]'"
        ) from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    declared = _DECLARED.search(data[:_PRESCAN])
    page = decode(data, encoding or (declared.group(1).decode("ascii") if declared else None), path)
    found = bare_extraction(
        page, include_comments=False, include_tables=False, with_metadata=True, as_dict=False
    )
    body = (getattr(found, "text", None) or "").strip()
    if not body:
        raise InputError(
            path, "no article text found in the page", "give the article as plain text"
        )
    title = (getattr(found, "title", None) or "").strip()
    first = body.split("\n", 1)[0].strip()
    return body if not title or first == title else f"{title}\n\n{body}"
