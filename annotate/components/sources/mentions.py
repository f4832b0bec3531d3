"""What the words that name a source are: a name, a pronoun, a description, several of them."""

from __future__ import annotations

import re

from annotate.components.names import Name
from annotate.components.sources.joint_mentions import joint_mention
from annotate.components.sources.mention import EDGE, Mention
from annotate.components.sources.noun_phrases import RELATIVE, noun_phrase
from annotate.lexicon import pronouns
from annotate.lexicon.listing import alternation

_NO_PRONOUNS = frozenset({"WHO", "US"})
_REFLEXIVE = (word for word in pronouns.ANAPHORIC if word.endswith(("self", "selves")))
_ITSELF = re.compile(rf"\s(?:{alternation(_REFLEXIVE)})$")


def read_mention(text: str, start: int, end: int, names: list[Name]) -> Mention:
    """Read the source in `text[start:end]`; `names` are the names inside it."""
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    itself = _ITSELF.search(text, start + 1, end)
    end = itself.start() if itself else end
    named = any(name.end == end for name in names)  # "McDonald's"
    if re.search(r"\w[’']s$", text[start:end]) and " " not in text[end - 3 : end] and not named:
        end -= 2
    words = text[start:end]
    bare = re.sub(r"[’'](?:s|ve|d|re|m|ll)$", "", words.lower())
    if bare in pronouns.ALL and words not in _NO_PRONOUNS:
        return Mention("pronoun", start, end, bare, words, plural=bare in pronouns.PLURAL)
    clause = RELATIVE.search(text[start:end], 1)
    until = start + clause.start() if clause else end
    joint = joint_mention(text, start, until, [n for n in names if n.end <= until])
    if joint is not None:
        return joint
    return noun_phrase(text, start, end, names)
