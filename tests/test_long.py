"""A long article gives the document that it would give as any other, in less memory."""

from __future__ import annotations

import json

import pytest
from spacy.language import Language

from annotate.collect import collect
from annotate.document import Document
from annotate.long import LONG, annotate_long
from annotate.pipeline import to_doc
from annotate.reading.text import read_text
from annotate.render import json as render
from tests.benchmark.texts import of_length
from tests.conftest import rules_pipeline


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules_pipeline()


@pytest.fixture(scope="module")
def text() -> str:
    return of_length(LONG)


def whole(nlp: Language, text: str) -> Document:
    doc = to_doc(nlp, read_text(text))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return collect(doc, nlp)


def test_the_document_is_the_same(nlp, text):
    told: list[float] = []
    document = annotate_long(nlp, read_text(text), lambda *step: told.append(step[3]))
    assert document == whole(nlp, text)
    lazy = annotate_long(nlp, read_text(text), None, lazily=True)
    assert lazy == document
    assert document == lazy
    assert render.render_line(lazy) == render.render_line(document)
    assert len(document.attributions) > 100
    assert told == sorted(told)


def test_a_component_of_the_users_own_sees_the_tokens_of_the_language(nlp, text):
    seen: list[str] = []

    @Language.component("test_tokens")
    def look(doc):
        seen.extend(token.text for token in doc)
        return doc

    nlp.add_pipe("test_tokens", last=True)
    try:
        annotate_long(nlp, read_text(text), None)
    finally:
        nlp.remove_pipe("test_tokens")
    assert seen == [token.text for token in nlp.make_doc(text)]


def test_a_line_made_piece_by_piece_is_the_line_made_at_once(nlp, text, monkeypatch):
    document = whole(nlp, "\x7f" + text)
    monkeypatch.setattr(render, "_TOGETHER", 7)
    line = render.render_line(document)
    at_once = json.dumps(document.model_dump(), ensure_ascii=False) + "\n"
    assert line == at_once.replace("\x7f", "\\u007f")
    assert json.loads(line) == document.model_dump()
    bare = document.model_copy(update={"hedges": None, "attributions": [], "text": "“a”"})
    assert json.loads(render.render_line(bare)) == bare.model_dump()
