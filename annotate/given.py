"""Types of the options' values, whose errors say what was meant, and options of several commands.

click's classes take a type's argument from 8.4 on alone, so none is given.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

FORMATS = ("report", "json", "jsonl", "html", "csv", "concise", "parquet")


class OneOf(click.Choice):  # type: ignore[type-arg]
    """One of some words, in any case; a word that is none of them gets its nearest neighbour."""

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__(choices, case_sensitive=False)

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401
        """The error for a value that is none of the words."""
        close = get_close_matches(str(value).lower(), list(self.choices), 1)
        known = ", ".join(self.choices)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        return f"{str(value)!r} is none of them{hint} ({known})"


class Share(click.ParamType):  # type: ignore[type-arg]
    """A number from 0 to 1."""

    name = "share"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float:
        """The number that `value` says."""
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if not 0 <= number <= 1:
            fault = f"{str(value)!r} is no number from 0 to 1{self._meant(str(value))}"
            self.fail(fault, param, ctx)
        return number

    @staticmethod
    def _meant(value: str) -> str:
        percent = value.strip().removesuffix("%")
        if percent.isdecimal() and 1 < int(percent) <= 100:
            return f"; did you mean {int(percent) / 100:g}?"
        return ""


class Filled(click.ParamType):  # type: ignore[type-arg]
    """A text that is not empty, as an unset variable of the shell's is; `file`: a file's name."""

    name = "text"

    def __init__(self, *, file: bool = False) -> None:
        self._file = file

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str:
        """The text as given."""
        if not str(value).strip():
            self.fail(f"{str(value)!r} is empty; give a value, or leave the option out", param, ctx)
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Files, where it is a file's name."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")] if self._file else []


class OutFile(click.Path):
    """A file to write, which need not be there nor be readable; no directory."""

    def __init__(self) -> None:
        super().__init__(readable=False)

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:  # noqa: ANN401
        """The file's name as given."""
        name = str(value)
        if not name.strip():
            raise click.UsageError(f"-o {name!r}: names no file; name one, or leave -o out.", ctx)
        if name.endswith("/") or os.path.isdir(name):  # noqa: PTH112 - Path raises for some names
            raise click.UsageError(f"-o {name}: is a directory; name a file in it.", ctx)
        return super().convert(value, param, ctx)


INPUT_FORMAT = click.option(
    "--input-format",
    type=OneOf(("text", "html", "jsonl")),
    help="For standard input, and where a file's suffix does not say it.",
)
NO_CONFIG = click.option("--no-config", is_flag=True, help="Read no configuration file.")
MODEL = click.option(
    "--model",
    metavar="PATH or NAME",
    type=Filled(file=True),
    help="Another spaCy pipeline: a folder or a package.",
)
JOBS = click.option(
    "-j",
    "--jobs",
    metavar="N",
    type=click.IntRange(0),
    default=1,
    help="Processes; 0 for all cores (default: 1).",
)
MAX_BYTES = click.option(
    "--max-article-bytes",
    metavar="N",
    type=click.IntRange(1, 10**9),
    default=20_000_000,
    show_default=True,
    help="Refuse a longer article (decompressed) or .jsonl record.",
)
OUTPUT = click.option("-o", "--output", metavar="FILE", type=OutFile(), help="Write there.")
VERBOSE = click.option(
    "-v", "--verbose", is_flag=True, help="Tracebacks and warnings of libraries."
)
ENCODING = click.option(
    "--encoding", metavar="NAME", type=Filled(), help="Of the inputs (default: UTF-8)."
)


def schema_option(
    of: str, schema: Callable[[], dict[str, Any]]
) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """``--schema``, which prints the JSON Schema that `schema` gives, of `of`, and exits."""

    def print_schema(context: click.Context, parameter: click.Parameter, given: bool) -> None:
        if given and not context.resilient_parsing:
            import json

            click.echo(json.dumps(schema(), indent=2))
            context.exit()

    return click.option(
        "--schema",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=print_schema,
        help=f"Print the JSON Schema of {of} and exit.",
    )
