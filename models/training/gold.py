"""Reads gold articles: JSONL with character offsets, or a folder of inline `.gold` files.

A line of JSONL marks statements (`attributions`), `outlet_tags`, `hedges`, `entities` or
`events`; its `layers` say which of outlets and hedges are complete. The inline form tags the
article's text: `<q n type speaker kind>` a content, `<s n>` its source, `<c n>` its cue,
`<t outlet>` an outlet tag, `<h type>` a hedge cue. Offsets are characters, end-exclusive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.training.marked import Event, Hedge, Marked, OutletTag, Pair, Statement

ENTITY_LABELS = ("Person", "Organization", "Location", "NORP")
STATEMENT_TYPES = ("direct", "indirect", "mixed")
_LAYER_NAMES = {"outlet": "outlets", "hedge": "hedges"}
_TAG = re.compile(r"<(/?)([qscth])((?:\s+\w+=\"[^\"]*\")*)\s*>")
_ATTRIBUTE = re.compile(r"(\w+)=\"([^\"]*)\"")
_ROLES = {"q": "content", "s": "source", "c": "cue"}


@dataclass(frozen=True)
class GoldArticle:
    """A gold article; `publisher` is empty where the corpus names none."""

    id: str
    publisher: str
    marked: Marked


class GoldError(ValueError):
    """A gold file that cannot be read; the message says where and why."""


def read_gold(path: Path) -> list[GoldArticle]:
    """The articles of a `.jsonl` file, a `.gold` file, or a folder of `.gold` files.

    Raises GoldError for a path without articles and for a malformed article.
    """
    if path.is_dir():
        articles = [read_inline(one) for one in sorted(path.glob("*.gold"))]
    elif not path.is_file():
        raise GoldError(f"{path}: no such file or folder")
    elif path.suffix == ".gold":
        articles = [read_inline(path)]
    else:
        articles = list(_read_lines(path))
    if not articles:
        raise GoldError(f"{path}: holds no gold articles (give a .jsonl file or .gold files)")
    return articles


def _read_lines(path: Path) -> Iterator[GoldArticle]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                yield from_json(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise GoldError(f"{path}:{number}: not a gold article: {error!r}") from error


def from_json(plain: dict[str, Any]) -> GoldArticle:
    """The gold article of one JSONL object. Raises KeyError where a key is missing."""
    attributions = plain.get("attributions", [])
    hedges = plain.get("hedges", [])
    labelled = [e for e in plain.get("entities", []) if e.get("label") in ENTITY_LABELS]
    figures = {f["name"]: f for f in plain.get("figures", [])}
    marked = Marked(
        text=plain["text"],
        statements=tuple(_statement(a, figures) for a in attributions),
        tags=tuple(OutletTag(_pair(t["span"]), t["outlet"]) for t in plain.get("outlet_tags", [])),
        hedges=tuple(_hedge(h) for h in hedges if h.get("span") or h.get("cue")),
        entities=tuple((e["start"], e["end"], e["label"]) for e in labelled),
        events=tuple(Event(_pair(e["span"][0]), e["value"]) for e in _events(plain)),
        layers=_layers(plain),
        loose=any("n" in a for a in attributions),  # made from inline tags
    )
    return GoldArticle(str(plain.get("id", "")), plain.get("publisher") or "", marked)


def _events(plain: dict[str, Any]) -> list[dict[str, Any]]:
    """Events with a factuality value; other corpora give events degrees in words."""
    return [e for e in plain.get("events", []) if "value" in e]


def _layers(plain: dict[str, Any]) -> frozenset[str]:
    """What `plain` marks completely; corpora of one layer hold the other keys empty."""
    if _events(plain):
        return frozenset({"events"})
    if "cue_types" in plain:  # the Szeged sentences
        return frozenset({"hedges"})
    if "attributions" not in plain:
        return frozenset({"entities"}) if "entities" in plain else frozenset()
    both = ["outlet", "hedge"] if "outlet_tags" in plain else []
    layers = {"statements"} | {_LAYER_NAMES[name] for name in plain.get("layers", both)}
    return frozenset(layers | ({"figures"} if "figures" in plain else set()))


def _pair(value: list[int]) -> Pair:
    start, end = value
    return start, end


def _pairs(values: list[list[int]]) -> tuple[Pair, ...]:
    return tuple(_pair(value) for value in values)


def _statement(plain: dict[str, Any], figures: dict[str, dict[str, Any]]) -> Statement:
    """PolNeAR and PropBank keep their own `type` and give the quotation's as `quote_kind`."""
    figure = figures.get(plain.get("speaker") or "", {})
    kinds = [plain.get(key) for key in ("quote_kind", "type")]
    return Statement(
        source=_pairs(plain["source"]),
        cue=_pairs(plain["cue"]),
        content=_pairs(plain["content"]),
        type=next((kind for kind in kinds if kind in STATEMENT_TYPES), None),
        speaker=plain.get("speaker"),
        kind=plain.get("kind"),
        role=figure.get("role"),
        affiliation=figure.get("affiliation"),
    )


