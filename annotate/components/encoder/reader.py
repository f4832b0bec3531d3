"""The trained encoder: text → findings, in one forward pass over an article."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from tokenizers import Tokenizer

from annotate.components.encoder import decoding
from annotate.components.encoder.decoding import Floats, Ints, PieceStatement, ScoredCue
from annotate.components.encoder.entities import agreed, whole_names
from annotate.components.encoder.pieces import (
    CONVENTIONS,
    FEATURES,
    QUOTING,
    Pieces,
    Window,
    cut,
    load_tokenizer,
    sentence_end,
    split,
)
from annotate.components.records import (
    Findings,
    FoundEntity,
    FoundStatement,
)
from annotate.offline import import_onnxruntime

# ids, features [1, T] → scores [1, T, sum of decoding.OUTPUTS]. One window a pass: on a CPU
# larger batches are no faster (8,400 pieces a second alone, 7,100 padded in eights), and int8
# scales are taken over the whole pass, so that neighbours in a batch would change what is found.
Forward = Callable[[Ints, Ints], Floats]

# What the network has places for.
_LONGEST = 512


@dataclass(frozen=True)
class Settings:
    """How texts are cut and scores are read; tuned on development data at export."""

    window: int = 224
    left: int = 24
    right: int = 16
    cue: float = 0.3
    piece_cost: float = 2.0
    entity: float = 0.55

    def __post_init__(self) -> None:
        """Raise ValueError for what no text can be read with."""
        if not 0 < self.window <= _LONGEST or not 0 <= self.left + self.right < self.window:
            raise ValueError(f"no window to read with: {self.left} {self.window} {self.right}")
        chances = (self.cue, self.entity)
        if not all(0 <= chance <= 1 for chance in chances) or not math.isfinite(self.piece_cost):
            raise ValueError(f"thresholds out of range: {chances}, {self.piece_cost}")


@dataclass(frozen=True)
class Calibration:
    """What each of the SIGNS weighs for the chance, on the logistic scale, that a statement is one.

    From the chance `keep` on it is kept. What ships is fitted (models/training/calibrate.py).
    """

    bias: float = 0.0
    cue: float = 0.5
    content: float = 0.5
    quoted: float = 0.0
    direct: float = 0.0
    length: float = 0.0
    keep: float = 0.37

    def __post_init__(self) -> None:
        """Raise ValueError for what nothing can be judged by."""
        weights = [getattr(self, name) for name in ("bias", *decoding.SIGNS)]
        if not all(map(math.isfinite, weights)) or not 0 <= self.keep <= 1:
            raise ValueError(f"no weights to judge by: {weights}, kept from {self.keep} on")

    def chance(self, signs: Floats) -> float:
        """From 0 to 1, by a statement's signs."""
        return 1 / (1 + math.exp(-self.bias - float(self._weights @ signs)))

    @cached_property
    def _weights(self) -> Floats:
        return np.array([getattr(self, name) for name in decoding.SIGNS], dtype=np.float32)


class View(NamedTuple):
    """A window of an article's pieces, to turn what is found there into characters."""

    pieces: Pieces
    window: Window

    def pair(self, start: int, end: int) -> list[int]:
        """The characters [start, end] of the window's pieces [start, end)."""
        at = self.window.start
        return [int(self.pieces.starts[at + start]), int(self.pieces.ends[at + end - 1])]

    def content(self, start: int, end: int) -> list[int]:
        """The same for a content, which goes on to its sentence's end where the window cuts it."""
        at = self.window.start
        if at + end == self.window.end:
            end = sentence_end(self.pieces, at + end) - at
        return self.pair(start, end)


class _Waiting(NamedTuple):
    """A cue whose statement is still to be decoded."""

    cue: ScoredCue
    kinds: Floats
    quoting: Ints
    view: View


# Cues decoded together: enough to make a step's cost small, few enough to bound memory.
_MOST_WAITING = 256


