"""The corpora's articles, brought to one shape."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.training.data import read_corpus

_TEXT = "Ann Lee said that “it will hold” and promised to come. He warned: no."


def _place(words: str) -> list[int]:
    start = _TEXT.index(words)
    return [start, start + len(words)]


def _news(folder: Path, *contents: tuple[str, str]) -> None:
    attributions = [
        {"source": [], "cue": [_place(cue)], "content": [_place(content)], "kind": "person"}
        for cue, content in contents
    ]
    article = {
        "id": "0",
        "text": _TEXT,
        "attributions": attributions,
        "hedges": [],
        "figures": [],
    }
    (folder / "news.dev.jsonl").write_text(json.dumps(article), encoding="utf-8")
    (folder / "newswire_ner.train.jsonl").write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    ("cue", "marked", "read"),
    [
        ("said", "it will hold", "that “it will hold”"),
        ("promised", "come", "to come"),
        ("promised to", "come", "come"),
        ("warned", "no", "no"),
    ],
    ids=["that and the quotation marks", "to", "to is of the cue", "nothing to add"],
)
def test_news_contents_hold_what_brings_them_in(
    tmp_path: Path, cue: str, marked: str, read: str
) -> None:
    _news(tmp_path, (cue, marked))
    (article,) = read_corpus(tmp_path, "news", "dev")
    ((start, end),) = article.statements[0].content
    assert _TEXT[start:end] == read


def test_a_corpus_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="novels: no such corpus"):
        read_corpus(tmp_path, "novels")
