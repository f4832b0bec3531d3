"""What a change of the rules does to articles: ``python -m models.training.changes BASE``.

Runs the working tree and BASE, a git revision, over frozen findings of the unmarked articles in
`newswire_ner.train.jsonl` and prints what differs: how many articles, and of each field of a
statement, source or hedge how many by the rule that found it. A rule that changes fewer than
five articles is not worth its lines.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from models.training.frozen import frozen
from models.training.options import corpora_option, frozen_option

_THAWED = Path(__file__).with_name("thawed.py")
_TREE = Path(__file__).parents[2]
CORPUS = "newswire_ner.train.jsonl"
Document = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One field of one finding that differs: `before` and `after` as they are printed."""

    what: str
    why: str
    words: str
    before: str
    after: str


@dataclass
class Differences:
    """The changes of each article, by its place in the corpus."""

    articles: int
    found: dict[int, list[Change]] = field(default_factory=dict)

    def table(self) -> list[tuple[str, str, int, int]]:
        """(what, why, changes, articles), the most changes first."""
        counts: Counter[tuple[str, str]] = Counter()
        where: dict[tuple[str, str], set[int]] = defaultdict(set)
        for i, changes in self.found.items():
            for one in changes:
                counts[one.what, one.why] += 1
                where[one.what, one.why].add(i)
        return [(*key, n, len(where[key])) for key, n in counts.most_common()]


def compare(before: Sequence[Document], after: Sequence[Document]) -> Differences:
    """What differs between two runs over the same articles."""
    out = Differences(len(before))
    for i, (old, new) in enumerate(zip(before, after, strict=True)):
        changes = [*_statements(old, new), *_hedges(old, new), *_facts(old, new)]
        if changes:
            out.found[i] = changes
    return out


def _spans(spans: list[dict[str, Any]]) -> str:
    return " … ".join(span["text"] for span in spans)


