"""The Python interface: text in, documents out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article
from annotate.batch import annotate_all
from annotate.collect import collect
from annotate.config import Configuration, as_config
from annotate.document import Document
from annotate.output import document_of
from annotate.pipeline import annotate_articles
from annotate.reading.inputs import Input, read_input
from annotate.results import Request
from annotate.select import KINDS, Choice
from annotate.work import finished, pipeline


def annotate(
    text: str | Article,
    model: str | None = None,
    *,
    path: str = "-",
    id: str | int | None = None,  # noqa: A002 - the record's own term
    only: Iterable[str] = (),
    min_confidence: float = 0.0,
    min_speaker_confidence: float = 0.0,
    config: Configuration = None,
) -> Document:
    """The document of one article; the pipeline is loaded once and kept.

    Offsets are code points into `text`. `model` names another spaCy pipeline: a folder or
    an installed package. The document's path is `path`, or ``path#id``. `only`,
    `min_confidence` and `min_speaker_confidence` (0 to 1) are as on the command line; `config`
    is the path of a TOML file, or a dict of its keys. Raises ModelError when the pipeline does
    not load, InputError for a text with NUL or half a surrogate pair in it, TypeError and
    ValueError for what is no text, kind or share.
    """
    choice = _choice(only, min_confidence, min_speaker_confidence)
    request = Request(model, choice, as_config(config).house)
    item = _item(text, _named(path, id))
    article = item if isinstance(item, Article) else read_input(item)
    document = finished(next(annotate_articles(pipeline(model), [article])), article, request)
    return document.holding(article.shown)


def annotate_many(
    articles: Iterable[str | Article | tuple[str | int, str]],
    jobs: int = 1,
    model: str | None = None,
    *,
    path: str = "-",
    only: Iterable[str] = (),
    min_confidence: float = 0.0,
    min_speaker_confidence: float = 0.0,
    config: Configuration = None,
) -> Iterator[Document]:
    """The documents of many articles, lazily and in order, by `jobs` processes (0: all cores).

    An article is a text, a pair of its id and its text, or an Article; the options are those of
    `annotate`. An article that cannot be annotated gives a document with `error` set. Raises
    ModelError when the pipeline does not load. Close the iterator to end the processes early.
    """
    choice = _choice(only, min_confidence, min_speaker_confidence)
    request = Request(model, choice, as_config(config).house, with_article=True)
    _check_jobs(jobs)
    path = _named(path, None)
    if isinstance(articles, str | bytes | Article):
        raise TypeError(f"articles is one {type(articles).__name__}; give a list of articles")
    if isinstance(articles, Mapping):
        raise TypeError("articles is a dict; give its items(), pairs of an id and a text")
    items = (_item(x, path) for x in articles)
    for result in annotate_all(items, request, jobs):
        if result.line is not None:
            yield document_of(result.line).holding(result.text)


def to_document(doc: Doc, nlp: Language) -> Document:
    """The document of a Doc that a pipeline with annotate's components, `nlp`, has made."""
    return collect(doc, nlp).holding(doc.text)


def _named(path: object, id_: object) -> str:
    if not isinstance(path, str):
        raise TypeError(f"path is a {type(path).__name__}; give a str, the article's name")
    if id_ is None:
        return path
    return str(id_) if path == "-" else f"{path}#{id_}"


def _item(given: object, path: str) -> Input | Article:
    if isinstance(given, Article):
        return given
    if isinstance(given, tuple) and len(given) == 2:
        id_, given = given
        path = _named(path, id_)
    if isinstance(given, str):
        return Input(path, given)
    hint = "decode it first: text.decode('utf-8')" if isinstance(given, bytes) else "give a str"
    raise TypeError(f"an article is a {type(given).__name__}, no text; {hint}")


def _check_jobs(jobs: object) -> None:
    if isinstance(jobs, bool) or not isinstance(jobs, int):
        raise TypeError(f"jobs is a {type(jobs).__name__}; give a whole number, 0 for all cores")
    if jobs < 0:
        raise ValueError(f"jobs is {jobs}; give 0 for all cores, or how many processes")


def _choice(only: Iterable[str], confidence: float, speaker_confidence: float) -> Choice:
    if not isinstance(only, Iterable):
        raise TypeError(f"only is a {type(only).__name__}; give a list of kinds")
    kinds = frozenset([only] if isinstance(only, str) else only)
    for kind in kinds - set(KINDS):
        close = get_close_matches(str(kind), KINDS, 1)
        hint = f"did you mean {close[0]!r}?" if close else f"one of {', '.join(KINDS)}"
        raise ValueError(f"only names {kind!r}; {hint}")
    shares = {"min_confidence": confidence, "min_speaker_confidence": speaker_confidence}
    for name, share in shares.items():
        if isinstance(share, bool) or not isinstance(share, int | float):
            raise TypeError(f"{name} is a {type(share).__name__}; give a number from 0 to 1")
        if not 0 <= share <= 1:
            raise ValueError(f"{name} is {share}; give a number from 0 to 1")
    return Choice(kinds, float(confidence), float(speaker_confidence))
