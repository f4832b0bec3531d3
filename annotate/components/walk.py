"""One pass over an article, in text order, that gives every statement its speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from annotate.components.cast import Figure
from annotate.components.floating import announced, following, introduced, repeated
from annotate.components.mentions import Mention, singular
from annotate.components.records import StatementRecord
from annotate.components.speakers import Resolver
from annotate.components.words import pronouns
from annotate.components.words.listing import word_set
from annotate.components.words.roles import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS
from annotate.components.words.sources import (
    DOCUMENTS,
    GROUPS,
    INSIDERS,
    ORGANIZATIONS,
    OUTLETS,
)

_NOUNS = PERSON_NOUNS | DOCUMENTS | GROUPS | INSIDERS | ORGANIZATIONS | OUTLETS
_NOUN_FORMS = (
    _NOUNS
    | {noun + "s" for noun in _NOUNS}
    | {noun[:-1] + "ies" for noun in _NOUNS if noun.endswith("y")}
)
_INDEFINITE = word_set(
    "a an one another some several many two three four five six both these those"
)
_DETERMINERS = _INDEFINITE | word_set("the this that its his her their our my")


@dataclass(frozen=True, slots=True)
class Event:
    """Something to note at `offset`: a statement's source, a name, a noun or a pronoun."""

    offset: int
    order: int
    what: str
    index: int


def enclosing(statements: list[StatementRecord]) -> list[int | None]:
    """For each statement, the innermost other one whose content holds its source or itself."""
    pieces = sorted(
        (start, -end, i) for i, s in enumerate(statements) for start, end in s["content"]
    )
    queries = sorted((anchor_of(s), i) for i, s in enumerate(statements))
    found: list[int | None] = [s["parent"] for s in statements]
    stack: list[tuple[int, int, int]] = []
    at = 0
    for offset, i in queries:
        while at < len(pieces) and pieces[at][0] <= offset:
            stack.append(pieces[at])
            at += 1
        stack = [p for p in stack if -p[1] > offset]
        around = [j for _, _, j in stack if j != i]
        if around and found[i] is None:
            found[i] = around[-1]
    return found


def anchor_of(statement: StatementRecord) -> int:
    """Where a statement's speaker is named: its source's start, else its content's."""
    pairs = statement["source"] or statement["content"]
    return min(start for start, _ in pairs)


def speakers_of(resolver: Resolver, statements: list[StatementRecord]) -> list[Figure | None]:
    """The speaker of each statement, or None where the text does not say."""
    around = enclosing(statements)
    speakers: list[Figure | None] = [None] * len(statements)
    later: list[int] = []
    for event in _events(resolver, statements):
        if event.what == "statement":
            if _is_first_person(resolver, statements[event.index]):
                later.append(event.index)
            else:
                _speak(resolver, statements, speakers, around, event.index)
        elif event.what == "name":
            name = resolver.setting.names[event.index]
            figure = resolver.named.get(name.start)
            if figure is not None:
                resolver.see(figure, name.start, _leads(resolver, name.start), False)
        else:
            _note_word(resolver, event.index)
    for i, statement in enumerate(statements):
        if speakers[i] is None and not statement["source"] and not statement["cue"]:
            speakers[i] = repeated(resolver, statements, speakers, i)
    for i in later:
        _speak(resolver, statements, speakers, around, i)
    return speakers


def _leads(resolver: Resolver, offset: int) -> bool:
    """Whether a mention stands near its sentence's start, where subjects stand."""
    place = resolver.setting.place(offset, False, False)
    start = resolver.setting.sentences[place.sentence - 1]
    return not re.search(
        r"[\w,] \w+ing |[^\W\d_]{3,}ed ", resolver.setting.text[start:offset][-60:]
    )


def _is_first_person(resolver: Resolver, statement: StatementRecord) -> bool:
    if not statement["source"]:
        return False
    start, end = statement["source"][0]
    word = re.sub(r"[’']\w+$", "", resolver.setting.text[start:end].strip().lower())
    return word in pronouns.FIRST


