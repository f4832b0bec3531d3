"""Epistemic cues: the speaker's own judgment that something may be so, or likely is."""

from __future__ import annotations

from annotate.components.hedges.rules.rule import (
    ADVERB,
    NOUN,
    QUALITY,
    Rule,
)

# "said he would", "promised that it would": the past of "will" in reported speech.
_REPORTED = (
    r"\b(?:said|told|announc(?:ed|ing)|promised|pledged|(?<!if )confirmed|assured|added|declared"
    r"|vowed"
    r"|underscored|insisted|agreed|decided|predicted|signal(?:l)?ed|estimated|hoped|knew|learned"
    r"|known|ruled|revealed|disclosed|reiterated|forecast|thought|adding|stressed|maintained"
    r"|asked (?:when|if|whether|how|what)|whether|adamant|suggested|condition|clear"
    r"|notice|determine|assumed|assured|accepted|pledging|meaning|ensur(?:ed|ing)|assurances?"
    r"|news|advice|pray(?:ed)?|feared|afraid|wanted|sought|used to|previously|whenever"
    r"|every (?:\w*day|morning|night|week|summer|winter|time)"
    r"|(?:say|define|explain|know) (?:when|what|how|who))\b(?:[^.!?;]|\.(?=\d))*$"
)
_UNREAL = (
    r"(?:\b(?:if|unless)\b|(?:^|[,;—–-] ?)\W*(?:were|had|should) (?:i|you|he|she|it|they|we|there"
    r"|this"
    r"|that|the|an?|his|her|their|its|our|any|(?-i:[A-Z]\w+))\b)(?:[^.!?]|\.(?=\d))*$"
)

_POLLED = (
    r"\W{0,2} (?:(?:gop|democratic|republican|primary|general) )*"
    r"(?:voter|elector|caucus|ballot)\w*|\W{0,2} (?:gop |democratic |republican )?primary"
)

