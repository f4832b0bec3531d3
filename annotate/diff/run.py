"""A run of `annotate diff`: two inputs → their differences, and an exit code."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

from annotate.check.articles import Checked, articles, checked
from annotate.diff.comparing import Version, compare
from annotate.diff.report import Change, DiffReport, Place
from annotate.errors import InputError
from annotate.guarded import DIFFERENT, DONE, FAILED, checked_output
from annotate.outfile import open_output
from annotate.output import as_text
from annotate.progress import Errors, Messages
from annotate.reading.bounded import MAX_FINDINGS_BYTES, read_whole
from annotate.reading.files import STDOUT, unreadable
from annotate.reading.inputs import Reading
from annotate.render.visible import one_line
from annotate.results import Request, Result

DiffFormat = Literal["text", "json"]


@dataclass(frozen=True)
class Options:
    """The command's options, as given."""

    old: str
    new: str
    reading: Reading
    request: Request
    format: DiffFormat = "text"
    output: Path | None = None
    verbose: bool = False


def run(options: Options, messages: Messages) -> int:
    """Compare and write; 1 where the findings differ, 2 where an article failed.

    Raises InputError for an input that holds not one article.
    """
    checked_output(options.output, (options.old, options.new))
    old, new = (_version(path, options, messages) for path in (options.old, options.new))
    if old is None or new is None:
        return FAILED
    changes = compare(old, new)
    with open_output(options.output, grows=False) as file, as_text(file) as text:
        if options.format == "json":
            text.write(_json(options, changes))
        else:
            text.writelines(_line(options, change) for change in changes)
    return DIFFERENT if changes else DONE


def _version(path: str, options: Options, messages: Messages) -> Version | None:
    """The one article of an input, annotated, or the one document that it holds.

    None where it failed, once that is said. Raises InputError where there is not one.
    """
    with closing(_articles(path, options, messages)) as given:
        found = list(islice(given, 2))
    if len(found) != 1:
        raise InputError(path, f"holds {'several' if found else 'no'} articles", "give one")
    (one,) = found
    if isinstance(one, Result):
        Errors(messages, options.verbose).say(one)
        return None
    return Version(one.document, one.text)


def _articles(
    path: str, options: Options, messages: Messages
) -> Generator[Checked | Result, None, None]:
    if path.lower().endswith(".json"):
        try:
            yield checked(json.loads(read_whole(path, MAX_FINDINGS_BYTES)), path)
        except OSError as error:
            raise unreadable(path, error) from error
        except (ValueError, RecursionError) as error:
            raise InputError(
                path, f"not JSON: {error}", "give what annotate --json wrote"
            ) from error
        return
    given = ([path], options.reading, options.request, 1, options.output or STDOUT)
    yield from articles(*given, options.verbose, messages.say)


def _line(options: Options, change: Change) -> str:
    """``OLD:3:1 NEW:5:1: KIND: message``, one line; a dash for where it is not."""
    places = f"{_place(options.old, change.old)} {_place(options.new, change.new)}"
    return f"{places}: {change.kind}: {one_line(change.message)}\n"


def _place(path: str, place: Place | None) -> str:
    if place is None:
        return "-"
    if place.line is None:
        return f"{one_line(path)}@{place.span.start}"
    return f"{one_line(path)}:{place.line}:{place.column}"


def _json(options: Options, changes: list[Change]) -> str:
    report = DiffReport(
        old=options.old,
        new=options.new,
        changes=changes,
        by_kind=dict(sorted(Counter(change.kind for change in changes).items())),
    )
    return json.dumps(report.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
