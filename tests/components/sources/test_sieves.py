"""The table of sieves: every row has examples that mean what they say, and none is idle.

With ANNOTATE_CORPORA set, the findings of unmarked articles are made once, in `build/frozen`.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from annotate.components.sources.sieves.table import SIEVES, Sieve
from tests.components.sources.test_sources import resolve

CORPUS = "newswire_ner.train.jsonl"
LEAST = 5  # articles of 700 in which a sieve must tell somebody
# Transcripts and interviews are few in the newswire, and columns by an "I".
ELSEWHERE = frozenset({"label"})


def told(marked: str) -> tuple[str, str, str]:
    """Who speaks the last statement of an example, by which sieve, and who should."""
    doc, expected = resolve(marked)
    speaker = doc._.news_speakers["statements"][-1]
    if speaker is None:
        return "", "", expected[-1]["who"]
    return doc._.news_sources[speaker["source"]]["name"], speaker["why"], expected[-1]["who"]


@pytest.mark.parametrize("sieve", SIEVES, ids=lambda sieve: sieve.name)
def test_a_sieve_resolves_its_example_and_leaves_the_other(sieve: Sieve) -> None:
    name, why, wanted = told(sieve.resolves)
    assert (name, why) == (wanted, sieve.name)
    name, why, wanted = told(sieve.leaves)
    assert name == wanted
    assert why != sieve.name


def test_names_are_unique_and_counts_are_shares() -> None:
    names = [sieve.name for sieve in SIEVES]
    assert len(set(names)) == len(names)
    assert all(0 < sieve.right <= sieve.told for sieve in SIEVES)


@pytest.mark.skipif("ANNOTATE_CORPORA" not in os.environ, reason="needs ANNOTATE_CORPORA")
def test_no_sieve_is_idle_over_unmarked_articles() -> None:
    from annotate.pipeline import load
    from models.training.frozen import documents, frozen

    lines = Path(os.environ["ANNOTATE_CORPORA"], CORPUS).read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines[:700]]
    found: Counter[str] = Counter()
    kept = Path(os.environ.get("ANNOTATE_FROZEN", "build/frozen"))
    for document in documents(load(), texts, frozen(texts, None, kept)):
        speakers = [a.source for a in document.attributions or [] if a.source]
        found.update({source.why for source in speakers})
    idle = {sieve.name for sieve in SIEVES if found[sieve.name] < LEAST} - ELSEWHERE
    assert not idle, f"told somebody in fewer than {LEAST} articles: {sorted(idle)}"
