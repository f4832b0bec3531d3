"""What is empty, as an unset variable of the shell is, means neither the default nor everything."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from annotate.cli import command
from annotate.commands import COMMANDS, load_command

# What each command asks for beside its options.
ASKED = {
    "annotate": ["a.txt"],
    "check": ["a.txt"],
    "diff": ["a.txt", "b.txt"],
    "stats": ["x.jsonl"],
}


def options() -> list[tuple[str, str]]:
    """Every command with each of its options that take a value, by its shortest name."""
    commands = {"annotate": command, **{name: load_command(name) for name in COMMANDS}}
    return [
        (name, min(option.opts, key=len))
        for name, told in commands.items()
        for option in told.params
        if isinstance(option, click.Option) and not option.is_flag
    ]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in "ab":
        Path(f"{name}.txt").write_text('"The pool stays shut," said Mayor Ann Lee.\n')


@pytest.mark.parametrize(("name", "option"), options())
@pytest.mark.parametrize("value", ["", " "])
def test_an_option_without_a_value_is_an_error_that_names_it(capsys, name, option, value):
    told = command if name == "annotate" else load_command(name)
    with pytest.raises(click.UsageError) as raised:
        told.make_context(name, [option, value, *ASKED[name]])
    said = raised.value.format_message()
    assert option in said
    assert said.endswith((".", "out", ")", "integer range", "from 0 to 1"))
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("value", ["", ",", " , "])
def test_no_rules_are_not_all_rules(run, option, value):
    ran = run("check", "a.txt", option, value)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"'{option}': names no rule; give a code, or leave the option out\n")


@pytest.mark.parametrize("arguments", [["--encoding", ""], ["--config", ""], ["--id-field", ""]])
def test_the_error_says_what_to_do(run, arguments):
    ran = run("a.txt", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("'' is empty; give a value, or leave the option out\n")


NO_FILE = "annotate: '': names no file (name a file, or . for the articles in this directory)\n"


def test_a_path_without_a_name_is_not_the_working_directory(run):
    ran = run("", "a.txt", "-f", "jsonl", "-v")
    assert (ran.code, ran.err) == (2, NO_FILE)
    assert [d["path"] for d in ran.documents if d["error"] is None] == ["a.txt"]


@pytest.mark.parametrize("arguments", [["check", ""], ["diff", "", "a.txt"], ["stats", ""]])
def test_nor_is_it_to_another_command(run, arguments):
    ran = run(*arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", NO_FILE)
