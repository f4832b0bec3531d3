"""``annotate check``: options to a run."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotate.commands import Command, complete_path
from annotate.config import LEVELS
from annotate.given import (
    ENCODING,
    INPUT_FORMAT,
    JOBS,
    MAX_BYTES,
    MODEL,
    NO_CONFIG,
    OUTPUT,
    VERBOSE,
    Filled,
    OneOf,
    schema_option,
)

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from annotate.check.checking import Rules
    from annotate.check.run import CheckFormat, Options
    from annotate.config import CheckConfig

FORMATS = ("text", "json", "github", "sarif")

_GROUPS = {
    "What to look for": ("select", "ignore", "against", "baseline", "fail_on"),
    "Output": ("format", "as_json", "output"),
    "Input": (
        "input_format",
        "encoding",
        "text_field",
        "id_field",
        "stdin_filename",
        "max_article_bytes",
    ),
    "Running": ("config", "no_config", "model", "jobs", "quiet", "verbose"),
}

_EXAMPLES = """\b
Examples:
  annotate check article.txt
  annotate check articles/ --ignore single-source --fail-on error
  annotate check speech-story.txt --against transcript.txt
  annotate check articles/ --format json > known.json
  annotate check articles/ --baseline known.json

Exit codes: 0 nothing found at or above --fail-on; 1 something is; 2 any error.
"""


def _schema() -> dict[str, Any]:
    from annotate.check.report import CheckReport
    from annotate.schema import report_schema

    return report_schema(CheckReport, "check")


def _codes(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> set[str]:
    """Codes, several in one word with commas between; one that no rule has is refused."""
    words = [word.replace(",", " ").split() for word in given]
    codes = {code for word in words for code in word}
    if not words or context.resilient_parsing:
        return codes
    if [] in words:
        fault = "names no rule; give a code, or leave the option out"
        raise click.BadParameter(fault, context, parameter)
    from annotate.check.checking import unknown_codes

    for code in unknown_codes(codes, every=parameter.name == "select"):
        raise click.BadParameter(f"no rule {code!r} ({_meant(code)})", context, parameter)
    return codes


def _complete_codes(
    context: click.Context, parameter: click.Parameter, begun: str
) -> list[CompletionItem]:
    """The rules that go on with what stands behind the last comma, each with its name."""
    from click.shell_completion import CompletionItem

    from annotate.check.checking import ALL
    from annotate.check.rules import RULES

    before, comma, code = begun.rpartition(",")
    names = {ALL: "every rule"} if parameter.name == "select" else {}
    names |= {rule.code: rule.name for rule in RULES}
    return [
        CompletionItem(f"{before}{comma}{known}", help=name)
        for known, name in names.items()
        if known.startswith(code)
    ]


def _meant(code: str) -> str:
    from annotate.check.rules import RULES

    near = get_close_matches(code, [rule.code for rule in RULES], 1)
    return f"did you mean {near[0]!r}?" if near else "annotate explain lists them"


@click.command(
    cls=Command,
    groups=_GROUPS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
@click.argument("paths", nargs=-1, metavar="[PATH | -]...", shell_complete=complete_path)
@click.option(
    "--select",
    metavar="CODES",
    multiple=True,
    callback=_codes,
    shell_complete=_complete_codes,
    help="Only these rules, with commas between; all: those too that are off by default.",
)
@click.option(
    "--ignore",
    metavar="CODES",
    multiple=True,
    callback=_codes,
    shell_complete=_complete_codes,
    help="Not these rules.",
)
@click.option(
    "--against",
    metavar="TRANSCRIPT",
    type=Filled(file=True),
    help="Compare the quotations with what was said: a text, subtitles, a page.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=Filled(file=True),
    help="Leave out what FILE holds, from an earlier --format json: same code, same words.",
)
@click.option(
    "--fail-on",
    type=OneOf(LEVELS),
    help="Exit 1 where something of this level or above is found (default: warning).",
)
@click.option("-f", "--format", type=OneOf(FORMATS), help="Default: text, a line each.")
@click.option("--json", "as_json", is_flag=True, help="The same as -f json.")
@OUTPUT
@INPUT_FORMAT
@ENCODING
@click.option(
    "--text-field",
    metavar="KEY",
    type=Filled(),
    default="text",
    help="Of a .jsonl record (default: text).",
)
@click.option(
    "--id-field",
    metavar="KEY",
    type=Filled(),
    default="id",
    help="Of a .jsonl record (default: id).",
)
@click.option(
    "--stdin-filename",
    metavar="NAME",
    type=Filled(),
    help="The name of standard input's article.",
)
@MAX_BYTES
@click.option(
    "--config",
    metavar="FILE",
    type=Filled(file=True),
    help="What to ignore, staff and outlets (default: annotate.toml or pyproject.toml, upwards).",
)
@NO_CONFIG
@MODEL
@JOBS
@click.option("-q", "--quiet", is_flag=True, help="No closing line on a terminal.")
@VERBOSE
@schema_option("--format json", _schema)
def command(paths: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401 - click's values
    """Say what an editor has to look at, a line each: PATH:LINE:COL: CODE message.

    Each PATH is as for `annotate`, or findings that it wrote (.jsonl, .json). `annotate explain
    CODE` tells what a rule looks for, why, and how often it is right.
    """
    if not paths:
        if sys.stdin is None or sys.stdin.isatty():
            raise click.UsageError("nothing to check: give a PATH, or - for standard input.")
        paths = ("-",)
    if paths.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once.")
    sys.exit(_start(list(paths), given))


def _format(given: dict[str, Any]) -> CheckFormat:
    form: CheckFormat | None = given["format"]
    if given["as_json"] and form not in (None, "json"):
        raise click.UsageError(f"--json and -f {form} contradict each other; give one.")
    return "json" if given["as_json"] else form or "text"


def _rules(given: dict[str, Any], config: CheckConfig) -> Rules:
    """Which rules run: what the options say, else the configuration."""
    from annotate.check.checking import Rules, unknown_codes
    from annotate.errors import UsageError

    for code in unknown_codes({*config.select}) + unknown_codes({*config.ignore}, every=False):
        raise UsageError(config.place, f"check: no rule {code!r}", _meant(code))
    _refuse_blind(given)
    select, ignore = given["select"] or config.select, given["ignore"] or config.ignore
    return Rules(select=frozenset(select), ignore=frozenset(ignore))


def _refuse_blind(given: dict[str, Any]) -> None:
    """Refuse rules that are asked for by name and would say nothing: no finding is no proof."""
    from annotate.check.rules import RULES

    blind = [r.code for r in RULES if r.code in given["select"] and r.needs == "transcript"]
    if blind and given["against"] is None:
        fault = f"--select {', '.join(blind)}: there is no transcript to compare with"
        raise click.UsageError(f"{fault}; give --against TRANSCRIPT.")


def _start(paths: list[str], given: dict[str, Any]) -> int:
    from annotate.check.run import run
    from annotate.guarded import guarded

    output = None if given["output"] in (None, "-") else Path(given["output"])
    form = _format(given)
    return guarded(
        lambda messages: run(_options(paths, given, form, output), messages),
        output,
        given["verbose"],
    )


def _options(
    paths: list[str], given: dict[str, Any], form: CheckFormat, output: Path | None
) -> Options:
    from annotate.arguments import config_of
    from annotate.check.run import Options
    from annotate.reading.inputs import Reading
    from annotate.results import Request

    config = config_of(given)
    fail_on: Any = given["fail_on"] or config.check.fail_on or "warning"
    return Options(
        paths=paths,
        reading=Reading(
            input_format=given["input_format"],
            encoding=given["encoding"],
            text_field=given["text_field"],
            id_field=given["id_field"],
            max_bytes=given["max_article_bytes"],
            stdin_name=given["stdin_filename"] or "-",
        ),
        request=Request(model=given["model"], house=config.house),
        rules=_rules(given, config.check),
        fail_on=None if fail_on == "never" else fail_on,
        format=form,
        output=output,
        **{name: given[name] for name in ("baseline", "against", "jobs", "quiet", "verbose")},
    )
