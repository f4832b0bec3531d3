"""A long article, component by component: less memory, and its reader sees how far it is."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from annotate.article import Article
from annotate.collect import collect
from annotate.components.encoder import NewsEncoder
from annotate.components.records import FoundEntity, findings_of
from annotate.document import Document
from annotate.heap import give_back
from annotate.made import Made
from annotate.pipeline import is_all_ours, to_doc, with_article
from annotate.results import Watch

# Characters from which an article takes more than some seconds.
LONG = 50_000
# Characters of news to a piece of the encoder's, windows' overlap counted in.
_CHARACTERS_A_PIECE = 3.5


def annotate_long(
    nlp: Language, article: Article, watch: Watch | None, lazily: bool = False
) -> Document:
    """The document of `article`, as `annotate_articles` gives it; `watch` is told each step.

    Made `lazily`, it is to be written and no more (see `collect`).
    """
    alone = is_all_ours(nlp)
    # The Doc has no tokens where no component reads any, since nobody ever sees it: English's
    # take 46 MB for a million characters. Its vocabulary is its own, and goes with it.
    doc = with_article(Doc(Vocab()), article) if alone else to_doc(nlp, article)
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
            give_back()
    return collect(doc, nlp, lazily)


def _forget(doc: Doc, done: str) -> None:
    """Drop what nothing reads behind the component `done`: some 10 MB for a million characters."""
    if done == "news_encoder":
        found = findings_of(doc)
        doc._.news_findings = {**found, "entities": _packed(found["entities"])}
    elif done == "news_statements":
        doc._.news_findings = {**findings_of(doc), "statements": []}
    elif done == "news_hedges":
        doc._.news_quotations = []
    elif done == "news_sources":
        doc._.news_findings = None
        for record in doc._.news_statements:
            record["kind"] = {}
    doc.spans.clear()


def _packed(entities: list[FoundEntity]) -> Sequence[FoundEntity]:
    """The entities, each made when it is asked for: 24 bytes instead of 400."""
    starts, ends = array("i", map(_start, entities)), array("i", map(_end, entities))
    labels, sure = [e["label"] for e in entities], array("d", [e["confidence"] for e in entities])

    def make(i: int) -> FoundEntity:
        return FoundEntity(start=starts[i], end=ends[i], label=labels[i], confidence=sure[i])

    return Made(len(entities), make)


_start, _end = itemgetter("start"), itemgetter("end")


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
