"""Epistemic cues: the speaker's own judgment that something may be so, or likely is."""

from __future__ import annotations

from annotate.components.hedges.rules.context import CLAUSE_AHEAD
from annotate.components.hedges.rules.rule import (
    ADVERB,
    NOUN,
    QUALITY,
    Rule,
)
from annotate.components.hedges.rules.seeming import SEEMING
from annotate.components.hedges.rules.would import ALSO, WOULD
from annotate.lexicon.alternations import AM, HAS, HE, HIS, IS, IS_ONE, ITS, SHE, THE, THEY, YOU

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
        rest=r"(?-i:(?<=may))(?:(?<!you may)|(?! now (?!be|have)\w| (?:sit|go|rise|stand"
        rf"|speak|begin|proceed|be (?:seated|excused)|step down)\b))(?: or may not|{ALSO})",
        # Rules that allow: "holders may renew", "boats may not enter", "tips may be sent to".
        not_after=r"['’]s\b| be (?:left|sent|mailed|emailed|submitted|directed|addressed|purchased"
        r"|obtained) (?:for|to|at|with|by|in|from|online|through)\b| (?:not )?(?:"
        r"enter(?! the [\w ]+ market)|carry(?! on\b)|board|wear|scroll|approach|renew|book"
        r"|apply (?:for|to|at|online|in)"
        r"|borrow|park|submit|register|enrol|vote by|sit on|run up to)\b| not (?:bring|smoke|swim"
        r"|camp|drink|leave|feed|touch|take (?:photo|picture)\w*|set up"
        r"|be (?:detained|used|resold|copied))\b"
        r"| as well\b| be pardoned\b",
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
        rest=ALSO,
        not_before=rf"(?:\b(?:the|{HIS}|with|all|of|military|naval|full"
        r"|(?-i:[A-Z])\w+an|growing)|['’]s) $",
        not_after=r" of\b| as well\b",  # "the might of the attack" is strength
    ),
    # Past ability and its denial are no doubt: "could see", "could not afford".
    Rule(
        "could",
        "epistemic",
        "could",
        rest=ALSO,
        not_before=r"\b(?:before|until|how much \w+) [^.,;!?“”\"]{0,60}$"
        rf"|(?:\b(?:nor|nothing (?:{HE})|(?:much )?more than \w+|best (?:{HE})"
        rf"|insisted there|to see if \w+|only so much \S+|nothing|so (?:that )?(?:\w+ )?\w+"
        rf"|all \w+|none of [\w ]{{1,30}}|more \w+ than \w+"
        rf"|as if (?:{THEY})|as (?:best|fast|much|far) as \w+|when police|{SHE}|nobody"
        r"|no one|until \w+|little|few) $)|^\W*(?:during|for most of|back then|years ago"
        r"|in (?:19|20)\d\d|when [^,]*\d{4},)[^.!?]*$",
        not_after=r"(?: ?n[o’']t\b(?! be ruled out)| have (?:done|imagined|scored|gone into)\b"
        r"| no longer\b| find (?:no|such)\b| count on\b| sense\b| smell\b| vote once\b| sleep\b"
        r"| once\b(?! again)| barely\b| hardly (?!do)"
        r"| only \w+ as\b| \w+ (?:anything|only|freely|unaided)\b| (?:also )?(?:see|hear|feel"
        r"|remember|afford|be (?:seen|heard|contacted"
        r"|reached (?:for|by|on))|do little|tell|neither|possibly imagine)\b)",
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
    # "Tasmania could see 15 mm of rain", but "she could see a pot".
    Rule(
        "could-bring",
        "epistemic",
        "could",
        before=r"\w $",
        after=r" see (?:an? \w+ (?:in|of)|up to|as (?:many|much) as|more|further|\d)",
        not_before=rf"\b(?:{YOU}) $",
    ),
    # What sees something come has no eyes: "a pact which could see prices fall".
    Rule(
        "could-see",
        "epistemic",
        "could",
        before=r"\b(?:that|which|this|deal|pact|agreement|move|plans?|proposals?|law|rules?"
        r"|changes?|merger|takeover|scheme|strike|bid|decision|win|victory|defeat|round|storm"
        r"|project|measures?|cuts?|crisis|(?:19|20)\d\d) $",
        after=r" see\b",
    ),
    Rule("cannot-rule-out", "epistemic", "could cannot can", rest=r" ?n[o’']t be ruled out"),
    Rule("could-not-exclude", "epistemic", "cannot can't", rest=r" be ruled out"),
    *WOULD,
    # An expectation, not a duty: "should be enough", "should have no trouble".
    Rule("should-expect", "epistemic", "should", after=r" (?:be enough|soon|arrive by|have no)\b"),
    # What can be done is no doubt ("it is possible to swim here"), nor is a limit ("everything
    # possible", "the best possible start").
    Rule(
        "possible",
        "epistemic",
        "possible",
        scope=QUALITY,
        not_before=r"(?:\b(?:as \w+ as|where|when|if|wherever|whenever(?: it is)?|worst|\w+est"
        rf"|every|any(?:thing)?|everything|way|not|no \w+ (?:{IS_ONE})|n[o’']t been|not be|becomes?"
        r"|became|become|previously|sanctions|made|makes?|making (?:it|this|that)|made it"
        r"|all) $)|\b(?:make|making)\b[^.!?;,]{1,40} $"
        r"|\bma(?:de|kes) (?!an?\b)[^.!?;,]{1,40}(?<! the)(?<! any) $",
        not_after=r" (?:to (?!\w+ that)|thanks|because|on \w+ \w+\.|and necessary|under)\b",
    ),
    Rule(
        "possible-noun",
        "epistemic",
        "possible",
        scope=QUALITY,
        before=r"\b(?:where|when|if|any) $",
        after=rf" (?!(?:to|the|an?|and|or|but|in|on|at|for|by|{HE})\b)[a-z]",
        not_before=r"\bin any $",
        not_after=r" way",
    ),
    Rule(
        "possibly",
        "epistemic",
        "possibly",
        scope=ADVERB,
        not_before=r"(?:\b(?:can|cannot|could(?: not)?(?: have)?)|n[’']t(?: have)?) $",
    ),
    # Behind a determiner it is an adjective: "the likely cause".
    Rule(
        "likely-noun",
        "epistemic",
        "likely",
        scope=QUALITY,
        before=rf"\b(?:{THE}|{ITS}|one|another|no) $",
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
    Rule(
        "probable",
        "epistemic",
        "probable",
        scope=QUALITY,
        rest=r"(?:(?<=the probable)|(?! cause\b))",  # the law's "probable cause" has no article
    ),
    Rule("perhaps", "epistemic", "perhaps", scope=ADVERB),
    Rule("maybe", "epistemic", "maybe", scope=ADVERB),
    Rule(
        "potential",
        "epistemic",
        "potential",
        scope=QUALITY,
        after=r" [a-z]",
        not_before=rf"\b(?:full|fullest|great|huge|{HAS}|creative|growing|rich|tremendous"
        r"|below|most|existing|production|investments?|agricultural|the untapped) $",
        not_after=rf" (?:for|of|to|that|and|or|in|with|by|{IS}|{THEY}|amid)\b",
    ),
    Rule(
        "potential-for",
        "epistemic",
        "potential",
        scope=NOUN,
        before=rf"\b(?:the|a|greatest|some|{HAS}) $",
        after=r" (?:for|to|that|of \w+ing)\b",
        not_after=rf" for (?:{HIS}|attack)\b",
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
    *SEEMING,
    Rule("tend", "epistemic", "tend tends tended", rest=r" to"),
    # A chance that somebody gets, takes or misses is an opportunity.
    Rule(
        "chance",
        "epistemic",
        "chance chances likelihood",
        scope=NOUN,
        before=rf"(?:%|\b(?:{THE}|any|some|real|good|better|slim|strong|fair|even|little|high|low"
        r"|every"
        rf"|no|per ?cent|increases?|increased|{ITS})) $",
        rest=rf"(?: (?:of(?! a lifetime)|that)\b|(?={CLAUSE_AHEAD}))",
        not_before=r"\b(?:last|second|first|same"
        r"|(?:gave|give|given|giving|offered|denied)(?: \w+){0,3}) $",
    ),
    Rule("chances-are", "epistemic", "chances", rest=r" are\b", after=r"[, ]", before=r"^\W*$|, $"),
    Rule(
        "possibility",
        "epistemic",
        "possibility",
        scope=NOUN,
        rest=r"(?: (?:of|that)\b)?",
        not_before=rf"\b(?:no|this|{ITS}) $",
    ),
    Rule("no-guarantee", "epistemic", "wasn't wasn’t isn't isn’t", rest=r" (?:guaranteed|certain)"),
    Rule(
        "without-guarantee",
        "epistemic",
        "no not",
        rest=r" (?:(?<=no )|a )guarantees?\b",
        after=r" (?!of\b)|[.,;]",
    ),
    Rule(
        "as-far-as-known",
        "epistemic",
        "as",
        rest=rf" far as (?:i|we)(?: (?:know|knew|can (?:tell|see|say))|(?:['’](?:m|re)| (?:{AM}))"
        r" aware)",
    ),
)
