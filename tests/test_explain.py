"""`annotate explain`: every word of the output has its page, and the pages hold no stranger."""

from __future__ import annotations

import sys
from typing import get_args

import pytest

from annotate import cli, explain
from annotate.check.rules import RULES
from annotate.explain.fields import field_names, field_page
from annotate.render.csv import HEADER
from annotate.render.points import LABELS
from annotate.schema import ATTRIBUTION_REASONS, ERROR_CODES, SPEAKER_REASONS, WARNING_CODES
from annotate.stats.counting import HEDGES, TYPES
from annotate.stats.formats import COLUMNS
from annotate.vocabulary import AttributionType, HedgeType, ParagraphKind, SourceKind


@pytest.fixture
def told(monkeypatch, capsys):
    def told(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["annotate", "explain", *words])
        try:
            cli.main()
            code = 0
        except SystemExit as exit_:
            code = exit_.code
        return code, *capsys.readouterr()

    return told


WORDS = [
    *get_args(AttributionType),
    *get_args(SourceKind),
    *get_args(HedgeType),
    *get_args(ParagraphKind),
]


@pytest.mark.parametrize("word", WORDS)
def test_every_type_and_kind_has_a_page_with_an_example(word):
    page = explain.page(word)
    assert page.startswith(f"# {word}")
    assert len(page.split()) > 5


@pytest.mark.parametrize("label", LABELS.values())
def test_every_word_of_what_to_check_is_told(label):
    assert explain.page(label) is not None


def test_every_field_is_told(told):
    for path in field_names():
        assert f"`{path}`" in field_page(path)
    code, out, _ = told("confidence")
    assert code == 0
    assert out.index("# confidence") < out.index("`attributions.confidence`")
    assert "`sources.name`" in told("source.name")[1]


@pytest.mark.parametrize(
    "values", [ATTRIBUTION_REASONS, SPEAKER_REASONS, ERROR_CODES, WARNING_CODES]
)
def test_every_reason_and_code_of_the_schema_is_told(told, values):
    listed = told()[1]
    for value in values:
        code, out, _ = told(value)
        assert code == 0
        assert value in out
        assert value in listed


def test_every_warning_of_the_pipeline_is_a_rule():
    assert set(WARNING_CODES) <= {rule.code for rule in RULES}


def test_words_are_found_in_any_spelling(told):
    assert told("outlet_tag") == told("Outlet-Tag") == told("outlet", "tag")
    assert told("unnamed")[1] == told("anonymous")[1]


def test_without_a_term_it_lists_them(told):
    code, out, _ = told()
    assert code == 0
    assert all(word in out for word in [*WORDS, *(rule.code for rule in RULES)])


def test_an_unknown_term_gets_its_nearest_neighbour(told):
    code, out, err = told("hearsey")
    assert (code, out) == (2, "")
    assert "did you mean 'hearsay'?" in err


def test_the_columns_of_csv_files_are_told(told):
    page = told("csv")[1]
    columns = set(COLUMNS) - {*TYPES, *HEDGES} | set(HEADER.strip().split(","))
    assert [name for name in sorted(columns) if f"`{name}`" not in page] == []
