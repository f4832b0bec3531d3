"""The man page, from the commands: ``python -m annotate.manual > annotate/annotate.1``."""

from __future__ import annotations

from collections.abc import Iterator

import click

from annotate import __version__
from annotate.cli import command
from annotate.commands import COMMANDS, EXIT_CODES, Command, load_command


def manual() -> str:
    """The man page of ``annotate`` in roff, all commands in it."""
    lines = [
        f'.TH ANNOTATE 1 "" "annotate {__version__}" "User commands"',
        ".SH NAME",
        r"annotate \- show where every claim in a news article comes from",
        *_command("annotate", command),
    ]
    for name in COMMANDS:
        lines += _command(f"annotate {name}", load_command(name), heading=f"ANNOTATE {name}")
    lines += [".SH EXIT STATUS"]
    for code, meaning in EXIT_CODES.items():
        lines += [".TP", f".B {code}", _text(meaning)]
    return "\n".join(lines) + "\n"


def _command(name: str, told: click.Command, heading: str = "") -> Iterator[str]:
    context = click.Context(told, info_name=name, **told.context_settings)
    if heading:
        yield f".SH {_text(heading.upper())}"
    usage = _text(" ".join(told.collect_usage_pieces(context)))
    yield from [] if heading else [".SH SYNOPSIS"]
    yield f".B {_text(name)}"
    yield usage
    yield from [".PP"] if heading else [".SH DESCRIPTION"]
    for paragraph in (told.help or "").replace("\b", "").split("\n\n"):
        yield from [_text(" ".join(paragraph.split())), ".PP"]
    for title, options in _groups(told, context):
        yield f".SS {_text(title)}"
        for option in options:
            record = option.get_help_record(context)
            if record is not None:
                yield from [".TP", f".B {_text(record[0])}", _text(record[1])]


def _groups(
    told: click.Command, context: click.Context
) -> Iterator[tuple[str, list[click.Option]]]:
    left = {p.name: p for p in told.get_params(context) if isinstance(p, click.Option)}
    if isinstance(told, Command):
        for title, names in told.groups.items():
            yield title, [left.pop(name) for name in names]
    yield "Other options" if isinstance(told, Command) else "Options", list(left.values())


def _text(words: str) -> str:
    """Plain words for roff: no line begins with a command, and hyphens stay hyphens."""
    safe = words.replace("\\", r"\e").replace("-", r"\-")
    return r"\&" + safe if safe[:1] in (".", "'") else safe


if __name__ == "__main__":
    click.echo(manual(), nl=False)
