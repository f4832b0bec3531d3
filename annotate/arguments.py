"""What the command was given → the options of a run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from annotate.config import Config, find_config, load_config
from annotate.errors import UsageError
from annotate.given import FORMATS
from annotate.reading.inputs import Reading
from annotate.results import Request
from annotate.run import Options
from annotate.select import Choice

# What the suffix of -o says.
_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".txt": "report",
}
_PASSED_ON = (
    *("files_from", "null", "jobs", "resume", "force", "color", "width", "brief", "full"),
    *("no_pager", "quiet", "verbose"),
)


def options_of(paths: tuple[str, ...], given: dict[str, Any]) -> Options:
    """The options of a run. Raises click.UsageError and UsageError."""
    config = config_of(given)
    form = _format(given, config)
    _check(form, given)
    reading = Reading(
        input_format=given["input_format"],
        encoding=given["encoding"],
        with_text=given["with_text"],
        text_field=given["text_field"],
        id_field=given["id_field"],
        max_bytes=given["max_article_bytes"],
        stdin_name=given["stdin_filename"] or "-",
    )
    choice = Choice(
        frozenset(given["only"]), given["min_confidence"], given["min_speaker_confidence"]
    )
    return Options(
        paths=paths,
        format=form,
        reading=reading,
        request=Request(given["model"], choice, config.house, given["with_text"]),
        output=None if given["output"] in (None, "-") else Path(given["output"]),
        **{name: given[name] for name in _PASSED_ON},
    )


def config_of(given: dict[str, Any]) -> Config:
    """The configuration that the options name, or the nearest one. Raises UsageError."""
    here = _working_folder()
    if given["no_config"]:
        if given["config"]:
            raise click.UsageError("--config and --no-config contradict each other; give one.")
        return Config()
    path = given["config"] or find_config(here)
    return Config() if path is None else load_config(path)


def _working_folder() -> Path:
    try:
        return Path.cwd()
    except FileNotFoundError as error:  # deleted beneath the shell; nor would spaCy load there
        raise UsageError(".", "the working directory is gone", "cd to another one") from error


def _format(given: dict[str, Any], config: Config) -> str:
    form: str | None = given["format"]
    if given["as_json"]:
        if form not in (None, "json"):
            raise click.UsageError(f"--json and -f {form} contradict each other; give one.")
        return "json"
    output = given["output"]
    if form or output in (None, "-"):
        return form or ("jsonl" if given["resume"] else config.format or "report")
    told = _SUFFIXES.get(Path(output).suffix.lower())
    told = told or ("jsonl" if given["resume"] else config.format)
    if told is None:
        suffixes = ", ".join(_SUFFIXES)
        raise click.UsageError(
            f"-o {output}: its suffix says no format; give -f ({', '.join(FORMATS)}), "
            f"or one of the suffixes {suffixes}."
        )
    return told


def _check(form: str, given: dict[str, Any]) -> None:
    output = given["output"]
    if given["brief"] and given["full"]:
        raise click.UsageError("--brief and --full contradict each other; give one.")
    if given["resume"] and (form != "jsonl" or output in (None, "-")):
        raise click.UsageError("--resume goes on with a file: give -f jsonl and -o FILE.")
    if given["resume"] and given["force"]:
        raise click.UsageError("--resume and --force contradict each other; give one.")
    if given["null"] and given["files_from"] is None:
        raise click.UsageError("--null says how the paths of --files-from end; give that as well.")
    if form == "parquet" and output in (None, "-"):
        raise click.UsageError("parquet is not for a stream: give -o FILE.")
    if form == "html" and output is None and sys.stdout.isatty():
        raise click.UsageError(
            "HTML is not for a terminal: give -o FILE.html, or -o - to see it all the same."
        )
