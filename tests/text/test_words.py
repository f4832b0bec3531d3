"""The words of a long text are those of any other, kept in less memory."""

from __future__ import annotations

import pytest

from annotate.text import parts, words
from annotate.text.words import TOKEN, WORD, compared, count_words
from tests.benchmark.texts import of_length

TEXT = (
    of_length(3000) + "\n\nThe U.S.’s co-founder, Jane Doe’s aide, said.Lee left; a Doe-led team."
)


@pytest.fixture
def short_parts(monkeypatch):
    monkeypatch.setattr(parts, "_PART", 500)
    monkeypatch.setattr(words, "_LONG", 0)


def test_words_made_when_asked_for_are_the_same(short_parts):
    listed = words._words(TEXT, 0, len(TEXT))
    made = words.words_of(TEXT)
    assert isinstance(made, words.Words)
    assert list(made) == listed
    assert (made[-1], made[3], len(made)) == (listed[-1], listed[3], len(listed))
    assert [made[2:9], made[:0], made[-3:]] == [listed[2:9], [], listed[-3:]]
    assert list(words.starts_of(made)) == words.starts_of(listed)
    covered = bytearray(i % 3 == 0 for i in range(len(TEXT)))
    assert list(words.outside(made, covered)) == words.outside(listed, covered)
    other = {5: words.Word(1, 2, "other", "other", False, False)}
    assert list(words.with_others(made, other)) == words.with_others(listed, other)
    assert words.with_others(listed, {}) is listed
    with pytest.raises(IndexError):
        made[len(made)]


def test_parts_are_the_text_and_end_with_a_blank(short_parts):
    found = [TEXT[start:end] for start, end in parts.parts_of(TEXT)]
    assert "".join(found) == TEXT
    assert len(found) > 3
    assert all(part.endswith(" ") for part in found[:-1])
    assert list(parts.parts_of("x" * 2000)) == [(0, 2000)]
    assert list(parts.parts_of("")) == [(0, 0)]


@pytest.mark.parametrize(
    ("text", "words", "tokens"),
    [
        ("Lee's U.S. co-founder", "Lee's|U.S.|co-founder", "Lee's|U.S.|co-founder"),
        ("It cost $1,200.50, or 3.5%.", "It|cost|1,200.50|or|3.5", "It|cost|$1,200.50|,|or|3.5%|."),
        ("Acme.com said.Lee left", "Acme.com|said|Lee|left", "Acme.com|said|.|Lee|left"),
        ("AT&T and/or US$5", "AT|T|and|or|US|5", "AT&T|and/or|US$5"),
        ("Gov. Lee, workers' aide", "Gov|Lee|workers|aide", "Gov.|Lee|,|workers'|aide"),
        ("in 1,2 or 10,2020", "in|1|2|or|10|2020", "in|1,2|or|10,2020"),
        ("so… well...", "so|well", "so|…|well|..."),
    ],
)
def test_a_token_is_made_of_words(text: str, words: str, tokens: str) -> None:
    assert WORD.findall(text) == words.split("|")
    assert TOKEN.findall(text) == tokens.split("|")
    assert count_words(text) == len(words.split("|"))


def test_words_are_compared_without_hyphens_case_and_last_stops() -> None:
    text = "The U.S. Co-founder didn’t pay 1,200."
    words = [word for word, _, _ in compared(text)]
    assert " ".join(words) == "the u.s co founder didn't pay 1,200"
    stood = [text[start:end].lower().replace("’", "'") for _, start, end in compared(text)]
    assert stood == words
