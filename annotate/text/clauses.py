"""Where a clause begins and ends around a hedge cue, by punctuation and function words."""

from __future__ import annotations

import re

from annotate.lexicon.abbreviations import ABBREVIATIONS
from annotate.lexicon.alternations import (
    CAN,
    HAS,
    HE,
    HIS,
    IS,
    IS_ONE,
    ITS,
    MAY,
    THEY,
    WE,
    WHEN,
    WHICH,
    WILL,
)
from annotate.lexicon.function_words import (
    ARTICLES,
    DEMONSTRATIVES,
    FINITE,
    MODALS,
    POSSESSIVES,
    SUBJECTS,
)
from annotate.lexicon.listing import alternation

# Verbs that hand a clause over. All of the lexicon's in their place changed the claims of 17 of 700
# articles, most for the worse: "highlight", "maintain" and "mention" have objects.
_REPORT = (
    r"say|says|said|saying|warn|warns|warned|warning|argue|argues|argued|add|adds|added|adding|note"
    r"|notes|noted|noting|believe|believes|believed|think|thinks|thought|claim|claims|claimed"
    r"|claiming|suggest|suggests|suggested|fear|fears|hope|hopes|hoped|insist|insists|insisted"
    r"|conceded|concede|concedes|admitted|predict|predicts|predicted|estimates|reckons|suspect"
    r"|suspects|alleges|allege|alleged|stressed|acknowledged|explained|means|meant|show|shows"
    rf"|showed|knows|know|told (?:\w+ ){{1,3}}(?=the|{THEY}|that)"
)
_SUBJECT = (
    rf"(?:{alternation(SUBJECTS | DEMONSTRATIVES | ARTICLES | POSSESSIVES)}"
    r"|there|no|some|many|most|all|each|every|both|(?-i:[A-Z])[\w’'-]*)"
)
_VERB = rf"(?:{alternation(FINITE | MODALS)}|said|says|isn[’']t|won[’']t|wasn[’']t|\w+ed)\b"
_END = r"[.!?…](?=[\"”’')\]]*(?:\s+(?-i:[^a-z\s])|\s*$))"
_SPEECH = (
    r"said|says|say|told|added|wrote|warned|noted|argued|explained|insisted|tweeted|claimed"
    r"|reported|estimated|acknowledged|conceded|observed|announced|according"
)
_NAMED = (
    rf"(?:{HE}|the|one|an?|{HIS}|police|\w+s"
    r"|(?-i:[A-Z])[\w.’'-]*)"
)
_FRAME = rf",\s+(?:{_NAMED}\s+(?:[\w.’'-]+\s+){{0,4}})?(?:{_SPEECH})\b"
# Where a clause begins, to the left of a cue: the match ends where the clause starts.
_OPENING = re.compile(
    r"[;:(\[]\s*|(?P<dash>[—–]\s*|\s--?\s+)|[.!?…][\"”’')\]]*\s+"
    r"|,[\"”’]?\s+(?:and|but|or|so|yet|nor|while|whereas|although|though|because)\s+"
    rf"|\b(?:{_REPORT})\s+(?:that\s+)?(?={_SUBJECT}\b)"
    r"|\b(?:said|says|say|that)[,:]?\s+[“\"‘']|(?<=,\s)[“\"]"
    r"|\b(?:said|says|added|argued|noted|warned),\s+",
    re.IGNORECASE,
)
# The same inside a clause: words that open a clause within it.
_INNER = re.compile(
    rf"\b(?:because|although|though|while|whereas|{WHEN}|unless|until|if)\s+"
    rf"|\bthat\s+(?!(?:{IS_ONE})\s)|\b(?:after|before|since)\s+(?=(?:the|{THEY}|an?)\s)"
    rf"|\band\s+(?=(?:it|there|you|this)\s)|(?<=[\w,”’\"]\s)(?=(?:{WE}|(?-i:I))\b)"
    rf"|(?<=\w\s)(?=(?:it|there)\s(?:{CAN}|{WILL}|{IS_ONE}|{HAS})\b)"
    r"|,\s+with\s+(?=\w)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|or|but|then|to)\s+$", re.IGNORECASE)
_RELATIVE = re.compile(rf"\b(?:that|{WHICH})\s+$", re.IGNORECASE)
_RELATIVE_PRONOUN = re.compile(rf"\b(?:{WHICH})\s", re.IGNORECASE)
_ASIDE = re.compile(r"[,—–-]\s+$|[—–]$")
# An adverbial before the subject, up to its comma.
_ADVERBIAL = re.compile(
    r"(?:in|on|at|after|before|by|with|without|for|from|earlier|meanwhile|however|still|also|as"
    r"|since|under|during|last|next|now|then|previously|instead|yesterday|today|according|despite"
    r"|once|later|moreover|elsewhere|separately|nevertheless|indeed|of|well|and|but|so|yet|or"
    r"|among|amid|given|if|unless|when|while|although|though|because|even|should|until|asked"
    r"|\w+ing|finally|currently|over|through|to|thanks|were|whatever)\b[^,]*,[\"”’]?\s+(?=\S)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:[\"“‘'(\[\s]|\b(?:and|but|so|or|yet|that|because|whether)\s)+", re.I)
