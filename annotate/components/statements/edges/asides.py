"""A statement whose source and cue stand as an aside in it: ``It was, she said, a sad day``."""

from __future__ import annotations

import re
from bisect import bisect_right

from annotate.components.records import Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges.of_rules import matched, rest_of
from annotate.lexicon.function_words import ARTICLES, DAYS, DURING, FINITE, IN, NEAR_DAYS, WITH
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import SAY_FORMS
from annotate.text.sentences import sentence_starts

_OPENING = '"“‘«'
_SENTENCE = 2000  # characters; farther back no sentence's beginning is looked for
_ASIDE = re.compile(r"\s(?P<teller>(?:[A-Za-z][\w.’'-]*\s){0,6}[A-Za-z][\w’'-]*),\s")
# What opens an adverbial or a clause and no source: ``said on Monday, …``, ``said that, …``.
_NO_TELLER = (
    IN
    | DURING
    | WITH
    | DAYS
    | NEAR_DAYS
    | word_set(
        "that if when while where as to not this there it earlier later last again then so however"
    )
)
_SUBJECT = 8  # words of a subject before an aside
_PARTED = re.compile(r"[,;:\"“”]")
_NO_SUBJECT = _NO_TELLER - {"this", "that", "there", "it"}


def take_opening(text: str, draft: Draft, starts: list[int]) -> None:
    """``It was, she said, a sad day``: the subject before the aside, which has its verb, is said.

    An adverbial is left where it is: it may be the writer's (``Asked about it, she said, …``).
    """
    cue, content = draft.cue[0], draft.content[0]
    if len(draft.source) != 1 or draft.source[0][1] + 1 != cue[0] or content[0] != cue[1] + 2:
        return
    begin = draft.source[0][0]
    if text[max(0, begin - 2) : begin] != ", " or text[cue[1] : content[0]] != ", ":
        return
    opening = _opening(text, begin, starts)
    words = text[slice(*opening)].lower().split()
    if not 0 < len(words) <= _SUBJECT or words[0] in _NO_SUBJECT or _PARTED.search(text, *opening):
        return
    following = text[content[0] : content[0] + _SUBJECT * 2].lstrip(_OPENING).split(" ")[0]
    if words[-1] in FINITE or following.lower() in FINITE:
        draft.content.insert(0, opening)


def read_aside(text: str, draft: Draft, starts: list[int]) -> None:
    """``The roof, said the inspector, was bad``: whose words they are stands behind the cue."""
    cue, content = draft.cue[0], draft.content[0]
    aside = _ASIDE.match(text, cue[1])
    if (
        aside is None
        or text[cue[0] - 2 : cue[0]] != ", "
        or text[slice(*cue)].lower() not in SAY_FORMS
        or aside["teller"].split()[0].lower() in _NO_TELLER
    ):
        return
    if content[0] < aside.end("teller") and content[0] != aside.start("teller"):
        return
    if draft.content[-1][1] <= aside.end():
        return  # ``The opposition, quoting long experience, for months has …``
    before = _opening(text, cue[0], starts)
    cut = draft.source and text[slice(*draft.source[0])].lower() in ARTICLES
    if "," in text[slice(*before)] or (draft.source and not cut and draft.source != [before]):
        return  # ``Lee, the mayor, said``: an apposition
    draft.source = [matched(aside, "teller")]
    draft.content = [before, *rest_of(draft.content, aside.end())]


def _opening(text: str, at: int, starts: list[int]) -> Pair:
    """What stands before the comma before `at` in its sentence and paragraph."""
    low = max(starts[bisect_right(starts, at) - 1], at - _SENTENCE)
    return [sentence_starts(text, low, at)[-1], at - 2]
