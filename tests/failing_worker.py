"""A worker process that dies over an article with CRASH in it, as one out of memory does."""

from __future__ import annotations

import os

from annotate import worker
from annotate.reading.inputs import Input
from annotate.work import annotate_item


def _annotate_or_die(item, nlp, request):
    if isinstance(item, Input) and "CRASH" in str(item.data):
        os._exit(70)
    return annotate_item(item, nlp, request)


def main() -> None:
    worker.annotate_item = _annotate_or_die
    worker.main()
