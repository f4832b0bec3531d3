"""The accuracy gate's floors: ``python -m models.training.floors`` raises them.

`models/scores.json` holds, for each figure of `scoring.py` in FIGURES, the least per cent that
the shipped pipeline must reach on the articles in `tests/accuracy`. A floor rises to what is
measured; it falls only when it is named with ``--lower``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

import click

from annotate.errors import AnnotateError
from annotate.pipeline import load
from models.training.evaluate import evaluate
from models.training.gold import GoldError, read_gold

_ROOT = Path(__file__).resolve().parents[2]
FLOORS = _ROOT / "models" / "scores.json"
ARTICLES = _ROOT / "tests" / "accuracy"
FIGURES = (
    *("found", "linked", "triple_exact", "content_tokens", "source_tokens", "cue_tokens"),
    *("direct_found", "type", "speaker", "kind", "outlet", "hedge", "hedge_type"),
)

Figures = Mapping[str, "float | None"]


def read_floors(path: Path = FLOORS) -> dict[str, float]:
    """The floors by figure, per cent."""
    floors: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return floors


def measure(model: str | None = None) -> dict[str, float | None]:
    """The figures of a pipeline (default the one that ships) on the gate's articles."""
    figures = evaluate(load(model), read_gold(ARTICLES)).scores.figures()
    return {name: figures.get(name) for name in FIGURES}


def shortfalls(floors: Mapping[str, float], measured: Figures) -> list[str]:
    """One line for each figure below its floor; a figure without a value is below any."""
    lines = []
    for name, floor in floors.items():
        value = measured.get(name)
        if value is None or value < floor:
            lines.append(f"{name}: {value} is below its floor, {floor}")
    return lines


def moved(
    floors: Mapping[str, float], measured: Figures, lower: Collection[str] = ()
) -> dict[str, float]:
    """The floors after a run: each the higher of old and measured, those in `lower` as measured.

    Raises ValueError for a name in `lower` that is no figure.
    """
    unknown = sorted(set(lower) - set(FIGURES))
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: no such figure (one of {', '.join(FIGURES)})")
    new = dict(floors)
    for name in FIGURES:
        value = measured.get(name)
        if value is not None and (name in lower or value > floors.get(name, -1.0)):
            new[name] = value
    return {name: new[name] for name in FIGURES if name in new}


def write_floors(floors: Mapping[str, float], path: Path = FLOORS) -> None:
    """Write the floors, one figure a line."""
    path.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


@click.command()
@click.option("--model", help="A pipeline's folder or package; default the one that ships.")
@click.option("--lower", multiple=True, metavar="FIGURE", help="Let this floor fall, too.")
def main(model: str | None, lower: tuple[str, ...]) -> None:
    """Measure the pipeline on the gate's articles and raise the floors to what it reaches."""
    try:
        measured, floors = measure(model), read_floors()
        new = moved(floors, measured, lower)
    except (AnnotateError, GoldError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    write_floors(new)
    for name, floor in new.items():
        click.echo(f"{name:15} measured {measured[name]}   floor {floors.get(name)} → {floor}")
    short = shortfalls(new, measured)
    if short:
        names = " ".join(f"--lower {line.split(':')[0]}" for line in short)
        raise click.ClickException(f"floors not reached; to let them fall on purpose: {names}")


if __name__ == "__main__":
    main()
