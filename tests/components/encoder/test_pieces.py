"""Word pieces, their features, and windows that answer for every piece once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from annotate.components.encoder.pieces import (
    GAPS,
    QUOTING,
    SHAPES,
    Pieces,
    cut,
    sentence_end,
    split,
)
from annotate.text import parts as module


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Splits as BERT does, with a piece for the endings -s and -ed and no other words."""
    words = ["[UNK]", "##s", "##ed", "vote", "mayor", '"', "“", "”", ".", ",", "'"]
    made = Tokenizer(models.WordPiece({p: i for i, p in enumerate(words)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def described(tokenizer: Tokenizer, text: str) -> list[tuple[str, str, str, str]]:
    found = split(tokenizer, text)
    rows = []
    for start, end, feature in zip(found.starts, found.ends, found.features, strict=True):
        rest, quoting = divmod(int(feature), len(QUOTING))
        shape, gap = divmod(rest, len(GAPS))
        rows.append((text[start:end], SHAPES[shape], GAPS[gap], QUOTING[quoting]))
    return rows


def test_features_tell_shape_space_and_quotation(tokenizer: Tokenizer) -> None:
    assert described(tokenizer, 'The US votes: "So 12 eBay."\n\nMayors') == [
        ("The", "title", "paragraph", "outside"),
        ("US", "upper", "space", "outside"),
        ("vote", "lower", "space", "outside"),
        ("s", "continuation", "glued", "outside"),
        (":", "mark", "glued", "outside"),
        ('"', "mark", "space", "mark"),
        ("So", "title", "glued", "inside"),
        ("12", "number", "space", "inside"),
        ("eBay", "mixed", "space", "inside"),
        (".", "mark", "glued", "inside"),
        ('"', "mark", "glued", "mark"),
        ("Mayor", "title", "paragraph", "outside"),
        ("s", "continuation", "glued", "outside"),
    ]


def test_a_quotation_left_open_ends_with_its_paragraph(tokenizer: Tokenizer) -> None:
    rows = described(tokenizer, "“Vote\n\nvote. Vote")
    assert [row[3] for row in rows] == ["mark", "inside", "outside", "outside", "outside"]


@given(text=st.text(alphabet="aB1 .\"“”'\n\rÀé\u0301漢", max_size=80))
def test_pieces_stand_in_the_text_in_order(tokenizer: Tokenizer, text: str) -> None:
    pieces = split(tokenizer, text)
    assert (pieces.starts < pieces.ends).all()
    assert (pieces.ends[:-1] <= pieces.starts[1:]).all()
    covered = "".join(text[s:e] for s, e in zip(pieces.starts, pieces.ends, strict=True))
    assert set(covered) <= set(text)
    assert all(not piece.isspace() for piece in covered)


def with_breaks(breaks: list[int]) -> Pieces:
    zeros = np.zeros(len(breaks), dtype=np.int64)
    return Pieces(zeros, zeros, zeros, zeros, np.array(breaks, dtype=np.int64))


@given(
    breaks=st.lists(st.integers(0, 4), max_size=300),
    size=st.integers(24, 90),
    left=st.integers(0, 12),
    right=st.integers(0, 8),
)
def test_windows_answer_for_every_piece_once(
    breaks: list[int], size: int, left: int, right: int
) -> None:
    windows = cut(with_breaks(breaks), size, left, right)
    assert [i for w in windows for i in range(w.first, w.last)] == list(range(len(breaks)))
    for window in windows:
        assert window.end - window.start <= size
        assert 0 <= window.first - window.start <= left
        assert 0 <= window.end - window.last <= right


def test_windows_end_with_paragraphs_before_sentences() -> None:
    breaks = [1] * 200
    breaks[30], breaks[70], breaks[95] = 4, 2, 2
    assert [w.last for w in cut(with_breaks(breaks), 80, 0, 0)] == [30, 95, 175, 200]
    breaks[30] = 1
    assert [w.last for w in cut(with_breaks(breaks), 80, 0, 0)] == [70, 95, 175, 200]


def test_what_a_colon_brings_in_stays_with_it(tokenizer: Tokenizer) -> None:
    text = "Lee said:\n\nTarn said.\n\nLee"
    pieces = split(tokenizer, text)
    breaks = dict(zip(pieces.starts.tolist(), pieces.breaks.tolist(), strict=True))
    assert breaks[text.index("Tarn")] == 1
    assert breaks[text.rindex("Lee")] == 4


def test_a_sentence_ends_before_the_next_good_break() -> None:
    pieces = with_breaks([1, 1, 2, 1, 4, 1])
    assert [sentence_end(pieces, at) for at in range(7)] == [2, 2, 2, 4, 4, 6, 6]


@given(st.text(alphabet=" \n“”\"vote.smayored\u0301\u00e9'", max_size=60))
def test_a_text_in_parts_has_the_pieces_of_the_whole(tokenizer, text):
    whole = split(tokenizer, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_PART", 7)
        parts = split(tokenizer, text)
    for name in ("ids", "starts", "ends", "features", "breaks"):
        assert getattr(parts, name).tolist() == getattr(whole, name).tolist()
