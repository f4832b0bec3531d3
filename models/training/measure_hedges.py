"""Counts how often hedge rules are right: ``python -m models.training.measure_hedges --corpora F``.

Prints the tables of `annotate/components/hedges/rules/measured.py`: of each rule, on the articles
that the rules were written on, and of each type, on articles held back from that. A hedge is
right where one of its type is marked by hand on any of its words. Needs no model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import spacy

from annotate.components.hedges.rules import RULES
from annotate.pipeline import to_doc
from annotate.reading.text import read_text
from models.training.evaluate import in_part
from models.training.gold import GoldArticle, GoldError, read_gold

WRITTEN_ON = ("speakers_hedges.train.jsonl", "world_statements.train.jsonl", "written")
HELD_BACK = ("speakers_hedges.dev.jsonl", "world_statements.dev.jsonl")
SPLIT = "news.train.jsonl"  # an eighth of its articles, by their ids, is held back


def judged(articles: Sequence[GoldArticle]) -> Iterator[tuple[str, str, bool]]:
    """The rule and type of each hedge found in the articles, and whether it is right."""
    nlp = spacy.blank("en")
    nlp.add_pipe("news_hedges")
    for article in articles:
        doc = nlp(to_doc(nlp, read_text(article.marked.text)))
        for hedge in doc._.news_hedges:
            start, end = hedge["cue"]
            right = any(
                gold.type == hedge["type"] and gold.cue[0] < end and start < gold.cue[1]
                for gold in article.marked.hedges
            )
            yield hedge["why"].removeprefix("rule: "), hedge["type"], right


def read_all(corpora: Path, names: Sequence[str]) -> list[GoldArticle]:
    """The articles of several gold files or folders. Raises GoldError where one is missing."""
    return [article for name in names for article in read_gold(corpora / name)]


def table(name: str, keys: Sequence[str], counts: Counter[tuple[str, bool]]) -> str:
    """A dict of (right, found) as Python source, without keys that were never found."""
    rows = [(key, counts[key, True], counts[key, True] + counts[key, False]) for key in keys]
    lines = [f'    "{key}": ({right}, {found}),' for key, right, found in rows if found]
    return "\n".join([f"{name}: dict[str, tuple[int, int]] = {{", *lines, "}"])


@click.command()
@click.option("--corpora", type=click.Path(path_type=Path, file_okay=False), required=True)
def main(corpora: Path) -> None:
    """Print both tables, counted on the marked articles in the folder of corpora."""
    try:
        split = read_gold(corpora / SPLIT)
        seen = read_all(corpora, WRITTEN_ON) + [a for a in split if in_part(a, "training")]
        held = read_all(corpora, HELD_BACK) + [a for a in split if in_part(a, "validation")]
        by_rule = Counter((rule, right) for rule, _, right in judged(seen))
        by_type = Counter((kind, right) for _, kind, right in judged(held))
    except GoldError as error:
        raise click.ClickException(str(error)) from error
    click.echo(table("MEASURED", [rule.name for rule in RULES], by_rule))
    click.echo(table("HELD_BACK", list(dict.fromkeys(rule.type for rule in RULES)), by_type))


if __name__ == "__main__":
    main()
