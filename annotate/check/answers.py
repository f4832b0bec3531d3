"""Whether somebody accused answers: speaks, has another speak, denies, or is said to be silent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from annotate.check.accused import is_name, key_of
from annotate.check.accusing import TITLED
from annotate.check.case import Case, beginning, words_of
from annotate.document import Attribution, Source, Span
from annotate.lexicon.alternations import HAS, HE, IS_NOW, ITS, THIS, TO_BE, US, WAS, WHO

# Answers wherever they stand, if nobody else's name is before them.
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)(?!\s(?:[\w’']+\s){0,4}(?:appeal|motion|request|bail|application"
    r"|petition|access|entry|permission|parole|visa|asylum|extradition|citizenship|right|due\sprocess|justice"
    rf"|schemes?|Holocaust)s?\b|\s(?:{US})\b)|declin\w+\s(?:to\s)?(?:comment|answer|respond|speak|discuss)"
    r"|refus\w+\sto\s(?:comment|answer|respond|speak|apologi\w+)(?!\s[A-Z])|no\scomment"
    r"|ha(?:s|ve|d)\s(?:\w+\s){0,2}refused(?=[,.;])"
    r"|(?:not|n['’]t|yet\sto)\s(?:\w+ly\s)?(?:respond|return|reply|answer|comment|available\sfor)\w*"
    r"|could\snot\s(?:\w+ly\s)?be\s(?:reached|contacted)|(?:remained\s)?unavailable\sfor\scomment"
    r"|(?:ignor\w+|no\s(?:response|reply|answer)\sto)\s(?:\w+\s){0,3}?(?:requests?|questions)"
    r"|(?:plead(?:s|ed|ing)?|pled)\s(?:not\s)?(?:guilty|innocent)|maintains?\s\w+\sinno\w+|hit\sback"
    rf"|(?:{HE})\sinsist(?:s|ed)"
    r"|defen[cs]e(?:\s(?:team|lawyers?))?\s(?:\w+\s){0,3}?(?:argu|challeng|contest|insist)\w+"
    # A court dismisses charges.
    r"|(?:refut\w+|rebut\w*|reject\w*)(?=[^.;\n]{0,40}\bcharges?\b)"
    r"|(?:refut\w+|rebut\w*|reject\w*|dismiss(?:es|ed|ing))(?=[^.;\n]{0,40}\b(?:claim|allegation"
    r"|accusation|report|suggestion|speculation|criticism|complaint|assertion|notion|idea)s?\b)"
    r")\b",
    re.IGNORECASE,
)
# Of these nobody accused by name need be known for them to be an answer.
_PLAIN = re.compile(
    r"den(?:y|ies|ied)\b|declin|refus|no|n['’]t|yet|could|unavailable", re.IGNORECASE
)
# Answers only in a sentence that names the accused: before these words, or anywhere.
_REPLY = re.compile(
    r"\b(?:admit(?:s|ted)|confess(?:es|ed)|apologi[sz](?:es|ed)|insist(?:s|ed)|defend(?:s|ed)"
    r"|contest(?:s|ed)|reject(?:s|ed)|dismiss(?:es|ed))\b",
    re.IGNORECASE,
)
# ``False documents`` and ``telling lies`` are what somebody is accused of.
_REFUTED = re.compile(
    rf"\b(?:representations|disput(?:es|ed|ing)\s(?:the|any|all|{THIS})"
    r"|innocence|innocent(?!\s\w)|refut\w+|rebut\w*|baseless|untrue|unfounded"
    rf"|false(?!\s(?!and\b|or\b|accusation|allegation|charge)\w)|(?:of|all|as|{IS_NOW})\slies)\b",
    re.IGNORECASE,
)
# A court's answer stands in for theirs.
_JUDGED = re.compile(
    r"\b(?:convicted|found\s(?:not\s)?guilty|acquitted|sentenced|jailed|imprisoned)\b"
)
_SETTLED = re.compile(r"\bsettled\s(?:out\sof\scourt|the\s(?:case|law\s?suit|suit|claims?))\b")
# ``Doe’s assassination``, ``Doe was shot dead``: the dead are not asked.
_DEAD = (
    r"(?:['’]s?\s(?:\w+\s)?(?:death|assassination|murder|killing|funeral)\b"
    r"|\s(?:assassination|murder|killing|funeral)\b|\sdied\b"
    rf"|\s(?:{WAS}|had\sbeen)\s(?:\w+ly\s)?(?:killed|assassinated|murdered|shot\sdead)\b)"
)
# Who speaks for a state under no name: ``officials insist``.
_OF_THE_STATE = re.compile(
    r"(?:[Tt]he\s)?(?:government|foreign\sministry|government\sofficials|officials|authorities)"
)
# Whose silence is not that of the accused: ``police declined to comment``.
_OFFICES = re.compile(
    r"^(?:[Pp]olice|[Pp]rosecutors?|[Ii]nvestigators?|[Dd]etectives|[Jj]udges?|[Cc]ourts?)$"
)
# ``He is alleged to have said``: what the accused says there is what they are accused of.
_ACCUSES = re.compile(
    r"\b(?:alleged(?:ly)?|accus(?:e[sd]?|ing)\b[^.;\n]*?\bof|charged\swith|blamed\sfor)"
    r"(?:\sto(?:\shave)?|\shaving)?\s(?:\w+ly\s)?$"
)
# Speaks for somebody whom the words around tell, unless a body of its own stands before it.
_FOR_ANOTHER = re.compile(
    rf"(?:(?:an?|the|{ITS})\s)?"
    r"(?:(?:defen[cs]e|family|company|campaign|club|legal|party|union|team|former|personal|own)\s)?"
    r"(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|spokes\w+|representatives?|reps?"
    r"|publicist)\b",
    re.IGNORECASE,
)
# Behind these a name is that of the other side: ``prosecutors in court against Ann Lee``.
_OTHER_SIDE = re.compile(rf"\b(?:against|accusing|prosecuting|investigating|suing|{WHO})\b")
# Told of them or to them and not by them, though it is a cue: ``was accused``, ``has heard``.
_PASSIVE = re.compile(rf"\b(?:(?:{TO_BE})\s(?:\w+ly\s)?(?:\w+ed|told|shown)|hear(?:s|d|ing)?)\b")
# A body's answer under its noun, where nothing says whose it is.
_THE_BODY = re.compile(
    r"(?:[Tt]he|[Aa])\s(?:company|firm|club|group|party|ministry|university|school|union|bank|airline"
    r"|agency|charity|government|embassy|kingdom|chain|retailer|manufacturer|publisher|label)"
)
# A state answers under its people's name (a Chinese envoy) and is accused under its capital's.
_STATES = {
    "Britain": "British",
    "China": "Chinese",
    "India": "Indian",
    "Iran": "Iranian",
    "Israel": "Israeli",
    "Mexico": "Mexican",
    "Pakistan": "Pakistani",
    "Russia": "Russian",
    "Turkey": "Turkish",
    "Ukraine": "Ukrainian",
    "Vietnam": "Vietnamese",
}
_SEATS = {
    "Beijing": "China",
    "Moscow": "Russia",
    "Kremlin": "Russia",
    "Tehran": "Iran",
    "Kyiv": "Ukraine",
    "Ankara": "Turkey",
    "Islamabad": "Pakistan",
    "Delhi": "India",
    "Hanoi": "Vietnam",
}
# With the states, whom all the world accuses: asked where the article is about it.
_POWERS = re.compile(
    r"(?:United\sStates|Washington|US|U\.S|America|Europe|EU|UN|NATO|Germany|France|Japan|Syria"
    r"|Labour|Tory|Tories|Conservatives|Lib(?:eral)?\sDem(?:ocrat)?s|Democrats|Republicans|GOP|(?:North|South|East|West|New)\s\w+)$"
)
# Before the name of who leads a state: ``President Lee``, not ``FIFA President Lee``.
_LEADS = (
    r"(?<![A-Z]{2}\s)(?<![Ff]ormer\s)(?<!ex-)(?<![Vv]ice[ -])"
    r"(?:President|Prime\sMinister|Premier)\s(?:[A-Z][\w.-]*\s){0,2}"
)
# ``Lions chairman Omar Diaz has denied the claims``: whose office it is to answer.
_FOR_A_BODY = re.compile(
    r"\b(?:chair(?:man|woman|person)?|chief\sexecutive|CEO|boss|owner|spokes\w+|lawyers?|attorneys?"
    rf"|publicist),?\s(?:[A-Z]\S+\s){{1,3}}(?:(?:{HAS})\s)?$"
)
# ``He denied it and has accused Lee``: what follows is not what is denied.
_ANOTHER = re.compile(r"\b(?:accus|blam|su(?:ed|ing)\b|charged)")
_LETTERS = re.compile(r"\s\(([A-Z][\w&]{1,7})\)")  # ``the Bank of Rosley (BoR)``
_AROUND = 120  # characters before a cue in which its accusation begins


def is_closed(case: Case, accused: Span) -> bool:
    """Whether nobody is asked any longer: the dead, and those that a suit was settled with."""
    text = case.text or ""
    return bool(_SETTLED.search(text) or re.search(_known_again(text, accused) + _DEAD, text))


class Answers(NamedTuple):
    """What looks like an answer of the accused: characters, in text order.

    `told`: denials and refusals to speak that the text tells; `judged`: verdicts, which stand in
    for an answer; `spoken`: where the accused, or somebody for them, says anything at all.
    """

    told: tuple[int, ...]
    judged: tuple[int, ...]
    spoken: tuple[int, ...]


def answers_to(case: Case, accused: Span) -> Answers:
    """Where the accused, or somebody for them, answers or speaks anywhere in the text."""
    known = re.compile(_known_again(case.text or "", accused))
    told, spoken = {*_denied(case, known)}, {*_spoken(case, accused, known)}
    judged = [s.start for s in case.sentences if _JUDGED.search(s.text) and known.search(s.text)]
    return Answers(tuple(sorted(told)), tuple(judged), tuple(sorted(spoken)))


def anybodys_answers(case: Case) -> tuple[int, ...]:
    """Where anybody denies something or does not want to speak, whoever is accused."""
    text = case.text or ""
    found = [m for s in case.sentences for m in _DENIAL.finditer(text, s.start, s.end)]
    return tuple(m.start() for m in found if _PLAIN.match(m[0]))


def _known_again(text: str, accused: Span) -> str:
    """A pattern for the accused: by their name's last word, or the letters in brackets behind."""
    letters = _LETTERS.match(text, accused.end)
    short = rf"|{letters[1]}\b" if letters else ""
    return rf"\b(?:{stem_of(key_of(accused.text))}{short})"


