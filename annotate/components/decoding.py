"""The encoder's numbers → findings: cues, their sources, contents and claims, entities.

Every cue scores every piece of its window as outside, or as the begin or inside of its source
or content; the best well-formed sequence is found by Viterbi. Nothing here knows onnxruntime.
Shapes: T pieces, A cues.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

ROLES = ("B-source", "I-source", "B-content", "I-content", "claim")
HEDGE_TYPES = ("epistemic", "hearsay", "condition", "doxastic", "investigation", "approximate")
ENTITY_TYPES = ("Person", "Organization", "Location", "NORP")
SOURCE_KINDS = ("person", "organization", "outlet", "document", "group", "anonymous")

# The parts of the encoder's output for each piece, in order, with their widths. Labels are
# O, then B and I of each type in turn. `role_query` holds one vector for each of four roles.
PAIR_WIDTH = 64
OUTPUTS = {
    "cue": 3,
    "floating": 1,
    "hedge": 1 + 2 * len(HEDGE_TYPES),
    "entity": 1 + 2 * len(ENTITY_TYPES),
    "kind": len(SOURCE_KINDS),
    "role_own": 4,
    "role_key": PAIR_WIDTH,
    "role_query": 4 * PAIR_WIDTH,
    "scope_own": 1,
    "scope_key": PAIR_WIDTH,
    "scope_query": PAIR_WIDTH,
}

# Distances between a cue and a piece, in steps that grow with them, apart by direction.
_EDGES = np.array([0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128])
DISTANCES = 2 * (len(_EDGES) + 1)


def distance_buckets(steps: Ints) -> Ints:
    """The bucket of each signed distance (piece minus cue)."""
    size = np.searchsorted(_EDGES, np.abs(steps), side="left")
    return np.where(steps < 0, size + len(_EDGES) + 1, size)


@dataclass(frozen=True)
class Span:
    """Pieces [start, end) of a window with a label and how sure it is, 0 to 1."""

    start: int
    end: int
    label: str
    confidence: float


@dataclass(frozen=True)
class PieceStatement:
    """A statement in pieces of its window; `cue` is None where it has none."""

    cue: Span | None
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]
    kind: Floats
    anchor: float
    margin: float


def parts_of(output: Floats) -> dict[str, Floats]:
    """The named parts of an output [T, sum of OUTPUTS]."""
    edges = np.cumsum(list(OUTPUTS.values()))[:-1]
    return dict(zip(OUTPUTS, np.split(output, edges, axis=-1), strict=True))


def softmax(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(scores: Floats) -> Floats:
    """The logistic function."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float32)


def pair_scores(parts: dict[str, Floats], distances: Floats, places: Ints, role: str) -> Floats:
    """What the cue at each of `places` says of each piece: [A, T, roles]."""
    key, own = parts[f"{role}_key"], parts[f"{role}_own"]
    query = parts[f"{role}_query"][places].reshape(-1, PAIR_WIDTH)
    scores = (query @ key.T / math.sqrt(PAIR_WIDTH)).reshape(len(places), -1, len(key))
    steps = np.arange(len(key))[None, :] - places[:, None]
    columns = slice(0, 4) if role == "role" else slice(4, 5)
    bias = distances[distance_buckets(steps), columns]
    return np.asarray(scores.transpose(0, 2, 1) + own + bias, dtype=np.float32)


def labelled_spans(
    scores: Floats, types: tuple[str, ...], first: int, last: int, threshold: float = 0.5
) -> list[Span]:
    """Spans that begin in [first, last) by BIO labels: O, B and I of each of `types`.

    A span begins where the begins together reach `threshold`, or where an inside follows
    nothing; it goes on while the inside of its type is the likeliest label.
    """
    chances = softmax(scores)
    begins, insides = chances[:, 1::2], chances[:, 2::2]
    best = chances.argmax(axis=1)
    starts = np.flatnonzero(begins[first:last].sum(axis=1) >= threshold) + first
    spans = []
    for start in starts.tolist():
        kind = int(begins[start].argmax())
        end = start + 1
        while end < len(best) and best[end] == 2 * kind + 2 and begins[end].sum() < threshold:
            end += 1
        sure = float(begins[start].sum() * np.append(insides[start + 1 : end, kind], 1.0).min())
        spans.append(Span(start, end, types[kind], sure))
    return spans


