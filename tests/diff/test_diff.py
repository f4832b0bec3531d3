"""`annotate diff`: pairs of versions with the trained pipeline, and what the command prints."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

import annotate
from annotate.diff import Change, Version, compare
from annotate.diff.likeness import marked, pairs, words
from annotate.diff.report import DiffReport
from annotate.schema import report_schema
from tests.diff.edits import EDITS, PIER, Edit
from tests.markup import unmark
from tests.render.articles import build


def version(text: str) -> Version:
    return Version(annotate.annotate(text), text)


def marked_version(text: str) -> Version:
    built = build(text)
    return Version(built.document, built.text)


@pytest.fixture(scope="module")
def found() -> dict[str, list[Change]]:
    """The changes of every edit, by its name, as the trained pipeline reads both versions."""
    return {e.name: compare(*map(version, e.versions)) for e in EDITS}


@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_an_edit_of_a_marked_article_is_that_difference_and_no_other(edit: Edit):
    old, new = map(marked_version, edit.marked)
    changes = compare(old, new)
    assert [c.kind for c in changes] == list(edit.kinds)
    for change in changes:
        _check_places(change, edit)
    assert compare(old, old) == compare(new, new) == []


def _check_places(change: Change, edit: Edit) -> None:
    for place, text in zip((change.old, change.new), edit.versions, strict=True):
        if place is not None:
            assert text[place.span.start : place.span.end] == place.span.text
            line = text.splitlines()[place.line - 1]
            assert line[place.column - 1 :].startswith(place.span.text.splitlines()[0])


@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_an_edit_is_found_as_what_it_is(found, edit: Edit):
    changes = found[edit.name]
    assert Counter(edit.kinds) <= Counter(c.kind for c in changes)
    for change in changes:
        _check_places(change, edit)


def test_hardly_anything_is_found_that_was_not_edited(found):
    """What the network reads otherwise because a word elsewhere changed: at most 3 statements.

    Pairs share an article, so that a statement in doubt there wavers in several of them.
    """
    wavering = {
        change.message
        for edit in EDITS
        for change in found[edit.name]
        if change.kind not in edit.kinds
    }
    assert len(wavering) <= 3


def test_both_places_and_speakers_are_told(found):
    (edit,) = [e for e in EDITS if e.name == "speaker-changed"]
    (change,) = found[edit.name]
    assert (change.old_speaker, change.new_speaker) == ("Omar Diaz", "Ann Lee")
    assert change.old.line == change.new.line == 11
    assert change.message.startswith("Omar Diaz → Ann Lee: ")
    (edit,) = [e for e in EDITS if e.name == "alleged-dropped"]
    (change,) = [c for c in found[edit.name] if c.kind == "hedge-dropped"]
    assert change.old.span.text == "allegedly"
    assert change.new.span.text == "The contractor used cheap steel."


@pytest.fixture
def versions(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text('"It is safe for all of us," said Ann Lee.\n\nThe dam may leak.\n')
    Path("new.txt").write_text('"It is safe for most of us," said Ann Lee.\n\nThe dam leaks.\n')


def test_a_line_each_and_exit_1(run, versions):
    ran = run("diff", "old.txt", "new.txt")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "old.txt:1:1 new.txt:1:1: quotation-changed: "
        "Ann Lee: It is safe for [-all-] {+most+} of us,",
        "old.txt:3:9 -: hedge-dropped: “may”, gone with its claim: The dam may leak",
    ]
    same = run("diff", "old.txt", "old.txt")
    assert (same.code, same.out, same.err) == (0, "", "")


def test_json_fits_its_schema(run, versions):
    report = DiffReport.model_validate_json(run("diff", "old.txt", "new.txt", "--json").out)
    assert report.by_kind == {"hedge-dropped": 1, "quotation-changed": 1}
    assert json.loads(run("diff", "--schema").out) == report_schema(DiffReport, "diff")


def test_findings_are_compared_without_annotating_again(run, versions):
    run("old.txt", "--json", "--with-text", "-o", "old.json")
    run("new.txt", "-f", "jsonl", "--with-text", "-o", "new.jsonl")
    lines = run("diff", "old.txt", "new.txt").out.replace("old.txt", "old.json")
    assert run("diff", "old.json", "new.jsonl").out == lines.replace("new.txt", "new.jsonl")


def test_the_configuration_says_whom_and_what_to_compare(run, versions):
    Path("house.toml").write_text('[hedges]\noff = ["may"]\n')
    (line,) = run("diff", "old.txt", "new.txt", "--config", "house.toml").out.splitlines()
    assert "quotation-changed" in line
    Path("house.toml").rename("annotate.toml")
    assert run("diff", "old.txt", "new.txt").out.splitlines() == [line]
    assert len(run("diff", "old.txt", "new.txt", "--no-config").out.splitlines()) == 2
    ran = run("diff", "old.txt", "new.txt", "--config", "no.toml")
    assert (ran.code, ran.out) == (2, "")
    assert "no.toml" in ran.err


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("no.txt", "new.txt", "no.txt: no such file or directory"),
        ("old.txt", "two.jsonl", "two.jsonl: holds several articles (give one)"),
        ("old.txt", "bad.json", "bad.json: not JSON"),
        ("-", "-", "only once"),
    ],
)
def test_errors_are_exit_2(run, versions, old, new, says):
    Path("two.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    Path("bad.json").write_text("{")
    ran = run("diff", old, new)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


def test_many_statements_cost_no_square():
    pier = unmark(PIER)[0]
    long = "\n\n".join(pier.replace("Lee", f"Lee{i}") for i in range(40))
    told = [words(p) for p in long.split("\n\n")]
    assert len(pairs(told, told, 0.9)) == len(told)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("the south pier", "the north pier", "the [-south-] {+north+} pier"),
        ("a pier", "a pier", "a pier"),
        ("“a pier,”", '"a pier"', '"a pier"'),
        ("a b", "a", "a [-b-]"),
    ],
)
def test_what_changed_is_marked(old, new, expected):
    assert marked(old, new) == expected
