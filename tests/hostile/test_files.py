"""Paths that are not what they seem: the output itself, pipes, names that no file can have."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from annotate.outfile import check_output
from annotate.reading.files import total_size

TEXT = '"The pool stays shut," said Mayor Ann Lee.\n'
RECORD = '{"text": "The zoo reportedly lost some penguins."}\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text(TEXT)
    Path("r.jsonl").write_text(RECORD)
    os.link("a.txt", "hard.txt")
    Path("soft.txt").symlink_to("a.txt")
    return tmp_path


@pytest.mark.parametrize("form", ["report", "jsonl", "html", "csv", "concise", "parquet", "json"])
@pytest.mark.parametrize(
    ("output", "inputs"),
    [
        ("a.txt", ["a.txt"]),
        ("a.txt", ["b.txt", "./a.txt"]),
        ("hard.txt", ["a.txt", "b.txt"]),
        ("soft.txt", ["a.txt"]),
        ("a.txt", ["soft.txt"]),
        ("r.jsonl", ["r.jsonl"]),
        ("a.txt", ["b.txt", "--files-from", "a.txt"]),
    ],
)
def test_hostile_02_an_input_is_never_written_to(run, form, output, inputs):
    before = {p.name: p.read_bytes() for p in Path().iterdir()}
    ran = run(*inputs, "-f", form, "-o", output)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(": is the output as well (write to another file)\n")
    assert ran.err.count("\n") == 1
    assert {p.name: p.read_bytes() for p in Path().iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "redirected"), [(["-o", "r.jsonl"], False), ([], True)], ids=["-o", "stdout"]
)
def test_hostile_16_standard_input_is_not_fed_with_the_output(
    pipeline_folder, forked, arguments, redirected
):
    Path("r.jsonl").write_text(RECORD * 3)
    with open("r.jsonl") as stdin, open("r.jsonl", "a") as stdout:
        done = forked.start(
            *["-", "--input-format", "jsonl", "-f", "jsonl", "--model", pipeline_folder],
            *arguments,
            stdin=stdin,
            stdout=stdout if redirected else subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        _, err = done.communicate()
    assert done.returncode == 2
    assert err == b"annotate: standard input: is the output as well (write to another file)\n"
    assert Path("r.jsonl").read_text() == RECORD * 3


def test_hostile_16_a_redirected_output_in_a_directory_is_left_out(pipeline_folder, forked):
    arguments = [".", "-f", "jsonl", "--model", pipeline_folder]
    with open("out.jsonl", "w") as out:
        done = forked.start(*arguments, stdout=out, stderr=subprocess.PIPE)
    assert (done.communicate()[1], done.returncode) == (b"", 0)
    assert len(Path("out.jsonl").read_text().splitlines()) == 5


BAD_PATHS = ["x" * 300 + ".txt", "a.txt/b.txt", "loop.txt"]


@pytest.mark.parametrize(
    "name",
    [
        *BAD_PATHS,
        pytest.param(
            "closed/c.txt",
            marks=pytest.mark.skipif(os.geteuid() == 0, reason="root may enter any folder"),
        ),
    ],
)
def test_hostile_03_one_bad_path_never_ends_the_run(run, name):
    assert_costs_itself_alone(run, [name], jobs=1)


def test_hostile_03_bad_paths_end_no_run_of_two_processes(run, forked_workers):
    assert_costs_itself_alone(run, BAD_PATHS, jobs=2)


def assert_costs_itself_alone(run, names, jobs):
    Path("loop.txt").symlink_to("loop.txt")
    Path("closed").mkdir(0)
    ran = run("a.txt", *names, "b.txt", "-f", "jsonl", "-j", jobs)
    Path("closed").chmod(0o700)
    assert ran.code == 2
    lines = ran.err.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [["annotate", name] for name in names]
    assert [d["path"] for d in ran.documents] == ["a.txt", *names, "b.txt"]
    codes = [d["error"] and d["error"]["code"] for d in ran.documents]
    assert codes == [None, *["unreadable-input"] * len(names), None]
    assert total_size(["a.txt", *names]) == len(TEXT)


def test_hostile_03_a_nul_in_a_list_costs_its_line_alone(run):
    Path("list").write_bytes(b"a.txt\nno\0thing.txt\nb.txt\n")
    ran = run("--files-from", "list", "-f", "jsonl")
    assert ran.code == 2
    assert ran.err == (
        "annotate: no\\x00thing.txt: cannot be read: embedded null byte (check the path)\n"
    )
    assert [d["error"] is None for d in ran.documents] == [True, False, True]


def test_hostile_08_a_pipe_or_a_device_in_a_directory_is_passed_over(run):
    Path("d").mkdir()
    os.mkfifo("d/pipe.txt")
    Path("d/zero.txt").symlink_to("/dev/zero")
    Path("d/z.txt").write_text(TEXT)
    ran = run("d", "-f", "jsonl")
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "annotate: d/pipe.txt: a named pipe in a directory (name it itself to read from it)",
        "annotate: d/zero.txt: no regular file in a directory (name it itself to read from it)",
    ]
    assert [d["path"] for d in ran.documents if d["error"] is None] == ["d/z.txt"]
    assert total_size(["d"]) == len(TEXT)


def test_hostile_24_an_output_without_a_name_is_none(run):
    ran = run("a.txt", "-f", "jsonl", "-o", "")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("Error: -o '': names no file; name one, or leave -o out.\n")


@pytest.mark.parametrize("form", ["jsonl", "html"])
def test_hostile_24_an_output_need_not_be_readable(run, monkeypatch, form):
    """Root may read anything, so `os.access` speaks for another user."""
    Path("out").touch(0o200)
    access = os.access
    monkeypatch.setattr(
        os,
        "access",
        lambda path, mode, **given: (
            not (mode & os.R_OK and Path(path).name == "out") and access(path, mode, **given)
        ),
    )
    ran = run("a.txt", "-f", form, "-o", "out")
    assert (ran.code, ran.err) == (0, "")
    Path("out").chmod(0o600)  # whoever is not root could not look into it
    assert b"Ann Lee" in Path("out").read_bytes()


def test_a_link_to_where_no_file_can_be_is_no_output(run):
    Path("link").symlink_to("nowhere/out")
    ran = run("a.txt", "-f", "jsonl", "-o", "link")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "annotate: link: its directory does not exist (make the directory first)\n"


@pytest.mark.parametrize(
    ("command", "code"),
    [("-f html", 2), ("check --fail-on never", 2), ("-f jsonl", 0), ("-f jsonl --resume", 0)],
)
def test_what_takes_a_files_place_needs_its_folder(run, monkeypatch, command, code):
    Path("d").mkdir()
    Path("d/out").touch()
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path).name != "d" and access(path, mode)
    )
    ran = run(*command.split(), "a.txt", "-o", "d/out")
    fault = "is in a directory that is not writable, so it cannot be replaced"
    said = f"annotate: d/out: {fault} (name a file elsewhere)\n"
    assert (ran.code, ran.err) == (code, said if code else "")


def test_a_pipe_needs_no_folder(monkeypatch):
    asked = []
    ends = os.pipe()
    path = Path(f"/dev/fd/{ends[1]}")  # as /dev/stdout is, where a pipe is behind it
    monkeypatch.setattr(os, "access", lambda path, mode: asked.append(path) or True)
    check_output(path)
    assert asked == [path]
    for end in ends:
        os.close(end)


@pytest.mark.parametrize("option", ["--min-confidence", "--min-speaker-confidence"])
def test_hostile_25_what_is_no_number_is_no_share(run, option):
    ran = run("a.txt", option, "nan")
    assert (ran.code, ran.out) == (2, "")
    assert "'nan' is no number from 0 to 1" in ran.err


@pytest.mark.parametrize("name", ["nosuchcharset", "rot13", "utf-16", "UTF-32LE", "utf-7"])
def test_hostile_17_a_page_of_an_unknown_or_wide_charset_is_read_as_utf8(run, name):
    Path("p.html").write_bytes(page(name).encode())
    (document,) = run("p.html", "-f", "jsonl", "--with-text").documents
    assert WORDS in document["text"]


def test_hostile_17_bytes_that_do_not_decode_name_their_page(run):
    Path("p.html").write_bytes(page("nosuchcharset").encode("cp1252"))
    ran = run("p.html", "a.txt", "-f", "jsonl")
    assert ran.code == 2
    assert ran.err.startswith("annotate: p.html: not UTF-8: byte ")
    assert [d["error"] and d["error"]["code"] for d in ran.documents] == ["unreadable-input", None]


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("iso-8859-1", "cp1252"), ("us-ascii", "cp1252"), ("cp1252", "utf-8-sig")],
)
def test_a_page_is_decoded_as_browsers_do(run, declared, codec):
    Path("p.html").write_bytes(page(declared).encode(codec))
    (document,) = run("p.html", "-f", "jsonl", "--with-text").documents
    assert WORDS in document["text"]


WORDS = "“The pool stays shut,” said Mayor Ann Lee, who has closed three pools since the spring."


def page(charset: str) -> str:
    head = f'<meta charset="{charset}"><title>Pool shut</title>'
    return f"<html><head>{head}</head><body><article><p>{WORDS} {WORDS}</p></article></body></html>"
