"""The encoder's numbers → findings: cues, their sources and contents, entities.

Every cue scores every piece of its window as outside, or as the begin or inside of its source
or content; the best well-formed sequence is found by Viterbi. Nothing here knows onnxruntime.
Shapes: T pieces, A cues.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from annotate.vocabulary import EntityType, SourceKind

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bio = NDArray[np.integer[Any]]

BIO = ("B-source", "I-source", "B-content", "I-content")
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)
# What speaks for a statement: the log-odds of its cue and of its content (by how much of what
# the cue says of all pieces it holds), whether the cue stands in quotation marks, whether the
# whole content does, and the pieces of the cue.
SIGNS = ("cue", "content", "quoted", "direct", "length")
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)

# The parts of the encoder's output for each piece, in order, with their widths. Types are
# O, then B and I of each type in turn. `role_query` (the weights' name) holds one vector for each.
PAIR_WIDTH = 64
OUTPUTS = {
    "cue": 3,
    "entity": 1 + 2 * len(ENTITY_TYPES),
    "kind": len(SOURCE_KINDS),
    "role_own": len(BIO),
    "role_key": PAIR_WIDTH,
    "role_query": len(BIO) * PAIR_WIDTH,
}

# Distances between a cue and a piece, in steps that grow with them, apart by direction.
_EDGES = np.array([0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128])
DISTANCES = 2 * (len(_EDGES) + 1)


def distance_buckets(steps: Ints) -> Ints:
    """The bucket of each signed distance (piece minus cue)."""
    size = np.searchsorted(_EDGES, np.abs(steps), side="left")
    return np.where(steps < 0, size + len(_EDGES) + 1, size)


SpanType = TypeVar("SpanType", bound=str)


@dataclass(frozen=True)
class Span(Generic[SpanType]):
    """Pieces [start, end) of a window with what it is and how sure it is, 0 to 1."""

    start: int
    end: int
    type: SpanType
    confidence: float


@dataclass(frozen=True)
class PieceStatement:
    """A statement in pieces of its window."""

    cue: Span[str]
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]
    kinds: Floats
    signs: Floats


_EDGES_OF_PARTS = np.cumsum([0, *OUTPUTS.values()]).tolist()
_SLICES = {
    name: slice(start, end)
    for name, start, end in zip(OUTPUTS, _EDGES_OF_PARTS, _EDGES_OF_PARTS[1:], strict=False)
}


def parts_of(output: Floats) -> dict[str, Floats]:
    """The named parts of an output [T, sum of OUTPUTS]."""
    return {name: output[:, part] for name, part in _SLICES.items()}


def softmax(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    # Here and below what the arrays' own max and sum call: on few numbers half of their time.
    powers = np.exp(scores - np.maximum.reduce(scores, axis=-1, keepdims=True))
    return np.asarray(powers / np.add.reduce(powers, axis=-1, keepdims=True), dtype=np.float32)


def pair_scores(parts: dict[str, Floats], distances: Floats, places: Ints) -> Floats:
    """What the cue at each of `places` says of each piece: [A, T, BIO]."""
    key, own = parts["role_key"], parts["role_own"]
    query = parts["role_query"][places].reshape(-1, PAIR_WIDTH)
    scores = (query @ key.T / math.sqrt(PAIR_WIDTH)).reshape(len(places), -1, len(key))
    by_step = distances[distance_buckets(np.arange(-len(key), len(key)))]
    bias = [by_step[len(key) - p : 2 * len(key) - p] for p in places.tolist()]
    return np.asarray(scores.transpose(0, 2, 1) + own + np.stack(bias), dtype=np.float32)


def typed_spans(
    scores: Floats, types: tuple[SpanType, ...], first: int, last: int, threshold: float = 0.5
) -> list[Span[SpanType]]:
    """Spans that begin in [first, last) in BIO: O, B and I of each of `types`.

    A span begins where the begins together reach `threshold`, or where an inside follows
    nothing; it goes on while the inside of its type is the likeliest.
    """
    chances = softmax(scores)
    begun = np.add.reduce(chances[:, 1::2], axis=1)
    starts = np.flatnonzero(begun[first:last] >= threshold) + first
    if not len(starts):
        return []
    best, begins = chances.argmax(axis=1).tolist(), (begun >= threshold).tolist()
    spans = []
    for start, which in zip(starts.tolist(), chances[starts, 1::2].argmax(axis=1), strict=True):
        inside, end = 2 * int(which) + 2, start + 1
        while end < len(best) and best[end] == inside and not begins[end]:
            end += 1
        sure = float(begun[start] * min([1.0, *chances[start + 1 : end, inside].tolist()]))
        spans.append(Span(start, end, types[which], sure))
    return spans


def best_bio(scores: list[Floats], piece_cost: float) -> list[Bio]:
    """The best well-formed BIO tags [T] for the scores [T, 4] of each cue: 0 O, then as in BIO.

    O scores 0. A statement has one stretch as its source at most, and its content may break,
    at `piece_cost` for every piece. All cues step through their windows together.
    """
    length = max(len(s) for s in scores)
    padded = np.full((length, 4, len(scores)), -1e4, np.float32)
    for i, s in enumerate(scores):
        padded[: len(s), :, i] = s
    padded[:, 2] -= piece_cost
    bio = np.ascontiguousarray(_traced(*_forward(padded)).T, np.uint8)
    return [own[: len(s)] for own, s in zip(bio, scores, strict=True)]


# States of a path: outside or in a content before the source, in the source, outside or in a
# content after it.
_OUT, _IN, _SOURCE, _OUT_AFTER, _IN_AFTER = range(5)
# For each state those that it is reached from, and by which score (4 is none); of equals the
# first is taken. Three each, the first said twice where there are two.
_STEPS = (
    ((_OUT, 4), (_IN, 4), (_OUT, 4)),
    ((_OUT, 2), (_IN, 3), (_OUT, 2)),
    ((_OUT, 0), (_IN, 0), (_SOURCE, 1)),
    ((_OUT_AFTER, 4), (_IN_AFTER, 4), (_SOURCE, 4)),
    ((_OUT_AFTER, 2), (_SOURCE, 2), (_IN_AFTER, 3)),
)
_FROM = np.array([[state for state, _ in steps] for steps in _STEPS])
_SCORED = np.array([[score for _, score in steps] for steps in _STEPS])


def _forward(scores: Floats) -> tuple[Floats, Ints]:
    """Viterbi over [T, 4, A]: the last values [5, A], and for each state where it came from.

    A step is few calls on arrays of all states at once: the calls are what it costs.
    """
    count = scores.shape[2]
    gains = np.concatenate([scores, np.zeros_like(scores[:, :1])], axis=1)
    gains = gains.take(_SCORED, axis=1)
    value = np.full((5, count), -np.inf, np.float32)
    value[_OUT] = 0
    largest, add = np.maximum.reduce, np.add
    for gain in gains:
        value = largest(add(gain, value.take(_FROM, axis=0), out=gain), axis=1)
    first, second, third = gains[:, :, 0], gains[:, :, 1], gains[:, :, 2]
    chosen = np.where(first >= np.maximum(second, third), 0, np.where(second >= third, 1, 2))
    return value, _FROM[np.arange(5)[:, None], chosen]


def _traced(value: Floats, back: Ints) -> Ints:
    """BIO tags [T, A] along the best path: B where a stretch is entered, I where it goes on."""
    length, states, count = back.shape
    columns = np.arange(count)
    # Places in a step's values laid out flat, so that each step back is one call.
    before = (back * count + columns).reshape(length, states * count)
    places = np.empty((length + 1, count), np.int64)
    place = places[length] = value.argmax(axis=0) * count + columns
    for t in range(length - 1, -1, -1):
        place = places[t] = before[t].take(place)
    path = places // count
    state, same = path[1:], path[1:] == path[:-1]
    content = (state == _IN) | (state == _IN_AFTER)
    bio = np.where(content, 3, np.where(state == _SOURCE, 1, 0))
    return np.asarray(bio + (same & (bio > 0)), dtype=np.int64)


def segments(bio: Bio, begin: int) -> list[tuple[int, int]]:
    """The stretches of one part in BIO tags [T]: `begin` opens one, `begin` + 1 goes on."""
    small = bio.astype(np.uint8, copy=False)
    return [match.span() for match in _STRETCHES[begin].finditer(small.tobytes())]


_STRETCHES = {1: re.compile(rb"\x01\x02*|\x02+"), 3: re.compile(rb"\x03\x04*|\x04+")}


@dataclass(frozen=True)
class ScoredCue:
    """A cue and its scores [T, BIO] for each piece of its window.

    `content` [T] is the chance that a piece is of its content.
    """

    cue: Span[str]
    scores: Floats
    content: Floats


def scored_cues(
    parts: dict[str, Floats], distances: Floats, first: int, last: int, threshold: float
) -> list[ScoredCue]:
    """The cues that begin in pieces [first, last), with what they say of the window."""
    cues = typed_spans(parts["cue"], ("cue",), first, last, threshold)
    if not cues:
        return []
    places = np.array([cue.start for cue in cues], dtype=np.int64)
    scores = pair_scores(parts, distances, places)
    values = zip(cues, scores, content_chances(scores), strict=True)
    return [ScoredCue(cue, own, content) for cue, own, content in values]


def content_chances(scores: Floats) -> Floats:
    """The chance of each piece to be of a cue's content: [..., T, BIO] to [..., T]."""
    powers = np.exp(np.minimum(scores, 30))
    content = (powers[..., 2] + powers[..., 3]) / (1 + np.add.reduce(powers, axis=-1))
    return np.asarray(content, dtype=np.float32)