def _spoken(case: Case, accused: Span, known: re.Pattern[str]) -> Iterator[int]:
    """Where a statement of theirs begins; what somebody else has them say is no answer."""
    sentence = case.sentence_at(accused.start)
    accusing = sentence.text.casefold() if sentence else ""
    mentioned = {id_ for id_, s in case.sources.items() if _is_mention(s.mentions, accused)}
    for a in case.statements:
        who = case.who(a)
        if who is None or a.parent is not None or _is_accusation(case, a):
            continue
        if (
            who.id in mentioned
            or _speaks_for(who, words_of(a), accused, known)
            or _is_the_body(who.name, accused, accusing)
        ):
            yield beginning(a)


def _speaks_for(who: Source, words: list[str], accused: Span, known: re.Pattern[str]) -> bool:
    """Whether a source, named by `words`, is the accused or speaks for them."""
    name = who.name if who.named else _own_words(who.name)
    own = _full(accused) if _is_namesake(who, accused) else known
    if any(own.search(w) for w in (name, who.affiliation or "", *map(_own_words, words))):
        return True
    unnamed = not who.named and who.affiliation is None and name == who.name
    if unnamed and _FOR_ANOTHER.match(name):
        return True
    state = key_of(accused.text) in (_STATES.keys() | _SEATS.keys())
    return state and _OF_THE_STATE.fullmatch(who.name) is not None


