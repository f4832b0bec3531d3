"""Conditional cues: it is so only if something else is."""

from __future__ import annotations

from annotate.components.hedges.rules.rule import CONSEQUENT, Rule
from annotate.lexicon.alternations import (
    HE,
    HIS,
    IS,
    IS_ONE,
    THE,
    THEM,
    THIS,
    WAS,
    WHAT,
    WHO,
    WILL,
    YOU,
)

_SUBJECT = (
    rf"(?:{HE}|there|{THIS}|{THE}|any|anyone|{HIS}"
    r"|such)\b"
)

CONDITION = (
    # A participle makes the whole condition: "if confirmed", "if convicted".
    Rule(
        "if-participle",
        "condition",
        "if",
        rest=r" (?:confirmed|convicted|approved|true|found (?:guilty|liable)|passed|enacted|elected"
        r"|proven|proved|adopted|ratified|upheld|accurate|correct|authentic)",
        after=r"[,.;]|$| (?!president\b)",
        scope=CONSEQUENT,
        not_before=r"\beven $",
    ),
    # "Asked if" and "wonder if" mean whether; "even if" concedes, "as if" compares.
    Rule(
        "if",
        "condition",
        "if",
        scope=CONSEQUENT,
        not_before=r"(?:\b(?:even|as|ask(?:s|ed|ing)?(?: \w+){0,3}|wonder(?:s|ed|ing)?|unclear"
        r"|unknown|for sure|for certain|not sure|find out|found out|determined?|decided?"
        r"|check(?:ed)?|doubtful|knows?|matter|see|cares|unsure|wondering|question(?:s|ed"
        r"|ing)?"
        r"(?: is)?|figur\w+ out|(?:declin|refus)\w+ to say|(?<!a )little|explain what,?|to learn)"
        r"|(?<!would)n[o’']t (?:know|sure|clear|say|tell)) $"
        r"|\bwhether\b[^.!?;]*\b(?:and|or)(?: so,)? $",
        # "Cold, if clean" concedes; "if nothing else", "if you ask me" set no condition.
        not_after=rf" (?:anything(?! (?:{IS_ONE}|has|happens|goes|else)\b)|(?:not|so)\b"
        rf"(?!,| \w+ed\b)|only to|ever|any(?=[,.;:)]| [–—-]| (?:{WAS})\b)|you must|i must"
        r"|less|only|somewhat|indeed|need be|nothing else|you ask|there (?:is one thing|was ever"
        r"|was any))\b"
        r"|-then\b| (?!so\b|not\b|(?:necessary|needed|possible|true|required|asked|left|caught"
        r"|elected|convicted|successful|implemented|applicable|available|\w+ed)\b)[a-z]+[.;]",
    ),
    Rule("unless", "condition", "unless", scope=CONSEQUENT),
    # An inverted condition begins its clause and asks nothing: "Should it fail, …".
    Rule(
        "should-inverted",
        "condition",
        "should",
        scope=CONSEQUENT,
        before=r"(?:^|[,;:—–-] ?)[\W_]*(?:(?:and|but) )?$",
        after=rf" (?:{_SUBJECT}|(?-i:[A-Z]))[^?]*?(?:[.!;”\"]|$)",
    ),
    Rule(
        "should-late",
        "condition",
        "should",
        scope=CONSEQUENT,
        before=r"\w $",
        after=rf" {_SUBJECT}",
        not_before=rf"\b(?:{WHAT}|which|or|and|but|so|if|than) $",
    ),
    Rule(
        "were-inverted",
        "condition",
        "were had",
        scope=CONSEQUENT,
        rest=r"(?: that true| it not\b)?",
        before=r"^[\W_]*$",
        after=r"[^?.!]*\b(?:would|could|might)\b[^?]*?(?:[.!;”\"]|$)",
    ),
    # "They would do so were it to be lowered."
    Rule(
        "were-late",
        "condition",
        "were",
        scope=CONSEQUENT,
        before=r"\b(?:would|could|might)\b[^.!?;]* $",
        after=rf" (?:{HE}|there|{THE} \w+) to\b",
    ),
    # "It would have been open by now had the council paid."
    Rule(
        "had-late",
        "condition",
        "had",
        scope=CONSEQUENT,
        before=r"\b(?:would|could|might)(?:n[o’']t| not)? have\b[^.!?;,]* $",
        after=rf" (?:{_SUBJECT}|(?-i:[A-Z]\w+))(?: [\w’'-]+){{0,3}}? (?:not|been|\w+ed|gone|known"
        r"|come|done|made|paid|taken|won|lost|left|kept|given)\b",
        not_before=rf"\b(?:{HE}|{WHO}|(?-i:[A-Z]\w+)) $",
    ),
    Rule(
        "provided",
        "condition",
        "provided",
        scope=CONSEQUENT,
        before=r"^\W*$|,[”\"’']? $",
        not_after=r" (?:by|with|for|to|that)\b",
    ),
    Rule(
        "provided-that",
        "condition",
        "provided providing",
        scope=CONSEQUENT,
        rest=rf"(?: that|(?<=ing)(?= (?:{YOU}|there)\b"
        rf"| (?:it|the(?: [\w’'-]+){{1,3}}) (?:{IS}|{WILL})\b))",
        not_before=rf"\b(?:{HE}|who) $",
    ),
    Rule(
        "assuming",
        "condition",
        "assuming supposing suppose",
        scope=CONSEQUENT,
        before=r"(?:^|[,;:—–-] ?|\band )[\W_]*$",
        not_after=r" (?:office|power|control)\b",
    ),
    Rule(
        "as-long-as",
        "condition",
        "as so",
        rest=r" long as",
        scope=CONSEQUENT,
        not_before=rf"\b(?:for|since|almost|nearly|twice|just|{THEM}|because|been|years) $",
        not_after=rf" \d| (?:{HE}) (?:can|could) (?:remember|recall)\b"
        rf"| (?:{HE}) did\b",
    ),
    Rule("barring", "condition", "barring", scope=CONSEQUENT, before=r"(?:^|, )[\W_]*$"),
    Rule("permitting", "condition", "weather", rest=r" permitting", scope=CONSEQUENT),
)
