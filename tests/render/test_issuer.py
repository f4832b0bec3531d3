"""Whose a document is that speaks under its noun alone."""

from __future__ import annotations

import pytest

from annotate.render.issuer import cast_of
from tests.render.articles import build

SAYS = (
    '<s n="1">{document}</s> <c n="1">says</c> '
    '<q n="1" type="indirect" speaker="{document}" kind="document">the pier is safe</q>.\n\n'
)
IN_ONE = (
    '<s n="2">The company</s> <c n="2">denied</c> '
    '<q n="2" type="indirect" speaker="the company" kind="organization">it</q> in a statement. '
)


@pytest.mark.parametrize(
    ("before", "document", "name"),
    [
        ("Lumora issued a statement. ", "the statement", "the statement by Lumora"),
        ("", "a statement by Lumora", "a statement by Lumora"),
        (
            "It has a letter signed on Monday by seven cooks. ",
            "the letter",
            "the letter by seven cooks",
        ),
        (IN_ONE, "the statement", "the statement by the company"),
        ("Lumora issued a statement. ", "the letter", "the letter"),
        ("It issued a statement. ", "the statement", "the statement"),
        ("Lumora issued a report. ", "the report", "the report"),
        ("", "the statement", "the statement"),
    ],
    ids=["issued", "own", "signed", "in-one", "other-noun", "pronoun", "report", "nothing"],
)
def test_whose_a_document_is(before: str, document: str, name: str) -> None:
    item = build(before + SAYS.format(document=document))
    known = cast_of(item)
    (source,) = (s for s in item.document.sources or [] if s.kind == "document")
    assert known[source.id].name == name
