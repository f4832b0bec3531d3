"""Which files are read, as what, and under which name."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
import tracemalloc
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotate.errors import AnnotateError
from annotate.reading.files import total_size
from annotate.reading.inputs import BadInput, Reading, read_input, read_inputs

needs_trafilatura = pytest.mark.skipif(
    find_spec("trafilatura") is None, reason="the extra html is not installed"
)


def read(*paths: str, **how) -> list[tuple[str, str]]:
    """(path, text) of every input, or (path, what is wrong with it)."""
    found = []
    leave_out = how.pop("leave_out", None)
    for item in read_inputs(paths, Reading(**how), leave_out):
        try:
            if isinstance(item, BadInput):
                raise item.error
            article = read_input(item)
            assert article.path == item.path
            found.append((item.path, article.text))
        except AnnotateError as error:
            found.append((item.path, f"! {error.fault} ({error.remedy})"))
    return found


def names(*paths: str, **how) -> list[str]:
    return [path for path, _ in read(*paths, **how)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, data: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def test_a_directory_gives_its_articles_sorted_and_nothing_else():
    for name in ("d/b.txt", "d/a/z.md", "d/a.TXT", "d/c.txt.gz", "d/x.jpg", "d/README", "d/.h.txt"):
        write(name, gzip.compress(b"x") if name.endswith("gz") else "x")
    write("d/.git/a.txt", "x")
    write("d/B/a.txt", "x")
    assert names("d") == ["d/B/a.txt", "d/a/z.md", "d/a.TXT", "d/b.txt", "d/c.txt.gz"]
    assert names("./d/") == [f"./{name}" for name in names("d")]


def test_a_directory_without_articles_is_an_error():
    Path("empty").mkdir()
    ((path, fault),) = read("empty")
    assert path == "empty"
    assert fault.startswith("! holds no articles")


def test_the_output_is_no_input_though_it_lies_among_them():
    write("d/a.jsonl", '{"text": "One."}\n')
    write("d/out.jsonl", '{"schema_version": "1.0"}\n')
    assert names("d", leave_out=Path("d/out.jsonl")) == ["d/a.jsonl#1"]
    assert names("d", leave_out=Path("d/../d/out.jsonl")) == ["d/a.jsonl#1"]


def test_paths_keep_their_order_and_their_spelling():
    write("b.txt", "B")
    write("a.txt", "A")
    assert read("./b.txt", "a.txt", "b.txt") == [("./b.txt", "B"), ("a.txt", "A"), ("b.txt", "B")]


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("gone.txt", "no such file or directory (check the path)"),
        ("photo.jpg", "its suffix .jpg says nothing about its format (name it with --input-format"),
        ("nul.txt", "holds a NUL character"),
        ("cut.txt", "damaged gzip data"),
        ("cut.jsonl", "damaged gzip data"),
        pytest.param("empty.html", "no article text found", marks=needs_trafilatura),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(name, fault):
    write("photo.jpg", "x")
    write("nul.txt", "a\0b")
    write("cut.txt", gzip.compress(b"some text that is long enough to be cut")[:-9])
    write("cut.jsonl", gzip.compress(b'{"text": "One."}\n')[:-9])
    write("empty.html", "<html><body></body></html>")
    write("good.txt", "Good.")
    *_, (path, found) = read("good.txt", name)
    assert path == name
    assert found.startswith(f"! {fault}")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission():
    write("secret.txt", "x")
    Path("secret.txt").chmod(0)
    assert "check its permissions" in read("secret.txt")[0][1]


def test_no_suffix_is_text_and_an_odd_one_needs_the_format():
    write("story", "<p>Plain")
    write("story.xhtml", "<p>x")
    assert read("story") == [("story", "<p>Plain")]
    assert read("story.xhtml", input_format="text") == [("story.xhtml", "<p>x")]


@pytest.mark.parametrize(
    "name", ["a.txt", "a.md", "a.jsonl", pytest.param("a.html", marks=needs_trafilatura)]
)
def test_gzip_of_any(name):
    data = {"a.jsonl": '{"text": "A story."}', "a.html": PAGE}.get(name, "A story.")
    write(name, data)
    write(f"{name}.gz", gzip.compress(data.encode()))
    plain, packed = read(name)[0], read(f"{name}.gz")[0]
    assert packed == (plain[0].replace(name, f"{name}.gz"), plain[1])


def test_encoding():
    write("latin.txt", "café".encode("latin-1"))
    assert read("latin.txt", encoding="latin-1") == [("latin.txt", "café")]
    write("mark.txt", "\ufeffcafé\r\n")
    assert read("mark.txt") == [("mark.txt", "café\r\n")]


def give_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_stdin(monkeypatch):
    give_stdin(monkeypatch, b"A story.")
    (item,) = read_inputs(["-"], Reading())
    assert (item.path, read_input(item).text, read_input(item).keep_text) == ("-", "A story.", True)
    give_stdin(monkeypatch, b'{"id": 7, "text": "A story."}')
    assert read("-", input_format="jsonl") == [("-#7", "A story.")]
    give_stdin(monkeypatch, b'{"id": 7, "text": "A story."}')
    assert read("-", stdin_name="wire.jsonl") == [("wire.jsonl#7", "A story.")]


# Records


def test_records_carry_their_id_or_their_line():
    write(
        "r.jsonl",
        '\ufeff{"id": "a/b#c", "text": "One."}\n\n{"text": "Two."}\r\n'
        '{"id": 3, "text": "Three."}\n{"id": null, "text": "Four."}',
    )
    assert read("r.jsonl") == [
        ("r.jsonl#a/b#c", "One."),
        ("r.jsonl#3", "Two."),
        ("r.jsonl#3", "Three."),
        ("r.jsonl#5", "Four."),
    ]


@pytest.mark.parametrize(
    ("codec", "named"),
    [("utf-16", None), ("utf-32", None), ("utf-16-le", "utf-16-le"), ("cp1252", "cp1252")],
)
def test_records_in_another_encoding(codec, named):
    write("r.jsonl", '{"text": "One café."}\r\n{"text": "Two."}\n'.encode(codec))
    assert [text for _, text in read("r.jsonl", encoding=named)] == ["One café.", "Two."]


def test_a_wide_file_cut_off_says_so():
    write("r.jsonl", '{"text": "One."}\n'.encode("utf-16")[:-1])
    assert read("r.jsonl")[-1][1].startswith("! not UTF-16")


def test_the_fields_have_names():
    write("r.jsonl", '{"url": "u", "body": "One.", "id": 1, "text": 2}\n')
    assert read("r.jsonl", text_field="body", id_field="url") == [("r.jsonl#u", "One.")]


@pytest.mark.parametrize(
    ("line", "path", "fault"),
    [
        ("{", "r.jsonl#1", "not JSON: "),
        (
            "[1]",
            "r.jsonl#1",
            "a JSON array, not an object (give one JSON object a line, as jq -c '.[]'",
        ),
        ('{"id": 4}', "r.jsonl#4", "no field 'text' (fields: id) (name it with --text-field)"),
        ('{"text": null}', "r.jsonl#1", "its 'text' is a JSON null, not text"),
        ('{"text": 5}', "r.jsonl#1", "its 'text' is a JSON number, not text"),
        ('{"id": [], "text": "x"}', "r.jsonl#1", "its 'id' is a JSON array"),
        ('{"text": "a\\u0000"}', "r.jsonl#1", "holds a NUL character at 1"),
        ('{"text": "\\ud83d"}', "r.jsonl#1", "holds half a surrogate pair (\\ud83d) at 0"),
        ("[" * 100_000, "r.jsonl#1", "not JSON: "),
        (b'{"text": "caf\xe9"}', "r.jsonl#1", "not UTF-8"),
    ],
)
def test_a_bad_record_stops_no_other(line, path, fault):
    line = line if isinstance(line, bytes) else line.encode()
    write("r.jsonl", line + b'\n{"text": "Good."}\n')
    bad, good = read("r.jsonl")
    assert bad[0] == path
    assert bad[1].startswith(f"! {fault}")
    assert good == ("r.jsonl#2", "Good.")


@pytest.mark.parametrize(
    ("line", "writer"),
    [("{", "jq -c . writes"), (" [", "jq -c '.[]' makes of an array"), ('"a"', "jq -c . writes")],
)
def test_what_is_no_record_is_told_who_writes_one(line, writer):
    write("r.jsonl", line + "\n")
    [(_, fault)] = read("r.jsonl")
    assert fault.endswith(f"(give one JSON object a line, as {writer})")


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_records_stream_in_little_memory(pack):
    line = json.dumps({"text": "The council met. " * 60}) + "\n"
    write("big.jsonl", pack(line.encode() * 20_000))
    tracemalloc.start()
    count = sum(1 for _ in read_inputs(["big.jsonl"], Reading()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 2_000_000, f"{peak} bytes at once, for a file of {20_000 * len(line)}"


def test_records_of_a_pipe_come_as_they_are_written(monkeypatch):
    out, into = os.pipe()
    monkeypatch.setattr(sys, "stdin", open(out, encoding="utf-8"))  # noqa: SIM115
    os.write(into, b'{"text": "One."}\n')
    inputs = read_inputs(["-"], Reading(input_format="jsonl"))
    assert next(inputs).data == "One."
    os.close(into)
    assert list(inputs) == []
    sys.stdin.close()


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_sizes_add_up_to_the_total(pack):
    write("d/r.jsonl.gz", pack(b'{"text": "One."}\n' * 50_000))
    write("d/a.txt", "A story.")
    total = total_size(["d"])
    assert total == sum(path.stat().st_size for path in Path("d").iterdir())
    assert sum(item.size for item in read_inputs(["d"], Reading())) == total
    assert total_size(["d", "gone.txt"]) == total
    assert total_size(["d", "-"]) is None


# HTML

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bridge closed | The Rosley
Echo</title><meta property="og:title" content="Bridge closed after storm"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Bridge closed after storm</h1>
<p>The old bridge at Rosley will stay closed for weeks, the county said on Monday, after
Saturday's storm tore away part of its railing.</p>
<p>“We cannot take a risk,” said engineer Tom Hale. “It reportedly moved by a hand's
width.”</p>
<p>Drivers are asked to use the ferry at Holm, which runs twice an hour until midnight.</p>
</article><footer>© 2020 The Rosley Echo. All rights reserved.</footer></body></html>"""


@needs_trafilatura
def test_html_gives_headline_and_paragraphs_alone():
    write("page.html", PAGE)
    ((_, text),) = read("page.html")
    lines = text.split("\n")
    assert lines[0] == "Bridge closed after storm"
    assert text.count("Bridge closed after storm") == 1
    assert "“We cannot take a risk,” said engineer Tom Hale." in text
    assert "Sport" not in text
    assert "rights reserved" not in text
    (item,) = read_inputs(["page.html"], Reading())
    assert read_input(item).keep_text


@needs_trafilatura
def test_html_is_decoded_as_it_declares_unless_told_otherwise():
    page = PAGE.replace('"utf-8"', '"iso-8859-1"').replace("“", "«").replace("”", "»")
    write("page.htm", page.encode("latin-1"))
    assert "«We cannot take a risk,»" in read("page.htm")[0][1]
    assert read("page.htm", encoding="utf-8")[0][1].startswith("! not UTF-8")


def test_html_without_trafilatura_names_the_command_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    write("page.html", PAGE)
    assert "pip install '.[html]' in a clone of annotate" in read("page.html")[0][1]
