"""Where each hedge stands: its claim cut to its paragraph and statement, and whose it is."""

from __future__ import annotations

import re
from bisect import bisect_right

from annotate.article import Article, Offsets, Paragraph
from annotate.components.hedges.matching import Cue, Hedge, match_hedges
from annotate.components.hedges.rules.rule import AFTER, CLAUSE, Rule
from annotate.components.records import HedgeRecord, StatementRecord
from annotate.text.nesting import Innermost

# Credits, bylines, datelines and tags make no claims.
_CLAIMING = ("headline", "subhead", "body")
# Cues of what was told in the past.
_PAST = re.compile(r"\b(?:said|told|saying|adding|thought|wrote|knew|felt|\w+ed)\b", re.IGNORECASE)


def find_hedges(article: Article, statements: list[StatementRecord]) -> list[HedgeRecord]:
    """The hedges of an article, each with the statement that it stands in or is the cue of."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    places = Places(statements)

    def paragraph(offset: int) -> Paragraph:
        return article.paragraphs[max(0, bisect_right(starts, offset) - 1)]

    def limits(cue: Cue) -> Offsets:
        around = paragraph(cue.start)
        low, high = places.content(cue.start, cue.end) or (around.start, around.end)
        if _tells(cue.rule) and (told := places.told_by(cue.start, cue.end)):
            if cue.rule.scope == AFTER and around.start < told[1] <= cue.start:
                return max(told[0], around.start), told[1]  # "Two are dead, he claims"
            low, high = max(low, min(told[0], cue.start)), min(high, told[1])
        return max(low, around.start), max(min(high, around.end), cue.end)

    def holds(cue: Cue) -> bool:
        told = not cue.rule.told or places.told_by(cue.start, cue.end) is not None
        return told and not (cue.rule.unreported and places.reported(article.text, cue.start))

    return [
        _record(hedge, places.statement(hedge.cue.start, hedge.cue.end))
        for hedge in match_hedges(article.text, limits)
        if paragraph(hedge.cue.start).kind in _CLAIMING and holds(hedge.cue)
    ]


class Places:
    """Which statement each character of an article belongs to, so that a look-up is quick."""

    def __init__(self, statements: list[StatementRecord]) -> None:
        self._statements = statements
        self._whole = [
            (min(a for a, _ in s["content"]), max(b for _, b in s["content"]))
            if s["content"]
            else None
            for s in statements
        ]
        self._contents = [(a, b, i) for i, s in enumerate(statements) for a, b in s["content"]]
        self._cues = [(a, b, i) for i, s in enumerate(statements) for a, b in s["cue"]]
        self._in_content = Innermost([(a, b) for a, b, _ in self._contents])
        self._in_cue = Innermost([(a, b) for a, b, _ in self._cues])

    def content(self, start: int, end: int) -> Offsets | None:
        """The innermost content that holds [start, end), or None."""
        number = self._in_content.at(start)
        if number < 0 or self._contents[number][1] < end:
            return None
        return self._contents[number][0], self._contents[number][1]

    def told_by(self, start: int, end: int) -> Offsets | None:
        """From where to where the content of the statement goes whose cue [start, end) is."""
        own = max(self._in_cue.between(start, end))
        return self._whole[self._cues[own][2]] if own >= 0 else None

    def reported(self, text: str, offset: int) -> bool:
        """Whether `offset` stands in what was told in the past, and not word for word."""
        number = self._in_content.at(offset)
        if number < 0 or self._in_cue.at(offset) >= 0:
            return False
        around = self._statements[self._contents[number][2]]
        quoted = any(start <= offset < end for start, end in around["quotes"])
        return not quoted and any(_PAST.search(text, *cue) for cue in around["cue"])

    def statement(self, start: int, end: int) -> int | None:
        """The index of the statement that a hedge cue belongs to, or None.

        It is the statement whose own cue is the hedge ("alleges"), else the innermost whose
        content holds it.
        """
        own = max(self._in_cue.between(start, end))
        if own >= 0:
            return self._cues[own][2]
        return self._contents[self._in_content.at(start)][2] if self.content(start, end) else None


def _tells(rule: Rule) -> bool:
    """Whether the claim of such a cue is the content of the statement whose cue it is."""
    return rule.scope in (AFTER, CLAUSE) and rule.type in ("hearsay", "doxastic")


def _record(hedge: Hedge, statement: int | None) -> HedgeRecord:
    return {
        "type": hedge.cue.rule.type,
        "cue": [hedge.cue.start, hedge.cue.end],
        "scope": list(hedge.scope),
        "attribution": statement,
        "confidence": hedge.confidence,
        "why": f"rule: {hedge.cue.rule.name}",
    }
