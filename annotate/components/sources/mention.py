"""The words that name a source, as they are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from annotate.components.names import Name

Form = Literal["pronoun", "name", "description", "joint"]
EDGE = " \t\n\"'“”‘’«»,;:—–-()[]"  # what may stand around a source's words


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a source, [start, end) in characters, and how they name it.

    `head` is the head noun or the pronoun,
    lower-case; `phrase` the words without relative clause and apposition. `parts` are the
    mentions that a joint one joins. `beside` is what stands in apposition.
    """

    form: Form
    start: int
    end: int
    head: str
    phrase: str
    determiner: str = ""
    plural: bool = False
    name: Name | None = None
    owner: Name | None = None
    owner_pronoun: str = ""
    parts: tuple[Mention, ...] = ()
    beside: tuple[str, ...] = field(default=())
