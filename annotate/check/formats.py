"""Findings as text: for people and editors, for GitHub's annotations, as JSON."""

from __future__ import annotations

import json

from annotate.check.report import CheckReport, Found, file_of, has_own_lines, told_with_line
from annotate.render.visible import one_line

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def text_line(found: Found) -> str:
    """``PATH:LINE:COL: CODE message``, on one line."""
    return f"{_place(found)}: {found.code} {one_line(found.message)}\n"


def _place(found: Found) -> str:
    path = one_line(found.path)
    if found.line is not None:
        return f"{path}:{found.line}:{found.column}"
    return f"{path}@{found.span.start if found.span else 0}"


def github_line(found: Found) -> str:
    """A workflow command by which GitHub shows the finding beside the line."""
    properties = {
        "file": file_of(found.path),
        "line": found.line,
        "endLine": found.end_line,
        "col": found.column,
        "endColumn": found.end_column,
        "title": f"{found.code}: {found.name}",
    }
    if not has_own_lines(found.path):  # of a page or a record the file has other lines
        properties |= dict.fromkeys(("line", "endLine", "col", "endColumn"))
    elif found.line != found.end_line:  # GitHub takes columns within one line only
        properties["col"] = properties["endColumn"] = None
    given = ",".join(f"{k}={_property(str(v))}" for k, v in properties.items() if v is not None)
    return f"::{_COMMANDS[found.level]} {given}::{_data(one_line(told_with_line(found)))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def json_text(report: CheckReport) -> str:
    """The report as indented JSON."""
    return json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
