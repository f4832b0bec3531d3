"""Stretches of capitalised words: where names may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.components.wording import Word
from annotate.components.words.names import (
    FEMALE_FIRST,
    MALE_FIRST,
    NEVER_NAMES,
    PARTICLES,
    SUFFIXES,
)
from annotate.components.words.roles import ROLE_NOUNS, TITLES
from annotate.components.words.sources import ORGANIZATION_NAME

LINKERS = frozenset("of for on against the and in".split())
_SHORT = TITLES | SUFFIXES | frozenset("st ft mt".split())
_OPENS = re.compile(r"(?:^|[.!?:;]|\n|[—–…])[\s\"'“‘(\[]*$|[\"“‘]$")
_NICKNAME = re.compile(r"\s[\"'“‘(]\w+[\"'”’)]\s")
_JOINERS = frozenset({" ", " & ", "-"})


def find_runs(text: str, words: list[Word]) -> list[list[Word]]:
    """Runs of capitalised words in `words`, without words that only open a sentence.

    Particles ("de") and, in the names of bodies, linking words ("of") may stand inside. A
    run that ends in another one found elsewhere is cut before it ("Sprinter Jane Doe").
    """
    lower = {word.lower for word in words if word.text[0].islower()}
    runs = [opened for run in _stretches(text, words) if (opened := _opened(text, run, lower))]
    known = {tuple(w.lower for w in run) for run in runs if 1 < len(run) < 5}
    return [part for run in runs for part in _cut(run, known)]


def _stretches(text: str, words: list[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    waiting: list[Word] = []
    for i, word in enumerate(words):
        if run and not _joined(text, (waiting or run)[-1], word):
            yield run
            run, waiting = [], []
        if word.capital and word.lower not in NEVER_NAMES:
            run, waiting = [*run, *waiting, word], []
        elif run and _links(text, run, words, i):
            waiting.append(word)
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _joined(text: str, left: Word, right: Word) -> bool:
    if left.possessive:
        return False
    gap = text[left.end : right.start]
    if gap in _JOINERS:
        return True
    short = len(left.text) == 1 or left.lower in _SHORT
    return (gap == ". " and short) or _NICKNAME.fullmatch(gap) is not None


def _links(text: str, run: list[Word], words: list[Word], i: int) -> bool:
    """Whether word i may stand inside the name that `run` begins."""
    word = words[i]
    if word.lower in PARTICLES:
        return True
    if word.lower not in LINKERS:
        return False
    body = any(w.lower in ORGANIZATION_NAME for w in run)
    if word.lower != "and":
        return body
    if body and any(w.lower in LINKERS for w in run):
        return True
    article = text[max(0, run[0].start - 4) : run[0].start].lower() == "the "
    ahead = words[i + 1 : i + 4]
    return article and any(w.capital and w.lower in ORGANIZATION_NAME for w in ahead)


def _opened(text: str, run: list[Word], lower: set[str]) -> list[Word]:
    """The run without first words that only open its sentence."""
    first = run[0]
    if not _OPENS.search(text, max(0, first.start - 4), first.start):
        return run
    known = first.lower in MALE_FIRST or first.lower in FEMALE_FIRST or len(first.text) == 1
    if len(run) > 1 and (known or first.lower in ROLE_NOUNS):
        return run
    if first.lower in lower or (len(run) == 1 and _plural(first)):
        return run[1:]
    return run


def _plural(word: Word) -> bool:
    return word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is", "as", "os"))


def _cut(run: list[Word], known: set[tuple[str, ...]]) -> list[list[Word]]:
    """The run, in two where its end stands elsewhere alone: "Elder Joy Carney"."""
    keys = [w.lower for w in run]
    for i in range(1, len(run) - 1):
        if tuple(keys[i:]) in known and keys[i - 1] not in LINKERS | PARTICLES:
            left = run[:i]
            while left and left[-1].lower in LINKERS:
                left = left[:-1]
            return [left, run[i:]]
    return [run]
