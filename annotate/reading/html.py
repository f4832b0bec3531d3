"""HTML → the article, by trafilatura (extra `html`) and the page's own metadata."""

from __future__ import annotations

import logging
import warnings
from copy import deepcopy
from datetime import date
from typing import Any

from annotate.article import Article
from annotate.errors import InputError, MissingExtra
from annotate.reading.charset import declared_encoding
from annotate.reading.mhtml import page_in
from annotate.reading.names_in_bylines import names_in_byline
from annotate.reading.page_authors import plain
from annotate.reading.page_limits import check_source, check_tree
from annotate.reading.page_metadata import Metadata, metadata_of
from annotate.reading.page_tree import Block, blocks_of, prepare
from annotate.reading.structure import Given, structured
from annotate.reading.text import decode


def read_html(data: bytes, encoding: str | None, path: str) -> Article:
    """The article in a page: its headline, its byline and its paragraphs, with a text of its own.

    Of a file of a page and its pictures (.mhtml) it is the page. The page is decoded by its byte
    order mark, else by `encoding`, else as its ``<meta charset>`` declares, else as UTF-8. Raises
    InputError where no article is found or the page is beyond `page_limits`, and MissingExtra
    without trafilatura.
    """
    try:
        from trafilatura import load_html

        from annotate.reading.short_blocks import quicken
    except ImportError as error:
        raise MissingExtra(
            path, "HTML needs trafilatura", "pip install '.[html]' in a clone of annotate"
        ) from error
    quicken()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    data, address = page_in(data)
    page = decode(data, encoding or declared_encoding(data), path)
    check_source(page, path)
    tree = load_html(page)
    found: Any = None  # trafilatura's type may be a dict, which is not asked for
    about = Metadata()
    if tree is not None:
        check_tree(tree, path)
        about = metadata_of(tree)
        prepare(tree)
        found = _extracted(tree)
    blocks = blocks_of(found.body) if found is not None and found.body is not None else []
    if not blocks:
        raise InputError(
            path, "no article text found in the page", "give the article as plain text"
        )
    _complete(about, found)
    about.url = about.url or address
    return _composed(blocks, about, path)


def _extracted(tree: Any) -> Any:  # noqa: ANN401 - neither lxml nor trafilatura has types
    """What trafilatura finds in a page; None where there is nothing."""
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG

    settings = deepcopy(DEFAULT_CONFIG)
    # Where it finds fewer characters, trafilatura takes all words of the page as one paragraph,
    # captions too; at its own 250 it does so with reports of two sentences. Of 180 pages one is
    # read otherwise, without an address above it.
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "100"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of dates in time zones that dateutil does not know
        return bare_extraction(
            tree,
            include_comments=False,
            include_tables=False,
            include_links=True,
            with_metadata=True,
            as_dict=False,
            config=settings,
        )


def _complete(about: Metadata, found: Any) -> None:  # noqa: ANN401 - trafilatura has no types
    """Fill in what only the extractor found: a title, or a date.

    Never a day to come, nor New Year's Day: so the extractor tells a year alone.
    """
    about.headline = about.headline or (found.title or "").strip() or None
    if about.published is None and found.date:
        day = str(found.date)[:10]
        told = day <= date.today().isoformat() and not day.endswith("-01-01")
        about.published = day if told else None


def _composed(blocks: list[Block], about: Metadata, path: str) -> Article:
    """The article: the headline and the byline, then the page's paragraphs."""
    head = [Block(about.headline, "headline")] if about.headline else []
    title = plain(about.headline or "")
    blocks = [b for i, b in enumerate(blocks) if i > 4 or plain(b.text) != title]
    line = _byline(about.authors)
    if line and not any(_names(block.text, about.authors) for block in blocks[:4]):
        head.append(Block(line, "byline"))
    blocks[:4] = [_signed(block, about.authors) for block in blocks[:4]]
    parts = head + blocks
    given: list[Given] = []
    at = 0
    for part in parts:
        given.append(Given(at, at + len(part.text), part.kind))
        at += len(part.text) + 2
    text = "\n\n".join(part.text for part in parts) + "\n"
    return structured(
        text,
        given,
        path,
        keep_text=True,
        authors=tuple(about.authors),
        published=about.published,
        url=about.url,
    )


def _signed(block: Block, authors: list[str]) -> Block:
    """A line above the article as its byline, where it names an author and ends no sentence."""
    told = block.text[-1] not in ".?!:" and _names(block.text, authors)
    return Block(block.text, "byline") if told else block


def _byline(authors: list[str]) -> str:
    if len(authors) < 2:
        return "".join(f"By {name}" for name in authors)
    return f"By {', '.join(authors[:-1])} and {authors[-1]}"


def _names(words: str, authors: list[str]) -> bool:
    """Whether a short line is a byline already: it names an author, and nobody else."""
    named = {plain(name) for name in names_in_byline(words)} if len(words) <= 120 else set()
    return bool(named & {plain(name) for name in authors})
