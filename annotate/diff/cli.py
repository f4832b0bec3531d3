"""``annotate diff``: options to a run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotate.commands import Command, complete_path
from annotate.given import (
    ENCODING,
    INPUT_FORMAT,
    MAX_BYTES,
    MODEL,
    NO_CONFIG,
    OUTPUT,
    VERBOSE,
    Filled,
    schema_option,
)

if TYPE_CHECKING:
    from annotate.diff.run import Options

_EXAMPLES = """\b
Examples:
  annotate diff draft.txt final.txt
  annotate diff old.html new.html --json | jq '.by_kind'

Exit codes: 0 the findings are the same; 1 they differ; 2 any error.
"""


def _schema() -> dict[str, Any]:
    from annotate.diff.report import DiffReport
    from annotate.schema import report_schema

    return report_schema(DiffReport, "diff")


@click.command(
    cls=Command,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
@click.argument("old", metavar="OLD", shell_complete=complete_path)
@click.argument("new", metavar="NEW", shell_complete=complete_path)
@click.option("--json", "as_json", is_flag=True, help="JSON; --schema describes it.")
@OUTPUT
@INPUT_FORMAT
@ENCODING
@MAX_BYTES
@click.option(
    "--config",
    metavar="FILE",
    type=Filled(file=True),
    help="Staff, outlets, hedge words (default: annotate.toml or pyproject.toml, upwards).",
)
@NO_CONFIG
@MODEL
@VERBOSE
@schema_option("--json", _schema)
def command(old: str, new: str, **given: Any) -> None:  # noqa: ANN401 - click's values
    """Compare what is said and hedged in two versions of an article.

    Statements added, gone or given to another speaker, quotations whose words changed, hedges
    dropped or added; each with both places. OLD and NEW are articles, or findings of one.
    """
    if old == new == "-":
        raise click.UsageError("standard input (-) can be read only once.")
    from annotate.diff.run import run
    from annotate.guarded import guarded

    output = None if given["output"] in (None, "-") else Path(given["output"])
    sys.exit(
        guarded(
            lambda messages: run(_options(old, new, given, output), messages),
            output,
            given["verbose"],
        )
    )


def _options(old: str, new: str, given: dict[str, Any], output: Path | None) -> Options:
    from annotate.arguments import config_of
    from annotate.diff.run import Options
    from annotate.reading.inputs import Reading
    from annotate.results import Request

    return Options(
        old=old,
        new=new,
        reading=Reading(
            input_format=given["input_format"],
            encoding=given["encoding"],
            max_bytes=given["max_article_bytes"],
        ),
        request=Request(model=given["model"], house=config_of(given).house),
        format="json" if given["as_json"] else "text",
        output=output,
        verbose=given["verbose"],
    )
