"""Approximate cues: an amount that is only near, or one side of a bound.

Nearly all of them are something else without an amount behind them, so most rules ask for one.
"""

from __future__ import annotations

from annotate.components.hedges.rules.context import CLAUSE_AHEAD
from annotate.components.hedges.rules.rule import AFTER, PHRASE, Rule
from annotate.lexicon.alternations import HE, IS, IS_ONE, ITS, MONTHS, ONE

_WORDS = (
    rf"{ONE}|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundred|thousand|million|billion|a hundred|a thousand|a million|a billion|a dozen|a score"
    r"|dozen|half|a half|a quarter|a third|a fifth|a tenth|two-thirds|three-quarters|one-\w+"
    r"|double|twice|triple|a decade|a century|a year|a month|a week|an hour|a minute|a day"
    r"|a couple|an inch|a foot|a mile|a metre|a meter|a kilomet\w+|a pound|a tonne?|a gallon"
    r"|(?:several|a few) (?:dozen|hundred|thousand|million)"
)
AMOUNT = (
    r"(?:(?:the|its|an additional|another|another estimated) )?(?:(?:US|A|AU|C|CA|NZ|HK|S|R|RM"
    r"|QR|SR|Rs\.?|INR|N|Shs?|Ksh|UGX|RO|AED|EUR|USD|GBP|Rp|P|B|T|KSh|GH¢|GHS|CHF|SFr)\s?)?"
    r"(?:[“\"](?=[$£€\d]))?[$£€¥₹₦₱₩₽~]?\s?(?:\d|" + rf"(?:{_WORDS})\b(?!-off))"
)
_NEXT = rf"\s{AMOUNT}"
_TIME = r"(?:years?|decades?|days?|weeks?|months?|hours?|minutes?|seasons?|centur(?:y|ies))\b"
# How long something took, but not how long ago it was: "over six years", "over a year after".
_LASTING = rf"{_TIME}(?![ -](?:of|ago|old|after|now|later)\b)"

