"""Speed and memory, in one run on the same texts: ``python -m tests.benchmark``.

Ratios carry over to other machines, absolute figures do not. Run it on an idle machine. The
texts are paragraphs of `samples/`, shuffled, which hold more findings and fewer different words
than news does; so two thirds of them get other words of the same endings, and each article a name
of its own. What 60 of them are like, beside 60 articles of PolNeAR and 10 of the world press:

| | these | PolNeAR | world press |
|---|---|---|---|
| word pieces a word | 1.26 | 1.29 | 1.26 |
| different words a word | .23 | .23 | .39 |
| words a statement | 23 | 31 | 37 |
| words a hedge | 41 | 59 | 123 |
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import click

from annotate.batch import SINGLE_THREAD
from annotate.document import Document
from annotate.model import model_folder

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_SYLLABLES = "ba den hol kir lo mar nes or pel ros sten tal ul ver wick yar".split()  # noqa: SIM905


def make_texts(count: int, seed: int = 1) -> list[str]:
    """Articles of some 500 words, all different."""
    return list(each_text(count, seed))


def each_text(count: int, seed: int = 1) -> Iterator[str]:
    """The same, one at a time."""
    chance = random.Random(seed)
    files = [p.read_text(encoding="utf-8") for p in sorted(SAMPLES.glob("*.txt"))]
    paragraphs = [p for text in files for p in text.split("\n") if len(p.split()) > 8]
    return (_make_text(paragraphs, chance) for _ in range(count))


def _make_text(paragraphs: list[str], chance: random.Random) -> str:
    name = " ".join("".join(chance.choices(_SYLLABLES, k=2)).title() for _ in range(2))
    chosen = [f'"It may be {chance.random():.4f}," {name} said.']
    while sum(len(p.split()) for p in chosen) < 500:
        paragraph = chance.choice(paragraphs)
        chosen.append(_reworded(paragraph, chance) if chance.random() < 0.65 else paragraph)
    return "\n\n".join(chosen)


def _reworded(paragraph: str, chance: random.Random) -> str:
    """The paragraph without quotation marks, its small words of four letters and more changed."""

    def other(match: re.Match[str]) -> str:
        return chance.choice(_words()[match[1]]) if match[1] in _words() else match[0]

    return re.sub(r"\b[a-z]{2,}([a-z]{2})\b", other, re.sub('["“”]', "", paragraph))


@cache
def _words() -> dict[str, list[str]]:
    """The encoder's English words of five letters and more, by their last two."""
    tokenizer = json.loads((model_folder() / "news_encoder" / "tokenizer.json").read_text("utf-8"))
    found: dict[str, list[str]] = {}
    for word in tokenizer["model"]["vocab"]:
        if len(word) >= 5 and word.isascii() and word.isalpha():
            found.setdefault(word[-2:], []).append(word)
    return found


def fresh(function: Callable[..., Any], *arguments: object) -> Any:
    """The value of a call in a new process of one thread, which ends with this one."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_answer, args=(theirs, function, arguments), daemon=True)
    process.start()
    theirs.close()
    try:
        return ours.recv()
    finally:
        process.terminate()
        process.join()


def _answer(pipe: Connection, function: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    with contextlib.suppress(KeyboardInterrupt):
        pipe.send(function(*arguments))


# Words per CPU-second


def median_speeds(texts: list[str], model: str | None) -> tuple[float, float]:
    """annotate's and spaCy's: medians of turns, because one turn is a twentieth off or more."""
    turns = []
    for turn in range(1, 6):
        turns.append((fresh(annotate_speed, texts, model), fresh(spacy_speed, texts)))
        click.echo("turn {}: {:,.0f} and {:,.0f} words/s".format(turn, *turns[-1]), err=True)
    ours, theirs = zip(*turns, strict=True)
    return statistics.median(ours), statistics.median(theirs)


def annotate_speed(texts: list[str], model: str | None) -> float:
    """Words per CPU-second from text to JSON."""
    from annotate.reading.inputs import Input
    from annotate.results import Wanted
    from annotate.work import annotate_item, pipeline

    nlp, wanted = pipeline(model), Wanted(model=model)
    return _speed(texts, lambda some: [annotate_item(Input("-", t), nlp, wanted) for t in some])


def spacy_speed(texts: list[str]) -> float:
    """Words per CPU-second of a pipeline in en_core_web_sm's shape, with random weights."""
    nlp = small_pipeline()
    return _speed(texts, lambda some: list(nlp.pipe(some, batch_size=64)))


def _speed(texts: list[str], work: Callable[[list[str]], object]) -> float:
    work(texts[:5])
    speeds = []
    for part in (texts[i::3] for i in range(3)):
        start = time.process_time()
        work(part)
        speeds.append(sum(len(t.split()) for t in part) / (time.process_time() - start))
    return statistics.median(speeds)


