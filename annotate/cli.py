"""The command line: options to calls. Only click is imported before they are read."""

from __future__ import annotations

import contextlib
import os
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from annotate import __version__
from annotate.commands import COMMANDS, Default, complete_path
from annotate.given import (
    FORMATS,
    INPUT_FORMAT,
    JOBS,
    MAX_BYTES,
    MODEL,
    NO_CONFIG,
    VERBOSE,
    Filled,
    OneOf,
    OutFile,
    Share,
    schema_option,
)
from annotate.streams import drop_stream, hold_streams, printable

KINDS = ("attributions", "speakers", "hedges", "warnings")

_COMPLETE = "_ANNOTATE_COMPLETE"

_EXAMPLES = """\b
Examples:
  annotate article.txt
  annotate --json article.html | jq .summary
  annotate articles/ -j 0 -o findings.jsonl
  annotate explain doxastic

The words of the output are explained in README.md and by annotate explain; man annotate.
"""

_GROUPS = {
    "Input": (
        *("input_format", "encoding", "text_field", "id_field", "stdin_filename", "files_from"),
        *("null", "max_article_bytes"),
    ),
    "What to show": (
        *("only", "min_confidence", "min_speaker_confidence", "with_text", "brief", "full"),
    ),
    "Output": ("format", "as_json", "output", "resume", "force", "color", "width", "no_pager"),
    "Running": ("config", "no_config", "model", "jobs", "quiet", "verbose"),
}


def _schema() -> dict[str, Any]:
    from annotate.schema import document_schema

    return document_schema()


