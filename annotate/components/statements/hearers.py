"""Who is told something does not say it: ``officials were told``, ``…, jury told``.

Nor does the it of ``it is expected that``, which is nobody.
"""

from __future__ import annotations

import re

from annotate.article import Article
from annotate.components.records import Pair, paragraph_at
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import source_behind
from annotate.lexicon.function_words import BE, BE_SHORT, HAVE, MODALS, WILL
from annotate.lexicon.listing import alternation
from annotate.lexicon.verbs import TELL, forms

# Beside whom a clause or an infinitive is for, whom it is put to; who is convinced believes it.
_TO_SOMEBODY = (TELL - {"convince", "persuade"}) | {"brief", "instruct", "order", "urge"}
_TOLD = alternation(frozenset(forms(verb)[2] for verb in _TO_SOMEBODY))
_BEING = alternation(BE | {"get", "gets", "got", "getting"})
_SHORT = alternation(BE_SHORT - {"'s", "’s"})
_BETWEEN = r"(?:\s(?:not|n['’]t|also|once|first|later|further|already|only|then|\w+ly))*"
# ``was told``, ``had not been informed of``: from the cue's words and those right before it.
# ``he's asked`` may be ``he has asked``.
_PASSIVE = re.compile(
    rf"(?:\b(?:{_BEING})|{_SHORT}){_BETWEEN}\s[\"“‘]?(?:been{_BETWEEN}\s)?"
    rf"(?P<told>{_TOLD})(?:\s(?:of|about|for|by))?$",
    re.IGNORECASE,
)
# ``Bridge was rotten, inquiry told``: told what stands before it, and nobody behind it.
_AT_END = re.compile(r"told$")
# ``It is widely expected``, ``it has been said``, ``it emerged``; but it may be a body that is
# concerned, or is planning something.
_FELT = (
    "concerned|prepared|encouraged|opposed|committed|convinced|pleased|worried|determined"
    "|interested|disappointed|delighted|surprised"
)
_MAY_HAVE = alternation(HAVE | WILL | MODALS | {"not", "also"})
_EXPLETIVE = re.compile(
    rf"(?:(?:(?:{_MAY_HAVE})\s)*(?:{alternation(BE)})\b|['’]s\b){_BETWEEN}(?:\sbeen{_BETWEEN})?"
    rf"\s(?!(?:{_FELT})\b)(?:\w+ed|thought|understood|said|known|felt|found|shown|seen|made\sclear)"
    rf"(?:\s(?:out|as|in|on))?|(?:(?:{alternation(HAVE)})\s)?(?:emerge[sd]|transpire[sd])",
    re.IGNORECASE,
)
_WITHIN = 60  # characters from the form of be to the end of the cue
# ``In an email, staff were told``: a phrase before whom it is told names by whom.
_BY_MEANS_OF = re.compile(r"\b(?:in|by|via|through|from|according to)\s$", re.IGNORECASE)
_MEANS = 20  # characters; "according to" has the most, and must end where it is looked for
_BY = re.compile(r"\s?\bby\s(?!(?:[a-z]+ing|midnight|noon|now|then|\d)\b)")


def free_hearers(article: Article, drafts: list[Draft]) -> None:
    """Take from each draft, in place, the hearer that stands as its source.

    Who says it is told behind ``by``, or nowhere. Of the 708 training articles this changes 45
    statements: gold has the hearer as the source of none.
    """
    ends = {p.end for p in article.paragraphs if p.kind in ("headline", "subhead")}
    for draft in drafts:
        if _is_nobody(article.text, draft):
            draft.source = agent(article, draft)
        elif draft.cue and _is_heard(article.text, draft.cue[0], ends):
            heard = [s for s in draft.source if s[1] <= draft.cue[0][1]]
            told = [
                s for s in heard if _BY_MEANS_OF.search(article.text, max(0, s[0] - _MEANS), s[0])
            ]
            if heard and not told:
                rest = [s for s in draft.source if s not in heard]
                draft.source = rest or agent(article, draft)


def _is_nobody(text: str, draft: Draft) -> bool:
    """Whether the source is the it of ``it is expected``."""
    if len(draft.source) != 1 or not draft.cue:
        return False
    it, cue = draft.source[0], draft.cue[0]
    said = text[it[0] : it[1]].lower() == "it" and it[1] <= cue[0]
    return said and _EXPLETIVE.fullmatch(" ".join(text[cue[0] : cue[1]].split())) is not None


def _is_heard(text: str, cue: Pair, ends: set[int]) -> bool:
    if _PASSIVE.search(text, max(0, cue[1] - _WITHIN), cue[1]):
        return True
    return cue[1] in ends and _AT_END.search(text, *cue) is not None


def agent(article: Article, draft: Draft) -> list[Pair]:
    """The source of a passive, behind ``by``, right after the cue."""
    at = draft.cue[0][1] - (len("by") if article.text.endswith(" by", 0, draft.cue[0][1]) else 0)
    by = _BY.match(article.text, at)
    if by is None:
        return []
    end = article.paragraphs[paragraph_at(article, at)].end
    return source_behind(article.text, by.end(), at, end, draft.content)
