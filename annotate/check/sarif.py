"""Findings as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import quote

from annotate import __version__
from annotate.check.finding import Level
from annotate.check.report import (
    CheckReport,
    Found,
    RelatedPlace,
    file_of,
    has_own_lines,
    told_with_line,
)
from annotate.check.rules import RULES
from annotate.explain import page

SarifPart = dict[str, Any]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Level, str] = {"error": "error", "warning": "warning", "info": "note"}
_INDEX = {rule.code: index for index, rule in enumerate(RULES)}


def sarif_text(report: CheckReport) -> str:
    """One run with every rule, each with its page, and a result for each finding."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(report: CheckReport) -> SarifPart:
    notes = [{"level": "error", "message": {"text": e.message}} for e in report.errors]
    return {
        "tool": {"driver": {"name": "annotate", "version": __version__, "rules": _rules()}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not notes, "toolExecutionNotifications": notes},
        ],
        "results": [_result(found) for found in report.findings],
    }


def _rules() -> list[SarifPart]:
    return [
        {
            "id": rule.code,
            "name": "".join(word.capitalize() for word in rule.code.split("-")),
            "shortDescription": {"text": rule.name},
            "help": {
                "text": page(rule.code) or rule.name,
                "markdown": page(rule.code) or rule.name,
            },
            "defaultConfiguration": {"level": _LEVELS[rule.level], "enabled": rule.on},
        }
        for rule in RULES
    ]


def _result(found: Found) -> SarifPart:
    related = [
        {"message": {"text": one.message}, "physicalLocation": _location(found.path, one)}
        for one in found.related
    ]
    return {
        "ruleId": found.code,
        "ruleIndex": _INDEX[found.code],
        "level": _LEVELS[found.level],
        "message": {"text": told_with_line(found)},
        "locations": [{"physicalLocation": _location(found.path, found)}],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"codeAndWords/v1": _fingerprint(found)},
    }


def _location(path: str, place: Found | RelatedPlace) -> SarifPart:
    location: SarifPart = {"artifactLocation": {"uri": quote(file_of(path))}}
    region = _region(place) if has_own_lines(path) else {}
    return location | {"region": region} if region else location


def _region(place: Found | RelatedPlace) -> SarifPart:
    region: SarifPart = {}
    if place.span is not None:
        region = {"charOffset": place.span.start, "charLength": place.span.end - place.span.start}
    if place.line is not None:
        region |= {"startLine": place.line, "startColumn": place.column}
        region |= {"endLine": place.end_line, "endColumn": place.end_column}
    return region


def _fingerprint(found: Found) -> str:
    words = f"{found.code}\n{found.span.text if found.span else ''}"
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
