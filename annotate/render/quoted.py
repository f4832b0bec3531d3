"""Who is quoted most over several articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotate.render.digest import Voice


@dataclass(frozen=True)
class Person:
    """A named speaker over several articles, merged by the name in full."""

    name: str
    statements: int
    articles: int
    quoted_words: int


def most_quoted(documents: Iterable[list[Voice]]) -> list[Person]:
    """The named speakers of several articles, most quoted words first, then most statements."""
    statements_, articles, words = Counter[str](), Counter[str](), Counter[str]()
    for found in documents:
        for voice in found:
            if voice.named:
                statements_[voice.name] += voice.count
                articles[voice.name] += 1
                words[voice.name] += voice.quoted_words
    people = [Person(n, statements_[n], articles[n], words[n]) for n in statements_]
    return sorted(people, key=lambda p: (-p.statements, -p.quoted_words, p.name))
