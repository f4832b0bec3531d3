"""One name in many articles: one person, or several who share it."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotate.lexicon.function_words import ARTICLES
from annotate.lexicon.listing import word_set
from annotate.text.words import WORD_PART

# Words that roles and bodies share without being the same.
_SMALL = ARTICLES | word_set("of for and in at to on former senior deputy")


@dataclass
class Told:
    """What articles tell of a name: a role and a body (empty: not told), and their counts.

    `numbers` are articles, statements and words quoted.
    """

    role: str
    affiliation: str
    numbers: list[int]


@dataclass
class Person:
    """Those of a name who are taken for one: `apart` says what tells them from the others."""

    told: list[Told] = field(default_factory=list)
    apart: str = ""

    @property
    def numbers(self) -> list[int]:
        """Articles, statements and words quoted, of all of them."""
        return [sum(column) for column in zip(*(t.numbers for t in self.told), strict=True)]

    def most_given(self, what: str) -> str:
        """The `role` or `affiliation` that most articles give; the first by alphabet of equals."""
        counts: dict[str, int] = {}
        for t in self.told:
            if words := getattr(t, what):
                counts[words] = counts.get(words, 0) + t.numbers[0]
        return min(counts, key=lambda words: (-counts[words], words), default="")


def people(told: list[Told]) -> list[Person]:
    """The persons of one name, the most often met first, whatever the order of `told`.

    Two are one where role or affiliation agree; apart where either disagrees and the other does
    not agree; and what tells too little to know goes to the one who is met most often.
    """
    groups: list[Person] = []
    open_: list[Told] = []
    for one in sorted(told, key=lambda t: (not (t.role or t.affiliation), *_order(t))):
        near = [g for g in groups if any(_agree(one, other) for other in g.told)]
        if near:
            for more in near[1:]:
                near[0].told += more.told
                groups.remove(more)
            near[0].told.append(one)
        elif all(_differ(one, t) for g in groups for t in g.told):
            groups.append(Person([one]))
        else:
            open_.append(one)
    for one in open_:
        _nearest(one, groups).told.append(one)
    _tell_apart(groups)
    return sorted(groups, key=lambda g: [-n for n in g.numbers])


def _order(told: Told) -> tuple[int, str, str]:
    return -told.numbers[0], told.role, told.affiliation


def _nearest(one: Told, groups: list[Person]) -> Person:
    """Who agrees with it, else the one met most often of those who do not differ."""

    def distance(group: Person) -> tuple[bool, bool, int]:
        agrees = any(_agree(one, t) for t in group.told)
        return not agrees, all(_differ(one, t) for t in group.told), -group.numbers[0]

    return min(groups, key=distance)


def _tell_apart(groups: list[Person]) -> None:
    for group in groups:
        others = [t for g in groups if g is not group for t in g.told]
        pairs = [(a, b) for a in group.told for b in others]
        reasons = [
            what
            for what in ("role", "affiliation")
            if any(_conflict(getattr(a, what), getattr(b, what)) for a, b in pairs)
        ]
        group.apart = ", ".join(reasons)


def _agree(a: Told, b: Told) -> bool:
    return _shares(a.role, b.role) or _shares(a.affiliation, b.affiliation)


def _differ(a: Told, b: Told) -> bool:
    return not _agree(a, b) and (
        _conflict(a.role, b.role) or _conflict(a.affiliation, b.affiliation)
    )


def _conflict(a: str, b: str) -> bool:
    return bool(a and b) and not _shares(a, b)


def _shares(a: str, b: str) -> bool:
    """Whether two roles or bodies have a word in common that says something."""
    return bool(_words(a) & _words(b))


def _words(text: str) -> set[str]:
    return {w.lower() for w in WORD_PART.findall(text)} - _SMALL