def _by_cue(document: Document) -> dict[tuple[Any, ...], dict[str, Any]]:
    """A document's statements by where they stand: the cue, or else the content, and a number."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for one in document["attributions"]:
        spans = one["cue"] or one["content"]
        place, number = tuple(span["start"] for span in spans), 0
        while (*place, -number) in found:
            number += 1
        found[(*place, -number)] = one
    return found


def _statements(old: Document, new: Document) -> Iterator[Change]:
    sources = [{s["id"]: s for s in document["sources"]} for document in (old, new)]
    left, right = _by_cue(old), _by_cue(new)
    for place in sorted(left.keys() | right.keys()):
        a, b = left.get(place), right.get(place)
        words = _spans((a or b or {})["content"])
        if a is None or b is None:
            side = "statement gone" if b is None else "statement new"
            yield Change(side, _why(a or b or {}), words, "", "")
            continue
        for what in ("type", "content", "cue"):
            values = [one[what] if what == "type" else _spans(one[what]) for one in (a, b)]
            if values[0] != values[1]:
                yield Change(what, _why(b), words, *values)
        yield from _speaker(a, b, sources, words)


def _speaker(
    a: dict[str, Any], b: dict[str, Any], sources: list[dict[str, dict[str, Any]]], words: str
) -> Iterator[Change]:
    spans = [_spans(one["source"]["spans"]) if one["source"] else "" for one in (a, b)]
    if spans[0] != spans[1]:
        yield Change("source words", _why(b), words, *spans)
    both = [
        known[one["source"]["id"]] if one["source"] else {}
        for one, known in zip((a, b), sources, strict=True)
    ]
    for what in ("name", "kind"):
        values = [str(one.get(what)) for one in both]
        if values[0] != values[1]:
            yield Change(f"speaker's {what}", _why(b), spans[1] or words, *values)


def _why(attribution: dict[str, Any]) -> str:
    """The rule that found a statement and, where it says so, the one that told its speaker."""
    told = (attribution.get("source") or {}).get("why")
    return f"{attribution.get('why')}, {told}" if told else str(attribution.get("why"))


def _hedges(old: Document, new: Document) -> Iterator[Change]:
    left, right = ({h["cue"]["start"]: h for h in d["hedges"]} for d in (old, new))
    for place in sorted(left.keys() | right.keys()):
        a, b = left.get(place), right.get(place)
        if a is None or b is None:
            one = a or b or {}
            side = "hedge gone" if b is None else "hedge new"
            yield Change(side, one["why"], one["scope"]["text"], one["cue"]["text"], "")
        elif (a["type"], a["scope"]) != (b["type"], b["scope"]):
            yield Change(
                "hedge", b["why"], b["cue"]["text"], a["scope"]["text"], b["scope"]["text"]
            )


def _facts(old: Document, new: Document) -> Iterator[Change]:
    """Role and affiliation of the sources that keep their name."""
    left, right = ({s["name"]: s for s in d["sources"]} for d in (old, new))
    for name in sorted(left.keys() & right.keys()):
        for what in ("role", "affiliation"):
            a, b = left[name][what], right[name][what]
            if a != b:
                yield Change(what, "", name, str(a), str(b))


def run(tree: Path, source: Path, target: Path, model: str | None) -> list[Document]:
    """The documents that the version of annotate in `tree` makes of frozen findings."""
    code = _THAWED.read_text(encoding="utf-8")
    command = [sys.executable, "-c", code, str(source), str(target), model or ""]
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    subprocess.run(command, cwd=tree, env=environment, check=True)
    with target.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def check_out(revision: str, folder: Path) -> Path:
    """The files of a git revision in `folder`, with the entry points that spaCy looks for."""
    archive = subprocess.run(
        ["git", "-C", str(_TREE), "archive", revision], check=True, capture_output=True
    )
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    project = (folder / "pyproject.toml").read_text(encoding="utf-8")
    points = re.search(r"\[project\.entry-points\.spacy_factories\]\n((?:.+\n)*)", project)
    name = re.search(r'(?m)^name = "([^"]+)"', project)
    if points is None or name is None:
        raise click.ClickException(f"{revision}: declares no spaCy factories")
    info = folder / f"{name[1].replace('-', '_')}-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name[1]}\nVersion: 0\n")
    (info / "entry_points.txt").write_text("[spacy_factories]\n" + points[1].replace('"', ""))
    return folder


def print_differences(out: Differences, show: int) -> None:
    """Print the counts and `show` examples of each kind of change."""
    click.echo(f"{len(out.found)} of {out.articles} articles differ")
    for what, why, changes, articles in out.table():
        click.echo(f"{changes:6} in {articles:4} articles  {what:18} {why}")
        examples = [
            (i, one)
            for i, changed in out.found.items()
            for one in changed
            if (one.what, one.why) == (what, why)
        ]
        for i, one in examples[:show]:
            said = " ".join(one.words.split())[:60]
            click.echo(f"         #{i} “{said}”: {one.before[:60]!r} → {one.after[:60]!r}")


@click.command()
@click.argument("base")
@corpora_option(CORPUS)
@frozen_option
@click.option("--model", help="A pipeline's folder; default each tree's own.")
@click.option("--articles", default=700, show_default=True, help="How many articles are read.")
@click.option("--show", default=2, show_default=True, help="Examples of each kind of change.")
def main(
    base: str, corpora: Path, folder: Path, model: str | None, articles: int, show: int
) -> None:
    """Print what differs between the git revision BASE and the working tree."""
    lines = (corpora / CORPUS).read_text(encoding="utf-8").splitlines()[:articles]
    texts = [json.loads(line)["text"] for line in lines]
    findings = frozen(texts, model, folder)
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "findings.jsonl")
        pairs = zip(texts, findings, strict=True)
        source.write_text("".join(json.dumps(pair) + "\n" for pair in pairs), encoding="utf-8")
        tree = Path(scratch, "base")
        tree.mkdir()
        before = run(check_out(base, tree), source, Path(scratch, "before.jsonl"), model)
        after = run(_TREE, source, Path(scratch, "after.jsonl"), model)
    print_differences(compare(before, after), show)


if __name__ == "__main__":
    main()
