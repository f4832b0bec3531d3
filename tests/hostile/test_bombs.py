"""Files that are small and hold much: reading is bounded, and the rest of the run goes on."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from annotate.cli import command
from annotate.reading.bounded import MAX_ARTICLE_BYTES

MEGABYTE = 1_000_000
# Twice what a run of the small pipeline takes up without any bomb, and less than a bomb holds.
ADDRESS_SPACE = 1_500 * MEGABYTE
GOOD = '"The pool stays shut," said Mayor Ann Lee.\n'
LONG = "longer than the {:,} bytes that one article may have"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(GOOD)
    return tmp_path


def bomb(name: str, head: bytes, piece: bytes) -> None:
    """`head`, then 1.6 gigabytes of `piece`: gzip members one behind the other."""
    packed = gzip.compress(piece * (10 * MEGABYTE // len(piece)))
    with gzip.open(name, "wb") as file:
        file.write(head)
    with open(name, "ab") as file:
        for _ in range(160):
            file.write(packed)


@pytest.fixture(scope="module")
def bombs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with four bombs."""
    folder = tmp_path_factory.mktemp("bombs")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        write_bombs()
    return folder


def write_bombs() -> None:
    bomb("zeros.txt.gz", b"", b"\0")
    bomb("zeros.jsonl.gz", b'{"text": "First."}\n', b"\0")
    bomb("string.jsonl.gz", b'{"text": "', b"a")
    bomb("ps.html.gz", b"", b"<p>")


LIMITED = f"import resource; resource.setrlimit(resource.RLIMIT_AS, 2 * [{ADDRESS_SPACE}])"


# The limit that nobody chose, and one that the parent hands to its processes.
@pytest.mark.parametrize(("jobs", "most"), [("1", MAX_ARTICLE_BYTES), ("2", 5 * MEGABYTE)])
def test_hostile_04_a_bomb_costs_its_line_and_bounded_memory(
    bombs, pipeline_folder, forked, jobs, most
):
    for path in bombs.iterdir():
        Path(path.name).symlink_to(path)
    names = ["zeros.txt.gz", "zeros.jsonl.gz", "string.jsonl.gz", "ps.html.gz", "/dev/zero"]
    options = ["-f", "jsonl", "-j", jobs, "--model", pipeline_folder]
    options += [] if most == MAX_ARTICLE_BYTES else ["--max-article-bytes", str(most)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    done = forked.start(*names, "good.txt", *options, before=LIMITED, **pipes)
    out, err = (given.decode() for given in done.communicate())
    assert done.returncode == 2
    documents = [json.loads(line) for line in out.splitlines()]
    good = [d["path"] for d in documents if d["error"] is None]
    assert good == ["zeros.jsonl.gz#1", "good.txt"]
    assert [line.split(": ")[1] for line in err.splitlines()] == names
    assert err.count(LONG.format(most)) == 5, err


def test_hostile_04_a_long_record_costs_itself_alone_and_the_limit_is_an_option(run):
    long = json.dumps({"id": "long", "text": "word " * 300})
    lines = ['{"id": "a", "text": "One."}', long, '{"id": "b", "text": "Two."}', ""]
    Path("r.jsonl").write_text("\n".join(lines))
    Path("wide.jsonl").write_text("\n".join(lines), encoding="utf-16")
    for name, second in (("r.jsonl", "#2"), ("wide.jsonl", "#2")):
        ran = run(name, "-f", "jsonl", "--max-article-bytes", 1000)
        assert [d["path"] for d in ran.documents] == [f"{name}{x}" for x in ("#a", second, "#b")]
        assert ran.err.startswith(f"annotate: {name}#2: longer than the 1,000 bytes")
        assert run(name, "-f", "jsonl", "--max-article-bytes", len(long)).code == 0
    Path("a.txt").write_text("x" * 1001)
    assert run("a.txt", "--max-article-bytes", 1000).code == 2
    assert run("a.txt", "--max-article-bytes", 1001).code == 0
    assert run("-", "--max-article-bytes", 10, stdin=b"x" * 11).code == 2
    for other in ("check a.txt", "diff a.txt a.txt"):
        assert run(*other.split(), "--max-article-bytes", 1000).code == 2
        assert run(*other.split(), "--max-article-bytes", 1001).code == 0


def test_hostile_04_the_limit_is_documented():
    (option,) = (p for p in command.params if p.name == "max_article_bytes")
    assert option.default == MAX_ARTICLE_BYTES


def test_hostile_27_a_bad_pair_in_a_wide_file_costs_its_record_alone(run):
    lines = [f'{{"id": "s{i}", "text": "Story {i}."}}\n'.encode("utf-16-le") for i in range(5)]
    lines[2] = lines[2].replace(b"S\0", b"\x01\xdc")
    Path("r.jsonl").write_bytes(b"\xff\xfe" + b"".join(lines))
    ran = run("r.jsonl", "-f", "jsonl")
    assert ran.err == "annotate: r.jsonl#3: not UTF-16 (name its encoding with --encoding)\n"
    assert [d["path"] for d in ran.documents] == [
        f"r.jsonl#{i}" for i in ("s0", "s1", 3, "s3", "s4")
    ]


def test_hostile_22_half_a_pair_is_the_inputs_fault_in_any_encoding(run):
    Path("u.txt").write_text("He said +2AA- yes.")
    ran = run("u.txt", "--encoding", "utf-7", "-f", "jsonl")
    assert ran.documents[0]["error"]["code"] == "unreadable-input"
    assert ran.err == (
        "annotate: u.txt: holds half a surrogate pair (\\ud800) at 8, so it is no plain text"
        " (give plain text, or its encoding with --encoding)\n"
    )
