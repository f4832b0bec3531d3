"""By what a source was told, and what else its words could mean."""

from __future__ import annotations

from annotate.components.sources import ranking
from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.plain import plain
from annotate.components.sources.referent import Referent
from annotate.components.sources.sureness import Answer

_MOST = 30  # of one surname: more change nothing and cost time


def told(
    discourse: Discourse,
    found: Referent | None,
    why: str,
    start: int,
    mention: Mention | None = None,
) -> Answer | None:
    """An answer with what else the words could mean; ask before the mention is noted."""
    if found is None:
        return None
    place = discourse.index.place(start, True, True)
    distance = place.sentence - found.seen_sentence if found.last >= 0 else 0
    if mention is None or why not in ("pronoun", "name", "description"):
        return Answer(found, why, distance)
    word = mention.head if why == "pronoun" else ""
    others = _rivals(discourse, mention, found, why, place)
    own = ranking.weigh(word, found, place)
    best = max((ranking.weigh(word, other, place) for other in others), default=own)
    return Answer(found, why, distance, len(others), own - best)


def _rivals(
    discourse: Discourse, mention: Mention, found: Referent, why: str, place: ranking.Place
) -> list[Referent]:
    """Whom else a mention can mean."""
    if why == "name":
        word = plain(mention.phrase)[-1:]
        known = discourse.bearers.get(word[0], [])[:_MOST] if word else []
    else:
        known = [f for f in discourse.candidates() if 0 <= f.last < place.offset]
        word_of = mention.head if why == "pronoun" else "it" if found.kind != "person" else "he"
        known = [f for f in known if ranking.agrees(word_of, f)]
    return [f for f in known if f is not found]
