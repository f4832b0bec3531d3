"""Every way to tell who speaks, as data: in which order they are asked, and how good each is.

A source's words have a form; the sieves of that form are asked from the top, and the first that
knows somebody tells. Each row bears a marked example that it must resolve, one that it must
leave, and how often the speakers that it told were right in the 811 training articles;
`python -m models.training.sieves` counts them anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from annotate.components.sources.mention import Mention
from annotate.components.sources.referent import Referent
from annotate.lexicon import pronouns
from annotate.vocabulary import SourceKind

if TYPE_CHECKING:
    from annotate.components.sources.resolve import Resolver


class Asked(NamedTuple):
    """A mention to resolve; `within` speaks the statement around it, `direct` word for word.

    `kind` is what the encoder is sure that it is.
    """

    mention: Mention
    within: Referent | None
    direct: bool
    kind: SourceKind | None = None


class Sieve(NamedTuple):
    """One way to tell who speaks.

    name      unique; `source.why` of what it tells
    forms     of the words that it reads, by `form_of`; "none" of statements without a source
    resolves  a marked example whose last statement it must tell
    leaves    one whose last statement it must leave to others, or to nobody
    right     how many of the speakers that it told on training articles are right
    told      of how many
    ask       whom the words mean, or None; left out where `reading_order` asks by itself
    """

    name: str
    forms: frozenset[str]
    resolves: str
    leaves: str
    right: int
    told: int
    ask: Callable[[Resolver, Asked], Referent | None] | None = None


def form_of(mention: Mention) -> str:
    """The form of a mention by which its sieves are found."""
    if mention.form == "name":
        return "apposition" if mention.beside else "name"
    if mention.form != "pronoun":
        return mention.form
    for form, words in _PRONOUNS.items():
        if mention.head in words:
            return form
    return "pronoun"


_PRONOUNS = {
    "first person": pronouns.FIRST,
    "generic": pronouns.GENERIC,
    "relative": pronouns.RELATIVE,
}

SIEVES = (
    Sieve(
        "label",
        frozenset({"label"}),
        "Agnes Thorne counts birds. Reporter Tom Varga spoke to her on the quay.\n\n"
        '<s n="1" who="Tom Varga">Q</s>: <q n="1">When did it start?</q>',
        '<s n="1" who="">Q</s>: <q n="1">When did it start?</q>',
        1,
        1,
        lambda resolver, asked: resolver.by_label(asked.mention),
    ),
    Sieve(
        "joint",
        frozenset({"joint"}),
        '<s n="1" who="The Guardian and CNN">Neither The Guardian nor CNN</s> <c n="1">said</c> '
        '<q n="1">when</q>.',
        '<s n="1" who="Ministry of Health and Welfare">The Ministry of Health and Welfare</s> '
        '<c n="1">said</c> <q n="1">no</q>.',
        72,
        91,
        lambda resolver, asked: resolver.together(asked),
    ),
    Sieve(
        "apposition",
        frozenset({"apposition"}),
        '<s n="1" who="Moira Tench">Moira Tench, the opposition leader,</s> <c n="1">said</c> '
        '<q n="1">no</q>.',
        '<s n="1" who="the council">the council, a small body,</s> <c n="1">said</c> '
        '<q n="1">no</q>.',
        711,
        748,
        lambda resolver, asked: resolver.by_name(asked.mention),
    ),
    Sieve(
        "likeliest",
        frozenset({"description", "name"}),
        '<s n="1" who="Jorge Arriaza">Jorge Arriaza</s> <c n="1">said</c> <q n="1">no</q>. '
        '<s n="2" who="Jorge Arriaza" model="person">The newcomer</s> <c n="2">said</c> '
        '<q n="2">it was late</q>.',
        '<s n="1" who="Ann Lee">Ann Lee</s> <c n="1">said</c> <q n="1">no</q>. '
        '<s n="2" who="a police spokesman">A police spokesman</s> <c n="2">said</c> '
        '<q n="2">yes</q>.',
        95,
        147,
        lambda resolver, asked: resolver.likeliest(asked),
    ),
    Sieve(
        "name",
        frozenset({"name"}),
        'Karen Holt came. <s n="1" who="Karen Holt">Holt</s> <c n="1">said</c> <q n="1">no</q>.',
        '<s n="1" who="Karen Holt’s critics">Karen Holt’s critics</s> <c n="1">said</c> '
        '<q n="1">no</q>.',
        3441,
        3631,
        lambda resolver, asked: resolver.by_name(asked.mention),
    ),
    Sieve(
        "first person",
        frozenset({"first person"}),
        '“<q n="1"><s n="2" who="Jane Doe">I</s> <c n="2">said</c> <q n="2">no</q>, and that was '
        'it,</q>” <s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c>.',
        'The road was long. <s n="1" who="">I</s> <c n="1">thought</c> <q n="1">of home</q>.',
        2,
        2,
        lambda resolver, asked: resolver.by_first_person(asked),
    ),
    Sieve(
        "relative",
        frozenset({"relative"}),
        'The case of Peter Ames, <s n="1" who="Peter Ames">who</s> <c n="1">said</c> <q n="1">no'
        "</q>, is old.",
        'The road is old. <s n="1" who="">Who</s> <c n="1">says</c> <q n="1">it is shut</q>?',
        15,
        29,
        lambda resolver, asked: resolver.before_relative(asked.mention),
    ),
    Sieve(
        "pronoun",
        frozenset({"pronoun"}),
        'Jane Doe came to Oslo. <s n="1" who="Jane Doe">She</s> <c n="1">said</c> <q n="1">no</q>.',
        'The bridge is old. <s n="1" who="">She</s> <c n="1">said</c> <q n="1">it was shut</q>.',
        1824,
        2179,
        lambda resolver, asked: resolver.by_pronoun(asked),
    ),
    Sieve(
        "description",
        frozenset({"description"}),
        'Sheriff Alma Cortez came. <s n="1" who="Alma Cortez">The sheriff</s> <c n="1">said</c> '
        '<q n="1">two men had fled</q>.',
        'Peter Ames spoke. <s n="1" who="the fire marshals">the fire marshals</s> '
        '<c n="1">said</c> <q n="1">it was safe</q>.',
        618,
        810,
        lambda resolver, asked: resolver.by_description(asked),
    ),
    Sieve(
        "own words",
        frozenset({"description", "generic"}),
        '<s n="1" who="a man">A man who would not give a name</s> <c n="1">said</c> '
        '<q n="1">it burned</q>.',
        'The <s n="1" who="">the</s> <c n="1">said</c> <q n="1">it burned</q>.',
        1706,
        2084,
        lambda resolver, asked: resolver.new(asked.mention, asked.within),
    ),
    Sieve(
        "repeated",
        frozenset({"none"}),
        '<s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c> “<q n="1">We have lost it all, '
        'all of it</q>.”\n\n“<q n="2" who="Jane Doe">We have lost it all</q>”',
        '<s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c> “<q n="1">We have lost it all'
        '</q>.”\n\nThe sea rose.\n\n“<q n="2" who="">We have lost nothing at all</q>”',
        3,
        7,
    ),
    Sieve(
        "floating",
        frozenset({"none"}),
        "Bwalya Chanda sells phones by the station.\n\n"
        '“<q n="1" who="Bwalya Chanda">People are tired of this.</q>”',
        '<s n="1" who="the authors">The authors</s> <c n="1">say</c> <q n="1">it could help</q>.'
        '\n\n“<q n="2" who="">This is evidence of a crime.</q>”\n\nBoth sides denied it.',
        236,
        266,
    ),
    Sieve(
        "shared",
        frozenset({"none"}),
        '<s n="1" who="Jane Doe">Jane Doe</s> <c n="1">said</c> <q n="1">it rained</q> '
        'while <c n="2">noting</c> that <q n="2" who="Jane Doe">it was cold</q>.',
        'Jane Doe came. <c n="1">Asked</c> <q n="1" who="">whether she would run</q>, she left.',
        5,
        9,
    ),
)
