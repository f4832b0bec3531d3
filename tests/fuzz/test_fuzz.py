"""A short run of the fuzzer, and every text that once broke a promise."""

from __future__ import annotations

from contextlib import nullcontext
from random import Random

import pytest

from annotate.pipeline import load
from tests.double import double_pipeline
from tests.fuzz import promises
from tests.fuzz.mutate import corpus, mutate, seeds
from tests.fuzz.promises import Broken, check


def test_mutated_articles_keep_every_promise(pipeline_folder):
    nlp, chance, texts = load(pipeline_folder), Random(1), seeds()
    for text in [*corpus(), *(mutate(chance.choice(texts), chance, texts) for _ in range(12))]:
        check(text, nlp)


def test_mutated_articles_keep_them_whatever_an_encoder_finds():
    nlp, chance, texts = double_pipeline(odd=0.3), Random(2), seeds()
    for text in [*corpus(), *(mutate(chance.choice(texts), chance, texts) for _ in range(30))]:
        check(text, nlp)


@pytest.mark.parametrize(("turns", "broken"), [((9.0, 9.0), True), ((9.0, 0.1), False)])
def test_a_text_is_slow_where_it_is_so_twice(turns, broken, monkeypatch):
    seconds = iter(turns)
    monkeypatch.setattr(promises, "_seconds", lambda *_: next(seconds))
    with pytest.raises(Broken, match="slow on 3") if broken else nullcontext():
        check("He.", double_pipeline())
