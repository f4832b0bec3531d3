"""What somebody without a name is, and of which body."""

from __future__ import annotations

import pytest

from annotate.components.records import SourceRecord
from tests.conftest import rules_pipeline

NLP = rules_pipeline()


def source(words: str) -> SourceRecord:
    """The source of a quotation that `words` say."""
    doc = NLP(f"The Larkin Trust met in Kalmar on Monday.\n\n“We are closing,” said {words}.")
    (record,) = doc._.news_sources
    return record


@pytest.mark.parametrize(
    ("words", "role", "body"),
    [
        pytest.param("a spokesman", "spokesman", None, id="the noun alone"),
        pytest.param("a senior police officer", "senior police officer", None, id="what is small"),
        pytest.param("another official", "official", None, id="another"),
        pytest.param("a second official", "official", None, id="one more"),
        pytest.param("a Larkin Trust spokeswoman", "spokeswoman", "Larkin Trust", id="body before"),
        pytest.param("a spokesman for the Larkin Trust", "spokesman", "Larkin Trust", id="for"),
        pytest.param("a judge of the Larkin Trust", "judge", "Larkin Trust", id="of"),
        pytest.param("the Larkin Trust’s lawyer", "lawyer", None, id="an owner is no body"),
        pytest.param("a company spokesman", "spokesman", None, id="what kind of body"),
        pytest.param("an official who left early", "official", None, id="before a clause"),
        pytest.param("a woman", None, None, id="anybody"),
        pytest.param("her mother", None, None, id="kin"),
        pytest.param("two officials", None, None, id="several"),
    ],
)
def test_the_words_for_somebody_unnamed_tell_the_role(
    words: str, role: str | None, body: str | None
) -> None:
    found = source(words)
    assert (found["named"], found["kind"] in ("anonymous", "group")) == (False, True)
    assert (found["role"], found["affiliation"]) == (role, body)


def test_a_body_without_a_name_has_no_role() -> None:
    found = source("the company")
    assert (found["kind"], found["role"], found["affiliation"]) == ("organization", None, None)
