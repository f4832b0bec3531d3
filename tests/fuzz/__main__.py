"""Fuzz until the time is up: ``python -m tests.fuzz --minutes 30 --found FOLDER``.

With atheris (``pip install atheris``) guided by the coverage of annotate's code; else at random.
The encoder reads one text in eight, which takes two thirds of the time; in the others a stand-in
finds what an encoder might find, however odd.
Every promise broken is written once to FOLDER; the exit code is 1 where there is any.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import re
import sys
import time
import traceback
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from types import ModuleType

    from spacy.language import Language

# Seconds by the clock until libFuzzer gives up: on a busy machine a text may take a minute of it.
# What is slow by the CPU is told by the promises.
_HANGS = 1200
SKIPPED = ("__main__", "spark", "parquet", "checksums")


class Finder:
    """Checks texts and keeps the first of each kind that breaks a promise."""

    def __init__(self, nlp: Language, stand_in: Language, folder: Path) -> None:
        self._nlp, self._stand_in, self._folder = nlp, stand_in, folder
        self.tried = 0
        self.found: dict[str, int] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def end(self) -> None:
        """Say what was tried and found; end the process, with 1 where something was."""
        took = f"{time.process_time() / 60:.0f} minutes of CPU"
        print(f"{self.tried:,} texts, {took}, broken: {self.found or 'none'}", flush=True)
        os._exit(1 if self.found else 0)  # libFuzzer would end it with its own report

    def try_(self, text: str) -> None:
        """Check `text`; write it down where it is the first of its kind."""
        from tests.fuzz.promises import Broken, check

        self.tried += 1
        real = crc32(text.encode("utf-8", "replace")) % 8 == 0
        try:
            check(text, self._nlp if real else self._stand_in)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            place = "" if isinstance(error, Broken) else f" at {Path(frame.filename).name}"
            kind = re.sub(r"\d+", "N", f"{type(error).__name__} {error}"[:80] + place)
            self.found[kind] = self.found.get(kind, 0) + 1
            if self.found[kind] <= 3:
                name = re.sub(r"\W+", "-", kind).strip("-").lower()
                path = self._folder / f"{name}-{self.found[kind]}.txt"
                path.write_bytes(text.encode("utf-8", "surrogatepass"))
                print(f"{path}: {kind}", file=sys.stderr, flush=True)


def main() -> None:
    """Fuzz; say what was tried and found."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    options.add_argument("--minutes", type=float, default=30)
    options.add_argument("--found", type=Path, default=Path("fuzz-found"))
    options.add_argument("--model", help="a pipeline (default: the one that ships)")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument(
        "--random", action="store_true", help="not guided, though atheris is there"
    )
    o = options.parse_args()
    try:
        atheris = None if o.random else importlib.import_module("atheris")
    except ImportError:
        atheris = None
    if atheris is not None:
        with atheris.instrument_imports(include=["annotate"]):
            _import_all()
    import annotate
    from tests.double import double_pipeline

    finder = Finder(annotate.load(o.model), double_pipeline(odd=0.3), o.found)
    end = time.monotonic() + 60 * o.minutes
    if atheris is not None:
        _guided(atheris, finder, end, o)
    _at_random(finder, end, o.seed)
    finder.end()


def _import_all() -> None:
    import annotate

    for module in pkgutil.walk_packages(annotate.__path__, "annotate."):
        if module.name.rsplit(".", 1)[-1] not in SKIPPED:
            importlib.import_module(module.name)


def _at_random(finder: Finder, end: float, seed: int) -> None:
    from tests.fuzz.mutate import mutate, seeds

    chance, texts = Random(seed), seeds()
    while time.monotonic() < end:
        finder.try_(mutate(chance.choice(texts), chance, texts))


def _guided(atheris: ModuleType, finder: Finder, end: float, o: argparse.Namespace) -> None:
    """Never returns."""
    from tests.fuzz.mutate import LONGEST, mutate, seeds

    texts = seeds()
    folder = o.found / "seeds"
    folder.mkdir(exist_ok=True)
    for i, text in enumerate(texts):
        (folder / f"{i}.txt").write_text(text, encoding="utf-8", newline="")

    def one(data: bytes) -> None:
        finder.try_(data.decode("utf-8", "replace"))
        if time.monotonic() > end:
            finder.end()

    def mutator(data: bytes, most: int, seed: int) -> bytes:
        text = data.decode("utf-8", "replace")
        return mutate(text, Random(seed), texts).encode("utf-8", "replace")[:most]

    flags = [f"-max_len={4 * LONGEST}", f"-seed={o.seed or 1}", f"-timeout={_HANGS}"]
    flags += ["-rss_limit_mb=0", f"-artifact_prefix={o.found}/", f"-report_slow_units={_HANGS}"]
    atheris.Setup([sys.argv[0], *flags, str(folder)], one, custom_mutator=mutator)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
