"""From scores to findings: the best well-formed reading, against trying them all."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from annotate.components.encoder import decoding
from annotate.components.encoder.decoding import Floats, Span

SCORES = st.floats(-8, 8, width=16)
COST = 1.5


def value_of(bio: tuple[int, ...], scores: Floats) -> float:
    """The score of bio as the decoder counts, -inf where they are not well formed."""
    total, sources, before = 0.0, 0, 0
    for t, role in enumerate(bio):
        if role in (2, 4) and before not in (role, role - 1):
            return -np.inf
        if role == 3 and before in (3, 4):
            return -np.inf  # two pieces that touch are one
        sources += role == 1
        total += (scores[t, role - 1] if role else 0.0) - COST * (role == 3)
        before = role
    return total if sources < 2 else -np.inf


@given(scores=arrays(np.float32, (5, 4), elements=SCORES))
def test_best_tags_are_the_best_of_all_well_formed_ones(scores: Floats) -> None:
    (bio,) = decoding.best_bio([scores], COST)
    best = max(value_of(every, scores) for every in product(range(5), repeat=5))
    found = value_of(tuple(bio.tolist()), scores)
    assert np.isclose(found, best, atol=1e-3), bio


@given(st.lists(arrays(np.float32, (6, 4), elements=SCORES), min_size=2, max_size=4))
def test_roles_of_a_cue_do_not_depend_on_the_others(scores: list[Floats]) -> None:
    scores[0] = scores[0][:3]
    together = decoding.best_bio(scores, COST)
    for own, bio in zip(scores, together, strict=True):
        (alone,) = decoding.best_bio([own], COST)
        values = [value_of(tuple(x.tolist()), own) for x in (bio, alone)]
        assert np.isclose(*values, atol=1e-3)  # where readings tie, either may win


def test_a_second_source_is_given_up_and_content_may_break() -> None:
    bio = (1, 2, 0, 3, 4, 0, 1, 0, 3)
    scores = np.full((len(bio), 4), -5.0, np.float32)
    for t, role in enumerate(bio):
        if role:
            scores[t, role - 1] = 2.0 if t == 6 else 6.0
    (found,) = decoding.best_bio([scores], COST)
    assert found.tolist() == [1, 2, 0, 3, 4, 0, 0, 0, 3]
    assert decoding.segments(found, 3) == [(3, 5), (8, 9)]
    assert decoding.segments(found, 1) == [(0, 2)]


def scored_cue(cue: Span, scores: Floats) -> decoding.ScoredCue:
    return decoding.ScoredCue(cue, scores, decoding.content_chances(scores))


def roles_as_scores(bio: list[int], width: int) -> Floats:
    scores = np.full((len(bio), width), -9.0, np.float32)
    scores[np.arange(len(bio)), bio] = 9.0
    return scores


def test_typed_spans_begin_inside_their_window_and_end_where_another_begins() -> None:
    scores = roles_as_scores([1, 2, 0, 3, 4, 4, 1, 2], 5)
    spans = decoding.typed_spans(scores, ("a", "b"), 2, 7)
    assert [(s.start, s.end, s.type) for s in spans] == [(3, 6, "b"), (6, 8, "a")]
    assert all(s.confidence > 0.99 for s in spans)


def test_distances_keep_directions_apart_and_grow_coarse() -> None:
    steps = np.array([-200, -3, -1, 0, 1, 3, 200, 250])
    buckets = decoding.distance_buckets(steps)
    assert len(set(buckets[:7].tolist())) == 7
    assert buckets[6] == buckets[7]
    assert buckets.max() < decoding.DISTANCES


def test_a_statement_without_content_is_none() -> None:
    cue = Span(0, 1, "cue", 0.9)
    scored = scored_cue(cue, np.full((3, 4), -9.0, np.float32))
    kind = np.zeros((3, len(decoding.SOURCE_KINDS)), np.float32)
    outside = np.zeros(3, np.int64)
    assert decoding.statement(scored, np.zeros(3, np.int64), kind, outside) is None


def test_a_statement_takes_the_kind_of_its_source() -> None:
    bio = np.array([1, 0, 3])
    scores = np.full((3, 4), -9.0, np.float32)
    scores[0, 0] = scores[2, 2] = 9.0
    kind = np.zeros((3, len(decoding.SOURCE_KINDS)), np.float32)
    kind[0, 3] = 9.0
    scored = scored_cue(Span(1, 2, "cue", 0.9), scores)
    found = decoding.statement(scored, bio, kind, np.zeros(3, np.int64))
    assert found is not None
    assert (found.source, found.content) == ([(0, 1)], [(2, 3)])
    assert decoding.SOURCE_KINDS[int(found.kinds.argmax())] == "document"


def signs(quoting: list[int], doubted: bool = False) -> dict[str, float]:
    """What speaks for a statement: a cue of two pieces, then its content of two."""
    scores = np.full((5, 4), -9.0, np.float32)
    scores[2, 2] = scores[3, 3] = 9.0
    if doubted:
        scores[4, 3] = 0.0
    scored = scored_cue(Span(0, 2, "cue", 0.5), scores)
    kind = np.zeros((5, len(decoding.SOURCE_KINDS)), np.float32)
    found = decoding.statement(scored, np.array([0, 0, 3, 4, 0]), kind, np.array(quoting))
    assert found is not None
    return dict(zip(decoding.SIGNS, found.signs.tolist(), strict=True))


def test_the_signs_of_a_statement() -> None:
    told = signs([0, 0, 0, 0, 0])
    assert told["cue"] == pytest.approx(0)
    assert told["content"] > 6
    assert (told["quoted"], told["direct"], told["length"]) == (0, 0, 2)


def test_a_content_that_might_go_on_speaks_less_for_its_statement() -> None:
    # 2 pieces held for sure, and another one by half: 2 / 2.5 of what the cue says are held
    assert signs([0] * 5, doubted=True)["content"] == pytest.approx(math.log(0.8 / 0.2), abs=0.01)


def test_a_cue_in_quotation_marks_and_a_content_in_them_are_two_signs() -> None:
    assert signs([0, 0, 2, 1, 2])["direct"] == 1
    assert signs([0, 0, 2, 1, 2])["quoted"] == 0
    assert signs([1, 1, 1, 0, 0])["quoted"] == 1
    assert signs([1, 1, 1, 0, 0])["direct"] == 0
