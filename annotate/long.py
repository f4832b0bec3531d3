"""A long article, component by component: less memory, and its reader sees how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from annotate.article import Article
from annotate.collect import collect
from annotate.components.encoder import NewsEncoder
from annotate.components.records import findings_of
from annotate.document import Document
from annotate.pipeline import to_doc, with_article
from annotate.results import Watch

# Characters from which an article takes more than some seconds.
LONG = 50_000
# Characters of news to a piece of the encoder's, windows' overlap counted in.
_CHARACTERS_A_PIECE = 3.5


def annotate_long(nlp: Language, article: Article, watch: Watch | None) -> Document:
    """The document of `article`, as `annotate_articles` gives it; `watch` is told each step."""
    alone = _is_all_ours(nlp)
    doc = _of_paragraphs(article) if alone else to_doc(nlp, article)
    steps = len(nlp.pipeline)
    for number, (name, component) in enumerate(nlp.pipeline):
        step = name.removeprefix("news_")

        def tell(share: float, step: str = step, number: int = number) -> None:
            if watch is not None:
                watch(article.path, len(article.text), step, (number + share) / steps)

        tell(0.0)
        with _windows(component, len(article.text), tell):
            doc = component(doc)
        if alone:
            _forget(doc, nlp.get_pipe_meta(name).factory)
    return collect(doc, nlp)


def _forget(doc: Doc, done: str) -> None:
    """Drop what nothing reads behind the component `done`: some 10 MB for a million characters."""
    if done == "news_statements":
        doc._.news_findings = {**findings_of(doc), "statements": []}
    elif done == "news_hedges":
        doc._.news_quotations = []
    elif done == "news_sources":
        doc._.news_findings = None
        for record in doc._.news_statements:
            record["kind"] = {}
    doc.spans.clear()


def _is_all_ours(nlp: Language) -> bool:
    """Whether all components are annotate's, which read characters and no token."""
    return all(nlp.get_pipe_meta(name).factory.startswith("news_") for name in nlp.pipe_names)


def _of_paragraphs(article: Article) -> Doc:
    """The Doc of an article whose tokens are its paragraphs, since nobody ever sees it.

    English's tokens take 46 MB for a million characters, and once more half of that while
    they grow in number. The vocabulary is the Doc's own, and goes with it.
    """
    cuts = sorted({0, *(p.start for p in article.paragraphs), len(article.text)})
    words = [article.text[start:end] for start, end in pairwise(cuts)]
    doc = Doc(Vocab(), words=words, spaces=[False] * len(words))
    return with_article(doc, article)


@contextmanager
def _windows(component: object, length: int, tell: Any) -> Iterator[None]:  # noqa: ANN401
    """While the encoder reads, tell what share of `length` characters it has read, about."""
    if not isinstance(component, NewsEncoder):
        yield
        return
    reader = component.reader
    forward, read = reader.forward, 0

    def counted(*inputs: Any) -> Any:  # noqa: ANN401 - the encoder's own
        nonlocal read
        read += inputs[0].size
        tell(min(0.99, read * _CHARACTERS_A_PIECE / length))
        return forward(*inputs)

    reader.forward = counted
    try:
        yield
    finally:
        reader.forward = forward
