"""Whom a description takes up: "the prosecutor", "her coach", "the company", "both women"."""

from __future__ import annotations

import re
from itertools import islice

from annotate.components.names import PEOPLE, PLACE
from annotate.components.sources import antecedents
from annotate.components.sources.antecedents import Place
from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.noun_phrases import RELATIVE
from annotate.components.sources.plain import plain
from annotate.components.sources.profile import ANY_BODY
from annotate.components.sources.referent import Referent
from annotate.components.sources.sieves.apart import are_two
from annotate.components.sources.sieves.labels import is_label
from annotate.components.sources.sieves.roles import by_role, is_told, stands_aside, synonyms
from annotate.lexicon.bodies import BUSINESSES, INSIDERS, ORGANIZATIONS
from annotate.lexicon.function_words import DEMONSTRATIVES, POSSESSIVES
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import COUNTRIES
from annotate.lexicon.people import (
    EITHER,
    FEMALE_NOUNS,
    MALE_NOUNS,
    OFFICES,
    PERSON_NOUNS,
    TITLE_FILLERS,
)
from annotate.text.number import singular
from annotate.text.words import WORD_PART

_DEFINITE = DEMONSTRATIVES | POSSESSIVES | word_set("the both neither")
_NEAR = 2  # sentences back that a bare description reaches for its person
_ANY_DOCUMENT = word_set("document filing documents papers messages text")


def taken_up(discourse: Discourse, mention: Mention) -> Referent | None:
    """The referent that a description means, or None where it brings on somebody new."""
    for find in (_beside, _pair_of, by_role, _described):
        referent = find(discourse, mention)
        if referent is not None:
            return referent
    return None


_BESIDE = re.compile(r"(?:\s\([^()\n]{1,40}\))?,\s")
_GOES_ON = re.compile(r",?\swho\b")


def _beside(discourse: Discourse, mention: Mention) -> Referent | None:
    """The person whom an apposition describes: "Ann Lee, | a dealer in Beirut, | who …"."""
    text = discourse.index.text
    if mention.plural or mention.head not in PERSON_NOUNS or not _GOES_ON.match(text, mention.end):
        return None
    for name in discourse.index.names_in(max(0, mention.start - 90), mention.start):
        if _BESIDE.fullmatch(text, name.end, mention.start):
            referent = discourse.named.get(name.start)
            return referent if referent is not None and referent.kind == "person" else None
    return None


_PAIR = re.compile(r"(?:both|neither|the two|the pair)\b", re.IGNORECASE)
_TWO = frozenset({"two", "pair", "man", "woman", "women", "men"})
_PAIR_NEAR = 4  # sentences back that a pair reaches for its two


def _pair_of(discourse: Discourse, mention: Mention) -> Referent | None:
    """The two whom "both women", "the two lawmakers" or "neither company" take up."""
    if not _PAIR.match(mention.phrase):
        return None
    body = singular(mention.head) in ORGANIZATIONS
    if not body and singular(mention.head) not in PERSON_NOUNS | _TWO:
        return None
    kind = "organization" if body else "person"
    place = discourse.index.place(mention.start, True, True)
    fitting = [
        f
        for f in discourse.candidates()
        if f.kind == kind
        and f.named
        and not f.plural
        and place.sentence - f.seen_sentence <= _PAIR_NEAR
    ][:2]
    pair = [(f, f.name) for f in reversed(fitting)]
    return discourse.together(pair) if len(pair) == 2 else None


def _described(discourse: Discourse, mention: Mention) -> Referent | None:
    """Whom a description means that has a definite article, stands bare, or opens the article."""
    bare = mention.determiner == "" and (
        (mention.head in PERSON_NOUNS and mention.phrase.lower() == mention.head)
        or discourse.index.in_heading(mention.start)
    )
    owned = mention.owner or mention.owner_pronoun
    if owned or not (bare or mention.determiner in _DEFINITE):
        return None
    if not bare and _is_particular(discourse, mention):
        return discourse.unnamed.get(mention.phrase.lower()) or _shortened(discourse, mention)
    return _by_head(discourse, mention, bare)


def _by_head(discourse: Discourse, mention: Mention, bare: bool) -> Referent | None:
    """Whom a description without particulars means, `bare` one without a determiner."""
    head, place = mention.head, discourse.index.place(mention.start, True, True)
    personal = head in PERSON_NOUNS and head not in EITHER
    found = _by_noun(discourse, mention, personal, place) or _place_meant(discourse, mention, place)
    if found is None and head in BUSINESSES and not mention.plural:
        return _business(discourse, place)
    return found if found or bare else _in_focus(discourse, mention, personal, place)


def _shortened(discourse: Discourse, mention: Mention) -> Referent | None:
    """The body whose name holds the description's words: "the budget office"."""
    words = set(WORD_PART.findall(mention.phrase.lower())[1:])
    if len(words) < 2 or mention.determiner != "the":
        return None
    for referent in discourse.back():
        if (
            referent.named
            and referent.kind in ("organization", "outlet")
            and words < set(plain(referent.name))
        ):
            return referent
    return None


def _in_focus(
    discourse: Discourse, mention: Mention, personal: bool, place: Place
) -> Referent | None:
    """The referent in focus, for a description that nothing before has prepared."""
    head = mention.head
    if head in _ANY_DOCUMENT:
        return next((f for f in discourse.back() if f.kind == "document"), None)
    if head in INSIDERS and not mention.plural:
        return next((f for f in discourse.back() if f.kind == "anonymous"), None)
    if mention.plural or " of " in mention.phrase:
        return None
    if not personal or is_label(discourse.index.text, mention.start, mention.end):
        return None  # "THE WITNESS:" is not whom the label before names
    return _person_in_focus(discourse, mention, place)


