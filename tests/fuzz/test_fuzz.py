"""A short run of the fuzzer, and every text that once broke a promise."""

from __future__ import annotations

from random import Random

from annotate.pipeline import load
from tests.double import double_pipeline
from tests.fuzz.mutate import corpus, mutate, seeds
from tests.fuzz.promises import check


def test_mutated_articles_keep_every_promise(pipeline_folder):
    nlp, chance, texts = load(pipeline_folder), Random(1), seeds()
    for text in [*corpus(), *(mutate(chance.choice(texts), chance, texts) for _ in range(12))]:
        check(text, nlp)


def test_mutated_articles_keep_them_whatever_an_encoder_finds():
    nlp, chance, texts = double_pipeline(odd=0.3), Random(2), seeds()
    for text in [*corpus(), *(mutate(chance.choice(texts), chance, texts) for _ in range(30))]:
        check(text, nlp)
