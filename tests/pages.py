"""How well pages are read: ``python -m tests.pages FOLDER``.

FOLDER holds `bench.jsonl`, one page a line ({"page": file, "url", "body": the article's text as
people marked it}), and the pages. Prints the words of the body that are right: F1, precision and
recall, the mean over the pages, and with -v every page, worst first, with its headline, authors
and day to read by eye.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from annotate.article import Article
from annotate.errors import AnnotateError
from annotate.reading.inputs import Input, read_input

# What is not the article's own text, in the marked bodies too.
_APART = ("headline", "byline", "caption", "furniture")


class Score(NamedTuple):
    """Shares of words, 0 to 1, on one page."""

    f1: float
    precision: float
    recall: float


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def score(article: Article | None, marked: str) -> Score:
    """The article's body against the marked one."""
    if article is None:
        return Score(0.0, 0.0, 0.0)
    parts = [article.text[p.start : p.end] for p in article.paragraphs if p.kind not in _APART]
    found, gold = words(" ".join(parts)), words(marked)
    right = (found & gold).total()
    precision, recall = right / max(1, found.total()), right / max(1, gold.total())
    return Score(2 * precision * recall / (precision + recall) if right else 0.0, precision, recall)


def read_pages(folder: Path) -> Iterator[tuple[str, Article | None, Score]]:
    """Address, article and score of every page; None where nothing could be read."""
    for line in (folder / "bench.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        data = (folder / row["page"]).read_bytes()
        try:
            article = read_input(Input(row["page"], data, "html"))
        except AnnotateError:
            article = None
        yield row["url"], article, score(article, row["body"])


def _told(article: Article | None) -> str:
    if article is None:
        return "not read"
    headline = article.text[slice(*article.headline)] if article.headline else None
    return f"{headline} | {', '.join(article.authors)} | {article.published}"


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-v", "each", is_flag=True, help="Every page, worst first.")
def main(folder: Path, each: bool) -> None:
    """Print the scores."""
    pages = sorted(read_pages(folder), key=lambda page: page[2])
    for url, article, own in pages if each else []:
        click.echo(f"{own.f1:.3f} {own.precision:.2f} {own.recall:.2f} {url}\n    {_told(article)}")
    means = [sum(values) / len(pages) for values in zip(*(p[2] for p in pages), strict=True)]
    whole = sum(own.f1 >= 0.95 for _, _, own in pages)
    click.echo(
        f"{len(pages)} pages: F1 {means[0]:.4f}, precision {means[1]:.4f}, recall {means[2]:.4f}; "
        f"{whole} with F1 of .95 and more"
    )


if __name__ == "__main__":
    main()
