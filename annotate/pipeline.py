"""The spaCy pipeline: load it, and run articles through it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article, to_plain
from annotate.checksums import verify
from annotate.collect import collect
from annotate.components.encoder import NewsEncoder
from annotate.components.records import register_extensions
from annotate.document import Document
from annotate.errors import ModelError, lacks_memory, too_little_memory
from annotate.model import model_folder
from annotate.paths import is_folder

# spaCy refuses longer texts to protect parsers; nothing here grows faster than the text.
MAX_LENGTH = 1_000_000_000
_SPACYS_NUMBER = re.compile(r"^\[E\d+\] ")


def load(model: str | Path | None = None) -> Language:
    """The pipeline: the one that ships, or `model`, a folder or an installed package.

    Its files are held against their checksums, where it has them, and the encoder is read.
    Raises ModelError when it cannot be loaded, is damaged, or finds nothing that annotate shows.
    """
    register_extensions()
    name = str(model if model is not None else model_folder())
    if is_folder(name):
        verify(Path(name), needed=model is None)
    try:
        # What ships has English's own tokenizer and vocabulary, which spaCy has made already:
        # reading them once more from files takes longer than loading the encoder.
        nlp = spacy.load(name, exclude=["tokenizer", "vocab"] if model is None else [])
        if nlp.path is not None and nlp.path != Path(name):  # an installed package
            verify(nlp.path)
        for _, component in nlp.pipeline:
            if isinstance(component, NewsEncoder):
                component.check()
    except ModelError:
        raise
    except Exception as error:  # a package of that name may be anything
        if lacks_memory(error):
            raise too_little_memory(name) from error
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        fault = f"not a pipeline that loads: {_SPACYS_NUMBER.sub('', reason)}"
        remedy = "name a spaCy pipeline's folder or package"
        raise ModelError(name, fault, remedy) from error
    if not any(nlp.get_pipe_meta(pipe).factory.startswith("news_") for pipe in nlp.pipe_names):
        fault = "has no component of annotate's, so it would find nothing"
        raise ModelError(name, fault, "name a pipeline with news_statements, news_hedges, …")
    nlp.max_length = MAX_LENGTH
    return nlp


def to_doc(nlp: Language, article: Article) -> Doc:
    """The Doc of an article, tokenised, before any component ran."""
    return with_article(_tokenized(nlp, article.text), article)


def with_article(doc: Doc, article: Article) -> Doc:
    """The Doc of an article's text, with what its layout says."""
    doc._.news_article = to_plain(article)
    return doc


# spaCy's tokenizer takes time that grows with the square of a stretch without white space.
_STRETCH = re.compile(r"\S{500}")


def _tokenized(nlp: Language, text: str) -> Doc:
    """The text's tokens; no stretch without white space is longer than 500 characters to spaCy."""
    cuts = [match.end() for match in _STRETCH.finditer(text)]
    if not cuts:
        return nlp.make_doc(text)
    parts = [nlp.make_doc(text[a:b]) for a, b in itertools.pairwise([0, *cuts, len(text)]) if a < b]
    return Doc.from_docs(parts, ensure_whitespace=False)


def is_all_ours(nlp: Language) -> bool:
    """Whether all components are annotate's, which read characters and no token."""
    return all(nlp.get_pipe_meta(name).factory.startswith("news_") for name in nlp.pipe_names)


def annotate_articles(
    nlp: Language, articles: Iterable[Article], batch_size: int = 16
) -> Iterator[Document]:
    """Annotate articles lazily, in order; `batch_size` articles share encoder batches.

    Their Docs, which nobody sees, have tokens only where a component may read them: to make them,
    and to find findings among them, takes a tenth of the time that is not the encoder's.
    """
    if is_all_ours(nlp):
        docs = (with_article(Doc(nlp.vocab), article) for article in articles)
    else:
        docs = (to_doc(nlp, article) for article in articles)
    for doc in nlp.pipe(docs, batch_size=batch_size):
        yield collect(doc, nlp)
