"""By what a source was told, and how sure it is: a logistic sum over a few signs, fitted.

The weights stand in `sureness.json`, which `python -m models.training.calibrate_speakers` writes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from annotate.components.records import StatementRecord
from annotate.components.sources import antecedents
from annotate.components.sources.discourse import Discourse
from annotate.components.sources.mention import Mention
from annotate.components.sources.plain import plain
from annotate.components.sources.referent import Referent

WEIGHTS = Path(__file__).with_suffix(".json")
_MOST = 5  # sentences, rivals, mentions: more say nothing more


class Answer(NamedTuple):
    """Who a source is, by which sieve, and what is known only where it was asked.

    `distance` counts sentences since the referent was mentioned, `rivals` the others that the
    words can mean, `margin` by how much the referent outweighs the next of them. `spoke` says
    that it spoke in this sentence or the one before, `rival_spoke` that one of the others did.
    """

    referent: Referent
    why: str
    distance: int = 0
    rivals: int = 0
    margin: float = 0.0
    spoke: bool = False
    rival_spoke: bool = False


def signs(
    answer: Answer, statement: StatementRecord, entities: Mapping[str, float]
) -> dict[str, float]:
    """What speaks for and against an answer; `entities` are names and how sure each is one."""
    referent, named = answer.referent, float(answer.referent.named)
    words = len(referent.name.split())
    person, group = referent.kind == "person", referent.kind == "group"
    # Of what kind ``which`` is, stands right before it: the encoder sees the pronoun's words.
    beside = answer.why == "relative" and not answer.distance
    kinds = {str(kind): chance for kind, chance in statement["kind"].items()}  # by the encoder
    found = {
        answer.why: 1.0,
        f"kind {referent.kind}": 1.0,
        "distance": min(answer.distance, _MOST) / _MOST,
        "rivals": min(answer.rivals, _MOST) / _MOST,
        "margin": min(max(answer.margin, 0.0), _MOST) / _MOST,
        "statement": 1.0 - statement["confidence"],
        "other kind": 0.0 if beside or not kinds else 1.0 - kinds.get(referent.kind, 0.0),
        "named": named,
        "entity": named * entities.get(referent.name, 0.0),
        "one word": float(person and named and words == 1),
        # A person without a name is mostly one who has it elsewhere; a group with one, misread.
        "nameless": float(person and not named),
        "named group": float(group and named),
        "long": float(words > 4),
        "doubtful": float(referent.doubtful),
        "mentions": min(referent.count, _MOST) / _MOST,
        "spoke before": float(len(referent.mentions) > 1),
        "cut": float(bool(statement["source"]) and not statement["cue"]),
    }
    if answer.why == "pronoun":  # wrongly named at 0.8 and more, cross-validated: 246 to 230
        found["pronoun spoke"] = float(answer.spoke)
        found["pronoun rival spoke"] = float(answer.rival_spoke)
    if answer.why in ("name", "apposition"):
        found[f"{answer.why} entity"] = found["entity"]
        found[f"{answer.why} rivals"] = float(answer.rivals > 0)
    return {name: value for name, value in found.items() if value}


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights


def confidence(found: Mapping[str, float]) -> float:
    """The chance, from 0 to 1, that a speaker with these signs is the right one."""
    weights = _weights()
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-total))


_BETWEEN = ' ,(“"–—-\n'
_MOST_BEARERS = 30  # of one surname: more change nothing and cost time


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
    if why == "relative":
        distance = 0 if _is_right_before(discourse.index.text, start, found.name) else _MOST
    if mention is None or why not in ("pronoun", "name", "description"):
        return Answer(found, why, distance)
    word = mention.head if why == "pronoun" else ""
    others = _rivals(discourse, mention, found, why, place)
    own = antecedents.weigh(word, found, place)
    best = max((antecedents.weigh(word, other, place) for other in others), default=own)
    spoke, rival_spoke = (
        any(one.seen_source >= place.sentence - 1 for one in some) for some in ([found], others)
    )
    return Answer(found, why, distance, len(others), own - best, spoke, rival_spoke)


def _is_right_before(text: str, start: int, name: str) -> bool:
    """Whether a name's last word stands right before a place: ``the regime of Lee, which``."""
    before = text[max(0, start - len(name) - len(_BETWEEN)) : start].rstrip(_BETWEEN)
    return before.casefold().endswith(name.casefold().rpartition(" ")[2])


def _rivals(
    discourse: Discourse, mention: Mention, found: Referent, why: str, place: antecedents.Place
) -> list[Referent]:
    """Whom else a mention can mean."""
    if why == "name":
        word = plain(mention.phrase)[-1:]
        known = discourse.bearers.get(word[0], [])[:_MOST_BEARERS] if word else []
    else:
        known = [f for f in discourse.candidates() if 0 <= f.last < place.offset]
        word_of = mention.head if why == "pronoun" else "it" if found.kind != "person" else "he"
        known = [f for f in known if antecedents.agrees(word_of, f)]
    return [f for f in known if f is not found]
