"""Learns what speaks for a statement: ``python -m models.training.calibrate --corpora FOLDER``.

Reads development articles with the exported encoder, every statement of every cue that it looks
at, and fits the chance that half of the content is a gold content to the statement's signs
(logistic regression). The weights go into the pipeline's decoding.json: by them annotate keeps a
statement, and says how sure it is. Because they are fitted where figures are taken, it prints
what articles that were left out of the fit gain, too.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from annotate.checksums import write_checksums
from annotate.components.encoder import Calibration, Reader, decoding, load_reader
from models.training.data import TrainingArticle, read_corpus
from models.training.logistic import Numbers, logistic
from models.training.settings import NEWS

# The articles that each convention's weights are fitted to, and how much one of them counts: none
# that a stage has seen.
FITTED_ON = {
    "news": (
        ("news", "validation", 1.0),
        ("world_statements", "dev", 1.0),
        ("written", "dev", 0.5),
    ),
    "polnear": (("polnear", "dev", 1.0),),
}
FOLDS = 5
_RIDGE = 1.0
_FLAT = 0.002  # of F1
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class FoundSigns:
    """An article's statements: their signs, and which gold statement each tells, or -1.

    `gold` is how many gold statements the article has, `weight` how much it counts.
    """

    signs: Numbers
    told: Ints
    gold: int
    weight: float

    @property
    def right(self) -> Flags:
        """Which statements tell a gold one."""
        return self.told >= 0


def main(argv: list[str] | None = None) -> None:
    """Fit the weights and write them."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--corpora", type=Path, required=True)
    options.add_argument("--pipeline", type=Path, default=NEWS)
    o = options.parse_args(argv)
    folder = o.pipeline / "news_encoder"
    reader = load_reader(folder)
    path = folder / "decoding.json"
    plain = json.loads(path.read_text(encoding="utf-8"))
    for convention, corpora in FITTED_ON.items():
        parts = {
            corpus: [
                signs_of(reader, article, weight)
                for article in read_corpus(o.corpora, corpus, part)
            ]
            for corpus, part, weight in corpora
        }
        everything = [article for part in parts.values() for article in part]
        calibration = fit(everything)
        calibration = replace(calibration, keep=best_keep(calibration, everything))
        plain["judges"][convention] = asdict(calibration)
        print(convention, asdict(calibration))
        for corpus, figure in left_out(parts, calibration.keep).items():
            print(f"{corpus}: found {figure:.1f} by the encoder alone, judged by the others")
    path.write_text(json.dumps(plain, indent=1), encoding="utf-8")
    write_checksums(o.pipeline)


def best_keep(calibration: Calibration, articles: Sequence[FoundSigns]) -> float:
    """The chance from which statements are kept, in steps of .01.

    The highest whose F1 is at most _FLAT below the best: there false ones go, and a reader minds
    these more than the missing. On validation articles F1 falls by .1 from .34 to .40, and
    exact triples rise by .9.
    """
    chances = np.array([calibration.chance(s) for a in articles for s in a.signs])
    right = np.concatenate([a.right for a in articles])
    share = np.concatenate([np.full(len(a.signs), a.weight) for a in articles])
    gold = sum(a.gold * a.weight for a in articles)

    def f1(keep: float) -> float:
        kept = share * (chances >= keep)
        return float(2 * kept[right].sum() / (kept.sum() + gold))

    figures = {round(0.01 * i, 2): f1(0.01 * i) for i in range(20, 80)}
    return max(keep for keep, figure in figures.items() if figure >= max(figures.values()) - _FLAT)


def signs_of(reader: Reader, article: TrainingArticle, weight: float) -> FoundSigns:
    """What the reader finds in an article by its convention, held against its gold."""
    signs, contents = _read(reader, article)
    golds = [_inside(statement.content) for statement in article.statements]
    shares = sorted(
        (-len(content & gold) / len(content | gold), i, j)
        for i, content in enumerate(contents)
        for j, gold in enumerate(golds)
    )
    told = np.full(len(contents), -1)
    for share, i, j in shares:
        if share <= -0.5 and told[i] < 0 and j not in told:
            told[i] = j
    return FoundSigns(signs, told, len(golds), weight)


def _read(reader: Reader, article: TrainingArticle) -> tuple[Numbers, list[set[int]]]:
    """Signs [statements, SIGNS] and contents (characters) of all that the reader finds."""
    seen: list[tuple[decoding.PieceStatement, set[int]]] = []
    for statement, view in reader.statements(article.text, article.convention):
        seen.append((statement, _inside(view.content(*piece) for piece in statement.content)))
    signs = np.array([s.signs for s, _ in seen], np.float64).reshape(-1, len(decoding.SIGNS))
    return signs, [content for _, content in seen]


def _inside(pairs: Iterable[Sequence[int]]) -> set[int]:
    return {i for start, end in pairs for i in range(start, end)}


def fit(articles: Sequence[FoundSigns]) -> Calibration:
    """Weights by logistic regression with a slight ridge, each article with its weight."""
    signs = np.concatenate([a.signs for a in articles])
    x = np.column_stack([np.ones(len(signs)), signs])
    y = np.concatenate([a.right for a in articles]).astype(float)
    share = np.concatenate([np.full(len(a.signs), a.weight) for a in articles])
    weights = logistic(x, y, np.array([0.0, *[_RIDGE] * signs.shape[1]]), share)
    return Calibration(*[round(float(w), 3) for w in weights])


def left_out(parts: dict[str, list[FoundSigns]], keep: float) -> dict[str, float]:
    """F1 of what is kept in each corpus, by weights fitted without the article's fold."""
    everything = [(corpus, article) for corpus, part in parts.items() for article in part]
    counts = {corpus: np.zeros(3) for corpus in parts}
    for fold in range(FOLDS):
        calibration = fit([a for i, (_, a) in enumerate(everything) if i % FOLDS != fold])
        for corpus, article in everything[fold::FOLDS]:
            kept = np.array([calibration.chance(s) >= keep for s in article.signs], dtype=bool)
            counts[corpus] += [(kept & article.right).sum(), kept.sum(), article.gold]
    return {c: float(200 * hit / (found + gold)) for c, (hit, found, gold) in counts.items()}


if __name__ == "__main__":
    main()
