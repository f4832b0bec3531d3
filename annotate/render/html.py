"""The report as one self-contained page: no network, and nothing of the article is executed.

Jinja escapes all that comes from a document; the Content-Security-Policy allows the page's
own style and script by their hashes and nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from annotate.render.article_html import ArticleHtml, failed_article
from annotate.render.index_html import index
from annotate.render.item import Rendered
from annotate.render.json import render_line
from annotate.render.wording import plural


def render_html(items: Sequence[Rendered]) -> str:
    """One page with all articles; with several, an index with totals comes first."""
    css, script = _asset("report.css"), _asset("report.js")
    articles = [_article(item, f"r{i}") for i, item in enumerate(items, start=1)]
    title = articles[0]["title"] if len(items) == 1 else plural(len(items), "article")
    pipelines = sorted({f"{p.name} {p.version}" for p in (i.document.pipeline for i in items)})
    return _template().render(
        policy=f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        css=Markup(css),
        script=Markup(script),
        title=title,
        articles=articles,
        index=index(items, articles) if len(items) > 1 else None,
        data=_data(items),
        hues=range(8),
        pipelines=f" ({', '.join(pipelines)})" if pipelines else "",
    )


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(_asset("report.html.jinja"))


@cache
def _asset(name: str) -> str:
    return (files("annotate.render") / "page" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _article(item: Rendered, key: str) -> dict[str, Any]:
    if item.document.error:
        return failed_article(item, key)
    return ArticleHtml(item, key).shown()


def _data(items: Sequence[Rendered]) -> Markup:
    """The documents for download, a line each, as text of the page."""
    lines = "".join(render_line(item.document) for item in items)
    return Markup(lines.replace("&", "&amp;").replace("<", "&lt;"))