@click.command(
    cls=Default,
    groups=_GROUPS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
@click.argument("paths", nargs=-1, metavar="[PATH | -]...", shell_complete=complete_path)
@click.option(
    "-f",
    "--format",
    type=OneOf(FORMATS),
    help="What to write (default: by -o's suffix, else report).",
)
@click.option("--json", "as_json", is_flag=True, help="The same as -f json.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=OutFile(),
    help="Write there: all of it or, if the run fails, nothing (jsonl grows line by line).",
)
@click.option("--with-text", is_flag=True, help="Put the article's text into the document.")
@click.option(
    "--only",
    metavar="KIND",
    type=OneOf(KINDS),
    multiple=True,
    help="Only attributions, speakers, hedges or warnings; may be repeated.",
)
@click.option(
    "--min-confidence",
    metavar="X",
    type=Share(),
    default=0.0,
    help="Leave out statements and hedges less sure than X, from 0 to 1.",
)
@click.option(
    "--min-speaker-confidence",
    metavar="X",
    type=Share(),
    default=0.0,
    help="Leave speakers less sure than X unnamed, from 0 to 1.",
)
@click.option(
    "--encoding",
    metavar="NAME",
    type=Filled(),
    help="Encoding of the inputs (default: UTF-8).",
)
@INPUT_FORMAT
@click.option(
    "--text-field",
    metavar="KEY",
    type=Filled(),
    default="text",
    help="Key of a .jsonl record's text (default: text).",
)
@click.option(
    "--id-field",
    metavar="KEY",
    type=Filled(),
    default="id",
    help="Key of a .jsonl record's id (default: id).",
)
@click.option(
    "--stdin-filename",
    metavar="NAME",
    type=Filled(),
    help="The name of standard input's document.",
)
@click.option(
    "--files-from",
    metavar="FILE",
    type=Filled(file=True),
    help="Read the paths from FILE, one a line.",
)
@click.option(
    "-0", "--null", is_flag=True, help="Paths of --files-from end in NUL, as find -print0 has them."
)
@MAX_BYTES
@MODEL
@JOBS
@click.option(
    "--resume", is_flag=True, help="With -o FILE.jsonl: skip the documents that FILE holds."
)
@click.option("--force", is_flag=True, help="Write over a .jsonl that is there already.")
@click.option(
    "--config",
    metavar="FILE",
    type=Filled(file=True),
    help="Staff, outlets, hedge words, rules and format (default: annotate.toml or "
    "[tool.annotate] in pyproject.toml, here or above).",
)
@NO_CONFIG
@click.option(
    "--color",
    type=OneOf(("auto", "always", "never")),
    default="auto",
    help="auto: on a terminal, as NO_COLOR and FORCE_COLOR say.",
)
@click.option("--width", metavar="N", type=click.IntRange(20), help="Columns of the report.")
@click.option("--brief", is_flag=True, help="The report: only what to check and who speaks.")
@click.option("--full", is_flag=True, help="The report: everything, of several articles too.")
@click.option("--no-pager", is_flag=True, help="On a terminal, too, without $PAGER or less.")
@schema_option("a document", _schema)
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
@VERBOSE
@click.version_option(__version__, prog_name="annotate", message="%(prog)s %(version)s")
def command(paths: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401 - click's values
    """Show where every claim in a news article comes from.

    Who says what, who is quoted and what is only hedged, in each PATH: a file (.txt, .md,
    .html, .srt, .vtt, .docx, .eml, .jsonl; gzipped too), a directory of them, or - for
    standard input.
    """
    if not paths and given["files_from"] is None:
        if sys.stdin is None or sys.stdin.isatty():
            _short_help()
        paths = ("-",)
    _no_command(paths)
    if paths.count("-") + (given["files_from"] == "-") > 1:
        raise click.UsageError("standard input (-) can be read only once.")
    if "-" in paths and sys.stdin is not None and sys.stdin.isatty() and not given["quiet"]:
        click.echo("annotate: reading from the terminal; Ctrl-D ends the article", err=True)
    _start(paths, given)


def _no_command(paths: tuple[str, ...]) -> None:
    """Raise click.UsageError where the first word is no file, but nearly another command."""
    word = paths[0] if paths else ""
    if word == "help" and not os.path.lexists(word):
        raise click.UsageError("no such file or command: 'help'; did you mean --help?")
    near = get_close_matches(word, COMMANDS, 1, cutoff=0.75)
    if near and not os.path.lexists(word):
        raise click.UsageError(f"no such file or command: {word!r}; did you mean {near[0]!r}?")


def _short_help() -> None:
    context = click.get_current_context()
    click.echo(f"{context.get_usage()}\n\n{_EXAMPLES[2:]}\nMore: annotate --help", err=True)
    context.exit(2)


def _start(paths: tuple[str, ...], given: dict[str, Any]) -> None:
    from annotate.arguments import options_of
    from annotate.guarded import guarded
    from annotate.run import run

    output = None if given["output"] in (None, "-") else Path(given["output"])
    sys.exit(
        guarded(lambda messages: run(options_of(paths, given), messages), output, given["verbose"])
    )


def _complete(instruction: str) -> int:
    """Answer a shell that asks for completions, as click's own `main` does."""
    from click.shell_completion import shell_complete

    return shell_complete(command, {}, "annotate", _COMPLETE, instruction)


def main() -> None:
    """The command line. Click's own `main` would end a closed pipe and Ctrl-C with 1."""
    hold_streams()
    try:
        code = _complete(asked) if (asked := os.environ.get(_COMPLETE)) else _code()
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    except BrokenPipeError:
        drop_stream(1)
        sys.exit(0)
    except OSError as error:  # --help on a full disk
        with contextlib.suppress(OSError):
            fault = f"standard output: {error.strerror or error} (write somewhere else)"
            click.echo(f"annotate: {fault}", err=True)
        drop_stream(1)
        drop_stream(2)
        sys.exit(2)
    sys.exit(code)


def _code() -> int:
    """Run the command named; its exit code, where it does not exit by itself."""
    try:
        with command.make_context("annotate", sys.argv[1:]) as context:
            context.command.invoke(context)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        shown = "\n".join(map(printable, error.message.split("\n")))
        error.message = shown  # type: ignore[misc]  # a file's name may steer a terminal
        error.show()
        return 2
    return 0
