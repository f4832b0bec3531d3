"""Labels that name a speaker before a colon: "Q:", "ANCHOR:", "SGT. BILL HAUGEN:"."""

from __future__ import annotations

import re
from collections import Counter

from annotate.components.names import Name
from annotate.components.sources.referent import Referent

QUESTION = frozenset({"q", "question", "interviewer"})
ANSWER = frozenset({"a", "answer", "interviewee"})
_COLON = re.compile(r"[*_]*\s*(?:,[^\n:]{0,40}|\([^)\n]*\)|\[[^\]\n]*\])?[*_]*\s*:")
# A full stop or a bracket behind Q and A, and a time alone behind a name.
_CLOCK = re.compile(r"\s*[-–|]?\s*[\[(]?\d{1,2}(?::\d\d){1,2}")
_STOP = re.compile(r"[.)]?\s")
_BEFORE = re.compile(r"(?:[\s\"“•*·_>\[-]|[\[(]?\d{1,2}(?::\d\d){1,2}[\])]?)*")
_INITIALS = re.compile(r"[A-Z]{2,3}|(?:[A-Z]\.){2,3}")
_NUMBERED = re.compile(r"speaker \d+")
_SPOKE = re.compile(
    r"\s(?:spoke|talked|talks|sat\sdown|met|caught\sup|asked|interviewed|visited|put)\b"
)
_SPOKE_TO = re.compile(
    r"\b(?:spoke|talked|talks|sat\sdown|interview)\s(?:to|with)\s(?:the\s)?$", re.IGNORECASE
)
_BY = re.compile(r"\b(?:by|reporter|correspondent|editor|writer|columnist|our)\s$", re.IGNORECASE)


def is_label(text: str, start: int, end: int) -> bool:
    """Whether [start, end) opens a line, or the quotation there, and a colon follows it."""
    near = max(0, start - 40)
    line = text[max(near, text.rfind("\n", near, start) + 1) : start]
    if _BEFORE.fullmatch(line) is None:
        return False
    if text[start:end] in ("Q", "A") and _STOP.match(text, end):
        return True
    return _COLON.match(text, end) is not None or _CLOCK.match(text, end) is not None


def labelled(
    text: str, start: int, end: int, names: list[Name], referents: dict[int, Referent]
) -> Referent | None:
    """Who a label without a name of its own stands for, or None.

    "Q" and "A" are the two who meet in the paragraphs before the first question; "TA" is Tess
    Aalto, where the text names one such; "Speaker 2" in a transcript is somebody unknown.
    """
    word = text[start:end].strip().lower().rstrip(".")
    if word in QUESTION | ANSWER:
        first = re.search(r"(?m)^\s*(?:Q|QUESTION|Question|INTERVIEWER|Interviewer)\s*[:.]", text)
        intro = first.start() if first else start
        asks = _interviewer(text, intro, names, referents)
        if word in QUESTION:
            return asks
        return _interviewee(intro, names, referents, asks)
    if _INITIALS.fullmatch(text[start:end]):
        return _by_initials(text[start:end].replace(".", ""), names, referents)
    if _NUMBERED.fullmatch(word):
        return Referent(text[start:end].strip(), "anonymous", named=False, listed=True)
    return None


def _by_initials(
    initials: str, names: list[Name], referents: dict[int, Referent]
) -> Referent | None:
    """The person whose names begin with these letters, where there is one: ``TA: …``."""
    found: dict[int, Referent] = {}
    for name in names:
        referent = referents.get(name.start)
        firsts = "".join(word[0] for word in re.split(r"[\s-]+", name.text) if word[0].isupper())
        if referent is not None and " " in name.text and firsts == initials:
            found[id(referent)] = referent
    speaker = next(iter(found.values())) if len(found) == 1 else None
    if speaker is not None and speaker.kind != "person":
        speaker.kind, speaker.named = "person", True  # "Idris Bello runs Nordpump. … IB: We did."
    return speaker


def _interviewer(
    text: str, intro: int, names: list[Name], referents: dict[int, Referent]
) -> Referent | None:
    bodies = []
    for name in names:
        referent = referents.get(name.start)
        if referent is None or name.start >= intro:
            continue
        asks = _SPOKE.match(text, name.end) is not None
        if referent.kind == "person":
            if asks or _BY.search(text, max(0, name.title_start - 16), name.title_start):
                return referent
        elif asks or _SPOKE_TO.search(text, max(0, name.start - 24), name.start):
            bodies.append(referent)
    return bodies[0] if bodies else None


def _interviewee(
    intro: int, names: list[Name], referents: dict[int, Referent], asks: Referent | None
) -> Referent | None:
    counts: Counter[int] = Counter()
    people: dict[int, Referent] = {}
    for name in names:
        referent = referents.get(name.start)
        if referent is None or referent.kind != "person" or referent is asks or name.start >= intro:
            continue
        counts[id(referent)] += 1
        people[id(referent)] = referent
    return people[counts.most_common(1)[0][0]] if counts else None
