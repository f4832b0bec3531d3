"""Findings that are known already: those that an earlier run wrote with ``--format json``."""

from __future__ import annotations

import json
from collections import Counter

from pydantic import ValidationError

from annotate.check.report import CheckReport, Found
from annotate.errors import InputError
from annotate.reading.bounded import MAX_FINDINGS_BYTES, read_whole
from annotate.reading.files import unreadable

FindingKey = tuple[str, str]


class Baseline:
    """Known findings, by code and the words of their spans: an edit elsewhere moves no words.

    Each known finding hides one new one, so that a second of the same words is told.
    """

    def __init__(self, known: Counter[FindingKey]) -> None:
        self._left = known

    def knows(self, found: Found) -> bool:
        """Whether a finding is known; it then counts as met."""
        key = _key(found)
        if self._left[key] <= 0:
            return False
        self._left[key] -= 1
        return True


def read_baseline(path: str) -> Baseline:
    """The findings in the JSON that `annotate check` wrote to `path`. Raises InputError."""
    try:
        report = CheckReport.model_validate(json.loads(read_whole(path, MAX_FINDINGS_BYTES)))
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, ValidationError, RecursionError) as error:
        fault = "not what annotate check --format json writes"
        raise InputError(path, fault, "make it anew: annotate check --format json") from error
    return Baseline(Counter(_key(found) for found in report.findings))


def _key(found: Found) -> FindingKey:
    """An article's own finding, which has no words, is known by the article's file instead."""
    return found.code, " ".join(found.span.text.split()) if found.span else f"\0{found.path}"
