"""The two whom "both women", "the two lawmakers" or "neither company" take up."""

from __future__ import annotations

import re

from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.referent import Referent
from annotate.lexicon.bodies import ORGANIZATIONS
from annotate.lexicon.people import PERSON_NOUNS
from annotate.text.number import singular

_PAIR = re.compile(r"(?:both|neither|the two|the pair)\b", re.IGNORECASE)
_TWO = frozenset({"two", "pair", "man", "woman", "women", "men"})
_NEAR = 4  # sentences back that a pair reaches for its two


def pair_of(discourse: Discourse, mention: Mention) -> Referent | None:
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
        if f.kind == kind and f.named and not f.plural and place.sentence - f.seen_sentence <= _NEAR
    ][:2]
    pair = [(f, f.name) for f in reversed(fitting)]
    return discourse.together(pair) if len(pair) == 2 else None