def _by_noun(
    discourse: Discourse, mention: Mention, personal: bool, place: Place
) -> Referent | None:
    """The last referent described with this noun or a wider one; else the only one to come."""
    for nouns in synonyms(mention.head):
        fitting = (
            f
            for f in discourse.back()
            if not f.nouns.isdisjoint(nouns)
            and not stands_aside(f, mention)
            and f.plural == mention.plural
            and (f.named or not are_two(mention.phrase, f.words))
            and not (personal and f.kind in ("organization", "document", "outlet"))
        )
        found = list(islice(fitting, 6))
        if found and nouns <= ANY_BODY:
            return max(found, key=lambda f: antecedents.weigh("it", f, place))
        known = found[:1] if personal else _the_one(discourse, mention, found)
        if known:
            return known[0]
    return None if mention.plural else _coming(discourse, mention)


_LANDS, _TOWNS = word_set("country nation"), word_set("city municipality town")


def _place_meant(discourse: Discourse, mention: Mention, place: Place) -> Referent | None:
    """The land in focus that "the country" means, or the place that "the city" does."""
    if mention.head not in _LANDS | _TOWNS:
        return None
    fitting = [
        f
        for f in discourse.candidates()
        if f.kind == "place" and (f.name.lower() in COUNTRIES) == (mention.head in _LANDS)
    ]
    return max(fitting, key=lambda f: antecedents.weigh("it", f, place), default=None)


# Of these a state has one: "the government" is none of "a Labour government".
_ONE_EACH = word_set(
    "government administration country nation state police army parliament ministry"
)


def _the_one(discourse: Discourse, mention: Mention, bodies: list[Referent]) -> list[Referent]:
    """Those of the bodies with a description's noun that "the" may mean, the last one first.

    "The union" is the one that is named rather than "a union" that came up since, and "the
    government" the same as before, although the South Korean government came up since.
    """
    own = discourse.unnamed.get(mention.phrase.lower())
    if mention.head in _ONE_EACH:
        return [own] if own and own.last >= 0 else [f for f in bodies if not _is_one_of_many(f)]
    named = [f for f in bodies if f.named and not _is_one_of_many(f)]
    return named if named and _is_one_of_many(bodies[0]) else bodies


def _is_one_of_many(referent: Referent) -> bool:
    """Whether the words that brought a body on leave open which it is: "a union"."""
    return referent.words.lower().startswith(("a ", "an "))


def _coming(discourse: Discourse, mention: Mention) -> Referent | None:
    """The one named referent of the whole article that the head of a description describes."""
    nouns = {mention.head, singular(mention.head)}
    found = {id(f): f for noun in nouns for f in discourse.by_noun.get(noun, [])}
    only = next(iter(found.values())) if len(found) == 1 else None
    return None if only is None or stands_aside(only, mention) else only


def _is_particular(discourse: Discourse, mention: Mention) -> bool:
    """Whether a description says more than its noun: "the foreign ministry"."""
    clause = RELATIVE.search(discourse.index.text, mention.start + 1, mention.end)
    names = discourse.index.names_in(mention.start, clause.start() if clause else mention.end)
    # "the Nigerian president" is no other than the president, "the Canadian firm" than the firm
    if mention.head in PERSON_NOUNS or mention.head in _TRADES:
        names = [name for name in names if name.type not in (PEOPLE, PLACE)]
    if names:
        return True
    if re.search(r"\w[’']s?\s", mention.phrase):
        return True
    body = singular(mention.head) in ORGANIZATIONS and mention.head not in PERSON_NOUNS
    return body and len(mention.phrase.split()) > 2 and mention.head not in BUSINESSES


_TRADES = BUSINESSES - word_set("party group body organization organisation")
_ANY_BUSINESS = ANY_BODY | BUSINESSES


def _business(discourse: Discourse, place: Place) -> Referent | None:
    """The organization in focus that no noun of its own sets apart, or the first to come."""
    fitting = [
        f
        for f in discourse.candidates()
        if f.kind == "organization" and f.named and f.nouns <= _ANY_BUSINESS
    ]
    if fitting:
        return max(fitting, key=lambda f: antecedents.weigh("it", f, place))
    if place.paragraph > 2:
        return None
    for start, referent in discourse.named.items():
        if start > place.offset and referent.kind == "organization" and referent.nouns <= ANY_BODY:
            return referent
    return None


def _holds_another(referent: Referent, head: str, words: set[str]) -> bool:
    """Whether a referent's office is another: the magistrate is not the chief minister."""
    role = set(WORD_PART.findall((referent.role or "").lower()))
    return head in OFFICES and bool(referent.nouns & OFFICES) and words.isdisjoint(role)


def _person_in_focus(discourse: Discourse, mention: Mention, place: Place) -> Referent | None:
    head, words = mention.head, set(mention.phrase.lower().split()[1:-1]) - TITLE_FILLERS
    pronoun = "she" if head in FEMALE_NOUNS else "he"
    either = head not in FEMALE_NOUNS and head not in MALE_NOUNS
    fitting = [
        f
        for f in discourse.candidates()
        if f.kind == "person"
        and not f.plural
        and f.named
        and not _holds_another(f, head, words)
        and not stands_aside(f, mention)
        and (f.seen_source >= 0 or f.count > 1 or (words and is_told(words, f)))
        and 0 <= place.sentence - f.seen_sentence <= _NEAR
        and (either or antecedents.agrees(pronoun, f))
    ]
    return max(fitting, key=lambda f: antecedents.weigh(pronoun, f, place), default=None)
