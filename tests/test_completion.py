"""What bash, zsh and fish complete with the line of the README, each in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import fault

# Each shell's own function is called with the words so far; what it offers goes to stdout.
BASH = (
    """
eval "$(_ANNOTATE_COMPLETE=bash_source annotate)"
compopt() { :; }  # which is for a shell that completes
""",
    """
COMPREPLY=(); COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_annotate_completion annotate
echo "${{COMPREPLY[@]}}"
""",
)
ZSH = (
    """
compdef() { }; _path_files() { }
compadd() { print -l -- ${(P)@[-1]} }; _describe() { print -l -- ${(P)3} }
eval "$(_ANNOTATE_COMPLETE=zsh_source annotate)"
""",
    """
words=({words}); CURRENT=$#words
_annotate_completion
""",
)
FISH = (
    """
_ANNOTATE_COMPLETE=fish_source annotate | source
""",
    """
complete -C "{words}"
""",
)
SHELLS = {
    "bash": (["bash", "--norc", "-c"], BASH),
    "zsh": (["zsh", "-f", "-c"], ZSH),
    "fish": (["fish", "--no-config", "-c"], FISH),
}
OFFERED = {
    "annotate --with": ["--with-text"],
    "annotate -f js": ["json", "jsonl"],
    "annotate expl": ["explain"],
    "annotate check --base": ["--baseline"],
    "annotate explain hears": ["hearsay"],
    "annotate check --select single": ["single-source"],
}
# click's script for fish cuts an offer at its comma, and fish then takes it for no match.
BEHIND_A_COMMA = {"annotate check --ignore single-source,empty": ["single-source,empty-text"]}


@pytest.mark.parametrize("shell", SHELLS, ids="trial-C5-{}".format)
def test_a_shell_offers_options_values_commands_and_terms(tmp_path, shell):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    command = tmp_path / "bin" / "annotate"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m annotate "$@"\n')
    command.chmod(0o755)
    expected = OFFERED if shell == "fish" else OFFERED | BEHIND_A_COMMA
    called, (before, complete) = SHELLS[shell]
    each = [f"echo @{words}\n{complete.format(words=words)}" for words in expected]
    done = subprocess.run(
        [*called, before + "\n".join(each)],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{command.parent}:{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    offered = {}
    for part in done.stdout.split("@annotate ")[1:]:
        words, *lines = part.split("\n")
        names = [line.split("\t")[0].split(":")[0] for line in lines]
        offered[f"annotate {words}"] = " ".join(names).split()
    assert offered == expected


@fault("trial-C5")
def test_completions_that_nobody_reads_end_quietly():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as nobody:
        environment = {**os.environ, "_ANNOTATE_COMPLETE": "bash_source"}
        called = [sys.executable, "-m", "annotate"]
        done = subprocess.run(called, env=environment, stdout=nobody, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_readme_has_each_shells_line():
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    for _, (script, _) in SHELLS.values():
        assert next(line for line in script.splitlines() if "_source" in line) in readme
