"""What is measured in a process of its own: ``python -m tests.benchmark.tasks NAME``.

Arguments come on standard input as a JSON list, the value goes to standard output as JSON.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotate.document import Document
from tests.benchmark.peers import peer
from tests.benchmark.texts import each_text, of_length


def annotate_speed(texts: list[str], model: str | None) -> dict[str, float]:
    """Milliseconds of CPU for 1,000 words, from text to JSON: in all, and in the encoder."""
    from annotate.reading.inputs import Input
    from annotate.results import Request
    from annotate.work import annotate_item, pipeline

    nlp, request = pipeline(model), Request(model=model)
    reader, spent = nlp.get_pipe("news_encoder").reader, [0.0]
    forward = reader.forward

    def timed(*inputs: Any) -> Any:
        start = time.process_time()
        try:
            return forward(*inputs)
        finally:
            spent[0] += time.process_time() - start

    reader.forward = timed

    def work(some: list[str]) -> None:
        for text in some:
            annotate_item(Input("-", text), nlp, request)

    return _speed(texts, work, spent)


def peer_speed(texts: list[str], name: str) -> dict[str, float]:
    """The same of a spaCy pipeline; ``skipped`` says why there is none."""
    try:
        nlp = peer(name)
    except LookupError as error:
        return {"skipped": str(error)}  # type: ignore[dict-item]
    return _speed(texts, lambda some: list(nlp.pipe(some, batch_size=64)), [0.0])


def _speed(
    texts: list[str], work: Callable[[list[str]], object], spent: list[float]
) -> dict[str, float]:
    work(texts[:5])
    all_, inside = [], []
    for part in (texts[i::3] for i in range(3)):
        spent[0], start = 0.0, time.process_time()
        work(part)
        thousands = sum(len(t.split()) for t in part) / 1000
        all_.append(1000 * (time.process_time() - start) / thousands)
        inside.append(1000 * spent[0] / thousands)
    return {"all": statistics.median(all_), "encoder": statistics.median(inside)}


def growth(characters: int, model: str | None) -> dict[str, float]:
    """Seconds of CPU for one article of so many characters, and the process's peak in MB."""
    from annotate.reading.inputs import Input
    from annotate.results import Request
    from annotate.work import annotate_item, pipeline

    text = of_length(characters)
    nlp, request = pipeline(model), Request(model=model)
    start = time.process_time()
    result = annotate_item(Input("-", text), nlp, request)
    assert result.error is None, result.error
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return {"seconds": time.process_time() - start, "peak": megabytes}


def resident_after(counts: list[int], model: str | None) -> list[float]:
    """Megabytes resident in a process after so many different articles.

    The texts come one at a time: one that is kept grows by its UTF-8 bytes when it is read.
    """
    from annotate.api import annotate_many

    found, documents = [], annotate_many(each_text(max(counts)), model=model)
    for number, document in enumerate(documents, start=1):
        assert isinstance(document, Document)
        assert document.error is None, document.error
        if number in counts:
            found.append(_resident())
    return found


def _resident() -> float:
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


TASKS = {task.__name__: task for task in (annotate_speed, peer_speed, growth, resident_after)}

if __name__ == "__main__":
    asked = sys.stdin.read()
    if asked:  # nothing, where Ctrl-C ended who asks
        print(json.dumps(TASKS[sys.argv[1]](*json.loads(asked))))
