"""Investigation cues: nobody has settled it yet."""

from __future__ import annotations

from annotate.components.hedges.rules.context import BE_HEADS, HAVE_HEADS, IS_HEADS
from annotate.components.hedges.rules.rule import AFTER, QUALITY, Rule
from annotate.lexicon.alternations import BE_BEEN, IS, IS_ONE, THEM, THEY, WHAT, WILL

_UNSET = (
    r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|ascertain(?:ed)?|establish(?:ed)?"
    r"|authenticated?|determined?|checked|substantiated?|proven|proved|known|understood"
    r"|explained|reviewed|clarified|concluded)"
)
_ADVERB = (
    rf"(?: (?:independently|immediately|yet|{BE_BEEN}|so far|also|publicly|officially|fully|even"
    r"|separately))*"
)
_OPEN_QUESTION = r"(?: whether\b| if\b)?"
# What somebody finds out: a question, or the cause of something.
_ASKED = (
    rf" (?:if|{WHAT}|the (?:\w+ )?(?:causes?|motives?|identit(?:y|ies)"
    r"|origins?|extent|circumstances))\b"
)

INVESTIGATION = (
    Rule(
        "unclear",
        "investigation",
        BE_HEADS + " remain remains remained",
        rest=r"(?: (?:still|also|yet|initially|currently|as yet))*"
        r" (?:unclear|unknown|uncertain|undetermined|unresolved)" + _OPEN_QUESTION,
        scope=AFTER,
        # Somebody unknown is a person, not an open question.
        not_after=r" (?:assailants?|gunmen|attackers?|soldier|man|men|woman)\b",
    ),
    Rule(
        "not-clear",
        "investigation",
        BE_HEADS,
        rest=r"(?<=n['’]t)(?: (?:yet|immediately|\w+ly|really|quite))*"
        r" (?:clear|known|sure|certain|understood)" + _OPEN_QUESTION,
        scope=AFTER,
        not_after=r" (?:for|as|enough|to the)\b",
    ),
    Rule(
        "far-from-clear",
        "investigation",
        "far",
        rest=r" from (?:clear|certain|settled)\b(?: (?:whether|if|how|why|who|what)\b)?",
        scope=AFTER,
    ),
    Rule(
        "not-yet-known",
        "investigation",
        "not",
        rest=r"(?: (?:yet|immediately|\w+ly|really|quite))*"
        r" (?:clear|known|understood|certain|sure)" + _OPEN_QUESTION,
        scope=AFTER,
        not_after=r" (?:for|as|enough|to the)\b",
    ),
    Rule(
        "not-know-whether",
        "investigation",
        "don't don’t doesn't doesn’t didn't didn’t not",
        rest=r" (?:yet )?know (?:whether|if)\b",
        scope=AFTER,
    ),
    Rule(
        "unclear-whether",
        "investigation",
        "unclear unknown uncertain unsure",
        rest=rf"(?: whether|(?= (?:if|{WHAT})\b))",
        scope=AFTER,
    ),
    Rule(
        "not-verified",
        "investigation",
        f"{IS_HEADS} {HAVE_HEADS} could can cannot couldn't couldn’t can't can’t haven't"
        " hasn't wasn't haven’t hasn’t wasn’t",
        rest=r"(?:(?<=n['’]t)|(?<=cannot)| not| never)" + _ADVERB + " " + _UNSET,
        scope=AFTER,
        not_after=r" (?:for|as|until|by|to be|to have|in (?:the|any))\b",
    ),
    Rule(
        "unable-to-verify",
        "investigation",
        f"{IS_HEADS} {HAVE_HEADS} not unable hasn't hasn’t haven't haven’t wasn't wasn’t",
        rest=r"(?: (?:not (?:been )?able|unable)|(?<=unable)|(?<=not) able"
        r"|(?<=n['’]t) (?:been )?able) to(?: (?:independently|immediately))? " + _UNSET,
        scope=AFTER,
    ),
    # "Nobody was able to verify it."
    Rule(
        "none-able",
        "investigation",
        f"{IS_HEADS} {HAVE_HEADS} been",
        rest=r"(?: been)? able to(?: (?:independently|immediately))? " + _UNSET,
        scope=AFTER,
        before=r"\b(?:no|nor|neither|none|nobody|not)\b[^.!?;]*$",
        negated=True,
    ),
    # "Neither claim has been independently verified."
    Rule(
        "none-verified",
        "investigation",
        f"{IS_HEADS} {HAVE_HEADS}",
        rest=r"(?: been)?(?: (?:(?:independently|publicly|officially) )?(?:verified|corroborated"
        r"|authenticated|substantiated)| (?:independently|publicly|officially) confirmed)\b",
        scope=AFTER,
        before=r"\b(?:no|neither|none)\b[^,.!?;]*$",
        not_after=r" (?:as|by)\b",
        negated=True,
    ),
    # "No one knows who painted them", but "nobody knows that better".
    Rule(
        "nobody-knows",
        "investigation",
        "nobody no",
        rest=r"(?:(?<=nobody)|(?<=no)[ -]one) (?:(?:really|exactly|quite|yet) )?"
        r"(?:knows?|knew|is (?:exactly |quite )?sure|can say|could say)\b",
        scope=AFTER,
        not_after=rf" (?:about|that|this|it|me|{THEM}|better)\b",
    ),
    # "Nobody could confirm it", "Neither side has confirmed it".
    Rule(
        "none-confirms",
        "investigation",
        f"could would {HAVE_HEADS}",
        rest=r" (?:(?:independently|immediately|yet) )?(?:confirm|verify|confirmed|verified"
        r"|say for (?:sure|certain))\b",
        scope=AFTER,
        before=r"\b(?:neither|none|nobody|no one)\b[^,.!?;]{0,60}$",
        negated=True,
    ),
    Rule(
        "yet-to-be",
        "investigation",
        f"{IS_HEADS} {HAVE_HEADS}",
        rest=r" (?:yet|still) to (?:be )?(?:(?:fully|independently|officially) )?" + _UNSET,
        scope=AFTER,
    ),
    Rule(
        "examining-whether",
        "investigation",
        BE_HEADS,
        rest=r"(?: (?:still|also|now))* (?:examining|investigating|assessing|considering|reviewing"
        r"|probing|looking|studying|checking|weighing|(?:trying|working|seeking) to determine)"
        r"(?: into| at)? (?:whether|if)",
        scope=AFTER,
    ),
    Rule(
        "examine-whether",
        "investigation",
        "examine examines examining investigate investigates investigated investigating assess"
        " assesses assessing reviewing probing looking look determine establish checking check",
        rest=r"(?: into| at| to see)? (?:whether|if)",
        scope=AFTER,
        not_before=r"\band $",  # a step of a procedure: "review it and determine whether"
    ),
    Rule(
        "to-determine",
        "investigation",
        "determine establish ascertain find work",
        rest=r"(?:(?<=find) out|(?<=work) out|(?<!find)(?<!work))",
        scope=AFTER,
        before=r"\bto $",
        after=_ASKED,
    ),
    # "Tests to see whether the water is safe", but a wish: "I'd love to see if".
    Rule(
        "to-see-whether",
        "investigation",
        "see",
        rest=r" (?:whether|if)\b",
        scope=AFTER,
        before=r"\bto $",
        not_before=r"\b(?:love|like|want\w*|happy|glad|good|nice|remains?|remained) to $",
    ),
    Rule(
        "unsure",
        "investigation",
        "unsure",
        scope=AFTER,
        after=rf" (?:of|about|over|exactly|{WHAT}|if)\b",
    ),
    Rule(
        "looking-into",
        "investigation",
        BE_HEADS,
        rest=r"(?: still| also| now)* (?:looking into|looked into|probing|investigating"
        r"|examining)",
        scope=AFTER,
        not_before=rf"\b(?:{WILL}|should) $",
        not_after=r" (?:\w+ ){0,2}(?:ways|options|how to|officials|officers)\b",
    ),
    Rule(
        "under-investigation",
        "investigation",
        f"{IS_HEADS} remains remain under being",
        rest=r"(?: still| also)?(?: (?:under|being))?(?: (?:close scrutiny|investigation"
        r"|investigated))\b",
        before=r"\w $",
        not_after=r" by\b",
        not_before=r"\b(?:an|the|for|of|who|placed|since) $",
    ),
    Rule(
        "investigation-under-way",
        "investigation",
        "investigation investigations inquiry inquiries probe probes",
        rest=rf" (?:{IS})(?: still| now)? (?:under ?way|ongoing|continuing)\b",
    ),
    Rule(
        "questions-whether",
        "investigation",
        "question questions uncertainty questioned questioning",
        rest=r"(?:(?: now)? is|(?: (?:remain|linger|persist|about|over|as to|of))*) (?:whether|if)",
        scope=AFTER,
    ),
    Rule(
        "questions-linger",
        "investigation",
        "question questions doubts",
        rest=r"(?: still)? (?:linger|remain|persist)s?",
    ),
    # What is debated, asked or doubted: "a row over whether the law covers boats".
    Rule(
        "about-whether",
        "investigation",
        "about over",
        rest=r" whether\b",
        scope=AFTER,
        not_before=r"\b(?:asked|pressed|comment|decide|vote|veto) $",
        not_after=r" to\b",
    ),
    # "There was no word on whether anyone was hurt."
    Rule(
        "no-word",
        "investigation",
        "no",
        rest=r" (?:immediate |further |clear )?(?:word|indication|information|clarity)(?: yet)?"
        rf" (?:on|of|about|as to)(?: whether\b|(?= (?:if|{WHAT})\b))",
        scope=AFTER,
    ),
    Rule(
        "remains-open",
        "investigation",
        "remain remains remained remaining is",
        rest=r"(?: still)?(?: to be seen(?: (?:whether|if)\b)?|(?<!\bis) (?:a mystery|unanswered"
        r"|unsolved|an open question))",
        scope=AFTER,
    ),
    Rule(
        "too-soon",
        "investigation",
        "too",
        rest=r" (?:soon|early) to (?:know|say|tell|judge|determine|assess|predict|gauge|speculate"
        r"|draw(?: \w+){0,3} conclusions)(?: (?:whether|if)\b)?",
        scope=AFTER,
    ),
    Rule("jury-out", "investigation", "jury", rest=rf" (?:{IS_ONE}|remains)(?: still)? out\b"),
    Rule(
        "awaiting",
        "investigation",
        "await awaits awaiting awaited",
        rest=r"(?: \w+)? confirmation",
        scope=AFTER,
    ),
    Rule(
        "probe-into-whether",
        "investigation",
        "investigation investigations probe inquiry",
        rest=r" into(?: whether\b|(?= (?:if|how|possible|alleg\w+|suspected)\b))",
        scope=AFTER,
    ),
    Rule("unconfirmed", "investigation", "unconfirmed unverified uncorroborated", scope=QUALITY),
    Rule(
        "hard-to-verify",
        "investigation",
        "hard difficult impossible not",
        rest=r"(?:(?<=not) possible|(?<!not))(?: for \w+)? to(?: independently)? (?:verify|confirm"
        r"|assess|establish|ascertain|quantify|gauge|predict|say with \w+|draw (?:\w+ ){0,2}"
        r"conclusions)\b",
        scope=AFTER,
    ),
    Rule(
        "hard-to-know",
        "investigation",
        "hard difficult impossible",
        rest=r"(?: for \w+)? to (?:know|say|tell|see how|determine|assess|gauge|verify|confirm)",
        scope=AFTER,
        after=rf" (?:\w+ly )?(?:{WHAT}|if|{THEY})\b",
        not_after=rf" (?:{THEM})\b",
    ),
)
