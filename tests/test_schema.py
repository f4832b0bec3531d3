"""The JSON Schema: every field described, every open value listed, every document valid."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import annotate
from annotate.check.report import CheckReport
from annotate.components.sources.sieves.table import SIEVES
from annotate.diff.report import DiffReport
from annotate.document import SCHEMA_VERSION, Document
from annotate.errors import AnnotationError, InputError, MissingExtra
from annotate.schema import (
    ATTRIBUTION_REASONS,
    ERROR_CODES,
    HEDGE_REASON,
    SPEAKER_REASONS,
    WARNING_CODES,
    document_schema,
    report_schema,
)
from annotate.stats.report import StatsReport
from tests.faults import fault

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))


@fault("trial-C26")
def test_schema_names_itself():
    schema = document_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:annotate-news:document:{SCHEMA_VERSION}"


@fault("trial-C26")
@pytest.mark.parametrize("report", [CheckReport, DiffReport, StatsReport])
def test_schemas_of_commands_name_themselves_and_describe_every_field(report):
    schema = report_schema(report, "x")
    assert schema["$id"] == f"urn:annotate-news:x:{report.model_fields['schema_version'].default}"
    for part in (schema, *schema["$defs"].values()):
        for name, field in part.get("properties", {}).items():
            assert field.get("description"), name


@fault("trial-C26")
def test_every_field_has_a_description():
    schema = document_schema()
    parts = {"Document": schema, **schema["$defs"]}
    bare = [
        f"{part}.{name}"
        for part, definition in parts.items()
        for name, field in definition["properties"].items()
        if not field.get("description")
    ]
    assert bare == []


def test_counts_and_lists_that_were_not_asked_for_are_null():
    schema = document_schema()
    summary = schema["$defs"]["Summary"]["properties"]
    nullable = [n for n, f in summary.items() if {"type": "null"} in f.get("anyOf", [])]
    assert sorted(set(summary) - set(nullable)) == ["sentences", "words"]
    for name in ("sources", "attributions", "hedges", "warnings"):
        assert {"type": "null"} in schema["properties"][name]["anyOf"]


def test_error_codes_are_those_of_the_errors_that_cost_a_document():
    assert {e.code for e in (InputError, MissingExtra, AnnotationError)} == set(ERROR_CODES)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return list(annotate.annotate_many([p.read_text("utf-8") for p in SAMPLES]))


@fault("trial-C26")
def test_what_the_samples_give_is_listed(documents):
    attributions = [a for d in documents for a in d.attributions]
    assert {a.why for a in attributions} - {*ATTRIBUTION_REASONS, "model"} == set()
    assert {a.source.why for a in attributions if a.source} - set(SPEAKER_REASONS) == set()
    assert all(re.match(HEDGE_REASON, h.why) for d in documents for h in d.hedges)
    assert {w.code for d in documents for w in d.warnings} - set(WARNING_CODES) == set()


def test_every_sieve_is_a_listed_reason_of_a_speaker():
    assert {sieve.name for sieve in SIEVES} - set(SPEAKER_REASONS) == set()


def test_documents_are_valid_by_the_schema(documents):
    jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema: .[test]")
    validator = jsonschema.Draft202012Validator(document_schema())
    for document in documents:
        assert list(validator.iter_errors(json.loads(document.model_dump_json()))) == []
