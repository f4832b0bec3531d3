"""A long article, component by component, so that its reader sees how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from spacy.language import Language

from annotate.article import Article
from annotate.collect import collect
from annotate.components.encoder import NewsEncoder
from annotate.document import Document
from annotate.pipeline import to_doc
from annotate.results import Watch

# Characters from which an article takes more than some seconds.
LONG = 50_000
# Characters of news to a piece of the encoder's, windows' overlap counted in.
_CHARACTERS_A_PIECE = 3.5


def annotate_watched(nlp: Language, article: Article, watch: Watch) -> Document:
    """The document of `article`, as `annotate_articles` gives it; `watch` is told each step."""
    doc = to_doc(nlp, article)
    steps = len(nlp.pipeline)
    for number, (name, component) in enumerate(nlp.pipeline):
        step = name.removeprefix("news_")

        def tell(share: float, step: str = step, number: int = number) -> None:
            watch(article.path, len(article.text), step, (number + share) / steps)

        tell(0.0)
        with _windows(component, len(article.text), tell):
            doc = component(doc)
    return collect(doc, nlp)


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
