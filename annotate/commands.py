"""What the commands share: their dispatch, and help that lists options in groups.

A command beside the report is a module with a `command`, a click.Command; it is imported
when it is called, and only then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# Each name with the module that holds its `command`, and what it is for.
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("annotate.check.cli", "Say what an editor has to look at."),
    "diff": ("annotate.diff.cli", "Compare the findings of two versions of an article."),
    "stats": ("annotate.stats.cli", "Say who is quoted over many articles."),
    "explain": ("annotate.explain.cli", "Say what a word of the output means."),
}

EXIT_CODES = {
    0: "Done, whatever was found.",
    1: "check: something at or above --fail-on was found; diff: the versions differ.",
    2: "An error: bad usage, or an input that cannot be read, though others could be.",
    130: "Interrupted (Ctrl-C).",
}

Groups = Mapping[str, Sequence[str]]


class Command(click.Command):
    """A command whose help lists its options in groups.

    `groups` maps a heading to the names of its parameters; what is in none comes last.
    """

    def __init__(self, *given: Any, groups: Groups | None = None, **options: Any) -> None:  # noqa: ANN401
        super().__init__(*given, **options)
        self.groups: Groups = groups or {}

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each group of options under its heading."""
        left = {p.name: p for p in self.get_params(ctx) if isinstance(p, click.Option)}
        for title, names in self.groups.items():
            _write(title, [left.pop(name) for name in names], ctx, formatter)
        _write("Other options" if self.groups else "Options", list(left.values()), ctx, formatter)


def _write(
    title: str, options: list[click.Option], ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    records = [record for option in options if (record := option.get_help_record(ctx))]
    if records:
        with formatter.section(title):
            formatter.write_dl(records)


class Default(Command):
    """The command that runs where the first word names no other one."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - click's own signature
    ) -> click.Context:
        """The context of the command that the first word names, else of this one."""
        if args and args[0] in COMMANDS:
            chosen = load_command(args[0])
            return chosen.make_context(f"{info_name} {args[0]}", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the other commands, then the options."""
        if COMMANDS:
            with formatter.section("Commands"):
                formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])
        super().format_options(ctx, formatter)
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code), meaning) for code, meaning in EXIT_CODES.items()])


def load_command(name: str) -> click.Command:
    """The command called `name`, its module imported."""
    command: click.Command = import_module(COMMANDS[name][0]).command
    return command


def complete_path(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Files for the shell's completion, and in the first word's place the other commands."""
    from click.shell_completion import CompletionItem

    found = [CompletionItem(incomplete, type="file")]
    if not ctx.params.get(parameter.name or ""):
        names = [name for name in COMMANDS if name.startswith(incomplete)]
        found += [CompletionItem(name, help=COMMANDS[name][1]) for name in names]
    return found
