"""The oldest versions that CI annotates with are the lower bounds that pyproject.toml states."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

tomllib = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

ROOT = Path(__file__).parent.parent
READERS = ("html", "docx", "parquet")  # the extras of the command


def version(requirement: Requirement, operator: str) -> Version:
    """The one that `requirement` gives behind `operator`."""
    (found,) = (s.version for s in requirement.specifier if s.operator == operator)
    return Version(found)


def test_the_oldest_versions_are_the_lower_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *(line for name in READERS for line in extras[name])]
    bounds = {r.name: version(r, ">=") for r in map(Requirement, asked)}
    lines = (ROOT / "tests/oldest.txt").read_text("utf-8").splitlines()
    pinned = [Requirement(line) for line in lines if not line.startswith("#")]
    assert {r.name: version(r, "==") for r in pinned} == bounds
