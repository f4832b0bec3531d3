"""The Python interface: text in, documents out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotate.article import Article
from annotate.batch import annotate_all
from annotate.document import Document
from annotate.output import document_of
from annotate.pipeline import annotate_articles
from annotate.reading.inputs import Input, read_input
from annotate.results import Wanted
from annotate.work import pipeline


def annotate(text: str, model: str | None = None) -> Document:
    """The document of one article; the pipeline is loaded once and kept.

    Offsets are code points into `text`. `model` names another spaCy pipeline: a folder or
    an installed package. Raises ModelError when the pipeline does not load, InputError for
    a text with NUL or half a surrogate pair in it.
    """
    return next(annotate_articles(pipeline(model), [read_input(Input("-", text))]))


def annotate_many(
    articles: Iterable[str | Article], jobs: int = 1, model: str | None = None
) -> Iterator[Document]:
    """The documents of many articles, lazily and in order, by `jobs` processes (0: all cores).

    An article that cannot be annotated gives a document with `error` set. Raises ModelError
    when the pipeline does not load. Close the iterator to end the processes early.
    """
    items = (Input("-", x) if isinstance(x, str) else x for x in articles)
    for result in annotate_all(items, Wanted(model=model), jobs):
        if result.line is not None:
            yield document_of(result.line)
