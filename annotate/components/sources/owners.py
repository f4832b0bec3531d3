"""Whose a name is: "Thorne's son, Robin" is no Robin Roper, and not Thorne."""

from __future__ import annotations

from itertools import pairwise

from annotate.components.names import Name

_NEAR = 24  # characters from an owner's 's to the name: "Lee's elder brother, Jo"


def owners_of(names: list[Name]) -> dict[int, str]:
    """Whose each name is that stands close behind a possessive one: "Lee's son, | Robin"."""
    return {
        name.start: owner.text
        for owner, name in pairwise(names)
        if owner.possessive and 0 < name.start - owner.end < _NEAR
    }
