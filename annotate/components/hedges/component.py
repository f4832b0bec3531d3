"""Hedges as a spaCy component.

Reads the article's structure and `doc._.news_statements`; writes `doc._.news_hedges` and
`doc.spans["hedges"]` (the cues; label: the type).
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import silence
from annotate.components.hedges.placing import find_hedges
from annotate.components.records import article_of, enter, register_extensions, show_spans


@Language.factory(
    "news_hedges",
    assigns=["doc._.news_hedges", "doc.spans"],
    requires=["doc._.news_statements"],
)
def make_hedges(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component `news_hedges`; it has no settings and keeps no state."""
    register_extensions()
    return write_hedges


def write_hedges(doc: Doc) -> Doc:
    """Write the hedges of `doc`, each with the statement that it stands in or is the cue of."""
    enter(doc, "news_hedges")
    article = article_of(doc)
    silent, found = silence(article), find_hedges(article, doc._.news_statements)
    records = [hedge for hedge in found if not silent(hedge["cue"][0])]
    doc._.news_hedges = records
    show_spans(doc, "hedges", [(hedge["cue"], hedge["type"]) for hedge in records])
    return doc
