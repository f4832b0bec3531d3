"""A run of the command: its options → inputs → results → output, and an exit code."""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotate.batch import annotate_all
from annotate.errors import InputError, UsageError
from annotate.guarded import DONE, FAILED
from annotate.heap import all_kept
from annotate.outfile import check_empty, check_output, open_output
from annotate.output import WITH_ERRORS, WRITERS, Color, write_report
from annotate.progress import Errors, Messages, RunCounts
from annotate.reading.bounded import read_up_to
from annotate.reading.files import STDOUT, Output, check_apart, left_out, total_size, unreadable
from annotate.reading.inputs import BadInput, Input, Reading, read_inputs, stdin_file
from annotate.reading.text import decode
from annotate.repeats import watched_names
from annotate.results import Request, Result
from annotate.streams import on_terminal

if TYPE_CHECKING:
    from annotate.resume import Resumed

_LONGEST_LIST = 1_000_000_000  # bytes: some ten million paths
# Renderers that show the article itself, or where in it a finding stands.
_WITH_ARTICLE = frozenset({"report", "html", "csv", "concise"})


@dataclass(frozen=True)
class Options:
    """The command's options, as given."""

    paths: tuple[str, ...]
    format: str
    reading: Reading
    request: Request
    output: Path | None = None
    files_from: str | None = None
    null: bool = False
    jobs: int = 1
    resume: bool = False
    force: bool = False
    color: Color = "auto"
    width: int | None = None
    brief: bool = False
    full: bool = False
    no_pager: bool = False
    quiet: bool = False
    verbose: bool = False


def run(options: Options, messages: Messages) -> int:
    """Annotate and write; the exit code. What an input lacks is said, and the rest goes on."""
    counts = RunCounts()
    _run(options, messages, counts)
    return FAILED if counts.errors else DONE


def _run(options: Options, messages: Messages, counts: RunCounts) -> None:
    decode(b"", options.reading.encoding)  # an unknown name is a usage error, said at once
    if options.output is not None:
        check_output(options.output, grows=options.format == "jsonl")
    paths = [*options.paths, *_listed(options.files_from, options.null)]
    own: Output = STDOUT if options.output is None else options.output
    check_apart(paths, options.files_from, own)
    if options.output and options.format == "jsonl" and not (options.resume or options.force):
        check_empty(options.output)
    if options.verbose:
        messages.trace("\n".join(f"annotate: {line}" for line in left_out(paths)))
    items: Iterable[Input | BadInput] = read_inputs(paths, options.reading, own)
    if options.format == "json":
        items = _single(items)
    if not options.quiet:
        items = watched_names(items, messages.say)
    request = replace(options.request, with_article=options.format in _WITH_ARTICLE)
    with contextlib.ExitStack() as stack:
        going_on = stack.enter_context(_resumed(options))
        if going_on is not None:
            items = going_on.items(items)
        if _shows_progress(options):
            total = total_size(paths, own)
            stack.enter_context(messages.progress(counts, total))
        watch = messages.watch if _shows_progress(options) else None
        with all_kept():
            results = annotate_all(
                items, request, options.jobs, options.verbose, watch, messages.say
            )
        stack.callback(_close, results)
        if going_on is not None:
            results = going_on.results(results)
        written = _watched(results, options, messages, counts)
        # Nothing is opened, let alone overwritten, before there is something to write.
        first = list(itertools.islice(written, 1))
        if first or not counts.errors:
            grows = options.format == "jsonl"
            output = (
                going_on.file
                if going_on
                else stack.enter_context(open_output(options.output, grows, options.force))
            )
            _writer(options)(itertools.chain(first, written), output)
    if _says_totals(options, counts):
        where = f" → {options.output}" if options.output else ""
        messages.say(f"annotate: {counts}, {counts.took}{where}")


def _close(results: Iterator[Result]) -> None:
    close: Callable[[], None] = getattr(results, "close", lambda: None)
    close()


def _listed(files_from: str | None, null: bool) -> list[str]:
    if files_from is None:
        return []
    try:
        with stdin_file() if files_from == "-" else open(files_from, "rb") as file:
            data = read_up_to(file, _LONGEST_LIST + 1)
    except OSError as error:
        raise unreadable(files_from, error) from error
    if len(data) > _LONGEST_LIST:
        fault = f"is longer than {_LONGEST_LIST:,} bytes"
        raise InputError(files_from, fault, "give paths, one a line")
    lines = data.split(b"\0") if null else [x for x in data.splitlines() if x.strip()]
    return [os.fsdecode(line) for line in lines if line]


def _single(items: Iterable[Input | BadInput]) -> Iterable[Input | BadInput]:
    first = list(itertools.islice(items, 2))
    if len(first) > 1:
        raise UsageError("-f json", "one document, and there are several articles", "use -f jsonl")
    if not first:
        raise UsageError("-f json", "one document, and there is no article", "use -f jsonl")
    return first


def _resumed(options: Options) -> contextlib.AbstractContextManager[Resumed | None]:
    path = options.output
    if not options.resume or path is None or (path.exists() and not path.is_file()):
        return contextlib.nullcontext()
    from annotate.resume import resumed

    return resumed(path, options.request.digest)


def _watched(
    results: Iterable[Result], options: Options, messages: Messages, counts: RunCounts
) -> Iterator[Result]:
    """Results that go to the output; errors are said and everything counted on the way."""
    errors = Errors(messages, options.verbose)
    for result in results:
        counts.add(result)
        messages.update(counts)
        if result.error is not None:
            errors.say(result)
        if result.line is None or result.written:
            continue
        if result.error is None or options.format in WITH_ERRORS:
            yield result
    errors.rest()


def _writer(options: Options) -> Callable[[Iterable[Result], BinaryIO], None]:
    if options.format == "report":
        return partial(
            write_report,
            color=options.color,
            width=options.width,
            extent=(options.brief, options.full),
            pager=not options.no_pager and options.output is None,
        )
    return WRITERS[options.format]


def _shows_progress(options: Options) -> bool:
    """On a terminal that does not show the results as well."""
    elsewhere = options.output is not None or not sys.stdout.isatty()
    return on_terminal() and elsewhere and not options.quiet


def _says_totals(options: Options, counts: RunCounts) -> bool:
    several = counts.articles + counts.errors + counts.held > 1
    return (several or options.output is not None) and on_terminal() and not options.quiet
