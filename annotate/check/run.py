"""A run of `annotate check`: options → findings → text, and an exit code."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from annotate.check.articles import Checked, articles
from annotate.check.baseline import Baseline, read_baseline
from annotate.check.checking import Rules, checks
from annotate.check.finding import Level, at_least
from annotate.check.formats import github_line, json_text, text_line
from annotate.check.report import CheckReport, Found, placed, report
from annotate.check.rules import RULES
from annotate.check.sarif import sarif_text
from annotate.guarded import DIFFERENT, DONE, FAILED, checked_output
from annotate.outfile import open_output
from annotate.output import as_text
from annotate.progress import Errors, Messages
from annotate.reading.bounded import read_whole
from annotate.reading.files import Output, unreadable
from annotate.reading.formats import opens_with_cues, suffix_format
from annotate.reading.inputs import Input, Reading, read_input
from annotate.render.wording import plural
from annotate.results import Request, Result
from annotate.streams import on_terminal

CheckFormat = Literal["text", "json", "github", "sarif"]

_LINES: dict[CheckFormat, Callable[[Found], str]] = {"text": text_line, "github": github_line}
_WHOLE: dict[CheckFormat, Callable[[CheckReport], str]] = {"json": json_text, "sarif": sarif_text}


@dataclass(frozen=True)
class Options:
    """The command's options, as given; `fail_on` None never fails."""

    paths: list[str]
    reading: Reading
    request: Request
    rules: Rules
    format: CheckFormat = "text"
    fail_on: Level | None = "warning"
    baseline: str | None = None
    against: str | None = None
    output: Path | None = None
    jobs: int = 1
    quiet: bool = False
    verbose: bool = False


@dataclass
class CheckCounts:
    """What a run has met so far: `grave` and `known` count what is at ``--fail-on`` or above.

    `known` are those that the baseline leaves out. With ``never`` everything counts.
    """

    articles: int = 0
    grave: int = 0
    known: int = 0
    errors: list[str] = field(default_factory=list)
    without_text: list[str] = field(default_factory=list)


def run(options: Options, messages: Messages) -> int:
    """Check and write; 1 where something at `fail_on` or above is found, 2 on errors."""
    compared = [path for path in (options.baseline, options.against) if path is not None]
    own = checked_output(options.output, [*options.paths, *compared])
    baseline = None if options.baseline is None else read_baseline(options.baseline)
    transcript = None if options.against is None else _transcript(options)
    tally = CheckCounts()
    found = _found(options, own, baseline, transcript, messages, tally)
    with closing(found), open_output(options.output, grows=False) as file, as_text(file) as text:
        if options.format in _LINES:
            for one in found:
                text.write(_LINES[options.format](one))
                text.flush()
        else:
            all_found = list(found)
            whole = report(tally.articles, all_found, tally.errors)
            text.write(_WHOLE[options.format](whole))
    _close(options, tally, messages)
    if tally.errors:
        return FAILED
    return DIFFERENT if tally.grave and options.fail_on is not None else DONE


def _transcript(options: Options) -> str:
    """What was said, of any format that an article has: of subtitles without their times."""
    path, most = options.against or "", options.reading.max_bytes
    try:
        data = read_whole(path, most)
    except OSError as error:
        raise unreadable(path, error) from error
    form = suffix_format(path)
    if form in (None, "text", "jsonl"):
        form = "captions" if opens_with_cues(data) else "text"
    encoding = options.reading.encoding
    return read_input(Input(path, data, form or "text", encoding, max_bytes=most)).text


def _found(
    options: Options,
    own: Output,
    baseline: Baseline | None,
    transcript: str | None,
    messages: Messages,
    tally: CheckCounts,
) -> Generator[Found, None, None]:
    """Findings that are new, article by article; errors are said and all counted on the way."""
    errors = Errors(messages, options.verbose)
    given = (options.paths, options.reading, options.request, options.jobs, own, options.verbose)
    for item in articles(*given, messages.say):
        if isinstance(item, Result):
            tally.errors.append(str(item.error))
            errors.say(item)
            continue
        tally.articles += 1
        if item.text is None:
            tally.without_text.append(item.document.path)
        for one in _of_article(item, options.rules, transcript):
            counts = options.fail_on is None or at_least(one.level, options.fail_on)
            if baseline is not None and baseline.knows(one):
                tally.known += counts
                continue
            tally.grave += counts
            yield one
    errors.rest()


def _of_article(item: Checked, rules: Rules, transcript: str | None) -> list[Found]:
    findings = checks(item.document, item.text, rules, transcript)
    return placed(item.document, item.text, findings)


def _close(options: Options, tally: CheckCounts, messages: Messages) -> None:
    """Say what was not checked for lack of text, and on a terminal what was."""
    if tally.without_text:
        blind = [r.code for r in RULES if options.rules.takes(r) and r.needs == "text"]
        first, more = tally.without_text[0], len(tally.without_text) - 1
        which = f"{first} and {more} more" if more else first
        remedy = "write the findings with --with-text"
        messages.say(f"annotate: {which}: no text, so not checked: {', '.join(blind)} ({remedy})")
    if on_terminal() and not options.quiet:
        messages.say(f"annotate: {_summed(options, tally)}")


def _summed(options: Options, tally: CheckCounts) -> str:
    """``2 articles checked, 1 new finding at warning or above (3 more are in known.json)``."""
    new = "" if options.baseline is None else "new "
    level = "" if options.fail_on is None else f" at {options.fail_on} or above"
    more = f" ({tally.known} more in {options.baseline})" if tally.known else ""
    found = plural(tally.grave, f"{new}finding")
    return f"{plural(tally.articles, 'article')} checked, {found}{level}{more}"