EPISTEMIC = (
    # "May" the month and the surname have a capital; so has the wish "May he rest".
    Rule(
        "may",
        "epistemic",
        "may",
        rest=r"(?-i:(?<=may))(?: or may not)?",
        # Rules that allow: "holders may renew", "boats may not enter", "tips may be sent to".
        not_after=r"['’]s\b| be (?:left|sent|mailed|emailed|submitted|directed|addressed|purchased"
        r"|obtained) (?:for|to|at|with|by|in|from|online|through)\b| (?:not )?(?:enter|carry"
        r"|board|wear|scroll|approach|renew|book|apply"
        r"|borrow|park|submit|register|enrol|vote by|sit on|run up to)\b",
    ),
    # Headlines write the modal with a capital: "Storm May Be Near", "Rates May Not Fall".
    Rule(
        "may-headline",
        "epistemic",
        "may",
        rest=r"(?-i:(?<=May|MAY))",
        before=r"(?-i:[A-Z]\S+) $",
        after=r" (?:be|have|not|never|soon|still|also|yet)\b",
    ),
    Rule(
        "might",
        "epistemic",
        "might",
        not_before=r"(?:\b(?:the|his|her|its|their|our|with|all|of|military|naval|full)|['’]s) $",
        not_after=r" of\b",  # "the might of the attack" is strength
    ),
    # Past ability and its denial are no doubt: "could see", "could not afford".
    Rule(
        "could",
        "epistemic",
        "could",
        not_before=r"(?:\b(?:nothing|so (?:that )?(?:he|she|it|we|they|i)|all (?:he|she|we|they)"
        r"|as if (?:he|she|it|they)|as (?:best|fast|much|far) as \w+|when police|i|he|she|nobody"
        r"|no one|until \w+|little|few) $)|^\W*(?:during|for most of|back then|years ago"
        r"|in (?:19|20)\d\d|when [^,]*\d{4},)[^.!?]*$",
        not_after=r"(?: ?n[o’']t\b(?! be ruled out)| no longer\b| once\b| barely\b| hardly (?!do)"
        r"| only \w+ as\b| \w+ (?:anything|only|freely|unaided)\b| (?:also )?(?:see|hear|feel"
        r"|remember|afford|be (?:seen|heard|reached"
        r"|contacted)|do little|tell|neither|possibly imagine)\b)",
    ),
    # Of one person it is an ability ("she could pick 150 pounds"), but for what befalls one.
    Rule(
        "could-person",
        "epistemic",
        "could",
        before=r"\b(?:he|she) $",
        after=r" (?:be (?!seen|heard|reached|contacted)|have\b|face\b|become\b|lose\b|win\b|still\b"
        r"|also\b|soon\b|end up\b|miss\b|add\b|use\b|get\b|return\b|play\b|run\b|decide\b|seek\b)",
        not_before=r"\b(?:told \w+ \w+|as if \w+|so (?:that )?\w+|if \w+) $",
    ),
    Rule("cannot-rule-out", "epistemic", "could cannot can", rest=r" ?n[o’']t be ruled out"),
    Rule("could-not-exclude", "epistemic", "cannot can't", rest=r" be ruled out"),
    # A plan or a reported promise is no doubt ("said it would"); a supposed case is.
    Rule(
        "would-if",
        "epistemic",
        "would wouldn't wouldn’t",
        before=_UNREAL,
        not_before=r"\b(?:ask(?:ed)?|even) if\b[^.!?]*$|\b(?:if|unless)\b[^.!?]*" + _REPORTED,
        not_after=r"(?:-be\b| (?:not )?(?:say|speak|comment|neither|like|rather)\b)",
    ),
    Rule(
        "would",
        "epistemic",
        "would wouldn't wouldn’t",
        not_before=_REPORTED,
        not_after=r"(?:-be\b| have it\b| like\b| love\b| rather\b| all\b| always\b| often\b"
        # What did not come true is no doubt ("would have saved"), nor is politeness ("would urge").
        r"| (?:not )?have (?:been\b|\w+ed\b)| (?:certainly )?(?:agree|encourage|urge)\b"
        r"| (?:not )?(?:say|speak|comment|discuss|elaborate|neither|be drawn|rule)\b"
        r"| not (?:be|give|offer|provide)\b"
        # A future seen from the past: "the movement that would later fail".
        r"| (?:later|eventually|go on to|end up|come to (?:be|regret|see))\b)",
    ),
    Rule(
        "contracted-would",
        "epistemic",
        "he she it they we you i",
        rest=r"[’']d",
        after=r" (?:be|have to|probably|never be)\b| (?!\w+ed\b|been\b|had\b"
        r"|gone\b)\w+ [^.!?]*\bif\b",
        not_before=r"\bif $",
    ),
    # An expectation, not a duty: "should be enough", "should have no trouble".
    Rule("should-expect", "epistemic", "should", after=r" (?:be enough|soon|arrive by|have no)\b"),
    Rule(
        "possible",
        "epistemic",
        "possible",
        scope=QUALITY,
        not_before=r"(?:\b(?:as \w+ as|where|when|if|wherever|whenever|worst|best|every"
        r"|made it|make it|makes it|making it|all) $)",
    ),
    Rule(
        "possibly",
        "epistemic",
        "possibly",
        scope=ADVERB,
        not_before=r"(?:\b(?:can|cannot)|n[’']t) $",
    ),
    # Behind a determiner it is an adjective: "the likely cause".
    Rule(
        "likely-noun",
        "epistemic",
        "likely",
        scope=QUALITY,
        before=r"\b(?:the|a|an|his|her|their|its|one|another|no) $",
        after=r" \w",
        not_after=_POLLED,
    ),
    # Pollsters' "likely voters" are a group, and an "unlikely ally" is a surprising one.
    Rule(
        "likely",
        "epistemic",
        "likely",
        not_after=_POLLED,
    ),
    Rule(
        "more-likely",
        "epistemic",
        "most more very highly quite",
        scope=ADVERB,
        rest=r" (?:un)?likely",
    ),
    Rule(
        "unlikely",
        "epistemic",
        "unlikely",
        not_after=r" (?:\w+ )?(?:all(?:y|ies|iance)|hero\w*|supporter|friend|partner|pair|couple"
        r"|duo|place|source|star|coalition|bedfellow)s?\b",
    ),
    Rule("probably", "epistemic", "probably presumably conceivably arguably", scope=ADVERB),
    Rule("probable", "epistemic", "probable plausible", scope=QUALITY, not_after=r" cause\b"),
    Rule("perhaps", "epistemic", "perhaps", scope=ADVERB),
    Rule("maybe", "epistemic", "maybe", scope=ADVERB),
    Rule(
        "potential",
        "epistemic",
        "potential",
        scope=QUALITY,
        not_before=r"\b(?:full|fullest|his|her|their|its|great|huge|has|have|had|the untapped) $",
    ),
    Rule("potentially", "epistemic", "potentially", scope=ADVERB),
    Rule("not-certain", "epistemic", "not", rest=r" (?:necessarily|impossible|inevitable)"),
    Rule(
        "necessarily",
        "epistemic",
        "necessarily",
        before=r"(?:\b(?:none|no|nor)\b|n[’']t\b)[^.!?]*$",
    ),
    Rule("almost-certainly", "epistemic", "almost", rest=r" certainly"),
    Rule("apparently", "epistemic", "apparently seemingly evidently ostensibly", scope=ADVERB),
    Rule(
        "apparent",
        "epistemic",
        "apparent",
        scope=QUALITY,
        not_before=r"\b(?:no|became|become|readily|immediately|painfully|more) $",
    ),
    Rule("seem", "epistemic", "seem seems seemed seeming", rest=r"(?: to\b)?"),
    # Somebody who appears in court, on a stage or in a picture is there.
    Rule(
        "appear",
        "epistemic",
        "appear appears appeared appearing",
        after=r" (?!(?:in|on|at|before|as|via|alongside|opposite|with|by|under|for|from|near|next"
        r"|last|low|this|the|an?|to|and|or|but|there|here|again|twice|once|daily|weekly|early"
        r"|late|briefly"
        r"|when|where|around|during|after|between|among|every|only|just|regularly|first|if|while"
        r"|without|outside|inside|together|publicly|online|alone|live|not)\b)[a-z]",
        not_before=r"\b(?:to|who has|scheduled to|due to) $",
    ),
    Rule(
        "appear-to",
        "epistemic",
        "appear appears appeared appearing",
        rest=r" to",
        after=r" \w",
        not_before=r"\b(?:to) $",
    ),
    # A study or a sign suggests; a person who suggests proposes.
    Rule(
        "suggest",
        "epistemic",
        "suggest suggests suggested suggesting",
        before=r"\b(?:evidence|stud(?:y|ies)|research|data|polls?|surveys?|figures?|results?|model"
        r"|leaks?|emails?|messages?|records?|documents?|analysis|findings?|tests?|images?"
        r"|photos?|footage|signs?|reports?|estimates?|information|projections?"
        r"|samples?|trends?|experiments?|scans?|history|theory|indications?)\b[^.!?;]*$",
        not_before=r"\b(?:continued?|and|not|wrong|outrageous|absurd|ridiculous) to $",
    ),
    Rule(
        "it-seems",
        "epistemic",
        "it",
        rest=r" (?:appears|appeared|seems|seemed)\b",
        after=r" that\b|,",
    ),
    Rule(
        "look-like",
        "epistemic",
        "look looks looked",
        rest=r" (?:like|set|poised|likely)(?: to\b)?",
        not_before=r"\b(?:what \w+|you) $",
        not_after=r" (?:any|a large)\b",
    ),
    Rule("tend", "epistemic", "tend tends tended", rest=r" to"),
    Rule(
        "chance",
        "epistemic",
        "chance possibility risk likelihood prospect",
        scope=NOUN,
        before=r"\b(?:a|some|the|real|good|slim|strong|fair|even|little|high|low|every"
        r"|\w+ing the) $",
        rest=r" (?:of|that)\b",
        not_before=r"\b(?:last|second) $",
    ),
    Rule("no-guarantee", "epistemic", "wasn't wasn’t isn't isn’t", rest=r" (?:guaranteed|certain)"),
)
