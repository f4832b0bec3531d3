"""Scores who speaks: right or not by the form of the source, how sure, and what is told of them.

| figure | per cent |
|---|---|
| speaker_name, _described, _pronoun, _none, _unnamed | speakers right, by the form of the source |
| not_misnamed | all but those named wrong and sure (confidence 0.8 and more) |
| role, affiliation | F1 of what sources are said to be, once a speaker who was told right |
| role_head, affiliation_head | the same, where the head words agree |
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.training.edges import same_name
from models.training.marked import Statement

_PRONOUNS = """
    he she they it we i you who which that his her their its our my him them us me himself
    herself themselves those this these
"""
PRONOUNS = frozenset(_PRONOUNS.split())
FORMS = ("name", "described", "pronoun", "none", "unnamed")
SURE = 0.8
_NAMED_KINDS = ("person", "organization", "outlet")
_PREPOSITION = re.compile(r"\s(?:of|for|at|in|on|from|with|to|and)\s|,\s")


def form_of(text: str, statement: Statement) -> str:
    """How a gold statement's source names its speaker: one of FORMS.

    "described": the words hold no capitalised word of a named speaker's name; "none": there
    are no words; "unnamed": the speaker has no name, or speaks as a group or a document.
    """
    source = " ".join(text[start:end] for start, end in statement.source).strip()
    if not source:
        return "none"
    if source.lower() in PRONOUNS:
        return "pronoun"
    if statement.kind not in _NAMED_KINDS:
        return "unnamed"
    words = {word for word in re.findall(r"\w+", source) if word[0].isupper()}
    return "name" if words & set(re.findall(r"\w+", statement.speaker or "")) else "described"


def is_right(gold: Statement, found: Statement) -> bool:
    """Whether `found` has the speaker that `gold` has."""
    return same_name(gold.speaker or "", found.speaker, gold.kind)


def is_wrong_named(gold: Statement, found: Statement) -> bool:
    """Whether a speaker is named, and is somebody else: no longer or shorter form of the name."""
    if is_right(gold, found) or not found.named:
        return False
    g, p = (set(re.findall(r"\w+", (one.speaker or "").lower())) for one in (gold, found))
    return not (g <= p or p <= g)


def facts(pairs: Iterable[tuple[Statement, Statement]]) -> Iterable[tuple[str, str, str]]:
    """("role" or "affiliation", gold, found) of each speaker of an article who was told right."""
    seen = set()
    for gold, found in pairs:
        if not gold.speaker or gold.speaker in seen or not is_right(gold, found):
            continue
        seen.add(gold.speaker)
        if gold.kind == "person":
            yield "role", gold.role or "", found.role or ""
            yield "affiliation", gold.affiliation or "", found.affiliation or ""


def words_of(phrase: str) -> list[str]:
    """The words of a role or a body's name, lower-case, without an article."""
    words = re.findall(r"\w+", phrase.lower())
    return words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words


def head_of(phrase: str) -> str:
    """The head word of a role or a body's name: "chief" of "chief of police"."""
    words = words_of(_PREPOSITION.split(phrase)[0])
    return words[-1] if words else ""
