"""Articles through the pipeline: with tokens for others' components, without for annotate's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from annotate.collect import collect
from annotate.pipeline import annotate_articles, to_doc
from annotate.reading.text import read_text
from tests.conftest import rules_pipeline

TEXT = 'LONDON (Reuters) - "We may go," Jo Lee said.\n\nShe reportedly told aides that it was late.'


@pytest.fixture
def nlp() -> Language:
    return rules_pipeline()


@pytest.fixture
def seen(nlp: Language) -> Iterator[list[str]]:
    """The tokens that a component of the user's own reads, the last of the pipeline."""
    tokens: list[str] = []

    @Language.component("test_reads_tokens")
    def look(doc: Doc) -> Doc:
        tokens.extend(token.text for token in doc)
        return doc

    nlp.add_pipe("test_reads_tokens", last=True)
    yield tokens
    nlp.remove_pipe("test_reads_tokens")


def test_the_document_is_that_of_a_doc_with_tokens(nlp: Language) -> None:
    article = read_text(TEXT)
    doc = to_doc(nlp, article)
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert len(doc.spans["attributions"]) == 2
    (document,) = annotate_articles(nlp, [article])
    assert document == collect(doc, nlp)
    assert len(document.attributions or ()) == 3


def test_annotates_own_components_get_no_tokens(
    nlp: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nlp, "tokenizer", None)
    (document,) = annotate_articles(nlp, [read_text(TEXT)])
    assert document.error is None


def test_own_components_of_the_user_see_the_tokens(nlp: Language, seen: list[str]) -> None:
    list(annotate_articles(nlp, [read_text(TEXT)]))
    assert seen == [token.text for token in nlp.make_doc(TEXT)]
