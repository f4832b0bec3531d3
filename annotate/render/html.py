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

from annotate.document import Attribution, Summary
from annotate.render import digest
from annotate.render.inline_html import blocks
from annotate.render.item import Rendered
from annotate.render.spans import line_starts, position
from annotate.render.visible import one_line


def render_html(items: Sequence[Rendered]) -> str:
    """One page with all articles; with several, an index with totals comes first."""
    css, script = _asset("report.css"), _asset("report.js")
    articles = [_article(item, f"r{i}") for i, item in enumerate(items, start=1)]
    summaries = [i.document.summary for i in items if not i.document.error]
    title = articles[0]["path"] if len(items) == 1 else digest.plural(len(items), "article")
    pipelines = sorted({f"{p.name} {p.version}" for p in (i.document.pipeline for i in items)})
    return _template().render(
        policy=f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        css=Markup(css),
        script=Markup(script),
        title=title,
        articles=articles,
        total={"title": "All", "error": "", "figures": _figures(digest.total(summaries))},
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
    """What the template shows of one article; `key` makes its ids unique in the page."""
    document = item.document
    path = one_line(document.path)
    if document.error:
        return {"key": key, "path": path, "title": path, "error": one_line(document.error.message)}
    voices = digest.voices(document)
    return {
        "key": key,
        "path": path,
        "title": one_line(digest.headline(document)) or path,
        "error": "",
        "figures": _figures(document.summary),
        "blocks": blocks(item, key),
        "voices": [_voice(voice) for voice in voices],
        "named_share": f"{digest.named_share(voices):.0%}",
        "hedges": _hedges(item),
        "tags": _tags(item),
        "warnings": _warnings(item),
        "figures_note": digest.size(document.summary),
        "bars": [_bar(label, counts) for label, counts in digest.shares(document.summary)],
    }


def _figures(summary: Summary) -> list[str]:
    """The index's columns; empty for what was not asked for."""
    statements = None
    if summary.attributions is not None and summary.by_type is not None:
        statements = summary.attributions - summary.by_type.get("outlet_tag", 0)
    counts = (
        summary.words,
        statements,
        summary.named_sources,
        summary.unnamed_sources,
        summary.hedges,
    )
    share = "" if summary.attributed_share is None else f"{summary.attributed_share:.0%}"
    return [*("" if n is None else f"{n:,}" for n in counts), share]


def _voice(voice: digest.Voice) -> dict[str, Any]:
    return {
        "id": voice.source.id if voice.source else "none",
        "name": one_line(voice.name),
        "named": voice.named,
        "about": one_line(voice.about),
        "entries": [_entry(a) for a in voice.statements],
    }


def _entry(a: Attribution) -> dict[str, str]:
    return {"id": a.id, "note": one_line(digest.manner(a)), "text": one_line(digest.content(a))}


def _hedges(item: Rendered) -> list[dict[str, str]]:
    return [
        {
            "id": h.id,
            "name": one_line(h.cue.text),
            "note": f"{h.type}, in {h.attribution}" if h.attribution else h.type,
            "text": one_line(h.scope.text),
        }
        for h in item.document.hedges or []
    ]


def _tags(item: Rendered) -> list[dict[str, str]]:
    names = {s.id: s.name for s in item.document.sources or []}
    return [
        {
            "id": a.id,
            "name": one_line(digest.outlet(a, names)),
            "text": one_line(digest.content(a)) or "no text of the article",
        }
        for a in digest.outlet_tags(item.document)
    ]


def _warnings(item: Rendered) -> list[dict[str, str]]:
    starts = line_starts(item.text)
    return [
        {
            "text": one_line(w.message),
            "note": f"line {position(starts, w.span.start)[0]}, {w.code}" if w.span else w.code,
        }
        for w in item.document.warnings or []
    ]


def _bar(label: str, counts: dict[str, int]) -> dict[str, Any]:
    """A stacked bar of 100 units, with a gap between its pieces."""
    kept = [(kind, n) for kind, n in counts.items() if n]
    total = sum(n for _, n in kept)
    pieces, x = [], 0.0
    for kind, n in kept:
        width = 100 * n / total
        drawn = max(width - 0.6, 0.4)
        pieces.append({"x": f"{x:.1f}", "width": f"{drawn:.1f}", "note": f"{n:,} {kind}"})
        x += width
    return {"label": label, "count": f"{total:,}", "pieces": pieces}
