"""Quotations as a spaCy component.

Reads the article's paragraphs; writes `doc._.news_quotations`, `doc.spans["quotations"]`
(label: what it is used for) and the warning `unbalanced-quotation`.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from annotate.components.quotations.finding import find_quotations
from annotate.components.records import article_of, enter, register_extensions, show_spans


class Quotations:
    """The component `news_quotations`; it holds nothing."""

    def __call__(self, doc: Doc) -> Doc:
        """Write the quotations of `doc`."""
        enter(doc, "news_quotations")
        records, warnings = find_quotations(article_of(doc))
        doc._.news_quotations = records
        doc._.news_warnings = [*doc._.news_warnings, *warnings]
        show_spans(doc, "quotations", [(q["outer"], q["use"]) for q in records])
        return doc


@Language.factory(
    "news_quotations", assigns=["doc._.news_quotations", "doc.spans", "doc._.news_warnings"]
)
def make_quotations(nlp: Language, name: str) -> Quotations:
    """The spaCy factory of the component."""
    register_extensions()
    return Quotations()
