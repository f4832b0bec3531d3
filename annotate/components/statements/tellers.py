"""Who tells what, by the words beside the cue, where the encoder found another or nobody."""

from __future__ import annotations

import re

from annotate.article import Article, Offsets
from annotate.components.records import Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import give_up, keep_to, read_aside, take_opening
from annotate.lexicon.verbs import SPEECH_FORMS
from annotate.text.sentences import SENTENCE_END, sentence_starts

_CLOSING = "\"”’'»"
_OPENING = '"“‘«'
_MARKS = re.compile(r"[\"“”«»]")
_LONG = 300  # characters; a cue farther from a quotation has no claim on it


def settle_tellers(article: Article, drafts: list[Draft]) -> None:
    """Mend the drafts in place: each quotation told by one, an aside's source behind its cue."""
    _tell_once(article.text, drafts)
    drafts[:] = [draft for draft in drafts if not _is_deed(article.text, draft)]
    starts = [paragraph.start for paragraph in article.paragraphs]
    for draft in drafts:
        read_aside(article.text, draft, starts)
        take_opening(article.text, draft, starts)


def _tell_once(text: str, drafts: list[Draft]) -> None:
    """``“A,” Lee said. “B,” Roe said``: what two cues claim is the nearer one's."""
    claims: dict[int, list[Draft]] = {}
    for draft in drafts:
        for stretch in draft.content:
            if text[stretch[1] - 1] in _CLOSING:
                claims.setdefault(stretch[1], []).append(draft)
    for end, tellers in claims.items():
        if len(tellers) == 2 and _rivals(*tellers):
            start = max(stretch[0] for d in tellers for stretch in d.content if stretch[1] == end)
            start = max(start, *(text.rfind(mark, start, end - 1) for mark in _OPENING))
            near, far = sorted(tellers, key=lambda d: _distance(text, (start, end), d.cue[0]))
            beside = _beside(text, (start, end), near.cue[0])
            elsewhere = _distance(text, (start, end), far.cue[0])[0] > 1
            if beside and (elsewhere or len(far.content) > 1 or far.content[0][0] < start):
                give_up(text, far, start, end)
                keep_to(near, far, start, end)
    drafts[:] = [draft for draft in drafts if draft.content]


def _is_deed(text: str, draft: Draft) -> bool:
    """Whether a cue is what somebody does in the sentence behind a quotation that has ended.

    ``“It was ours.” The crowd nodded.``: of 10,000 marked statements none is told so.
    """
    cue, end = draft.cue[0], max(stretch[1] for stretch in draft.content)
    if not draft.source or not end <= draft.source[0][0] <= end + 2 or draft.source[0][0] > cue[0]:
        return False
    ended = text[end - 1] in _CLOSING and SENTENCE_END.search(text, max(0, end - 3), end)
    return (
        bool(ended)
        and text[draft.source[0][0]].isupper()
        and text[slice(*cue)].lower().rpartition(" ")[2] not in SPEECH_FORMS
    )


def _rivals(one: Draft, other: Draft) -> bool:
    """Whether two drafts have sources that differ, and neither is told within the other."""
    if not one.source or not other.source or one.source == other.source:
        return False
    return not (one.holds(other) or other.holds(one))


def _distance(text: str, stretch: Offsets, cue: Pair) -> tuple[int, int, int]:
    """How far a cue stands from a quotation: by sentences, by quotations, by characters."""
    start, end = _between(stretch, cue)
    if end - start > _LONG:
        return (_LONG, 0, end - start)
    stops = len(sentence_starts(text, start, end + 1))
    return stops, len(_MARKS.findall(text, start, end)), end - start


def _between(stretch: Offsets, cue: Pair) -> Offsets:
    return (stretch[1], cue[0]) if cue[0] >= stretch[1] else (cue[1], stretch[0])


def _beside(text: str, stretch: Offsets, cue: Pair) -> bool:
    """Whether only words without marks stand between a quotation and a cue of its sentence."""
    start, end = _between(stretch, cue)
    return 0 <= end - start <= _LONG and not _MARKS.search(text, start, end)
