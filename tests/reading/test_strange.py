"""What is no text is called by its name, with what makes text of it."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

from annotate.reading.strange import strange

TEXT = b'"The pool stays shut," said Mayor Ann Lee.\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_bytes(TEXT)


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return packed.getvalue()


def tarred() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.add("good.txt")
    return packed.getvalue()


OCR = "read its words with OCR, such as tesseract a.txt - | annotate"
UNPACK = "unpack it, and give the articles in it"
KINDS = {
    "gzip data within gzip data": (
        lambda: gzip.compress(gzip.compress(TEXT)),
        "decompress it once with gzip -d",
    ),
    "a JPEG image": (lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(99), OCR),
    "a PNG image": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(99), OCR),
    "a GIF image": (lambda: b"GIF89a" + bytes(99), OCR),
    "a PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdftotext a.txt - | annotate"),
    "a zip archive": (lambda: zipped(news=TEXT), UNPACK),
    "a Word document": (
        lambda: zipped(word__document="", **{"word__document.xml": "<w/>"}),
        "name it .docx, or --stdin-filename NAME.docx",
    ),
    "an EPUB": (
        lambda: zipped(mimetype="application/epub+zip"),
        "pandoc -t plain --wrap=none a.txt | annotate",
    ),
    "a tar archive": (tarred, UNPACK),
    "bzip2 data": (lambda: bz2.compress(TEXT), "bzip2 -dc a.txt | annotate"),
    "xz data": (lambda: lzma.compress(TEXT), "xz -dc a.txt | annotate"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_an_article_that_is_no_text_costs_one_line_that_says_what_it_is(run, kind):
    make, remedy = KINDS[kind]
    Path("a.txt").write_bytes(make())
    ran = run("a.txt", "good.txt", "-f", "jsonl")
    assert ran.code == 2
    assert ran.err == f"annotate: a.txt: is {kind}, no text ({remedy})\n"
    assert [d["error"] and d["error"]["code"] for d in ran.documents] == ["unreadable-input", None]


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.srt", "a.jsonl", "a.jsonl.gz"])
@pytest.mark.parametrize("kind", ["gzip data within gzip data", "a PNG image", "a zip archive"])
def test_it_is_said_whatever_the_files_name_promises(run, name, kind):
    Path(name).write_bytes(KINDS[kind][0]())
    ran = run(name, "-f", "jsonl")
    assert ran.code == 2
    assert ran.err.startswith(f"annotate: {name}: is {kind}, no text (")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("encoding", ["latin-1", "cp437", "utf-8"])
def test_it_is_said_under_any_encoding(run, encoding):
    Path("a.txt").write_bytes(KINDS["a JPEG image"][0]())
    ran = run("a.txt", "--encoding", encoding)
    assert ran.err == f"annotate: a.txt: is a JPEG image, no text ({OCR})\n"


def test_a_converted_file_is_quoted_for_the_shell(run):
    Path("a b.txt").write_bytes(KINDS["a PDF"][0]())
    assert "(pdftotext 'a b.txt' - | annotate)" in run("a b.txt").err


@pytest.mark.parametrize("text", [b"BZh is a sign.", b"%PDF- is one too.", b"GIF87a, she said."])
def test_a_text_that_begins_as_another_kind_is_a_text(run, text):
    Path("a.txt").write_bytes(text)
    assert run("a.txt", "-f", "concise").code == 0


def test_what_is_of_no_known_kind_has_no_name():
    assert strange(b"\x01\x02\x03", "a.txt") is None
    assert strange(b"", "a.txt") is None
