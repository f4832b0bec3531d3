"""The commands beside the report, help in groups, and what a shell completes."""

from __future__ import annotations

import re
import sys
from types import ModuleType

import click
import pytest

from annotate import cli, commands


@pytest.fixture
def other(monkeypatch) -> list[tuple[str, ...]]:
    """A command `other` beside the report; what it was called with."""
    called: list[tuple[str, ...]] = []

    @click.command()
    @click.argument("words", nargs=-1)
    @click.option("--loud", is_flag=True, help="Loud.")
    def command(words, loud):
        called.append((*words, "loud") if loud else words)
        sys.exit(1)

    module = ModuleType("annotate.other.cli")
    module.command = command
    monkeypatch.setitem(sys.modules, "annotate.other.cli", module)
    monkeypatch.setitem(commands.COMMANDS, "other", ("annotate.other.cli", "Does other things."))
    return called


def call(monkeypatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["annotate", *arguments])
    with pytest.raises(SystemExit) as exit_:
        cli.main()
    return exit_.value.code


def test_the_first_word_chooses_the_command(monkeypatch, other):
    assert call(monkeypatch, "other", "a", "--loud", "b") == 1
    assert other == [("a", "b", "loud")]


def test_a_file_of_a_commands_name_is_given_with_its_folder(run, articles, other):
    (articles / "other").write_text("The zoo reportedly closed.")
    assert "reportedly" in run("./other", "-f", "concise").out
    assert other == []


def test_help_of_each_command(monkeypatch, other, capsys):
    assert call(monkeypatch, "--help") == 0
    assert re.search(r"^  other +Does other things\.$", capsys.readouterr().out, re.MULTILINE)
    assert call(monkeypatch, "other", "--help") == 0
    assert capsys.readouterr().out.startswith("Usage: annotate other [OPTIONS]")


def test_every_option_stands_in_a_group_of_the_help():
    grouped = [name for names in cli.command.groups.values() for name in names]
    options = {p.name for p in cli.command.params if isinstance(p, click.Option)}
    assert len(grouped) == len(set(grouped))
    assert options - set(grouped) == {"schema", "version"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("annotate --with", ["plain,--with-text"]),
        ("annotate -f js", ["plain,json", "plain,jsonl"]),
        ("annotate ot", ["file,ot", "plain,other"]),
        ("annotate a.txt ot", ["file,ot"]),
        ("annotate other --l", ["plain,--loud"]),
    ],
    ids="trial-C5-{}".format,
)
def test_a_shell_completes_options_values_and_commands(monkeypatch, capsys, other, words, expected):
    monkeypatch.setenv("_ANNOTATE_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    assert call(monkeypatch) == 0
    assert capsys.readouterr().out.split() == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"], ids="trial-C5-{}".format)
def test_completion_is_there_for_each_shell(monkeypatch, capsys, shell):
    monkeypatch.setenv("_ANNOTATE_COMPLETE", f"{shell}_source")
    assert call(monkeypatch) == 0
    script = capsys.readouterr().out
    assert f"_ANNOTATE_COMPLETE={shell}_complete" in script
