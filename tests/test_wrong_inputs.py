"""What is mistyped, unannounced or of a strange kind is said with a remedy that works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.faults import fault


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"<!DOCTYPE html><p>The zoo closed.</p>", "html"),
        (b"\n<html lang=en><p>The zoo closed.</p>", "html"),
        (b'{"text": "The zoo closed."}\n', "jsonl"),
        (b'\xef\xbb\xbf{"text": "The zoo closed."}\n{"te', "jsonl"),
    ],
    ids="trial-C6-{}".format,
)
def test_what_comes_unannounced_and_is_no_text_is_an_error(run, data, form):
    ran = run("-f", "concise", stdin=data)
    assert (ran.code, ran.out) == (2, "")
    assert f"looks like {form.upper()} (say --input-format {form}" in ran.err
    assert run("-f", "concise", "--input-format", "text", stdin=data).code == 0
    assert run("-f", "jsonl", "--stdin-filename", f"x.{form}", stdin=data).documents


@fault("trial-C6")
@pytest.mark.parametrize("data", [b"{sic} the zoo closed", b"<3 says the zoo", b"{}x", b"{"])
def test_text_that_begins_with_a_bracket_is_text(run, data):
    assert run("-f", "concise", stdin=data).code == 0


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("x.pdf", "x.pdf: PDF is not read (pdftotext x.pdf - | annotate)"),
        ("x.abc", "name it with --input-format"),
        ("x.markdown", "name it .md"),
    ],
    ids="trial-C14-{}".format,
)
def test_a_strange_suffix_is_told_how_it_can_be_read(run, articles, path, said):
    Path(path).write_text("x")
    ran = run(path)
    assert ran.code == 2
    assert said in ran.err


@fault("trial-C14")
def test_an_address_is_fetched_by_others(run, articles):
    ran = run("https://example.org/a")
    assert ran.code == 2
    assert "curl -sL 'https://example.org/a' | annotate --input-format html" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["news/zo.txt"], "did you mean news/zoo.txt?"),
        (["-f", "jsno", "news/zoo.txt"], "did you mean 'json'?"),
        (["check", "-f", "srif", "news/zoo.txt"], "did you mean 'sarif'?"),
        (["check", "--select", "single-sorce", "news/zoo.txt"], "did you mean 'single-source'?"),
        (["help"], "no such file or command: 'help'; did you mean --help?"),
        (["diff", "news/zo.txt", "news/zoo.txt"], "did you mean news/zoo.txt?"),
        (["--only", "hedge", "news/zoo.txt"], "did you mean 'hedges'?"),
        (["chekc", "news/zoo.txt"], "no such file or command: 'chekc'; did you mean 'check'?"),
        (["--min-confidence", "80%", "news/zoo.txt"], "did you mean 0.8?"),
        (["--min-speaker-confidence", "much", "news/zoo.txt"], "is no number from 0 to 1"),
    ],
    ids="trial-C16-{}".format,
)
def test_a_slip_gets_its_nearest_neighbour(run, articles, arguments, said):
    ran = run(*arguments)
    assert ran.code == 2
    assert said in ran.err


@fault("trial-C16")
def test_choices_are_read_in_any_case(run, articles):
    assert run("news/zoo.txt", "-f", "JSON").out.startswith('{\n  "schema_version"')


@fault("trial-C19")
def test_warnings_are_shown_where_they_are_asked_for(run, articles):
    Path("a.txt").write_text("“It may rain, the dam said and then it went.\n")
    assert "warning-" in run("a.txt", "-f", "concise").out
    assert "warning-" not in run("a.txt", "-f", "concise", "--only", "hedges").out
    assert "warning-" in run("a.txt", "-f", "concise", "--only", "warnings").out


@pytest.mark.parametrize("form", ["report", "html", "csv", "concise"], ids="trial-C1-{}".format)
def test_speakers_are_listed_in_every_format(run, articles, form):
    shown = run("news/council.txt", "--only", "speakers", "-f", form).out
    assert "Ann Lee" in shown
    assert "4" in shown


@fault("trial-C2")
def test_the_summary_says_nothing_of_what_was_not_asked_for(run, articles):
    shown = run("news/council.txt", "--only", "hedges").out
    assert "only hedges were asked for" in shown
    for false in ("0 statements", "writer's own", "0 named"):
        assert false not in shown


@fault("trial-C13")
def test_alike_errors_are_said_twenty_times_and_counted_from_there(run, articles):
    Path("r.jsonl").write_text('{"body": "The zoo closed."}\n' * 50 + "{\n")
    ran = run("r.jsonl", "-f", "jsonl", "--text-field", "boddy")
    said = ran.err.splitlines()
    assert ran.code == 2
    assert len(ran.documents) == 51
    assert len([line for line in said[:20] if line.startswith("annotate: r.jsonl#")]) == 20
    assert "did you mean --text-field body?" in said[0]
    assert said[20] == "annotate: more errors like these are only counted (say -v to see all)"
    assert said[21].startswith("annotate: r.jsonl#51: not JSON")
    assert said[22].startswith("annotate: 30 more: r.jsonl: no field 'boddy'")
    assert len(said) == 23
    verbose = run("r.jsonl", "-f", "jsonl", "--text-field", "boddy", "-v").err
    assert verbose.count("no field 'boddy'") == 50
    checked = run("check", "r.jsonl", "--json", "--text-field", "boddy")
    assert checked.err == ran.err
    assert len(json.loads(checked.out)["errors"]) == 51


@fault("trial-C13")
def test_errors_of_different_files_are_all_said(run, articles):
    ran = run(*[f"missing-{number}.txt" for number in range(30)])
    assert ran.err.count("no such file or directory") == 30


@fault("trial-C15")
def test_what_a_folder_leaves_out_is_counted(run, articles):
    for name in ("a.pdf", "b.PDF", "old/Makefile"):
        Path("news", name).write_text("x")
    ran = run("news", "-f", "jsonl", "-v")
    assert "annotate: news: 4 files left out (.pdf, .log, no suffix)\n" in ran.err
    assert len(ran.documents) == 3
    assert "left out" not in run("news", "-f", "jsonl").err


@fault("trial-C23")
def test_a_list_of_files_that_ends_in_nul(run, articles):
    Path("a\nb.txt").write_text("The zoo closed.")
    ran = run("-f", "jsonl", "--files-from", "-", "-0", stdin=b"a\nb.txt\0news/zoo.txt\0")
    assert (ran.code, ran.err) == (0, "")
    assert [d["path"] for d in ran.documents] == ["a\nb.txt", "news/zoo.txt"]
    ran = run("news/zoo.txt", "--null")
    assert ran.code == 2
    assert "--files-from" in ran.err


WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("cp1252", "it looks like cp1252: --encoding cp1252"),
        ("mac_roman", "it looks like mac_roman: --encoding mac_roman"),
        *((wide, f"it looks like {wide}: --encoding {wide}") for wide in WIDE),
        ("cp1251", "name its encoding with --encoding"),
        ("damaged", "it is UTF-8 elsewhere"),
    ],
    ids="trial-C27-{}".format,
)
def test_what_does_not_decode_is_told_its_likely_encoding(run, articles, codec, said):
    text = "“It’s safe,” said Ann Lee – twice."
    if codec == "damaged":
        Path("a.txt").write_bytes(text.encode() + b"\xe2\x80")
    elif codec == "cp1251":
        Path("a.txt").write_bytes("Мэр сказал.".encode(codec))
    else:
        Path("a.txt").write_bytes(text.encode(codec))
    ran = run("a.txt", "-f", "jsonl")
    assert ran.code == 2
    assert f"({said}" in ran.err
    if said.startswith("it looks"):
        again = run("a.txt", "-f", "jsonl", "--with-text", *said.split(": ")[1].split())
        assert again.documents[0]["text"] == text


@fault("trial-R7")
def test_a_statement_is_called_one_in_csv_and_its_type_in_concise(run, articles):
    rows = run("news/council.txt", "-f", "csv").out.splitlines()
    assert {row.split(",")[2] for row in rows[1:]} == {"statement", "outlet_tag", "hedge"}
    kinds = [x.split(": ")[1] for x in run("news/council.txt", "-f", "concise").out.splitlines()]
    assert kinds == ["direct", "hedge-epistemic", "outlet_tag"]


@pytest.mark.parametrize("text", ["", " \n\n", "—\n"], ids=["trial-C18", "blank", "marks"])
def test_an_empty_text_is_warned_of(run, articles, text):
    Path("e.txt").write_text(text, encoding="utf-8")
    ran = run("e.txt", "-f", "jsonl")
    assert ran.code == 0
    assert [w["code"] for w in ran.documents[0]["warnings"]] == ["empty-text"]
    assert "empty-text" in run("e.txt", "-f", "concise").out
    assert run("check", "e.txt").code == 1


@fault("trial-C22")
def test_records_of_one_name_are_warned_of_once(run, articles, forked_workers):
    record = '{"id": %s, "text": "The zoo closed."}\n'
    Path("r.jsonl").write_text((record % 3) + "\n{\n" + (record % 1) * 2)
    ran = run("r.jsonl", "-f", "jsonl")
    assert ran.err.count("r.jsonl#3: several records are called that") == 1
    assert ran.err.count("several records") == 1
    assert len(ran.documents) == 4
    Path("r.jsonl").write_text((record % 1) * 2)
    assert "r.jsonl#1: several records" in run("r.jsonl", "-f", "jsonl", "-j", "2").err
    Path("r.jsonl").write_text((record % 1) + (record % 2))
    assert run("r.jsonl", "-f", "jsonl").err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--brief", "--full"], "--brief and --full contradict each other; give one."),
        (["--json", "-f", "csv"], "--json and -f csv contradict each other; give one."),
        (["--config", "x.toml", "--no-config"], "--config and --no-config contradict each other"),
        (["--resume"], "--resume goes on with a file: give -f jsonl and -o FILE."),
        (["--null"], "--null says how the paths of --files-from end; give that as well."),
        (["-f", "parquet"], "parquet is not for a stream: give -o FILE."),
        (["-o", "x.foo"], "-o x.foo: its suffix says no format; give -f"),
    ],
)
def test_options_that_contradict_are_bad_usage_and_nothing_to_report(
    run, articles, arguments, said
):
    ran = run("news/zoo.txt", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: annotate ")
    assert f"\nError: {said}" in ran.err


def test_a_file_called_nearly_as_a_command_is_a_file(run, articles):
    Path("chek").write_text("The zoo may close.")
    assert "1 hedge" in run("chek").out


@pytest.mark.parametrize("given", [["empty.jsonl"], ["--files-from", "empty.jsonl"]], ids=len)
def test_one_document_is_not_made_of_no_article(run, articles, given):
    Path("empty.jsonl").write_text("")
    ran = run("--json", *given)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "annotate: -f json: one document, and there is no article (use -f jsonl)\n"
    assert run("-f", "jsonl", *given).code == 0


def test_an_empty_id_names_no_record(run, articles):
    Path("r.jsonl").write_text('{"id": "", "text": "x"}\n{"id": " ", "text": "x"}\n')
    ran = run("r.jsonl", "-f", "jsonl")
    assert [d["path"] for d in ran.documents] == ["r.jsonl#1", "r.jsonl#2"]
    assert ran.err == ""


MAIL = (
    b"From: Ann Lee <ann@example.org>\nSubject: Dam\nMIME-Version: 1.0\n\n=E2=80=9CNo,=E2=80=9D\n"
)


@pytest.mark.parametrize("head", [b"", b"Received: from x\n\tby y\n", b"\xef\xbb\xbf"], ids=len)
def test_a_mail_that_comes_unannounced_is_no_text(run, head):
    ran = run("-f", "concise", stdin=head + MAIL)
    assert (ran.code, ran.out) == (2, "")
    assert "looks like a mail (say --stdin-filename NAME.eml, or --input-format text" in ran.err
    assert run("-f", "concise", "--input-format", "text", stdin=head + MAIL).code == 0
    (document,) = run("-f", "jsonl", "--stdin-filename", "x.eml", stdin=head + MAIL).documents
    assert document["article"]["authors"] == ["Ann Lee"]


def test_a_transcript_of_mails_is_text(run):
    assert run("-f", "concise", stdin=b"From: Ann\nTo: Bo\n\nNo.\nMIME-Version: 1\n").code == 0
