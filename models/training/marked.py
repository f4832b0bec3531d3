"""What is marked in an article, by hand or by the pipeline. Offsets are characters."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True)
class Statement:
    """An attributed statement; what is not marked is None, and a source without name is "".

    `role` and `affiliation` are the speaker's; `speaker_confidence` and `told` say how sure the
    speaker is and by which rule.
    """

    source: tuple[Pair, ...]
    cue: tuple[Pair, ...]
    content: tuple[Pair, ...]
    type: str | None = None
    speaker: str | None = None
    kind: str | None = None
    confidence: float | None = None
    named: bool = False
    role: str | None = None
    affiliation: str | None = None
    speaker_confidence: float | None = None
    told: str | None = None


@dataclass(frozen=True)
class OutletTag:
    """An outlet tag and the outlet that it names."""

    span: Pair
    outlet: str


@dataclass(frozen=True)
class Hedge:
    """A hedge cue; `scope` is empty where no claim is marked."""

    cue: Pair
    type: str | None = None
    scope: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Event:
    """A word for an event, and how sure it is that it happened, from -3 to 3."""

    span: Pair
    value: float


@dataclass(frozen=True)
class Marked:
    """A text and what is marked in it.

    `layers` says what gold marks completely: statements, outlets, hedges, entities, events,
    figures (speakers with role and affiliation).
    `loose` says that its contents leave out quotation marks, so that only trimmed edges compare.
    """

    text: str
    statements: tuple[Statement, ...] = ()
    tags: tuple[OutletTag, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    entities: tuple[tuple[int, int, str], ...] = ()
    events: tuple[Event, ...] = ()
    layers: frozenset[str] = frozenset({"statements"})
    loose: bool = False
