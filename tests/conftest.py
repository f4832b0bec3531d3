"""A small pipeline of the rule components, and the command run in this process."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, settings
from spacy.language import Language

from annotate import cli, workers
from annotate.components.records import register_extensions
from tests.forks import Forks, forks
from tests.markup import called, listed

# What an example takes says how busy the machine is, and nothing of the code.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")
# Its processes find each other's bytecode; each compiled the package for a second of CPU.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """A case is called by its construction or its values, so that a failure is read off its id."""
    if val is None or isinstance(val, int | float):
        return f"{argname}={val}"
    if isinstance(val, str):
        return called(val) if len(val) > 40 else None
    if isinstance(val, list | tuple | dict | set | frozenset | Exception):
        return listed(val)
    return None


RULES = ("news_outlets", "news_quotations", "news_statements", "news_hedges", "news_sources")


# Commands that annotate nothing.
WITHOUT_MODEL = ("explain", "stats")


@dataclass(frozen=True)
class Ran:
    """What a run of the command gave."""

    code: int
    out: str
    err: str

    @property
    def documents(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


def rules_pipeline() -> Language:
    """A pipeline of all components but the encoder."""
    register_extensions()
    nlp = spacy.blank("en", meta={"name": "rules", "version": "1.2.3"})
    for name in RULES:
        nlp.add_pipe(name)
    return nlp


@pytest.fixture(scope="session")
def pipeline_folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline without the encoder, saved as a folder: it loads anywhere, in no time."""
    nlp = rules_pipeline()
    folder = tmp_path_factory.mktemp("pipeline") / "rules"
    nlp.to_disk(folder)
    return str(folder)


@pytest.fixture(scope="session")
def forked(pipeline_folder: str) -> Iterator[Forks]:
    """Starts processes that have `pipeline_folder` loaded already."""
    with forks(pipeline_folder) as starting:
        yield starting


@pytest.fixture
def forked_workers(forked: Forks, monkeypatch: pytest.MonkeyPatch) -> None:
    """Worker processes that are forked, where the parent's part is what is tested."""

    def start(worker: workers.Worker, verbose: bool) -> None:
        stderr = None if verbose else subprocess.DEVNULL
        code = workers._COMMAND.replace("sys.path[:]", "path")
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": stderr}
        worker._process = forked.run(code, **streams)  # type: ignore[assignment]

    monkeypatch.setattr(workers.Worker, "__init__", start)


@pytest.fixture
def run(
    pipeline_folder: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """Run ``annotate ARGUMENTS`` with the small pipeline; `stdin` is piped."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object, stdin: bytes = b"", model: str | None = None) -> Ran:
        model = model or pipeline_folder
        command = ["annotate", *map(str, arguments)]
        if not arguments or arguments[0] not in WITHOUT_MODEL:
            command += ["--model", model]
        monkeypatch.setattr(sys, "argv", command)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        before = dict(os.environ)
        try:
            cli.main()
            code = 0
        except SystemExit as exit_:
            code = exit_.code
        finally:
            os.environ.clear()
            os.environ.update(before)
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode("utf-8"), err.decode("utf-8"))

    return run


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: `news/` with three articles and a stranger among them."""
    monkeypatch.chdir(tmp_path)
    for name, text in ARTICLES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


ARTICLES = {
    "news/council.txt": (
        "Council closes the pool\n\n"
        '"We had no choice," said Mayor Ann Lee of Rosley.\n\n'
        "The pool may reopen in spring. (Reuters)\n"
    ),
    "news/old/bridge.md": 'The bridge is "safe for now," engineer Tom Hale said.\n',
    "news/zoo.txt": "The zoo reportedly lost two of its penguins.\n",
    "news/notes.log": "Not an article.\n",
    "news/.draft.txt": "Hidden.\n",
}
