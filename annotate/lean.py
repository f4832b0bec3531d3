"""Imports spaCy without its own command line, whose libraries are half of what it loads.

``import annotate.lean`` stands before whatever imports spaCy, where that has not happened yet. Of
1.2 CPU seconds it saves half, for each process. Whoever asks for `spacy.cli` later gets it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType


def _info(*arguments: object, **options: object) -> object:
    """What `spacy.info` does, imported when it is asked for."""
    from spacy.cli.info import info

    told: Callable[..., object] = info
    return told(*arguments, **options)


def _import_spacy() -> None:
    spec = find_spec("spacy")
    if spec is None or spec.origin is None:
        return  # whoever imports it says so
    package, module = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = [str(Path(spec.origin).parent / "cli")]
    vars(module)["info"] = _info
    left_out = {"spacy.cli": package, "spacy.cli.info": module}
    sys.modules.update(left_out)
    try:
        import spacy  # noqa: F401
    finally:
        for name, stand_in in left_out.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


if "spacy" not in sys.modules:
    _import_spacy()
