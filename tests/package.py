"""The package's own source, which many tests look through: each file is parsed once."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import annotate

PACKAGE = Path(annotate.__file__).parent


@cache
def parsed(path: Path) -> ast.Module:
    """A file's tree, which nobody may change."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that is in a file's tree, as `ast.walk` has it."""
    return tuple(ast.walk(parsed(path)))
