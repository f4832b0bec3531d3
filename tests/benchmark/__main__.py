"""Speed and memory, in one run on the same texts: ``python -m tests.benchmark``.

Ratios carry over to other machines with the same instruction set, absolute figures do not, and
neither does from a CPU with VNNI to one without. All speeds are of CPU time, medians of
alternating turns; run it on an idle machine all the same.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import click

from annotate.workers import SINGLE_THREAD
from tests.benchmark.processes import fresh, machine, used
from tests.benchmark.texts import from_corpus, make_texts

PEERS = {
    "whole": "en_core_web_sm, whole",
    "parse": "  its tok2vec and parser alone",
    "shape": "  its shape, weights at random",
}
_SIZES = (1_000, 10_000, 100_000, 1_000_000, 5_000_000, 10_000_000)
PARTS = ("speed", "start", "growth", "jobs", "resident", "kills")


@click.command()
@click.option("--articles", default=150, show_default=True, help="For the measures of speed.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A .jsonl with a key text: measure speed on it, not on texts made from samples/.",
)
@click.option("--turns", default=5, show_default=True, help="Alternating turns of each measure.")
@click.option("--largest", default=1_000_000, show_default=True, help="Characters, for growth.")
@click.option("--many", default=2000, show_default=True, help="Articles, for resident memory.")
@click.option("--kills", default=20, show_default=True, help="Runs to kill and resume.")
@click.option("--only", type=click.Choice(PARTS), multiple=True, help="Some of the measures.")
@click.option("--model", help="A pipeline's folder (default: the one that ships).")
def main(
    articles: int,
    corpus: Path | None,
    turns: int,
    largest: int,
    many: int,
    kills: int,
    only: tuple[str, ...],
    model: str | None,
) -> None:
    """Print all figures, each as soon as it is known."""
    os.environ.update(SINGLE_THREAD)
    say(machine())
    wanted = only or PARTS
    texts = from_corpus(corpus, articles) if corpus else make_texts(articles)
    if "speed" in wanted:
        speeds(texts, model, turns)
    with tempfile.TemporaryDirectory() as folder:
        if "start" in wanted:
            start(Path(folder), texts[0], model, turns)
        if "growth" in wanted:
            growth(largest, model)
        if "jobs" in wanted:
            jobs(Path(folder), texts, model, turns)
        if "resident" in wanted:
            resident(many, model)
        if "kills" in wanted:
            say(f"killed, resumed, same bytes     {killed(folder, model, kills):9} of {kills}")


def say(line: str) -> None:
    """Print a line at once, wherever it goes."""
    click.echo(line)
    sys.stdout.flush()


def speeds(texts: list[str], model: str | None, turns: int) -> None:
    """Words per CPU-second, and how many times as many as each peer."""
    words = sum(len(text.split()) for text in texts)
    say(f"\nCPU ms for 1,000 words of {len(texts):,} articles ({words:,} words)")
    found: dict[str, list[float]] = defaultdict(list)
    skipped: dict[str, str] = {}
    for turn in range(1, turns + 1):
        own = fresh("annotate_speed", texts, model)
        found["annotate"].append(own["all"])
        found["encoder"].append(own["encoder"])
        for name in PEERS.keys() - skipped.keys():
            their = fresh("peer_speed", texts, name)
            if "skipped" in their:
                skipped[name] = their["skipped"]
            else:
                found[name].append(their["all"])
        seen = (f"{name} {values[-1]:.1f}" for name, values in sorted(found.items()))
        say(f"  turn {turn}: {', '.join(seen)}")
    middle = {name: statistics.median(values) for name, values in found.items()}
    own, encoder = middle["annotate"], middle["encoder"]
    say(f"annotate                        {own:9.1f}   {1e6 / own:8,.0f} words/s")
    say(f"  its encoder, and the rest     {encoder:9.1f}   {own - encoder:.1f}")
    for name, words_ in PEERS.items():
        if name in skipped:
            say(f"{words_:31} skipped: {skipped[name]}")
            continue
        ratio = middle[name] / own
        say(f"{words_:31} {middle[name]:9.1f}   {1e6 / middle[name]:8,.0f} words/s, {ratio:.2f}")


def start(folder: Path, text: str, model: str | None, turns: int) -> None:
    """A cold start on one article against ``import spacy``, in CPU time, and its peak memory."""
    one = folder / "one.txt"
    one.write_text(text, encoding="utf-8")
    command = ["-m", "annotate", str(one), "--json", *_named(model)]
    used(*command)  # the files are in the page cache from here on
    pairs = [(used(*command), used("-c", "import spacy")) for _ in range(turns)]
    cold, bare = (statistics.median(pair[i].cpu for pair in pairs) for i in (0, 1))
    took = f"({cold:.2f} s, {bare:.2f} s of CPU)"
    say(f"\ncold start over import spacy    {cold / bare:9.2f}   {took}")
    say(f"peak memory, one article        {max(own.peak for own, _ in pairs):9,.0f} MB")


def growth(largest: int, model: str | None) -> None:
    """One article of 1 kB to `largest` characters: CPU time, by the kB too, and peak memory."""
    say("\n     characters     CPU s   ms a kB   peak MB")
    for size in (size for size in _SIZES if size <= largest):
        found = fresh("growth", size, model)
        each = 1e6 * found["seconds"] / size
        say(f"  {size:13,} {found['seconds']:9.2f} {each:9.1f} {found['peak']:9,.0f}")


def jobs(folder: Path, texts: list[str], model: str | None, turns: int) -> None:
    """How many times as fast two processes are as one, by the clock."""
    records = folder / "r.jsonl"
    records.write_text("".join(json.dumps({"text": t}) + "\n" for t in texts))
    command = ["-m", "annotate", str(records), "-f", "jsonl", *_named(model)]
    pairs = [[used(*command, "-j", j).clock for j in ("1", "2")] for _ in range(min(turns, 3))]
    alone, two = (min(pair[i] for pair in pairs) for i in (0, 1))
    say(f"\n-j 1 against -j 2               {alone / two:9.2f}   ({alone:.1f} s, {two:.1f} s)")


def resident(many: int, model: str | None) -> None:
    """Whether memory grows with the number of articles."""
    few = min(100, many)
    early, late = (fresh("resident_after", [few, many], model) * 2)[:2]
    say(f"resident after {few:,} articles     {early:9,.0f} MB")
    say(f"resident after {many:,} articles   {late:9,.0f} MB ({late / early - 1:+.1%})")


def killed(folder: str, model: str | None, count: int) -> int:
    """How many of `count` runs, killed at a random moment and resumed, give the same bytes."""
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


def _named(model: str | None) -> list[str]:
    return ["--model", model] if model else []


if __name__ == "__main__":
    try:
        main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
