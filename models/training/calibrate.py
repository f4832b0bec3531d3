"""Makes confidences mean what they say: ``python -m models.training.calibrate --corpora FOLDER``.

Reads development articles with the exported encoder, sorts its statements by raw confidence,
and fits the share that is right by isotonic regression. The curve goes into the pipeline's
decoding.json; models.training.evaluate prints how reliable the result is.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from annotate.components.encoder import Reader, load_reader
from models.training.data import TrainingArticle, read_corpus
from models.training.settings import NEWS

KNOTS = 9  # points of a curve; more follow the noise of some thousand findings


def main(argv: list[str] | None = None) -> None:
    """Fit the curve and write it."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument("--pipeline", type=Path, default=NEWS)
    o = options.parse_args(argv)
    folder = o.pipeline / "news_encoder"
    reader = load_reader(folder)
    reader.curve = None
    statements: list[tuple[float, bool]] = []
    for corpus in ("polnear", "world_statements", "written"):
        for article in read_corpus(o.corpora, corpus, "dev"):
            statements += judged_statements(reader, article)
    path = folder / "decoding.json"
    plain = json.loads(path.read_text(encoding="utf-8"))
    plain["curve"] = curve(statements)
    path.write_text(json.dumps(plain, indent=1), encoding="utf-8")
    print(plain["curve"])


def judged_statements(reader: Reader, article: TrainingArticle) -> list[tuple[float, bool]]:
    """Each statement's raw confidence, and whether half of its content is a gold content."""
    gold = [_inside(s.content) for s in article.statements]
    found = reader.read(article.text)["statements"]
    contents = [_inside(s["content"]) for s in found]
    return [
        (s["confidence"], any(2 * len(c & g) >= len(c | g) for g in gold))
        for s, c in zip(found, contents, strict=True)
    ]


def _inside(pairs: Iterable[Sequence[int]]) -> set[int]:
    return {i for start, end in pairs for i in range(start, end)}


def curve(judged: list[tuple[float, bool]]) -> list[list[float]]:
    """Points (raw, share right) of a rising curve, by isotonic regression over equal bins."""
    judged = sorted(judged)
    raw, right = np.array([j[0] for j in judged]), np.array([float(j[1]) for j in judged])
    bins = np.array_split(np.arange(len(judged)), KNOTS)
    blocks = [[float(raw[b].mean()), float(right[b].mean()), len(b)] for b in bins if len(b)]
    merged: list[list[float]] = []
    for block in blocks:
        merged.append(block)
        while len(merged) > 1 and merged[-2][1] > merged[-1][1]:
            x, y, n = merged.pop()
            x0, y0, n0 = merged.pop()
            merged.append([(x0 * n0 + x * n) / (n0 + n), (y0 * n0 + y * n) / (n0 + n), n0 + n])
    return [[round(x, 3), round(y, 3)] for x, y, _ in merged]


if __name__ == "__main__":
    main()
