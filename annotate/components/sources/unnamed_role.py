"""What somebody without a name is, and of which body: "an Acme spokesman", "a judge of Kalmar"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from annotate.components.names import PEOPLE, PERSON, PLACE, Name
from annotate.components.sources.referent import Referent
from annotate.components.sources.role import head_of, person_noun
from annotate.lexicon.bodies import ORGANIZATIONS
from annotate.lexicon.function_words import ARTICLES, DEMONSTRATIVES, POSSESSIVES
from annotate.lexicon.listing import alternation, word_set
from annotate.lexicon.people import KIN

# Words for anybody: readers give few of them a role.
_ANYBODY = KIN | word_set(
    "woman man person lady boy girl child teenager victim user author reporter suspect resident"
)
_BODIES = ORGANIZATIONS - {"police"}
_LONGEST = 160  # characters of a role
_SMALL = re.compile(r"(?<![\w’'-])(?:[a-z][\w-]*\s)*[a-z][\w-]*$")
_DETERMINER = re.compile(
    rf"(?:{alternation(ARTICLES | DEMONSTRATIVES | POSSESSIVES)}|one|another|some)\s"
    r"(?:(?:other|same|second|third)\s)?"
)
_OF = re.compile(r"\s(?:of|for|from|at|with)\s(?:(?:the|its)\s)?(?:[a-z][\w-]*\s)?$")


def note_unnamed(referents: Iterable[Referent | None], names: list[Name], text: str) -> None:
    """Fill in role and body of each single person whose name nobody tells.

    Of 248 such sources in the training articles readers gave 173 a role: the head noun, with what
    stands small before it.
    """
    starts = [name.start for name in names]
    for referent in referents:
        if referent is None or referent.named or referent.plural or referent.parts:
            continue
        if referent.kind == "anonymous" and referent.role is None and referent.mentions:
            start, end = _phrase(text, referent)
            within = names[bisect_left(starts, start) : bisect_left(starts, end)]
            _note(text, start, end, within, referent)


def _phrase(text: str, referent: Referent) -> tuple[int, int]:
    """The head phrase in the words that first mention somebody, or all of them."""
    start, end = referent.mentions[0]
    last = start + len(referent.name)
    return start, last if text[start:last].lower() == referent.name.lower() else end


def _note(text: str, start: int, end: int, within: list[Name], referent: Referent) -> None:
    """The role and the body that the phrase [start, end) tells; the names in it are `within`."""
    body = next((n for n in within if n.type not in (PERSON, PEOPLE)), None)
    role = ""
    if body is not None and _OF.search(text, start, body.start):
        role = _role(text[start : body.start])
    elif body is not None and body.type != PLACE and text[body.end : body.end + 1] == " ":
        role = _role(text[body.end + 1 : end])
    if body is not None and role:
        referent.affiliation = body.text
    referent.role = role or _role(text[start:end]) or None


def _role(phrase: str) -> str:
    """The role that a phrase ends in, before what it is held over: "an Acme | senior official"."""
    small = _SMALL.search(head_of(phrase.strip())[-_LONGEST:])
    words = _DETERMINER.sub("", small[0], count=1).split() if small else []
    noun = person_noun(words[-1]) if words else ""
    if not noun or noun in _ANYBODY:
        return ""
    while len(words) > 1 and words[0] in _BODIES:
        words.pop(0)
    return " ".join(words)
