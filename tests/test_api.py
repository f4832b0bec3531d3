"""``annotate.annotate``, ``annotate_many`` and ``load``."""

from __future__ import annotations

import pytest

import annotate
from annotate.errors import InputError, ModelError
from annotate.reading.text import read_text

TEXT = '"We had no choice," said Mayor Ann Lee. (Reuters)'


def test_annotate(pipeline_folder):
    document = annotate.annotate(TEXT, model=pipeline_folder)
    assert isinstance(document, annotate.Document)
    assert (document.path, document.text, document.text_length) == ("-", None, len(TEXT))
    assert [a.type for a in document.attributions] == ["direct", "outlet_tag"]
    for span in document.attributions[0].quotes:
        assert TEXT[span.start : span.end] == span.text


def test_annotate_refuses_what_is_no_text(pipeline_folder):
    for text in ("a\0b", "a\ud83d"):
        with pytest.raises(InputError):
            annotate.annotate(text, model=pipeline_folder)
    with pytest.raises(ModelError, match="no/such: not a pipeline"):
        annotate.annotate(TEXT, model="no/such")


@pytest.mark.parametrize("jobs", [1, 2])
def test_annotate_many_is_lazy_and_in_order(pipeline_folder, jobs):
    taken = []

    def articles():
        for i in range(1000):
            taken.append(i)
            yield f"Story {i}. {TEXT}" if i % 2 else read_text(f"Story {i}.", path=f"{i}.txt")

    documents = annotate.annotate_many(articles(), jobs=jobs, model=pipeline_folder)
    assert taken == []
    first = [next(documents) for _ in range(3)]
    assert [d.path for d in first] == ["0.txt", "-", "2.txt"]
    assert len(taken) < 100
    documents.close()


def test_annotate_many_gives_the_documents_of_annotate(pipeline_folder):
    texts = [TEXT, "a\0b", "", "Nothing here."]
    several = list(annotate.annotate_many(texts, model=pipeline_folder))
    assert several[0] == annotate.annotate(TEXT, model=pipeline_folder)
    assert [d.error is None for d in several] == [True, False, True, True]


def test_load_gives_a_pipeline_with_its_findings_on_the_doc(pipeline_folder):
    nlp = annotate.load(pipeline_folder)
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert {"attributions", "sources", "hedges"} <= set(doc.spans)


def test_everything_public_is_there():
    for name in annotate.__all__:
        assert getattr(annotate, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        annotate.nothing  # noqa: B018
