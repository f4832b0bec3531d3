"""Whom a role means: "the Bangkok governor", "the SFD’s chief", by what stands beside names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.referent import Referent
from annotate.lexicon.bodies import SAME_BODY, SAME_DOCUMENT
from annotate.lexicon.function_words import ARTICLES, ITS
from annotate.lexicon.listing import word_set
from annotate.lexicon.people import PERSON_NOUNS, WIDER
from annotate.text.number import singular
from annotate.text.words import WORD, WORD_PART

# Who heads a body is called any of these in turn.
_CHIEFS = word_set("""
    chief head chair chairman chairwoman chairperson director president ceo boss leader
    """)
_MANY = 1000  # people of one trade: an article has some ten
_SAYS_NOTHING = ARTICLES | ITS | word_set("of for and in at to who this that")


def by_role(discourse: Discourse, mention: Mention) -> Referent | None:
    """The person beside whose name the text says all that a description says.

    Who was mentioned last of several, or the only one to come; and whoever alone holds an
    office, where nothing else is said of it.
    """
    definite = mention.determiner in ("the", "", "this", "that")
    if mention.plural or mention.head not in PERSON_NOUNS or mention.owner_pronoun or not definite:
        return None
    wanted = said_of(mention)
    if not wanted:
        return None
    heads = _CHIEFS if mention.head in _CHIEFS else frozenset().union(*synonyms(mention.head))
    fitting = [
        referent for referent in _called(discourse, heads, mention) if is_told(wanted, referent)
    ]
    seen = [referent for referent in fitting if 0 <= referent.last < mention.start]
    if seen:
        return max(seen, key=lambda referent: referent.last)
    return fitting[0] if len(fitting) == 1 else None


_OFFICES = {"PM": "prime"}  # which minister it is
_OWNED_OR_PAST = re.compile(r"[’']s\b|\b[Ee]x-")  # "Ex-spy chief" is the chief of spies


def said_of(mention: Mention) -> list[str]:
    """What a description says beside its noun: "Bangkok" of "the Bangkok governor"."""
    words = WORD.findall(_OWNED_OR_PAST.sub("", mention.phrase))
    words = [_OFFICES.get(word, word) for word in words]
    return [w for w in words if w.lower() not in _SAYS_NOTHING and w.lower() != mention.head]


def _called(
    discourse: Discourse, nouns: frozenset[str] | set[str], mention: Mention
) -> list[Referent]:
    """The people of the whole article who are called by one of `nouns`; of many, the last ones."""
    known = [discourse.by_noun[noun] for noun in sorted(nouns) if noun in discourse.by_noun]
    if sum(map(len, known)) > _MANY:
        known = [[f for f in discourse.back() if not f.nouns.isdisjoint(nouns)]]
    found = {id(f): f for called in known for f in called}
    return [f for f in found.values() if f.kind == "person" and not stands_aside(f, mention)]


def is_told(words: Iterable[str], referent: Referent) -> bool:
    """Whether all words stand beside a person's name."""
    return referent.told.issuperset(word.lower() for word in words)


@lru_cache(maxsize=1024)
def synonyms(head: str) -> list[frozenset[str]]:
    """The nouns that may have introduced what is now called `head`, nearest first."""
    single = singular(head)
    found = [frozenset({head, single})]
    found += [same for same in SAME_DOCUMENT + SAME_BODY if head in same or single in same]
    wider = WIDER.get(head, frozenset()) | WIDER.get(single, frozenset())
    return [*found, wider] if wider else found


_ASIDE = word_set("shadow former ex deputy acting vice assistant")


@lru_cache(maxsize=4096)
def _aside(role: str) -> frozenset[str]:
    return _ASIDE.intersection(WORD_PART.findall(role.lower()))


def stands_aside(referent: Referent, mention: Mention) -> bool:
    """Whether a referent's office is that of "the secretary" with a word that sets it aside."""
    aside = _aside(referent.role or "")
    if not aside:
        return False
    words = set(WORD_PART.findall(mention.phrase.lower()))
    return aside.isdisjoint(words | ({"former"} if "ex" in words else set()))
