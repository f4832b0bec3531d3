"""A run of `annotate stats`: findings → counts → text, and an exit code."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TextIO

from annotate.errors import AnnotateError, InputError, OutputError
from annotate.findings import Plain, read_findings
from annotate.guarded import DONE, FAILED, checked_output
from annotate.outfile import open_output
from annotate.output import as_text
from annotate.progress import Messages
from annotate.stats.counting import Counting
from annotate.stats.formats import write_csv, write_json, write_table

StatsFormat = Literal["table", "csv", "json"]

_WRITERS: dict[StatsFormat, Callable[[Counting, TextIO, int | None], None]] = {
    "table": write_table,
    "csv": write_csv,
    "json": write_json,
}


@dataclass(frozen=True)
class Options:
    """The command's options, as given; `top` None lists all who speak."""

    paths: tuple[str, ...]
    format: StatsFormat = "table"
    top: int | None = None
    output: Path | None = None


def run(options: Options, messages: Messages) -> int:
    """Count and write. What is no document is said, and the rest counted all the same."""
    checked_output(options.output, options.paths)
    # Without a name: in memory while it is small, then in a file that nobody sees.
    database = sqlite3.connect("")
    try:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        counting = Counting(database)
        errors = count(options.paths, counting, messages)
        if errors and not (counting.total.articles + counting.failed):
            return FAILED  # nothing was counted, which is no sum of zero
        with open_output(options.output, grows=False) as file, as_text(file) as text:
            _WRITERS[options.format](counting, text, options.top)
    except sqlite3.OperationalError as error:
        remedy = "name a directory with room for them in TMPDIR"
        raise OutputError("temporary files", f"cannot be written: {error}", remedy) from error
    finally:
        database.close()
    return FAILED if errors else DONE


def count(paths: Iterable[str], counting: Counting, messages: Messages) -> int:
    """Count every document in `paths`; how many lines were none."""
    errors = 0
    for path in paths:
        for plain in read_findings(path):
            try:
                _count(plain, counting)
            except AnnotateError as error:
                errors += 1
                messages.say(f"annotate: {error}")
    return errors


def _count(plain: Plain | InputError, counting: Counting) -> None:
    if isinstance(plain, InputError):
        raise plain
    try:
        counting.add(plain)
    except (KeyError, TypeError, AttributeError) as error:
        place, fault = str(plain.get("path")), f"a document without a fit {error}"
        raise InputError(place, fault, "annotate it again") from error
