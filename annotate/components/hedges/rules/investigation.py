"""Investigation cues: nobody has settled it yet."""

from __future__ import annotations

from annotate.components.hedges.rules.context import BE
from annotate.components.hedges.rules.rule import AFTER, QUALITY, Rule

_UNSET = (
    r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|ascertain(?:ed)?|establish(?:ed)?"
    r"|authenticated?|determined?|checked|substantiated?|proven|proved|known|understood"
    r"|explained|reviewed)"
)
_ADVERB = (
    r"(?: (?:independently|immediately|yet|be|so far|also|been|publicly|officially|fully|even"
    r"|separately))*"
)
_OPEN_QUESTION = r"(?: whether\b)?"

INVESTIGATION = (
    Rule(
        "unclear",
        "investigation",
        BE + " remain remains remained",
        rest=r"(?: (?:still|also|yet|initially|currently|as yet))*"
        r" (?:unclear|unknown|uncertain|undetermined|unresolved)" + _OPEN_QUESTION,
        scope=AFTER,
        # Somebody unknown is a person, not an open question.
        not_after=r" (?:assailants?|gunmen|attackers?|soldier|man|men|woman)\b",
    ),
    Rule(
        "not-clear",
        "investigation",
        BE,
        rest=r"(?:(?<=n['’]t)| not)" + r"(?: (?:yet|immediately|entirely|fully))*"
        r" (?:clear|known|certain|understood)" + _OPEN_QUESTION,
        scope=AFTER,
        not_after=r" (?:for|as|enough|to the)\b",
    ),
    Rule(
        "not-yet-known",
        "investigation",
        "not",
        rest=r" (?:yet|immediately)"
        r" (?:clear|known|understood|certain)" + _OPEN_QUESTION,
        scope=AFTER,
    ),
    Rule(
        "unclear-whether",
        "investigation",
        "unclear unknown uncertain",
        rest=r"(?: whether|(?= (?:if|how|why|what|who|when|where)\b))",
        scope=AFTER,
    ),
    Rule(
        "not-verified",
        "investigation",
        "could can cannot couldn't couldn’t can't can’t have has had was were is are haven't"
        " hasn't wasn't haven’t hasn’t wasn’t",
        rest=r"(?:(?<=n['’]t)|(?<=cannot)| not| never)" + _ADVERB + " " + _UNSET,
        scope=AFTER,
        not_after=r" (?:for|as|until|by|to be|to have|in (?:the|any))\b",
    ),
    Rule(
        "unable-to-verify",
        "investigation",
        "was were is are has have not unable hasn't hasn’t haven't haven’t wasn't wasn’t",
        rest=r"(?: (?:not (?:been )?able|unable)|(?<=unable)|(?<=not) able"
        r"|(?<=n['’]t) (?:been )?able) to(?: (?:independently|immediately))? " + _UNSET,
        scope=AFTER,
    ),
    # "Nobody was able to verify it."
    Rule(
        "none-able",
        "investigation",
        "was were is are has have been",
        rest=r"(?: been)? able to(?: (?:independently|immediately))? " + _UNSET,
        scope=AFTER,
        before=r"\b(?:no|nor|neither|none|nobody|not)\b[^.!?;]*$",
    ),
    Rule(
        "yet-to-be",
        "investigation",
        "has have had is are",
        rest=r" yet to be " + _UNSET,
        scope=AFTER,
    ),
    Rule(
        "examining-whether",
        "investigation",
        BE,
        rest=r"(?: (?:still|also|now))* (?:examining|investigating|assessing|considering|reviewing"
        r"|probing|looking|studying|checking|weighing|(?:trying|working) to determine)(?: into)?"
        r" whether",
        scope=AFTER,
    ),
    Rule(
        "examine-whether",
        "investigation",
        "examine examines examining investigate investigates investigated investigating assess"
        " assesses assessing reviewing probing looking look determine",
        rest=r"(?: into)? whether",
        scope=AFTER,
        not_before=r"\band $",  # a step of a procedure: "review it and determine whether"
    ),
    Rule(
        "looking-into",
        "investigation",
        BE,
        rest=r"(?: still| also| now)* (?:looking into|probing)",
        scope=AFTER,
    ),
    Rule(
        "under-investigation",
        "investigation",
        "is are was were remains remain under being",
        rest=r"(?: still| also)?(?: (?:under|being))?(?: (?:close scrutiny|investigation"
        r"|investigated))\b",
        before=r"\w $",
        not_after=r" by\b",
        not_before=r"\b(?:an|the|for|of) $",
    ),
    Rule(
        "investigation-under-way",
        "investigation",
        "investigation investigations",
        rest=r" (?:is|are|was|were)(?: still| now)? (?:under ?way|ongoing|continuing)\b",
    ),
    Rule(
        "questions-whether",
        "investigation",
        "question questions uncertainty",
        rest=r"(?: (?:remain|linger|persist|about|over|as to|of))*(?: whether)",
        scope=AFTER,
    ),
    Rule(
        "questions-linger",
        "investigation",
        "question questions doubts",
        rest=r"(?: still)? (?:linger|remain|persist)s?",
    ),
    Rule("unconfirmed", "investigation", "unconfirmed unverified uncorroborated", scope=QUALITY),
    Rule(
        "hard-to-know",
        "investigation",
        "hard difficult impossible",
        rest=r" to (?:know|say|tell|see how)",
        scope=AFTER,
        after=r" (?:whether|if|how|what|why)?\b",
    ),
)
