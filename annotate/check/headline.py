"""A headline beside its text: which sentences say the same, and how surely."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from annotate.check.case import Case
from annotate.check.unnamed import is_known
from annotate.document import Hedge, Span
from annotate.lexicon.alternations import DID, HAS, HE, HIS, MAY, THIS, TO_BE, WHAT, WILL
from annotate.text.words import compared

# Words that two sentences share without saying the same.
_SMALL = re.compile(
    r"(?:an?|the|and|or|but|nor|of|to|in|on|at|for|from|by|with|about|into|over|after|before|as|than"
    rf"|{THIS}|{TO_BE}|{HAS}|having|{DID}|{WILL}"
    rf"|shall|should|{HIS}|hers|{HE}|{WHAT}|which"
    r"|not|no|new|more|most|up|out|off|down|amid|under|set|.)$",
    re.IGNORECASE,
)
# Words by which a headline itself says that it tells what others say, or that it is not sure.
_TELLS = re.compile(
    r"[?\"“”:]|(?:^|\s)['‘]\w|\w['’](?:\s|$)|\s[-–—|]\s"
    r"|\b(?:sa(?:y|ys|id|ying)|told|tells?|claim\w*|alleg\w*|accus\w*|blam\w*|warn\w*|urg\w*|ask\w*"
    rf"|call\w*|report\w*|poll|survey|stud(?:y|ies)|suspect\w*|{MAY}|would|likely"
    r"|possibl[ey]|expect\w*|set\s(?:to|for)|mull\w*|consider\w*|weigh\w*|eye[sd]?|bid|plan\w*|hope\w*|fear\w*|think\w*|believ\w*|seem\w*|appear\w*"
    r"|vow\w*|promis\w*|pledg\w*|predict\w*|forecast\w*|suggest\w*|hint\w*|argu\w*|insist\w*"
    r"|threat\w*|admit\w*|reveal\w*|announc\w*|propos\w*|seek\w*|wants?|demand\w*|according"
    r"|rumou?r\w*|talks?|speculat\w*|prob(?:e[sd]?|ing)|investigat\w*|inquiry|hunt\w*|if|how|why|what|who|accept\w*|reject\w*|den(?:y|ies|ied)|slam\w*|critici[sz]\w*"
    r"|chances?|defend\w*|back\w*|prais\w*|opinion|interview|live|video|watch|analysis|review|letter"
    r"|editorial)\b",
    re.IGNORECASE,
)
# Cues that leave it open whether what is said is so.
_OPEN = re.compile(
    r"\b(?:claim|alleg|accus|believ|think|thought|suspect|suggest|argu|contend|assert|insist|purport"
    r"|maintain|fear|predict|expect|estimat|speculat|rumou?r|hint)",
    re.IGNORECASE,
)
_DOUBT = frozenset({"epistemic", "hearsay", "doxastic"})
# ``Would`` is what a bill or a plan is to do, no doubt of it.
# Of the open questions those that leave open whether it is so; a row over whether is one.
_UNPROVEN = re.compile(r"confirm|verif|unclear|unproven|corroborat", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:after|since|because|when)\b")
# ``There may be no love lost, but he needs them``: granted, and not doubted.
_GRANTS = re.compile(r"(?:may|might)\b", re.IGNORECASE)
_BUT = re.compile(r",\s(?:but|yet)\s")
# ``Not all doom`` is not what a sentence says in which nothing is denied.
_NOT = re.compile(r"\b(?:not?|never|nobody|nothing|neither|nor|none|without)\b|n['’]t\b", re.I)
# Of a headline's words so many must stand in a sentence for it to say the same.
SAME = 0.6
LEAST_WORDS = 3
# Of those so many must stand in a hedge's scope, which reaches less surely to where it should
# than a statement's content does.
HEDGED = 0.7
# And of all the headline's words so many: what is doubtful there is what it states, and no price.
DOUBTED = 0.5


@dataclass(frozen=True, slots=True)
class Support:
    """A sentence that says what the headline says; `by` is the words that weaken it, if any.

    `places` is where the headline's words stand in it, names left out, in characters; `share`
    how many of them do, names too, from 0 to 1.
    """

    sentence: Span
    by: str | None
    hedged: bool
    places: tuple[int, ...]
    share: float = 1.0


def is_bare(case: Case, headline: Span) -> bool:
    """Whether a headline states something in its own voice, and without a hedge."""
    inside = [s for a in case.document.attributions or [] for s in [*a.content, *a.cue]]
    inside += [h.cue for h in case.document.hedges or []]
    if any(s.start < headline.end and headline.start < s.end for s in inside):
        return False
    return not _TELLS.search(headline.text) and len(stems(headline.text)) >= LEAST_WORDS


def supports(case: Case, headline: Span) -> list[Support]:
    """The sentences that say what the headline says, in text order."""
    words = stems(headline.text)
    found = []
    for sentence in case.sentences:
        if _NOT.search(headline.text) and not _NOT.search(sentence.text):
            continue
        places = _places(sentence, words)
        if len(places) >= max(LEAST_WORDS, SAME * len(words)):
            support = _support(case, sentence, list(places.values()), DOUBTED * len(words))
            found.append(replace(support, share=len(places) / len(words)))
    return found


def _support(case: Case, sentence: Span, places: list[int], doubted: float) -> Support:
    """How surely a sentence says it, by what covers most of the headline's words in it.

    `doubted`: so many words must be covered.
    """
    # Names tell where and with whom; what is claimed stands in the other words.
    told = [at for at in places if not sentence.text[at - sentence.start].isupper()] or places
    at = tuple(told)

    def covers(spans: list[Span], least: float) -> bool:
        inside = sum(any(s.start <= at < s.end for s in spans) for at in told)
        return inside >= max(least * len(told), doubted)

    for hedge in case.hedges_in(sentence):
        if (
            is_doubt(hedge)
            and not _is_granted(hedge, sentence)
            and covers([_doubted(hedge)], HEDGED)
        ):
            return Support(sentence, hedge.cue.text, hedged=True, places=at)
    for a in case.statements_in(sentence):
        cue = " ".join(s.text for s in a.cue)
        who = case.who(a)
        hidden = who is not None and who.kind == "anonymous" and not is_known(who)
        unsure = _OPEN.search(cue) or hidden
        if unsure and covers(a.content, SAME):
            return Support(sentence, f"{who.name}: {cue}" if who else cue, hedged=False, places=at)
    return Support(sentence, None, hedged=False, places=at)


def _is_granted(hedge: Hedge, sentence: Span) -> bool:
    behind = sentence.text[max(hedge.cue.end - sentence.start, 0) :]
    return bool(_GRANTS.match(hedge.cue.text) and _BUT.search(behind))


def is_doubt(hedge: Hedge) -> bool:
    """Whether a hedge leaves open whether it is so."""
    cue = hedge.cue.text
    return (hedge.type in _DOUBT and cue != "would") or bool(_UNPROVEN.search(cue))


def _doubted(hedge: Hedge) -> Span:
    """The part of a claim that its hedge leaves open: a clause with ``after`` is taken as so."""
    given = _GIVEN.search(hedge.scope.text, max(hedge.cue.end - hedge.scope.start, 0))
    if given is None:
        return hedge.scope
    return Span(
        start=hedge.scope.start,
        end=hedge.scope.start + given.start(),
        text=hedge.scope.text[: given.start()],
    )


def stems(text: str) -> set[str]:
    """The beginnings of the words of a text, without those that say little."""
    return {_stem(w) for w, _, _ in compared(text) if not _SMALL.match(w)}


def _stem(word: str) -> str:
    """A word's beginning, in which its forms agree: ``closes``, ``closing`` and ``closed``."""
    plain = re.sub(r"'s?$", "", word)
    return plain if len(plain) <= 4 else re.sub(r"(?:ing|ed|es|s|e|ly)$", "", plain)[:6]


def _places(sentence: Span, stems: set[str]) -> dict[str, int]:
    """Where each of the stems stands first in a sentence."""
    places: dict[str, int] = {}
    for word, start, _ in compared(sentence.text):
        stem = _stem(word)
        if stem in stems:
            places.setdefault(stem, sentence.start + start)
    return places