def best_roles(scores: Floats, piece_cost: float) -> Ints:
    """The best well-formed labels [A, T] for scores [A, T, 4]: 0 O, then as in ROLES.

    O scores 0. A statement has one stretch as its source at most, and its content may break,
    at `piece_cost` for every piece. States: outside and content before the source, the
    source, outside and content after it.
    """
    count, length, _ = scores.shape
    begin_source, go_source, begin, go = (scores[:, :, r] for r in range(4))
    begin = begin - piece_cost
    value = np.full((count, 5), -np.inf, np.float32)
    value[:, 0] = 0.0
    back = np.zeros((length, count, 5), np.int8)
    for t in range(length):
        out0, in0, source, out1, in1 = value.T.copy()
        options = (
            ((out0, 0), (in0, 1)),
            ((out0 + begin[:, t], 0), (in0 + go[:, t], 1)),
            (
                (out0 + begin_source[:, t], 0),
                (in0 + begin_source[:, t], 1),
                (source + go_source[:, t], 2),
            ),
            ((source, 2), (out1, 3), (in1, 4)),
            ((source + begin[:, t], 2), (out1 + begin[:, t], 3), (in1 + go[:, t], 4)),
        )
        for state, paths in enumerate(options):
            stacked = np.stack([path for path, _ in paths])
            best = stacked.argmax(axis=0)
            back[t, :, state] = np.array([origin for _, origin in paths], np.int8)[best]
            value[:, state] = stacked.max(axis=0)
    return _traced(value, back)


def _traced(value: Floats, back: NDArray[np.int8]) -> Ints:
    """The labels along the best path: B where a stretch is entered, I where it goes on."""
    length, count, _ = back.shape
    labels = np.zeros((count, length), np.int64)
    state = value.argmax(axis=1)
    rows = np.arange(count)
    for t in range(length - 1, -1, -1):
        origin = back[t, rows, state].astype(np.int64)
        content, source = np.isin(state, (1, 4)), state == 2
        same = (origin == state).astype(np.int64)
        labels[:, t] = np.where(content, 3 + same, np.where(source, 1 + same, 0))
        state = origin
    return labels


def segments(labels: Ints, begin: int) -> list[tuple[int, int]]:
    """The stretches of one role in labels [T]: `begin` opens one, `begin` + 1 goes on."""
    found: list[tuple[int, int]] = []
    for t in np.flatnonzero((labels == begin) | (labels == begin + 1)).tolist():
        if labels[t] == begin or not found or found[-1][1] != t:
            found.append((t, t + 1))
        else:
            found[-1] = (found[-1][0], t + 1)
    return found


def statements(
    parts: dict[str, Floats],
    distances: Floats,
    first: int,
    last: int,
    cue_threshold: float,
    floating_threshold: float,
    piece_cost: float,
) -> list[PieceStatement]:
    """The statements whose cue, or whose floating content, begins in pieces [first, last)."""
    cues = labelled_spans(parts["cue"], ("cue",), first, last, cue_threshold)
    chances = sigmoid(parts["floating"][:, 0])
    floating = np.flatnonzero(chances[first:last] >= floating_threshold) + first
    places = np.array([cue.start for cue in cues] + floating.tolist(), dtype=np.int64)
    if not len(places):
        return []
    scores = pair_scores(parts, distances, places, "role")
    labels = best_roles(scores, piece_cost)
    found = []
    for i, place in enumerate(places.tolist()):
        content = segments(labels[i], 3)
        if not content:
            continue
        cue = cues[i] if i < len(cues) else None
        source = segments(labels[i], 1)
        pieces = [t for start, end in source for t in range(start, end)]
        kind = softmax(parts["kind"][pieces or [place]].mean(axis=0))
        full = np.concatenate([np.zeros((len(labels[i]), 1), np.float32), scores[i]], axis=1)
        sure = softmax(full)[np.arange(len(labels[i])), labels[i]]
        margin = float(np.mean([sure[start:end].mean() for start, end in content]))
        anchor = cue.confidence if cue else float(chances[place])
        found.append(PieceStatement(cue, source, content, kind, anchor, margin))
    return found


def hedges(
    parts: dict[str, Floats], distances: Floats, first: int, last: int, threshold: float
) -> list[tuple[Span, tuple[int, int]]]:
    """Hedge cues that begin in pieces [first, last), each with the pieces of its claim."""
    cues = labelled_spans(parts["hedge"], HEDGE_TYPES, first, last, threshold)
    if not cues:
        return []
    places = np.array([cue.start for cue in cues], dtype=np.int64)
    scores = pair_scores(parts, distances, places, "scope")[:, :, 0]
    return [(cue, best_stretch(row)) for cue, row in zip(cues, scores, strict=True)]


def best_stretch(scores: Floats) -> tuple[int, int]:
    """The stretch [start, end) with the greatest sum of log-odds (Kadane); never empty."""
    best, best_sum, start, total = (0, 1), -np.inf, 0, 0.0
    for t, score in enumerate(scores.tolist()):
        if total <= 0.0:
            start, total = t, 0.0
        total += score
        if total > best_sum:
            best, best_sum = (start, t + 1), total
    return best
