"""Who else comes up between the sources: nouns that bring somebody on, pronouns that take up."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from annotate.components.sources.antecedents import GENDERED
from annotate.components.sources.mention import Mention
from annotate.components.sources.referent import Referent
from annotate.components.sources.resolve import Resolver
from annotate.components.sources.role import gender_of
from annotate.lexicon import pronouns
from annotate.lexicon.bodies import GROUPS, ORGANIZATIONS, SOURCE_NOUNS
from annotate.lexicon.function_words import (
    ARTICLES,
    DEMONSTRATIVES,
    DO,
    FINITE,
    NUMBERS,
    POSSESSIVES,
    SUBJECTS,
    WHO,
)
from annotate.lexicon.listing import word_set
from annotate.text.number import singular

_NOUNS = SOURCE_NOUNS - word_set("mr mrs ms miss dr")  # "Mrs." is no plural
NOUN_FORMS = (
    _NOUNS
    | {noun + "s" for noun in _NOUNS}
    | {noun[:-1] + "ies" for noun in _NOUNS if noun.endswith("y")}
)
_DETERMINERS = (
    ARTICLES | DEMONSTRATIVES | POSSESSIVES | NUMBERS | word_set("another some several many both")
)
_SINGULAR_DETERMINERS = frozenset({"a", "an", "one", "another"})
_MANY = GROUPS | word_set("men women police aircraft spokesmen spokeswomen congressmen")
_STOPS = (
    (FINITE - DO) | SUBJECTS | WHO | word_set("of for to in on at by with from and or but said")
)
_JUST_SEEN = 3  # a source, and names within it


def leads(resolver: Resolver, offset: int) -> bool:
    """Whether a mention stands before its sentence's verb, where subjects stand."""
    index = resolver.discourse.index
    start = index.sentences[index.place(offset, False, False).sentence - 1]
    before = index.text[max(start, offset - 60) : offset]
    return not (("ing " in before or "ed " in before) and _VERB.search(before))


_VERB = re.compile(r"[\w,] \w+ing |[^\W\d_]{3,}ed ")
_NAME_NEXT = re.compile(r",? [A-Z]")
# "three airline | disasters": a noun of one behind a number only describes the next noun.
_COUNTS = (NUMBERS - {"one"}) | word_set("several many both these those")


def note_word(resolver: Resolver, i: int) -> None:
    """Note word i: a gendered pronoun's antecedent, or whom a noun of NOUN_FORMS brings on."""
    word = resolver.discourse.index.words[i]
    if word.lower not in GENDERED:
        first = None if _in_name(resolver, word.start) else _phrase_start(resolver, i)
        if first is not None and not _beside_name(resolver, first):
            _introduce(resolver, first, i)
        return
    mention = Mention("pronoun", word.start, word.end, word.lower, word.text)
    referent = resolver.referent(mention, None, False)
    if referent is not None:
        if referent.gender == "" and referent.kind == "person":
            referent.gender = "m" if word.lower in pronouns.MALE else "f"
        resolver.discourse.see(referent, word.start, word.lower in ("he", "she"), False)


def _in_name(resolver: Resolver, offset: int) -> bool:
    index = resolver.discourse.index
    at = bisect_right(index.name_starts, offset) - 1
    return at >= 0 and offset < index.names[at].end


def _phrase_start(resolver: Resolver, i: int) -> int | None:
    """The index of the determiner before noun i, or of a bare plural itself; else None.

    A bare plural of a source begins where the source does: "agency officials said".
    """
    words, text = resolver.discourse.index.words, resolver.discourse.index.text
    if words[i].possessive or _NAME_NEXT.match(text, words[i].end):
        return None
    sources = {
        seen.offset
        for seen in resolver.discourse.trail[-_JUST_SEEN:]
        if seen.source and words[i].lower in seen.referent.nouns and not seen.referent.named
    }
    for j in range(i - 1, max(-1, i - 5), -1):
        if text[words[j].end : words[j + 1].start] not in (" ", "-", "’s ", "'s "):
            break
        if words[j].lower in _DETERMINERS or (words[j].possessive and words[j].capital):
            single = words[i].lower == singular(words[i].lower) and words[i].lower not in _MANY
            return None if single and words[j].lower in _COUNTS else j
        if words[j].lower in _STOPS:
            break
        if words[j].start in sources:
            return j
    return i if words[i].lower != singular(words[i].lower) else None


def _introduce(resolver: Resolver, first: int, i: int) -> None:
    index = resolver.discourse.index
    start, end, head = index.words[first].start, index.words[i].end, index.words[i].lower
    determiner = index.words[first].lower if first != i else ""
    determiner = determiner if determiner in _DETERMINERS or index.words[first].possessive else ""
    several = head != singular(head) and determiner not in _SINGULAR_DETERMINERS
    mention = Mention(
        "description",
        start,
        end,
        head,
        index.text[start:end],
        determiner,
        several or head in GROUPS,
        owner_pronoun="its" if determiner == "its" and head not in ORGANIZATIONS else "",
    )
    referent = resolver.referent(mention, None, False)
    if referent is not None:
        if several:
            _join(resolver, referent, start, end)
        referent.gender = referent.gender or gender_of(head)
        resolver.discourse.see(referent, start, leads(resolver, start), False)


def _join(resolver: Resolver, referent: Referent, start: int, end: int) -> None:
    """Note "two prosecutors and several lawyers" as one where the second part ends."""
    text, discourse = resolver.discourse.index.text, resolver.discourse
    before = discourse.trail[-1] if discourse.trail else None
    if before is None or start - before.offset > 80 or not before.referent.plural:
        return
    phrase = text[before.offset : end]
    if text[before.offset : start].lower() == before.referent.name.lower() + " and ":
        kind = referent.kind if referent.kind == before.referent.kind else "group"
        joint = discourse.keep(phrase, kind, named=False, plural=True)
        discourse.see(joint, before.offset, True, False)


def _beside_name(resolver: Resolver, i: int) -> bool:
    """Whether a name and a comma stand just before word i: it only describes the name."""
    index = resolver.discourse.index
    start = index.words[i].start
    at = bisect_left(index.name_starts, start) - 1
    if at < 0 or index.names[at].start not in resolver.discourse.named:
        return False
    between = index.text[index.names[at].end : start]
    return re.fullmatch(r",\s+(?:\d{1,2},\s+)?", between) is not None
