"""Cues: the verbs, nouns and phrases that attribute a statement to its source.

Verbs stand in their base form, grouped by what follows them; `forms` inflects them. A verb
may stand in several groups. Phrasal verbs ("point out") inflect their first word.
"""

from __future__ import annotations

import re

from annotate.lexicon.function_words import (
    BE,
    BE_SHORT,
    DO,
    HAVE,
    HAVE_SHORT,
    MODALS,
    WILL,
    WILL_SHORT,
)
from annotate.lexicon.listing import word_set

AUXILIARIES = (
    BE | BE_SHORT | HAVE | HAVE_SHORT | DO | WILL | WILL_SHORT | MODALS | frozenset({"not"})
)

_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"),
    "hold": ("holds", "held", "held", "holding"),
    "know": ("knows", "knew", "known", "knowing"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "read": ("reads", "read", "read", "reading"),
    "go": ("goes", "went", "gone", "going"),
    "put": ("puts", "put", "put", "putting"),
    "make": ("makes", "made", "made", "making"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "cast": ("casts", "cast", "cast", "casting"),
    "take": ("takes", "took", "taken", "taking"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "deny": ("denies", "denied", "denied", "denying"),
    "rule": ("rules", "ruled", "ruled", "ruling"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "sing": ("sings", "sang", "sung", "singing"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "submit": ("submits", "submitted", "submitted", "submitting"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "brag": ("brags", "bragged", "bragged", "bragging"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "blog": ("blogs", "blogged", "blogged", "blogging"),
    "concur": ("concurs", "concurred", "concurred", "concurring"),
    "echo": ("echoes", "echoed", "echoed", "echoing"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
    "see": ("sees", "saw", "seen", "seeing"),
    "shrug": ("shrugs", "shrugged", "shrugged", "shrugging"),
    "snap": ("snaps", "snapped", "snapped", "snapping"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "agree": ("agrees", "agreed", "agreed", "agreeing"),
    "text": ("texts", "texted", "texted", "texting"),
}

# Before a clause, with or without `that`, or with a quotation.
SAY = word_set(
    """say add note announce suggest argue think continue explain believe acknowledge declare
    recall conclude claim agree respond state insist reply predict reveal estimate admit
    indicate confirm assert concede stress warn complain joke observe remark emphasise
    emphasize reiterate write tweet report find show hope fear worry maintain contend allege
    suspect reckon caution counter quip muse opine lament disclose testify recount
    confide hint protest calculate feel know mention vow pledge promise boast swear hold
    answer sigh shout post wonder assume anticipate expect imagine foresee judge discover
    imply demonstrate prove learn realise realize hear understand rule decide determine
    propose recommend demand guess doubt figure speculate surmise theorise theorize certify
    attest affirm reaffirm profess proclaim pronounce grumble fume rage scoff
    retort snap yell scream whisper murmur mutter chant cry exclaim gush enthuse brag
    repeat echo stipulate specify clarify underline underscore highlight submit
    concur blog quote sing read text email chorus plead telegraph recollect remember
    interject intone venture volunteer intimate preach scrawl"""
)
# Of these, the verbs of thought.
THINK = word_set(
    "think know believe feel want hope guess understand hear see read find hold expect"
)
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
TELL = word_set("""tell inform assure remind warn advise notify convince persuade reassure caution
    ask text email""")
# Before what the words are about: "denied the charge", "criticised the plan".
TREAT = word_set(
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
ASK = word_set("ask wonder enquire inquire query demand")

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


SAY_FORMS = inflected(SAY)
TELL_FORMS = inflected(TELL)
# Any verb that may bring a quotation.
SPEECH_FORMS = inflected(SAY | TELL | TREAT | ASK)
ASK_FORMS = inflected(ASK)
TREAT_FORMS = inflected(TREAT)


def _particles(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """For each form of a phrase's verb, the words that may follow it, longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        verb, *rest = phrase.split()
        for form in {verb, *forms(verb)}:
            found.setdefault(form, []).append(rest)
    return found


THINK_FORMS = inflected(THINK)
SAY_PARTICLES = _particles(SAY_PHRASES)
TREAT_PARTICLES = _particles(TREAT_PHRASES)
# Base forms, and the forms that are nouns as often as verbs.
BASES = SAY | TELL | TREAT | ASK
PARTICIPLES = frozenset(forms(verb)[3] for verb in BASES)
NOUNS = word_set(
    """report reports claim claims show shows hope hopes fear fears demand demands state
    states call calls find finds figure figures estimate estimates doubt doubts post
    posts answer answers text texts vow vows rule rules note notes promise promises
    guess pledge pledges worry worries quote quotes blame praise dispute disputes
    question questions forecast forecasts brand brands label labels fault faults cry
    cries counter counters email emails tweet tweets blog blogs read blast reply replies
    term terms mock warning saying hearing finding understanding ruling thinking feeling
    reporting writing reading showing holding"""
)
