"""Words that hedge where they tell a statement, and are other words elsewhere.

"The bank projects a loss" is told by its verb; "building projects" tell nothing.
"""

from __future__ import annotations

from annotate.components.hedges.rules.rule import AFTER, Rule
from annotate.lexicon.alternations import DID, HAS, HIS, IS, THEY, WILL

TOLD = (
    Rule(
        "who-projects",
        "doxastic",
        "project projects projected projecting suspect suspects suspected suspecting figure",
        scope=AFTER,
        not_before=rf"\b(?:the|an?|{HIS}|that|this) $",
        told=True,
    ),
    # "What we believe is a mistake" says what it is.
    Rule(
        "what-believe",
        "doxastic",
        "believe believes believed consider considers considered",
        before=r"\bwhat (?:(?:the|some|many|most) )?\w+ $",
        after=rf" (?:{IS}|to be|(?:{WILL}|may|could) be|{HAS})\b",
        not_before=rf"\bwhat (?:you|{DID}|{IS}) $",
    ),
    Rule(
        "who-believes",
        "doxastic",
        "believe believes believed",
        scope=AFTER,
        before=rf"\b(?:{THEY}|what (?:\w+ )?\w+|\w+s|(?-i:[A-Z]\w+)) $",
        not_before=r"\b(?:if|made) \w+ $",
        not_after=r" (?:in|the hype)\b",
        told=True,
    ),
    Rule(
        "who-fears",
        "doxastic",
        "fear fears feared worry worries",
        scope=AFTER,
        before=rf"\b(?:{THEY}|who|\w+s|(?-i:[A-Z]\w+)) $",
        not_before=r"\b(?:his|its|this) $",
        not_after=r" (?:of|about|over)\b",
        told=True,
    ),
    # Not to claim a prize, a debt or a deed.
    Rule(
        "who-claims",
        "hearsay",
        "claim claims claimed claiming",
        scope=AFTER,
        not_before=r"\b(?:one|no|an?|the|such|press|take up) (?:can )?$|['’]s? $",
        not_after=r" (?:responsibility|credit|victory|for|to an?|moral|on|against"
        r"|tens|thousands|hundreds|(?:the |\w+ )?lives|as its|of environmental)\b",
        told=True,
    ),
)
