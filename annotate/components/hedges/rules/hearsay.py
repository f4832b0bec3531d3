"""Hearsay cues: the claim is another's, and the writer does not vouch for it."""

from __future__ import annotations

from annotate.components.hedges.rules.context import (
    BE_HEADS,
    CLAUSE_AHEAD,
    CLAUSE_NEXT,
    DETERMINED,
    HOW,
)
from annotate.components.hedges.rules.rule import ADVERB, AFTER, NOUN, QUALITY, Rule
from annotate.lexicon.alternations import (
    BE_BEEN,
    DID,
    HAS,
    HE,
    HIS,
    IS,
    IS_ONE,
    ITS,
    THEY,
    THIS,
    TO_BE,
    WILL,
)

# What whoever claims it has won.
WON = (
    r"(?:title|crown|prize|win|victory|draw|points?|gold|silver|bronze|medals?|try|goal|award"
    r"|trophy|place|spot|wicket|double|slam|cup|championship|scalp|pole)"
)

HEARSAY = (
    Rule("reportedly", "hearsay", "reportedly", scope=ADVERB),
    Rule("allegedly", "hearsay", "allegedly purportedly supposedly", scope=ADVERB),
    Rule("so-called", "hearsay", "so-called purported self-proclaimed self-styled", scope=QUALITY),
    Rule(
        "so-called-unjoined",
        "hearsay",
        "so",
        rest=r" called",
        scope=QUALITY,
        before=r"\b(?:an?|the|this|these|of|some) $",
        after=r" (?!because\b)[\w“‘\"]",
    ),
    Rule(
        "reported",
        "hearsay",
        "reported",
        scope=QUALITY,
        before=rf"\b(?:the|an?|{ITS}|of|despite|such|over|on|from|any) $",
        after=r" [a-z]",
        not_after=r" (?:by|that|in|on|to|speech|as|at|for|from|this|last)\b",
    ),
    Rule(
        "alleged",
        "hearsay",
        "alleged rumored rumoured",
        scope=QUALITY,
        not_before=rf"\b(?:{IS}|{HAS}) $",
        not_after=CLAUSE_NEXT,
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
        scope=AFTER,
        not_before=r"\b(?:the|main|co) $|co-$",
        not_after=r" persons?\b",
    ),
    # Money that is asked of an insurer, and lives that are lost, are no assertions.
    Rule(
        "claim-verb",
        "hearsay",
        "claim claims claimed claiming",
        scope=AFTER,
        after=CLAUSE_NEXT
        + rf"| \w+s (?:{IS}|{HAS}|{DID})\b| to\b|[,:]?\s?[“\"‘']|[,.;]|,? \w+ly\b",
        not_before=DETERMINED + rf"|\b(?:paid|pays|pay|filed?|settle[sd]?|those|reviews|{HAS}"
        r"|sea|territorial|maritime|land|such|competing|rival) $|[’']s $",
        not_after=r" (?:responsibility|credit|victory|success|hundreds|thousands|\w+ lives|lives"
        r"|asylum|benefits?|for|against|pending|from|on the|expenses|damages|the lives?"
        rf"|(?:an?|the|{ITS}) (?:[\w’'-]+ ){{0,3}}?{WON}"
        rf"|(?:{ITS}) (?:first|second|third|life))\b",
    ),
    # What a preposition or "that" opens is no noun: "by claiming it was safe".
    Rule(
        "claiming",
        "hearsay",
        "claiming",
        scope=AFTER,
        before=rf"\b(?:by|for|of|from|with|after|while|without|that|than|{IS}) $",
        after=rf" that\b|{CLAUSE_AHEAD}",
    ),
    Rule(
        "claim-noun",
        "hearsay",
        "claim claims",
        scope=NOUN,
        before=rf"(?:\b(?:the|a|{THIS}|{ITS}|any|such|into|of|denied"
        r"|rejects?|rejected|dismissed|by|over|to|false|and)|['’]s?) $",
        after=rf"(?: (?:that|by|about|of|{IS}|made|not|concerning|in|and|would|had|suggest\w*"
        rf"|follow\w*|{THEY})\b|[,.;:\"”]| (?-i:[A-Z])|\s*\n|$)",
        not_before=r"\b(?:insurance|flood|filed|settle|asylum|tax|take|pursue a) ?$|"
        r"\b(?:insur(?:er|ance)|flood|compensation)\b[^.!?]*$",
        not_after=r" (?:form|against|pending|to fame)\b",
    ),
    # "Has claimed", "…, he claimed".
    Rule(
        "has-claimed",
        "hearsay",
        "claimed",
        scope=AFTER,
        before=rf"\b(?:{HAS})(?: also| repeatedly| previously| once)? $|(?:^|[,”\"] )$",
        not_after=rf" (?:responsibility|the lives?|\w+ (?:\w+ )?lives|asylum|(?:{ITS}"
        r") (?:first"
        r"|second|third|li(?:fe|ves))|the (?:title|crown|prize)|\w+ (?:benefits?|victims))\b",
    ),
    Rule(
        "claims-of",
        "hearsay",
        "claims",
        scope=NOUN,
        after=rf" (?:of|about|that|{THEY})\b",
        not_before=r"\b(?:insurance|flood|compensation|land|take up) $",
        not_after=r" (?:of|about) (?:environmental|loss|damage)",
    ),
    # "A site that claims to …", "whom police claim is …".
    Rule(
        "claim-is-so",
        "hearsay",
        "claim claims claimed",
        scope=AFTER,
        before=rf"\b(?:{THEY}|police|officials|prosecutors|authorities|critics) $",
        after=rf" (?:{IS}|{HAS}|{WILL}|could|left)\b",
    ),
    # The claim stands behind the verb: "her boldest claim is that it leaks".
    Rule("claim-is", "hearsay", "claim claims", scope=AFTER, after=rf" (?:{IS}) that\b"),
    Rule(
        "said-to",
        "hearsay",
        BE_HEADS,
        rest=HOW + r" (?:said|understood|rumou?red|reported|alleged)(?: by \w+)?" + r"(?: to\b)",
        # A theft is reported to somebody.
        not_after=rf" (?:(?:the|an?|{HIS}|police|authorities|\w+ive)\b|(?-i:[A-Z]))",
    ),
    # "E-mails purporting to be from a bank".
    Rule("purport-to", "hearsay", "purport purports purported purporting", rest=r" to\b"),
    Rule(
        "it-is-said",
        "hearsay",
        "it",
        rest=rf"(?: (?:{IS_ONE})|['’]s) (?:learn(?:t|ed)|reported|said"
        r"|understood|rumou?red|alleged|claimed)\b",
        not_after=r" (?:by|to)\b",
    ),
    # A participle behind a noun: "a villa said to be worth millions".
    Rule(
        "said-to-noun",
        "hearsay",
        "said reported rumored rumoured understood",
        rest=r" to",
        before=r"\w[,]? $",
        after=rf" (?:{BE_BEEN}|have|include|involve|belong|show)\b",
    ),
    Rule(
        "rumour",
        "hearsay",
        "rumor rumors rumour rumours",
        scope=NOUN,
        after=r" (?:that|of|(?:have )?suggest\w*|say|about|abound|out of|circulat\w+|persist"
        rf"\w*)\b|{CLAUSE_AHEAD}",
    ),
    Rule(
        "speculation-that",
        "hearsay",
        "speculation",
        rest=rf"(?: (?:that|of)\b|(?={CLAUSE_AHEAD}))",
        scope=AFTER,
    ),
    # Told by nobody in particular.
    Rule(
        "story-goes",
        "hearsay",
        "by rumor rumour legend story word",
        rest=r"(?:(?<=by) all accounts|(?<!by)(?<!story) has it|(?<=story) goes)\b",
    ),
    Rule(
        "supposed",
        "hearsay",
        "supposed",
        scope=QUALITY,
        after=r" (?!to\b)\w",
        not_before=rf"\b(?:{TO_BE}|{HE}|not|isn[’']t|aren[’']t) $",
    ),
    Rule(
        "heard",
        "hearsay",
        "i we",
        rest=r"(?:['’]ve| have) heard",
        scope=AFTER,
        after=rf" (?:that|there|stories|{HE})\b|{CLAUSE_AHEAD}",
    ),
)