def _is_the_body(name: str, accused: Span, accusing: str) -> bool:
    """Whether a body speaks under its noun: ``the archives`` for the Rosley Archives."""
    noun = re.escape(key_of(accused.text))
    own = re.fullmatch(rf"the\s{noun}", name, re.IGNORECASE)
    return bool(own or (_THE_BODY.fullmatch(name) and name.casefold() not in accusing))


def _is_namesake(who: Source, accused: Span) -> bool:
    """Whether somebody shares the last name of the accused alone: ``Ann``, ``Peter Lee``."""
    if who.kind != "person" or not who.named:
        return False
    *other, last = TITLED.sub("", who.name).split() or [""]
    *given, key = TITLED.sub("", accused.text).split() or [""]
    return bool(other and given and last == key and not {*other} & {*given})


def _full(accused: Span) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(TITLED.sub('', accused.text))}\b")


def _own_words(words: str) -> str:
    """The words for a source up to where they tell of somebody else."""
    return _OTHER_SIDE.split(words, maxsplit=1)[0]


def _is_accusation(case: Case, attribution: Attribution) -> bool:
    if case.text is None or not attribution.cue:
        return False
    start = attribution.cue[0].start
    if _PASSIVE.search(" ".join(span.text for span in attribution.cue)):
        return True
    return _ACCUSES.search(case.text, max(0, start - _AROUND), start) is not None


