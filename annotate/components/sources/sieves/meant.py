"""Which named person a description means of whom the encoder says that they are one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from annotate.components.sources import antecedents
from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.referent import Referent
from annotate.components.sources.sieves.roles import is_told, said_of, stands_aside, synonyms
from annotate.lexicon.function_words import POSSESSIVES
from annotate.lexicon.people import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS, TITLE_FILLERS
from annotate.text.number import singular

_REACH = 300  # names behind the mention; keeps long articles linear
_NEW = frozenset({"a", "an", "one", "another"})
_HIS = POSSESSIVES - {"your"}
# What speaks for a person beside salience, set on the training articles in few steps.
_NOUN, _ALL, _SOME, _NOTHING = 4.0, 4.0, 1.5, -1.0
_AHEAD, _NAMED_LATER = -2.0, 8.0  # who is named only later; and for "a dealer", who is new


def person_meant(discourse: Discourse, mention: Mention) -> Referent | None:
    """The likeliest named person, before the mention or after, by salience and what is said."""
    somebody = singular(mention.head) in PERSON_NOUNS or mention.determiner
    # of "his lawyer" 2 of 6 were right
    if mention.plural or not somebody or mention.owner_pronoun in _HIS:
        return None
    fitting = [
        (score, person)
        for person in _persons(discourse, mention)
        if (score := _weigh(discourse, mention, person)) is not None
    ]
    return max(fitting, key=lambda one: one[0])[1] if fitting else None


def _persons(discourse: Discourse, mention: Mention) -> Iterator[Referent]:
    """The named persons, met before or among the names to come, whose gender fits."""
    head, index = singular(mention.head), discourse.index
    pronoun = "she" if head in FEMALE_NOUNS else "he" if head in MALE_NOUNS else ""
    at = bisect_right(index.name_starts, mention.end)  # nobody named within it is meant
    names = (name.start for name in index.names[at : at + _REACH])
    coming = (discourse.named.get(start) for start in names if not index.is_credit(start))
    known = {id(f): f for f in [*discourse.back(), *coming] if f is not None}
    for f in known.values():
        person = f.kind == "person" and f.named and not f.plural
        if (
            person
            and not stands_aside(f, mention)
            and (not pronoun or antecedents.agrees(pronoun, f))
        ):
            yield f


def _weigh(discourse: Discourse, mention: Mention, person: Referent) -> float | None:
    """How likely a description means a person; None where nothing says so of one to come."""
    nouns = frozenset[str]().union(*synonyms(mention.head))
    noun, words = not person.nouns.isdisjoint(nouns), said_of(mention)
    told = bool(words) and is_told(words, person)
    particular = [word for word in words if word.lower() not in TITLE_FILLERS]  # not "former"
    some = any(is_told([word], person) for word in particular)
    bare = not mention.determiner and discourse.index.in_heading(mention.start)
    new, ahead = mention.determiner in _NEW or bare, person.last < 0
    if ahead and not (new or noun or told):
        return None
    score = _NOUN * noun + _ALL * told + _SOME * some
    if words and person.nouns and not (noun or some):
        score += _NOTHING
    if ahead:
        return score + _AHEAD + _NAMED_LATER * new
    return score + antecedents.weigh("he", person, discourse.index.place(mention.start, True, True))
