"""Doxastic cues: somebody thinks, expects or fears it."""

from __future__ import annotations

from annotate.components.hedges.rules.context import BE_HEADS, CLAUSE_NEXT, DETERMINED, HOW
from annotate.components.hedges.rules.rule import ADVERB, AFTER, QUALITY, Rule
from annotate.lexicon.alternations import (
    AM,
    CAN,
    HAS,
    HE,
    HIS,
    IS,
    IS_ONE,
    ITS,
    MONTHS,
    THEM,
    TO_BE,
    TWO,
    WILL,
)

DOXASTIC = (
    # The first person is part of it: "I think", "we do not believe".
    Rule(
        "i-think",
        "doxastic",
        "i we",
        rest=r" (?:(?:do|also|just|still|really|firmly|honestly|always) )?(?:do ?n[o’']t )?"
        r"(?:think|believe|suspect|expect|fear|reckon|doubt|hope(?! you\b))",
        scope=AFTER,
        not_before=r"\b(?:do|what|as|whom?) $",
        not_after=rf" (?:in|of|about|to|for|me|{THEM})\b| (?:it|you)[.,!?]|[!?)]",
    ),
    Rule(
        "expected-to",
        "doxastic",
        BE_HEADS,
        rest=HOW + r" (?:expected|believed|thought|projected|forecast|predicted|presumed"
        r"|suspected|assumed|anticipated|feared|tipped|suspected of)\b(?: to\b)?",
        # A duty or a right is no belief: "expected in the office", "presumed innocent".
        not_after=r" (?:an asset|innocent|in(?! (?:the (?:coming|next|new|spring|summer|autumn"
        rf"|fall|winter)|early|mid|late|\d|(?-i:{MONTHS})))|from (?:all|every))\b|:",
        not_before=r"\bas $",
    ),
    Rule(
        "expected-noun",
        "doxastic",
        "expected believed thought projected presumed forecast predicted",
        rest=r" to\b",
        before=r"(?:\w|[,)–—]) $",
        # What somebody once expected of herself is told, not weakened: "I never expected to win".
        not_before=r"\b(?:i|you|had|never) $",
    ),
    Rule(
        "believe",
        "doxastic",
        "believe believes believed believing",
        scope=AFTER,
        not_before=r"\b(?:can you|makes?|made|what \w+(?: \w+)?|just|few|if you|you|grew up"
        r"|make \w+|could(?: ?n[o’']t)?) $|make-$",
        not_after=rf" (?:in|you|it or not|me|{THEM}|was)\b| it[.,!?]|[.!?]",
    ),
    Rule(
        "not-think",
        "doxastic",
        "don't don’t doesn't doesn’t didn't didn’t do",
        rest=r"(?:(?<=do)| not)? (?:think|believe|reckon|expect(?! \w+ to))\b",
        scope=AFTER,
        not_before=r"\b(?:why|how) $",
        not_after=r" (?:of|about|in|you\b)|[.?!]",
    ),
    Rule(
        "thinks",
        "doxastic",
        "thinks thought reckons reckoned figured",
        scope=AFTER,
        before=r"\w[,)]? $",
        not_before=rf"\b(?:the|a|of|no|any|this|that|{TO_BE}|well|never|in|previously"
        r"|would have|originally|(?:longer|earlier|more|less|better|worse) than) $",
        not_after=r" (?:a lot|more like|of|about|and|again|before|for|very|twice|through|out|how"
        r"|leader|process|prominently|in|to)\b| (?:it|that) over\b|[.?!]|-|,? [‘'“\"]"
        r"|, (?:ok|well|oh)\b",
    ),
    Rule(
        "think",
        "doxastic",
        "think reckon guess",
        scope=AFTER,
        before=rf"(?:n[’']t|\b(?:{HE}|who|people|not|also|never|do|to|some|many"
        r"|officials|experts|analysts|historians|scientists|police|i[’']d|always|still|\w+ly)"
        r"|(?-i:[A-Z]\w+)|\w+s|[,]) $",
        not_before=rf"\b(?:do you|do i|{CAN}|need to|let me|the|a|of|its|his|this|you) $",
        not_after=r" (?:of|about|and|again|before|for|very|twice|through|out|tank|how)\b"
        r"| (?:it|that) over\b|[.?!]|-",
    ),
    Rule(
        "suppose",
        "doxastic",
        "i we",
        rest=r" (?:(?:can only|do|just|would) )?(?:suppose|guess|presume|imagine|figured?|reckon"
        r"|assume|bet)\b",
        scope=AFTER,
    ),
    Rule(
        "suspect",
        "doxastic",
        "suspect suspects suspected",
        scope=AFTER,
        after=CLAUSE_NEXT,
        not_before=DETERMINED,
    ),
    Rule(
        "suspected",
        "doxastic",
        "suspected presumed",
        scope=QUALITY,
        after=r" [\w‘“\"]",
        not_before=rf"\b(?:{TO_BE}|{HAS}|{HE}|who|long|police) $",
        not_after=CLAUSE_NEXT,
    ),
    Rule("suspected-of", "doxastic", "suspected suspicion", rest=r" of\b", scope=AFTER),
    Rule(
        "fear",
        "doxastic",
        "fear fears feared fearing",
        scope=AFTER,
        after=CLAUSE_NEXT + r"| \w+ing\b|, [^,]{1,30}, that\b",
        not_before=rf"\b(?:the|no|of|with|without|in|for|not|(?:{HAS}) to) $",
        not_after=rf" (?:the worst|{THEM}|mongering)\b",
    ),
    Rule(
        "fearing",
        "doxastic",
        "fearing",
        scope=AFTER,
        after=r" (?!for\b|of\b)\w",
        before=r"(?:^|[,;—–”\"] )\W*$",
    ),
    # "I'm not sure that it helps": the speaker's own doubt, where others' is an open question.
    Rule(
        "i-am-not-sure",
        "doxastic",
        "i we",
        rest=rf"(?:['’](?:m|re)| (?:{AM})) not (?:(?:so|really|entirely|quite) )?(?:sure|certain)\b"
        r"(?: (?:whether|if)\b)?",
        scope=AFTER,
        not_after=r" (?:about|of)\b",
    ),
    Rule("feared", "doxastic", "feared", after=r" (?:dead|drowned|lost|missing|trapped|to)\b"),
    Rule(
        "fearful",
        "doxastic",
        "fearful worried afraid hopeful",
        scope=AFTER,
        after=rf" (?:that|the|if|{HE}|some|your)\b",
        before=rf"\b(?:{TO_BE}|{HE}|[’']m|little|bit|very|deeply) $",
    ),
    Rule(
        "worry",
        "doxastic",
        "worry worries concerns belief suspicion suspicions assumption fear fears",
        scope=AFTER,
        after=r" that\b",
        not_before=r"\b(?:not|no) $",
    ),
    Rule(
        "expectation",
        "doxastic",
        "expectation expectations hopes fears",
        scope=AFTER,
        after=r" (?:of|for|that)\b",
        not_before=r"\b(?:any|shattered|dashed|ended|in|of) $|\b(?:shatter|dash"
        r"|squash)\w* (?:\w+ )?$",
        not_after=rf" (?:of|for) (?:the (?:people|public|community)|(?:{HIS}) \w+)",
    ),
    # Talk of what may come; "speculation about his future" says nothing.
    Rule("speculation", "doxastic", "speculation", scope=AFTER, after=rf" (?:mounted|{IS_ONE})\b"),
    Rule("hopefully", "doxastic", "hopefully", scope=ADVERB),
    Rule(
        "feel-that",
        "doxastic",
        "i we",
        rest=r" (?:(?:just|also|really) )?feel(?: like| that)?\b",
        scope=AFTER,
        after=CLAUSE_NEXT,
        not_after=r" (?:that way|the (?:same|need|pressure|pain|love|heat|cold|support|weight)"
        r"|like (?:an? |we|i)|an? |no |this way|like (?:my|the)\b|your|our"
        rf"|my (?!\w+ (?:{IS_ONE})))",
    ),
    Rule(
        "fairly-sure",
        "doxastic",
        "pretty fairly",
        rest=r" (?:sure|certain|confident)\b",
        scope=AFTER,
    ),
    Rule(
        "expect",
        "doxastic",
        "expect expects expected expecting anticipate anticipates anticipated foresee foresees",
        scope=AFTER,
        before=r"\w,? $",
        not_before=rf"(?:\b(?:than|as|{TO_BE}|{CAN}|can you|can \w+ly"
        r"|have|really|every|much|most|highly|long|the|ll|to|hardly|never) |n[’']t |-)$",
        not_after=r"(?:[.,;:?!]| from\b| of\b| nothing\b| by\b| (?:parents?|mothers?|couples?)\b)",
    ),
    Rule(
        "expecting",
        "doxastic",
        BE_HEADS,
        rest=HOW + r" (?:expecting|anticipating)\b",
        scope=AFTER,
        not_after=rf" (?:a (?:baby|child|boy|girl|call|visitor)|twins|{THEM}|their (?:first"
        r"|second))\b|[.,;:?!]",
    ),
    Rule(
        "hope",
        "doxastic",
        "hope hopes hoped hoping",
        rest=r"(?-i:(?<!Hope))",  # a capital makes a name of it
        scope=AFTER,
        # A hope to do something is a plan.
        after=CLAUSE_NEXT + rf"| will\b| \w+ (?:\w+ ){{0,2}}(?:{WILL}|{CAN}|gets?)\b",
        not_before=r"\b(?:in|the|of|no|can|for|little|any|let[’']?s|cannot) $",
        not_after=r" (?:you (?:guys )?(?:have|enjoy)|for\b)",
    ),
    Rule(
        "would-say",
        "doxastic",
        "i",
        rest=r"(?: would|[’']d) (?:say|guess|argue|imagine)\b",
        scope=AFTER,
    ),
    Rule(
        "assume",
        "doxastic",
        "assume assumes assumed presume presumes",
        scope=AFTER,
        after=CLAUSE_NEXT,
        not_after=r" (?:the (?:title|presidency|leadership)|that every|office|control|power"
        r"|command|the (?:role|post|presidency)|responsibility|leadership|charge)\b",
        not_before=rf"\b(?:{IS}|the|to) $",
    ),
    Rule(
        "speculate",
        "doxastic",
        "speculate speculates speculated doubt doubts doubted",
        scope=AFTER,
        after=CLAUSE_NEXT + r"| whether\b| are\b",
        not_before=r"\b(?:no|in|without|cast|the|of|any|reasonable|express(?:ed)?|raise|raising"
        r"|a) $",
        not_after=r" (?:on|about|it[.,;])",
    ),
    Rule("consider", "doxastic", "considers", after=r" that\b", scope=AFTER),
    Rule(
        "predict",
        "doxastic",
        "predict predicts",
        scope=AFTER,
        before=rf"\b(?:{HE}|analysts|economists|experts) $",
    ),
    Rule(
        "view",
        "doxastic",
        "in",
        rest=r" (?:my|our) (?:view|opinion|judg[e]?ment|estimation)",
        scope=AFTER,
        not_after=r" of\b",
    ),
    Rule(
        "bet",
        "doxastic",
        "bets betting bet",
        scope=AFTER,
        after=r" that\b",
        not_before=r"\b(?:can|could|to|the|a) $",
    ),
    # "The projected growth", "a suspected Ebola case".
    Rule(
        "projected",
        "doxastic",
        "projected",
        scope=QUALITY,
        before=rf"(?:\b(?:the|an?|{ITS}|of|for|with|in)|[’']s) $",
        after=r" [\w$£€]",
        not_after=r" (?:to|on|onto|by|in|from)\b",
    ),
    Rule(
        "suspected-name",
        "doxastic",
        "suspected",
        scope=QUALITY,
        before=rf"\b(?:an?|of|by|from|for|with|\d+|{TWO}|several|where|more|other) $",
        after=r" (?-i:[A-Z])\w+ [a-z]",
    ),
)
