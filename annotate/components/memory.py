"""Who has been mentioned so far in an article, most recent last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from annotate.components import focus
from annotate.components.cast import Figure, figures_of, plain
from annotate.components.particulars import ANY_BODY, note_particulars
from annotate.components.setting import Setting


class Seen(NamedTuple):
    """One mention of a figure, kept in text order for what refers back to it."""

    offset: int
    figure: Figure
    subject: bool
    source: bool


class Memory:
    """The cast of an article while it is read.

    `named` holds the figure of each name by the name's start, `unnamed` those of
    descriptions and joint sources by their words, `bearers` the people by surname, `by_noun`
    the named figures by what they are called ("prosecutor"). `trail` is every mention so far.
    """

    _REACH = 30  # figures a pronoun looks back over
    _LONG_REACH = 300  # and a description; keeps long articles linear

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.named = figures_of(setting.names)
        note_particulars(setting.text, setting.names, self.named)
        self.unnamed: dict[str, Figure] = {}
        self.trail: list[Seen] = []
        self.bearers: dict[str, list[Figure]] = {}
        self.by_noun: dict[str, list[Figure]] = {}
        for figure in {id(f): f for f in self.named.values()}.values():
            if figure.kind == "person":
                self.bearers.setdefault(plain(figure.name)[-1], []).append(figure)
            for noun in figure.nouns - ANY_BODY:
                self.by_noun.setdefault(noun, []).append(figure)
        body = [p for p in setting.article.paragraphs if p.kind == "body"]
        self.lead = body[0].end if body else 0
        self.opening = body[min(2, len(body) - 1)].end if body else 0
        self.author = _author(setting, self.named)
        self._recent: OrderedDict[int, Figure] = OrderedDict()

    def see(self, figure: Figure, offset: int, subject: bool, source: bool) -> None:
        """Note a mention of `figure` that begins at `offset`."""
        focus.see(figure, self.setting.place(offset, subject, source))
        self._recent[id(figure)] = figure
        self._recent.move_to_end(id(figure))
        self.trail.append(Seen(offset, figure, subject, source))

    def candidates(self) -> list[Figure]:
        """The figures mentioned last, most recent first, as far as a pronoun reaches."""
        return list(islice(reversed(self._recent.values()), self._REACH))

    def back(self) -> Iterator[Figure]:
        """The figures mentioned last, most recent first, as far as a description reaches."""
        return islice(reversed(self._recent.values()), self._LONG_REACH)

    def keep(
        self,
        name: str,
        kind: str,
        named: bool,
        plural: bool = False,
        parts: tuple[Figure, ...] = (),
    ) -> Figure:
        """The figure with this very name, made where there is none."""
        key = " ".join(plain(name))
        if key not in self.unnamed:
            self.unnamed[key] = Figure(name, kind, named=named, plural=plural, parts=parts)
        return self.unnamed[key]

    def together(self, parts: list[Figure]) -> Figure:
        """The joint figure of several: "The Guardian and CNN"."""
        names = [p.name for p in parts]
        name = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
        kinds = {p.kind for p in parts}
        kind = kinds.pop() if len(kinds) == 1 else "group"
        return self.keep(name, kind, named=True, plural=True, parts=tuple(parts))


def _author(setting: Setting, named: dict[int, Figure]) -> Figure | None:
    """Who "I" is outside quotations: the byline's name, or the note on the author at the end."""
    article = setting.article
    stretches = [article.byline] if article.byline else []
    column = re.match(r"\s*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}(?=: )", article.text)
    if column:  # a columnist's name heads the column: "Jane Doe: What I saw"
        stretches.append(column.span())
    if article.paragraphs:
        stretches.append((article.paragraphs[-1].start, article.paragraphs[-1].start + 8))
    for start, end in stretches:
        at = bisect_left(setting.name_starts, start)
        name = setting.names[at] if at < len(setting.names) else None
        figure = named.get(name.start) if name and name.start < end else None
        if figure is not None and figure.kind == "person":
            return figure
    return None
