"""Who accuses, where the text says so: ``the union accused``, ``charged by prosecutors with``."""

from __future__ import annotations

import re
from typing import NamedTuple

from annotate.check.accused import Accusation
from annotate.check.accusing import ALLEGED, BRINGING
from annotate.check.case import Case, span_of
from annotate.document import Span
from annotate.lexicon import function_words as function
from annotate.lexicon.alternations import HIS, THE, TO_BE, WHO
from annotate.lexicon.listing import word_set
from annotate.text.phrases import source_after, source_before
from annotate.text.tokens import tokens_of

# Verbs of whose subject the accusation is.
_VERB = re.compile(
    r"\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|charg(?:ed|ing)|sue[sd]|suing|alleg(?:e[sd]?|ing)"
    r"|implicat(?:ed|ing)|investigating|arrests"
    r"|critici[sz](?:e[sd]?|ing)|condemn(?:s|ed|ing)?|denounc(?:e[sd]?|ing)|slam(?:s|med|ming)"
    r"|blast(?:s|ed|ing)|lambast(?:e?s|ed|ing))\b",
    re.IGNORECASE,
)
# And those that make charges, where these follow.
_BRINGS = re.compile(
    rf"\b(?:{BRINGING}|open(?:s|ed)|initiated|beg[au]n|started|seeking|seeks?|sought)"
    r"(?=\s[^.;:]{0,60}\b(?:charges|complaint|(?:law)?suit|action|case|proceeding|claim|allegation"
    r"|accusation|indictment|investigat|probe|inquiry))",
    re.IGNORECASE,
)
# ``Accused by the union of theft``, ``allegations by two nurses``, ``under fire from``.
_NOUN = (
    r"(?:under\sfire|allegations?|accusations?|charges|complaints?|lawsuits?|(?:legal|court)\saction"
    r"|investigation|probe|inquiry)"
)
_BY = re.compile(
    rf"\b(?:(?:accused|blamed|charged|sued|investigated|suspected|arrested|detained|questioned|indicted"
    r"|prosecuted|critici[sz]ed|condemned|denounced|slammed|lambasted|rebuked|chastised"
    rf"|{_NOUN})\s(?:[^\s,.;:]+\s){{0,4}}?by|{_NOUN}\s(?:[^\s,.;:]+\s){{0,4}}?from)"
    r"\s(?!\w+ing\b|means\b|way\b)(?P<who>\w)"
)
# ``by critics of hiding the loss``, ``by the Association over crowd trouble``
_OF_WHAT = re.compile(r"\s(?:(?:for|with|over|along|after|amid)\b|of\s\w+ing\b).*")
# ``Was accused`` is another's deed, ``is suing`` one's own.
_BE = re.compile(rf"\b(?:{TO_BE})\s(?:\w+ly\s|also\s|now\s|not\s){{0,2}}$", re.IGNORECASE)
# Whom a relative follows: ``the nurse who``, ``Ann Lee, who``.
_ANTECEDENT = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|{HIS})\s(?:(?!{THE}\b)[\w’'-]+\s?){{1,3}}"
    rf"|[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){{0,4}}),?\s(?:{WHO})$"
)
_THE_ACCUSED = re.compile(r"(?:the|an?|main|prime|key)\s(?:accused|suspect)", re.IGNORECASE)
_BEFORE = 60  # characters before a verb in which its auxiliaries stand
_FAR = 400  # and in which who accuses does, or behind it: a sentence may have no end
# Alone these tell nobody, nor does a phrase that begins with a preposition: ``on Twitter``.
_NOBODY = (
    function.SUBJECTS | function.OBJECTS | function.RELATIVES | function.POSSESSIVES | function.WHO
) | (function.ARTICLES | word_set("many some others several all most both those"))
_FINITE = function.BE | function.HAVE
_PREPOSITIONS = word_set("on in at by with for from of to about over after before")


class Accuser(NamedTuple):
    """The words for who accuses, and the name where they are somebody's whom the text names."""

    words: Span
    name: str


def accuser_of(case: Case, accusation: Accusation) -> Accuser | None:
    """Who accuses, or None where the text does not say."""
    sentence = case.sentence_at(accusation.words.start) or case.document.article.headline
    if sentence is None or case.text is None:
        return None
    verb = _verb(case.text, accusation, sentence)
    if verb is None:
        found = _behind_by(case.text, accusation, sentence)
    else:
        found = _of_statement(case, verb) or _subject(case.text, sentence, verb)
    if found is None or _overlap(found.words, accusation.name):
        return None
    first = found.words.text.split()[0].casefold()
    return None if found.name.casefold() in _NOBODY or first in _PREPOSITIONS else found


def _verb(text: str, accusation: Accusation, sentence: Span) -> re.Match[str] | None:
    """The verb of the accusation, if it is active."""
    words, name = accusation.words, accusation.name
    if _THE_ACCUSED.match(words.text):
        return None
    alleged = ALLEGED.match(text, words.start)  # ``the alleged dealer Jo Lee``
    if alleged and alleged.end() >= words.end:
        return None
    end = name.start if name.start > words.start else words.end
    low = max(sentence.start, words.start - _BEFORE)
    found = [*_VERB.finditer(text, words.start, end), *_BRINGS.finditer(text, low, end)]
    return next((m for m in found if not _is_passive(text, m)), None)


def _is_passive(text: str, m: re.Match[str]) -> bool:
    be = _BE.search(text, max(0, m.start() - _BEFORE), m.start()) is not None
    return be and not m[0].endswith("ing")


def _of_statement(case: Case, verb: re.Match[str]) -> Accuser | None:
    """The source of the statement of which the verb is the cue."""
    for a in case.statements:
        if a.source and a.source.spans and any(s.start <= verb.start() < s.end for s in a.cue):
            words, who = a.source.spans[0], case.who(a)
            if words.text.split()[-1].casefold() in function.WHO:
                return _antecedent(case.text or "", words.end)
            pronoun = words.text.casefold() in _NOBODY
            return Accuser(words, who.name if who and (who.named or pronoun) else words.text)
    return None


def _antecedent(text: str, end: int) -> Accuser | None:
    m = _ANTECEDENT.search(text, max(0, end - _BEFORE), end)
    if m is None:
        return None
    words = re.sub(rf",?\s(?:{WHO})$", "", m[0])
    return Accuser(span_of(text, m.start(), m.start() + len(words)), words)


def _subject(text: str, sentence: Span, verb: re.Match[str]) -> Accuser | None:
    """Who stands before the verb; before an ``accusing`` alone, others may."""
    if verb[0].endswith("ing") and not _BE.search(text, verb.start() - _BEFORE, verb.start()):
        return None
    tokens = tokens_of(text, max(sentence.start, verb.start() - _FAR), verb.start(), ())
    found = source_before(tokens, len(tokens)) if tokens else None
    if found is None or any(t.lower in _FINITE for t in tokens[slice(*found)]):
        return None  # ``attacks were made that he blamed on Lee``
    first = found[0] + (tokens[found[0]].lower in function.RELATIVES and found[1] - found[0] > 1)
    words = span_of(text, tokens[first].start, tokens[found[1] - 1].end)
    if tokens[found[1] - 1].lower in function.WHO:
        return _antecedent(text, words.end)
    return Accuser(words, words.text)


def _behind_by(text: str, accusation: Accusation, sentence: Span) -> Accuser | None:
    """Who stands behind ``by``."""
    start, last = accusation.words.start, min(sentence.end, accusation.words.end + _FAR)
    m = _BY.search(text, start, last)
    if m is None or m.start() > accusation.words.end:
        return None
    tokens = tokens_of(text, m.start("who"), last, ())
    found = source_after(tokens, 0)
    if found is None:
        return None
    words = _OF_WHAT.sub("", text[tokens[0].start : tokens[found[1] - 1].end])
    return Accuser(span_of(text, tokens[0].start, tokens[0].start + len(words)), words)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
