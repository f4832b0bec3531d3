"""A stand-in for the encoder: what it would find, about, in a hundredth of its time.

What it lacks in judgement it makes up for in variety: how a text is written, to the last
character, decides which statements have other edges, no source or another kind than they should.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import get_args
from zlib import crc32

from spacy.language import Language

from annotate.components.encoder import NewsEncoder
from annotate.components.encoder.entities import agreed, whole_names
from annotate.components.records import Findings, FoundEntity, FoundStatement, Pair
from annotate.vocabulary import EntityType, SourceKind
from tests.conftest import rules_pipeline

_SENTENCE = re.compile(r"\S(?:[^\n.!?]|[.!?](?!\s)){0,1000}")
_CUE = re.compile(
    r"\b(?:said|says|told|tells|denied|warned|asked|added|wrote|believes?|announced|replied"
    r"|according to|statement|claims?|thinks|told reporters)\b"
)
_SUBJECT = re.compile(
    r"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ww]ho|[Oo]fficials)"
    r"|\b[Tt]he [\w ]{1,30}|\b[A-Z][\w.’'-]*(?: (?:of |the )?[A-Z][\w.’'-]*){0,5})"
    r"(?:,[^,“\"]{1,60},)?$"
)
_BEHIND = re.compile(r" (?:[A-Z]\w*(?: [A-Z]\w*)*|(?:the|a) \w+(?: \w+)?|he|she|they)")
_NAME = re.compile(r"[A-Z][\w.’'-]{0,40}(?: (?:of |the )?[A-Z][\w’'-]{0,40}){0,4}")
_ENTITY_TYPES, _KINDS = get_args(EntityType), get_args(SourceKind)


class Double:
    """Reads a text as `Reader` does. `odd` is the share of findings that are not as they should."""

    def __init__(self, odd: float = 0.0) -> None:
        self._odd = odd

    def check(self) -> None:
        """There is nothing to check."""

    def read(self, text: str, convention: str = "news") -> Findings:
        """The findings of a text."""
        chance = Random(crc32(text.encode("utf-8", "replace")))
        statements = [
            _found(cue, *parts, chance)
            for sentence in _SENTENCE.finditer(text)
            for cue, *parts in self._in_sentence(text, *sentence.span(), chance)
        ]
        statements.sort(key=lambda found: (found["cue"], found["content"]))
        names = whole_names(text, list(self._names(text, chance)))
        return Findings(statements=statements, entities=agreed(text, names))

    def _in_sentence(
        self, text: str, start: int, end: int, chance: Random
    ) -> Iterator[tuple[Pair, list[Pair], list[Pair]]]:
        for cue in _CUE.finditer(text, start, end):
            first, last = max(start, cue.start() - 100), min(end, cue.end() + 300)
            source = _source(text, cue, first)
            at = source[0][0] if source and source[0][0] < cue.start() else cue.start()
            after = source[0][1] if source and source[0][0] > cue.start() else cue.end()
            content = [pair for pair in (_trim(text, first, at), _trim(text, after, last)) if pair]
            if chance.random() < self._odd:
                content, source = _odd(text, content, source, chance)
            if content:
                yield [*cue.span()], source, content

    def _names(self, text: str, chance: Random) -> Iterator[FoundEntity]:
        for match in _NAME.finditer(text):
            sure = chance.randrange(55, 100) / 100
            label = _ENTITY_TYPES[crc32(match[0].encode()) % len(_ENTITY_TYPES)]
            if chance.random() >= self._odd:
                start, end = match.span()
                yield FoundEntity(start=start, end=end, label=label, confidence=sure)


def _source(text: str, cue: re.Match[str], first: int) -> list[Pair]:
    before = text[first : cue.start()].rstrip(" ")
    subject = _SUBJECT.search(before)
    if subject and not cue[0].startswith("acc"):
        return [[first + subject.start(), first + subject.end()]]
    behind = _BEHIND.match(text, cue.end())
    return [[behind.start() + 1, behind.end()]] if behind else []


def _trim(text: str, start: int, end: int) -> Pair | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(" ,"))
    end -= len(words) - len(words.rstrip(" ,"))
    return [start, end] if start < end else None


def _odd(
    text: str, content: list[Pair], source: list[Pair], chance: Random
) -> tuple[list[Pair], list[Pair]]:
    """A content that is cut, one of two, or all that follows; a source that is none."""
    content = [
        [s, chance.randrange(s + 1, e + 1)] if chance.random() < 0.5 else [s, e] for s, e in content
    ]
    chosen = content[: chance.randrange(1, 3)] if chance.random() < 0.5 else content[-1:]
    return chosen, source if chance.random() < 0.6 else []


def _found(cue: Pair, source: list[Pair], content: list[Pair], chance: Random) -> FoundStatement:
    sure = chance.choice(_KINDS)
    kind = {name: 0.7 if name == sure else 0.05 for name in _KINDS}
    confidence = chance.randrange(40, 100) / 100
    return FoundStatement(cue=cue, source=source, content=content, confidence=confidence, kind=kind)


def double_pipeline(odd: float = 0.0) -> Language:
    """All components; the encoder's findings are a Double's."""
    nlp = rules_pipeline()
    nlp.add_pipe("news_encoder", first=True)
    use_double(nlp, odd)
    return nlp


def use_double(nlp: Language, odd: float = 0.0) -> None:
    """Let `nlp` read with a Double."""
    for _, component in nlp.pipeline:
        if isinstance(component, NewsEncoder):
            component._reader = Double(odd)  # type: ignore[assignment]