APPROXIMATE = (
    Rule(
        "about",
        "approximate",
        "about",
        scope=PHRASE,
        after=_NEXT,
        not_before=r"n[’']t $|\b(?:talk\w*|speak\w*|spoke|wrote|writ\w+|asked|think\w*|learned"
        r"|knows?|worr\w+|story|stories|questions?|report\w*|concerns?|information|films?|books?|how|what"
        r"|something|anything|nothing|more|all|complain\w*|truth|facts"
        rf"|(?:films?|movies?|books?|novels?|plays?|series|songs?|dramas?) (?:{IS})) $",
        not_after=r" (?:one of|one[’']s|the one\b|half-)",
    ),
    Rule(
        "around",
        "approximate",
        "around",
        scope=PHRASE,
        after=_NEXT,
        # "Sat around four tables", "walked around two cars": a place.
        not_before=r"\b(?:turn\w*|all|gather\w*|sat|sit|sits|sitting|seated|stood|huddl\w*|wrapp\w*"
        r"|circl\w*|crowd\w*|marched|travel\w*|flew|sail\w*|orbit\w*|walk\w*|danc\w*|wound"
        r"|mov\w*|pass\w*) $",
        not_after=r" (?:one another|the one)\b",
    ),
    Rule(
        "around-noon",
        "approximate",
        "around about",
        scope=PHRASE,
        after=r" (?:age \d\d?|that time|noon|midnight|midday|mid-?(?:afternoon|morning)|halfway"
        r"|dawn|dusk|break-even|lunchtime"
        r"|the same(?=[.,;]| (?:time|level|age|size|amount|number|rate|price|as|among|for)\b)"
        rf"|(?-i:{MONTHS}) \d{{1,2}}|(?:even|right"
        r"|average)(?=[.,;:”\"]))\b",
        not_before=r"\b(?:that|it|\w+ing) $",
    ),
    Rule(
        "roughly",
        "approximate",
        "roughly approximately approx circa",
        scope=PHRASE,
        not_after=r"[.;!?]| by\b",  # a manner: "they were treated roughly"
    ),
    Rule(
        "nearly",
        "approximate",
        "nearly almost",
        scope=PHRASE,
        not_before=r"(?:\b(?:very|they|not)|n[’']t) $",
        not_after=r" (?:certainly)\b",
    ),
    # Whoever meets virtually meets over the net.
    Rule(
        "virtually",
        "approximate",
        "virtually practically",
        scope=PHRASE,
        after=r" \w",
        not_after=r" (?:certainly|speaking|in|on|at|to|and|or|with|by|from|via|due|this|for)\b",
    ),
    # With a stretch of time "over" mostly says how long ("over six years"), not how much.
    Rule(
        "over",
        "approximate",
        "over",
        scope=PHRASE,
        after=_NEXT,
        # What moves, lies or wins over something is above it or ahead.
        not_before=r"\b(?:fell|jump\w*|presid\w*|climb\w*|trip\w*|win|lead|all|row|spread|dispute"
        r"|controversy|from|pulled|voters|people|persons|buyers|those|anyone|everyone|adults|women"
        r"|men|aged|incomes?|fl(?:y|ew|ies|own|ying)|lean\w*|pass\w*|hover\w*|look\w*|slotted|drove|ran"
        r"|walk\w*|sail\w*|stepp\w*|bent|bend\w*|cross\w*|kick\w*|hung|hang\w*|tower\w*|watch\w*"
        r"|rul\w*|reign\w*|fought|argu\w*|talk\w*|took|taken|victory|advantage|poured|swept"
        r"|drift\w*|float\w*|stood|leapt|soar\w*|circl\w*) $",
        not_after=rf" (?:the \w+|(?:{_WORDS}|\d+)\W(?:\w+ )?(?:{_LASTING}"
        r"|\w+[- ]period)|half-time"
        r"|one another|one by one|\d+ years of age|(?:19|20)\d\d\b"
        rf"|an? (?:[\w.-]+[- ])?(?:{_LASTING}|period|span)"
        r"|(?:\w+|\d+) (?:episodes|spells|rounds|games|matches|holes|sets|legs|nights|sessions"
        r"|stages)\b)",
    ),
    Rule(
        "over-time",
        "approximate",
        "over",
        scope=PHRASE,
        after=rf"{_NEXT}[\w.,]* (?:a )?{_TIME}| an? {_TIME}",
        before=rf"\b(?:for|just|after|of|{IS_ONE}|lasted|took|than|well|up|[’']s) $|[’']s $",
    ),
    # The determiner ("some voters") says nothing about an amount.
    Rule(
        "some",
        "approximate",
        "some",
        scope=PHRASE,
        after=_NEXT,
        not_after=r" (?:(?:one|a|the|day|half)\b|(?:thousand|million)s)",
    ),
    Rule(
        "under",
        "approximate",
        "under",
        scope=PHRASE,
        after=_NEXT,
        # What hides, runs or lies under something is below it.
        not_before=r"\b(?:hid\w*|buried|tunnel\w*|pass\w*|fl(?:y|ew|ies|own|ying)|sail\w*|swam|crawl\w*"
        r"|slept|sleep\w*|sat|sits?|lies?|lay|ran|runs?|trapped|walk\w*|voters|those|aged?|children|people|adults|women|men|live"
        r"|fell|falls|fall|dropped|slipped|breaks|break|well|population|classified|persons?"
        r"|players?|\w+s of \w+ \d+) $",
        not_after=r" (?:its |their |the \d{4} |(?:the|a|one|age) (?!third|quarter|half|tenth"
        r"|million|billion|\d)|\d+s\b"
        r"|the \d+(?:st|nd|rd|th)|\w+ stars|\d+ (?:degrees|of the|years? of age|years? old))",
    ),
    Rule(
        "more-than",
        "approximate",
        "more less fewer greater higher lower",
        rest=r" than",
        scope=PHRASE,
        after=rf"(?:{_NEXT}| (?:(?:doubl|tripl|quadrupl|halv)ed|\w+fold|once|a few|any|most)\b)",
        not_before=r"(?:\d%|\b(?:million|billion|percent|cent|times|points|years|votes|matter"
        r"|no|nothing|any|some|somewhat|much|ever|far|do)) $",
        not_after=r" (?:the (?!\d)|(?:any|most)\b|a (?:year|month|week|decade) (?:ago|earlier)"
        r"|two to one)",
    ),
    # Without an amount it is a comfort: "at least nobody was hurt".
    Rule(
        "at-least",
        "approximate",
        "at",
        rest=r" (?:least|most)",
        scope=PHRASE,
        after=rf"{_NEXT}| (?:some|part|partly|partially|another|the (?:next|past|last|first|end|age"
        r"|early|mid)|as (?:many|much)|several|every|once|until|since|mid|early|late|this|next)\b",
        not_after=r" one (?:editor|of them|more reason)\b",
    ),
    Rule(
        "up-to",
        "approximate",
        "up",
        rest=r" to",
        scope=PHRASE,
        after=_NEXT,
        # "Up to two judges to decide": theirs to do; "the run-up to 2024": till then.
        not_before=rf"-$|\b(?:(?:it|that|this|all) (?:{IS_ONE}|[’']s)|it[’']s|that[’']s|turn(?:s|ed"
        r"|ing)?"
        r"|walk\w*|went|climb\w*|stepp\w*|continue|look\w*|add|adds|added|adding|live[sd]?|living"
        r"|sign(?:s|ed|ing)?|stand|stands|stood"
        r"|standing|held|came|come|coming|woke|waking|grew|growing|owned|owns|owning|full|well"
        r"|run) $",
        not_after=r" (?:the )?(?:19|20)\d\d\b",
    ),
    Rule(
        "as-many-as",
        "approximate",
        "as",
        rest=r" (?:many|much|few|little|high|low) as",
        scope=PHRASE,
        after=rf"(?:{_NEXT}| about| (?:ten|hundred|thousand|million)s of)",
    ),
    Rule(
        "no-fewer-than",
        "approximate",
        "no not",
        rest=r" (?:fewer|less|more) than",
        scope=PHRASE,
        after=_NEXT,
    ),
    Rule(
        "close-to",
        "approximate",
        "close closer",
        rest=r" to",
        scope=PHRASE,
        after=_NEXT,
        not_before=r"\b(?:stand\w*|live[sd]?|stop\w*|very|come|came|suspiciously) $",
        not_after=r" (?:one of|the)\b",
    ),
    Rule(
        "near",
        "approximate",
        "near",
        scope=PHRASE,
        after=_NEXT,
        not_before=r"\b(?:live[sd]?|stop\w*|from|nowhere|anywhere) $",
        not_after=r" one of",
    ),
    # "A near-total lack", not "a near-record pace" nor "near-fatal": it is all but that.
    Rule(
        "near-total",
        "approximate",
        "near",
        scope=PHRASE,
        after=r"[ -](?:total|identical|daily|constant|universal|unanimous|complete)\b",
    ),
    Rule(
        "just-over",
        "approximate",
        "just little slightly",
        rest=r" (?:over|under|above|below|short of|shy of|more than|less than)",
        scope=PHRASE,
        after=_NEXT,
    ),
    Rule(
        "upward-of",
        "approximate",
        "upward upwards north south in",
        rest=r"(?: of| the region of| excess of| the neighbou?rhood of)",
        scope=PHRASE,
        after=_NEXT,
    ),
    Rule(
        "or-so",
        "approximate",
        "or",
        rest=r" (?:so|thereabouts)",
        scope=PHRASE,
        before=r"(?:\d[\w%]*|\b(?:" + _WORDS + r"|years?|days?|weeks?|months?|hours?|minutes?|feet"
        r"|miles|people|times))\W? $",
        not_after=rf" (?:{HE}|the)\b",
    ),
    Rule(
        "estimated",
        "approximate",
        "estimated",
        scope=PHRASE,
        after=rf"(?:{_NEXT}| at| to cost| (?:cost|total|population|value)\b)",
        not_after=r" that\b",
    ),
    Rule(
        "estimated-noun",
        "approximate",
        "estimated approximate",
        scope=PHRASE,
        before=rf"(?:\b(?:an?|the|{ITS}|with)|[’']s) $",
        after=r" [a-z]",
        not_after=r" (?:that|to|at|by|in)\b",
    ),
    # "50-odd shops", "40-plus goats", "c. 1890".
    Rule(
        "odd",
        "approximate",
        "odd plus",
        scope=PHRASE,
        before=r"(?:\d|ty)-$",
        after=r" (?-i:[a-z])",
    ),
    Rule("circa", "approximate", "c", rest=r"(?-i:(?<=c))\.", scope=PHRASE, after=r" ?\d{3}"),
    # Whoever estimates gives an amount: "estimates that 3 in 5 left", "is estimated to cost".
    Rule(
        "estimate-that",
        "approximate",
        "estimate estimates estimated",
        after=r"(?: in \d+)? that\b| (?:the [\w ]{3,40}?|it) (?:at|to be)\b" + f"|{CLAUSE_AHEAD}",
        scope=AFTER,
        not_before=r"\b(?:an|the|of|some|cost) $",
    ),
    Rule("estimate-of", "approximate", "estimate estimates", scope=AFTER, after=r" of [\d$€£]"),
    Rule("estimated-to", "approximate", "estimated", rest=r" to\b", before=r"\w $"),
)
