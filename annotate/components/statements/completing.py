"""Sources that the encoder cut or missed, by the words beside the cue."""

from __future__ import annotations

import re

from annotate.article import Article
from annotate.components.records import Pair, paragraph_at
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import (
    DATES,
    completed,
    end_at,
    leave_by,
    matched,
    of_tokens,
)
from annotate.components.statements.from_quotations import CONFIDENCE
from annotate.lexicon.alternations import ITS, THE
from annotate.lexicon.bodies import DOCUMENTS
from annotate.lexicon.function_words import BE, BE_SHORT, FINITE
from annotate.lexicon.listing import alternation
from annotate.lexicon.verbs import (
    ASK_FORMS,
    NOUNS,
    PARTICIPLES,
    SAY_FORMS,
    SPEECH_FORMS,
    TELL_FORMS,
    THINK_FORMS,
    TREAT,
    forms,
)
from annotate.text.phrases import opening_source, source_before
from annotate.text.sentences import sentence_starts
from annotate.text.tokens import tokens_of

_LONG = 120  # characters of a source behind its cue
_SENTENCE = 1000  # characters; farther back no subject is looked for
_ACTIVE = (SAY_FORMS | TELL_FORMS | ASK_FORMS) - THINK_FORMS - PARTICIPLES - NOUNS
_BE = BE | BE_SHORT
_PAST = frozenset(forms(verb)[2] for verb in TREAT) | {"denounced", "labelled"}
# ``by Lee``, ``by church leaders``, ``by union leader Lee``, no ``by Friday``
_AGENT = re.compile(
    r"[\"”’'],?\s+by\s+(?=[A-Z]|the\s|an?\s|(?:[a-z-]+\s){0,2}?[a-z]{3,}s\b"
    r"|(?!(?:early|late|mid|next|last|this)\s)(?:[a-z-]+\s){1,3}"
    rf"(?!{DATES})[A-Z][a-z])"
)
_NOUN = 40  # characters behind a content: room for ``, by opposition lawmakers``
_MARKS = re.compile(r"[\"“”]")
_SHORT = 6  # words of a subject that opens a sentence
_NO_SUBJECT = frozenset({"it", "this", "that", "what", "there", "which", "they"})


def complete_sources(article: Article, drafts: list[Draft]) -> None:
    """Mend in place the drafts with a source that is cut short, or none."""
    for draft in drafts:
        if draft.why != "model" or not draft.content:
            continue
        paragraph = article.paragraphs[paragraph_at(article, draft.cue[0][0])]
        draft.source = [
            completed(article.text, stretch, paragraph.end, draft) for stretch in draft.source
        ]
        draft.source = _agent(article.text, draft, paragraph.end) or draft.source
        leave_by(article.text, draft.content)
        if not draft.source:
            draft.source = _subject(article.text, draft, paragraph.start)
        if not draft.source:
            draft.source = _document(article.text, draft)


# ``With his trade hobbled by cuts, “I never see it getting back”``: nothing in it says so.
_CIRCUMSTANCE = re.compile(r"(?:With|Without|Despite|Given|Amid)\s[^.!?;:“\"]*,\s$")


def leave_circumstances(article: Article, drafts: list[Draft]) -> None:
    """Make, in place, floating quotations of those with a cue in the circumstances before them."""
    for draft in drafts:
        start = draft.content[0][0]
        if not draft.cue or article.text[start] not in '“"' or draft.cue[0][1] > start:
            continue
        words = article.text[slice(*draft.cue[0])].lower().split()
        if not SPEECH_FORMS.isdisjoint(words):
            continue
        low = article.paragraphs[paragraph_at(article, start)].start
        sentence = sentence_starts(article.text, max(low, start - _SENTENCE), start)[-1]
        if _CIRCUMSTANCE.fullmatch(article.text, sentence, start):
            draft.source, draft.cue, draft.why = [], [], "floating-quotation"
            draft.confidence = CONFIDENCE[draft.why]


def _agent(text: str, draft: Draft, end: int) -> list[Pair]:
    """Who stands behind the quotation of a passive: ``dismissed as “…” by | Lee``.

    The content is cut in place before them.
    """
    cue, last = draft.cue[0], draft.content[-1]
    words = text[slice(*cue)].lower().split()
    passive = not _BE.isdisjoint(words) or text[max(0, cue[0] - 2) : cue[0]] == ", "
    if last[0] < cue[1] or _PAST.isdisjoint(words) or not (passive or not draft.source):
        return []
    by = _AGENT.search(text, last[0], min(end, last[1] + _NOUN))
    if by is None or by.start() > last[1]:
        return []
    tokens = tokens_of(text, by.end(), min(end, by.end() + _LONG), [])
    found = [[*pair] for pair in opening_source(tokens)]
    if found:
        end_at(draft.content, by.start() + 1)
    return found


# ``held a banner | saying``, ``put up a sign | that reads``
_DOCUMENT = re.compile(
    rf"(?:\b(?:{THE}|{ITS}|one) (?:[a-z-]+ )?)?\b(?:{alternation(DOCUMENTS)})"
    r"(?= (?:(?:that|which) )?$)"
)
_SAYING = frozenset({"saying", "reading", "read", "reads", "said", "declaring", "stating"})


def _document(text: str, draft: Draft) -> list[Pair]:
    """The document before a participle that says what stands in it."""
    cue = draft.cue[0]
    if text[slice(*cue)].lower() not in _SAYING:
        return []
    found = _DOCUMENT.search(text, max(0, cue[0] - _LONG), cue[0])
    return [matched(found)] if found else []


def _subject(text: str, draft: Draft, low: int) -> list[Pair]:
    """Who opens the sentence of an active cue: ``Lee | said``, ``Fans met and | said``."""
    cue = draft.cue[0]
    words = text[slice(*cue)].lower().split()
    if not words or words[-1] not in _ACTIVE or not _BE.isdisjoint(words):
        return []
    start = sentence_starts(text, max(low, cue[0] - _SENTENCE), cue[0])[-1]
    told = any(start <= stretch[0] < cue[0] for stretch in draft.content)
    if told or _MARKS.search(text, start, cue[0]):
        return []
    tokens = tokens_of(text, start, cue[0], [])
    span = source_before(tokens, len(tokens)) if tokens else None
    if span is None or span[0] > 0 or span[1] > _SHORT or tokens[0].lower in _NO_SUBJECT:
        return []
    if any(token.lower in FINITE for token in tokens[: span[1]]):
        return []  # ``The government is keen and | said``: the clause, not its subject
    if span[1] < len(tokens) and tokens[-1].lower not in ("and", "but", ","):
        return []
    return [of_tokens(tokens, span)]
