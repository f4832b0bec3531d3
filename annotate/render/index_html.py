"""The page's table of several articles and of who is quoted most in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotate.render import digest
from annotate.render.item import Rendered
from annotate.render.quoted import most_quoted
from annotate.render.visible import one_line

_PEOPLE = 20


def index(items: Sequence[Rendered], articles: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Rows with the values to sort by, the sums, and the named speakers of all articles."""
    figures = [a["figures"] for a in articles if not a["error"]]
    read = [item.document for item in items if not item.document.error]
    people = most_quoted(digest.speakers(document) for document in read)
    total = digest.total(figures)
    return {
        "total": _cells(total),
        "guessed": f"{total.guessed:,}?" if total.guessed else "",
        "rows": [_row(article) for article in articles],
        "people": [
            {
                "name": one_line(p.name),
                "cells": _pairs(p.statements, p.articles, p.quoted_words),
            }
            for p in people[:_PEOPLE]
        ],
        "named": len(people),
    }


def _row(article: dict[str, Any]) -> dict[str, Any]:
    cells = [] if article["error"] else _cells(article["figures"])
    return {k: article[k] for k in ("key", "title", "path", "error")} | {"cells": cells}


def _cells(found: digest.Figures) -> list[tuple[str, str]]:
    """What a row shows and what it is sorted by."""
    share = ("", "") if found.share is None else (f"{found.share:.0%}", f"{found.share:.3f}")
    words, *rest = _pairs(found.words, found.statements, found.named, found.unnamed, found.hedges)
    return [(found.checks, _rank(found)), words, share, *rest]


def _rank(found: digest.Figures) -> str:
    """What is to check first, then the guesses: ``2.0007``."""
    if found.to_check is None:
        return ""
    return f"{found.to_check}.{found.guessed:04}" if found.guessed else f"{found.to_check}"


def _pairs(*numbers: int | None) -> list[tuple[str, str]]:
    return [("", "") if n is None else (f"{n:,}", str(n)) for n in numbers]
