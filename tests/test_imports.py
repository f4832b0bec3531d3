"""What may import what, and what is imported before there is work to do."""

from __future__ import annotations

import ast
import json
import resource
import subprocess
import sys
from functools import cache

import pytest

from tests.package import PACKAGE, nodes

# One article's way. A module imports from its own stage and from those before it alone.
STAGES = [
    {"errors", "model", "commands", "given", "colors", "offline", "checksums", "streams", "heap"}
    | {"limits", "vocabulary", "made", "paths", "lean"},
    {"lexicon"},
    {"text"},
    {"article"},
    {"reading"},
    {"components"},
    {"document", "place", "config"},
    {"check"},
    {"collect", "pipeline", "summary", "schema"},
    {"explain"},
    {"render"},
    {"results", "select", "original", "unname", "house", "identity"}
    | {"resume", "progress", "pager", "console", "output", "findings", "outfile"},
    {"work", "worker", "batch", "workers", "threads", "long", "repeats"},
    {"guarded"},
    {"run", "check.articles", "check.formats", "check.sarif", "check.run", "stats", "diff"},
    {"api", "spark", "arguments", "cli", "start", "manual", "__main__"}
    | {"check.cli", "explain.cli", "stats.cli", "diff.cli"},
]
STAGE = {name: number for number, names in enumerate(STAGES) for name in names}


def stage(module: str) -> int:
    """The stage of ``annotate.check.run``: its own, or that of its package."""
    package, _, _ = (inside := module.removeprefix("annotate.")).partition(".")
    return STAGE.get(".".join(inside.split(".")[:2]), STAGE[package])


def module_imports() -> list[tuple[str, str]]:
    """(module, imported module) for every import inside the package, wherever it stands."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for node in nodes(path):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found += [(module, f"{node.module}.{name.name}") for name in node.names]
            elif isinstance(node, ast.Import):
                found += [(module, name.name) for name in node.names]
    return [(a, b) for a, b in found if b.startswith("annotate.") and a != "annotate.__init__"]


def test_every_module_has_a_stage():
    top = {p.stem for p in PACKAGE.glob("*.py")} | {p.parent.name for p in PACKAGE.glob("*/*.py")}
    assert top - set(STAGE) - {"__init__", PACKAGE.name, "model_news"} == set()


def test_imports_never_run_backwards():
    backwards = [
        f"{a} imports {b}"
        for a, b in module_imports()
        if b.split(".")[1] in STAGE and stage(b) > stage(a)
    ]
    assert backwards == []


def test_reading_and_document_know_no_spacy():
    for path in [*PACKAGE.glob("reading/*.py"), PACKAGE / "document.py", PACKAGE / "article.py"]:
        assert "spacy" not in path.read_text(encoding="utf-8").split("import ", 1)[-1].split(), path


@cache
def imported_by(*arguments: str) -> set[str]:
    """The top-level modules that ``annotate ARGUMENTS`` has imported when it ends."""
    code = (
        "import atexit, sys; sys.argv = ['annotate', *sys.argv[1:]]\n"
        "atexit.register(lambda: print('\\n' + ' '.join(sys.modules)))\n"
        "from annotate.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    return {name.split(".")[0] for name in done.stdout.splitlines()[-1].split()}


# Prints what each command has imported when it ends: forks of a process that has imported what all
# of them need, and nothing of which the test says that it must not be there.
EACH = """
import json, os, sys
import annotate.arguments, annotate.cli, click, pydantic
for arguments in json.loads(sys.argv[1]):
    sys.stdout.flush()
    if os.fork() == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        out = os.dup(1)
        os.dup2(2, 1)
        sys.argv = ["annotate", *arguments]
        try:
            annotate.cli.main()
        except SystemExit:
            pass
        with os.fdopen(out, "w") as told:
            print(json.dumps([arguments, sorted(sys.modules)]), file=told)
        os._exit(0)
    os.wait()
"""


@pytest.fixture(scope="module")
def early() -> dict[tuple[str, ...], set[str]]:
    """The top-level modules that each of EARLY has imported when it ends."""
    command = [sys.executable, "-c", EACH, json.dumps(EARLY)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = map(json.loads, done.stdout.splitlines())
    return {tuple(given): {name.split(".")[0] for name in names} for given, names in told}


EARLY = [
    ["--help"],
    ["--version"],
    ["--schema"],
    ["--no-such-option"],
    ["-f", "xml"],
    ["--resume", "x.txt"],
    ["--encoding", "klingon", "x.txt"],
    ["-o", "no/such/folder/x", "x.txt"],
    ["check", "--help"],
    ["check", "--schema"],
    ["check", "--select", "no-such-rule", "x.txt"],
    ["explain"],
    ["explain", "source.confidence"],
]


@pytest.mark.parametrize("arguments", EARLY)
def test_nothing_heavy_is_imported_before_there_is_work(early, arguments):
    heavy = {"spacy", "onnxruntime", "tokenizers", "rich", "numpy", "trafilatura", "torch"}
    assert early[tuple(arguments)] & heavy == set()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["--no-such-option"]])
def test_help_imports_little_more_than_click(arguments):
    assert imported_by(*arguments) & {"pydantic", "spacy", "rich", "json"} == set()


def test_help_is_there_in_the_time_of_three_imports_of_click():
    def seconds(*command: str) -> float:
        """Of CPU time, which other work on the machine does not add to."""
        best = 9.0
        for _ in range(3):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *command], capture_output=True, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
            best = min(best, used)
        return best

    assert seconds("-m", "annotate", "--help") <= 3 * seconds("-c", "import click")


def test_a_run_never_imports_torch(pipeline_folder, tmp_path):
    (tmp_path / "a.txt").write_text("A story.")
    modules = imported_by(str(tmp_path / "a.txt"), "--json", "--model", pipeline_folder)
    assert "spacy" in modules
    assert modules & {"torch", "pyspark", "pandas", "pyarrow", "trafilatura"} == set()
    assert modules & {"weasel", "typer", "httpx"} == set()  # spaCy's own commands


def test_spacys_own_commands_are_there_for_who_asks():
    code = (
        "import annotate.lean, sys; assert 'spacy' in sys.modules and 'weasel' not in sys.modules\n"
        "import spacy; print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)\n"
        "import spacy.cli; print(spacy.cli.download.__module__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["True", "spacy.cli.download"], done.stderr


def test_the_parent_of_workers_leaves_spacy_to_them(pipeline_folder, tmp_path):
    (tmp_path / "a.txt").write_text("A story.")
    arguments = [str(tmp_path / "a.txt"), "-f", "jsonl", "-j", "2", "--model", pipeline_folder]
    assert imported_by(*arguments) & {"spacy", "numpy", "onnxruntime", "rich"} == set()
