"""Whole articles through all components, the encoder's findings frozen: what a rule change does.

`articles.jsonl` holds articles written for this project with what the encoder found in each.
Where a change is meant, `REWRITE_GOLDEN=1 pytest tests/documents` writes `golden/` anew, and the
difference says what it did.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest
import spacy

from annotate.collect import collect
from annotate.document import Document
from annotate.pipeline import to_doc
from annotate.reading.text import read_text

HERE = Path(__file__).parent
ARTICLES = [json.loads(line) for line in (HERE / "articles.jsonl").read_text("utf-8").splitlines()]
NLP = spacy.blank("en")
for name in ("news_outlets", "news_quotations", "news_statements", "news_hedges", "news_sources"):
    NLP.add_pipe(name)


@cache
def _documents() -> dict[str, Document]:
    return {article["id"]: _made(article) for article in ARTICLES}


def document(article: dict) -> Document:
    """The document of one of ARTICLES, made once for all tests."""
    return _documents()[article["id"]]


def _made(article: dict) -> Document:
    doc = to_doc(NLP, read_text(article["text"]))
    doc._.news_findings = article["findings"]
    for _, component in NLP.pipeline:
        doc = component(doc)
    return collect(doc, NLP)


def lines(found: Document) -> list[str]:
    """A line a finding, as somebody compares them: who, how it was told, cue, words."""
    names = {s.id: s for s in found.sources}
    out = [f"{s.id} {s.kind} {s.name} | {s.role} | {s.affiliation}" for s in found.sources]
    for a in found.attributions:
        who = names[a.source.id].name if a.source else None
        cue, content = (" … ".join(x.text for x in spans) for spans in (a.cue, a.content))
        out.append(f"{a.id} {a.type} {a.why} | {who} | {cue} | {' '.join(content.split())}")
    out += [f"{h.id} {h.type} {h.why} | {h.cue.text} | {h.scope.text}" for h in found.hedges]
    out += [f"{w.code} | {w.span.text if w.span else ''}" for w in found.warnings]
    return [" ".join(line.split()) for line in out]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_the_document_is_as_it_was(article: dict) -> None:
    golden = HERE / "golden" / f"{article['id']}.txt"
    got = lines(document(article))
    if os.environ.get("REWRITE_GOLDEN"):
        golden.write_text("\n".join(got) + "\n", encoding="utf-8")
    assert got == golden.read_text("utf-8").splitlines()
