"""Names in an article's text: capitalised stretches, with titles cut off and what each names.

The encoder's entities come first where they are; capitals alone find the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from annotate.components.names.acronyms import spelt_out
from annotate.components.names.capitals import find_runs
from annotate.components.names.entities import (
    EntityRun,
    apart_from_places,
    entity_runs,
    longer_than_runs,
    people_of,
    people_only,
    vote,
    without_plurals,
)
from annotate.components.names.name_types import (
    ORGANIZATION,
    PERSON,
    Name,
    NameType,
    bodies_of_one_word,
    settle_types,
)
from annotate.components.names.naming import is_common, name_of
from annotate.components.names.possessives import own_apostrophes
from annotate.components.records import FoundEntity
from annotate.lexicon.bodies import OUTLET_NAMES
from annotate.text.words import Word, outside


class _Found:
    """The names found so far; each character of the text is in one of them at most."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.names: list[Name] = []
        self._taken = bytearray(len(text) + 1)

    def add(self, words: list[Word], entity: NameType | None, title: Sequence[Word] = ()) -> None:
        """Note the name in `words`, if they are one and none of them is in another."""
        name = name_of(self.text, words, entity, title)
        if name is not None and not any(self._taken[name.title_start : name.end]):
            self.names.append(name)
            self._taken[name.title_start : name.end] = b"\x01" * (name.end - name.title_start)

    def free(self, run: list[Word]) -> Iterator[list[Word]]:
        """The stretches of a run that no name has taken."""
        for is_taken, part in groupby(run, key=lambda word: bool(self._taken[word.start])):
            if not is_taken:
                yield list(part)


def find_names(
    text: str,
    words: Sequence[Word],
    entities: Sequence[FoundEntity] | None,
    headings: list[tuple[int, int]],
    sources: list[tuple[int, int]],
) -> list[Name]:
    """The names in `text`, in order, not overlapping. `words` are its words.

    `sources` are spans that name sources: there a name is likelier a person's.

    In `headings`, where every word may be capitalised, only what the encoder knows is found.
    """
    words = own_apostrophes(text, words)
    heading = bytearray(len(text) + 1)
    for start, end in headings:
        heading[start:end] = b"\x01" * (end - start)
    runs = find_runs(text, outside(words, heading))
    bounded = entity_runs(text, words, entities or ())
    runs = without_plurals(text, list(apart_from_places(runs, bounded)), bounded)
    found = _Found(text)
    for run in spelt_out(text, words):
        found.add(run, ORGANIZATION)
    for title, run in people_of(text, runs, bounded):
        if len(run) > 1 or not heading[run[0].start]:
            found.add(run, PERSON, title)
    runs = [part for run in runs for part in found.free(run)]
    for run, entity in longer_than_runs(runs, bounded):
        found.add(run, entity)
    for run in runs:
        found.add(run, None)
    for run, entity in bounded:
        if not heading[run[0].start] and not is_common(run):
            found.add(run, entity)
    found.names = vote(found.names, bounded)
    for run, entity in _last_words(runs, found.names):
        found.add(run, entity)
    settled = settle_types(text, found.names, sources)
    bodies = bodies_of_one_word(text, people_only(settled, bounded))
    return _in_order(bodies, bounded)


def _last_words(runs: list[list[Word]], names: list[Name]) -> Iterator[EntityRun]:
    """Runs of one word that is a name's last: a surname, "Brewer", or an outlet's, "the Post"."""
    long = [name for name in names if " " in name.text]
    surnames = {name.text.split()[-1] for name in long if name.type == PERSON}
    outlets = {name.text.split()[-1] for name in long if name.type != PERSON}
    for run in runs:
        if len(run) == 1 and run[0].text in surnames:
            yield run, PERSON
        elif len(run) == 1 and run[0].text in outlets and run[0].lower in OUTLET_NAMES:
            yield run, ORGANIZATION


def _in_order(names: list[Name], bounded: list[EntityRun]) -> list[Name]:
    """The names as they stand in the text, with a note which of them the encoder bounds so."""
    bounds = {(run[0].start, run[-1].end) for run, _ in bounded}
    marked = [name._replace(bound=(name.start, name.end) in bounds) for name in names]
    return sorted(marked, key=lambda name: name.start)