# Where a clause stops, to the right of a cue: the match begins where the clause ends.
_CLOSING = re.compile(
    rf"[;—]|\s[–-]{{1,2}}\s|:\s|\)|[,.!?…](?:[\"”]|'')|{_END}|{_FRAME}"
    rf"|[\"”](?:\s+(?:{THEY}|the|(?-i:[A-Z])\w+)\s+\w+ed\b)"
    rf"|,\s+(?:but|although|though|while|whereas|{WHICH}|where|because|if|unless|despite"
    r"|with|as|when|yet|so|even|\w+ing|an?\s+\w+\s+(?:that|which|of)|not|nor|after)\b"
    rf"|,\s+(?:and|or)\s+(?:also\s+)?(?:{_SUBJECT}\s+(?:[\w’'-]+\s+){{0,6}}?)?{_VERB}"
    r"|\s+(?:but|because|although|though|while|whereas|despite|unless|if|when"
    r"|even\s+(?:if|though|as))\s"
    rf"|\s+(?:as|after|before|since)\s+(?:several|{HE}|many|being)\s"
    rf"|\s+that\s+(?:{MAY}|{WILL}|{HAS}|{IS})\s"
    rf"|\s+and\s+(?:that|{HE}|there)\s"
    rf"|\s+and\s+(?:the|{ITS}|an?)\s+(?:\w+\s+){{1,3}}?(?:{IS}|{HAS}|{WILL}"
    rf"|{MAY})\s"
    rf"|\s+(?:and|or)\s+(?:also\s+|then\s+)?(?:{CAN}|{WILL}|{IS}"
    rf"|{HAS}|said)\s",
    re.IGNORECASE,
)
# What somebody believes or claims runs on over its own conditions and reasons.
CONTENT_CLOSING = re.compile(
    rf"[;—]|\s--?\s|[,.!?…](?:[\"”]|'')|\)|{_END}|{_FRAME}"
    r"|,\s+(?:but|although|though|while|whereas|despite|which|saying|because|where|(?!including)\w+ing|an?\s+\w+\s+(?:that"
    r"|which|of))\b|:\s+[\"“]|\s+(?:but|although|though|whereas|while|despite)\s",
    re.IGNORECASE,
)
# A condition takes its consequent along, over commas, to the end of the sentence.
FAR_CLOSING = re.compile(
    rf"[;—]|\s--\s|[,.!?…](?:[\"”]|'')|{_END}|{_FRAME}|,\s+but\b", re.IGNORECASE
)
_ABBREVIATION = re.compile(
    rf"(?:\b(?:{alternation(ABBREVIATIONS)})"
    r"|\b[A-Z](?:\.[A-Z])*|\d [ap](?:\.m)?)$"
)
_LONGEST = 24  # characters; longer than any abbreviation
# An aside between two dashes, with the clause going on behind it.
_DASHED = re.compile(
    r"(?:\s?[—–]|\s--?\s)[^—–.!?;]{1,90}?(?:[—–]\s?|\s--?\s)(?=(?!(?:but|and)\b)[a-z])"
)


def left_edge(text: str, start: int, low: int, *, of_verb: bool = True) -> int:
    """Where the clause that holds `start` begins; `of_verb` says that the cue is its verb."""
    if _JOINED.search(text, low, start):
        return start
    if of_verb and (relative := _RELATIVE.search(text, low, start)):
        return relative.start()
    aside = _ASIDE.search(text, low, start)
    begin = _opened(text, start, low, over_dashes=aside is not None)
    while adverbial := _ADVERBIAL.match(text, _lead(text, begin, start), start):
        begin = adverbial.end()
    if aside:  # an aside before the cue is over: "Trump, who won, could"
        return begin
    inner = _last(_INNER, text, begin, start)
    pronoun = _last(_RELATIVE_PRONOUN, text, begin, start)
    return max(begin, inner.end() if inner else 0, pronoun.start() if pronoun else 0)


def _opened(text: str, start: int, low: int, *, over_dashes: bool) -> int:
    """Where the last opening before `start` ends; at `low` where there is none."""
    # No opening goes over a full stop, so those behind the last one can be looked for alone: of a
    # line of short sentences, `low` is some forty of them away.
    stop = text.rfind(". ", low, start)
    for begin in (stop, low) if stop > low else (low,):
        for match in reversed([*_OPENING.finditer(text, begin, start)]):
            if over_dashes and match["dash"]:
                continue
            if text[match.start()] not in ".…" or not _abbreviates(text, low, match.start()):
                return match.end()
    return low


def _abbreviates(text: str, low: int, stop: int) -> bool:
    """Whether what stands before a full stop is an abbreviation."""
    return _ABBREVIATION.search(text, max(low, stop - _LONGEST), stop) is not None


def _lead(text: str, begin: int, start: int) -> int:
    lead = _LEAD.match(text, begin, start)
    return lead.end() if lead else begin


def _last(pattern: re.Pattern[str], text: str, low: int, high: int) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(text, low, high):
        last = match
    return last


def right_edge(text: str, end: int, high: int, closing: re.Pattern[str] = _CLOSING) -> int:
    """Where the clause that holds `end` stops."""
    aside_end = end
    for match in closing.finditer(text, end, high):
        if text[match.start()] == "." and _abbreviates(text, end, match.start()):
            continue
        between = text[end : match.start()]
        if text[match.start()] == ")" and between.count("(") > between.count(")"):
            continue
        if aside := _DASHED.match(text, match.start(), high):
            aside_end = aside.end()
        if match.start() < aside_end:
            continue
        return match.start()
    return high
