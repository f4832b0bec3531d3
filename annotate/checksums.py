"""The checksums of a pipeline's files: a damaged or changed model is refused, once, at the start.

`python -m annotate.checksums FOLDER` writes them anew, behind a change that is meant.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from annotate.errors import ModelError

NAME = "checksums.json"
_REMEDY = "reinstall annotate-news, or restore the folder"


def write_checksums(folder: Path) -> None:
    """Write the SHA-256 of every file in `folder`, hidden ones aside, beside its meta.json."""
    sums = {
        path.relative_to(folder).as_posix(): _digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != NAME and not path.name.startswith(".")
    }
    (folder / NAME).write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def verify(folder: Path, needed: bool = False) -> None:
    """Raise ModelError for a file in `folder` that is missing or is not what was written.

    A folder without checksums is somebody's own pipeline and passes, unless they are `needed`.
    """
    path = folder / NAME
    if not path.is_file() and not needed:
        return
    try:
        sums = json.loads(path.read_text(encoding="utf-8"))
        expected = {str(name): str(value) for name, value in sums.items()}
    except (OSError, ValueError, AttributeError) as error:
        raise ModelError(str(path), "the model's checksums cannot be read", _REMEDY) from error
    for name, value in expected.items():
        try:
            found = _digest(folder / name)
        except OSError as error:
            fault = f"a file of the model cannot be read: {error.strerror or error}"
            raise ModelError(str(folder / name), fault, _REMEDY) from error
        if found != value:
            raise ModelError(str(folder / name), "is damaged: its checksum is another", _REMEDY)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


if __name__ == "__main__":
    for name in sys.argv[1:]:
        write_checksums(Path(name))
