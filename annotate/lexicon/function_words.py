"""The closed classes of English, each word in one list; what a rule asks for joins lists.

Pronouns that stand for a source are in `pronouns`, abbreviations in `abbreviations`.
"""

from __future__ import annotations

from annotate.lexicon.listing import word_set

ARTICLES = word_set("the a an")
DEMONSTRATIVES = word_set("this that these those")
ITS = word_set("his her its their")
POSSESSIVES = ITS | word_set("our my your")
# Before or instead of a noun, they speak of any or several.
QUANTIFIERS = word_set("some many several most both all each any every another no")
NUMBERS = word_set("one two three four five six seven eight nine ten")

THEY = word_set("he she it they")
SUBJECTS = THEY | word_set("we you i")
OBJECTS = word_set("him her it them us you me")
WHO = word_set("who which that")
RELATIVES = WHO | word_set("whom whose")
QUESTIONS = word_set("what who how why when where whether")

IS = word_set("is are was were")
BE = IS | word_set("am be been being")
BE_SHORT = word_set("'m 's 're ’m ’s ’re")
HAVE = word_set("have has had")
HAVE_SHORT = word_set("'s 've 'd ’s ’ve ’d")
DO = word_set("do does did")
WILL = word_set("will would")
WILL_SHORT = word_set("'ll 'd ’ll ’d")
MODALS = word_set("can could may might must should")
# The forms of these verbs that have a subject.
FINITE = IS | HAVE | DO | WILL | (MODALS - {"must"})

AND = word_set("and or")
BUT = word_set("but yet so nor")
REASONS = word_set("because although though whereas while since as")
CONDITIONS = word_set("if unless")
TIMES = word_set("when before after until once")

# Of place, of time, of manner; "to", "of" and "as" are asked for by name.
IN = word_set("in on at by from")
DURING = word_set("during after before since until")
WITH = word_set("with without under over amid despite for")

DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
NEAR_DAYS = word_set("yesterday today tonight tomorrow")
MONTHS = word_set("""
    january february march april may june july august september october november december
    """)
# How dates begin a month's name, as the inside of a pattern's group.
MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# What a verb takes behind it: "chipped in", "shot back".
VERB_PARTICLES = word_set("in out up back off on")
