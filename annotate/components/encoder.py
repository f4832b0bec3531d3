"""The trained encoder as a spaCy component: one forward pass over an article, or over many.

Reads `doc.text`; writes `doc._.news_findings`, plain data that the other components use.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import minibatch
from tokenizers import Tokenizer

from annotate.components import decoding
from annotate.components.decoding import Anchor, Floats, Ints, PieceStatement
from annotate.components.records import Findings, FoundStatement, register_extensions
from annotate.components.windows import Pieces, Window, cut, load_tokenizer, split
from annotate.model import model_folder

# ids, features, mask [B, T] → scores [B, T, sum of decoding.OUTPUTS]
Forward = Callable[[Ints, Ints, Ints], Floats]


@dataclass(frozen=True)
class Settings:
    """How texts are cut and scores are read; tuned on development data at export."""

    window: int = 256
    left: int = 48
    right: int = 16
    batch_pieces: int = 2048
    cue: float = 0.5
    floating: float = 0.5
    piece_cost: float = 2.0
    hedge: float = 0.5
    entity: float = 0.5


class _Waiting(NamedTuple):
    """An anchor whose statement is still to be decoded, and where it belongs."""

    anchor: Anchor
    kind: Floats
    pair: Callable[[int, int], list[int]]
    found: Findings


# Anchors decoded together: enough to make a step's cost small, few enough to bound memory.
_MOST_WAITING = 1024


class Reader:
    """Texts → findings, with any `forward`: onnxruntime's, or torch's while training."""

    def __init__(
        self,
        tokenizer: Tokenizer,
        forward: Forward,
        distances: Floats,
        settings: Settings,
        curves: dict[str, list[list[float]]] | None = None,
    ) -> None:
        self.tokenizer = tokenizer
        self.forward = forward
        self.distances = distances
        self.settings = settings
        self.curves = curves or {}

    def _sure(self, name: str, raw: float) -> float:
        """A raw confidence as the share of its like that is right, by the curve `name`."""
        if name in self.curves:
            points = np.asarray(self.curves[name])
            raw = float(np.interp(raw, points[:, 0], points[:, 1]))
        return round(raw, 2)

    def read(self, texts: list[str]) -> list[Findings]:
        """The findings of each text; windows of all texts share batches by length."""
        s = self.settings
        articles = [split(self.tokenizer, text) for text in texts]
        jobs = [
            (i, window)
            for i, pieces in enumerate(articles)
            for window in cut(pieces, s.window, s.left, s.right)
        ]
        findings = [Findings(statements=[], hedges=[], entities=[]) for _ in texts]
        waiting: list[_Waiting] = []
        for batch in _batches(jobs, s.batch_pieces):
            outputs = self._run([(articles[i], window) for i, window in batch])
            for (i, window), output in zip(batch, outputs, strict=True):
                waiting += self._decode(articles[i], window, output, findings[i])
            if len(waiting) > _MOST_WAITING:
                self._add_statements(waiting)
                waiting = []
        self._add_statements(waiting)
        for found in findings:
            found["statements"].sort(key=lambda f: (f["cue"] or f["content"][0], f["content"]))
            found["hedges"].sort(key=lambda f: f["cue"])
            found["entities"].sort(key=lambda f: f["start"])
        return findings

    def _add_statements(self, waiting: list[_Waiting]) -> None:
        """Decode the statements of many anchors at once, each into its article's findings."""
        if not waiting:
            return
        scores = [w.anchor.scores for w in waiting]
        for w, labels in zip(
            waiting, decoding.best_roles(scores, self.settings.piece_cost), strict=True
        ):
            x = decoding.statement(w.anchor, labels, w.kind)
            if x is not None:
                sure = self._sure("statement", x.cue_confidence * x.content_confidence)
                w.found["statements"].append(_found(x, w.pair, sure))

    def _run(self, batch: list[tuple[Pieces, Window]]) -> list[Floats]:
        length = max(window.end - window.start for _, window in batch)
        ids, features, mask = np.zeros((3, len(batch), length), dtype=np.int64)
        for row, (pieces, window) in enumerate(batch):
            size = window.end - window.start
            ids[row, :size] = pieces.ids[window.start : window.end]
            features[row, :size] = pieces.features[window.start : window.end]
            mask[row, :size] = 1
        scores = self.forward(ids, features, mask)
        return [scores[row, : w.end - w.start] for row, (_, w) in enumerate(batch)]

    def _decode(
        self, pieces: Pieces, window: Window, output: Floats, found: Findings
    ) -> list[_Waiting]:
        """Add a window's hedges and entities to `found`; its statements wait for the others."""
        parts, s = decoding.parts_of(output), self.settings
        first, last = window.first - window.start, window.last - window.start

        def pair(start: int, end: int) -> list[int]:
            at = window.start
            return [int(pieces.starts[at + start]), int(pieces.ends[at + end - 1])]

        for cue, claim in decoding.hedges(parts, self.distances, first, last, s.hedge):
            found["hedges"].append(
                {
                    "type": cue.label,
                    "cue": pair(cue.start, cue.end),
                    "scope": pair(*claim),
                    "confidence": self._sure("hedge", cue.confidence),
                }
            )
        for span in decoding.labelled_spans(
            parts["entity"], decoding.ENTITY_TYPES, first, last, s.entity
        ):
            start, end = pair(span.start, span.end)
            sure = round(span.confidence, 2)
            found["entities"].append(
                {"start": start, "end": end, "label": span.label, "confidence": sure}
            )
        return [
            _Waiting(anchor, parts["kind"], pair, found)
            for anchor in decoding.anchors(parts, self.distances, first, last, s.cue, s.floating)
        ]


