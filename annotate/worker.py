"""A worker process: pickled inputs on standard input, pickled results on standard output."""

from __future__ import annotations

import os
import pickle
import sys

import annotate.lean  # noqa: F401 - before what imports spaCy
from annotate.collect import pipeline_info
from annotate.errors import AnnotateError
from annotate.heap import all_kept
from annotate.results import Request
from annotate.work import annotate_item, pipeline


def main() -> None:
    """Answer every input until standard input ends.

    The first message in is Request; the first out the PipelineInfo, or the AnnotateError that
    kept the pipeline from loading.
    """
    inputs = sys.stdin.buffer
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the results
    request: Request = pickle.load(inputs)
    try:
        with all_kept():
            nlp = pipeline(request.model)
    except AnnotateError as error:
        pickle.dump(error, results)
        results.flush()
        return
    message: object = request.signed(pipeline_info(nlp))
    while True:
        pickle.dump(message, results)
        results.flush()
        try:
            message = annotate_item(pickle.load(inputs), nlp, request)
        except EOFError:
            return
