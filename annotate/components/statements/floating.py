"""Quotations that follow what is told in other words: each is a statement without a cue.

``Lee said the roof was bad. “We knew.”``, ``“A,” Lee said. The council met. “B.”``
"""

from __future__ import annotations

from annotate.article import Article
from annotate.components.records import Pair, paragraph_at
from annotate.components.statements.draft import Draft
from annotate.components.statements.from_quotations import CONFIDENCE
from annotate.components.statements.quotes import QuotationIndex
from annotate.text.sentences import sentence_starts

_WHY = "floating-quotation"
_SENTENCE = 1000  # characters; farther back no sentence's beginning is looked for


def float_quotations(article: Article, index: QuotationIndex, drafts: list[Draft]) -> None:
    """Give each such quotation, in place, a draft of its own.

    In the training articles 28 of 36 behind an indirect statement are so marked and one is a piece
    of it; of the 22 pieces that this takes out there none is a piece of the statement.
    """
    for draft in drafts[:]:
        content = sorted(draft.content)
        for at in range(1, len(content)):
            if draft.cue and _floats(article, index, draft, content[:at], content[at]):
                draft.content = content[:at]
                drafts.append(Draft([], [], content[at:], CONFIDENCE[_WHY], _WHY))
                break


def _floats(
    article: Article, index: QuotationIndex, draft: Draft, before: list[Pair], stretch: Pair
) -> bool:
    """Whether a stretch is a quotation of whole sentences that floats behind those before it."""
    text, start = article.text, stretch[0]
    low = article.paragraphs[paragraph_at(article, start)].start
    whole = [q for q in index.within(start, start + 1) if q["outer"][1] == stretch[1]]
    if not whole or whole[0]["continues"] is not None or before[-1][0] < low:
        return False
    reach = max(end for _, end in before + draft.cue + draft.source if end <= start)
    starts = sentence_starts(text, max(low, reach - _SENTENCE), start + 1)
    if starts[-1] != start:
        return False
    apart = any(reach <= at < start for at in starts)
    quoted = [q["outer"] for piece in before for q in index.within(*piece)]
    first = draft.cue[0][0] < before[0][0]
    return apart or not quoted or (first and not any(piece in quoted for piece in before))
