"""Corpora by path → training articles in one shape.

Reads the files that `corpora/README.md` of the data describes: JSONL with character offsets,
and `.gold` files with inline tags. Contents hold `that`/`to` and the quotation marks, as PolNeAR
has them. What counts as a statement differs: an article says by which convention it is marked.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from annotate.components.encoder.decoding import ENTITY_TYPES
from annotate.vocabulary import HedgeType
from models.training.parts import figure_parts

Pair = tuple[int, int]

HEDGE_TYPES: tuple[str, ...] = get_args(HedgeType)

_QUOTES = '"“”‘’«»„'
_BEFORE_CONTENT = re.compile(r"(?:\b(?:that|to)\s+)?[\"“‘«„]?$")
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
    """An article and the layers that its corpus marks.

    Layers are statements, floating, hedges, entities and parts: what of a source's words is its
    name, its role and its body.
    """

    id: str
    text: str
    layers: set[str]
    statements: list[Statement] = field(default_factory=list)
    hedges: list[Hedge] = field(default_factory=list)
    entities: list[tuple[int, int, str]] = field(default_factory=list)
    parts: list[tuple[int, int, str]] = field(default_factory=list)
    convention: str = "news"


def read_corpus(folder: Path, name: str, part: str = "train") -> list[TrainingArticle]:
    """The articles of one corpus; `name` is a key of the table `repeat` in config.toml.

    Articles of `world_statements` and `speakers_hedges` also stand in `newswire_ner` and
    `polnear`, and so do some of `news`: what those mark is added here, and the doubles are left
    out there. The part "validation" is an eighth of the news corpus's training articles, on which
    choices are made, and which no stage sees. Every tenth article of `written` is held back as
    its development part. Raises ValueError where there is no such corpus.
    """
    if name not in _READERS:
        raise ValueError(f"{name}: no such corpus (see config.toml)")
    return _READERS[name](folder, part)


def _read_written(folder: Path, part: str) -> list[TrainingArticle]:
    return [
        _inline(path)
        for path in sorted((folder / "written").glob("*.gold"))
        if path.stem.endswith("0") == (part == "dev")
    ]


def _read_propbank(folder: Path, part: str) -> list[TrainingArticle]:
    lines = _lines(folder / "ewt_propbank.jsonl")
    return [_statements(o, set(), "polnear") for o in lines if o["split"] == part]


def _read_polnear_multi(folder: Path, part: str) -> list[TrainingArticle]:
    held = _held_back(folder)
    return [
        _statements(o, set(), "polnear")
        for o in _lines(folder / "polnear.multi.jsonl")
        if f"/{part}/" in o["id"] and o["id"] not in held
    ]


def _read_polnear(folder: Path, part: str) -> list[TrainingArticle]:
    held, validated = _held_back(folder), _validated(folder)
    extra = {o["id"]: o for o in _lines(folder / "speakers_hedges.train.jsonl")}
    return [
        _statements(extra.get(o["id"], o), _EXTRA if o["id"] in extra else set(), "polnear")
        for o in _lines(folder / f"polnear.{part}.jsonl")
        if o["id"] not in held and _opening(o["text"]) not in validated
    ]


def _read_news(folder: Path, part: str) -> list[TrainingArticle]:
    named = {o["id"]: o for o in _lines(folder / "newswire_ner.train.jsonl")}
    articles = []
    for o in _lines(folder / ("news.dev.jsonl" if part == "dev" else "news.train.jsonl")):
        if part == "dev" or in_validation(o["id"]) == (part == "validation"):
            articles.append(_statements(o, {"hedges", "floating", "parts"}))
            if o["id"] in named:
                _add_entities(articles[-1], named[o["id"]])
    return articles


def _read_world(folder: Path, part: str) -> list[TrainingArticle]:
    named = {o["id"]: o for o in _lines(folder / "newswire_ner.train.jsonl")}
    articles = []
    for o in _lines(folder / f"world_statements.{part}.jsonl"):
        articles.append(_statements(o, {"hedges", "floating", "parts"}))
        _add_entities(articles[-1], named[o["id"]])
    return articles


def _read_unmarked(folder: Path, part: str) -> list[TrainingArticle]:
    validated = _validated(folder)
    return [
        TrainingArticle(o["id"], o["text"], set())
        for o in _lines(folder / "unmarked.jsonl")
        if part == "train" and _opening(o["text"]) not in validated
    ]


def _read_newswire(folder: Path, part: str) -> list[TrainingArticle]:
    others = ("world_statements", "news")
    held = {
        o["id"]
        for other in others
        for p in ("train", "dev")
        for o in _lines(folder / f"{other}.{p}.jsonl")
    }
    articles = []
    for o in _lines(folder / f"newswire_ner.{part}.jsonl"):
        if part == "dev" or o["id"] not in held:
            articles.append(TrainingArticle(o["id"], o["text"], set()))
            _add_entities(articles[-1], o)
    return articles


_READERS: dict[str, Callable[[Path, str], list[TrainingArticle]]] = {
    "written": _read_written,
    "ewt_propbank": _read_propbank,
    "polnear": _read_polnear,
    "polnear_multi": _read_polnear_multi,
    "news": _read_news,
    "world_statements": _read_world,
    "unmarked": _read_unmarked,
    "newswire_ner": _read_newswire,
}
# What the articles of `speakers_hedges` mark beside PolNeAR's statements.
_EXTRA = {"hedges", "parts"}


def _held_back(folder: Path) -> set[str]:
    """The ids of PolNeAR's articles in the development part of `speakers_hedges`."""
    return {o["id"] for o in _lines(folder / "speakers_hedges.dev.jsonl")}


def _validated(folder: Path) -> set[str]:
    """The openings of the validation articles, which may stand in other corpora, too."""
    both = (o for part in ("train", "dev") for o in _lines(folder / f"news.{part}.jsonl"))
    return {_opening(o["text"]) for o in both if in_validation(o["id"])}


def in_validation(name: str) -> bool:
    """Whether an article of the news corpus is one of the eighth that choices are made on."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 8 == 0


def _opening(text: str) -> str:
    """By which an article is known again in another corpus."""
    return " ".join(text[:400].split())[:150]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _add_entities(article: TrainingArticle, marked: dict[str, Any]) -> None:
    article.layers.add("entities")
    article.entities = [
        (e["start"], e["end"], e["label"]) for e in marked["entities"] if e["label"] in ENTITY_TYPES
    ]


def _statements(o: dict[str, Any], layers: set[str], convention: str = "news") -> TrainingArticle:
    article = TrainingArticle(o["id"], o["text"], layers | {"statements"}, convention=convention)
    for a in o["attributions"]:
        article.statements.append(
            Statement(
                source=[tuple(p) for p in a["source"]],
                cue=[tuple(p) for p in a["cue"]],
                content=_contents(o["text"], a, convention),
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
    if "parts" in layers:
        article.parts = [
            part for figure in o["figures"] for part in figure_parts(o["text"], figure)
        ]
    return article


def _contents(text: str, a: dict[str, Any], convention: str) -> list[Pair]:
    """A statement's contents; the news corpus leaves out what touches them, so it is added."""
    pieces: list[Pair] = [(start, end) for start, end in a["content"]]
    if convention != "news":
        return pieces
    taken = [(first, last) for first, last in (*a["cue"], *a["source"], *pieces)]
    grown = []
    for piece in pieces:
        start, end = _with_marks(text, piece)
        if any(start < last <= piece[0] for _, last in taken):
            start = piece[0]
        grown.append((start, end))
    return grown


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
