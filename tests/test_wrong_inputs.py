"""What is mistyped, unannounced or of a strange kind is said with a remedy that works."""

from __future__ import annotations

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
    assert "curl -s 'https://example.org/a' | annotate --input-format html" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["news/zo.txt"], "did you mean news/zoo.txt?"),
        (["-f", "jsno", "news/zoo.txt"], "did you mean 'json'?"),
        (["--only", "hedge", "news/zoo.txt"], "did you mean 'hedges'?"),
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
