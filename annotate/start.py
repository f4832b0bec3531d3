"""The console script: streams and signals before anything else is imported."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # built in: no time for Ctrl-C to fall into

if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:  # no pipeline's, no notebook's
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)  # until `main`, Ctrl-C ends it without a word

import contextlib
import os
import signal
import sys
from types import FrameType

from annotate.streams import hold_streams


class Ended(BaseException):
    """SIGTERM or SIGHUP: what is open is tidied up on the way out."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


def main() -> None:
    """Run the command. Ctrl-C ends it with 130, be it while modules are still imported."""
    try:
        if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        hold_streams()
        _heed_signals()
        from annotate.cli import main as command_line

        command_line()
    except KeyboardInterrupt:
        sys.exit(130)
    except Ended as ended:  # as the sender expects: by that very signal
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)


def _heed_signals() -> None:
    def end(number: int, frame: FrameType | None) -> None:
        raise Ended(number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # not under nohup
            with contextlib.suppress(ValueError):  # not in the main thread
                signal.signal(number, end)