def statement(scored: ScoredCue, bio: Bio, kinds: Floats, quoting: Ints) -> PieceStatement | None:
    """The statement that `bio` gives a cue, or None without content.

    `kinds` [T, kinds]; `quoting` [T]: 0 outside quotation marks, 1 inside, 2 a mark.
    """
    content, source = segments(bio, 3), segments(bio, 1)
    if not content:
        return None
    pieces = [t for start, end in source for t in range(start, end)] or [scored.cue.start]
    chances = softmax(np.add.reduce(kinds[pieces], axis=0) / np.float32(len(pieces)))
    return PieceStatement(scored.cue, source, content, chances, _signs(scored, bio, quoting))


def _signs(scored: ScoredCue, bio: Bio, quoting: Ints) -> Floats:
    """What speaks for a statement, in the order of SIGNS."""
    held = bio >= 3
    content = scored.content[held]
    common = float(np.add.reduce(content))
    overlap = common / (float(np.add.reduce(scored.content)) + len(content) - common)
    cue = scored.cue
    quoted, direct = quoting[cue.start] == 1, bool(np.logical_and.reduce(quoting[held] > 0))
    signs = [_log_odds(cue.confidence), _log_odds(overlap), quoted, direct, cue.end - cue.start]
    return np.array(signs, dtype=np.float32)


def _log_odds(chance: float) -> float:
    chance = min(max(chance, 0.001), 0.999)
    return math.log(chance / (1 - chance))
