"""What kind of source each is: by the words that describe it, weighed against the model."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from annotate.components.records import OutletRecord, StatementRecord
from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.plain import FEMALE, MALE, plain
from annotate.components.sources.referent import Referent, ReferentKind
from annotate.lexicon.alternations import TWO
from annotate.lexicon.bodies import (
    DOCUMENTS,
    INSIDER_PHRASES,
    INSIDERS,
    ORGANIZATIONS,
    OUTLETS,
    SHIELDED,
    SOURCE_NOUNS,
)
from annotate.lexicon.people import PERSON_NOUNS
from annotate.text.number import singular
from annotate.vocabulary import SourceKind

_INSIDE = re.compile("|".join(INSIDER_PHRASES))
_ROUGHLY = re.compile(
    r"^(?:at least|about|some|nearly|almost|around|up to|as many as|more than|over|all|just|only)\s"
    r"(?=\w)"
)
_COUNTED = re.compile(rf"(?:{TWO}|both|\d+)\s(?!in |of |out |per|percent|%|dozen)")
_PART = re.compile(
    r"(?:[\d.,]+\s?(?:%|per)|half|(?:a |one )?(?:third|quarter)(?! (?!of\b|in\b)[a-z])|"
    r"two[- ]thirds|a majority|most|"
    rf"(?:{TWO}|\d+) (?:in|of|out of) )"
)

_NO_PEOPLE = ORGANIZATIONS | OUTLETS | DOCUMENTS


def kind_of(mention: Mention, words: str) -> SourceKind:
    """The kind of a description by its head; `words` are all the words of the source."""
    head, single = mention.head, singular(mention.head)
    phrase = _ROUGHLY.sub("", mention.phrase.lower())
    if _PART.match(phrase):
        return "group"
    if mention.plural and _COUNTED.match(phrase):
        return "group" if single in _NO_PEOPLE else "anonymous"
    if _is_insider(mention, words):
        return "anonymous"
    if head in DOCUMENTS or single in DOCUMENTS:
        return "document"
    if single in OUTLETS and not mention.plural:
        return "outlet"
    if mention.plural:
        return "group"
    capital = mention.phrase[:1].isupper() and mention.determiner == ""
    body = single in ORGANIZATIONS or (capital and single not in PERSON_NOUNS)
    return "organization" if body else "anonymous"


def _is_insider(mention: Mention, words: str) -> bool:
    """Whether a source is shielded by its words: "an official who asked not to be named"."""
    if _INSIDE.search(words):
        return True
    insider = not INSIDERS.isdisjoint((mention.head, singular(mention.head)))
    return insider and (not mention.plural or mention.head in SHIELDED)


def is_listed(mention: Mention) -> bool:
    """Whether the lists know the kind of a description's head noun."""
    return bool({mention.head, singular(mention.head)} & SOURCE_NOUNS)


class KindWeights(NamedTuple):
    """How far the model's word goes for the kind of a source, as probabilities.

    Above `sure` it is that kind: of 100 statements of the validation articles some 95 are. The
    rules' kind starts with as much mass as the others say: that of a name, of a noun that the
    lists know, of another noun; of five weights for each the best on validation articles.
    """

    sure: float = 0.9
    named: float = 0.6
    listed: float = 0.97
    unlisted: float = 0.3


def sure_kind(statement: StatementRecord, sure: float) -> SourceKind | None:
    """What the model is sure that a statement's source is: above the probability `sure`."""
    kinds = statement["kind"] or {}
    return next((kind for kind, chance in kinds.items() if chance > sure), None)


def weigh_kinds(
    statements: list[StatementRecord], speakers: list[Referent | None], weights: KindWeights
) -> None:
    """Change the kind of speakers where the model, over all their statements, is sure of another.

    An outlet stays one: the model learned from articles that call outlets organizations.
    """
    votes: dict[int, dict[ReferentKind, float]] = defaultdict(lambda: defaultdict(float))
    counts: dict[int, int] = defaultdict(int)
    referents: dict[int, Referent] = {}
    for statement, referent in zip(statements, speakers, strict=True):
        if referent is None or _is_settled(referent) or not statement["kind"]:
            continue
        referents[id(referent)] = referent
        counts[id(referent)] += 1
        for kind, probability in statement["kind"].items():
            votes[id(referent)][kind] += probability
    for key, referent in referents.items():
        scores = {kind: total / counts[key] for kind, total in votes[key].items()}
        if referent.named:
            scores.pop("anonymous", None)
        if referent.named and referent.listed:  # "Acme shares": a body or an outlet
            scores = {kind: s for kind, s in scores.items() if kind in ("organization", "outlet")}
        noun = weights.listed if referent.listed else weights.unlisted
        scores[referent.kind] = scores.get(referent.kind, 0.0) + (
            weights.named if referent.named else noun
        )
        referent.kind = max(scores, key=lambda kind: scores[kind])


def _is_settled(referent: Referent) -> bool:
    """Whether a name says itself what it names: a joint one, an outlet, "Tom Ford", "Wendy's"."""
    words = plain(referent.name)
    full = referent.kind == "person" and len(words) > 1
    given = full and (words[0] in MALE or words[0] in FEMALE)
    told = given or referent.name.endswith(("'s", "’s"))
    return bool(referent.parts) or referent.kind == "outlet" or (referent.named and told)


def outlets_of(discourse: Discourse, tags: list[OutletRecord]) -> list[Referent]:
    """The sources of outlet tags: each outlet one with its mentions in the text."""
    known: dict[str, Referent] = {}
    for referent in discourse.named.values():
        if referent.kind in ("outlet", "organization", "unknown"):
            known.setdefault(" ".join(plain(referent.name)), referent)
    return [_outlet_of(discourse, tag, known) for tag in tags]


def _outlet_of(discourse: Discourse, tag: OutletRecord, known: dict[str, Referent]) -> Referent:
    referent = known.get(" ".join(plain(tag["outlet"])))
    if referent is None:
        referent = discourse.keep(tag["outlet"], "outlet", named=True)
    referent.kind, referent.named, referent.plural = "outlet", True, False
    referent.name = max(referent.name, tag["outlet"], key=len)
    referent.name_at((tag["name"][0], tag["name"][1]))
    return referent
