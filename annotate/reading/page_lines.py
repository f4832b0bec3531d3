"""A run of words of a page → its lines, and the marks for what its text does not show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotate.text.sentences import SENTENCE_END

# Private use: where two line breaks end a paragraph, and where a link's words begin and end.
BREAK, LINK, LINK_END = "\ue00b", "\ue00c", "\ue00d"
MARKS = re.compile(f"[{BREAK}{LINK}{LINK_END}]")
_BULLET = re.compile(r"\s*[•▪◦‣●]\s+")
LEAST_LINE = 80  # characters: a line as long as this that ends its sentence is a paragraph


def lines_of(words: str) -> list[str]:
    """A paragraph's lines; a line break is white space, but for lists and whole paragraphs."""
    found: list[list[str]] = []
    before = _Before()
    for line in words.split("\n"):
        plain = MARKS.sub("", line)
        if found and not _BULLET.match(plain) and not before.is_whole(plain):
            found[-1].append(line)
        else:
            found.append([line])
            before = _Before()
        before.add(plain)
    return [" ".join(lines) for lines in found]


@dataclass(slots=True)
class _Before:
    """The lines of a paragraph so far: what of them tells whether the next begins another."""

    letters: int = 0
    open: int = 0
    straight: int = 0
    end: str = ""

    def add(self, line: str) -> None:
        """One more line."""
        self.letters += len(line.strip()) + bool(self.letters)
        self.open += line.count("“") - line.count("”")
        self.straight += line.count('"')
        self.end = f"{self.end} {line}"[-LEAST_LINE:]

    def is_whole(self, following: str) -> bool:
        """Whether it is a paragraph that ends outside quotes, with another behind it."""
        whole = min(self.letters, len(following.strip())) >= LEAST_LINE
        closed = self.open <= 0 and self.straight % 2 == 0
        return whole and closed and SENTENCE_END.search(self.end) is not None
