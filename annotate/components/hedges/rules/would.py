"""When "would" hedges: a supposed case, not the past of "will" nor a habit.

"Would" is the most frequent doubtful cue of news: of three, one hedges. What stands around it
decides: a condition, a subject that is only proposed ("lifting the ban would"), an effect
("would cost"); against it speak a report of a plan ("said he would"), a habit, and what did
not come true ("would have saved").
"""

from __future__ import annotations

from annotate.components.hedges.rules.rule import Rule
from annotate.lexicon.alternations import HE, HIS, THE, WAS, WHO
from annotate.lexicon.function_words import SUBJECTS
from annotate.lexicon.listing import joined

WORDS = "would wouldn't wouldn’t"
_TO_MARK = r"(?:[^.!?;]|\.(?=\d))*$"  # up to the cue, in the same sentence
_UNQUOTED = r"(?:[^.!?;“\"]|\.(?=\d))*$"  # the same, without an opening quotation mark

# What somebody said, knew or hoped of the future, in the past: "promised that it would".
_REPORTS = (
    r"said|told|announc(?:ed|ing)|promised|pledg(?:ed|ing)|(?<!if )confirmed|assured|add(?:ed|ing)"
    r"|declared|vowed|underscored|insisted|agreed|decided|predicted|signal(?:l)?ed|estimated|hoped"
    r"|knew|learned|known|ruled|revealed|disclosed|reiterated|forecast|thought|stressed|maintained"
    r"|ask(?:ed|s|ing)?(?: \w+){0,3} (?:when|if|whether|how|what)|whether|adamant|suggested"
    r"|condition|clear|notice|determine|assumed|accepted|meaning|ensur(?:ed|ing)|assurances?|news"
    r"|advice|pray(?:ed)?|feared|afraid|wanted|sought|used to|previously|whenever"
    r"|every (?:\w*day|morning|night|week|year|spring|summer|autumn|winter|evening|time)"
    r"|(?:say|define|explain|know) (?:when|what|how|who)"
)
_MORE_REPORTS = (
    r"announces|promis(?:e|ing)|vow(?:ing)?|determined|predictions?|indicated|hop(?:es?|ing)"
    r"|meant|ensure|worried|concerned|warn(?:ed|ing)|explained|claimed|believed|expected|denied"
    r"|stat(?:ed|ing|ement)|informed|emphasi[sz]ed|confiden(?:t|ce)|optimis(?:m|tic)|doubts?"
    r"|s[ck]eptical|noted|argued|asserted|acknowledged|admitted|conceded|imagined|reali[sz]ed"
    r"|understood|read|wrote|guaranteed?|record|rumou?rs|reports|claims|accused|alleged|evident"
    r"|certain|surprised?|threaten(?:ed|ing)"
    r"|(?:state|idea|about|question(?:ed|s)?|clues?|details?|list(?:ing)?|plans?|sure|see)"
    r" (?:on |about )?(?:when|what|how|who|if|where)"
)
_HABIT = rf"|growing up|when (?:{HE}) (?:{WAS})|back then|in the past|for years"
REPORTED = rf"\b(?:{_REPORTS})\b{_TO_MARK}"
_TOLD = rf"\b(?:{_REPORTS}|{_MORE_REPORTS})\b{_UNQUOTED}"
_TOLD_OR_HABIT = rf"\b(?:{_REPORTS}|{_MORE_REPORTS}{_HABIT})\b{_UNQUOTED}"
_UNREAL = (
    rf"(?:\b(?:if|unless)\b|(?:^|[,;—–-] ?)\W*(?:were|had|should) (?:{HE}|there"
    rf"|this|that|the|an?|{HIS}|any|(?-i:[A-Z]\w+))\b)(?:[^.!?]|\.(?=\d))*$"
)
# Persons and what they use to do: "she would tape the show", "nobody would come".
_HABITUAL = rf"\b(?:he|she|there|nobody|no one|what|why|who|that (?:{HE})) $"
# What did not come true, politeness, refusals, and a future seen from the past.
_OTHER = (
    r"(?:-be\b|,|['’]ve\b| have it\b| you (?:like|care|mind|prefer)\b"
    r"| (?:rather|prefer|all(?! but|-)|always|often|usually|typically|sometimes|regularly)\b"
    r"| (?:not |otherwise |long |only |also )*have (?:been|had|\w+ed|\w+(?:wn|ne)|made|given|taken"
    r"|won|lost|got|put|set|cut|told|thought|led|left|kept|met|sent|seen|come|become)\b"
    r"| (?:really |certainly |also |just |strongly )*(?:like|love|agree|encourage|urge|suggest"
    r"|point out|expect|advise|recommend|add(?! up| to\b)|note|describe|call)\b"
    r"| (?:not )?(?:say|speak|comment|discuss|elaborate|neither|be drawn|rule|confirm|specify"
    r"|disclose|identify|reveal|let)\b| be (?:happy|glad|on hand)\b| do well to\b"
    r"| (?:later|eventually|then|soon|go on to|end up|come to (?:be|regret|see))\b)"
)
_EFFECT = (
    r" (?:also |only |not |help (?:to )?|probably |reportedly |otherwise )*(?:allow|help|mean"
    r"|need|bring|require|put|cost|increase|reduce|have to|make|give|lead to|cause|take|save"
    r"|benefit|improve|enable|raise|hurt|damage|create|affect|change|become|provide|prevent"
    rf"|boost|undermine|cut|work|be (?:{THE}|more|better|less|too|hard|difficult|easier|good"
    r"|bad|nice|great|so|wiser|\w+(?:able|ible|ful|ous|ent)))\b"
)
# "Would likely", "would appear" are one cue.
ALSO = r"(?: (?:well|potentially|likely|possibly|conceivably|seem|appear)\b(?: to\b)?)?"

