"""A paragraph's tokens, and its sentences one at a time."""

from __future__ import annotations

import tracemalloc

import pytest

from annotate.text.tokens import sentences_of


def cut(text: str, quotations: list[tuple[int, tuple[int, int]]]) -> list[list[str]]:
    """The words of each sentence of `text`."""
    return [
        [token.text for token in sentence]
        for sentence in sentences_of(text, 0, len(text), quotations)
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("He left. She stayed.", [["He", "left", "."], ["She", "stayed", "."]]),
        ("He left; she stayed", [["He", "left", ";"], ["she", "stayed"]]),
        ("Gov. Lee left.", [["Gov.", "Lee", "left", "."]]),
    ],
)
def test_sentences_end_with_a_stop_or_a_semicolon(text, sentences):
    assert cut(text, []) == sentences


def test_a_quotation_is_one_token_and_what_stands_in_it_cuts_nothing():
    text = "“Why? We left.” She nodded. “Why?” he asked."
    first, last = "“Why? We left.”", "“Why?”"
    quotations = [
        (0, (0, len(first))),
        (1, (text.rindex(last), text.rindex(last) + len(last))),
    ]
    assert cut(text, quotations) == [
        [first],
        ["She", "nodded", "."],
        [last, "he", "asked", "."],
    ]


def test_a_list_without_a_stop_is_cut():
    assert [len(sentence) for sentence in cut("no " * 450, [])] == [200, 200, 50]


def test_a_paragraph_of_any_length_takes_the_memory_of_a_sentence():
    """Its 25,000 tokens take 6 MB."""
    text = "The mayor said no. " * 5000
    tracemalloc.start()
    try:
        count = sum(1 for _ in sentences_of(text, 0, len(text), []))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 5000
    assert peak < 2_000_000
