"""Names, folders and mails as only other people's machines have them."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from annotate import config
from annotate import run as running
from annotate.check import baseline
from annotate.config import find_config
from annotate.diff import run as diff
from annotate.reading.docx import read_docx
from annotate.stats.counting import Counting
from annotate.streams import printable

TEXT = '"The pool stays shut," said Mayor Ann Lee.\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT)
    return tmp_path


@pytest.mark.parametrize("form", ["report", "html", "csv", "concise", "jsonl"])
def test_a_name_that_is_not_utf8_is_shown_in_every_format(run, form):
    name = os.fsdecode(b"n\xff.txt")
    Path(name).write_text(TEXT)
    ran = run(name, "-f", form, "-o", "out")
    assert (ran.code, ran.err) == (0, "")
    assert "Ann Lee" in Path("out").read_bytes().decode("utf-8")


@pytest.mark.parametrize("command", ["-f jsonl", "check", "check --no-config", "diff a.txt"])
def test_a_deleted_working_folder_is_named(pipeline_folder, tmp_path, command):
    line = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
    start = [sys.executable, "-m", "annotate", *command.split(), "--model", pipeline_folder]
    done = subprocess.run(
        ["bash", "-c", line, "-", *start, str(tmp_path / "a.txt")],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "annotate: .: the working directory is gone (cd to another one)\n"


def test_a_configuration_above_a_folder_of_somebody_elses_is_found(tmp_path, monkeypatch):
    theirs, own = tmp_path / "theirs", tmp_path / "theirs" / "own"
    own.mkdir(parents=True)
    (tmp_path / "annotate.toml").write_text("")
    (theirs / "pyproject.toml").write_text("[tool.annotate]\n")
    assert find_config(own) == theirs / "pyproject.toml"

    def refused(path: Path, limit: int) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(config, "read_whole", refused)
    assert find_config(own) == tmp_path / "annotate.toml"


def test_a_huge_file_above_is_no_configuration(tmp_path, monkeypatch):
    monkeypatch.setattr(config, "_LONGEST", 100)
    (tmp_path / "pyproject.toml").write_text("[tool.annotate]\n" + "#" * 100)
    assert find_config(tmp_path) is None


@pytest.mark.parametrize("command", ["", "check", "diff a.txt"])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("annotate.toml", "a = " + "[" * 100_000, "not TOML: "),
        (
            "pyproject.toml",
            "tool = 1 # [tool.annotate]",
            "tool is no table (write [tool.annotate])",
        ),
        ("pyproject.toml", "[tool]\nannotate = 1 # [tool.annotate]", "annotate is no table"),
        ("annotate.toml", "#" * 1_000_001, "is longer than 1,000,000 bytes"),
    ],
    ids=["nested", "tool", "annotate", "long"],
)
def test_a_configuration_that_is_none_is_one_line(run, command, name, content, said):
    Path(name).write_text(content)
    ran = run(*command.split(), "a.txt")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert f"{name}: {said}" in ran.err


@pytest.mark.parametrize(
    "command",
    [
        *("check a.txt --against /dev/zero", "check a.txt --baseline /dev/zero"),
        *("diff a.txt z.json", "--files-from /dev/zero -0", "--config /dev/zero a.txt"),
    ],
)
def test_every_file_is_read_as_far_as_it_may_be_and_no_further(run, monkeypatch, command):
    for module in (baseline, diff):
        monkeypatch.setattr(module, "MAX_FINDINGS_BYTES", 1000)
    monkeypatch.setattr(running, "_LONGEST_LIST", 1000)
    Path("z.json").symlink_to("/dev/zero")
    ran = run(*command.split())
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert re.search(r"(?:/dev/zero|z\.json): is longer than [\d,]+ bytes", ran.err)


def test_no_folder_lies_too_deep(run):
    here = Path.cwd()
    for _ in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    Path("deep.txt").write_text(TEXT)
    os.chdir(here)
    ran = run("d", "a.txt", "-f", "jsonl", "-v")
    assert (ran.code, ran.err) == (0, "")
    assert [d["path"] for d in ran.documents] == ["d/" * 1200 + "deep.txt", "a.txt"]
    subprocess.run(["rm", "-r", "d"], check=True)  # to pytest it is too deep


@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + ".jsonl", "x\0y", "a.txt/b.txt"])
@pytest.mark.parametrize("command", ["check {}", "diff a.txt {}", "stats {}", "{} -v -f jsonl"])
def test_a_name_that_cannot_be_is_the_inputs_fault(run, name, command):
    ran = run(*(part.format(name) for part in command.split()))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith(f"annotate: {printable(name)}: cannot be read: ")


def test_a_document_may_come_from_where_no_file_can_be(run):
    made = run("a.txt", "--json").out
    Path("found.jsonl").write_text(json.dumps({**json.loads(made), "path": "x" * 300}) + "\n")
    ran = run("check", "found.jsonl", "--fail-on", "never")
    assert (ran.code, ran.err.startswith(f"annotate: {'x' * 300}: no text")) == (0, True)


def test_a_usage_error_shows_what_steers_a_terminal(run):
    ran = run("diff", "a.txt", "b.txt", "c\x1b[31m\u202e.txt")
    assert ran.code == 2
    assert "(c\\x1b[31m\\u202e.txt)" in ran.err


def test_a_closed_standard_input_is_one_line(pipeline_folder):
    commands = ["--files-from -", "-f jsonl -", "check -", "diff a.txt -"]
    given = [[*command.split(), "--model", pipeline_folder] for command in commands]
    started = [sys.executable, "-c", CLOSED, json.dumps(given)]
    done = subprocess.run(
        ["bash", "-c", 'exec "$@" 0<&-', "-", *started],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    fault = "annotate: -: cannot be read: it is closed (check the path)"
    assert done.stderr.splitlines() == [fault] * len(commands)
    codes = [line for line in done.stdout.splitlines() if line.isdigit()]
    assert codes == ["2"] * len(commands)


# Runs commands one after the other, each in a child that nothing has opened a standard input for.
CLOSED = """
import json, os, sys
import annotate.lean
from annotate.start import main
from annotate.work import pipeline
given = json.loads(sys.argv[1])
pipeline(given[0][-1])
for arguments in given:
    if os.fork() == 0:
        sys.argv = ["annotate", *arguments]
        main()
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""


