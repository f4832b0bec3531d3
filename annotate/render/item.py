"""What every renderer takes: a document beside the text of its article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from annotate.check.case import Case
from annotate.document import Document


@dataclass(frozen=True)
class Rendered:
    """A document and its article's text, into which the document's offsets point.

    A document with `error` set has an empty text where the article could not be read.
    """

    document: Document
    text: str

    @cached_property
    def case(self) -> Case:
        """The article as the rules of `annotate check` see it."""
        return Case(self.document, self.text)
