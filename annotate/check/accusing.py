"""The words that accuse, and where the name of whom they accuse stands beside them."""

from __future__ import annotations

import re

from annotate.lexicon.alternations import HAS, IS, ITS, THEM, TO_BE, WHOSE
from annotate.lexicon.people import ROLE_NOUNS

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof|Sen|Rep|Gov|Gen|President|Prime\sMinister)\.?\s"
# Whole words of bounded length, so that a line of glued capitals costs what others do.
_PART = r"(?:(?<!\w)[A-Z]\w{0,40}(?:[’'&-]{1,2}\w{1,40}){0,4}(?!\w)\.?|\d{1,9}(?=\s[A-Z]))"
_JOINT = r"(?:(?:of|de|da|al|bin|van|von|the)\s|(?:al|el|ul)-)?"
_NAME = rf"(?:{_TITLE})?(?!\d){_PART}(?:\s{_JOINT}{_PART}){{0,9}}"
TITLED = re.compile(rf"^{_TITLE}")
# ``the Trump administration``, ``Mahinda’s government``: accused under its owner's name.
_BODY = (
    r"(?:['’]s?)?\s(?:government|administration|campaign|company|family|team|regime|party|union"
    r"|club|council|police|army|military|ministry|(?:sheriff['’]s\s)?(?:office|department))"
)
_OR_BODY = rf"{_NAME}(?:{_BODY}\b)?"
NAME_OR_BODY = re.compile(_OR_BODY)
_NAMED = rf"(?P<name>{_OR_BODY})"
# Named before, and accused as well: ``Jo Poe, Omar Diaz and Ann Lee are accused of``.
_OTHERS = rf"(?P<apposed>(?<=,\s))?(?P<others>(?:{_NAME},\s){{0,6}}{_NAME},?\sand\s)?"
# Between a name and its verb: a clause in commas, an age or a party in brackets, or who; behind
# ``a skipper, Jo Lee`` a comma alone.
_ASIDE = r"(?:,[^,.;\n]{1,100},|\s\([^)\n]{0,100}\)|,?\swho|(?(apposed),|(?!)))?"
# Before a name: ``the company’s director, Jo Lee``, ``former deputy Jo Lee``.
ROLES = "|".join(sorted(map(re.escape, ROLE_NOUNS)))
# Crimes and other wrongs.
_WRONG = (
    r"(?:kill|murder|manslaughter|massacr|rap(?:e|ing|ist)|sex|molest|abus|assault|tortur|terror|genocid"
    r"|kidnap|abduct|shot\b|shoot|stab(?:b|s\b)|beat(?:en|ing)?\b|punch|bomb|traffick|victim|steal|stole"
    r"|theft|robb|brib|corrupt|fraud|embezzl|launder|smuggl|forg(?:ed|ing)|conspir|extort|harass|threat"
    r"|violat|illegal|unlawful|crim|drug|l(?:ied|ying)\b|mis(?:le[ad]|us|conduct)|hid\b|hid(?:es|ing)|conceal|decei|perjur|contempt"
    r"|bully|bullie)"
)
_DETERMINER = rf"(?:the|an?|{ITS}|then|former)\s"
_AS = (
    rf"(?:(?:{_DETERMINER})?(?:[a-z][\w’'-]+\s){{0,4}}?(?:{ROLES}),?\s"
    rf"|{_DETERMINER}(?:(?!(?:{IS}|ha[sd])\b)[a-z][\w’'-]+\s?){{1,4}},\s)?"
)
# When and where, before what it is of: ``arrested in May last year on``.
_BY = r"\s(?:[^\s,.;:\"“”]+\s){0,6}?"
_ACCUSED = (
    rf"(?:accused{_BY}(?:of|by)|charged{_BY}(?:with|over|by)|blamed{_BY}(?:for|by)|suspected\sof"
    r"|investigated\s(?:for|over|by)|under\s(?:criminal\s)?investigation\b"
    rf"|arrested{_BY}(?:on|over|in\sconnection)"
    rf"|(?:detained|held){_BY}on\s(?:[a-z]+\s){{0,3}}(?:charges|suspicion)"
    r"|(?:on|awaiting|facing)\strial|implicated\sin|alleged\sto|sued|indicted)\b"
)
ACTIVE = re.compile(
    r"(?<!\b[Tt]he\s)\b(?:accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|charg(?:ed|ing)|su(?:ed|ing)|implicat(?:ed|ing))\s"
    r"(?!by\b)(?P<whom>(?:one\sof\s[^,.;:\n]{3,40},\s)?"
    r"(?:(?!\b(?:of(?!\s[A-Z])|for|with|over)\b)[^.;:\n\"“”]){3,90}?)"
    r"\s(?:of(?!\s[A-Z])|for|with|over)\b"
)
# Those whose name is the subject of what accuses.
SUBJECTS = (
    re.compile(
        rf"{_OTHERS}{_NAMED}{_ASIDE}\s"
        rf"(?:(?:{HAS})\s(?:\w+ly\s|also\s|long\s|since\s)?been"
        rf"|{IS}|stands?|stood|went|goes|remains?)\s"
        rf"(?:\w+ly\s|also\s|later\s|now\s|then\s|first\s|once\s|being\s)?{_ACCUSED}"
    ),
    re.compile(
        rf"{_OTHERS}{_NAMED}{_ASIDE}\s(?:(?:will|(?:{IS})\s(?:due\s)?to)\s)?"
        rf"(?:faces?|faced|stands?|stood|(?:{IS})\sfacing)\s(?:[\w-]+\s){{0,3}}"
        r"(?:charges|trial|(?:charge|lawsuit|allegation|accusation)s?\s(?:of|that|over|by|from|in))\b"
    ),
    # Not ``is allegedly unhappy``.
    re.compile(
        rf"{_NAMED}(?:,[^,.;\n]{{1,60}},|,?\swho)?\s(?:(?:{HAS}|{IS})\s)?allegedly\b"
        rf"(?=[^.;\n]{{0,80}}\b{_WRONG})"
    ),
    # ``Jo Lee, a historian, accused by his students of …``
    re.compile(
        rf"{_NAMED}(?:,|\s[–—-])\s(?:[^.;:\n\"“”]{{0,80}},\s)?(?:\w+ly\s|long\s|also\s|once\s)?"
        r"(?:accused\s(?:of|by)|suspected\sof|charged\swith)\b"
    ),
)
# Who denies it is accused of it: ``Jo Lee has denied any wrongdoing``.
DENYING = re.compile(
    rf"{_OTHERS}{_NAMED}{_ASIDE}\s(?:(?:{HAS})\s)?(?:\w+ly\s|also\s)?"
    r"(?:(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed))\s(?:[\w’'-]+\s){0,4}?"
    r"(?:allegation|accusation)s?(?!\s(?:that|against\s[A-Z]|of\s[A-Z])|\w)"
    r"|den(?:y|ies|ied)\s(?:[a-z]+\s){0,3}?(?:wrongdoing|misconduct|involvement|guilt|charges"
    r"|being|having)\b|(?:pleaded|pled|pleads)\snot\sguilty\b)"
)
# Who denies it for somebody else: ``Ukrainian Ambassador Jo Lee denied accusations of war crimes``.
FOR_OTHERS = re.compile(
    r"\b(?i:ambassador|envoy|spokes(?:man|woman|person)|lawyers?|solicitor|attorney(?!\sgeneral))"
    r"(?:,?\s[A-Z][\w.’'-]*){0,4}"
)
# Those whose name stands within or behind what accuses.
OBJECTS = (
    # ``Jo Lee, whom he has often accused of …``
    re.compile(
        rf"{_NAMED},?\s(?:{WHOSE})\s(?:the\s|many\s|most\s|some\s)?(?:(?!the\s)[\w’'-]+\s){{1,2}}"
        rf"(?:(?:{HAS}|also|often|long|\w+ly)\s){{0,2}}"
        r"(?:accused?\sof|blamed?\sfor|sued?\s(?:for|over))\b"
    ),
    re.compile(
        rf"\b(?:alleg(?:e[sd]?|ing)\s(?:that\s{_AS})?"
        rf"|(?:allegation|accusation|suspicion|complaint|charge)s?\sthat\s{_AS})"
        rf"(?P<name>{_NAME})(?!['’]s|\w|\s[A-Z])"
    ),
    re.compile(
        r"(?<!\bthe\s)\bblam(?:e[sd]?|ing)\s(?:[^.;:,\n\"“”]{3,80}?\s)?(?:up)?on\s"
        rf"(?:[a-z-]+\s){{0,4}}{_NAMED}"
    ),
)
_ACTION = (
    r"(?:(?:court|legal|civil|criminal|impeachment|disciplinary)\s(?:action|proceedings?|cases?|claims?)"
    r"|charge\ssheets?|t(?:akes?|ook|aken|aking)\saction)"
)
_CHARGES = (
    r"(?<!these\s)(?<!those\s)(?<!same\s)(?<!such\s)"  # told before
    rf"\b(?:allegations?|accusations?|charges|lawsuits?|complaints?|indictments?|{_ACTION})"
    rf"\s(?:[a-z]+\s){{0,4}}?against\s(?!(?:{THEM}|it)\b)"
    # ``two executives of Lumora`` are not Lumora.
    rf"(?:(?!(?:of|from|at|in)\b)[a-z-]+\s){{0,4}}{_NAMED}"
)
AGAINST = re.compile(_CHARGES)
BRINGING = (
    r"fil(?:es|ed|ing)|lodg(?:es|ed|ing)|submit(?:s|ted|ting)|br(?:ings|ought|inging)"
    r"|launch(?:es|ed|ing)|ma(?:kes|de|king)|level(?:s|l?ed|l?ing)|press(?:es|ed|ing)|la(?:ys|id|ying)"
    r"|rais(?:es|ed|ing)|t(?:akes|ook|aking)"
)
# ``It heard the charges against Lee`` tells of them by the way; ``has filed charges`` makes them.
BROUGHT = re.compile(
    rf"(?<!\bto\s)\b(?:{BRINGING})"
    rf"\s(?:[^\s,.;:]+\s){{0,5}}?{_CHARGES}"
)
# For what, the words do not say: ``Jo Lee was arrested on Monday``.
ARRESTED = re.compile(
    rf"{_OTHERS}{_NAMED}{_ASIDE}\s(?:(?:{HAS})\s(?:\w+ly\s|also\s)?been|{IS})\s"
    r"(?:\w+ly\s|also\s|later\s|now\s|then\s|first\s|being\s)?(?:arrested|detained|indicted|prosecuted"
    r"|charged|investigated|questioned(?=\s(?:by|over|about|as|in|for)\b))\b"
)
# Where somebody is accused, though it be of nobody named.
ACCUSING_WORDS = re.compile(
    r"(?<!-)\b(?:accus(?:e[sd]?|ing|ations?)|alleg(?:e[sd]?|edly|ing|ations?)"
    r"|charged\s(?:with|over|for)|charges(?=\s(?:of|that|against|over|related))"
    r"|(?:criminal|corruption|fraud|murder|assault|tax)\scharges"
    r"|indict(?:ed|ments?)|(?<!cardiac\s)(?<!house\s)arrest(?:s|ed|ing)?|prosecut(?:e[ds]?|ing)|(?<!the\s)prosecutions?"
    r"|(?:on|stand|face|facing)\strial|(?:sues|sued|suing)|lawsuits?|suspected\sof|implicat(?:ed|es|ing)"
    r"|(?:war|hate)\scrimes?|atrocit(?:y|ies)|wrongdoing|misconduct|convicted|guilty)\b",
    re.IGNORECASE,
)
# These blame, and need accuse nobody: ``blamed high fuel prices`` (some 25 of 30 without a name).
BLAMING_WORDS = re.compile(
    r"(?<!-)\b(?:critici[sz](?:e[sd]?|ing|ms?)|condemn(?:s|ed|ing|ation)?|denounc(?:e[sd]?|ing)"
    r"|slamm(?:ed|ing)|slams|blam(?:e[sd]?|ing))\b",
    re.IGNORECASE,
)
# ``has not accused her of``, ``refused to blame him for``, ``banned from suing him``.
UNSAID = re.compile(
    r"(?:\b(?:not|never|nobody|no-?\s?one|refus\w+\sto|without|(?:bann|barr|prevent|stopp|block)ed\sfrom)|n['’]t)\s(?:\w+\s){0,2}$",
    re.I,
)
# ``sued Lumora``, but not ``sued in Rosley``.
SUED = re.compile(
    rf"\b(?:sues|sued|suing)\s(?:(?:the|{ITS})\s)?(?:former\s)?"
    rf"(?P<name>{_NAME})"
)
# Nobody is accused yet where one is only asked for: ``called for an inquiry into Lumora``.
INVESTIGATED = re.compile(
    rf"\b(?:(?:{TO_BE}|began|started)\sinvestigating"
    r"|(?:opens?|opened|launch(?:es|ed)|initiated|beg[au]n|began|started)\s(?:an?|its|their)\s(?:[a-z]+\s)?"
    rf"(?:investigation|probe|inquiry)\sinto)\s(?:the\s)?(?:former\s)?{_NAMED}"
)
# ``the alleged dealer, Jo Lee``
ALLEGED = re.compile(
    r"\b(?:alleged|accused|suspected)\s(?:[a-z-]+\s){0,2}?"
    rf"(?:{ROLES}|[a-z-]{{3,}}(?:er|or|ist)),?\s{_NAMED}"
)
# ``The main accused Jo Lee``, ``it accused Jo Lee in her office``: of what stands elsewhere.
ACCUSED_NAME = re.compile(
    rf"\b(?:(?:the|an?|main|prime|key|[A-Z]{{2,}})\s(?:accused|suspect),?|accus(?:e[sd]?|ing))\s{_NAMED}"
)
# In somebody's words: ``Moruo has failed to develop``, ``Mourinho lied with the line-ups``.
_SAYS = rf"{_NAMED}\s(?:(?:{HAS}|{IS})\s(?:been\s)?)?(?:\w+ly\s|also\s)?"
SAID_OF = re.compile(
    rf"{_SAYS}(?:lie[ds]|lying|stole|steals|cheat(?:ed|s|ing)|abus(?:ed|ing)|raped|murdered|tortured"
    r"|brib(?:ed|ing)|defraud(?:ed|ing)|embezzl(?:ed|ing)|misl(?:ed|eading)|smuggl(?:ed|ing)"
    r"|betray(?:ed|ing)|covered\sup|conspired|violated|broke\sthe\slaw|harass(?:ed|ing)|assaulted"
    r"|guilty\sof|to\sblame)\b"
)
FAILED = re.compile(rf"{_SAYS}(?:fail(?:s|ed|ing)\sto|misus(?:ed|es|ing))\b")
_BEEN = (
    rf"(?:(?:{HAS})\s(?:\w+ly\s|also\s|long\s|since\s)?been|{IS})\s"
    r"(?:\w+ly\s|also\s|later\s|then\s)?"
)
# Less than an accusation: no wrong need be told of.
CRITICISED = (
    re.compile(
        rf"{_OTHERS}{_NAMED}{_ASIDE}\s(?:{_BEEN}(?:critici[sz]ed|condemned|denounced|slammed|lambasted"
        rf"|chastised|rebuked)|(?:(?:{HAS})\s)?(?:c[ao]me|{IS})\sunder\sfire)\b"
    ),
)
CRITICISING = re.compile(
    r"(?<![”\"’,]\s)\b(?:critici[sz](?:e[sd]?|ing)|condemn(?:s|ed|ing)?|denounc(?:e[sd]?|ing)|slam(?:s|med|ming)"
    r"|blast(?:s|ed|ing)|lambast(?:e?s|ed|ing))\s(?:the\s|its\s|an?\s)?(?:former\s)?(?:[a-z-]+\s){0,2}?"
    rf"{_NAMED}(?!['’]s|\w|\s[A-Z])(?=\s(?:for|over)\b)"
)
# More: a court, or they themselves, have said so.
CONVICTED = (
    re.compile(
        rf"{_OTHERS}{_NAMED}{_ASIDE}\s(?:{_BEEN}(?:convicted|found\sguilty"
        r"|(?:sentenced|jailed|imprisoned)(?=[^.;\n]{0,60}\bfor\b))"
        rf"|(?:(?:{HAS})\s)?(?:pleaded|pled|pleads)\sguilty)\b"
    ),
)
FOUND_GUILTY = re.compile(rf"\b[Ff](?:inds?|ound)\s{_NAMED}\s[Gg]uilty\b")
# ``Lumora co-founder Jo Lee``: who is meant is Jo Lee.
DESCRIBED = re.compile(
    rf"(?:['’]s?)?\s(?:[a-z][\w-]+\s){{0,2}}(?:CEO|{ROLES}),?\s(?P<name>{_NAME})"
)