def _events(resolver: Resolver, statements: list[StatementRecord]) -> Iterator[Event]:
    events = [Event(name.start, 1, "name", i) for i, name in enumerate(resolver.setting.names)]
    events += [Event(anchor_of(s), 2, "statement", i) for i, s in enumerate(statements)]
    sources = {start for s in statements for start, _ in s["source"]}
    for i, word in enumerate(resolver.words):
        third = word.lower in pronouns.MALE or word.lower in pronouns.FEMALE
        if (third and word.start not in sources) or word.lower in _NOUN_FORMS:
            events.append(Event(word.start, 0, "word", i))
    return iter(sorted(events, key=lambda e: (e.offset, e.order)))


def _speak(
    resolver: Resolver,
    statements: list[StatementRecord],
    speakers: list[Figure | None],
    around: list[int | None],
    i: int,
) -> None:
    """Resolve statement i's source and note the mention."""
    statement = statements[i]
    outer = around[i]
    within = None if outer is None else speakers[outer]
    direct = outer is not None and statements[outer]["type"] == "direct"
    if not statement["source"]:
        if not statement["cue"]:
            figure = (
                announced(resolver, statement)
                or introduced(resolver, statement)
                or following(resolver, statement)
            )
            speakers[i] = figure
            if figure is not None:
                resolver.see(figure, anchor_of(statement), True, True)
        return
    for start, end in statement["source"]:
        key = (start, end)
        if key not in resolver.resolved:
            resolver.resolved[key] = resolver.speaker(start, end, within, direct)
        figure = resolver.resolved[key]
        if figure is None:
            continue
        resolver.see(figure, start, True, True)
        if (start, end) not in figure.mentions:
            figure.mentions.append((start, end))
        if speakers[i] is None:
            speakers[i] = figure


def _note_word(resolver: Resolver, i: int) -> None:
    """Note a pronoun's antecedent, or what a noun with its determiner introduces."""
    word = resolver.words[i]
    if word.lower in pronouns.MALE | pronouns.FEMALE:
        mention = Mention("pronoun", word.start, word.end, word.lower, word.text)
        figure = resolver.figure(mention, None, False)
        if figure is not None:
            if figure.gender == "" and figure.kind == "person":
                figure.gender = "m" if word.lower in pronouns.MALE else "f"
            resolver.see(figure, word.start, word.lower in ("he", "she"), False)
        return
    first = _phrase_start(resolver, i)
    if first is None:
        return
    _introduce(resolver, first, i)


def _phrase_start(resolver: Resolver, i: int) -> int | None:
    """The index of the determiner before noun i, or of a bare plural itself; else None."""
    words, text = resolver.words, resolver.setting.text
    after = text[words[i].end : words[i].end + 3]
    if words[i].possessive or re.match(r",? [A-Z]", after):
        return None
    for j in range(i - 1, max(-1, i - 5), -1):
        if text[words[j].end : words[j + 1].start] not in (" ", "-", "’s ", "'s "):
            break
        if words[j].lower in _DETERMINERS:
            return j
        if words[j].lower in _STOPS:
            break
    return i if words[i].lower != singular(words[i].lower) else None


_STOPS = word_set("of for to in on at by with from and or but is was were are said")


def _introduce(resolver: Resolver, first: int, i: int) -> None:
    words, text = resolver.words, resolver.setting.text
    head = words[i].lower
    determiner = words[first].lower if first != i else ""
    plural = head != singular(head) and determiner not in ("a", "an", "one", "another")
    if _beside_name(resolver, words[first].start):
        return
    mention = Mention(
        "description", words[first].start, words[i].end, head,
        text[words[first].start : words[i].end], determiner, plural or head in GROUPS,
    )  # fmt: skip
    figure = resolver.figure(mention, None, False)
    if figure is not None:
        gender = "m" if head in MALE_NOUNS else "f" if head in FEMALE_NOUNS else ""
        figure.gender = figure.gender or gender
        resolver.see(figure, mention.start, _leads(resolver, mention.start), False)


def _beside_name(resolver: Resolver, start: int) -> bool:
    """Whether a name and a comma stand just before: then the noun only describes it."""
    names, text = resolver.setting.names, resolver.setting.text
    at = bisect_left(resolver.setting.name_starts, start) - 1
    if at < 0 or names[at].start not in resolver.named:
        return False
    return re.fullmatch(r",\s+(?:\d{1,2},\s+)?", text[names[at].end : start]) is not None
