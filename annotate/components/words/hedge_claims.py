"""Hearsay, doxastic and investigation cues: whose word it is, and what nobody has settled yet."""

from __future__ import annotations

from annotate.components.words.hedge_rule import ADVERB, AFTER, NOUN, QUALITY, Rule

_BE = "is are was were be been being isn't isn’t wasn't wasn’t aren't aren’t"
_HOW = r"(?: not| never| also| now| still| widely| generally| broadly| long| largely| initially)*"
_TO = r"(?: to\b)"
_DETERMINED = (
    r"\b(?:the|a|an|this|that|these|those|no|any|his|her|their|its|our|my|your|two|three|other"
    r"|more|one|main|prime|key|terror|murder|possible|armed|second|first|smuggling|of"
    r"|between|from|with|by|for|flood|insurance|fraud|bomb|bombing|shooting) $"
)
_CLAUSE_NEXT = (
    r" (?:that\b|the\b|a\b|an\b|his\b|her\b|their\b|its\b|our\b|my\b|your\b|this\b|these\b"
    r"|those\b|he\b|she\b|it\b|they\b|we\b|you\b|i\b|there\b|some\b|many\b|most\b|any\b|no\b"
    r"|more\b|as many\b|both\b|one\b|[\d£$€]|(?-i:[A-Z]))"
)

HEARSAY = (
    Rule("reportedly", "hearsay", "reportedly", scope=ADVERB),
    Rule("allegedly", "hearsay", "allegedly purportedly supposedly", scope=ADVERB),
    Rule("so-called", "hearsay", "so-called purported self-proclaimed self-styled", scope=QUALITY),
    Rule(
        "alleged",
        "hearsay",
        "alleged rumored rumoured",
        scope=QUALITY,
        not_before=r"\b(?:is|are|was|were|has|have|had) $",
        not_after=_CLAUSE_NEXT,
    ),
    Rule("allege", "hearsay", "allege alleges alleged alleging", scope=AFTER),
    Rule(
        "allegation",
        "hearsay",
        "allegation allegations accusation accusations",
        scope=NOUN,
        not_before=r"(?-i:(?:Inquiry|Commission) into $)",
    ),
    # In a courtroom "the accused" is the defendant.
    Rule(
        "accuse",
        "hearsay",
        "accuse accuses accused accusing",
        rest=r"(?: of\b)?",
        scope=AFTER,
        not_before=r"\b(?:the|main|co) $|co-$",
    ),
    # Money that is asked of an insurer, and lives that are lost, are no assertions.
    Rule(
        "claim-verb",
        "hearsay",
        "claim claims claimed claiming",
        scope=AFTER,
        after=_CLAUSE_NEXT + r"| to\b|[,:]?\s?[“\"‘']|[,.;]|,? \w+ly\b",
        not_before=_DETERMINED
        + r"|\b(?:paid|pays|pay|filed?|settle[sd]?|those|reviews|have|has|had"
        r"|sea|territorial|maritime|land|such|competing|rival) $|[’']s $",
        not_after=r" (?:responsibility|credit|victory|success|hundreds|thousands|\w+ lives|lives"
        r"|asylum|benefits?|for|against|pending|from|on the|expenses|damages|the lives?"
        r"|the (?:title|crown|prize)|(?:his|her|their) (?:first|second|third|life))\b",
    ),
    Rule(
        "claim-noun",
        "hearsay",
        "claim claims",
        scope=NOUN,
        before=r"(?:\b(?:the|a|this|that|these|those|his|her|their|its|any|such|into|of|denied"
        r"|rejects?|rejected|dismissed|by|over|to|probe|explosive|false|and)|['’]s?) $",
        after=r"(?: (?:that|by|about|of|is|was|were|made|not|concerning|in|are|he|she|it|they)\b"
        r"|[,.;:\"”]| (?-i:[A-Z]))",
        not_before=r"\b(?:insurance|flood|filed|settle|asylum|tax|take|pursue a) ?$|"
        r"\b(?:insur(?:er|ance)|flood|compensation)\b[^.!?]*$",
        not_after=r" (?:is still open|form|against|pending|to fame)\b",
    ),
    Rule(
        "said-to",
        "hearsay",
        _BE,
        rest=_HOW + r" (?:said|understood|rumou?red|reported|alleged)(?: by \w+)?" + _TO,
    ),
    Rule(
        "it-is-said",
        "hearsay",
        "it",
        rest=r" (?:is|was) (?:learn(?:t|ed)|reported|said"
        r"|understood|rumou?red|alleged|claimed)\b(?: that\b)?",
        not_after=r" by\b",
    ),
    # A participle behind a noun: "a villa said to be worth millions".
    Rule(
        "said-to-noun",
        "hearsay",
        "said reported rumored rumoured understood",
        rest=r" to",
        before=r"\w[,]? $",
        after=r" (?:be|have|been|include|involve|belong|show)\b",
    ),
    Rule(
        "rumour",
        "hearsay",
        "rumor rumors rumour rumours",
        scope=NOUN,
        after=r" (?:that|of|has it)\b",
    ),
    Rule(
        "supposed",
        "hearsay",
        "supposed",
        scope=QUALITY,
        after=r" (?!to\b)\w",
        not_before=r"\b(?:is|are|was|were|be|been|i|we|they|he|she|not|isn[’']t|aren[’']t) $",
    ),
    Rule(
        "some-say",
        "hearsay",
        "some many critics",
        rest=r" (?:say|claim)\b",
        scope=AFTER,
        before=r"(?:^|[,;] ?)[\W_]*$",
        not_after=r" (?:goodbye|no|yes)\b",
    ),
    Rule(
        "what-it-calls",
        "hearsay",
        "what",
        rest=r" (?:they|some|critics|opponents|prosecutors|police|officials)(?: are)?"
        r" (?:call|say is|say was|describe as|criticizing as|allege)",
        scope=AFTER,
    ),
)

