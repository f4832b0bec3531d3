"""Pronouns that stand before the name they mean: "After she warned of it, Ann Lee added"."""

from __future__ import annotations

import re

from annotate.components.sources import antecedents
from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.referent import Referent

_OPENS = re.compile(
    r"[\"“‘']?(?:After|Before|While|When|As|Although|Though|Since|Once|If|Asked|Even though)\s"
    r"(?:\w+\s){0,2}$"
)
_REACH = 400  # characters of the sentence behind the pronoun


def named_ahead(discourse: Discourse, mention: Mention) -> Referent | None:
    """The subject of the main clause that follows, for a pronoun in the clause before it."""
    index = discourse.index
    place = index.place(mention.start, True, True).sentence
    begin = index.sentences[place - 1]
    if not _OPENS.match(index.text[begin : mention.start]):
        return None
    end = index.sentences[place] if place < len(index.sentences) else len(index.text)
    for name in index.names_in(mention.end, min(end, mention.end + _REACH)):
        referent = discourse.named.get(name.start)
        before = index.text[mention.end : name.title_start].rstrip()
        if before.endswith(",") and referent is not None:
            return referent if antecedents.agrees(mention.head, referent) else None
    return None
