"""Text, words and entities → the names in an article, each with what it is a name of."""

from __future__ import annotations

from annotate.components.names.finding import find_names
from annotate.components.names.name_types import ORGANIZATION, PEOPLE, PERSON, PLACE, UNKNOWN, Name

__all__ = ["ORGANIZATION", "PEOPLE", "PERSON", "PLACE", "UNKNOWN", "Name", "find_names"]