WOULD = (
    Rule(
        "would-if",
        "epistemic",
        WORDS,
        rest=ALSO,
        before=_UNREAL,
        not_before=r"\b(?:(?:as|even|sure|determine|know|see) if|ask(?:ed|s"
        r"|ing)?(?: \w+){0,3} if)\b"
        r"[^.!?]*$|\b(?:if|unless)\b[^.!?]*" + REPORTED,
        not_after=_OTHER,
    ),
    Rule(
        "would-unless",
        "epistemic",
        WORDS,
        rest=ALSO,
        after=r"[^.!?;]*\b(?:if|unless|were to|without)\b",
        not_before=rf"\b(?:said|announced|vowed|warned)\b{_UNQUOTED}",
        not_after=_OTHER + r"| be complete without\b",
    ),
    Rule(
        "would-that",
        "epistemic",
        WORDS,
        rest=ALSO,
        before=rf"(?:\b(?:this|{WHO}|these)|, it) $",
        not_before=rf"\b(?:said|announced|promised|hoped?) that $|{_TOLD_OR_HABIT}",
        not_after=_OTHER,
    ),
    Rule(
        "would-effect",
        "epistemic",
        WORDS,
        after=_EFFECT,
        not_before=REPORTED,
        not_after=_OTHER,
    ),
    # What is only proposed stays so in a report: "said lifting the ban would", "a strike would".
    Rule(
        "would-case",
        "epistemic",
        WORDS,
        rest=ALSO,
        before=r"\b(?:said|says?|that|argued|add(?:ed|ing)|warn\w+|suggest\w*|and|but) (?:that )?"
        r"(?:[a-z]+ing|an?|any|such) [^.!?;]{0,60}$",
        not_before=rf"\b(?:promis|pledg|announc|hop)\w+ that \w+ [^.!?;]*$|{_HABITUAL}",
        not_after=_OTHER,
    ),
    Rule(
        "would",
        "epistemic",
        WORDS,
        rest=ALSO,
        not_before=rf"{_HABITUAL}|{_TOLD}",
        not_after=_OTHER,
        unreported=True,  # of 29 in such words of the training articles 8 hedge
    ),
    Rule(
        "contracted-would",
        "epistemic",
        joined(SUBJECTS),
        rest=r"[’']d",
        after=r" (?:probably|likely|never be|be (?:surprised|lucky|foolish|better off))\b"
        r"| (?!\w+ed\b|been\b|had\b|gone\b)\w+ [^.!?]*\bif\b",
        not_before=r"\bif $",
    ),
)
