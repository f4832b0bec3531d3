"""``annotate.annotate``, ``annotate_many`` and ``load``."""

from __future__ import annotations

import html

import pytest

import annotate
from annotate.errors import InputError, ModelError
from annotate.reading.text import read_text
from tests.faults import fault

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
def test_annotate_many_is_lazy_and_in_order(pipeline_folder, forked_workers, jobs):
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


@pytest.mark.parametrize(
    ("given", "hint"),
    [(b"x", "decode it first"), (None, "give a str"), (3, "is a int, no text")],
    ids="trial-C24-{}".format,
)
def test_what_is_no_text_is_a_type_error(pipeline_folder, given, hint):
    with pytest.raises(TypeError, match=hint):
        annotate.annotate(given, model=pipeline_folder)
    with pytest.raises(TypeError, match=hint):
        list(annotate.annotate_many([TEXT, given], model=pipeline_folder))


@fault("trial-C24")
def test_options_of_wrong_types_and_values(pipeline_folder):
    for given, error, hint in [
        ({"only": ["hedge"]}, ValueError, "did you mean 'hedges'"),
        ({"min_confidence": "0.5"}, TypeError, "number from 0 to 1"),
        ({"min_speaker_confidence": 80}, ValueError, "number from 0 to 1"),
        ({"config": 3}, TypeError, "path of a TOML file"),
    ]:
        with pytest.raises(error, match=hint):
            annotate.annotate(TEXT, model=pipeline_folder, **given)
    with pytest.raises(TypeError, match="give a list of articles"):
        next(annotate.annotate_many(TEXT, model=pipeline_folder))
    with pytest.raises(TypeError, match=r"articles is a dict; give its items\(\)"):
        next(annotate.annotate_many({"a": TEXT}, model=pipeline_folder))


@fault("trial-R10")
def test_path_id_only_and_config(pipeline_folder):
    options = {"model": pipeline_folder, "only": "hedges", "config": {"hedges": {"off": ["may"]}}}
    document = annotate.annotate("It may rain.", path="crawl.jsonl", id=7, **options)
    assert (document.path, document.attributions, document.hedges) == ("crawl.jsonl#7", None, [])
    pairs = [("a", "It may rain."), (2, "It reportedly rained.")]
    documents = list(annotate.annotate_many(pairs, **options))
    assert [d.path for d in documents] == ["a", "2"]
    assert [len(d.hedges) for d in documents] == [0, 1]
    article = annotate.Article("Rain.", (), path="own")
    assert annotate.annotate(article, model=pipeline_folder).path == "own"


@fault("trial-R10")
def test_a_document_shows_itself(pipeline_folder):
    pandas = pytest.importorskip("pandas")
    document = annotate.annotate(TEXT, model=pipeline_folder)
    page = document.to_html()
    assert page.startswith("<!doctype html>") or page.startswith("<!DOCTYPE html>")
    assert "We had no choice" in page
    shown = document._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert html.escape(page) in shown
    frame = document.to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["type"]) == ["direct", "outlet_tag"]
    assert frame["source"][0] == "Ann Lee"
    copy = annotate.Document.model_validate_json(document.model_dump_json())
    assert copy == document
    assert copy._repr_html_() is None
    with pytest.raises(ValueError, match="give it"):
        copy.to_html()
    assert copy.to_html(TEXT) == page


@fault("trial-R10")
def test_a_doc_becomes_a_document(pipeline_folder):
    nlp = annotate.load(pipeline_folder)
    document = annotate.to_document(nlp(TEXT), nlp)
    assert document.attributions == annotate.annotate(TEXT, model=pipeline_folder).attributions
    assert document.pipeline.version == "1.2.3"


def test_load_gives_a_pipeline_with_its_findings_on_the_doc(pipeline_folder):
    nlp = annotate.load(pipeline_folder)
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert {"attributions", "sources", "hedges"} <= set(doc.spans)


def test_everything_public_is_there():
    for name in annotate.__all__:
        assert getattr(annotate, name)
    assert set(annotate.__all__) <= set(dir(annotate))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        annotate.nothing  # noqa: B018


@pytest.mark.parametrize(
    ("options", "error", "hint"),
    [
        ({"jobs": -1}, ValueError, "jobs is -1; give 0 for all cores"),
        ({"jobs": "2"}, TypeError, "jobs is a str; give a whole number"),
        ({"jobs": True}, TypeError, "jobs is a bool"),
        ({"path": None}, TypeError, "path is a NoneType; give a str"),
        ({"only": None}, TypeError, "only is a NoneType; give a list of kinds"),
    ],
    ids="{}".format,
)
def test_wrong_options_of_many_articles_end_at_once(pipeline_folder, options, error, hint):
    with pytest.raises(error, match=hint):
        next(annotate.annotate_many([TEXT], model=pipeline_folder, **options))
    if "jobs" not in options:
        with pytest.raises(error, match=hint):
            annotate.annotate(TEXT, model=pipeline_folder, **options)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<e>&ldquo;</e>It is,&rdquo; said Ann Lee. It&#8217;s so.", "“&ldquo;” and 2 more"),
        ("Ann Lee<e>&#39;</e>s pier is shut.", "“&#39;”"),
        ("Fish &amp; chips at the Caf&eacute;&nbsp;Rosley, Lee & Sons; said Ann Lee.", None),
    ],
    ids=["named and numbered", "one", "no marks"],
)
def test_marks_written_as_on_a_web_page_are_warned_of(text: str, said: str | None):
    plain = text.replace("<e>", "").replace("</e>", "")
    found = [w for w in annotate.annotate(plain).warnings or [] if w.code == "html-entities"]
    if said is None:
        assert found == []
        return
    (warning,) = found
    assert warning.message == f"HTML entities are not read as marks, decode them first: {said}"
    assert warning.span is not None
    assert warning.span.start == text.index("<e>")
    assert warning.span.text == said[1:].split("”")[0]