def test_a_limit_without_end_is_refused(run):
    ran = run("--max-article-bytes", 10**30, "a.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "is not in the range 1<=x<=1000000000" in ran.err


def test_bytes_that_a_codec_places_nowhere_are_the_inputs_fault(run):
    ran = run("--encoding", "punycode", "-f", "jsonl", "a.txt")
    assert ran.code == 2
    fault = "not PUNYCODE: it does not decode (name its encoding with --encoding)"
    assert ran.err == f"annotate: a.txt: {fault}\n"
    assert json.loads(ran.out)["error"]["code"] == "unreadable-input"


@pytest.mark.parametrize("charset", ["nosuch", "hex", '"utf-8\0"', "us-ascii"])
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_mail_of_no_text_encoding_is_read_as_utf8(run, charset, kind):
    body = TEXT.replace("Lee", "Léa") if kind == "plain" else f"<p>{TEXT * 4}</p>" * 3
    head = f"Subject: Pool\nContent-Type: text/{kind}; charset={charset}\n\n"
    Path("m.eml").write_text(head + body)
    ran = run("m.eml", "-f", "jsonl", "--with-text")
    assert (ran.code, ran.err) == (0, "")
    assert ("Léa" if kind == "plain" else "Mayor Ann Lee") in json.loads(ran.out)["text"]


def test_a_mail_of_no_text_encoding_that_does_not_decode_is_named(run):
    Path("m.eml").write_bytes(b"Content-Type: text/plain; charset=nosuch\n\nHe said \x93no.\x94\n")
    ran = run("m.eml", "-f", "jsonl")
    assert ran.code == 2
    assert ran.err.startswith("annotate: m.eml: not UTF-8: byte ")


def test_mails_in_mails_without_end_hold_no_text(run):
    Path("m.eml").write_text("Content-Type: message/rfc822\n\n" * 3000 + f"Subject: x\n\n{TEXT}")
    ran = run("m.eml", "a.txt", "-f", "jsonl")
    assert ran.code == 2
    fault = "no text found in the mail (give the article as plain text)"
    assert ran.err == f"annotate: m.eml: {fault}\n"
    assert json.loads(ran.out.splitlines()[1])["error"] is None


def test_a_link_that_leads_nowhere_is_not_meant_instead_of_itself(run):
    Path("link.txt").symlink_to("none.txt")
    ran = run("link.txt")
    assert ran.err == "annotate: link.txt: no such file or directory (check the path)\n"


def test_check_reads_standard_input_once(run):
    ran = run("check", "-", "-", stdin=TEXT.encode())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("standard input (-) can be read only once.\n")


@pytest.mark.parametrize(
    "command",
    [
        "check a.txt -o a.txt",
        "check a.txt --json -o ./a.txt",
        "check b.txt --against a.txt -o a.txt",
        "check b.txt --baseline a.txt -o a.txt",
        "diff a.txt b.txt -o a.txt",
        "diff b.txt a.txt --json -o a.txt",
        "stats a.txt -o a.txt",
    ],
)
def test_no_command_writes_to_its_input(run, command):
    Path("b.txt").write_text(TEXT)
    ran = run(*command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("a.txt: is the output as well (write to another file)\n")
    assert Path("a.txt").read_text() == TEXT


def test_check_leaves_its_output_out_of_a_directory(run, folder):
    for _ in range(2):
        ran = run("check", folder, "--json", "-o", "found.txt")
        assert (ran.code, ran.err) == (0, "")
        assert json.loads(Path("found.txt").read_text())["articles"] == 1


def test_a_list_on_standard_input_leaves_no_article_there(run):
    ran = run("--files-from", "-", "-", stdin=b"a.txt\n")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("standard input (-) can be read only once.\n")


@pytest.mark.parametrize("command", ["diff deep.json a.txt", "check a.txt --baseline deep.json"])
def test_findings_nested_without_end_are_no_json(run, command):
    Path("deep.json").write_text("[" * 200_000)
    ran = run(*command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("annotate: deep.json: not ")
    assert ran.err.count("\n") == 1


def test_the_styles_of_a_long_document_are_looked_up_once(monkeypatch):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for number in range(300):
        document.add_paragraph(f"The mayor said no to {number}.", "Quote" if number % 2 else None)
    written = io.BytesIO()
    document.save(written)
    styles, asked = type(document.styles), []
    default = styles.default
    monkeypatch.setattr(styles, "default", lambda *of: asked.append(of) or default(*of))
    article = read_docx(written.getvalue(), "d.docx", 10**7)
    assert len(article.paragraphs) == 300
    assert len(asked) <= 4


def test_no_folder_for_temporary_files_is_needed(run, monkeypatch):
    """As in a container whose file system is read-only but for where the output goes."""

    def none() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    Path("b.txt").write_text(TEXT)
    made = run("b.txt", "-f", "jsonl").out
    internal = {"error": {"code": "internal-error", "message": "a bug"}, "doc_id": ""}
    Path("out.jsonl").write_text(json.dumps(json.loads(made) | internal) + "\n" + made)
    Path("out.jsonl").write_text(Path("out.jsonl").read_text().replace("b.txt", "a.txt", 1))
    with monkeypatch.context() as patch:
        patch.setattr(tempfile, "tempdir", None)
        patch.setattr(tempfile, "_get_default_tempdir", none)
        resumed = run("a.txt", "b.txt", "-o", "out.jsonl", "--resume")
        summed = run("stats", "out.jsonl")
    assert [(ran.code, ran.err) for ran in (resumed, summed)] == [(0, "")] * 2
    assert Path("out.jsonl").read_text() == made.replace("b.txt", "a.txt") + made
    assert sorted(p.name for p in Path().iterdir()) == ["a.txt", "b.txt", "out.jsonl"]


def test_sums_that_find_no_room_are_one_line(run, monkeypatch):
    def full(counting, document):
        raise sqlite3.OperationalError("database or disk is full")

    Path("found.jsonl").write_text(run("a.txt", "-f", "jsonl").out)
    monkeypatch.setattr(Counting, "add", full)
    ran = run("stats", "found.jsonl", "-o", "sums.csv")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "annotate: temporary files: cannot be written: database or disk is full"
        " (name a directory with room for them in TMPDIR)\n"
    )
    assert not Path("sums.csv").exists()
