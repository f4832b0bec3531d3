"""Inline markup for expectations that stand in the text itself.

``The mayor <c>said</c> <q>he was "fine"</q>.`` gives the text without tags and the marked
spans. A tag may carry attributes: ``<h type="epistemic">may</h>``. Tags nest; offsets are
characters, end-exclusive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TAG = re.compile(r'<(/?)(\w+)((?:\s+\w+="[^"]*")*)\s*>')
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True)
class Mark:
    tag: str
    start: int
    end: int
    text: str
    attributes: dict[str, str] = field(default_factory=dict)


def unmark(marked: str) -> tuple[str, list[Mark]]:
    """The text without tags, and its marks in the order in which they open."""
    text, marks, stack, last = "", [], [], 0
    for match in _TAG.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        closing, tag, attributes = match.groups()
        if not closing:
            stack.append((tag, len(text), dict(_ATTRIBUTE.findall(attributes))))
            continue
        opened, start, found = stack.pop()
        assert opened == tag, f"</{tag}> closes <{opened}> in {marked!r}"
        marks.append(Mark(tag, start, len(text), text[start:], found))
    assert not stack, f"never closed in {marked!r}: {stack}"
    return text + marked[last:], sorted(marks, key=lambda m: (m.start, -m.end))


# Marks in the order of a construction: source, cue, content; hedge and claim; tag, name of a label.
_CONSTRUCTION = re.compile(r'<(s|c|q|h|claim|t|n)((?:\s+\w+="[^"]*")*)\s*>([^<]*)')
_LONGEST = 60  # characters of a test's id


def called(case: str) -> str:
    """A short name for a marked case: its construction, as "s, c said, q"; else how it begins."""
    parts = []
    for tag, attributes, words in _CONSTRUCTION.findall(case):
        told = [
            value for key, value in _ATTRIBUTE.findall(attributes) if key in ("type", "role", "use")
        ]
        parts.append(" ".join([tag, *told, *([words.strip()] if tag in "chnt" else [])]))
    if all(part in {"s", "q", "claim"} for part in parts):
        return _cut(_TAG.sub("", case))
    return _cut(", ".join(parts))


def listed(values: object) -> str:
    """A short name for what a test is given in a list, by keys or as an error: what is in it."""
    if isinstance(values, str):
        return called(values)
    if isinstance(values, dict):
        return _cut(", ".join(f"{key}={listed(value)}" for key, value in values.items()) or "none")
    if isinstance(values, list | tuple):
        return _cut(" ".join(map(listed, values)) or "none")
    if isinstance(values, set | frozenset):
        return _cut(" ".join(sorted(map(listed, values))) or "none")
    return _cut(str(values))


def _cut(name: str) -> str:
    """At most as many characters as a test's id may have, of whole words."""
    if len(name) <= _LONGEST:
        return name
    return f"{name[:_LONGEST].rpartition(' ')[0] or name[:_LONGEST]} …"
