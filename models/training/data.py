"""Corpora by path → training articles in one shape.

Reads the files that `corpora/README.md` of the data describes: JSONL with character offsets,
and `.gold` files with inline tags. All spans come out in PolNeAR's convention, with
`that`/`to` and the quotation marks inside the content.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotate.components.encoder.decoding import ENTITY_TYPES

Pair = tuple[int, int]

HEDGE_TYPES = (
    "epistemic",
    "hearsay",
    "condition",
    "doxastic",
    "investigation",
    "approximate",
)

_QUOTES = '"“”‘’«»„'
_BEFORE_CONTENT = re.compile(r"(?:\bthat\s+)?[\"“‘«„]?$")
_TAG = re.compile(r"<(/?)(q|s|c|t|h)((?:\s+\w+=\"[^\"]*\")*)\s*>")
_ATTRIBUTE = re.compile(r"(\w+)=\"([^\"]*)\"")


@dataclass
class Statement:
    """An attributed statement: pieces in characters; kind is empty where not marked."""

    source: list[Pair]
    cue: list[Pair]
    content: list[Pair]
    kind: str = ""


@dataclass
class Hedge:
    """A hedge cue; `scope` is None where the corpus marks no claim."""

    type: str
    cue: Pair
    scope: Pair | None


@dataclass
class TrainingArticle:
    """An article and the layers that its corpus marks: statements, floating, hedges, entities."""

    id: str
    text: str
    layers: set[str]
    statements: list[Statement] = field(default_factory=list)
    hedges: list[Hedge] = field(default_factory=list)
    entities: list[tuple[int, int, str]] = field(default_factory=list)


def read_corpus(folder: Path, name: str, part: str = "train") -> list[TrainingArticle]:
    """The articles of one corpus; `name` is a key of the table `repeat` in config.toml.

    Articles of `world_statements` and `speakers_hedges` also stand in `newswire_ner` and
    `polnear`: what those mark is added here, and the doubles are left out there. Every tenth
    article of `written` is held back as its development part.
    """
    held = {o["id"] for o in _lines(folder / "speakers_hedges.dev.jsonl")}
    if name == "written":
        return [
            _inline(path)
            for path in sorted((folder / "written").glob("*.gold"))
            if path.stem.endswith("0") == (part == "dev")
        ]
    if name == "ewt_propbank":
        lines = _lines(folder / "ewt_propbank.jsonl")
        return [_statements(o, set()) for o in lines if o["split"] == part]
    if name == "polnear_multi":
        return [
            _statements(o, set())
            for o in _lines(folder / "polnear.multi.jsonl")
            if "/train/" in o["id"] and o["id"] not in held
        ]
    if name == "polnear":
        extra = {o["id"]: o for o in _lines(folder / "speakers_hedges.train.jsonl")}
        plain = _lines(folder / f"polnear.{part}.jsonl")
        return [
            _statements(extra.get(o["id"], o), {"hedges"} if o["id"] in extra else set())
            for o in plain
            if o["id"] not in held
        ]
    if name == "world_statements":
        named = {o["id"]: o for o in _lines(folder / "newswire_ner.train.jsonl")}
        articles = []
        for o in _lines(folder / f"world_statements.{part}.jsonl"):
            article = _statements(o, {"hedges", "floating"})
            _add_entities(article, named[o["id"]])
            articles.append(article)
        return articles
    if name == "newswire_ner":
        held = {
            o["id"]
            for p in ("train", "dev")
            for o in _lines(folder / f"world_statements.{p}.jsonl")
        }
        articles = []
        for o in _lines(folder / f"newswire_ner.{part}.jsonl"):
            if part == "train" and o["id"] in held:
                continue
            article = TrainingArticle(o["id"], o["text"], set())
            _add_entities(article, o)
            articles.append(article)
        return articles
    raise ValueError(f"{name}: no such corpus (see config.toml)")


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _add_entities(article: TrainingArticle, marked: dict[str, Any]) -> None:
    article.layers.add("entities")
    article.entities = [
        (e["start"], e["end"], e["label"]) for e in marked["entities"] if e["label"] in ENTITY_TYPES
    ]


def _statements(o: dict[str, Any], layers: set[str]) -> TrainingArticle:
    article = TrainingArticle(o["id"], o["text"], layers | {"statements"})
    for a in o["attributions"]:
        article.statements.append(
            Statement(
                source=[tuple(p) for p in a["source"]],
                cue=[tuple(p) for p in a["cue"]],
                content=[tuple(p) for p in a["content"]],
                kind=a.get("kind") or "",
            )
        )
    if "hedges" in layers:
        for h in o["hedges"]:
            scope = h.get("scope")
            article.hedges.append(
                Hedge(
                    h["type"], tuple(h["span"]), (scope["start"], scope["end"]) if scope else None
                )
            )
    return article


def _inline(path: Path) -> TrainingArticle:
    raw = path.read_text(encoding="utf-8")
    article = TrainingArticle(path.stem, "", {"statements", "floating", "hedges"})
    numbered: dict[str, Statement] = {}
    stack: list[tuple[str, dict[str, str], int]] = []
    last = 0
    for match in _TAG.finditer(raw):
        article.text += raw[last : match.start()]
        last = match.end()
        if not match[1]:
            stack.append((match[2], dict(_ATTRIBUTE.findall(match[3])), len(article.text)))
            continue
        tag, attributes, start = stack.pop()
        pair = (start, len(article.text))
        if tag == "h":
            article.hedges.append(Hedge(attributes["type"], pair, None))
        elif tag in "qsc":
            statement = numbered.setdefault(attributes["n"], Statement([], [], []))
            {"q": statement.content, "s": statement.source, "c": statement.cue}[tag].append(pair)
            statement.kind = attributes.get("kind", statement.kind)
    article.text += raw[last:]
    article.statements = list(numbered.values())
    for statement in article.statements:
        statement.content = sorted(_with_marks(article.text, p) for p in statement.content)
    return article


def _with_marks(text: str, pair: Pair) -> Pair:
    """A content grown by the `that` and the quotation marks that touch it."""
    start, end = pair
    before = _BEFORE_CONTENT.search(text, max(0, start - 8), start)
    if before:
        start = before.start()
    if end < len(text) and text[end] in _QUOTES:
        end += 1
    return start, end
