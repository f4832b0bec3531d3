"""One pass over an article, in text order, that gives every statement its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from annotate.components.records import StatementRecord
from annotate.components.sources.antecedents import GENDERED
from annotate.components.sources.kinds import sure_kind
from annotate.components.sources.referent import Referent
from annotate.components.sources.resolve import Resolver
from annotate.components.sources.sieves.between import NOUN_FORMS, leads, note_word
from annotate.components.sources.sieves.floating import introduced, repeated, shared
from annotate.components.sources.sureness import Answer
from annotate.lexicon import pronouns

_NOTED = NOUN_FORMS | GENDERED
_ENTRY, _WORD, _NAME, _STATEMENT = range(4)  # at one offset, in this order


class Event(NamedTuple):
    """Something to note at `offset`: entry, word, name or statement number `number`."""

    offset: int
    what: int
    number: int


class ReadingOrder:
    """The statements in the order of reading; `speakers` fills up on the way.

    Above the probability `sure` the model's word for a source's kind is taken.
    """

    def __init__(self, resolver: Resolver, statements: list[StatementRecord], sure: float) -> None:
        self.resolver = resolver
        self.discourse = resolver.discourse
        self.statements = statements
        self.sure = sure
        self.speakers: list[Referent | None] = [None] * len(statements)
        self.answers: list[Answer | None] = [None] * len(statements)
        self._around = [statement["parent"] for statement in statements]
        self._resolved: dict[tuple[int, int], Answer | None] = {}

    def run(self) -> list[Answer | None]:
        """Who speaks each statement, or None where the text does not say.

        First persons come last: who they are is known when the quotation around them is.
        """
        later = []
        for event in self._events():
            if event.what == _ENTRY:
                self.discourse.leave()
            elif event.what == _WORD:
                note_word(self.resolver, event.number)
            elif event.what == _NAME:
                self._note_name(event.number)
            elif self._is_first_person(event.number):
                later.append(event.number)
            else:
                self._speak(event.number)
        for i in later:
            self._speak(i)
        for i, statement in enumerate(self.statements):
            if statement["cue"] and not statement["source"]:
                index, speakers = self.discourse.index, self.speakers
                found = shared(index, self.statements, speakers, self._around, i)
                self._tell(i, found, "shared")
        known = [answer is not None for answer in self.answers]
        for i, j in repeated(self.discourse.index, self.statements, known).items():
            self._tell(i, self.speakers[j], "repeated")
        return self.answers

    def _tell(self, i: int, found: Referent | None, why: str) -> None:
        """Give statement i a speaker that no words of its own name."""
        self.speakers[i] = found
        if found is None:
            return
        sentence = self.discourse.index.place(place_of(self.statements[i]), True, True).sentence
        self.answers[i] = Answer(found, why, max(0, sentence - found.seen_sentence))

    def _events(self) -> Iterator[Event]:
        index = self.discourse.index
        sources = {start for s in self.statements for start, _ in s["source"]}
        events = [
            sorted(Event(start, _ENTRY, i) for i, start in enumerate(index.article.entries)),
            (Event(name.start, _NAME, i) for i, name in enumerate(index.names)),
            sorted(Event(place_of(s), _STATEMENT, i) for i, s in enumerate(self.statements)),
            (
                Event(word.start, _WORD, i)
                for i, word in enumerate(index.words)
                if word.lower in _NOTED and (word.lower in NOUN_FORMS or word.start not in sources)
            ),
        ]
        return merge(*events)

    def _note_name(self, index: int) -> None:
        name = self.discourse.index.names[index]
        referent = self.discourse.named.get(name.start)
        if referent is not None and not self.discourse.index.is_credit(name.start):
            self.discourse.see(referent, name.start, leads(self.resolver, name.start), False)

    def _is_first_person(self, i: int) -> bool:
        for start, end in self.statements[i]["source"][:1]:
            word = self.discourse.index.text[start:end].strip().lower()
            return re.sub(r"[’']\w+$", "", word) in pronouns.FIRST
        return False

    def _speak(self, i: int) -> None:
        """Resolve statement i's source and note the mention."""
        statement = self.statements[i]
        if not statement["source"]:
            self._float(i)
            return
        outer = self._around[i]
        within = None if outer is None else self.speakers[outer] or self._named_later(outer)
        direct = outer is not None and self.statements[outer]["type"] == "direct"
        for start, end in statement["source"]:
            if (start, end) not in self._resolved:
                self._resolved[start, end] = self.resolver.speaker(
                    start, end, within, direct, sure_kind(statement, self.sure)
                )
            answer = self._resolved[start, end]
            if answer is None:
                continue
            found = answer.referent
            self.discourse.see(found, start, True, True, inner=outer is not None)
            found.name_at((start, end))
            self.answers[i] = self.answers[i] or answer
            self.speakers[i] = self.speakers[i] or found

    def _named_later(self, outer: int) -> Referent | None:
        """Who a name after the words that it said stands for: ‘"…," Jane Doe said’."""
        index = self.discourse.index
        for start, end in self.statements[outer]["source"]:
            if index.names_in(start, end):
                answer = self.resolver.speaker(start, end, None, False)
                return None if answer is None else answer.referent
        return None

    def _float(self, i: int) -> None:
        """Give statement i, which has no source, to whom the text around it brings on.

        A cue without a source ("it is said") is nobody's, or its sentence's (`shared`).
        """
        statement = self.statements[i]
        if statement["cue"]:
            return
        referent = introduced(self.discourse, statement)
        self._tell(i, referent, "floating")
        if referent is not None:
            self.discourse.see(referent, place_of(statement), True, True)


def place_of(statement: StatementRecord) -> int:
    """Where a statement's speaker is named: its source's start, else its content's."""
    pairs = statement["source"] or statement["content"]
    return min(start for start, _ in pairs)
