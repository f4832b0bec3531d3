"""Running a command: whatever goes wrong is one line and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from annotate.errors import AnnotateError, lacks_memory, remedy_of, too_little_memory
from annotate.outfile import check_output
from annotate.progress import Messages
from annotate.reading.files import STDOUT, Output, check_apart
from annotate.streams import drop_stream
from annotate.workers import SINGLE_THREAD

DONE, FAILED, INTERRUPTED = 0, 2, 130
DIFFERENT = 1  # what a check or a comparison was to find, it has found


def guarded(
    work: Callable[[Messages], int], output: Path | None = None, verbose: bool = False
) -> int:
    """The exit code of `work`, which says its errors by the messages that it is given.

    Raises click.ClickException where options contradict each other: the command line says it.
    """
    messages = Messages()
    os.environ.update(SINGLE_THREAD)
    if not verbose:
        warnings.simplefilter("ignore")
    try:
        code = work(messages)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_stream(1)  # nobody reads on; what Python would flush at its end goes nowhere
        return DONE
    except AnnotateError as error:
        messages.say(f"annotate: {error}")
    except OSError as error:
        place = output or "standard output"
        remedy = remedy_of(error, "write somewhere else")
        messages.say(f"annotate: {place}: {error.strerror or error} ({remedy})")
        drop_stream(1)  # what is left in its buffer would fail once more when Python ends
    except click.ClickException:
        raise
    except Exception as error:
        fault = f"{type(error).__name__}: {error} (run with -v and report it)"
        said = too_little_memory("memory") if lacks_memory(error) else fault
        messages.say(f"annotate: {said}")
        if verbose:
            messages.trace(traceback.format_exc())
    else:
        return code
    return FAILED


def checked_output(output: Path | None, inputs: Iterable[str]) -> Output:
    """Where to write. Raises UsageError where that cannot be done, or is an input as well."""
    if output is not None:
        check_output(output)
    own: Output = STDOUT if output is None else output
    check_apart(inputs, None, own)
    return own


__all__ = ["DIFFERENT", "DONE", "FAILED", "checked_output", "guarded"]
