"""Measures a pipeline on gold articles: ``python -m models.training.evaluate GOLD``.

GOLD is a `.jsonl` corpus with character offsets, a `.gold` file or a folder of them
(`gold.py` describes both); only the layers that it marks are scored (`scoring.py` lists the
figures).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from spacy.language import Language
from spacy.tokens import Doc

from annotate.collect import collect
from annotate.components.encoder import CONVENTIONS, NewsEncoder
from annotate.document import Attribution, Document, Source
from annotate.document import Span as DocumentSpan
from annotate.errors import AnnotateError
from annotate.pipeline import load, to_doc
from annotate.reading.text import read_text
from models.training.data import in_validation
from models.training.frozen import frozen as findings_of
from models.training.frozen import thaw
from models.training.gold import ENTITY_LABELS, GoldArticle, GoldError, read_gold
from models.training.marked import Hedge, Marked, OutletTag, Pair, Statement
from models.training.reliability import Bin, calibration_error, reliability
from models.training.scoring import Scores, score
from models.training.tables import print_evaluation

_BATCH = 16


@dataclass(frozen=True)
class Evaluation:
    """The scores of all articles, and of each publisher's where the corpus names them."""

    articles: int
    scores: Scores
    publishers: dict[str, Scores]

    @property
    def bins(self) -> list[Bin]:
        """The reliability of the statements' confidence."""
        return reliability(self.scores.judged)

    @property
    def speaker_bins(self) -> list[Bin]:
        """The reliability of the speakers' confidence."""
        return reliability(self.scores.told)

    def to_plain(self) -> dict[str, Any]:
        """The evaluation as JSON data: per cent, with the counts behind them; ECE from 0 to 1."""
        return {
            "articles": self.articles,
            "figures": self.scores.figures(),
            "counts": {**self.scores.matches, **self.scores.shares},
            "publishers": {name: one.figures() for name, one in self.publishers.items()},
            "reliability": [asdict(one) for one in self.bins],
            "calibration_error": calibration_error(self.bins),
            "speaker_reliability": [asdict(one) for one in self.speaker_bins],
            "speaker_calibration_error": calibration_error(self.speaker_bins),
        }


def evaluate(
    nlp: Language,
    articles: Sequence[GoldArticle],
    findings: Sequence[dict[str, Any]] | None = None,
) -> Evaluation:
    """Annotate the articles with `nlp` and score what it finds against what they mark.

    With `findings` the encoder does not run (`frozen.py`).
    """
    scores = Scores()
    publishers: dict[str, Scores] = defaultdict(Scores)
    for article, found in zip(articles, annotate_gold(nlp, articles, findings), strict=True):
        score(article.marked, found, scores)
        if article.publisher:
            score(article.marked, found, publishers[article.publisher])
    return Evaluation(len(articles), scores, dict(sorted(publishers.items())))


def asked(nlp: Language, convention: str) -> Language:
    """The pipeline, its encoder asked for statements by a convention."""
    for _, component in nlp.pipeline:
        if isinstance(component, NewsEncoder):
            component.convention = convention
    return nlp


def annotate_gold(
    nlp: Language,
    articles: Sequence[GoldArticle],
    findings: Sequence[dict[str, Any]] | None = None,
) -> Iterator[Marked]:
    """What the pipeline finds in each article's text, in order."""
    texts = [article.marked.text for article in articles]
    if findings is None:
        docs = nlp.pipe((to_doc(nlp, read_text(text)) for text in texts), batch_size=_BATCH)
    else:
        docs = thaw(nlp, texts, findings)
    for doc in docs:
        yield found_in(collect(doc, nlp), doc)


def in_part(article: GoldArticle, part: str) -> bool:
    """Whether an article is in "validation", one in eight by its id, or in "training", the rest."""
    return part == "all" or in_validation(article.id) == (part == "validation")


def found_in(document: Document, doc: Doc) -> Marked:
    """A document's findings in the shape of gold; the entities stand on the Doc alone."""
    sources = {source.id: source for source in document.sources or []}
    statements, tags = [], []
    for found in document.attributions or []:
        source = sources[found.source.id] if found.source else None
        if found.type == "outlet_tag":
            spans = _pairs(found.cue) + (_pairs(found.source.spans) if found.source else ())
            whole = (min(start for start, _ in spans), max(end for _, end in spans))
            tags.append(OutletTag(whole, source.name if source else ""))
            continue
        statements.append(_statement(found, source))
    entities = doc._.news_findings["entities"] if doc._.news_findings else []
    return Marked(
        text=doc.text,
        statements=tuple(statements),
        tags=tuple(tags),
        hedges=tuple(
            Hedge((h.cue.start, h.cue.end), h.type, _pairs([h.scope]))
            for h in document.hedges or []
        ),
        entities=tuple(
            (e["start"], e["end"], e["label"]) for e in entities if e["label"] in ENTITY_LABELS
        ),
    )


def _statement(found: Attribution, source: Source | None) -> Statement:
    return Statement(
        source=_pairs(found.source.spans) if found.source else (),
        cue=_pairs(found.cue),
        content=_pairs(found.content),
        type=found.type,
        speaker=source.name if source else None,
        kind=source.kind if source else None,
        confidence=found.confidence,
        named=bool(source and source.named),
        role=source.role if source else None,
        affiliation=source.affiliation if source else None,
        speaker_confidence=getattr(found.source, "confidence", None),
        told=getattr(found.source, "why", None),
    )


def _pairs(spans: Sequence[DocumentSpan]) -> tuple[Pair, ...]:
    return tuple((span.start, span.end) for span in spans)


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--model", help="A pipeline's folder or package; default the one that ships.")
@click.option(
    "--part",
    type=click.Choice(["all", "validation", "training"]),
    default="all",
    help="Only the eighth of the articles that rules and thresholds are chosen on, or the rest.",
)
@click.option(
    "--convention",
    type=click.Choice(CONVENTIONS),
    default=CONVENTIONS[0],
    help="What counts as a statement; PolNeAR's articles are marked by their own.",
)
@click.option("--frozen", type=click.Path(path_type=Path), help="A folder that keeps findings.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(
    gold: Path,
    model: str | None,
    part: str,
    convention: str,
    frozen: Path | None,
    as_json: bool,
) -> None:
    """Annotate the texts of GOLD and print how well the findings agree with it."""
    if frozen and convention != CONVENTIONS[0]:
        raise click.UsageError(f"frozen findings are by {CONVENTIONS[0]}'s convention")
    try:
        articles = [article for article in read_gold(gold) if in_part(article, part)]
        texts = [article.marked.text for article in articles]
        findings = None if frozen is None else findings_of(texts, model, frozen)
        evaluation = evaluate(asked(load(model), convention), articles, findings)
    except (GoldError, AnnotateError) as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        click.echo(json.dumps(evaluation.to_plain()))
    else:
        print_evaluation(
            f"{gold} ({evaluation.articles} articles)",
            evaluation.scores,
            evaluation.publishers,
            evaluation.bins,
            evaluation.speaker_bins,
        )


if __name__ == "__main__":
    main()
