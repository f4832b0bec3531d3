"""Golden files: what the renderers give for the marked articles, to the letter.

``REWRITE_GOLDEN=1 pytest tests/render`` writes them anew; read the difference before
committing it.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from annotate.render.item import Rendered
from tests.render.articles import load

HERE = Path(__file__).parent
MARKED = sorted((HERE / "marked").glob("*.marked"))
ARTICLES = [path.stem for path in MARKED]


@pytest.fixture(scope="session")
def articles() -> dict[str, Rendered]:
    """The marked articles by name."""
    return {path.stem: load(path) for path in MARKED}


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name."""

    def compare(name: str, text: str) -> None:
        path = HERE / "golden" / name
        if os.environ.get("REWRITE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"no golden file {name}: see tests/render/conftest.py"
        with path.open(encoding="utf-8", newline="") as file:
            assert text == file.read(), f"{name} differs: see tests/render/conftest.py"

    return compare
