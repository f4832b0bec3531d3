"""``annotate stats``: options to a run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotate.commands import Command, complete_path
from annotate.given import OUTPUT, VERBOSE, schema_option

if TYPE_CHECKING:
    from annotate.stats.run import StatsFormat

_TOP = 40

_EXAMPLES = """\b
Examples:
  annotate stats findings.jsonl
  annotate stats findings.jsonl --csv -o speakers.csv
  annotate stats 2025.jsonl.gz 2026.jsonl.gz --json | jq '.speakers[:10]'
"""


def _schema() -> dict[str, Any]:
    from annotate.schema import report_schema
    from annotate.stats.report import StatsReport

    return report_schema(StatsReport, "stats")


@click.command(
    cls=Command,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
@click.argument(
    "paths", nargs=-1, required=True, metavar="FINDINGS.jsonl...", shell_complete=complete_path
)
@click.option("--json", "as_json", is_flag=True, help="JSON; --schema describes it.")
@click.option(
    "--csv", "as_csv", is_flag=True, help="CSV; `annotate explain csv` tells its columns."
)
@click.option(
    "--top",
    metavar="N",
    type=click.IntRange(0),
    help=f"How many speakers, 0 for all (default: {_TOP} in the table, else all).",
)
@OUTPUT
@VERBOSE
@schema_option("--json", _schema)
def command(
    paths: tuple[str, ...],
    as_json: bool,
    as_csv: bool,
    top: int | None,
    output: str | None,
    verbose: bool,
) -> None:
    """Say who is quoted over many articles, how much is named, and what is hedged.

    FINDINGS.jsonl is what `annotate -f jsonl` wrote (or `--json`, of one article), gzipped or not;
    it is read as a stream, in memory that does not grow with it. A person's articles are taken
    together by the full name; two of one name are kept apart where role or affiliation disagree.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv contradict each other; give one.")
    form: StatsFormat = "json" if as_json else "csv" if as_csv else "table"
    if top is None and form == "table":
        top = _TOP
    from annotate.guarded import guarded
    from annotate.stats.run import Options, run

    file = None if output in (None, "-") else Path(output)
    options = Options(paths, form, top or None, file)
    sys.exit(guarded(lambda messages: run(options, messages), file, verbose))
