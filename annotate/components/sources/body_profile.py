"""What the text says beside a body's name: the nouns by which it is taken up."""

from __future__ import annotations

import re

from annotate.components.names import Name
from annotate.components.sources.plain import plain
from annotate.components.sources.referent import Referent
from annotate.lexicon.alternations import ITS
from annotate.lexicon.bodies import ORGANIZATIONS, OUTLETS
from annotate.text.words import WORD

# What an organization may be called whose name does not say what it is.
ANY_BODY = frozenset({"company", "firm", "group", "agency", "organization", "organisation"})
_BODIES = ORGANIZATIONS | OUTLETS
_BODY_BEFORE = re.compile(
    rf"(?:the|an?|{ITS})\s([^,.;:\"“”\n]{{2,40}}?),?\s+(?:the\s)?$", re.IGNORECASE
)
_BODY_AFTER = re.compile(r",\s+(?:an?|the|its)\s([^,.;:\"“”()\n]{2,80})")
_TELLS_MORE = re.compile(r"\s(?:of|for|at|with|from|in|on|that|which)\s")


def beside_body(text: str, name: Name, referent: Referent) -> None:
    """Note what the words of a body's name, and those beside it, call it."""
    referent.nouns.update(w for w in plain(name.text) if w in _BODIES)
    if referent.kind == "outlet":
        if text[max(0, name.start - 4) : name.start] == "The " and name.text == referent.name:
            referent.name = "The " + name.text
        referent.nouns.update(("paper", "newspaper", "outlet"))
    referent.listed = referent.listed or (name.bodily and referent.kind == "organization")
    words = WORD.findall(text, max(0, name.start - 30), name.start)[-2:]
    if words and words[-1].islower() and words[-1] in _BODIES:  # "software giant Acme"
        referent.nouns.add(words[-1])
    named = any(word.lower() in _BODIES for word in words)
    before = _BODY_BEFORE.search(text, max(0, name.start - 60), name.start) if named else None
    for match in (before, _BODY_AFTER.match(text, name.end, name.end + 100)):
        last = WORD.findall(_TELLS_MORE.split(match[1])[0].lower())[-1:] if match else []
        referent.nouns.update(_BODIES.intersection(last))
    if referent.kind == "organization" and not referent.nouns - ANY_BODY:
        referent.nouns.update(ANY_BODY)
