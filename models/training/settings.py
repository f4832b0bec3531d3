"""Paths that the recipe's programs share."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
CONFIG = HERE / "config.toml"
RUNS = HERE / "runs"
NEWS = HERE.parent / "news"
