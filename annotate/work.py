"""One input → one result: read it, annotate it, and make it a line of JSON.

The same function serves the command line, every worker process and Spark, so that all of
them give the same documents.
"""

from __future__ import annotations

import gc
import traceback
from collections.abc import Iterator
from functools import lru_cache
from itertools import repeat

from spacy.language import Language

from annotate.article import Article
from annotate.collect import pipeline_info
from annotate.config import House
from annotate.document import Document
from annotate.errors import AnnotateError, AnnotationError, lacks_memory, too_little_memory
from annotate.heap import give_back
from annotate.house import in_house
from annotate.long import LONG, annotate_long
from annotate.original import in_original
from annotate.pipeline import annotate_articles, load
from annotate.reading.inputs import BadInput, read_input
from annotate.render.json import render_bytes
from annotate.results import Item, Request, Result, Watch, failed, is_held, size_of
from annotate.select import Choice, select

_ARTICLES_A_ZONE = 20
# Words that the pipeline learns for good, about: those that most articles share.
_COMMON = 12_000


@lru_cache(maxsize=1)
def pipeline(model: str | None) -> Language:
    """The pipeline of this process, loaded once. Raises ModelError."""
    return load(model)


def annotate_item(
    item: Item, nlp: Language, request: Request, watch: Watch | None = None
) -> Result:
    """The result of one input; whatever is wrong with it becomes an error document."""
    text = trace = ""
    try:
        if isinstance(item, BadInput):
            raise item.error
        article = item if isinstance(item, Article) else read_input(item)
        text = article.shown
        if is_held(item, text):
            return Result(None, size=size_of(item))
        return _annotated(article, item, nlp, request, watch)
    except AnnotateError as error:
        return failed(item, request.signed(pipeline_info(nlp)), error, text=text)
    except Exception as error:  # one article's fault is not the run's
        fault = AnnotationError(
            item.path,
            f"could not be annotated: {type(error).__name__}: {error}",
            "run with -v and report the traceback",
        )
        if starved := lacks_memory(error):
            fault = too_little_memory(item.path)
        else:
            trace = traceback.format_exc()
    if starved:  # what the article took up goes, now that its error is gone: the next wants some
        gc.collect()
        give_back()
    return failed(item, request.signed(pipeline_info(nlp)), fault, trace, text)


def _annotated(
    article: Article, item: Item, nlp: Language, request: Request, watch: Watch | None
) -> Result:
    # An article alone: the scores of an int8 encoder depend a little on what else is in its
    # batch, and a document must not depend on its neighbours.
    next(_zones(nlp))
    if len(article.text) >= LONG:
        # What is to be changed before it is written is made at once.
        plain = article.original is None and (request.choice, request.house) == (Choice(), House())
        document = annotate_long(nlp, article, watch, lazily=plain)
    else:
        document = next(annotate_articles(nlp, [article], batch_size=1))
    document = finished(document, article, request)
    text = article.shown if request.with_article else ""
    return Result(render_bytes(document), text, document.summary.words, size_of(item))


def finished(document: Document, article: Article, request: Request) -> Document:
    """What is wanted of a document: in the house's own terms, the kinds asked for, sure enough."""
    if request.house != House():
        document = in_house(document, article, request.house)
    document = in_original(select(document, article, request.choice), article)
    return document.model_copy(update={"pipeline": request.signed(document.pipeline)})


@lru_cache(maxsize=1)
def _zones(nlp: Language) -> Iterator[None]:
    """Memory zones, each for the next articles: what spaCy's vocabulary learns goes with its zone.

    The first words are learned outside of any: spaCy's tokenizer remembers how it split them,
    which it never does inside a zone, and splits an article in a third of the time. A zone for
    each article would cost some 3 % of the time.
    """

    def zones() -> Iterator[None]:
        while len(nlp.vocab) < _COMMON:
            yield
        while True:
            with nlp.memory_zone():
                yield from repeat(None, _ARTICLES_A_ZONE)

    return zones()
