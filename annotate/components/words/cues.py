"""Cues: the verbs, nouns and phrases that attribute a statement to its source.

Verbs stand in their base form, grouped by what follows them; `forms` inflects them. A verb
may stand in several groups. Phrasal verbs ("point out") inflect their first word.
"""

from __future__ import annotations

import re


def words(listed: str) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(listed.split())


_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "hold": ("holds", "held", "held", "holding"),
    "know": ("knows", "knew", "known", "knowing"),
    "see": ("sees", "saw", "seen", "seeing"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "read": ("reads", "read", "read", "reading"),
    "go": ("goes", "went", "gone", "going"),
    "put": ("puts", "put", "put", "putting"),
    "make": ("makes", "made", "made", "making"),
    "give": ("gives", "gave", "given", "giving"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "bet": ("bets", "bet", "bet", "betting"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "cast": ("casts", "cast", "cast", "casting"),
    "take": ("takes", "took", "taken", "taking"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "deny": ("denies", "denied", "denied", "denying"),
    "rule": ("rules", "ruled", "ruled", "ruling"),
    "have": ("has", "had", "had", "having"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "sing": ("sings", "sang", "sung", "singing"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "submit": ("submits", "submitted", "submitted", "submitting"),
    "plan": ("plans", "planned", "planned", "planning"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "pan": ("pans", "panned", "panned", "panning"),
    "infer": ("infers", "inferred", "inferred", "inferring"),
    "rap": ("raps", "rapped", "rapped", "rapping"),
    "brag": ("brags", "bragged", "bragged", "bragging"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "get": ("gets", "got", "got", "getting"),
    "prefer": ("prefers", "preferred", "preferred", "preferring"),
    "refer": ("refers", "referred", "referred", "referring"),
    "gloss": ("glosses", "glossed", "glossed", "glossing"),
    "text": ("texts", "texted", "texted", "texting"),
}

# Before a clause, with or without `that`, or with a quotation.
SAY = words(
    """say add note announce suggest argue think continue explain believe acknowledge declare
    recall conclude claim agree respond state insist reply predict reveal estimate admit
    indicate confirm assert concede stress warn complain joke observe remark emphasise
    emphasize reiterate write tweet report find show hope fear worry maintain contend allege
    suspect reckon caution counter quip muse opine lament disclose testify recount
    confide hint protest calculate feel know mention vow pledge promise boast swear hold
    answer sigh shout post wonder assume anticipate expect imagine foresee judge discover
    imply demonstrate prove learn realise realize hear understand rule decide determine
    propose recommend demand guess doubt figure speculate surmise theorise theorize certify
    attest affirm reaffirm profess proclaim pronounce caution grumble fume rage scoff
    retort snap yell scream whisper murmur mutter chant cry exclaim gush enthuse brag
    repeat echo stipulate specify clarify underline underscore highlight submit
    concur blog quote sing read text email chorus plead telegraph write recollect remember
    interject intone venture volunteer intimate preach scrawl"""
)
# Of these, the verbs that bring a clause without `that`: for each, at least two in five of its
# bare complements are statements (350 articles of PolNeAR, all of the world press and written).
BARE = words(
    """say tell report claim suggest announce propose hope confirm predict declare admit note
    insist acknowledge argue reveal allege estimate recommend promise warn reckon fear disclose
    agree hint concede stress emphasise emphasize boast swear imply assure recount recall expect
    vow indicate conclude contend assert lament observe believe think know feel plead caution
    wonder remind calculate complain underscore profess demand explain suspect inform deny
    maintain show ask add write remember doubt anticipate"""
)
# Whose thoughts in the first person are no statements that an article reports: ``I think``.
THINK = words("think know believe feel want hope guess understand hear see read find hold expect")
# The same, with a particle of their own.
SAY_PHRASES = (
    "point out",
    "go on",
    "shoot back",
    "put it",
    "make clear",
    "make it clear",
    "put it this way",
    "go on to say",
    "like to say",
    "issue a statement saying",
    "take to twitter to say",
)
# Before an addressee and a clause: "told reporters that".
TELL = words("""tell inform assure remind warn advise notify convince persuade reassure caution ask
    text email""")
# Before an addressee and `to`: "urged the council to act".
URGE = words("""urge ask order tell advise instruct direct encourage implore beg
    beseech exhort invite remind warn petition forbid lobby
    request want recommend expect""")
# Before `to` at once: "vowed to fight".
INTEND = words(
    """want plan hope vow pledge promise refuse decline intend offer threaten propose seek
    agree aim prefer demand swear ask expect claim profess decide wish resolve fear
    commit undertake choose"""
)
# Before what the words are about: "denied the charge", "criticised the plan".
TREAT = words(
    """deny criticise criticize praise dismiss reject describe call blame accuse condemn
    defend denounce dispute question mock blast slam ridicule decry deplore hail applaud laud
    label brand term dub characterise characterize portray liken cite forecast rebut refute
    fault deride lambast lambaste castigate assail tout disavow disclaim express voice predict
    endorse"""
)
TREAT_PHRASES = (
    "call for",
    "take issue with",
    "cast doubt on",
    "appeal for",
    "shrug off",
    "complain of",
    "warn of",
    "scoff at",
    "hint at",
    "boast of",
    "speak of",
    "attribute",
    "put the figure at",
)
# In a quotation's neighbourhood these bring speech, though not a clause.
ASK = words("ask wonder enquire inquire query demand")

ACCORDING = (
    "according to",
    "in the eyes of",
    "in the words of",
    "in the view of",
    "in the opinion of",
    "as reported by",
    "as stated by",
    "per",
)

# Nouns that a title in quotation marks stands beside; "the film “Gutters”".
TITLE_NOUN = (
    "film|movie|book|novel|song|album|single|track|show|series|sitcom|play|musical|opera|ballet"
    "|poem|essay|memoir|autobiography|documentary|podcast|episode|hit|ballad|anthem|painting"
    "|sculpture|exhibition|game|magazine|column|sequel|drama|comedy|thriller|blockbuster|remake"
    "|video|ep|lp|musical|soundtrack|theme|report|paper|programme|program|trilogy|saga|cartoon"
    "|comic|novella|collection|entitled|titled|starring|stars in|starred in|directed|band"
)


def forms(verb: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a base verb.

    >>> forms("deny")
    ('denies', 'denied', 'denied', 'denying')
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if re.search(r"[^aeiou]y$", verb):
        past = verb[:-1] + "ied"
        return verb[:-1] + "ies", past, past, verb + "ing"
    if verb.endswith("e"):
        past = verb + "d"
        return verb + "s", past, past, verb[:-1] + "ing"
    third = verb + ("es" if re.search(r"(?:s|sh|ch|x|z)$", verb) else "s")
    return third, verb + "ed", verb + "ed", verb + "ing"


def inflected(verbs: frozenset[str]) -> frozenset[str]:
    """Every form of every verb, the base form too."""
    return verbs | {form for verb in verbs for form in forms(verb)}


def alternation(words: frozenset[str]) -> str:
    """The words as the inside of a regular expression's group, longest first."""
    return "|".join(sorted((re.escape(word) for word in words), key=lambda w: (-len(w), w)))


SAY_FORMS = inflected(SAY)
TELL_FORMS = inflected(TELL)
# Any verb that may bring a quotation.
SPEECH_FORMS = inflected(SAY | TELL | TREAT | ASK)
ASK_FORMS = inflected(ASK)
TREAT_FORMS = inflected(TREAT)
URGE_FORMS = inflected(URGE)
INTEND_FORMS = inflected(INTEND)


def _particles(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """For each form of a phrase's verb, the words that may follow it, longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        verb, *rest = phrase.split()
        for form in {verb, *forms(verb)}:
            found.setdefault(form, []).append(rest)
    return found


BARE_FORMS = inflected(BARE)
THINK_FORMS = inflected(THINK)
# Verbs that stand before their source: ``The dam is safe, says the council``.
INVERTED_FORMS = inflected(
    words(
        """say write report argue claim note add warn believe reckon suggest explain ask recall
        insist announce state admit confirm agree joke quip observe remark reply"""
    )
)
SAY_PARTICLES = _particles(SAY_PHRASES)
TREAT_PARTICLES = _particles(TREAT_PHRASES)
# Base forms, and the forms that are nouns as often as verbs.
BASES = SAY | TELL | TREAT | ASK | URGE | INTEND
PARTICIPLES = frozenset(forms(verb)[3] for verb in BASES)
NOUNS = words(
    """report reports claim claims plan plans show shows hope hopes fear fears offer offers
    demand demands state states call calls find finds figure figures estimate estimates doubt
    doubts post posts answer answers text texts vow vows wish wishes rule rules note notes
    promise promises guess pledge pledges worry worries quote quotes attack attacks support
    blame praise dispute disputes question questions challenge challenges forecast forecasts
    brand brands label labels fault faults test tests sign signs cry cries request requests
    request want wants counter counters email emails tweet tweets blog blogs read blast reply
    replies proposal term terms mock warning saying hearing finding findings understanding
    ruling thinking feeling meaning reporting writing reading showing warnings holding seeing
    offering seeking aim aims order orders urge urges"""
)
