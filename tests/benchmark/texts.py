"""Texts to measure on, as many and as long as are wanted.

They are paragraphs of `samples/`, shuffled, which hold more findings and fewer different words
than news does; so two thirds of them get other words of the same endings, and each article a name
of its own. What 60 of them are like, beside 60 articles of PolNeAR and 10 of the world press:

| | these | PolNeAR | world press |
|---|---|---|---|
| word pieces a word | 1.26 | 1.29 | 1.26 |
| different words a word | .23 | .23 | .39 |
| words a statement | 23 | 31 | 37 |
| words a hedge | 41 | 59 | 123 |
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from annotate.model import model_folder

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_SYLLABLES = "ba den hol kir lo mar nes or pel ros sten tal ul ver wick yar".split()  # noqa: SIM905


def make_texts(count: int, seed: int = 1) -> list[str]:
    """Articles of some 500 words, all different."""
    return list(each_text(count, seed))


def each_text(count: int, seed: int = 1) -> Iterator[str]:
    """The same, one at a time."""
    chance = random.Random(seed)
    files = [p.read_text(encoding="utf-8") for p in sorted(SAMPLES.glob("*.txt"))]
    paragraphs = [p for text in files for p in text.split("\n") if len(p.split()) > 8]
    return (_make_text(paragraphs, chance) for _ in range(count))


def _make_text(paragraphs: list[str], chance: random.Random) -> str:
    name = " ".join("".join(chance.choices(_SYLLABLES, k=2)).title() for _ in range(2))
    chosen = [f'"It may be {chance.random():.4f}," {name} said.']
    while sum(len(p.split()) for p in chosen) < 500:
        paragraph = chance.choice(paragraphs)
        chosen.append(_reworded(paragraph, chance) if chance.random() < 0.65 else paragraph)
    return "\n\n".join(chosen)


def _reworded(paragraph: str, chance: random.Random) -> str:
    """The paragraph without quotation marks, its small words of four letters and more changed."""

    def other(match: re.Match[str]) -> str:
        return chance.choice(_words()[match[1]]) if match[1] in _words() else match[0]

    return re.sub(r"\b[a-z]{2,}([a-z]{2})\b", other, re.sub('["“”]', "", paragraph))


@cache
def _words() -> dict[str, list[str]]:
    """The encoder's English words of five letters and more, by their last two."""
    tokenizer = json.loads((model_folder() / "news_encoder" / "tokenizer.json").read_text("utf-8"))
    found: dict[str, list[str]] = {}
    for word in tokenizer["model"]["vocab"]:
        if len(word) >= 5 and word.isascii() and word.isalpha():
            found.setdefault(word[-2:], []).append(word)
    return found


def of_length(characters: int) -> str:
    """One article of so many characters, whose people and words are all the time new."""
    parts, length = [], 0
    for text in each_text(1_000_000_000, seed=2):
        parts.append(text)
        length += len(text) + 2
        if length > characters:
            break
    return "\n\n".join(parts)[:characters]


def from_corpus(path: Path, count: int) -> list[str]:
    """The texts of the first `count` records of a JSONL file, by their key ``text``."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line, _ in zip(lines, range(count), strict=False)]