def _hedge(plain: dict[str, Any]) -> Hedge:
    scope = plain.get("scope")
    claims = ((scope["start"], scope["end"]),) if isinstance(scope, dict) else ()
    cue = _pair(plain["span"] if "span" in plain else plain["cue"][0])
    return Hedge(cue, plain.get("type"), claims)


def read_inline(path: Path) -> GoldArticle:
    """The gold article of a `.gold` file. Raises GoldError where a tag is out of place."""
    try:
        return GoldArticle(path.stem, "", parse_inline(path.read_text(encoding="utf-8")))
    except (ValueError, KeyError) as error:
        raise GoldError(f"{path}: {error}") from error


def parse_inline(raw: str) -> Marked:
    """The text of an article without its tags, and what they mark.

    Raises ValueError for tags that do not nest and statements without content, KeyError for
    a missing attribute.
    """
    text, last = "", 0
    opened: list[tuple[str, dict[str, str], int]] = []
    spans: dict[str, dict[str, list[Pair]]] = {}
    facts: dict[str, dict[str, str]] = {}
    tags, hedges = [], []
    for match in _TAG.finditer(raw):
        text += raw[last : match.start()]
        last = match.end()
        closing, name, attributes = match.groups()
        if not closing:
            opened.append((name, dict(_ATTRIBUTE.findall(attributes)), len(text)))
            continue
        if not opened or opened[-1][0] != name:
            raise ValueError(f"</{name}> closes nothing after {text[-40:]!r}")
        _, given, start = opened.pop()
        pair = (start, len(text))
        if name == "t":
            tags.append(OutletTag(pair, given["outlet"]))
        elif name == "h":
            hedges.append(Hedge(pair, given["type"]))
        else:
            number = given.pop("n")
            spans.setdefault(number, {}).setdefault(_ROLES[name], []).append(pair)
            facts.setdefault(number, {}).update(given)
    text += raw[last:]
    if opened or "<" in text or ">" in text:
        raise ValueError(
            f"a tag is left over: {[name for name, _, _ in opened] or 'a stray < or >'}"
        )
    return Marked(
        text=text,
        statements=tuple(_numbered(n, spans[n], facts[n]) for n in spans),
        tags=tuple(tags),
        hedges=tuple(hedges),
        layers=frozenset({"statements", "outlets", "hedges"}),
        loose=True,
    )


def _numbered(number: str, spans: dict[str, list[Pair]], facts: dict[str, str]) -> Statement:
    if "content" not in spans or facts.get("type") not in STATEMENT_TYPES:
        raise ValueError(f"statement {number} has no content with a type")
    source, cue, content = (tuple(spans.get(role, ())) for role in ("source", "cue", "content"))
    return Statement(source, cue, content, facts["type"], facts.get("speaker"), facts.get("kind"))
