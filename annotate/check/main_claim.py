"""What an article claims first, and on whose word: the claim of its headline, else its lead's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotate.check.case import Case, span_of
from annotate.check.headline import Support, is_bare, is_doubt, supports
from annotate.check.voiceless import cue_of, is_voiceless
from annotate.document import Attribution, Document, Span

# Of a lead's characters, or a headline's words in a sentence, so many must stand in what somebody
# says, or under a hedge, for it to be theirs.
_COVERED = 0.5
# Below the lead a sentence says what the headline does if it has so many of its words.
_SURELY = 0.75
_LEAD = 2  # sentences
# Who wants to do something does not claim it.
_WANTS = re.compile(
    r"\b(?:want\w*|seek\w*|sought|hop(?:e[sd]?|ing)|plan\w*|aim\w*|intend\w*|need\w*|expect\w*"
    r"|order\w*|request\w*|tr(?:y|ies|ied)|set|prepar\w*)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?:As|While|After|Before|Despite)\s")
_TO_DO = re.compile(r"(?:\S+\s){0,2}to\s")


@dataclass(frozen=True, slots=True)
class MainClaim:
    """`statement` makes it, or nobody but the writer, who may weaken it by `hedge`.

    A statement that is an outlet tag vouches for the writer's words. `at`: where it stands, in
    characters. `stated`: the headline states it in its own voice. `flat`: where a sentence states
    it so too, although `statement` makes it. `part`: what somebody says within the writer's own.
    """

    at: int
    statement: Attribution | None = None
    hedge: str = ""
    stated: bool = False
    flat: int | None = None
    part: Attribution | None = None


def main_claim(document: Document, text: str) -> MainClaim | None:
    """The claim of the headline where it has a source or a sentence says the same, else the lead's.

    None where nothing is told.
    """
    case = Case(document, text)
    headline = document.article.headline
    if headline is not None:
        told = [a for a in _claiming(case) if a.cue and _begins_in(a.cue[0], headline)]
        if told:
            return _headed(case, headline, _first_told(told, headline))
        same = _saying_the_same(case, headline) if is_bare(case, headline) else []
        if same:
            return _below(case, same)
    lead = _first(case)
    return None if lead is None else _lead(case, lead)


def _first(case: Case) -> Span | None:
    """The first sentence that tells something, without its dateline."""
    lead, line = next(iter(case.sentences), None), case.document.article.dateline
    if lead is None or line is None or not lead.start <= line.start < line.end < lead.end:
        return lead
    words = lead.text[line.end - lead.start :].lstrip(" \t—–-:")
    return span_of(case.text or "", lead.end - len(words), lead.end)


def _saying_the_same(case: Case, headline: Span) -> list[Support]:
    lead = case.sentences[:_LEAD]
    return [s for s in supports(case, headline) if s.sentence in lead or s.share >= _SURELY]


def _first_told(told: list[Attribution], headline: Span) -> Attribution:
    """What a headline tells first of all: ``As the mayor hopes for …, experts warn …``."""
    if _BESIDE.match(headline.text):
        return max(told, key=lambda a: a.cue[0].start)
    return max(told, key=lambda a: _shared(a, headline))


def _headed(case: Case, headline: Span, told: Attribution) -> MainClaim:
    """A headline's own statement; where it names nobody, who the text below says it was."""
    own = MainClaim(headline.start, _unheard(told))
    if own.statement is not None and own.statement.source is not None:
        return own
    below = [a for s in supports(case, headline) if (a := _told(case, s.places)) and a.source]
    if below:
        return MainClaim(min(s.start for s in below[0].content), below[0])
    first = _first(case)
    lead = _lead(case, first) if first else own
    return lead if lead.statement is not None and lead.statement.type != "outlet_tag" else own


def _claiming(case: Case) -> list[Attribution]:
    return [a for a in case.statements if _claims(a)]


def _claims(a: Attribution) -> bool:
    return a.parent is None and not _is_a_wish(a)


def _is_a_wish(a: Attribution) -> bool:
    """``He wants to close it``: what he does, and not what he says."""
    return bool(a.content and _WANTS.search(cue_of(a)) and _TO_DO.match(a.content[0].text))


def _unheard(a: Attribution) -> Attribution:
    """A statement without its source, where that does not say it: ``The court hears …``."""
    return a.model_copy(update={"source": None}) if is_voiceless(a) else a


def _begins_in(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end


def _lead(case: Case, lead: Span) -> MainClaim:
    least = _COVERED * (lead.end - lead.start)
    for a in _claiming(case):
        around = sum(s.end - s.start for s in [*a.cue, *(a.source.spans if a.source else [])])
        if _shared(a, lead) >= least - _COVERED * around and _shared(a, lead):
            return MainClaim(min(s.start for s in a.content), _unheard(a))
    doubts = [h for h in case.document.hedges or [] if _begins_in(h.cue, lead) and is_doubt(h)]
    wide = [h.cue.text for h in doubts if h.scope.end - h.scope.start >= least]
    hedge = wide[0] if wide else ""
    return MainClaim(lead.start, _tag(case, lead), hedge, part=_part(case, lead))


def _part(case: Case, sentence: Span) -> Attribution | None:
    """The longest statement in a sentence whose speaker is told and says it in so many words."""
    said = [a for a in _claiming(case) if a.source and a.cue and _shared(a, sentence)]
    return max(said, key=lambda a: _shared(a, sentence), default=None)


def _tag(case: Case, sentence: Span) -> Attribution | None:
    """The outlet's tag that vouches for a sentence."""
    tags = [a for a in case.document.attributions or [] if a.type == "outlet_tag"]
    return next((a for a in tags if _shared(a, sentence)), None)


def _shared(a: Attribution, sentence: Span) -> int:
    """How many characters of a sentence stand in what `a` says."""
    ends = [(max(s.start, sentence.start), min(s.end, sentence.end)) for s in a.content]
    return sum(max(end - start, 0) for start, end in ends)


def _below(case: Case, same: Sequence[Support]) -> MainClaim:
    """Who says it where the text does; else its first sentence that does."""
    told = [(s, _told(case, s.places)) for s in same]
    own = [s for s, a in told if a is None]
    flat = next((s.sentence.start for s in own if not s.hedged), None)
    for _, a in told:
        if a is not None:
            return MainClaim(min(s.start for s in a.content), a, stated=True, flat=flat)
    first = own[0] if flat is None else next(s for s in own if not s.hedged)
    tag, hedge = _tag(case, first.sentence), (first.by or "") if first.hedged else ""
    part = _part(case, first.sentence)
    return MainClaim(first.sentence.start, tag, hedge, stated=True, part=part)


def _told(case: Case, places: Sequence[int]) -> Attribution | None:
    """The statement in which most of the words at `places` stand."""
    sentence = case.sentence_at(places[0])
    for a in filter(_claims, case.statements_in(sentence) if sentence else ()):
        inside = sum(any(s.start <= at < s.end for s in a.content) for at in places)
        if inside > _COVERED * len(places):
            return a
    return None
