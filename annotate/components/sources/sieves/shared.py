"""Whose a participle is: "Lee said it rained, adding that it was cold"."""

from __future__ import annotations

from bisect import bisect_right

from annotate.components.records import StatementRecord
from annotate.components.sources.discourse import ArticleIndex
from annotate.components.sources.referent import Referent

_NEAR = 4  # statements before and after that may stand in the same sentence


def shared(
    index: ArticleIndex,
    statements: list[StatementRecord],
    speakers: list[Referent | None],
    around: list[int | None],
    i: int,
) -> Referent | None:
    """The speaker of statement i, whose cue in -ing has no source: the next one's in its sentence.

    `around` is the statement that each stands in.
    """
    start, end = statements[i]["cue"][0]
    if not index.text[start:end].split(" ")[0].endswith("ing"):
        return None
    sentence = bisect_right(index.sentences, start)
    beside = []
    for j in range(max(0, i - _NEAR), min(len(statements), i + _NEAR + 1)):
        other = statements[j]
        if j == i or not (other["source"] and other["cue"]) or around[j] not in (None, around[i]):
            continue
        at = other["cue"][0][0]
        if bisect_right(index.sentences, at) == sentence:
            beside.append((abs(at - start), j))
    return speakers[min(beside)[1]] if beside else None
