"""The trained encoder as a spaCy component: one forward pass over an article.

Reads the article's text; writes `doc._.news_findings`, plain data that the other components use,
and the warning `not-english`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from tokenizers import Tokenizer

from annotate.components import decoding
from annotate.components.decoding import Anchor, Floats, Ints, PieceStatement
from annotate.components.entities import agreed, whole_names
from annotate.components.language import foreign
from annotate.components.records import (
    Findings,
    FoundStatement,
    register_extensions,
)
from annotate.components.structure import article_of
from annotate.components.windows import Pieces, Window, cut, load_tokenizer, split
from annotate.model import model_folder

# ids, features [1, T] → scores [1, T, sum of decoding.OUTPUTS]. One window a pass: on a CPU
# larger batches are no faster (8,400 pieces a second alone, 7,100 padded in eights), and int8
# scales are taken over the whole pass, so that neighbours in a batch would change what is found.
Forward = Callable[[Ints, Ints], Floats]


@dataclass(frozen=True)
class Settings:
    """How texts are cut and scores are read; tuned on development data at export."""

    window: int = 224
    left: int = 24
    right: int = 16
    cue: float = 0.45
    piece_cost: float = 2.0
    entity: float = 0.55


class _Waiting(NamedTuple):
    """An anchor whose statement is still to be decoded; `pair` turns pieces to characters."""

    anchor: Anchor
    kind: Floats
    pair: Callable[[int, int], list[int]]


# Anchors decoded together: enough to make a step's cost small, few enough to bound memory.
_MOST_WAITING = 1024


class Reader:
    """Text → findings, with any `forward`: onnxruntime's, or a test's."""

    def __init__(
        self,
        tokenizer: Tokenizer,
        forward: Forward,
        distances: Floats,
        settings: Settings,
        curve: list[list[float]] | None = None,
    ) -> None:
        self.tokenizer = tokenizer
        self.forward = forward
        self.distances = distances
        self.settings = settings
        self.curve = curve

    def _sure(self, raw: float) -> float:
        """A raw confidence as the share of its like that is right, by the curve."""
        if self.curve:
            points = np.asarray(self.curve)
            raw = float(np.interp(raw, points[:, 0], points[:, 1]))
        return round(raw, 2)

    def read(self, text: str) -> Findings:
        """The findings of a text of any length, window by window."""
        s, found = self.settings, Findings(statements=[], entities=[])
        pieces = split(self.tokenizer, text)
        waiting: list[_Waiting] = []
        for window in cut(pieces, s.window, s.left, s.right):
            inside = slice(window.start, window.end)
            scores = self.forward(pieces.ids[None, inside], pieces.features[None, inside])
            waiting += self._decode(pieces, window, scores[0], found)
            if len(waiting) > _MOST_WAITING:
                self._add_statements(waiting, found)
                waiting = []
        self._add_statements(waiting, found)
        found["statements"].sort(key=lambda f: (f["cue"], f["content"]))
        found["entities"] = agreed(text, whole_names(text, found["entities"]))
        return found

    def _add_statements(self, waiting: list[_Waiting], found: Findings) -> None:
        """Decode the statements of many anchors at once."""
        if not waiting:
            return
        scores = [w.anchor.scores for w in waiting]
        labels = decoding.best_roles(scores, self.settings.piece_cost)
        for w, own in zip(waiting, labels, strict=True):
            x = decoding.statement(w.anchor, own, w.kind)
            if x is not None:
                sure = self._sure(x.cue_confidence * x.content_confidence)
                found["statements"].append(_found(x, w.pair, sure))

    def _decode(
        self, pieces: Pieces, window: Window, output: Floats, found: Findings
    ) -> list[_Waiting]:
        """Add a window's entities to `found`; its statements wait for the others."""
        parts, s = decoding.parts_of(output), self.settings
        first, last = window.first - window.start, window.last - window.start

        def pair(start: int, end: int) -> list[int]:
            at = window.start
            return [int(pieces.starts[at + start]), int(pieces.ends[at + end - 1])]

        for span in decoding.labelled_spans(
            parts["entity"], decoding.ENTITY_TYPES, first, last, s.entity
        ):
            start, end = pair(span.start, span.end)
            sure = round(span.confidence, 2)
            found["entities"].append(
                {"start": start, "end": end, "label": span.label, "confidence": sure}
            )
        return [
            _Waiting(anchor, parts["kind"], pair)
            for anchor in decoding.anchors(parts, self.distances, first, last, s.cue)
        ]


def _found(x: PieceStatement, pair: Callable[[int, int], list[int]], sure: float) -> FoundStatement:
    return {
        "cue": pair(x.cue.start, x.cue.end),
        "source": [pair(*p) for p in x.source],
        "content": [pair(*p) for p in x.content],
        "confidence": sure,
        "kind": {
            name: round(float(chance), 2)
            for name, chance in zip(decoding.SOURCE_KINDS, x.kind, strict=True)
        },
    }


def load_reader(folder: Path) -> Reader:
    """The exported encoder in `folder`: encoder.onnx, tokenizer.json, decoding.json."""
    import onnxruntime

    plain = json.loads((folder / "decoding.json").read_text(encoding="utf-8"))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(folder / "encoder.onnx"),
        options,
        providers=["CPUExecutionProvider"],
        # Slower than a sum and a norm: 13,100 pieces a second for 13,450.
        disabled_optimizers=["SkipLayerNormFusion"],
    )

    def forward(ids: Ints, features: Ints) -> Floats:
        (scores,) = session.run(None, {"ids": ids, "features": features})
        return np.asarray(scores, dtype=np.float32)

    return Reader(
        load_tokenizer(str(folder / "tokenizer.json")),
        forward,
        np.asarray(plain["distances"], dtype=np.float32),
        Settings(**plain["settings"]),
        plain.get("curve"),
    )


FILES = ("encoder.onnx", "tokenizer.json", "decoding.json")


class NewsEncoder:
    """The component; the encoder is read from disk when the first article comes."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._reader: Reader | None = None

    @property
    def reader(self) -> Reader:
        """The loaded encoder: from `from_disk`, or the one that ships with annotate."""
        if self._reader is None:
            self._reader = load_reader(self._folder or model_folder() / "news_encoder")
        return self._reader

    def __call__(self, doc: Doc) -> Doc:
        """Write the findings of one article."""
        text = article_of(doc).text
        doc._.news_findings = self.reader.read(text)
        doc._.news_warnings = [*doc._.news_warnings, *foreign(text)]
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the encoder's files into the folder `path`."""
        target = Path(path)
        target.mkdir(parents=True, exist_ok=True)
        source = self._folder or model_folder() / "news_encoder"
        for name in FILES:
            (target / name).write_bytes((source / name).read_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NewsEncoder:
        """Use the encoder in the folder `path` from now on."""
        self._folder, self._reader = Path(path), None
        return self


@Language.factory("news_encoder", assigns=["doc._.news_findings", "doc._.news_warnings"])
def make_encoder(nlp: Language, name: str) -> NewsEncoder:
    """The factory that spaCy calls for `news_encoder`."""
    register_extensions()
    return NewsEncoder()


def settings_as_plain(settings: Settings) -> dict[str, Any]:
    """Settings as decoding.json holds them."""
    return asdict(settings)
