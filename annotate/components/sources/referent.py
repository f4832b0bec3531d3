"""Somebody or something that can be a source."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from annotate.vocabulary import SourceKind

# A place that speaks, and what nothing says the kind of, become organizations.
ReferentKind = Literal[SourceKind, "place", "unknown"]
Gender = Literal["m", "f", ""]


@dataclass(eq=False, slots=True)
class Referent:
    """Somebody or something that can be a source: what is known so far, and where it stands.

    `doubtful` says that only capitals speak for its kind, `listed` that its noun does. `nouns`
    are the words it has been described with ("prosecutor", "company"), `told` all words that
    stand beside its name ("cape", "town", "prosecutor"). `words` are all of the source that
    first described who has no name. `last` is where it was mentioned last;
    the `seen_*` fields say how (see `antecedents`).
    """

    name: str
    kind: ReferentKind
    named: bool
    plural: bool = False
    gender: Gender = ""
    doubtful: bool = False
    listed: bool = False
    nouns: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    words: str = ""
    role: str | None = None
    affiliation: str | None = None
    parts: tuple[Referent, ...] = ()
    mentions: list[tuple[int, int]] = field(default_factory=list)
    count: int = 0
    last: int = -1
    seen_sentence: int = -1
    seen_paragraph: int = -1
    seen_subject: bool = False
    seen_quoted: bool = False
    seen_source: int = -1
    seen_first: int = -1

    def name_at(self, pair: tuple[int, int]) -> None:
        """Note the words in `pair` as a mention; the same ones twice in a row are one."""
        if self.mentions[-1:] != [pair]:
            self.mentions.append(pair)