class Reader:
    """Text → findings, with any `forward`: onnxruntime's, or a test's."""

    def __init__(
        self,
        tokenizer: Tokenizer,
        forward: Forward,
        distances: Floats,
        settings: Settings,
        calibrations: Mapping[str, Calibration],
    ) -> None:
        self.tokenizer = tokenizer
        self.forward = forward
        self.distances = distances
        self.settings = settings
        self.calibrations = calibrations

    def check(self) -> None:
        """Run the encoder once. Raises ValueError where its files do not fit each other."""
        ids = np.array([[self.tokenizer.get_vocab_size() - 1]], dtype=np.int64)
        scores = self.forward(ids, np.zeros_like(ids))
        width = sum(decoding.OUTPUTS.values())
        if scores.shape != (1, 1, width) or not np.isfinite(scores).all():
            raise ValueError(f"scores of shape {scores.shape} instead of (1, 1, {width})")
        if not np.isfinite(self.distances).all():
            raise ValueError("decoding.json holds what is no number")

    def with_thresholds(
        self, cue: float | None = None, entity: float | None = None, keep: float | None = None
    ) -> Reader:
        """A reader that looks at cues, finds names and keeps statements from these chances on.

        None leaves what was fitted.
        """
        fitted = self.settings
        settings = replace(
            fitted,
            cue=fitted.cue if cue is None else cue,
            entity=fitted.entity if entity is None else entity,
        )
        calibrations = self.calibrations
        if keep is not None:
            calibrations = {
                name: replace(calibration, keep=keep) for name, calibration in calibrations.items()
            }
        return Reader(self.tokenizer, self.forward, self.distances, settings, calibrations)

    def read(self, text: str, convention: str = "news") -> Findings:
        """The findings of a text of any length, window by window, by one of CONVENTIONS."""
        found = Findings(statements=[], entities=[])
        pieces = split(self.tokenizer, text)
        calibration = self.calibrations[convention]
        for x, view in self._decoded(pieces, found["entities"], convention):
            sure = calibration.chance(x.signs)
            if sure >= calibration.keep:
                found["statements"].append(_found(x, view, round(sure, 2)))
        found["statements"].sort(key=lambda f: (f["cue"], f["content"]))
        found["entities"] = agreed(text, whole_names(text, found["entities"]))
        return found

    def statements(
        self, text: str, convention: str = "news"
    ) -> Iterator[tuple[PieceStatement, View]]:
        """The statement of every cue that is looked at, whether `read` would keep it or not."""
        return self._decoded(split(self.tokenizer, text), [], convention)

    def _decoded(
        self, pieces: Pieces, entities: list[FoundEntity], convention: str
    ) -> Iterator[tuple[PieceStatement, View]]:
        """The statements of all windows, many decoded at once; adds to `entities`."""
        s = self.settings
        asked = FEATURES * CONVENTIONS.index(convention)
        waiting: list[_Waiting] = []
        for window in cut(pieces, s.window, s.left, s.right):
            inside = slice(window.start, window.end)
            ids, features = (
                x[None, inside].astype(np.int64) for x in (pieces.ids, pieces.features)
            )
            scores = self.forward(ids, features + asked)
            waiting += self._seen(pieces, window, scores[0], entities)
            if len(waiting) > _MOST_WAITING:
                yield from self._together(waiting)
                waiting = []
        yield from self._together(waiting)

    def _together(self, waiting: list[_Waiting]) -> Iterator[tuple[PieceStatement, View]]:
        """The statements of many cues, decoded at once."""
        if not waiting:
            return
        scores = [w.cue.scores for w in waiting]
        bio = decoding.best_bio(scores, self.settings.piece_cost)
        for w, own in zip(waiting, bio, strict=True):
            x = decoding.statement(w.cue, own, w.kinds, w.quoting)
            if x is not None:
                yield x, w.view

    def _seen(
        self, pieces: Pieces, window: Window, output: Floats, entities: list[FoundEntity]
    ) -> list[_Waiting]:
        """A window's cues; its entities are added to `entities`."""
        parts, s = decoding.parts_of(output), self.settings
        first, last = window.first - window.start, window.last - window.start

        view = View(pieces, window)
        for span in decoding.typed_spans(
            parts["entity"], decoding.ENTITY_TYPES, first, last, s.entity
        ):
            start, end = view.pair(span.start, span.end)
            sure = round(span.confidence, 2)
            entities.append({"start": start, "end": end, "label": span.type, "confidence": sure})
        quoting = pieces.features[window.start : window.end].astype(np.int64) % len(QUOTING)
        cues = decoding.scored_cues(parts, self.distances, first, last, s.cue)
        return [_Waiting(cue, parts["kind"], quoting, view) for cue in cues]


def _found(x: PieceStatement, view: View, sure: float) -> FoundStatement:
    return {
        "cue": view.pair(x.cue.start, x.cue.end),
        "source": [view.pair(*p) for p in x.source],
        "content": [view.content(*p) for p in x.content],
        "confidence": sure,
        "kind": {
            name: round(chance, 2)
            for name, chance in zip(decoding.SOURCE_KINDS, x.kinds.tolist(), strict=True)
        },
    }


def load_reader(folder: Path) -> Reader:
    """The exported encoder in `folder`: encoder.onnx, tokenizer.json, decoding.json."""
    onnxruntime = import_onnxruntime()
    plain = json.loads((folder / "decoding.json").read_text(encoding="utf-8"))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4  # what goes wrong is raised, too
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
        {name: Calibration(**weights) for name, weights in plain["judges"].items()},
    )
