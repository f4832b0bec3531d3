"""Who is meant: the antecedents of pronouns and descriptions, by recency and agreement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotate.components.cast import Figure
from annotate.components.words import pronouns


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: its offset, sentence and paragraph, all counted from 0.

    `subject` says that it seems to be its sentence's subject, `quoted` that it stands in
    quotation marks, `source` that a statement is attributed to it.
    """

    offset: int
    sentence: int
    paragraph: int
    subject: bool
    quoted: bool
    source: bool


def see(figure: Figure, place: Place) -> None:
    """Note that `figure` was mentioned at `place`."""
    if place.sentence != figure.seen_sentence or place.source or not figure.seen_subject:
        figure.seen_subject = place.subject
        figure.seen_quoted = place.quoted
    figure.last = place.offset
    figure.seen_sentence = place.sentence
    figure.seen_paragraph = place.paragraph
    figure.count += 1
    if place.source:
        figure.seen_source = place.sentence


def agrees(pronoun: str, figure: Figure) -> bool:
    """Whether `pronoun` can stand for `figure`, by number, gender and kind."""
    single = figure.kind in ("person", "anonymous") and not figure.plural
    if pronoun in pronouns.MALE:
        return single and figure.gender in ("", "m")
    if pronoun in pronouns.FEMALE:
        return single and figure.gender in ("", "f")
    if pronoun in pronouns.NEUTER:
        return figure.kind in ("organization", "document", "outlet", "place") and not figure.plural
    return figure.plural or figure.kind in ("group", "organization", "outlet")


def weigh(pronoun: str, figure: Figure, place: Place) -> float:
    """How likely `pronoun` at `place` stands for `figure`; larger is likelier."""
    score = -2.0 * min(place.sentence - figure.seen_sentence, 6)
    score += 1.5 if figure.seen_paragraph == place.paragraph else 0.0
    score += 1.5 if figure.seen_subject else 0.0
    if figure.seen_source >= 0:
        score += max(0.0, 2.5 - 0.5 * (place.sentence - figure.seen_source))
    score -= 1.5 if figure.seen_quoted and not place.quoted else 0.0
    score += 0.15 * min(figure.count, 8)
    score -= 3.0 if figure.doubtful else 0.0
    if pronoun in pronouns.MALE | pronouns.FEMALE:
        score += 1.0 if figure.named else -1.0 if figure.seen_source < 0 else 0.0
        score += 0.7 if figure.gender else 0.0
    if pronoun in pronouns.NEUTER:
        score -= 2.0 if figure.kind == "place" else 0.0
    if pronoun in pronouns.PLURAL:
        score += 1.5 if figure.plural or figure.kind == "group" else 0.0
    return score


def antecedent(pronoun: str, figures: Iterable[Figure], place: Place) -> Figure | None:
    """The likeliest figure for `pronoun` among those mentioned before `place`, or None."""
    fitting = [
        f for f in figures
        if 0 <= f.last < place.offset and agrees(pronoun, f)
    ]  # fmt: skip
    return max(fitting, key=lambda f: (weigh(pronoun, f, place), f.last), default=None)


def described(nouns: frozenset[str] | set[str], figures: Sequence[Figure]) -> Figure | None:
    """The figure that was last mentioned among those described with one of `nouns`."""
    fitting = [f for f in figures if f.last >= 0 and f.nouns & nouns]
    return max(fitting, key=lambda f: f.last, default=None)
