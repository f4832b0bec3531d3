"""How often a guessed speaker is wrong: ``python -m models.training.measure_guesses GOLD``.

Of the speakers that the rule `guessed-speaker` looks at it prints, by bands of confidence and below
each bound, how many are not the one that gold marks: where its bound `SURE` belongs. A warning is
wanted by an editor where the speaker is wrong, in at least four of five.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import click

from annotate.check.case import Case
from annotate.check.rules.guessed_speaker import SURE, guesses
from annotate.collect import collect
from annotate.pipeline import load
from models.training.evaluate import found_in, in_part
from models.training.frozen import frozen, thaw
from models.training.gold import GoldArticle, read_gold
from models.training.options import frozen_option
from models.training.scoring import paired
from models.training.speakers import is_right

_BOUNDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.01)
SureAndRight = tuple[float, bool]  # how sure, and whether right


def guesses_of(
    articles: list[GoldArticle], model: str | None, folder: Path
) -> Iterator[SureAndRight]:
    """Each guess for which gold marks a speaker."""
    nlp = load(model)
    texts = [article.marked.text for article in articles]
    docs = thaw(nlp, texts, frozen(texts, model, folder))
    for article, doc in zip(articles, docs, strict=True):
        document = collect(doc, nlp)
        pairs = paired(article.marked, found_in(document, doc))
        right = {p.content: is_right(g, p) for g, p in pairs if g.speaker}
        for a, _, _ in guesses(Case(document, article.marked.text)):
            content = tuple((span.start, span.end) for span in a.content)
            sure = a.source.confidence if a.source else None
            if content in right and sure is not None:
                yield sure, right[content]


def table(found: Iterable[SureAndRight]) -> Iterator[str]:
    """A line a band, with all that are less sure than its end."""
    every = list(found)
    yield "confidence     guesses  wrong      all below  wrong"
    for low, high in pairwise(_BOUNDS):
        band = [right for sure, right in every if low <= sure < high]
        below = [right for sure, right in every if sure < high]
        yield f"{low:.2f} to {min(high, 1):.2f} {_wrong(band)} {_wrong(below)}"


def _wrong(found: list[bool]) -> str:
    share = f"{found.count(False) / len(found):6.0%}" if found else "      "
    return f"{len(found):9} {share}"


@click.command()
@click.argument("gold", type=click.Path(path_type=Path, exists=True))
@click.option("--part", type=click.Choice(["all", "validation", "training"]), default="validation")
@frozen_option
@click.option("--model", help="A pipeline's folder; default the one that ships.")
def main(gold: Path, part: str, folder: Path, model: str | None) -> None:
    """Count the guessed speakers of GOLD that are wrong."""
    articles = [article for article in read_gold(gold) if in_part(article, part)]
    for line in table(guesses_of(articles, model, folder)):
        click.echo(line)
    click.echo(f"the rule's bound is {SURE}")


if __name__ == "__main__":
    main()
