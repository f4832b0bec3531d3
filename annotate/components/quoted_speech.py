"""Quoted speech: the statement that a quotation is, with the cue and the source beside it.

For quotations that nothing else accounts for. A quotation takes the attribution that follows
it (``"…," said Ann Lee``), stands before it (``Ann Lee said: "…"``), or names its speaker with
a colon; one without an attribution of its own goes on with the statement before it in its
paragraph, carries on the quotation of the paragraph before, or stands alone (*floating*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotate.article import Article
from annotate.components.clauses import (
    Sentence,
    is_word,
    sentences,
    source_after,
    source_before,
    tokens_of,
)
from annotate.components.cue_verbs import cue_end, is_participle, is_passive
from annotate.components.records import Pair, QuotationRecord

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_SENTENCE_WORDS = 4
_MAX_GAP = 12  # tokens between a cue and the quotation that it brings
_MAX_COLON = 8  # tokens of a source before a colon
_SKIP = frozenset(",—–-")


@dataclass(slots=True)
class Draft:
    """A statement in the making; pairs are [start, end) in characters."""

    source: list[Pair]
    cue: list[Pair]
    content: list[Pair]
    confidence: float
    why: str
    kind: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Attribution:
    """What stands beside a quotation: pairs in characters, and the rule that found them."""

    source: list[Pair]
    cue: list[Pair]
    why: str


# Share of the statements of each rule that the annotators have too (found), measured on
# the train part of the world press and the written articles.
CONFIDENCE = {
    "quotation-cue-after": 0.99,
    "quotation-cue-before": 0.97,
    "quotation-colon": 0.9,
    "floating-quotation": 0.9,
}


def add_quoted_speech(
    article: Article, quotations: list[QuotationRecord], drafts: list[Draft]
) -> None:
    """Give every speech quotation that no draft covers a draft, or a draft that it goes on."""
    groups: dict[tuple[int, int | None], list[int]] = {}
    for index, quotation in enumerate(quotations):
        groups.setdefault((quotation["paragraph"], quotation["parent"]), []).append(index)
    speech = _Speech(article, quotations, drafts)
    for (number, parent), indices in groups.items():
        speech.read(number, parent, indices)


class _Speech:
    """The drafts of an article, with whose quotation each is and which cue it has."""

    def __init__(
        self, article: Article, quotations: list[QuotationRecord], drafts: list[Draft]
    ) -> None:
        self.article, self.quotations, self.drafts = article, quotations, drafts
        self.owners = _owners(quotations, drafts)
        self.by_cue = {(d.cue[0][0], d.cue[0][1]): d for d in drafts if d.cue}

    def read(self, number: int, parent: int | None, indices: list[int]) -> None:
        """The quotations of one paragraph, or of one quotation that they stand in."""
        text, paragraph = self.article.text, self.article.paragraphs[number]
        start, end = paragraph.start, paragraph.end
        if parent is not None:
            start, end = self.quotations[parent]["inner"]
        inside = [(index, self.quotations[index]) for index in indices]
        places = {
            token.quotation: (sentence, at)
            for sentence in sentences(tokens_of(text, start, end, inside))
            for at, token in enumerate(sentence)
            if token.quotation is not None
        }
        last: Draft | None = None
        for index, quotation in inside:
            if quotation["role"] != "speech":
                last = self.owners.get(index, last)
                continue
            found = _attribution(places[index], last)
            if index in self.owners or parent is not None:
                last = self._nested(index, quotation, found) or self.owners.get(index, last)
            else:
                last = self._top(number, index, quotation, found, last)

    def _nested(
        self, index: int, quotation: QuotationRecord, found: _Attribution | None
    ) -> Draft | None:
        """A statement within another's content: its cue stands there too."""
        parent = quotation["parent"]
        around = self.owners.get(index) or (None if parent is None else self.owners.get(parent))
        if found is None or not found.cue or not _brings(self.article.text, quotation, found):
            return None
        first, last = found.cue[0]
        if around is not None and not any(s <= first and last <= e for s, e in around.content):
            return None
        known = self.by_cue.get((first, last))
        start, end = quotation["inner"]
        if known is not None and any(s < end and start < e for s, e in known.content):
            return None
        return self._give(known or self._new(found), index, quotation)

    def _top(
        self,
        number: int,
        index: int,
        quotation: QuotationRecord,
        found: _Attribution | None,
        last: Draft | None,
    ) -> Draft | None:
        carried = quotation["continues"]
        draft = None if carried is None else self.owners.get(carried)
        if draft is None:
            found = found or _colon_above(self.article, number, quotation)
            if not _is_statement(self.article.text, quotation) and not (
                found is not None and _brings(self.article.text, quotation, found)
            ):
                return last
            if found is not None and found.cue:  # ``"A," she said, "B"`` has one cue
                draft = self.by_cue.get((found.cue[0][0], found.cue[0][1]))
            elif found is None:
                draft = last
        return self._give(draft or self._new(found), index, quotation)

    def _new(self, found: _Attribution | None) -> Draft:
        why = "floating-quotation" if found is None else found.why
        source, cue = ([], []) if found is None else (found.source, found.cue)
        draft = Draft(source, cue, [], CONFIDENCE[why], why)
        self.drafts.append(draft)
        if cue:
            self.by_cue[cue[0][0], cue[0][1]] = draft
        return draft

    def _give(self, draft: Draft, index: int, quotation: QuotationRecord) -> Draft:
        draft.content.append(list(quotation["outer"]))
        self.owners[index] = draft
        return draft