def _found(x: PieceStatement, pair: Callable[[int, int], list[int]], sure: float) -> FoundStatement:
    return {
        "cue": None if x.cue is None else pair(x.cue.start, x.cue.end),
        "source": [pair(*p) for p in x.source],
        "content": [pair(*p) for p in x.content],
        "confidence": sure,
        "kind": {
            name: round(float(chance), 2)
            for name, chance in zip(decoding.SOURCE_KINDS, x.kind, strict=True)
        },
    }


def _batches(
    jobs: list[tuple[int, Window]], batch_pieces: int
) -> Iterator[list[tuple[int, Window]]]:
    """Windows of like length together, up to `batch_pieces` with their padding."""
    batch: list[tuple[int, Window]] = []
    for job in sorted(jobs, key=lambda j: j[1].start - j[1].end):
        longest = batch[0][1].end - batch[0][1].start if batch else 0
        if batch and longest * (len(batch) + 1) > batch_pieces:
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch


def load_reader(folder: Path) -> Reader:
    """The exported encoder in `folder`: encoder.onnx, tokenizer.json, decoding.json."""
    import onnxruntime

    plain = json.loads((folder / "decoding.json").read_text(encoding="utf-8"))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
    )

    def forward(ids: Ints, features: Ints, mask: Ints) -> Floats:
        (scores,) = session.run(None, {"ids": ids, "features": features, "mask": mask})
        return np.asarray(scores, dtype=np.float32)

    return Reader(
        load_tokenizer(str(folder / "tokenizer.json")),
        forward,
        np.asarray(plain["distances"], dtype=np.float32),
        Settings(**plain["settings"]),
        plain.get("curves"),
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
        doc._.news_findings = self.reader.read([doc.text])[0]
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Write the findings of many articles, `batch_size` of them sharing passes."""
        for docs in minibatch(stream, size=batch_size):  # type: ignore[no-untyped-call]
            for doc, found in zip(docs, self.reader.read([d.text for d in docs]), strict=True):
                doc._.news_findings = found
                yield doc

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


@Language.factory("news_encoder", assigns=["doc._.news_findings"])
def make_encoder(nlp: Language, name: str) -> NewsEncoder:
    """The factory that spaCy calls for `news_encoder`."""
    register_extensions()
    return NewsEncoder()


def settings_as_plain(settings: Settings) -> dict[str, Any]:
    """Settings as decoding.json holds them."""
    return asdict(settings)
