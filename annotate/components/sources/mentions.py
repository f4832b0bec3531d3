"""What the words that name a source are: a name, a pronoun, a description, several of them."""

from __future__ import annotations

import re
from dataclasses import replace

from annotate.components.names import ORGANIZATION, PERSON, Name
from annotate.components.sources.joint_mentions import joint_mention
from annotate.components.sources.mention import EDGE, Mention
from annotate.components.sources.noun_phrases import RELATIVE, noun_phrase
from annotate.lexicon import pronouns
from annotate.lexicon.function_words import AND, IN, WHO, WITH
from annotate.lexicon.listing import alternation
from annotate.vocabulary import SourceKind

_NO_PRONOUNS = frozenset({"WHO", "US"})
_REFLEXIVE = (word for word in pronouns.ANAPHORIC if word.endswith(("self", "selves")))
_ITSELF = re.compile(rf"\s(?:{alternation(_REFLEXIVE)})$")


def read_mention(
    text: str, start: int, end: int, names: list[Name], kind: SourceKind | None = None
) -> Mention:
    """Read the source in `text[start:end]`; `names` are the names inside it.

    `kind` is what the encoder is sure that it is.
    """
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
    until = start + len(text[start : start + clause.start()].rstrip(EDGE)) if clause else end
    joint = joint_mention(text, start, until, [n for n in names if n.end <= until])
    if joint is not None and not (kind == "person" and _names_others(joint)):
        return joint
    return _by_kind(text, noun_phrase(text, start, end, names), names, kind)


def _names_others(joint: Mention) -> bool:
    """Whether what reads like several names anything but people: "Kit and Kin star Jo Lee"."""
    return any(part.name is not None and part.name.type != PERSON for part in joint.parts)


def _by_kind(text: str, mention: Mention, names: list[Name], kind: SourceKind | None) -> Mention:
    """The person or body named at the end of a phrase, where the encoder says it is one.

    "chairman of the Union in Oslo Jo Lee", and not "a lawyer for Jo Lee".
    """
    named = PERSON if kind == "person" else ORGANIZATION if kind == "organization" else None
    if named is None or mention.plural or (mention.name and mention.name.type == named):
        return mention
    for name in names:
        before = text[mention.start : name.title_start]
        ends = _ENDS.match(text[name.end : mention.end])
        if name.type != named or name.possessive or not ends or _NOT_NAMED.search(before):
            continue
        said = before.strip(EDGE)
        return replace(
            mention, form="name", head=name.text.lower(), phrase=name.text, name=name,
            beside=(said,) if said else (), owner=None, owner_pronoun="",
        )  # fmt: skip
    return mention


_ENDS = re.compile(r"[\s\"”’]*(?:$|[,(—–]|who\b)")
# Behind a preposition or in a relative clause somebody else is named.
_NOT_NAMED = re.compile(
    rf"\b(?:{alternation(IN | WITH | AND)}|of|to|about|against|as|like|including)\s(?:the\s)?$"
    rf"|\s(?:{alternation(WHO)})\s|\($"
)