def _owners(quotations: list[QuotationRecord], drafts: list[Draft]) -> dict[int, Draft]:
    """For each quotation, the widest draft whose content covers most of it.

    A draft whose cue stands in the quotation is speech reported there, and owns nothing.
    """
    pieces = sorted(
        ((piece[0], -piece[1], i) for i, draft in enumerate(drafts) for piece in draft.content)
    )
    owners: dict[int, Draft] = {}
    at = 0
    near: list[tuple[int, int, int]] = []  # pieces that end after the quotation's start
    for index, quotation in enumerate(quotations):
        start, end = quotation["inner"]
        while at < len(pieces) and pieces[at][0] < end:
            near.append((pieces[at][0], -pieces[at][1], pieces[at][2]))
            at += 1
        near = [piece for piece in near if piece[1] > start]
        shares = [
            (min(end, e) - max(start, s), e - s, i)
            for s, e, i in near
            if not any(start <= c and d <= end for c, d in drafts[i].cue)
        ]
        if shares and max(shares)[0] > 0.5 * (end - start):
            owners[index] = drafts[max(shares)[2]]
    return owners


def _is_statement(text: str, quotation: QuotationRecord) -> bool:
    """At least four words, or a sentence by its end, or a headline's: ``'We won': a letter``."""
    said = text[slice(*quotation["inner"])]
    ends = said[-1] in ".,!?…" or text.startswith(":", quotation["outer"][1])
    return ends or len(_WORD.findall(said)) >= _SENTENCE_WORDS


def _brings(text: str, quotation: QuotationRecord, found: _Attribution) -> bool:
    """Whether a cue stands right beside its quotation: ``predicts "a scorcher"``."""
    if _is_statement(text, quotation):
        return True
    if not found.cue:
        return False
    return text[found.cue[0][1] : quotation["outer"][0]].strip() in ("", ",", ":")


def _attribution(place: tuple[Sentence, int], last: Draft | None) -> _Attribution | None:
    sentence, at = place
    said = sentence[at].text.rstrip("\"'”’»“")
    after_first = said[-1:] in (",", "?", "!", "—", "–", "-", "…") or (
        at + 1 < len(sentence) and sentence[at + 1].text == ","
    )
    after, before = _after(sentence, at), None
    if after is None or not after_first:
        before = _before(sentence, at, last)
    return after or before if after_first else before or after


def _after(sentence: Sentence, at: int) -> _Attribution | None:
    """``"…," said Ann Lee``, ``"…," Ann Lee, the envoy, said``, ``"…", according to Lee``."""
    first = at + 1
    while first < len(sentence) and sentence[first].text in _SKIP:
        first += 1
    if first >= len(sentence):
        return None
    if [token.lower for token in sentence[first : first + 2]] == ["according", "to"]:
        return _found(sentence, source_after(sentence, first + 2), (first, first + 2), "after")
    end = cue_end(sentence, first)
    if end is not None and not is_participle(sentence, first):
        source = source_after(sentence, end)
        if source is not None:
            return _found(sentence, source, (first, end), "after")
    for verb in range(first + 1, min(len(sentence), first + 30)):
        if sentence[verb].quotation is not None:
            return None
        end = cue_end(sentence, verb)
        if end is None:
            continue
        source = source_before(sentence, verb)
        if source is not None and source[0] <= first + 1:
            return _found(sentence, source, (verb, end), "after")
        return None
    return None


def _before(sentence: Sentence, at: int, last: Draft | None) -> _Attribution | None:
    """``Ann Lee said: "…"``; ``…, adding: "…"`` has the source of what stands before it."""
    for verb in range(at - 1, max(-1, at - 2 - _MAX_GAP), -1):
        if sentence[verb].quotation is not None:
            return None
        end = cue_end(sentence, verb)
        if end is None or end > at:
            continue
        if is_participle(sentence, verb):
            source = _subject(sentence, verb)
            found = _found(sentence, source, (verb, end), "before")
            return (
                found
                if source is not None or last is None
                else _Attribution(last.source, found.cue, found.why)
            )
        source = None if is_passive(sentence, verb) else source_before(sentence, verb)
        return _found(sentence, source or source_after(sentence, end), (verb, end), "before")
    return _colon(sentence, at)


def _subject(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The source of the finite cue before the participle at `verb` in the same sentence."""
    for at in range(verb - 1, 0, -1):
        if cue_end(sentence, at) is not None and not is_participle(sentence, at):
            source = source_before(sentence, at)
            if source is not None:
                return source
    return None


def _colon(sentence: Sentence, at: int) -> _Attribution | None:
    """``The mayor: "…"``."""
    names = sentence[: max(0, at - 1)]
    if not 0 < len(names) <= _MAX_COLON or sentence[at - 1].text != ":":
        return None
    if not all(is_word(token) or token.text == "," for token in names):
        return None
    return _found(sentence, (0, at - 1), None, "colon")


def _colon_above(article: Article, number: int, quotation: QuotationRecord) -> _Attribution | None:
    """The cue at the end of the paragraph before, where that ends with a colon."""
    paragraph = article.paragraphs[number]
    if number == 0 or quotation["outer"][0] != paragraph.start:
        return None
    above = article.paragraphs[number - 1]
    if article.text[above.end - 1] != ":":
        return None
    start = max(above.start, above.end - 400)
    sentence = sentences(tokens_of(article.text, start, above.end, []))[-1]
    found = _before(sentence, len(sentence), None)
    return found if found is not None and found.cue else None


def _found(
    sentence: Sentence,
    source: tuple[int, int] | None,
    cue: tuple[int, int] | None,
    rule: str,
) -> _Attribution:
    why = "quotation-colon" if rule == "colon" else f"quotation-cue-{rule}"
    return _Attribution(_pairs(sentence, source), _pairs(sentence, cue), why)


def _pairs(sentence: Sentence, span: tuple[int, int] | None) -> list[Pair]:
    if span is None:
        return []
    return [[sentence[span[0]].start, sentence[span[1] - 1].end]]
