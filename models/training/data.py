"""Corpora by path → training articles in one shape.

Reads the files that `corpora/README.md` of the data describes: JSONL with character offsets,
and `.gold` files with inline tags. Contents hold `that`/`to` and the quotation marks, as PolNeAR
has them. What counts as a statement differs: an article says by which convention it is marked.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from annotate.components.encoder.decoding import ENTITY_TYPES
from annotate.vocabulary import HedgeType

Pair = tuple[int, int]

HEDGE_TYPES: tuple[str, ...] = get_args(HedgeType)

# What of a source's words is whose: the name, the role that it is given, the body it belongs to.
PARTS = ("name", "role", "body")

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
    its development part.
    """
    held = {o["id"] for o in _lines(folder / "speakers_hedges.dev.jsonl")}
    every = [o for p in ("train", "dev") for o in _lines(folder / f"news.{p}.jsonl")]
    news = {o["id"] for o in every}
    validated = {_opening(o["text"]) for o in every if in_validation(o["id"])}
    if name == "written":
        return [
            _inline(path)
            for path in sorted((folder / "written").glob("*.gold"))
            if path.stem.endswith("0") == (part == "dev")
        ]
    if name == "ewt_propbank":
        lines = _lines(folder / "ewt_propbank.jsonl")
        return [_statements(o, set(), "polnear") for o in lines if o["split"] == part]
    if name == "polnear_multi":
        return [
            _statements(o, set(), "polnear")
            for o in _lines(folder / "polnear.multi.jsonl")
            if "/train/" in o["id"] and o["id"] not in held
        ]
    if name == "polnear":
        extra = {o["id"]: o for o in _lines(folder / "speakers_hedges.train.jsonl")}
        plain = _lines(folder / f"polnear.{part}.jsonl")
        return [
            _statements(
                extra.get(o["id"], o), {"hedges", "parts"} if o["id"] in extra else set(), "polnear"
            )
            for o in plain
            if o["id"] not in held and _opening(o["text"]) not in validated
        ]
    if name == "news":
        named = {o["id"]: o for o in _lines(folder / "newswire_ner.train.jsonl")}
        articles = []
        for o in _lines(folder / ("news.dev.jsonl" if part == "dev" else "news.train.jsonl")):
            if part == "dev" or in_validation(o["id"]) == (part == "validation"):
                articles.append(_statements(o, {"hedges", "floating", "parts"}))
                if o["id"] in named:
                    _add_entities(articles[-1], named[o["id"]])
        return articles
    if name == "world_statements":
        named = {o["id"]: o for o in _lines(folder / "newswire_ner.train.jsonl")}
        articles = []
        for o in _lines(folder / f"world_statements.{part}.jsonl"):
            article = _statements(o, {"hedges", "floating", "parts"})
            _add_entities(article, named[o["id"]])
            articles.append(article)
        return articles
    if name == "unmarked":
        return [
            TrainingArticle(o["id"], o["text"], set())
            for o in _lines(folder / "unmarked.jsonl")
            if _opening(o["text"]) not in validated
        ]
    if name == "newswire_ner":
        held = {
            o["id"]
            for p in ("train", "dev")
            for o in _lines(folder / f"world_statements.{p}.jsonl")
        } | news
        articles = []
        for o in _lines(folder / f"newswire_ner.{part}.jsonl"):
            if part == "train" and o["id"] in held:
                continue
            article = TrainingArticle(o["id"], o["text"], set())
            _add_entities(article, o)
            articles.append(article)
        return articles
    raise ValueError(f"{name}: no such corpus (see config.toml)")


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
    if "parts" in layers:
        article.parts = [part for figure in o["figures"] for part in _parts(o["text"], figure)]
    return article


def _parts(text: str, figure: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Name, role and body where they stand in a figure's mentions or close beside them."""
    if figure["kind"] not in ("person", "organization", "outlet", "place") or figure["parts"]:
        return
    words = set(re.findall(r"[\w.’'&-]+", figure["name"].casefold()))
    for start, end in figure["mentions"]:
        yield from _named(text, start, end, words)
    for label in ("role", "affiliation"):
        if figure[label] and figure["kind"] == "person":
            yield from _beside(text, figure, figure[label], "role" if label == "role" else "body")


def _named(text: str, start: int, end: int, words: set[str]) -> Iterator[tuple[int, int, str]]:
    """The longest stretch of a mention's words that all stand in the name, with a capital."""
    best: tuple[int, int] | None = None
    run: tuple[int, int] | None = None
    for match in re.finditer(r"[\w.’'&-]+", text[start:end]):
        bare = re.sub(r"[’']s?$", "", match[0])
        fits = {match[0].casefold(), bare.casefold(), match[0].casefold().rstrip(".")} & words
        pair = (start + match.start(), start + match.start() + len(bare))
        run = (run[0] if run else pair[0], pair[1]) if fits else None
        if run and (best is None or run[1] - run[0] > best[1] - best[0]):
            best = run
    if best and any(c.isupper() for c in text[best[0] : best[1]]):
        yield (*best, "name")


def _beside(
    text: str, figure: dict[str, Any], words: str, label: str
) -> Iterator[tuple[int, int, str]]:
    """Where a role's or a body's words stand at most 120 characters from a mention."""
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    seen = set()
    for start, end in figure["mentions"]:
        for match in pattern.finditer(text, max(0, start - 120), min(len(text), end + 120)):
            if match.span() not in seen:
                seen.add(match.span())
                yield (*match.span(), label)


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
