"""A digest of all that changes what annotate finds: its version, the pipeline, the options."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from annotate import __version__
from annotate.checksums import NAME as CHECKSUMS
from annotate.config import House
from annotate.model import model_folder
from annotate.paths import is_folder
from annotate.select import Choice

_LENGTH = 8  # hexadecimal digits: one chance in four thousand million


@lru_cache(maxsize=8)
def digest_of(model: str | None, choice: Choice, house: House, with_text: bool) -> str:
    """Eight hexadecimal digits that differ where documents of the same article may differ."""
    given = asdict(choice) | asdict(house) | {"with_text": with_text}
    plain = {name: sorted(x) if isinstance(x, frozenset) else x for name, x in given.items()}
    digest = hashlib.sha256(json.dumps([__version__, plain], sort_keys=True).encode())
    folder = _folder(model)
    digest.update(_identity(folder) if folder is not None else str(model).encode())
    return digest.hexdigest()[:_LENGTH]


def _folder(model: str | None) -> Path | None:
    if model is None:
        return model_folder()
    if is_folder(model):
        return Path(model)
    found = importlib.util.find_spec(model) if model.isidentifier() else None
    return Path(found.origin).parent if found and found.origin else None


def _identity(folder: Path) -> bytes:
    """The checksums of a pipeline's files; where it has none, its settings and their sizes."""
    if (folder / CHECKSUMS).is_file():
        return (folder / CHECKSUMS).read_bytes()
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    sizes = [(p.relative_to(folder).as_posix(), p.stat().st_size) for p in files]
    texts = [p.read_bytes() for p in files if p.name in ("meta.json", "config.cfg")]
    return b"".join([repr(sizes).encode(), *texts])
