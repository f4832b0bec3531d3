"""What a rule finds, and how much it matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from annotate.check.case import Case
from annotate.document import Span

Level = Literal["error", "warning", "info"]

# From the gravest down.
LEVELS: tuple[Level, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Related:
    """Another place of the article that a finding is about, and in words what stands there."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the article that an editor has to look at.

    `span` is where it stands, or None where it is about the whole article.
    """

    code: str
    level: Level
    message: str
    span: Span | None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding before its rule's code and level are put on it."""

    message: str
    span: Span | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its stable code, a name in plain words, how much it matters, and how to find it.

    `on` is False for a rule that runs only where it is asked for. `needs` is what it cannot do
    without beside the document's findings: the article's text, or a transcript.
    """

    code: str
    name: str
    level: Level
    find: Callable[[Case], Iterable[Hit]]
    on: bool = True
    needs: Literal["text", "transcript"] | None = None


def at_least(level: Level, least: Level) -> bool:
    """Whether `level` is as grave as `least` or graver."""
    return LEVELS.index(level) <= LEVELS.index(least)
