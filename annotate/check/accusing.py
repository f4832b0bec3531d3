"""The words that accuse, and where the name of whom they accuse stands beside them."""

from __future__ import annotations

import re

from annotate.lexicon.alternations import HAS, IS, ITS, TO_BE, WHOSE
from annotate.lexicon.people import ROLE_NOUNS

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Sen|Rep|Gov|Gen|President|Prime\sMinister)\.?\s"
_PART = r"(?:[A-Z](?:[\w’'&-]*\w)?\.?|\d+(?=\s[A-Z]))"
_NAME = rf"(?:{_TITLE})?(?!\d){_PART}(?:\s(?:(?:of|de|da|al|bin|van|von|the)\s)?{_PART})*"
NAME = re.compile(_NAME)
TITLED = re.compile(rf"^{_TITLE}")
# ``the Trump administration``, ``Mahinda’s government``: accused under its owner's name.
_BODY = r"(?:['’]s?)?\s(?:government|administration|campaign|company|family|team|regime)"
_NAMED = rf"(?P<name>{_NAME}(?:{_BODY}\b)?)"
_OTHERS = rf"(?:(?:{_NAME},\s){{0,6}}{_NAME},?\sand\s)?"  # named before, and accused as well
# Between a name and its verb: a clause in commas, an age or a party in brackets, or who.
_ASIDE = r"(?:,[^,.;\n]{1,60},|\s\([^)\n]*\)|,?\swho)?"
# Before a name: ``the company’s director, Jo Lee``, ``former deputy Jo Lee``.
ROLES = "|".join(sorted(map(re.escape, ROLE_NOUNS)))
_DETERMINER = rf"(?:the|an?|{ITS}|then|former)\s"
_AS = (
    rf"(?:(?:{_DETERMINER})?(?:[a-z][\w’'-]+\s){{0,4}}?(?:{ROLES}),?\s"
    rf"|{_DETERMINER}(?:(?!(?:{IS}|ha[sd])\b)[a-z][\w’'-]+\s?){{1,4}},\s)?"
)
_BY = r"\s(?:[A-Z]\w+day\s)?"
_ACCUSED = (
    rf"(?:accused{_BY}(?:of|by)|charged{_BY}(?:with|over|by)|blamed{_BY}(?:for|by)|suspected\sof"
    r"|investigated\s(?:for|over|by)|under\s(?:criminal\s)?investigation\b"
    rf"|arrested{_BY}(?:on|over|in\sconnection)|detained{_BY}on\ssuspicion"
    r"|(?:on|awaiting|facing)\strial|implicated\sin|alleged\sto|sued|indicted)\b"
)
ACTIVE = re.compile(
    r"(?<!\b[Tt]he\s)\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|charg(?:ed|ing)|su(?:ed|ing)|implicat(?:ed|ing))\s"
    r"(?!by\b)(?P<whom>(?:one\sof\s[^,.;:\n]{3,40},\s)?"
    r"(?:(?!\b(?:of(?!\s[A-Z])|for|with|over)\b)[^.;:\n\"“”]){3,90}?)"
    r"\s(?:of(?!\s[A-Z])|for|with|over)\b"
)
# Those whose name is the subject of what accuses.
SUBJECTS = (
    re.compile(
        rf"{_OTHERS}{_NAMED}{_ASIDE}\s"
        rf"(?:(?:{HAS})\s(?:\w+ly\s|also\s|long\s|since\s)?been"
        rf"|{IS}|stands?|stood|went|goes|remains?)\s"
        rf"(?:\w+ly\s|also\s|later\s|now\s|then\s|first\s|once\s|being\s)?{_ACCUSED}"
    ),
    re.compile(
        rf"{_OTHERS}{_NAMED}{_ASIDE}\s(?:faces?|faced|(?:{IS})\sfacing)\s(?:[\w-]+\s){{0,3}}"
        r"(?:charges|(?:charge|lawsuit|allegation|accusation)s?\s(?:of|that|over|by|from|in))\b"
    ),
    re.compile(rf"{_NAMED}(?:,[^,.;\n]{{1,60}},|,?\swho)?\s(?:(?:{HAS}|{IS})\s)?allegedly\b"),
    # ``Jo Lee, a historian, accused by his students of …``
    re.compile(
        rf"{_NAMED}(?:,|\s[–—-])\s(?:[^.;:\n\"“”]{{0,80}},\s)?(?:\w+ly\s|long\s|also\s|once\s)?"
        r"(?:accused\s(?:of|by)|suspected\sof|charged\swith)\b"
    ),
)
# Those whose name stands within or behind what accuses.
OBJECTS = (
    # ``Jo Lee, whom he has often accused of …``
    re.compile(
        rf"{_NAMED},?\s(?:{WHOSE})\s(?:the\s|many\s|most\s|some\s)?(?:(?!the\s)[\w’'-]+\s){{1,2}}"
        rf"(?:(?:{HAS}|also|often|long|\w+ly)\s){{0,2}}"
        r"(?:accused?\sof|blamed?\sfor|sued?\s(?:for|over))\b"
    ),
    re.compile(
        rf"\b(?:alleg(?:e[sd]?|ing)\s(?:that\s{_AS})?"
        rf"|(?:allegation|accusation|suspicion|complaint|charge)s?\sthat\s{_AS})"
        rf"(?P<name>{_NAME})(?!['’]s|\w|\s[A-Z])"
    ),
    re.compile(
        r"(?<!\bthe\s)\bblam(?:e[sd]?|ing)\s(?:[^.;:,\n\"“”]{3,80}?\s)?(?:up)?on\s"
        rf"(?:[a-z-]+\s){{0,4}}{_NAMED}"
    ),
)
AGAINST = re.compile(
    r"(?<!these\s)(?<!those\s)(?<!same\s)(?<!such\s)"  # told before
    r"\b(?:allegations?|accusations?|charges|lawsuits?|complaints?|indictments?)"
    r"\s(?:[a-z]+\s){0,4}?against\s"
    rf"(?:[a-z-]+\s){{0,4}}{_NAMED}"
)
# ``has not accused her of``, ``refused to blame him for``.
UNSAID = re.compile(
    r"(?:\b(?:not|never|nobody|no-?\s?one|refus\w+\sto|without)|n['’]t)\s(?:\w+\s){0,2}$", re.I
)
# ``sued Lumora``, but not ``sued in Rosley``.
SUED = re.compile(
    rf"\b(?:sues|sued|suing)\s(?:(?:the|{ITS})\s)?(?:former\s)?"
    rf"(?P<name>{_NAME})"
)
# Nobody is accused yet where one is only asked for: ``called for an inquiry into Lumora``.
INVESTIGATED = re.compile(
    rf"\b(?:(?:{TO_BE}|began|started)\sinvestigating"
    r"|(?:opens?|opened|launch(?:es|ed)|beg[au]n|began|started)\s(?:an?|its|their)\s(?:[a-z]+\s)?"
    rf"(?:investigation|probe|inquiry)\sinto)\s(?:the\s)?(?:former\s)?{_NAMED}"
)
# ``Lumora co-founder Jo Lee``: who is meant is Jo Lee.
DESCRIBED = re.compile(rf"(?:['’]s)?\s(?:[a-z][\w-]+\s){{0,2}}(?:{ROLES}),?\s(?P<name>{_NAME})")
