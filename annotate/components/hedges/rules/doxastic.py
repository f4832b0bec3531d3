"""Doxastic cues: somebody thinks, expects or fears it."""

from __future__ import annotations

from annotate.components.hedges.rules.context import BE, CLAUSE_NEXT, DETERMINED, HOW
from annotate.components.hedges.rules.rule import AFTER, QUALITY, Rule

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
        not_after=r" (?:in|of|about|and|to|for|me|him|her|them)\b| (?:it|you)[.,!?]|[.!?)]",
    ),
    Rule(
        "expected-to",
        "doxastic",
        BE,
        rest=HOW + r" (?:expected|believed|thought|projected|forecast|predicted|presumed"
        r"|suspected|estimated|assumed|anticipated|feared|suspected of)\b(?: to\b(?: have\b)?)?",
        # A duty or a right is no belief: "expected in the office", "presumed innocent".
        not_after=r" (?:an asset|innocent|in)\b",
    ),
    Rule(
        "expected-noun",
        "doxastic",
        "expected believed thought projected presumed forecast estimated",
        rest=r" to\b",
        before=r"(?:\w|[,)–—]) $",
    ),
    Rule(
        "believe",
        "doxastic",
        "believe believes believed believing",
        scope=AFTER,
        not_before=r"\b(?:can you|make|what \w+(?: \w+)?) $",
        not_after=r" (?:in|me|you|it or not|him)\b| it[.,!?]|[.!?]",
    ),
    Rule(
        "not-think",
        "doxastic",
        "don't don’t doesn't doesn’t didn't didn’t do",
        rest=r"(?:(?<=do)| not)? (?:think|believe|reckon|expect)\b",
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
        not_before=r"\b(?:the|a|of|no|any|this|that|is|are|was|were|be|well|never|in) $",
        not_after=r" (?:of|about|and|again|before|for|very|twice|through|out|how|leader|process"
        r"|prominently|in|to)\b| (?:it|that) over\b|[.?!]|-",
    ),
    Rule(
        "think",
        "doxastic",
        "think reckon guess figure",
        scope=AFTER,
        before=r"(?:n[’']t|\b(?:i|we|he|she|they|who|you|people|not|also|never|do|to|some|many"
        r"|officials|experts|analysts|historians|scientists|police|i[’']d|always|still|\w+ly)"
        r"|(?-i:[A-Z]\w+)|\w+s|[,]) $",
        not_before=r"\b(?:do you|do i|should|need to|must|can|could|let me|the|a|of|its|his|this"
        r"|you) $",
        not_after=r" (?:of|about|and|again|before|for|very|twice|through|out|tank|how)\b"
        r"| (?:it|that) over\b|[.?!]|-",
    ),
    Rule(
        "suppose",
        "doxastic",
        "i",
        rest=r" (?:suppose|guess|presume|imagine|figured?|reckon)\b",
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
        not_before=r"\b(?:is|are|was|were|be|been|has|have|had|he|she|they|we|i|who|it|long"
        r"|police) $",
        not_after=CLAUSE_NEXT,
    ),
    Rule("suspected-of", "doxastic", "suspected", rest=r" of\b", scope=AFTER),
    Rule(
        "fear",
        "doxastic",
        "fear fears feared fearing",
        scope=AFTER,
        after=CLAUSE_NEXT + r"| \w+ing\b|, [^,]{1,30}, that\b",
        not_before=r"\b(?:the|no|of|with|without|in|for) $",
        not_after=r" (?:the worst|him|her|them|mongering)\b",
    ),
    Rule("feared", "doxastic", "feared", after=r" (?:dead|drowned|lost|missing|trapped|to)\b"),
    Rule(
        "fearful",
        "doxastic",
        "fearful worried concerned",
        scope=AFTER,
        after=r" (?:that|the|a|if|he|she|it|they|we|some|your)\b",
        before=r"\b(?:is|are|was|were|he|she|they|am|[’']m|be|been) $",
    ),
    Rule(
        "worry",
        "doxastic",
        "worry worries concerns belief expectation expectations suspicion suspicions",
        scope=AFTER,
        after=r" that\b",
    ),
    Rule(
        "expect",
        "doxastic",
        "expect expects expected expecting anticipate anticipates anticipated",
        scope=AFTER,
        before=r"\w,? $",
        not_before=r"(?:\b(?:than|as|be|is|are|was|were|been|being|can you|could|should|the|ll|to"
        r"|hardly) |-)$",
        not_after=r"(?:[.,;:?!]| from\b| of\b)",
    ),
    Rule(
        "expecting",
        "doxastic",
        BE,
        rest=HOW + r" expecting\b",
        scope=AFTER,
        not_after=r" (?:a (?:baby|child|boy|girl|call|visitor)|twins|him|her|them|their (?:first"
        r"|second))\b"
        r"|[.,;:?!]",
    ),
    Rule(
        "hope",
        "doxastic",
        "hope hopes hoped hoping",
        rest=r"(?-i:(?<!Hope))",  # a capital makes a name of it
        scope=AFTER,
        after=CLAUSE_NEXT + r"| with\b| to\b| will\b",
        not_before=r"\b(?:in|the|of|no|can|for|little|any) $",
        not_after=r" (?:you (?:guys )?(?:have|enjoy)|for\b)",
    ),
    Rule(
        "estimate-that",
        "doxastic",
        "estimate estimates estimated",
        after=r"(?: in \d+)? that\b",
        scope=AFTER,
        not_before=r"\b(?:an|the|of|some|cost) $",
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
        not_after=r" (?:office|control|power|command|the (?:role|post|presidency)"
        r"|responsibility|leadership|charge)\b",
        not_before=r"\b(?:is|was|are|were|the|to) $",
    ),
    Rule(
        "speculate",
        "doxastic",
        "speculate speculates speculated doubt doubts doubted",
        scope=AFTER,
        after=CLAUSE_NEXT + r"| whether\b| are\b",
        not_before=r"\b(?:no|in|cast|the|of|any|reasonable|express(?:ed)?|raise|raising|a) $",
        not_after=r" (?:on|about|it[.,;])",
    ),
    Rule("consider", "doxastic", "considers", after=r" that\b", scope=AFTER),
    Rule(
        "predict",
        "doxastic",
        "predict predicts",
        scope=AFTER,
        before=r"\b(?:he|she|it|they|we|i|analysts|economists|experts) $",
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
        "bet", "doxastic", "bets betting", rest=r"(?: on)?(?= on\b| that\b|(?<=on) )", scope=AFTER
    ),
)