def small_pipeline() -> Any:
    """tok2vec, tagger, parser and ner as en_core_web_sm 3.8 publishes them.

    Its attribute_ruler and its rule lemmatizer are left out, since their tables are not part
    of spaCy; that makes this pipeline faster than the real one.
    """
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("en", config={"nlp": {"pipeline": []}})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": _tok2vec()})
    tagger = nlp.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}}
    )
    parser = nlp.add_pipe("parser", config={"model": _transitions("parser", listener)})
    ner = nlp.add_pipe("ner", config={"model": _transitions("ner", _tok2vec())})
    for i in range(50):
        tagger.add_label(f"T{i}")
    for i in range(45):
        parser.add_label(f"d{i}")
    for i in range(18):
        ner.add_label(f"E{i}")
    doc = nlp.make_doc("Words may follow words in any order here.")
    plain = {
        "tags": ["T0"] * len(doc),
        "heads": [0] * len(doc),
        "deps": ["ROOT", *["d0"] * (len(doc) - 1)],
        "entities": ["O"] * len(doc),
    }
    nlp.initialize(lambda: [Example.from_dict(doc, plain)])
    return nlp


def _tok2vec() -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
            "rows": [5000, 1000, 2500, 2500, 50, 50],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _transitions(state_type: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state_type,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": tok2vec,
    }


# Wall clock and memory


def seconds(*command: str) -> float:
    """The wall clock of a command."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def peak_memory(*command: str) -> float:
    """The largest resident size of a command, in megabytes."""
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL)
    usage = os.wait4(process.pid, 0)[2]
    process.returncode = 0
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def resident_after(counts: tuple[int, ...], model: str | None) -> list[float]:
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


@click.command()
@click.option("--articles", default=300, show_default=True, help="For the measures of speed.")
@click.option("--many", default=5000, show_default=True, help="For the measure of memory.")
@click.option("--kills", default=20, show_default=True, help="Runs to kill and resume.")
@click.option("--model", help="A pipeline's folder (default: the one that ships).")
def main(articles: int, many: int, kills: int, model: str | None) -> None:
    """Print all figures."""
    os.environ.update(SINGLE_THREAD)
    named = ["--model", model] if model else []
    texts = make_texts(articles)
    ours, theirs = median_speeds(texts, model)
    click.echo(f"words per CPU-second          {ours:9,.0f}")
    click.echo(f"  en_core_web_sm's shape      {theirs:9,.0f}")
    click.echo(f"  ratio                       {ours / theirs:9.2f}")
    with tempfile.TemporaryDirectory() as folder:
        records, one = Path(folder, "r.jsonl"), Path(folder, "one.txt")
        records.write_text("".join(json.dumps({"text": t}) + "\n" for t in texts))
        one.write_text(texts[0])
        run = ["-m", "annotate", str(records), "-f", "jsonl", *named]
        alone, two = (min(seconds(*run, "-j", j) for _ in range(2)) for j in ("1", "2"))
        click.echo(
            f"-j 1 against -j 2             {alone / two:9.2f}   ({alone:.1f} s, {two:.1f} s)"
        )
        start = ["-m", "annotate", str(one), "--json", *named]
        cold = min(seconds(*start) for _ in range(5))
        bare = min(seconds("-c", "import spacy") for _ in range(5))
        click.echo(
            f"cold start over import spacy  {cold / bare:9.2f}   ({cold:.2f} s, {bare:.2f} s)"
        )
        click.echo(f"peak memory, one article      {peak_memory(*start):9,.0f} MB")
        few = min(100, many)
        early, late = (fresh(resident_after, (few, many), model) * 2)[:2]
        click.echo(f"resident after {few:,} articles  {early:10,.0f} MB")
        click.echo(f"resident after {many:,} articles {late:9,.0f} MB ({late / early - 1:+.1%})")
        click.echo(f"killed, resumed, same bytes   {_kills(folder, model, kills):9} of {kills}")


def _kills(folder: str, model: str | None, count: int) -> int:
    from annotate.model import model_folder
    from tests.test_batch import kill_and_resume, write_records

    os.chdir(folder)
    write_records("r.jsonl", 300, extra="no record")
    named = model or str(model_folder())
    command = [sys.executable, "-m", "annotate", "r.jsonl", "-f", "jsonl", "--model", named]
    whole = subprocess.run(command, capture_output=True, check=False).stdout
    for done in range(count):
        try:
            kill_and_resume(named, whole, 1 + done % 2, random.Random(done))
        except AssertionError:
            return done
    return count


if __name__ == "__main__":
    try:
        main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
