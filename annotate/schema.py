"""The JSON Schema of a document: the models', with an address and the values of open fields.

The codes and reasons are open sets, so the models take any; the schema lists today's.
"""

from __future__ import annotations

from typing import Any

from annotate.document import Document, Model

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

WARNING_CODES = {
    "empty-text": "The text holds no words, so there is nothing to find.",
    "not-english": "The text is hardly English, for which annotate is made.",
    "html-entities": "Marks are written as on a web page, “&ldquo;”, and not read as marks.",
    "unattributed-quotation": "A quotation of which the text does not say who speaks.",
    "unbalanced-quotation": "A quotation mark without its partner.",
    "unclosed-tag": "An outlet tag without its closing bracket.",
}
ERROR_CODES = {
    "unreadable-input": "A file, stream or record that cannot be read as an article.",
    "missing-extra": "An optional dependency is needed and not installed.",
    "internal-error": "A fault in annotate that cost the article its findings.",
}
ATTRIBUTION_REASONS = {
    "model": "The network found it.",
    "phrase": "A phrase that names a source: According to Jane Doe, or dismissed as “…” by her.",
    "quotation-cue-after": "A quotation with its cue and source behind it.",
    "quotation-cue-before": "A quotation with its source and cue before it.",
    "quotation-colon": "A quotation behind a source and a colon.",
    "quotation-signed": "A quotation with its speaker's name in the line below.",
    "floating-quotation": "A quotation beside which nobody is named.",
    "speaker-label": "A label that opens the paragraph: JANE DOE:",
    "via-tag": "(Via CNN",
    "bracket-tag": "(Reuters)",
    "credit-tag": "A credit: Photograph: Jane Doe/AP",
    "dateline-tag": "GENEVA (Reuters) -",
    "signature-tag": "A name that signs the text at its end.",
    "contribution-tag": "The Associated Press contributed to this report.",
}
SPEAKER_REASONS = {
    "name": "The words beside the statement hold the name.",
    "label": "A label that opens the paragraph names the speaker.",
    "apposition": "A description stands beside the name: the mayor, Ann Lee.",
    "pronoun": "A pronoun, and who was spoken of before: she.",
    "description": "A description, and who was described so: the mayor.",
    "likeliest": "A description that the encoder says means a person: the likeliest one named.",
    "relative": "A relative pronoun and the noun before it: officials, who said.",
    "joint": "The words join several sources: Lee and Holm, neither X nor Y.",
    "own words": "The words stand for themselves: one of them, somebody.",
    "first person": "I or we, in the mouth of whoever speaks around it.",
    "possessive": "A possessive before a noun: her spokesman, the firm's report.",
    "floating": "Nobody is named beside the quotation: who spoke last goes on.",
    "repeated": "The quotation stands twice, as in a headline: who speaks it there.",
    "shared": "A cue without a subject: that of the cue before it, he said while noting.",
}

HEDGE_REASON = "^rule: [a-z0-9-]+$"


def report_schema(report: type[Model], name: str) -> dict[str, Any]:
    """The JSON Schema of what a command gives, with the address of its version."""
    version = report.model_fields["schema_version"].default
    address = {"$schema": _DIALECT, "$id": f"urn:annotate-news:{name}:{version}"}
    return address | report.model_json_schema(mode="serialization")


def document_schema() -> dict[str, Any]:
    """The JSON Schema of a document as annotate writes it."""
    schema = report_schema(Document, "document")
    parts = schema["$defs"]
    for part, field, values in (
        ("Warning", "code", WARNING_CODES),
        ("Error", "code", ERROR_CODES),
        ("Attribution", "why", ATTRIBUTION_REASONS),
        ("AttributionSource", "why", SPEAKER_REASONS),
    ):
        parts[part]["properties"][field]["enum"] = list(values)
    parts["Hedge"]["properties"]["why"]["pattern"] = HEDGE_REASON
    return schema
