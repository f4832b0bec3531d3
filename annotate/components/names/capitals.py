"""Stretches of capitalised words: where names may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotate.lexicon.alternations import THEY
from annotate.lexicon.bodies import ORGANIZATION_NAME
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import COMPANY_ENDINGS, FIRST_NAMES, NEVER_NAMES, PARTICLES, SUFFIXES
from annotate.lexicon.people import FIELDS, ROLE_NOUNS, TITLES
from annotate.lexicon.verbs import BASES, forms
from annotate.text.words import Word

LINKERS = word_set("of for on against the and in")
_SHORT = TITLES | SUFFIXES | word_set("st ft mt")
_OPENS = re.compile(r"(?:^|[.!?:;]|\n|[—–…])[\s\"'“‘(\[]*$|[\"“‘]$")
_NICKNAME = re.compile(r" [\"'“‘]\w+[\"'”’] ")  # "Kev ‘Splash’ Pate"
# "Unconfirmed reports", "Coal prices": a first word before a small plural noun is no name, that of
# "Acme plans to" is.
_PLAIN_NEXT = re.compile(
    rf"\s(?!(?:plans|wants|hopes|aims|intends|expects) to\b)[a-z]{{3,}}(?<!s)s\b"
    rf"(?!\s(?:that|the|an?|{THEY})\b)"
)
_TOLD = frozenset(forms(verb)[2] for verb in BASES) | {"says"}
_JOINERS = frozenset({" ", " & ", "-"})


def find_runs(text: str, words: Sequence[Word]) -> list[list[Word]]:
    """Runs of capitalised words in `words`, without words that only open a sentence.

    Particles ("de") and, in the names of bodies, linking words ("of") may stand inside.
    """
    lower = {word.lower for word in words if word.text[0].islower()}
    stretches = list(_stretches(text, words))
    lower -= {run[-1].lower for run in stretches if len(run) > 1 and run[0].lower in FIRST_NAMES}
    inside = {word.lower for run in stretches for word in run[1:]}
    inside |= {run[0].lower for run in stretches if not opens(text, run[0])}
    return [opened for run in stretches if (opened := _opened(text, run, lower, inside))]


def _stretches(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    waiting: list[Word] = []
    for i, word in enumerate(words):
        if run and _NICKNAME.fullmatch(text, run[-1].end, word.end + 2):
            continue
        if run and not _joined(text, (waiting or run)[-1], word):
            yield run
            run, waiting = [], []
        if word.capital and word.lower not in NEVER_NAMES and not _tells(word):
            run, waiting = [*run, *waiting, word], []
        elif run and _links(text, run, words, i):
            waiting.append(word)
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _tells(word: Word) -> bool:
    """Whether it is a verb of saying in a text or a line of capitals: ``THE MAYOR SAID``."""
    return word.lower in _TOLD and word.text.isupper()


def _joined(text: str, left: Word, right: Word) -> bool:
    if left.possessive:
        return False
    gap = text[left.end : right.start].replace("\xa0", " ")
    if gap in _JOINERS:
        return True
    if gap == ", ":
        return right.lower in COMPANY_ENDINGS
    if gap == ". ":
        return len(left.text) == 1 or left.lower in _SHORT
    return _NICKNAME.fullmatch(gap) is not None


def _links(text: str, run: list[Word], words: Sequence[Word], i: int) -> bool:
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
    # "the Food and Drug Authority"
    return article and any(w.capital and w.lower in ORGANIZATION_NAME for w in ahead)


def opens(text: str, word: Word) -> bool:
    """Whether a word opens a sentence, a line or words in marks."""
    return _OPENS.search(text, max(0, word.start - 4), word.start) is not None


def _opened(text: str, run: list[Word], lower: set[str], inside: set[str]) -> list[Word]:
    """The run without first words that only open its sentence.

    `lower` are the words that the text writes small, `inside` those that it writes with a
    capital within a sentence.
    """
    first = run[0]
    if not opens(text, first):
        return run
    if first.lower in FIELDS and any(w.lower in ROLE_NOUNS for w in run[1:-1][:2]):
        return run  # "Health Minister Jane Doe"
    known = first.lower in FIRST_NAMES or len(first.text) == 1
    if len(run) > 1 and (known or first.lower in ROLE_NOUNS):
        return run
    plain = _PLAIN_NEXT.match(text, first.end)
    if len(run) == 1 and first.lower not in inside and plain:
        return []
    return run[1:] if first.lower in lower else run
