"""Of whom a passive says something: ``the firm | is expected | to close``, ``Lee was accused of``.

That is a stretch of the content, and nobody who says it.
"""

from __future__ import annotations

import re

from annotate.article import Article
from annotate.components.records import Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import matched, subject_of
from annotate.components.statements.hearers import agent
from annotate.lexicon.alternations import BEEN, HE, TO_BE
from annotate.lexicon.function_words import (
    AND,
    ARTICLES,
    FINITE,
    IN,
    NUMBERS,
    REASONS,
    RELATIVES,
    WITH,
)
from annotate.lexicon.listing import alternation, word_set
from annotate.lexicon.verbs import TREAT, forms

# Of 330 such passives in the training articles 298 have the subject in their content, none as
# their source; 26 of the others are "it is expected that".
_OPINION = (TREAT - {"cite"}) | word_set(
    """allege believe charge claim consider deem design estimate expect identify intend know mean
    perceive project recognise recognize regard report rumor rumour say see show suppose suspect
    think tip understand view"""
)
_HELD = alternation(
    {forms(verb)[2] for verb in _OPINION - {"mean"}} | {"meant", "rumoured", "labelled"}
)
_ADVERBS = rf"(?:\s(?:not|n['’]t|also|still|now|often|already|long|{BEEN}|\w+ly))*"
_PASSIVE = re.compile(
    rf"(?:\b(?:{TO_BE})|\b(?:{HE}|they|that|there)['’](?:s|re)){_ADVERBS}\s(?:{_HELD})"
    r"(?:\s(?:as|to|of|with|by|for))?$",
    re.IGNORECASE,
)
# ``those accused of arson``, ``a gun believed to be his``: of 24 such in the training articles 22
# have whom it is said of in their content, none as their source.
_PARTICIPLE = re.compile(
    r"(?:(?:also|still|now|long|once|\w+ly)\s)*(?:(?:accused|convicted|suspected)\s(?:of|with)\b"
    r"|(?:alleged|believed|considered|deemed|estimated|known|presumed|reported|rumou?red|thought)"
    r"\sto\s(?:be|have)\b|(?P<expected>expected|forecast|predicted|projected|tipped)\sto\s)"
)
_WITH = re.compile(r"[Ww]ith\s")  # ``with polls expected to close``, not ``Lee expected to``
_JOINING = alternation(AND | IN | RELATIVES | WITH | {"as", "of", "to"})
_SOME = alternation(ARTICLES | NUMBERS)
_PHRASE = re.compile(
    rf"\b(?:those|(?:{_SOME}|\d+)(?:\s(?!(?:{_JOINING})\b)[\w’'-]+){{1,4}})"
    r"(?=,?\s$)",
    re.IGNORECASE,
)
_WITHIN = 60  # characters from the form of be to the end of the cue
_BETWEEN = re.compile(rf"['’]?{_ADVERBS}\s?")
# What follows where *it* is somebody or something: ``it is expected to``, not ``that``.
_OF_IT = re.compile(r"\s(?:to|as|of|being|by)\b")
_THAT = re.compile(r"\sthat\b")
_NO_SUBJECT = RELATIVES | REASONS | IN | word_set("what there outside")
_SHORT = 8  # words of a subject that the encoder did not find


def give_subjects(article: Article, drafts: list[Draft]) -> None:
    """Give each passive's content, in place, the subject that it is said of as a stretch."""
    for draft in drafts:
        if not draft.cue or not draft.content or draft.content[0][0] < draft.cue[0][1]:
            continue
        beside = [s for s in draft.source if _is_beside(article.text, s, draft.cue[0])]
        subject = _subject(article.text, draft.cue[0], beside)
        if subject is None or not _is_somebody(article.text, subject, draft.cue[0], bool(beside)):
            continue
        if beside:
            rest = [s for s in draft.source if s not in beside]
            draft.source = rest or agent(article, draft)
        draft.content.insert(0, subject)


def _subject(text: str, cue: Pair, beside: list[Pair]) -> Pair | None:
    """Of whom the cue is said, if it is a passive; `beside` are the sources that end there."""
    passive = _PASSIVE.search(text, max(0, cue[1] - _WITHIN), cue[1])
    participle = None if passive else _PARTICIPLE.match(text, cue[0])
    if not (passive or participle) or _THAT.match(text, cue[1]):
        return None
    if participle and not _is_told_of(text, participle, beside):
        return None
    if beside:
        return beside[-1]
    return subject_of(text, cue[0]) if passive else _phrase_before(text, cue[0])


def _is_told_of(text: str, participle: re.Match[str], beside: list[Pair]) -> bool:
    """Whether a participle cannot be a verb of whoever stands before it."""
    if participle["expected"] is None:
        return True
    return bool(beside) and _WITH.match(text, beside[-1][0] - 5) is not None


def _phrase_before(text: str, cue: int) -> Pair | None:
    """The noun phrase that ends right before a participle, as far as its form tells."""
    found = _PHRASE.search(text, max(0, cue - _WITHIN), cue)
    return matched(found) if found else None


def _is_beside(text: str, source: Pair, cue: Pair) -> bool:
    return source[1] <= cue[0] and _BETWEEN.fullmatch(text, source[1], cue[0]) is not None


def _is_somebody(text: str, subject: Pair, cue: Pair, found: bool) -> bool:
    """Whether the subject is no *it* that a clause follows, nor what a guess took in too much."""
    words = text[slice(*subject)].lower().split()
    if words == ["it"]:
        return _OF_IT.match(text, cue[1]) is not None
    if found:
        return True
    guessed = len(words) <= _SHORT and "," not in text[slice(*subject)]
    return guessed and words[0] not in _NO_SUBJECT and FINITE.isdisjoint(words)
