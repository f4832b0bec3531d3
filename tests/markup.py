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
