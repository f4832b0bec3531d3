"""Bodies that every state has by one name: "Russia's Defense Ministry" is no Ukrainian one."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from annotate.components.names import Name
from annotate.components.sources.plain import plain
from annotate.components.sources.referent import Referent
from annotate.lexicon.names import CAPITALS, COUNTRIES

_POSSESSIVE = 3  # characters from a state to what it owns: ``’s `` and ``' ``
_ADJECTIVE = re.compile(r"\w+(?:an|ese|ish|i|ic|ch|k)")
_STEM = 3  # letters that a land and its adjective share, as most do


class States:
    """Whose the bodies of an article are: of the state whose possessive stands before a name."""

    def __init__(self, names: list[Name]) -> None:
        self._before = {
            name.start: owner.text.lower()
            for owner, name in pairwise(names)
            if owner.possessive
            and owner.text.lower() in COUNTRIES
            and name.start - owner.end <= _POSSESSIVE
        }
        self._owners: dict[int, str] = {}

    def are_two(self, name: Name, referent: Referent) -> bool:
        """Whether `name` is of one state, and `referent` of another."""
        owner = self._before.get(name.start)
        if owner is None:
            return False
        own = self._owners.get(id(referent))
        if own is not None:
            return lands(own) != lands(owner)
        stems = {land[:_STEM] for land in lands(owner)}
        others = set(plain(referent.name)) - set(plain(name.text))
        return any(_is_of_land(word) and word[:_STEM] not in stems for word in others)

    def enter(self, name: Name, referent: Referent) -> None:
        """Keep of which state a body is, where its name says so."""
        if name.start in self._before:
            self._owners.setdefault(id(referent), self._before[name.start])


@lru_cache(maxsize=256)
def lands(state: str) -> frozenset[str]:
    """All names of a state, its capital's too: "u.s.", "america" and "washington"."""
    for capital, land in CAPITALS.items():
        if state == capital or state in land:
            return frozenset({capital, *land})
    return frozenset({state})


def _is_of_land(word: str) -> bool:
    """Whether a word is a land or the adjective of one: "ukrainian"."""
    return word in COUNTRIES or bool(
        _ADJECTIVE.fullmatch(word) and any(word[:_STEM] == land[:_STEM] for land in COUNTRIES)
    )
