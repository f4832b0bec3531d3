"""Training articles → word pieces with labels → batches of windows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from annotate.components.encoder.decoding import ENTITY_TYPES, SOURCE_KINDS
from annotate.components.encoder.pieces import CONVENTIONS, FEATURES, Pieces, Window, cut, split
from models.training.data import (
    HEDGE_TYPES,
    Pair,
    Statement,
    TrainingArticle,
)
from models.training.parts import PARTS

IGNORE = -100


@dataclass
class Pointer:
    """A cue's place and what it points at, in pieces: role label and [start, end) each.

    None where only teachers say what that is.
    """

    place: int
    spans: list[tuple[int, int, int]] | None


@dataclass
class Example:
    """An article as pieces with one label a piece and layer; IGNORE where not marked.

    `states` are what a teacher's last layer says of each piece, [pieces, width], and `taught`
    what its heads do, [pieces, sum of HEADS]. `convention` is added to the features.
    """

    pieces: Pieces
    labels: dict[str, np.ndarray]
    roles: list[Pointer]
    claims: list[Pointer]
    convention: int = 0
    states: np.ndarray | None = None
    taught: np.ndarray | None = None


# A window to read, and of which example.
Job = tuple[Example, Window]


def encode(article: TrainingArticle, tokenizer: Tokenizer) -> Example:
    """The pieces and labels of an article."""
    pieces = split(tokenizer, article.text)
    count = len(pieces.ids)

    def layer(name: str) -> np.ndarray:
        return np.full(count, 0 if name in article.layers else IGNORE)

    labels = {
        "cue": layer("statements"),
        "floating": layer("floating"),
        "hedge": layer("hedges"),
        "entity": layer("entities"),
        "kind": np.full(count, IGNORE),
        "part": np.full(count, IGNORE),
    }
    example = Example(pieces, labels, [], [], CONVENTIONS.index(article.convention) * FEATURES)
    for statement in article.statements:
        _add_statement(example, statement)
    for hedge in article.hedges:
        start, end = _in_pieces(pieces, hedge.cue)
        _mark(labels["hedge"], start, end, HEDGE_TYPES.index(hedge.type))
        if hedge.scope and start < end:
            example.claims.append(Pointer(start, [(0, *_in_pieces(pieces, hedge.scope))]))
    for start, end, label in article.entities:
        _mark(labels["entity"], *_in_pieces(pieces, (start, end)), ENTITY_TYPES.index(label))
    if "parts" in article.layers:
        _add_parts(example, article)
    return example


def _add_parts(example: Example, article: TrainingArticle) -> None:
    """Parts are marked around sources alone: only there the labels are whole."""
    pieces, labels = example.pieces, example.labels["part"]
    for pair in (p for s in article.statements for p in s.source):
        start, end = _in_pieces(pieces, pair)
        labels[start:end] = 0
    marked = labels.copy()
    for start, end, part in sorted(article.parts, key=lambda p: (p[2] == "name", p[0] - p[1])):
        _mark(marked, *_in_pieces(pieces, (start, end)), PARTS.index(part))
    labels[:] = np.where((labels == 0) | (marked > 0), marked, labels)


def _add_statement(example: Example, statement: Statement) -> None:
    pieces, labels = example.pieces, example.labels
    content = [_in_pieces(pieces, p) for p in statement.content]
    source = [_in_pieces(pieces, p) for p in statement.source]
    if statement.cue:
        start, end = _in_pieces(pieces, statement.cue[0])
        _mark(labels["cue"], start, end, 0)
    else:
        start = content[0][0]
        if start < len(pieces.ids) and labels["floating"][start] != IGNORE:
            labels["floating"][start] = 1
    spans = [(role, *p) for role, pairs in ((0, source), (2, content)) for p in pairs]
    example.roles.append(Pointer(start, spans))
    if statement.kind in SOURCE_KINDS:
        for s, e in source:
            labels["kind"][s:e] = SOURCE_KINDS.index(statement.kind)


def _in_pieces(pieces: Pieces, pair: Pair) -> tuple[int, int]:
    """The pieces [start, end) that `pair` touches."""
    return (
        int(np.searchsorted(pieces.ends, pair[0], side="right")),
        int(np.searchsorted(pieces.starts, pair[1], side="left")),
    )


def _mark(labels: np.ndarray, start: int, end: int, kind: int) -> None:
    if start < end:
        labels[start] = 2 * kind + 1
        labels[start + 1 : end] = 2 * kind + 2


@dataclass
class Batch:
    """Padded windows: inputs and labels [B, T]; anchors [A] with targets [A, T].

    `states` [B, T, width] are what the encoder is to come close to, `taught` [B, T, sum of HEADS]
    what the heads are, where a stage has them; `distances` are the teachers' own.
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    labels: dict[str, Tensor]
    roles: tuple[Tensor, Tensor, Tensor]
    claims: tuple[Tensor, Tensor, Tensor]
    states: Tensor | None
    taught: Tensor | None = None
    distances: Tensor | None = None

    def to(self, device: str) -> Batch:
        """The same on a device."""

        def moved(x: Tensor | None) -> Tensor | None:
            return None if x is None else x.to(device)

        return Batch(
            self.ids.to(device),
            self.features.to(device),
            self.mask.to(device),
            {name: values.to(device) for name, values in self.labels.items()},
            (self.roles[0].to(device), self.roles[1].to(device), self.roles[2].to(device)),
            (self.claims[0].to(device), self.claims[1].to(device), self.claims[2].to(device)),
            moved(self.states),
            moved(self.taught),
            moved(self.distances),
        )

    def hide(self, share: float, piece: int) -> None:
        """Put `piece` in the place of a random `share` of the pieces."""
        if share:
            chance = torch.rand(self.ids.shape, device=self.ids.device)
            self.ids[(chance < share) & (self.mask == 1)] = piece


