"""The closed classes as alternatives of a pattern, each called by one of its words.

A pattern that asks for three words of a class takes them from here, and two of be, have, do and
will. The classes themselves stand in `function_words`.
"""

from __future__ import annotations

from annotate.lexicon import function_words as words
from annotate.lexicon.listing import alternation

MONTHS = alternation(month.title() for month in words.MONTHS)

TO_BE = alternation(words.BE)
IS = alternation(words.IS)
AM = "am|are"
IS_ONE = "is|was"
ARE_SEVERAL = "are|were"
IS_NOW = "is|are"
WAS = "was|were"
BEEN = "been|being"
BE_BEEN = "be|been"
HAS = alternation(words.HAVE)
DID = alternation(words.DO)
WILL = alternation(words.WILL)
CAN = alternation(words.MODALS)
MAY = alternation(words.MODALS - {"must", "should"})

HE = alternation(words.SUBJECTS)
THEY = alternation(words.THEY)
YOU = alternation(words.SUBJECTS - {"it"})
WE = alternation(words.SUBJECTS - {"i", "it", "you"})
I_YOU = alternation(words.SUBJECTS - words.THEY)
SHE = alternation(words.SUBJECTS & {"i", "he", "she"})
THEM = alternation(words.OBJECTS & {"him", "her", "them"})
US = alternation(words.OBJECTS & {"me", "us", "you"})
HIS = alternation(words.POSSESSIVES)
ITS = alternation(words.ITS)
THE = alternation(words.ARTICLES)
THIS = alternation(words.DEMONSTRATIVES)
WHO = alternation(words.WHO)
WHOSE = alternation(words.RELATIVES)
WHICH = alternation(words.RELATIVES - {"that", "whom"})
WHAT = alternation(words.QUESTIONS)
WHEN = alternation(words.QUESTIONS - {"what", "who"})
ONE = alternation(words.NUMBERS)
TWO = alternation(words.NUMBERS - {"one"})