def is_power(case: Case, accused: Span) -> bool:
    """Whether a state, who leads it, or a large party is accused."""
    key = key_of(accused.text)
    if key in (_STATES.keys() | _SEATS.keys()) or _POWERS.search(accused.text):
        return True
    name = re.escape(key)
    leads = re.compile(rf"{_LEADS}{name}\b|\b{name}['’]s?\s(?:presidency|premiership)\b")
    headline = case.document.article.headline
    told = [*case.sentences_with(key), *([headline] if headline else [])]
    return any(leads.search(span.text) for span in told)


def stem_of(name: str) -> str:
    """A pattern for a name; of a state, or its capital, for its name and its people's."""
    state = _SEATS.get(name, name)
    return rf"(?:{state}\b|{_STATES[state]}s?\b)" if state in _STATES else rf"{re.escape(state)}\b"


def _is_mention(mentions: list[Span], accused: Span) -> bool:
    return any(m.start < accused.end and accused.start < m.end for m in mentions)


def _denied(case: Case, known: re.Pattern[str]) -> Iterator[int]:
    """A denial that is not plainly somebody else's: no other name stands right before it."""
    text = case.text or ""
    headline = case.document.article.headline
    for sentence in [*([headline] if headline else []), *case.sentences]:
        named = known.search(sentence.text)
        told = named and (
            _REPLY.search(sentence.text, named.end()) or _REFUTED.search(sentence.text)
        )
        if told:
            yield sentence.start
        for m in _DENIAL.finditer(text, sentence.start, sentence.end):
            if _is_theirs(text, sentence, m, known):
                yield m.start()


def _is_theirs(text: str, sentence: Span, m: re.Match[str], known: re.Pattern[str]) -> bool:
    before = text[sentence.start : m.start()]
    others = any(is_name(w) or _OFFICES.match(w) for w in before.split()[-3:])
    if not others or _FOR_A_BODY.search(before) or known.search(text, sentence.start, m.start()):
        return True
    behind = known.search(text, m.end(), sentence.end)
    return bool(behind and not _ANOTHER.search(text, m.end(), behind.start()))
