"""Bodies that are known by their state: "Norway’s Defense Ministry"."""

from __future__ import annotations

from annotate.components.names.labels import ORGANIZATION, UNKNOWN, Name
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import COUNTRIES

_BODIES = word_set("ministry force forces army navy parliament cabinet government embassy")


def of_states(text: str, names: list[Name]) -> list[Name]:
    """The names, a state's ministry or force with the state: "Norway’s Defense Ministry"."""
    found: list[Name] = []
    for name in names:
        state = found[-1] if found else None
        if (
            state is not None
            and state.possessive
            and state.end + 3 == name.start
            and state.text.lower() in COUNTRIES
            and name.label in (ORGANIZATION, UNKNOWN)
            and name.text.count(" ") < 2
            and name.text.split()[-1].lower() in _BODIES
        ):
            start = found.pop().start
            name = name._replace(
                start=start, title_start=start, text=text[start : name.end], label=ORGANIZATION
            )
        found.append(name)
    return found