DOXASTIC = (
    Rule(
        "expected-to",
        "doxastic",
        _BE,
        rest=_HOW + r" (?:expected|believed|thought|projected|forecast|predicted|presumed"
        r"|suspected|estimated|assumed|anticipated|feared|suspected of)\b(?: to\b(?: have\b)?)?",
        not_after=r" (?:an asset)\b",
    ),
    Rule(
        "expected-noun",
        "doxastic",
        "expected believed thought projected presumed forecast estimated",
        rest=_TO,
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
        not_before=r"\b(?:the|a|of|no|any|this|that|and|is|are|was|were|be|well|never|in) $",
        not_after=r" (?:of|about|and|again|before|for|very|twice|through|out|how|leader|process"
        r"|prominently|in|to)\b| (?:it|that) over\b|[.?!]|-",
    ),
    Rule(
        "think",
        "doxastic",
        "think reckon guess figure",
        scope=AFTER,
        before=r"(?:n[’']t|\b(?:i|we|he|she|they|who|you|people|not|also|never|do|to|some|many"
        r"|officials|experts|analysts|historians|scientists|police|i[’']d|always|still|really)"
        r"|(?-i:[A-Z]\w+)|\w+s|[,]) $",
        not_before=r"\b(?:do you|do i|should|need to|logical to|must|can|could|let me|the|a|of"
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
        not_after=r" (?:i could have)\b",
    ),
    Rule(
        "suspect",
        "doxastic",
        "suspect suspects suspected",
        scope=AFTER,
        after=_CLAUSE_NEXT,
        not_before=_DETERMINED,
    ),
    Rule(
        "suspected",
        "doxastic",
        "suspected presumed",
        scope=QUALITY,
        after=r" [\w‘“\"]",
        not_before=r"\b(?:is|are|was|were|be|been|has|have|had|he|she|they|we|i|who|it|long"
        r"|police) $",
        not_after=_CLAUSE_NEXT,
    ),
    Rule("suspected-of", "doxastic", "suspected", rest=r" of\b", scope=AFTER),
    Rule(
        "fear",
        "doxastic",
        "fear fears feared fearing",
        scope=AFTER,
        after=_CLAUSE_NEXT + r"| \w+ing\b|, [^,]{1,30}, that\b",
        not_before=r"\b(?:the|no|of|with|without|in|to|for|and) $",
        not_after=r" (?:the worst|him|her|them|mongering)\b",
    ),
    Rule("feared", "doxastic", "feared", after=r" (?:dead|drowned|lost|missing|trapped|to)\b"),
    Rule(
        "fearful",
        "doxastic",
        "fearful worried concerned",
        scope=AFTER,
        rest=r"(?: that\b)?",
        after=r" (?:that|the|a|if|he|she|it|they|we|some|your)\b",
        before=r"\b(?:is|are|was|were|he|she|they|am|[’']m|be|been) $",
    ),
    Rule(
        "worry",
        "doxastic",
        "worry worries fears concerns hopes belief expectation expectations suspicion suspicions",
        scope=AFTER,
        rest=r" that\b",
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
        "hope",
        "doxastic",
        "hope hopes hoped hoping",
        scope=AFTER,
        after=_CLAUSE_NEXT + r"| with\b| to\b| will\b",
        not_before=r"\b(?:in|the|of|no|can|had|and|for|little|any) $(?<!had )",
        not_after=r" (?:you (?:guys )?(?:have|enjoy)|for\b)",
    ),
    Rule(
        "estimate-that",
        "doxastic",
        "estimate estimates estimated",
        rest=r"(?: in \d+)? that\b",
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
        after=_CLAUSE_NEXT + r"| whether\b| are\b",
        not_before=r"\b(?:no|in|cast|the|of|any|reasonable|express(?:ed)?|raise|raising|a) $",
        not_after=r" (?:on|about|it[.,;]|it$)",
    ),
    Rule("consider", "doxastic", "considers", rest=r" that\b", scope=AFTER),
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
    Rule("bet", "doxastic", "bets betting", rest=r"(?: on\b| that\b)", scope=AFTER),
)

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
        _BE + " remain remains remained",
        rest=r"(?: (?:still|also|yet|initially|currently|as yet))*"
        r" (?:unclear|unknown|uncertain|undetermined|unresolved)" + _OPEN_QUESTION,
        scope=AFTER,
        not_after=r" (?:assailants?|gunmen|attackers?|soldier|number of)",
    ),
    Rule(
        "not-clear",
        "investigation",
        _BE,
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
        rest=_OPEN_QUESTION,
        scope=AFTER,
        after=r" (?:if|how|why|what|who|when|where)\b|(?<=whether)",
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
        "was were is are has have not unable hasn't hasn’t",
        rest=r"(?:(?: not)?(?: been)? (?:un)?able)?(?<=able) to"
        + r"(?: (?:independently|immediately))? "
        + _UNSET,
        scope=AFTER,
    ),
    Rule(
        "yet-to-be",
        "investigation",
        "has have had is are yet",
        rest=r"(?: yet)?(?<=yet) to be " + _UNSET,
        scope=AFTER,
    ),
    Rule(
        "examining-whether",
        "investigation",
        _BE + " examine examines examined examining investigate investigates investigated"
        " investigating assess assessing considering consider reviewing review probe probing"
        " probing looking look looks studying checking weighing determine determining",
        rest=r"(?:(?<=s)|(?<=is)|(?<=are)|(?<=re)|(?<=e)|(?<=n)|(?<=g)|(?<=w)|(?<=d)|(?<=k))"
        r"(?: (?:still|also|now))*(?: (?:examining|investigating|assessing|considering|reviewing"
        r"|probing|looking|studying|checking|weighing|trying to determine"
        r"|working to determine))?(?: into)? whether",
        scope=AFTER,
    ),
    Rule(
        "looking-into",
        "investigation",
        _BE,
        rest=r"(?: still| also| now)* (?:looking into"
        r"|probing)",
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
        rest=r"(?: still)? (?:linger|remain|persist)",
    ),
    Rule("unconfirmed", "investigation", "unconfirmed unverified uncorroborated", scope=QUALITY),
    Rule(
        "not-rule-out-cause",
        "investigation",
        "hard difficult impossible",
        rest=r" to (?:know|say|tell|see how)",
        scope=AFTER,
        after=r" (?:whether|if|how|what|why)?\b",
    ),
)
