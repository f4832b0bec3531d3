"""Sources without a name: whom they speak for, and whether they could be named."""

from __future__ import annotations

import re

from annotate.check.case import Case
from annotate.document import Attribution, Source
from annotate.lexicon.alternations import BEEN, WAS
from annotate.lexicon.function_words import OBJECTS, SUBJECTS
from annotate.lexicon.listing import word_set

# Who is called so could be named: a spokesman, a judge or somebody's doctor is known by the office.
_COULD_BE_NAMED = re.compile(
    r"\b(?:(?<!historical\s)sources?|insiders?|people|person|officials?|aides?|advis[eo]rs?|diplomats?|envoys?"
    r"|employees?|workers?|staff(?:er)?s?|executives?|managers?|bankers?|investors?|lawmakers?"
    r"|negotiators?|investigators?|inspectors?|witness(?:es)?|residents?|locals?|friends?|colleagues?"
    r"|neighbou?rs?|nurses?|officers?|soldiers?|commanders?|members?|men|women|man|woman"
    r"|experts?|analysts?|traders?"
    # ``One of them`` was told of before, and a victim is not to be named.
    r"|one\sof(?!\s(?:them|\w+\s(?:\w+\s)?(?:victims|survivors))\b))\b",
    re.IGNORECASE,
)
# ``our guide`` and ``a friend of mine`` are in somebody's own tale.
_KNOWN_BY_OFFICE = re.compile(
    r"\b(?:spokes\w+|rep|representatives?|lawyers?|(?:my|our)\s(?!sources?\b)\w+|mine)\b|['’]s?\s",
    re.IGNORECASE,
)
# ``the man`` was told of before, ``Con Edison officials`` and ``city officials`` speak for a body,
# ``36 people`` are many.
_KNOWN = re.compile(
    r"^[Tt]he\s|\b[A-Z][\w&]*\s[A-Z]|^\d{2,}\s"
    r"|^(?:[A-Z][\w.&-]+|(?:[\w-]+\s)?(?:agency|bureau|city|company|council|county|department"
    r"|district|government|health|hospital|ministry|school|service|state|town|treasury|union"
    r"|university))\sofficials?$"
)

_WAS_TOLD = re.compile(rf"\b(?:{BEEN}|{WAS})\s(?:\w+\s)?(?:told|asked|informed|warned|confirmed)\b")
_TELLS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|claim\w*|reveal\w*|inform\w*"
    r"|confirm\w*|add(?:s|ed|ing)?|warn\w*|describ\w*|report\w*|indicat\w*|insist\w*|not(?:ed?|es|ing)"
    r"|expla\w+|caution\w*|suggest\w*|alleg\w*|testif\w*|quot\w*|cit(?:es|ed|ing)|recall\w*|ask\w*"
    r"|stat(?:ed?|es|ing)|den(?:y|ies|ied)|admit\w*|argu\w*)\b",
    re.IGNORECASE,
)
PEOPLE = frozenset({"anonymous", "group", "person"})
_NOBODY = SUBJECTS | OBJECTS | word_set("one people some many others everyone everybody anyone")
_NO_ONE = re.compile(r"no(?:body|ne)?\b", re.IGNORECASE)


def is_known(source: Source) -> bool:
    """Whether a reader knows an unnamed source by whom it speaks for, or from before."""
    return bool(_KNOWN_BY_OFFICE.search(source.name) or _KNOWN.search(source.name))


def could_be_named(source: Source) -> bool:
    """Whether who is called so is somebody of whom a reader asks who: an aide, a witness."""
    return bool(_COULD_BE_NAMED.search(source.name))


def tells(attribution: Attribution) -> bool:
    """Whether its cue hands on what somebody says, and no thought, wish or deed."""
    cue = " ".join(span.text for span in attribution.cue) or "said"
    return bool(_TELLS.search(cue)) and not _WAS_TOLD.search(cue)


def is_nobody(source: Source) -> bool:
    """Whether it is nobody in particular: ``we``, ``them``, ``no one``."""
    return source.name.casefold() in _NOBODY or bool(_NO_ONE.match(source.name))


def vouching(case: Case) -> dict[str, list[Attribution]]:
    """What people without a name say, by their sources: officials, experts, a witness.

    What a named speaker tells of them is the speaker's, and a report or a body is known.
    """
    found: dict[str, list[Attribution]] = {}
    for a in case.statements:
        who = case.who(a)
        if who is None or who.named or who.kind not in PEOPLE:
            continue
        if is_known(who) or is_nobody(who):
            continue
        if a.content and a.parent is None and tells(a):
            found.setdefault(who.id, []).append(a)
    return found
