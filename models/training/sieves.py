"""How good each sieve is: ``python -m models.training.sieves GOLD``.

Prints of each way to tell who speaks (`annotate/components/sources/sieves/table.py`) how many of
the speakers that it told are right, of the statements that are found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import click

from annotate.components.sources.sieves.table import SIEVES
from annotate.pipeline import load
from models.training.evaluate import annotate_gold
from models.training.frozen import frozen
from models.training.gold import read_gold
from models.training.marked import Marked
from models.training.options import frozen_option
from models.training.scoring import paired
from models.training.speakers import is_right


def count(articles: Iterable[tuple[Marked, Marked]]) -> dict[str, list[int]]:
    """Right and told of each sieve, over (gold, found) articles; what gold leaves open is out."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for gold, found in articles:
        for g, p in paired(gold, found):
            if g.speaker and p.told:
                counts[p.told][0] += is_right(g, p)
                counts[p.told][1] += 1
    return counts


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@frozen_option
@click.option("--model", help="A pipeline's folder; default the one that ships.")
def main(gold: Path, folder: Path, model: str | None) -> None:
    """Count the sieves on the articles of GOLD."""
    articles = read_gold(gold)
    findings = frozen([article.marked.text for article in articles], model, folder)
    found = annotate_gold(load(model), articles, findings)
    counts = count(zip((article.marked for article in articles), found, strict=True))
    for sieve in SIEVES:
        right, told = counts[sieve.name]
        share = f"{100 * right / told:5.1f} %" if told else ""
        click.echo(f"{sieve.name:14} {right:6} of {told:6}  {share}")


if __name__ == "__main__":
    main()
