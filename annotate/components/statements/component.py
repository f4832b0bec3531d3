"""Statements as a spaCy component.

Reads `doc._.news_findings` (where no encoder ran, there are quotations and labels alone) and
`doc._.news_quotations`; writes `doc._.news_statements` and the span groups "attributions"
(contents, labelled with their type), "cues" and "source_mentions".
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from annotate.components.records import (
    article_of,
    enter,
    findings_of,
    register_extensions,
    show_spans,
    show_statements,
)
from annotate.components.statements.assembly import statements_of


class Statements:
    """The component `news_statements`; it holds nothing."""

    def __call__(self, doc: Doc) -> Doc:
        """Write the statements of `doc`."""
        enter(doc, "news_statements")
        found = findings_of(doc)
        records = statements_of(
            article_of(doc), found["statements"], doc._.news_quotations, found["entities"]
        )
        doc._.news_statements = records
        contents = [(pair, record["type"]) for record in records for pair in record["content"]]
        show_spans(doc, "attributions", contents)
        show_statements(doc, records)
        show_spans(doc, "cues", [(pair, "cue") for r in records for pair in r["cue"]])
        mentions = [(pair, "source") for r in records for pair in r["source"]]
        show_spans(doc, "source_mentions", mentions)
        return doc


@Language.factory(
    "news_statements",
    assigns=["doc._.news_statements", "doc.spans"],
    requires=["doc._.news_findings", "doc._.news_quotations"],
)
def make_statements(nlp: Language, name: str) -> Statements:
    """The spaCy factory of the component."""
    register_extensions()
    return Statements()