def batches(
    examples: list[Example], windows: dict[str, int], batch_pieces: int, chance: random.Random
) -> Iterator[Batch]:
    """All examples once, cut into windows of random sizes, in random order."""
    return map(collate, groups(examples, windows, batch_pieces, chance))


def groups(
    examples: list[Example], windows: dict[str, int], batch_pieces: int, chance: random.Random
) -> Iterator[list[Job]]:
    """The windows of each of the `batches`."""
    jobs = []
    for example in examples:
        size = chance.randint(windows["smallest"], windows["largest"])
        left = chance.randint(8, windows["left"] * 3 // 2)
        right = chance.randint(0, windows["right"] * 2)
        jobs += [(example, window) for window in cut(example.pieces, size, left, right)]
    chance.shuffle(jobs)
    pool = 64 * batch_pieces // windows["largest"]
    for i in range(0, len(jobs), pool):
        mixed = grouped(jobs[i : i + pool], batch_pieces)
        chance.shuffle(mixed)
        yield from mixed


def grouped(jobs: list[Job], batch_pieces: int) -> list[list[Job]]:
    """Windows of about one length together, at most so many pieces with their padding."""
    groups: list[list[Job]] = []
    for job in sorted(jobs, key=lambda job: job[1].end - job[1].start):
        if not groups or (job[1].end - job[1].start) * (len(groups[-1]) + 1) > batch_pieces:
            groups.append([])
        groups[-1].append(job)
    return groups


def collate(group: list[Job]) -> Batch:
    """The batch of a group of windows."""
    length = max(w.end - w.start for _, w in group)
    size = (len(group), length)
    ids, features, mask = (np.zeros(size, dtype=np.int64) for _ in range(3))
    labels = {name: np.full(size, IGNORE) for name in group[0][0].labels}
    roles, claims = [], []
    for row, (example, w) in enumerate(group):
        n = w.end - w.start
        ids[row, :n] = example.pieces.ids[w.start : w.end]
        features[row, :n] = example.pieces.features[w.start : w.end]
        features[row, :n] += example.convention  # too large for the pieces' own narrow numbers
        mask[row, :n] = 1
        for name, values in example.labels.items():
            labels[name][row, w.first - w.start : w.last - w.start] = values[w.first : w.last]
        roles += [(row, a, w) for a in example.roles if w.first <= a.place < w.last]
        claims += [(row, a, w) for a in example.claims if w.first <= a.place < w.last]
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(features),
        torch.from_numpy(mask),
        {name: torch.from_numpy(values) for name, values in labels.items()},
        _targets(roles, length, True),
        _targets(claims, length, False),
        _known([example.states for example, _ in group], group, length),
        _known([example.taught for example, _ in group], group, length),
    )


def _known(known: list[np.ndarray | None], group: list[Job], length: int) -> Tensor | None:
    """What is known of each piece in the windows, [B, T, width]; NaN where nothing is.

    None where nothing is known of any.
    """
    width = next((own.shape[1] for own in known if own is not None), None)
    if width is None:
        return None
    states = torch.full((len(group), length, width), torch.nan)
    for row, (own, (_, w)) in enumerate(zip(known, group, strict=True)):
        if own is not None:
            said = torch.from_numpy(own[w.start : w.end].astype(np.float32))
            states[row, : w.end - w.start] = said
    return states


def _targets(
    anchors: list[tuple[int, Pointer, Window]], length: int, sequence: bool
) -> tuple[Tensor, Tensor, Tensor]:
    """Rows, places and targets: role labels 0..4 (0 outside), or 1 inside a claim."""
    targets = np.full((len(anchors), length), IGNORE)
    for i, (_, anchor, w) in enumerate(anchors):
        if anchor.spans is None:
            continue
        targets[i, : w.end - w.start] = 0
        for role, start, end in anchor.spans:
            s, e = max(start, w.start) - w.start, min(end, w.end) - w.start
            if s < e:
                targets[i, s:e] = role + 2 if sequence else 1
                if sequence:
                    targets[i, s] = role + 1
    return (
        torch.tensor([row for row, _, _ in anchors], dtype=torch.long),
        torch.tensor([a.place - w.start for _, a, w in anchors], dtype=torch.long),
        torch.from_numpy(targets),
    )
